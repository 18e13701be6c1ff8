// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace Sendoff::Bench {

/// A fine timer that notices how late it comes.
class Beat
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_away.append(double(m_since.nsecsElapsed()) / 1e6 - interval);
            m_since.start();
        });
        m_since.start();
        m_timer.start(int(interval));
    }

    /// Both figures of design 22: the longest, and what 99.9 % of the beats do not exceed.
    void report() const
    {
        reportAbsolute(QStringLiteral("  longest away from the event loop"), QStringLiteral("ms"), away(1),
                       50);
        reportAbsolute(QStringLiteral("  99.9 % of the time at most"), QStringLiteral("ms"), away(0.999), 16);
    }

    /// The time that `share` of all beats do not exceed.
    double away(double share) const
    {
        QList<double> sorted = m_away;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted.at(qsizetype(double(sorted.size() - 1) * share));
    }

private:
    static constexpr double interval = 4;
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_away;
};

} // namespace Sendoff::Bench
