// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "core.h"
#include "deskpage.h"
#include "environment.h"
#include "language.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "models/maillistmodel.h"
#include "practice/practiceservice.h"
#include "prompter.h"
#include "reader/readerview.h"
#include "settings/settings.h"
#include "signin/statictoken.h"
#include "store/store.h"
#include "support/builders.h"
#include "trace.h"
#include "widgets/bararea.h"

#include <QAbstractButton>
#include <QDir>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <memory>

namespace Sendoff {

/// Answers nothing and remembers what it was asked.
class SilentPrompter final : public Prompter
{
public:
    void chooseFile(QWidget *, const QString &, const QString &suggestedName, PathCall chosen) override
    {
        asked += suggestedName;
        if (keepsQuestions)
            open = std::move(chosen);
        else if (!answer.isEmpty())
            chosen(answer);
    }
    void chooseFolder(QWidget *, const QString &title, PathCall chosen) override
    {
        asked += title;
        if (!answer.isEmpty())
            chosen(answer);
    }
    void tell(QWidget *, const QString &title, const QString &) override { told += title; }
    bool openOutside(const QString &url) override
    {
        opened += url;
        return true;
    }

    QString answer;
    bool keepsQuestions = false; ///< asked for a file, it answers nothing yet: `open` does
    PathCall open;
    QStringList asked;
    QStringList told;
    QStringList opened;
};

/// The real window and core on practice mailboxes.
class WindowStage
{
public:
    struct Options
    {
        QString code = QStringLiteral("en");
        int drafts = 12;
        QByteArray faults = {}; ///< a plan; empty: none
        QStringList users = {}; ///< whose mailboxes; empty: the own one
        std::chrono::seconds serviceAhead{0}; ///< of this computer's clock
        std::function<void(WindowStage &)> prepare = {}; ///< what was there before the program starts
    };

    explicit WindowStage(const QString &code = QStringLiteral("en"), int drafts = 12)
        : WindowStage(Options{.code = code, .drafts = drafts})
    {
    }

    explicit WindowStage(const Options &given)
        : settings(profile.filePath(QStringLiteral("settings.ini")))
        , environment{clock, entropy, network, profile.path()}
    {
        settings.setForThisRun(QStringLiteral("sending/perMinute"), QStringLiteral("0"));
        language.use(given.code);
        PracticeService::Options options;
        options.drafts = given.drafts;
        options.language = given.code;
        options.copyDelay = std::chrono::milliseconds(50);
        if (given.serviceAhead.count() != 0)
            options.now = clock.now().addSecs(given.serviceAhead.count());
        service = std::make_unique<PracticeService>(options);
        if (!service->start() || (!given.faults.isEmpty() && !service->loadFaults(given.faults)))
            return;
        if (given.prepare)
            given.prepare(*this);
        core = std::make_unique<Core>(environment, settings, trace);
        Connection connection;
        connection.root = service->root();
        connection.tokens = std::make_unique<StaticToken>(service->token());
        for (const QString &user : given.users)
            connection.mailboxes.append(mailboxOf(user));
        if (given.users.isEmpty())
            connection.mailboxes = {ownMailbox()};
        connection.practice = true;
        if (!core->open() || !core->connectTo(std::move(connection)))
            return;
        window = std::make_unique<MainWindow>(MainWindow::Parts{settings, language, prompter, trace});
        window->openDesk(*core);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
    }

    /// Before the program starts: an earlier run had opened another person's mailbox by this path, with two
    /// drafts.
    void leaveAnothersMailbox(const Mailbox &mailbox, const QString &address)
    {
        QList<MailSummary> drafts{aDraft("other1")
                                      .in(mailbox.id)
                                      .to(QStringLiteral("lena@fabrikam.com"))
                                      .subject(QStringLiteral("Offer")),
                                  aDraft("other2")
                                      .in(mailbox.id)
                                      .to(QStringLiteral("juan@fabrikam.com"))
                                      .subject(QStringLiteral("Plan"))};
        auto store = Store::open(storeFile());
        if (!store)
            return;
        (*store)->setOwner(mailbox.id, {QStringLiteral("AQMkADQ1anothersDrafts=")}, nullptr, {});
        (*store)->setOwnerAddress(mailbox.id, address);
        (*store)->putMessages(drafts, nullptr, {});
        (*store)->endRound({.mailbox = mailbox.id, .folder = Folder::Drafts, .when = clock.now()}, nullptr,
                           {});
        (*store)->flush();
    }
    static void expectAnotherMailbox()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("opens another mailbox")));
    }

    /// Of a window, for those who look at it.
    static void saveShot(QWidget &widget, const QString &name)
    {
        const QString folder = QStringLiteral(SENDOFF_BINARY_DIR "/shots");
        QDir().mkpath(folder);
        QTest::qWait(200); // bars open
        QVERIFY(widget.grab().save(folder + u'/' + name + QStringLiteral(".png")));
    }
    /// Waits until the list of Drafts is read to its end, and reads a row of it.
    void read(int row)
    {
        QTRY_VERIFY(core->store().lastSync(core->mailbox(0).id, Folder::Drafts).isValid());
        QTRY_VERIFY(model().rowCount() > row);
        list().setFocus();
        list().setCurrentIndex(model().index(row, 0));
        QTRY_VERIFY(isReading());
    }

    QString storeFile() const { return profile.filePath(QStringLiteral("sendoff.db")); }
    BarArea &bars() { return *window->findChild<BarArea *>(QStringLiteral("pageBars")); }
    /// All that a bar above the lists says; empty when it is not there.
    QString barText(const QString &key)
    {
        const InlineBar *bar = bars().bar(key);
        return bar ? bar->spec().lead + u' ' + bar->spec().text : QString();
    }
    void pressBar(const QString &key, const QString &button)
    {
        bars().bar(key)->findChild<QAbstractButton *>(button)->click();
    }
    DeskPage &desk() { return *window->desk(); }
    MailPage &page() { return desk().mailPage(); }
    MailListView &list() { return *page().list(); }
    MailListModel &model() { return page().model(); }
    ReaderView &reader() { return *page().reader(); }
    QAction &action(ActionId id) { return *window->actions()[id]; }
    /// Runs a command as soon as it can be run: the desk tells its actions of a change in the next round of
    /// events.
    void run(ActionId id)
    {
        QVERIFY2(QTest::qWaitFor([&] { return action(id).isEnabled(); }, 30'000),
                 "the action stays disabled");
        action(id).trigger();
    }
    FolderCounts counts() { return core->store().counts(core->mailbox(0).id); }
    bool isReading() { return model().rowCount() > 0 && reader().shownVersion().has_value(); }
    /// Makes the first row from `from` current whose message can be sent.
    bool goToSendable(int from = 0)
    {
        for (int row = from; row < model().rowCount(); ++row) {
            if (!blockerOf(model().at(row)->summary)) {
                list().setCurrentIndex(model().index(row, 0));
                return true;
            }
        }
        return false;
    }

    QTemporaryDir profile;
    Settings settings;
    Trace trace;
    Language language;
    SilentPrompter prompter;
    SystemClock clock;
    SystemEntropy entropy;
    QNetworkAccessManager network;
    Environment environment;
    std::unique_ptr<PracticeService> service;
    std::unique_ptr<Core> core;
    std::unique_ptr<MainWindow> window;
};

} // namespace Sendoff
