// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A thousand drafts sent with the window open at the Sending page, which shows each step of each: how long
// the window is away from its event loop meanwhile, and how much longer it takes than without a window.

#include "beat.h"
#include "bench.h"
#include "desk.h"
#include "openwindow.h"

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace Sendoff::Bench {

namespace {

/// Seconds for so many drafts; nothing when it went wrong.
std::optional<double> sendThem(int count, bool withWindow)
{
    PracticeService service({.drafts = count + count / 8 + 20, .latency = latency});
    Desk desk(service);
    if (!desk.open())
        return std::nullopt;
    std::optional<OpenWindow> window;
    if (withWindow)
        window.emplace(desk, Page::Sending);
    const QList<Approval> approvals = desk.sendable(count);
    Beat beat;
    const std::optional<double> took = desk.send(approvals, Desk::Until::Posted);
    if (!took || service.submissions() != count)
        return std::nullopt;
    if (withWindow)
        beat.report();
    return took;
}

} // namespace

bool window(int count)
{
    const auto without = sendThem(count, false);
    const auto with = sendThem(count, true);
    if (!without || !with)
        return false;
    report(u"%1 drafts sent with the window open"_s.arg(count), u"s"_s, *with, *without, 1.2);
    return true;
}

} // namespace Sendoff::Bench
