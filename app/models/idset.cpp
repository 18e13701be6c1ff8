// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/idset.h"

#include <algorithm>

namespace Sendoff {

namespace {
// So many bits are nothing, however few the numbers; with more numbers, so many for each.
constexpr quint64 alwaysSpan = 1'000'000;
constexpr quint64 spanOfEach = 64;
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
    m_bits.resize(size_t(span) + 1);
    for (const qint64 id : ids)
        m_bits[size_t(id - m_first)] = true;
}

} // namespace Sendoff
