// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenshots.h"

#include "core.h"
#include "language.h"
#include "models/maillistmodel.h"
#include "net/gate.h"
#include "shotstage.h"
#include "signin/signinstack.h"
#include "signinshots.h"
#include "store/store.h"
#include "theme.h"
#include "undocontrol.h"
#include "welcome/welcomepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace Sendoff {

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
    ShotStage stage(m_language);
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
    ShotStage::settle();
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        good = good && save(stage.window, u"03-presend-behind"_s, dark);
        const QString file = u"03-presend-%1-%2.png"_s.arg(dark ? u"dark"_s : u"light"_s, language);
        good = good && dialog->grab().save(QDir(m_folder).filePath(file));
        dialog->close();
    }
    model.clearTicks();

    stage.goTo(1);
    stage.window.actions()[ActionId::Send]->trigger();
    ShotStage::waitUntil([&] { return stage.window.desk()->undoControl().isRunning(); });
    ShotStage::settle();
    good = good && save(stage.window, u"04-undo"_s, dark);
    stage.window.desk()->undoControl().sendNow();

    good = good && takeSchedule(stage.window, dark);
    stage.window.desk()->go(Page::Drafts); // while something is sent, each answer would end it at once
    ShotStage::waitUntil([&] { return stage.isTextShown(); });
    stage.launcher.core()->gate().reached(false);
    ShotStage::settle();
    good = good && save(stage.window, u"07-offline"_s, dark);
    stage.launcher.core()->gate().reached(true);
    stage.window.desk()->go(Page::Sending);
    good = good && stage.sendSlowly();
    ShotStage::settle();
    good = good && save(stage.window, u"05-sending"_s, dark);
    stage.window.desk()->go(Page::SentItems);
    ShotStage::waitUntil([&] { return stage.isTextShown(); });
    ShotStage::settle(600);
    good = good && save(stage.window, u"06-sent"_s, dark);

    stage.window.desk()->go(Page::Drafts);
    stage.window.resize(ShotStage::compactSize);
    stage.goTo(2);
    return good && save(stage.window, u"08-compact"_s, dark);
}

bool Screenshots::takeSchedule(MainWindow &window, bool dark)
{
    DeskPage &desk = *window.desk();
    window.actions()[ActionId::Schedule]->trigger();
    ShotStage::settle();
    auto *popup = window.findChild<QWidget *>(u"schedulePopup"_s);
    auto *offer = popup ? popup->findChild<QAbstractButton *>(u"tomorrowButton"_s) : nullptr;
    if (!offer)
        return false;
    const QString file = u"11-schedule-%1-%2.png"_s.arg(dark ? u"dark"_s : u"light"_s, m_language.current());
    bool good = popup->grab().save(QDir(m_folder).filePath(file));
    offer->click();
    ShotStage::waitUntil([&] { return desk.undoControl().isRunning(); });
    ShotStage::settle();
    good = good && save(window, u"12-scheduling"_s, dark);
    desk.undoControl().sendNow();
    const Core &core = desk.core();
    good = good
        && ShotStage::waitUntil([&] { return desk.core().store().counts(core.mailbox(0).id).scheduled > 0; });
    desk.go(Page::Scheduled);
    ShotStage::waitUntil([&] { return desk.mailPage().reader()->shownVersion().has_value(); });
    ShotStage::settle(600);
    good = good && save(window, u"13-scheduled"_s, dark);
    window.resize(ShotStage::compactSize);
    ShotStage::settle();
    good = good && save(window, u"14-scheduled-compact"_s, dark);
    window.resize(ShotStage::normalSize);
    desk.go(Page::Drafts);
    return good;
}

bool Screenshots::takeWelcome(const QString &language, bool dark)
{
    {
        ShotStage stage(m_language);
        if (!stage.open(language, 5))
            return false;
        // What cannot be sent would keep the list from being empty.
        const bool sent = stage.sendAndConfirm(5);
        Core &core = *stage.launcher.core();
        const QStringList left = stage.launcher.practice()->draftIds();
        for (const QString &id : left)
            stage.launcher.practice()->purgeMessage(id);
        stage.window.actions()[ActionId::Refresh]->trigger();
        const bool empty = sent
            && ShotStage::waitUntil([&] { return core.store().counts(core.mailbox(0).id).drafts == 0; });
        ShotStage::settle(600);
        if (!empty || !save(stage.window, u"09-all-sent"_s, dark))
            return false;
    }
    ShotStage stage(m_language);
    stage.window.show();
    SignInStack &stack = stage.window.welcome()->signIn();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    bool good = true;
    for (const QSize size : {ShotStage::normalSize, ShotStage::compactSize}) {
        stage.window.resize(size);
        const QString end = size == ShotStage::compactSize ? u"-compact"_s : QString();
        for (const SignInShot &shot : signInShots(now)) {
            stack.setClientId(shot.clientId);
            stack.setLeftOut(shot.leftOut);
            stack.setView(shot.view, now);
            ShotStage::settle(100);
            good = good && save(stage.window, shot.name + end, dark);
        }
    }
    return good;
}

} // namespace Sendoff
