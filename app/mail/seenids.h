// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QList>
#include <QSet>

#include <initializer_list>

namespace Sendoff {

/// Which messages a round has seen, in a tenth of the memory of their ids: only the ids' hashes are kept. Two
/// ids with the same hash (64 bits: among 100,000 a chance of 1 to 4,000,000,000) count as one: a draft that
/// is gone stays in the list, or one that was sent comes back to it. Neither goes out: a draft is looked at
/// first.
class SeenIds
{
public:
    SeenIds() = default;
    SeenIds(std::initializer_list<MessageId> ids) { addAll(ids); } // NOLINT(google-explicit-constructor)
    SeenIds(const QList<MessageId> &ids) { addAll(ids); } // NOLINT(google-explicit-constructor)

    /// A message was seen; whether it was; how many were.
    void add(const MessageId &id) { m_hashes.insert(qHash(id)); }
    bool contains(const MessageId &id) const { return m_hashes.contains(qHash(id)); }
    qsizetype size() const { return m_hashes.size(); }
    void clear() { m_hashes.clear(); }

private:
    template <typename Ids> void addAll(const Ids &ids)
    {
        for (const MessageId &id : ids)
            add(id);
    }

    static_assert(sizeof(size_t) >= 8);
    QSet<size_t> m_hashes;
};

} // namespace Sendoff
