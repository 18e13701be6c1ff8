// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first time that a mailbox is read, at a service that takes 80 ms for each answer: until all of it is on
// the disk, and how long the thread of the window is away from its event loop meanwhile. The floor: a bare
// read of the same pages. After that, a quiet round and one with 500 changes.

#include "bareread.h"
#include "beat.h"
#include "bench.h"
#include "core.h"
#include "desk.h"
#include "store/store.h"
#include "sync/refresher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

/// Seconds for one more round over both folders.
double round(Core &core)
{
    QElapsedTimer timer;
    timer.start();
    core.refresher(0).refresh();
    while (core.refresher(0).isRunning())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

bool first(int drafts)
{
    PracticeService service({.drafts = drafts, .latency = latency});
    Desk desk(service);
    QElapsedTimer timer;
    timer.start();
    {
        const Beat beat;
        if (!desk.open())
            return false;
        const double took = double(timer.nsecsElapsed()) / 1e9;
        const Beat bareBeat;
        const BareRead bare = bareRead(service);
        report(u"first read of %1 drafts at 80 ms, %2 pages"_s.arg(drafts).arg(bare.pages), u"s"_s, took,
               bare.seconds, 1.2);
        beat.report(&bareBeat);
    }
    const int before = service.requests("GET"_ba, {});
    const double quiet = round(desk.core());
    std::printf("  a quiet round over both folders: %.2f s, %d requests\n", quiet,
                service.requests("GET"_ba, {}) - before);
    const QStringList ids = service.draftIds();
    for (qsizetype i = 0; i < 500 && i < ids.size(); ++i)
        service.changeSubject(ids.at(i), u"changed %1"_s.arg(i));
    const Beat beat;
    const double changed = round(desk.core());
    std::printf("  a round with 500 changes: %.2f s\n", changed);
    beat.report();
    return true;
}

} // namespace Sendoff::Bench
