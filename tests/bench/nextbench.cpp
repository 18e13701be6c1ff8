// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The next draft in review order: from the command to its text on the screen, at a service that takes 80 ms
// for each answer. Once as somebody who reads goes on, once as somebody who leafs through. The floor: the
// same command when all has been shown before and nothing is asked of the service (going back over the same
// drafts).

#include "bench.h"
#include "openwindow.h"
#include "reader/messageview.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longest = 3s; ///< what takes longer counts as this

void rest(std::chrono::milliseconds pause)
{
    for (QDeadlineTimer end(pause); !end.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
}

/// Milliseconds until the next message is on the screen.
double step(OpenWindow &window, ActionId command)
{
    const MessageView *const view = window->findChild<MessageView *>();
    bool isShown = false;
    const auto watch = QObject::connect(view, &MessageView::shown, view, [&isShown] { isShown = true; });
    QElapsedTimer timer;
    timer.start();
    window->actions()[command]->trigger();
    for (const QDeadlineTimer end(longest); !isShown && !end.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 100);
    const double took = double(timer.nsecsElapsed()) / 1e6;
    QObject::disconnect(watch);
    return took;
}

double at(QList<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times.at(qsizetype(double(times.size() - 1) * share));
}

void measure(OpenWindow &window, const QString &what, int steps, std::chrono::milliseconds pause)
{
    QList<double> times;
    QList<double> again;
    for (int i = 0; i < steps; ++i) {
        rest(pause);
        times << step(window, ActionId::Next);
    }
    for (int i = 0; i < steps; ++i) {
        rest(20ms);
        again << step(window, ActionId::Previous);
    }
    std::printf("next draft, %s, %d steps\n", qPrintable(what), steps);
    reportAbsolute(u"  median"_s, u"ms"_s, median(times), 50, median(again));
    reportAbsolute(u"  95 %"_s, u"ms"_s, at(times, 0.95), 50, at(again, 0.95));
}

} // namespace

bool next()
{
    PracticeService service({.drafts = 400, .latency = latency});
    Desk desk(service);
    std::optional<OpenWindow> window;
    if (!desk.open([&] { window.emplace(desk, Page::Drafts); }))
        return false;
    rest(2s);
    measure(*window, u"after 1.5 s each"_s, 40, 1500ms);
    measure(*window, u"after 0.3 s each"_s, 100, 300ms);
    return true;
}

} // namespace Sendoff::Bench
