// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/boundedparse.h"

#include <csetjmp>
#include <cstdlib>

namespace Sendoff {

namespace {

struct alignas(std::max_align_t) Block
{
    Block *previous;
    Block *next;
    size_t size;
};

} // namespace

struct BoundedParse::Arena
{
    explicit Arena(const Deadline &until)
        : deadline(until)
    {
        head.previous = head.next = &head;
    }
    ~Arena()
    {
        for (Block *block = head.next; block != &head;) {
            Block *next = block->next;
            std::free(block);
            block = next;
        }
    }
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    static void *allocate(void *user, size_t size);
    static void release(void *user, void *memory);

    const Deadline &deadline;
    Block head{nullptr, nullptr, 0};
    qint64 used = 0;
    unsigned calls = 0;
    std::jmp_buf escape{};
};

void *BoundedParse::Arena::allocate(void *user, size_t size)
{
    auto *arena = static_cast<Arena *>(user);
    arena->used += qint64(size) + qint64(sizeof(Block));
    const bool late = (++arena->calls & 0x3ff) == 0 && arena->deadline.isOver();
    Block *block = late || arena->used > HtmlLimits::maxParserMemory
        ? nullptr
        : static_cast<Block *>(std::malloc(sizeof(Block) + size));
    if (!block)
        std::longjmp(arena->escape, 1);
    block->size = size;
    block->previous = arena->head.previous;
    block->next = &arena->head;
    block->previous->next = block;
    arena->head.previous = block;
    return block + 1;
}

void BoundedParse::Arena::release(void *user, void *memory)
{
    if (!memory)
        return;
    auto *arena = static_cast<Arena *>(user);
    Block *block = static_cast<Block *>(memory) - 1;
    block->previous->next = block->next;
    block->next->previous = block->previous;
    arena->used -= qint64(block->size) + qint64(sizeof(Block));
    std::free(block);
}

BoundedParse::BoundedParse(const QByteArray &html, const Deadline &deadline)
    : m_arena(std::make_unique<Arena>(deadline))
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = m_arena.get();
    options.max_errors = 0;
    if (setjmp(m_arena->escape) == 0) // NOLINT(cert-err52-cpp): see the class comment
        m_output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
    else
        m_output = nullptr;
}

BoundedParse::~BoundedParse() = default;

const GumboNode *BoundedParse::root() const
{
    return m_output ? m_output->root : nullptr;
}

} // namespace Sendoff
