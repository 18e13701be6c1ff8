// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"
#include "actions.h"
#include "deskpage.h"
#include "hand.h"
#include "language.h"
#include "program.h"
#include "settings/settings.h"
#include "trace.h"
#include "widgets/deskstyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSaveFile>

#include <csignal>
#include <cstdio>

// The real program with its window and the system's keychain, in a process of its own, and a hand that does
// what the command line says. tst_leaks looks at what it leaves behind.

using namespace Sendoff;
using namespace Sendoff::System;
using namespace Qt::StringLiterals;

namespace {

/// What the hand does, in this order.
struct Orders
{
    bool signIn = false;
    int drafts = 0; ///< to wait for
    int send = 0;
    bool remove = false;
};

/// The browser of this process: a file, in which another one reads where to go.
bool writeAddress(const QString &path, const QUrl &url)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(url.toEncoded()) > 0 && file.commit();
}

/// What could not be done; null: all was done.
const char *act(Program &program, const NotingPrompter &prompter, const Orders &orders)
{
    MainWindow &window = program.window();
    if (orders.signIn && !press(u"signInButton"_s))
        return "there is no button to sign in with";
    if (!waitUntil([&] { return hasDrafts(window.desk(), 0, orders.drafts); }))
        return "the drafts do not come";
    for (int i = 0; i < orders.send; ++i) {
        if (!sendFirst(window))
            return "a draft was not sent";
    }
    if (!orders.remove)
        return nullptr;
    window.actions()[ActionId::RemoveAccount]->trigger();
    if (!waitUntil([] { return press(u"removeButton"_s); }))
        return "there is no button to remove the account with";
    const bool gone = waitUntil([&] {
        return !window.desk() && !program.launcher().core() && program.launcher().accounts()->all().isEmpty();
    });
    return gone && prompter.told.isEmpty() ? nullptr : "the account was not removed";
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"sendoff"_s);
    const QApplication application(argc, argv);
    QApplication::setStyle(new DeskStyle);
    QCommandLineParser parser;
    const QCommandLineOption profile(u"profile"_s, u"The profile's folder."_s, u"folder"_s);
    const QCommandLineOption traceFile(u"trace"_s, u"Where milestones go."_s, u"file"_s);
    const QCommandLineOption browser(u"browser"_s, u"Where the page to open is written."_s, u"file"_s);
    const QCommandLineOption signIn(u"press-sign-in"_s, u"Presses the button on the welcome page."_s);
    const QCommandLineOption drafts(u"drafts"_s, u"Waits for so many drafts."_s, u"N"_s);
    const QCommandLineOption send(u"send"_s, u"Sends so many of them."_s, u"N"_s);
    const QCommandLineOption remove(u"remove"_s, u"Removes the account."_s);
    const QCommandLineOption crash(u"crash"_s, u"Ends as if it was killed."_s);
    parser.addOptions({profile, traceFile, browser, signIn, drafts, send, remove, crash});
    parser.process(application);

    const QString folder = parser.value(profile);
    Settings settings(folder + u"/settings.ini"_s);
    Trace trace;
    Language language;
    language.use(u"en"_s);
    NotingPrompter prompter;
    const auto fail = [](const char *what) {
        std::fprintf(stderr, "signinclient: %s\n", what);
        return 1;
    };
    if (!trace.open(parser.value(traceFile)))
        return fail("the trace cannot be written");
    Program program({.settings = settings,
                     .language = language,
                     .prompter = prompter,
                     .trace = trace,
                     .profile = folder,
                     .outside = {.browser = [path = parser.value(browser)](const QUrl &url) {
                         return writeAddress(path, url);
                     }}});
    if (!program.openAccounts())
        return fail("the accounts cannot be opened");
    program.window().show();
    const char *const trouble = act(program, prompter,
                                    {.signIn = parser.isSet(signIn),
                                     .drafts = parser.value(drafts).toInt(),
                                     .send = parser.value(send).toInt(),
                                     .remove = parser.isSet(remove)});
    if (trouble)
        return fail(trouble);
    if (parser.isSet(crash))
        std::raise(SIGKILL);
    return 0;
}
