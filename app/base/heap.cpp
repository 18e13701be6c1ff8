// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/heap.h"

#ifdef __GLIBC__
#include <QThreadPool>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#endif

namespace Sendoff::Heap {

#ifdef __GLIBC__

namespace {
constexpr int ordinary = 128 * 1024; // glibc's own thresholds before it begins to move them
}

void reserve(std::size_t bytes)
{
    mallopt(M_ARENA_MAX,
            1); // threads allocate little here; what one frees another can use, and giveBack() sees
    mallopt(M_MMAP_THRESHOLD, int(bytes) + ordinary);
    mallopt(M_TRIM_THRESHOLD,
            2 * int(bytes) + ordinary); // what is taken here stays, though it is free at first
    void *const taken = std::malloc(bytes);
#ifdef MADV_POPULATE_WRITE
    const auto page = std::uintptr_t(sysconf(_SC_PAGESIZE));
    const auto from = (std::uintptr_t(taken) + page - 1) / page * page;
    const auto to = (std::uintptr_t(taken) + bytes) / page * page;
    if (taken != nullptr && from < to) {
        // NOLINTNEXTLINE(performance-no-int-to-ptr)
        auto *const start = reinterpret_cast<void *>(from);
        // An older kernel refuses, or one that has no huge pages: nothing is lost.
        madvise(start, to - from, MADV_HUGEPAGE);
        madvise(start, to - from, MADV_POPULATE_WRITE);
    }
#endif
    std::free(taken);
}

void giveBack()
{
    QThreadPool::globalInstance()->start([] {
        mallopt(M_MMAP_THRESHOLD, ordinary);
        malloc_trim(0);
    });
}

#else

void reserve(std::size_t) { }

void giveBack() { }

#endif

} // namespace Sendoff::Heap
