// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>

#include <vector>

namespace Sendoff {

/// Numbers that are asked for often. As the store gives them, close together, each takes a byte (bits take
/// twice the time): making a QSet of 100,000 takes longer than a window may stand still.
class IdSet
{
public:
    explicit IdSet(const QList<qint64> &ids);

    bool contains(qint64 id) const
    {
        if (m_isSparse)
            return m_sparse.contains(id);
        const quint64 place = quint64(id) - quint64(m_first); // far too high for one below
        return place < m_marks.size() && m_marks[size_t(place)] != 0;
    }

private:
    qint64 m_first = 0;
    std::vector<char> m_marks; ///< by number, from m_first on
    bool m_isSparse = false; ///< the numbers lie too far apart for that
    QSet<qint64> m_sparse;
};

} // namespace Sendoff
