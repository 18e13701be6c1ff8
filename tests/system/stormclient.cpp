// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "base/entropy.h"
#include "core.h"
#include "environment.h"
#include "language.h"
#include "mainwindow.h"
#include "prompter.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "signin/statictoken.h"
#include "support/scaledclock.h"
#include "trace.h"
#include "widgets/deskstyle.h"

#include <QApplication>
#include <QDialog>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QTimer>

#include <cstdio>

// The real window on the real core, with a hand that never rests: it selects all drafts and sends them, again
// and again. Its time runs faster. tst_killstorm kills it.

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class NoPrompter final : public Prompter
{
public:
    void chooseFile(QWidget *, const QString &, const QString &, PathCall) override { }
    void chooseFolder(QWidget *, const QString &, PathCall) override { }
    void tell(QWidget *, const QString &, const QString &) override { }
    bool openOutside(const QString &) override { return false; }
};

void press(MainWindow &window)
{
    if (const auto *dialog = window.findChild<QDialog *>(u"preSendDialog"_s); dialog && dialog->isVisible()) {
        if (auto *send = dialog->findChild<QPushButton *>(u"sendAllButton"_s); send && send->isEnabled())
            send->click();
        return;
    }
    for (const ActionId id : {ActionId::GoDrafts, ActionId::SelectAll, ActionId::Send}) {
        QAction *action = window.actions()[id];
        if (action->isEnabled())
            action->trigger();
    }
}

} // namespace

/// stormclient ROOT PROFILE SCALE START_MS, the token in SENDOFF_ACCESS_TOKEN.
int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"sendoff"_s);
    QApplication application(argc, argv);
    QApplication::setStyle(new DeskStyle);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    ScaledClock clock(arguments.at(3).toInt(), arguments.at(4).toLongLong());
    SystemEntropy entropy;
    QNetworkAccessManager network;
    Environment environment{
        .clock = clock, .entropy = entropy, .network = network, .profileDir = arguments.at(2)};
    Settings settings(arguments.at(2) + u"/settings.ini"_s);
    settings.set(Keys::undoSeconds, 5);
    settings.set(Keys::perMinute, 0);
    Trace trace;
    Core core(environment, settings, trace);
    const auto fail = [](const Result<Done> &result) {
        std::fprintf(stderr, "stormclient: %s %s\n", qPrintable(result.error().code),
                     qPrintable(result.error().detail));
        return 1;
    };
    if (const Result<Done> opened = core.open(); !opened)
        return fail(opened);
    Connection connection;
    connection.root = QUrl(arguments.at(1));
    connection.tokens = std::make_unique<StaticToken>(qgetenv("SENDOFF_ACCESS_TOKEN"));
    connection.mailboxes = {ownMailbox()};
    if (const Result<Done> connected = core.connectTo(std::move(connection)); !connected)
        return fail(connected);
    Language language;
    NoPrompter prompter;
    MainWindow window({settings, language, prompter, trace});
    window.openDesk(core);
    window.show();
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &window, [&window] { press(window); });
    hand.start(100ms);
    return QApplication::exec();
}
