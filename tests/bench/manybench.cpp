// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sending a thousand drafts without undo time and pacing, at a service that takes 80 ms for each answer: from
// the decision to the last one that is accepted, on disk. The floor: so many answers, four at a time. And how
// long the thread of the window is away from its event loop meanwhile.

#include "beat.h"
#include "bench.h"
#include "desk.h"

#include <cstdio>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int places = 4;
constexpr double bar = 1.2; // design 22

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
    beat.report();
    std::printf("  %d POSTs, %d batches, %d looks in all, %d mails submitted\n",
                service.requests("POST"_ba, u"/send"_s), service.requests("POST"_ba, u"/$batch"_s),
                service.requests("GET"_ba, {}) - gets, service.submissions());
    return service.submissions() == count;
}

} // namespace Sendoff::Bench
