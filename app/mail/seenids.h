// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QList>
#include <QSet>

#include <initializer_list>

namespace Sendoff {

/// Which messages a round has seen, in a tenth of the memory of their ids: only the ids' hashes are kept. Two
/// ids with the same hash (64 bits: among 100,000 a chance of 1 to 4,000,000,000) count as one, so this is
/// for questions in which "seen" does no harm.
class SeenIds
{
public:
    SeenIds() = default;
    SeenIds(std::initializer_list<MessageId> ids) { addAll(ids); } // NOLINT(google-explicit-constructor)
    SeenIds(const QList<MessageId> &ids) { addAll(ids); } // NOLINT(google-explicit-constructor)

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

    QSet<size_t> m_hashes;
};

} // namespace Sendoff
