// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenshots.h"

#include "core.h"
#include "deskpage.h"
#include "language.h"
#include "launcher.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "models/maillistmodel.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "prompter.h"
#include "reader/readerview.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "store/store.h"
#include "theme.h"
#include "trace.h"
#include "undocontrol.h"
#include "widgets/undobar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTemporaryDir>
#include <QThread>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff {

namespace {

constexpr QSize normalSize{1280, 800};
constexpr QSize compactSize{900, 600};
constexpr int patienceMs = 20'000;

/// Runs the event loop until `ready`, at most `patienceMs`.
bool waitUntil(const std::function<bool()> &ready)
{
    QElapsedTimer time;
    time.start();
    while (!ready()) {
        if (time.elapsed() > patienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(5);
    }
    return true;
}

/// Lets what is under way come to rest: bars that open, texts that are laid out.
void settle(int milliseconds = 350)
{
    QElapsedTimer time;
    time.start();
    waitUntil([&] { return time.elapsed() > milliseconds; });
}

/// A window on a practice mailbox of its own.
struct Stage
{
    explicit Stage(Language &language)
        : settings(profile.filePath(u"settings.ini"_s))
        , launcher(settings, trace)
        , window({settings, language, prompter, trace})
    {
    }

    bool open(const QString &code, int drafts)
    {
        PracticeService::Options options;
        options.drafts = drafts;
        options.language = code;
        options.copyDelay = 100ms;
        settings.setForThisRun(u"sending/perMinute"_s, u"0"_s);
        if (!launcher.openPractice(profile.path(), options))
            return false;
        window.openDesk(*launcher.core());
        window.resize(normalSize);
        window.show();
        window.activateWindow();
        return drafts == 0 || waitUntil([this] { return list().model()->rowCount() > 0 && textShown(); });
    }

    MailListView &list() { return *window.desk()->mailPage().list(); }
    ReaderView &reader() { return *window.desk()->mailPage().reader(); }
    bool textShown() { return reader().shownVersion().has_value(); }
    void goTo(int row)
    {
        list().setCurrentIndex(list().model()->index(row, 0));
        waitUntil([this] { return textShown(); });
        settle();
    }

    QTemporaryDir profile;
    Settings settings;
    Trace trace;
    DialogPrompter prompter;
    Launcher launcher;
    MainWindow window;
};

/// Decides to send the drafts of some rows, without undo time. Returns how many; 0: it failed.
int sendSome(Stage &stage, int messages)
{
    Core &core = *stage.launcher.core();
    MailListModel &model = stage.window.desk()->mailPage().model();
    QList<Approval> approvals;
    for (int i = 0; i < model.rowCount() && approvals.size() < messages; ++i) {
        const auto row = model.at(i);
        const bool good
            = row && row->summary.recipientCount() > 0 && isCompleteAddress(row->summary.to.value(0).address);
        if (good)
            approvals.append({row->summary, {row->summary.changeKey, {}}});
    }
    bool stored = false;
    core.outbox(0).enqueue(approvals, &stage.window, [&](const Result<qint64> &) { stored = true; });
    if (!waitUntil([&] { return stored; }))
        return 0;
    core.outbox(0).sendNow();
    return int(approvals.size());
}

int sentToday(Stage &stage)
{
    Core &core = *stage.launcher.core();
    return core.store().counts(core.mailbox(0).id).sentToday;
}

/// As above, and waits for their copies.
bool sendAndConfirm(Stage &stage, int messages)
{
    const int sent = sendSome(stage, messages);
    return sent > 0 && waitUntil([&] { return sentToday(stage) >= sent; });
}

/// Some have gone out, one is on its way, the others wait for their turn at the pace of a real mailbox.
bool sendSlowly(Stage &stage)
{
    if (!sendAndConfirm(stage, 6))
        return false;
    const int before = sentToday(stage);
    stage.settings.setForThisRun(u"sending/perMinute"_s, u"30"_s);
    return sendSome(stage, 12) > 0 && waitUntil([&] { return sentToday(stage) > before; });
}

} // namespace

Screenshots::Screenshots(QString folder, Language &language)
    : m_folder(std::move(folder))
    , m_language(language)
{
}

QString Screenshots::takeAll()
{
    if (!QDir().mkpath(m_folder))
        return u"cannot make the folder %1"_s.arg(m_folder);
    for (const QString &language : Language::available()) {
        m_language.use(language);
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
            if (!takeDesk(language, dark) || !takeWelcome(language, dark))
                return m_trouble.isEmpty() ? u"a view did not come up"_s : m_trouble;
        }
    }
    return {};
}

bool Screenshots::save(MainWindow &window, const QString &name, bool dark)
{
    const QString file = u"%1-%2-%3.png"_s.arg(name, dark ? u"dark"_s : u"light"_s, m_language.current());
    if (window.grab().save(QDir(m_folder).filePath(file)))
        return true;
    m_trouble = u"cannot write %1"_s.arg(file);
    return false;
}

bool Screenshots::takeDesk(const QString &language, bool dark)
{
    Stage stage(m_language);
    if (!stage.open(language, 40))
        return false;
    stage.goTo(0);
    bool good = save(stage.window, u"01-drafts"_s, dark);

    MailListModel &model = stage.window.desk()->mailPage().model();
    for (int row = 0; row < std::min(12, model.rowCount()); ++row) {
        if (const auto message = model.at(row); message && row != 5)
            model.setTicked(message->summary.id, true);
    }
    stage.goTo(2);
    good = good && save(stage.window, u"02-selection"_s, dark);
    stage.window.actions()[ActionId::Send]->trigger();
    settle();
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        good = good && save(stage.window, u"03-presend-behind"_s, dark);
        const QString file = u"03-presend-%1-%2.png"_s.arg(dark ? u"dark"_s : u"light"_s, language);
        good = good && dialog->grab().save(QDir(m_folder).filePath(file));
        dialog->close();
    }
    model.clearTicks();

    stage.goTo(1);
    stage.window.actions()[ActionId::Send]->trigger();
    waitUntil([&] { return stage.window.desk()->undoControl().isRunning(); });
    settle();
    good = good && save(stage.window, u"04-undo"_s, dark);
    stage.window.desk()->undoControl().sendNow();

    good = good && takeSchedule(stage.window, dark);
    stage.window.desk()->go(Page::Drafts); // while something is sent, each answer would end it at once
    stage.launcher.core()->gate().reached(false);
    settle();
    good = good && save(stage.window, u"07-offline"_s, dark);
    stage.launcher.core()->gate().reached(true);
    stage.window.desk()->go(Page::Sending);
    good = good && sendSlowly(stage);
    settle();
    good = good && save(stage.window, u"05-sending"_s, dark);
    stage.window.desk()->go(Page::SentItems);
    waitUntil([&] { return stage.textShown(); });
    settle(600);
    good = good && save(stage.window, u"06-sent"_s, dark);

    stage.window.desk()->go(Page::Drafts);
    stage.window.resize(compactSize);
    stage.goTo(2);
    return good && save(stage.window, u"08-compact"_s, dark);
}

bool Screenshots::takeSchedule(MainWindow &window, bool dark)
{
    DeskPage &desk = *window.desk();
    window.actions()[ActionId::Schedule]->trigger();
    settle();
    auto *popup = window.findChild<QWidget *>(u"schedulePopup"_s);
    auto *offer = popup ? popup->findChild<QAbstractButton *>(u"tomorrowButton"_s) : nullptr;
    if (!offer)
        return false;
    const QString file = u"11-schedule-%1-%2.png"_s.arg(dark ? u"dark"_s : u"light"_s, m_language.current());
    bool good = popup->grab().save(QDir(m_folder).filePath(file));
    offer->click();
    waitUntil([&] { return desk.undoControl().isRunning(); });
    settle();
    good = good && save(window, u"12-scheduling"_s, dark);
    desk.undoControl().sendNow();
    const Core &core = desk.core();
    good = good && waitUntil([&] { return desk.core().store().counts(core.mailbox(0).id).scheduled > 0; });
    desk.go(Page::Scheduled);
    waitUntil([&] { return desk.mailPage().reader()->shownVersion().has_value(); });
    settle(600);
    good = good && save(window, u"13-scheduled"_s, dark);
    window.resize(compactSize);
    settle();
    good = good && save(window, u"14-scheduled-compact"_s, dark);
    window.resize(normalSize);
    desk.go(Page::Drafts);
    return good;
}

bool Screenshots::takeWelcome(const QString &language, bool dark)
{
    {
        Stage stage(m_language);
        if (!stage.open(language, 5))
            return false;
        // What cannot be sent would keep the list from being empty.
        const bool sent = sendAndConfirm(stage, 5);
        Core &core = *stage.launcher.core();
        const QStringList left = stage.launcher.practice()->draftIds();
        for (const QString &id : left)
            stage.launcher.practice()->purgeMessage(id);
        stage.window.actions()[ActionId::Refresh]->trigger();
        const bool empty
            = sent && waitUntil([&] { return core.store().counts(core.mailbox(0).id).drafts == 0; });
        settle(600);
        if (!empty || !save(stage.window, u"09-all-sent"_s, dark))
            return false;
    }
    Stage stage(m_language);
    stage.window.resize(normalSize);
    stage.window.show();
    settle();
    return save(stage.window, u"10-welcome"_s, dark);
}

} // namespace Sendoff
