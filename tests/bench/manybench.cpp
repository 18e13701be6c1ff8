// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sending a thousand drafts without undo time and pacing, at a service that takes 80 ms for each answer: from
// the decision to the last one that is accepted, on disk. The floor: so many answers, four at a time. And how
// long the thread of the window is away from its event loop meanwhile.

#include "bench.h"
#include "desk.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int places = 4;
constexpr double bar = 1.2; // design 22
constexpr double longestStall = 50;
constexpr double usualStall = 16; // 99.9 % of the time

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

} // namespace

bool many(int count)
{
    PracticeService service({.drafts = count + count / 8 + 20, .latency = latency});
    Desk desk(service);
    if (!desk.open())
        return false;
    const QList<Approval> approvals = desk.sendable(count);
    const int gets = service.requests("GET"_ba, {});
    Beat beat;
    const std::optional<double> took = desk.send(approvals, Desk::Until::Posted);
    if (!took || approvals.size() < count) {
        std::fprintf(stderr, "%d drafts could not be sent\n", count);
        return false;
    }
    const double floor = std::chrono::duration<double>(latency).count() * count / places;
    report(u"%1 drafts sent at 80 ms, 4 at a time"_s.arg(count), u"s"_s, *took, floor, bar);
    reportAbsolute(u"  longest away from the event loop"_s, u"ms"_s, beat.away(1), longestStall);
    reportAbsolute(u"  99.9 % of the time at most"_s, u"ms"_s, beat.away(0.999), usualStall);
    std::printf("  %d POSTs, %d batches, %d looks in all, %d mails submitted\n",
                service.requests("POST"_ba, u"/send"_s), service.requests("POST"_ba, u"/$batch"_s),
                service.requests("GET"_ba, {}) - gets, service.submissions());
    return service.submissions() == count;
}

} // namespace Sendoff::Bench
