// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingfacts.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <functional>

namespace Sendoff {

namespace {

// The pace is that of the last ones: a pause long ago says nothing about now.
constexpr qsizetype fewestForPace = 5;
constexpr qsizetype mostForPace = 20;

std::chrono::milliseconds paceOf(const QHash<qint64, SendJob> &jobs, const QSet<qint64> &batches)
{
    QList<qint64> times;
    for (const SendJob &job : jobs) {
        if (job.accepted.isValid() && batches.contains(job.batch))
            times.append(job.accepted.toMSecsSinceEpoch());
    }
    if (times.size() < fewestForPace)
        return std::chrono::milliseconds(0);
    std::sort(times.begin(), times.end(), std::greater<>());
    const qsizetype used = std::min(times.size(), mostForPace);
    return std::chrono::milliseconds((times.first() - times.at(used - 1)) / (used - 1));
}

} // namespace

SendingModel::Facts sendingFacts(const QHash<qint64, SendJob> &jobs)
{
    SendingModel::Facts facts;
    QSet<qint64> open;
    for (const SendJob &job : jobs) {
        switch (job.state) {
        case SendState::Countdown:
        case SendState::Waiting: ++facts.waiting; break;
        case SendState::Posting:
        case SendState::Accepted: ++facts.posted; break;
        case SendState::Unknown: ++facts.checking; break;
        case SendState::NotSent:
        case SendState::HeldBack:
        case SendState::NotSure: ++facts.needPerson; break;
        case SendState::Sent: ++facts.sent; break;
        case SendState::Scheduled:
        case SendState::Recalling:
        case SendState::Withdrawn: break;
        }
        if (!isFinal(job.state) && !Sendoff::needsPerson(job.state))
            open.insert(job.batch);
    }
    for (const SendJob &job : jobs) {
        if (!open.contains(job.batch))
            continue;
        ++facts.total;
        facts.totalSent += job.state == SendState::Sent ? 1 : 0;
        facts.totalNeed += Sendoff::needsPerson(job.state) ? 1 : 0;
    }
    facts.pace = paceOf(jobs, open);
    return facts;
}

} // namespace Sendoff
