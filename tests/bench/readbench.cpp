// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first time that a mailbox is read, with the window open at its drafts: how long the window is away from
// its event loop meanwhile.

#include "beat.h"
#include "bench.h"
#include "openwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <optional>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

bool reading(int drafts)
{
    PracticeService service({.drafts = drafts, .latency = latency});
    Desk desk(service);
    std::optional<OpenWindow> window;
    std::optional<Beat> beat;
    QElapsedTimer timer;
    const bool isRead = desk.open([&] {
        window.emplace(desk, Page::Drafts);
        QCoreApplication::processEvents();
        beat.emplace();
        timer.start();
    });
    if (!isRead)
        return false;
    std::printf("first read of %d drafts with the window open: %.2f s\n", drafts,
                double(timer.nsecsElapsed()) / 1e9);
    beat->report();
    return true;
}

} // namespace Sendoff::Bench
