// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/clockskew.h"

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Within that nobody is misled, and a sign-in works (contract 15).
constexpr std::chrono::seconds tolerance = 5min;
/// Less is not told anew.
constexpr std::chrono::seconds step = 1min;

/// Outside of the time in which the answer was made, however long it took.
std::chrono::seconds distance(const QDateTime &theirs, const QDateTime &asked, const QDateTime &answered)
{
    if (theirs > answered)
        return std::chrono::seconds(answered.secsTo(theirs));
    if (theirs < asked)
        return std::chrono::seconds(asked.secsTo(theirs));
    return 0s;
}

/// What stands between us and the service, a network's own page or a cache, may have any time.
bool isOfTheService(const Response &answer)
{
    return !answer.header("request-id"_ba).isEmpty() && answer.header("Age"_ba).isEmpty();
}

} // namespace

bool ClockSkew::add(const Response &answer, const QDateTime &asked, const QDateTime &answered)
{
    const QDateTime theirs = httpDate(answer.header("Date"_ba));
    if (!theirs.isValid() || !isOfTheService(answer))
        return false;
    const std::chrono::seconds found = distance(theirs, asked, answered);
    const std::optional<std::chrono::seconds> before = m_value;
    if (std::chrono::abs(found) <= tolerance) {
        m_last.reset();
        m_value.reset();
        return before.has_value();
    }
    const bool isAgain = m_last && std::chrono::abs(found - *m_last) <= tolerance;
    m_last = found;
    if (isAgain && (!m_value || std::chrono::abs(found - *m_value) >= step))
        m_value = found;
    return m_value != before;
}

} // namespace Sendoff
