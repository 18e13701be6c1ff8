// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicemailbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

PracticeMailbox::PracticeMailbox(SampleBook book, quint32 secret, Now now)
    : m_book(std::move(book))
    , m_ids(secret)
    , m_now(std::move(now))
{
    m_items.reserve(m_book.size());
    for (int i = 0; i < m_book.size(); ++i) {
        Item item;
        item.page = i;
        item.modified = m_book.modified(i);
        item.created = item.modified - 60'000 * qint64(1 + m_ids.mixed(quint32(i), 61) % 30);
        item.sent = item.created;
        item.isDraft = m_book.folder(i) == FolderName::Drafts;
        if (!item.isDraft)
            item.created = item.sent = item.modified;
        m_items.append(item);
        enter(quint32(i), m_book.folder(i));
    }
}

void PracticeMailbox::enter(quint32 number, FolderName folder)
{
    Item &item = m_items[number];
    item.folder = folder;
    item.place = Place::Folder;
    item.change = ++m_sequence;
    m_present[std::size_t(folder)].insert(number, m_sequence);
    m_changes[std::size_t(folder)].insert(m_sequence, {m_sequence, number, item.generation, false});
}

void PracticeMailbox::leave(quint32 number, Place place)
{
    Item &item = m_items[number];
    const auto folder = std::size_t(item.folder);
    m_changes[folder].remove(m_present[folder].take(number));
    ++m_sequence;
    m_changes[folder].insert(m_sequence, {m_sequence, number, item.generation, true});
    item.place = place;
    ++item.generation;
}

void PracticeMailbox::touch(quint32 number)
{
    const Item &item = m_items.at(number);
    const auto folder = std::size_t(item.folder);
    m_changes[folder].remove(m_present[folder].value(number));
    enter(number, item.folder);
}

std::optional<quint32> PracticeMailbox::findAnywhere(const QString &id) const
{
    const std::optional<DecodedId> decoded = m_ids.read(id);
    if (!decoded || decoded->number >= quint32(m_items.size()))
        return std::nullopt;
    return decoded->number;
}

std::optional<quint32> PracticeMailbox::find(const QString &id) const
{
    const std::optional<DecodedId> decoded = m_ids.read(id);
    if (!decoded || decoded->number >= quint32(m_items.size()))
        return std::nullopt;
    const Item &item = m_items.at(decoded->number);
    // A default id dies when the message moves (contract 4).
    if (item.place != Place::Folder
        || (decoded->kind == IdKind::Default && decoded->generation != item.generation))
        return std::nullopt;
    return decoded->number;
}

PracticeMessage PracticeMailbox::message(quint32 number, WithBody withBody) const
{
    const Item &item = m_items.at(number);
    PracticeMessage message;
    if (const auto written = m_written.constFind(number); written != m_written.cend())
        message = *written;
    else
        message = m_book.message(item.page, withBody);
    // The identity follows the page of the book, so that a copy under a new id keeps it.
    const quint32 origin = item.page >= 0 ? quint32(item.page) : number;
    if (message.internetMessageId.isEmpty())
        message.internetMessageId = u"<AM9PR08MB%1%2@AM9PR08MB%3.contoso.com>"_s
                                        .arg(m_ids.mixed(origin, 71), 8, 16, QLatin1Char('0'))
                                        .arg(origin)
                                        .arg(m_ids.mixed(origin, 72) % 9000 + 1000)
                                        .toUpper()
                                        .replace("CONTOSO.COM"_L1, "contoso.com"_L1);
    if (message.conversationId.isEmpty())
        message.conversationId = m_ids.conversation(origin);
    return message;
}

QString PracticeMailbox::id(quint32 number, IdKind kind) const
{
    return m_ids.make(number, m_items.at(number).generation, kind);
}

QString PracticeMailbox::changeKey(quint32 number) const
{
    return m_ids.changeKey(number, m_items.at(number).change);
}

const PracticeMailbox::Version *PracticeMailbox::earlier(quint32 number) const
{
    const auto found = m_earlier.constFind(number);
    const bool isOfThisFolder
        = found != m_earlier.cend() && found->item.generation == m_items.at(number).generation;
    return isOfThisFolder ? &*found : nullptr;
}

const QList<quint32> &PracticeMailbox::sorted(std::optional<FolderName> folder, TimeField field) const
{
    SortCache &cache = m_sorted[(folder ? int(*folder) : folderCount) * 4 + int(field)];
    if (cache.sequence == m_sequence && m_sequence != 0)
        return cache.numbers;
    cache.sequence = m_sequence;
    cache.numbers.clear();
    for (int i = 0; i < folderCount; ++i) {
        if (folder && int(*folder) != i)
            continue;
        const QHash<quint32, quint64> &present = m_present[std::size_t(i)];
        cache.numbers.reserve(cache.numbers.size() + present.size());
        for (auto it = present.keyBegin(); it != present.keyEnd(); ++it)
            cache.numbers.append(*it);
    }
    const auto time = [this, field](quint32 number) {
        const Item &item = m_items.at(number);
        switch (field) {
        case TimeField::Modified: return item.modified;
        case TimeField::Sent: return item.sent;
        case TimeField::Received: return item.received();
        }
        return item.modified;
    };
    std::sort(cache.numbers.begin(), cache.numbers.end(), [&time](quint32 a, quint32 b) {
        const qint64 first = time(a);
        const qint64 second = time(b);
        return first != second ? first > second : a < b;
    });
    return cache.numbers;
}

quint32 PracticeMailbox::add(const PracticeMessage &message, FolderName folder)
{
    const auto number = quint32(m_items.size());
    Item item;
    item.created = item.modified = item.sent = now();
    m_items.append(item);
    m_written.insert(number, message);
    enter(number, folder);
    return number;
}

quint32 PracticeMailbox::addSent(const PracticeMessage &message, qint64 sent)
{
    const quint32 number = add(message, FolderName::SentItems);
    Item &item = m_items[number];
    item.isDraft = false;
    item.created = item.modified = item.sent = sent;
    return number;
}

quint32 PracticeMailbox::receive(const PracticeMessage &message)
{
    const quint32 number = add(message, FolderName::Inbox);
    m_items[number].isDraft = false;
    return number;
}

void PracticeMailbox::rewrite(quint32 number, const PracticeMessage &message)
{
    m_earlier.insert(number, {m_items.at(number), this->message(number, WithBody::Yes)});
    m_written.insert(number, message);
    m_items[number].modified = now();
    touch(number);
}

void PracticeMailbox::move(quint32 number, FolderName folder)
{
    leave(number, Place::Moving);
    m_items[number].modified = now();
    enter(number, folder);
}

quint32 PracticeMailbox::copy(quint32 number, FolderName folder)
{
    const auto copied = quint32(m_items.size());
    m_written.insert(copied, message(number, WithBody::Yes));
    Item item = m_items.at(number);
    item.modified = now();
    item.isSubmitted = false; // a copy of what waits for its time is a draft
    m_items.append(item);
    enter(copied, folder);
    return copied;
}

void PracticeMailbox::discard(quint32 number)
{
    if (m_items.at(number).folder == FolderName::DeletedItems)
        purge(number);
    else
        move(number, FolderName::DeletedItems);
}

void PracticeMailbox::purge(quint32 number)
{
    if (m_items.at(number).place == Place::Folder)
        leave(number, Place::Gone);
    m_items[number].place = Place::Gone;
}

} // namespace Sendoff::Practice
