// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/idset.h"

#include <algorithm>

namespace Sendoff {

namespace {
// So many bytes are little, however few the numbers; with more numbers, so many for each.
constexpr quint64 alwaysSpan = 250'000;
constexpr quint64 spanOfEach = 16;
} // namespace

IdSet::IdSet(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    const auto [least, most] = std::minmax_element(ids.cbegin(), ids.cend());
    const quint64 span = quint64(*most) - quint64(*least);
    m_isSparse = span >= std::max(alwaysSpan, spanOfEach * quint64(ids.size()));
    if (m_isSparse) {
        m_sparse = QSet<qint64>(ids.cbegin(), ids.cend());
        return;
    }
    m_first = *least;
    m_marks.resize(size_t(span) + 1);
    for (const qint64 id : ids)
        m_marks[size_t(id - m_first)] = 1;
}

} // namespace Sendoff
