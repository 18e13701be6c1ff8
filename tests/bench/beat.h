// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <utility>

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
            const double work = workMs();
            m_work.append(work - std::exchange(m_worked, work));
            m_since.start();
        });
        m_since.start();
        m_timer.start(int(interval));
    }

    /// Both figures of design 22: the longest, and what 99.9 % of the beats do not exceed. Then the same of
    /// the thread's own work between two beats, which other work of the machine does not make longer. The
    /// floor: the beats of a thread that does what cannot be helped.
    void report(const Beat *floor = nullptr) const
    {
        line("  longest away from the event loop", m_away, floor ? floor->m_away : none, 1);
        line("  99.9 % of the time at most", m_away, floor ? floor->m_away : none, 0.999);
        line("  longest work between two beats", m_work, floor ? floor->m_work : none, 1);
        line("  99.9 % of it at most", m_work, floor ? floor->m_work : none, 0.999);
    }

private:
    static void line(const char *what, const QList<double> &figures, const QList<double> &floors,
                     double share)
    {
        reportAbsolute(QString::fromLatin1(what), QStringLiteral("ms"), most(figures, share),
                       share == 1 ? 50 : 16, most(floors, share));
    }
    /// What `share` of all beats do not exceed.
    static double most(QList<double> figures, double share)
    {
        std::sort(figures.begin(), figures.end());
        return figures.isEmpty() ? 0 : figures.at(qsizetype(double(figures.size() - 1) * share));
    }
    /// Processor time of this thread so far.
    static double workMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    static inline const QList<double> none;
    static constexpr double interval = 4;
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_away;
    double m_worked = workMs();
    QList<double> m_work;
};

} // namespace Sendoff::Bench
