// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A thousand drafts sent with the window open at the Sending page, which shows each step of each: how long
// the window is away from its event loop meanwhile, and how much longer it takes than without a window.

#include "beat.h"
#include "bench.h"
#include "desk.h"
#include "deskpage.h"
#include "language.h"
#include "mainwindow.h"
#include "prompter.h"
#include "rail/page.h"
#include "theme.h"
#include "widgets/deskstyle.h"

#include <QApplication>

#include <cstdio>
#include <memory>

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
    Language language;
    language.use(u"en"_s);
    DialogPrompter prompter;
    std::unique_ptr<MainWindow> window;
    if (withWindow) {
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{desk.settings(), language, prompter, desk.trace()});
        window->openDesk(desk.core());
        window->resize(1280, 800);
        window->show();
        window->desk()->go(Page::Sending);
    }
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

} // namespace Sendoff::Bench

int main(int argc, char **argv)
{
    using namespace Sendoff;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setStyle(new DeskStyle(u"fusion"_s));
    QApplication::setPalette(Theme::lightPalette());
    const int count = std::max(1, QCoreApplication::arguments().value(1, u"1000"_s).toInt());
    const auto without = Bench::sendThem(count, false);
    const auto with = Bench::sendThem(count, true);
    if (!without || !with) {
        std::fprintf(stderr, "%d drafts could not be sent\n", count);
        return 1;
    }
    Bench::report(u"%1 drafts sent with the window open"_s.arg(count), u"s"_s, *with, *without, 1.2);
    return 0;
}
