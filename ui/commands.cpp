// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "attachmentcommands.h"
#include "core.h"
#include "deskpage.h"
#include "discardcommand.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "models/maillistmodel.h"
#include "prompter.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "schedule/schedulecommand.h"
#include "sendcommand.h"
#include "sendingdesk.h"
#include "settings/keys.h"
#include "statusline.h"
#include "store/store.h"
#include "undocontrol.h"
#include "version.h"
#include "widgets/searchedit.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QShortcut>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace Sendoff {

Commands::Commands(MainWindow &window, Actions &actions, Settings &settings, Prompter &prompter,
                   QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_actions(actions)
    , m_settings(settings)
    , m_prompter(prompter)
{
    connect(&actions, &Actions::triggered, this, &Commands::run);
    listenWhileSendIsOff();
}

void Commands::listenWhileSendIsOff()
{
    QAction *send = m_actions[ActionId::Send];
    const QList<QKeySequence> keys = send->shortcuts();
    for (const QKeySequence &key : keys) {
        auto *shortcut = new QShortcut(key, &m_window);
        shortcut->setAutoRepeat(false);
        shortcut->setEnabled(!send->isEnabled());
        connect(send, &QAction::enabledChanged, shortcut, [shortcut](bool on) { shortcut->setEnabled(!on); });
        connect(shortcut, &QShortcut::activated, this, &Commands::tellWhyNotSent);
    }
}

void Commands::tellWhyNotSent()
{
    if (DeskPage *desk = m_window.desk())
        desk->statusLine().tell([now = desk->situation()] { return Actions::reason(ActionId::Send, now); });
}

void Commands::run(ActionId id)
{
    DeskPage *desk = m_window.desk();
    if (!allowed(id, desk ? desk->situation() : Situation())) {
        if (id == ActionId::Send)
            tellWhyNotSent();
        return;
    }
    if (desk && !desk->mailPage().settleFor(id))
        return;
    switch (id) {
    case ActionId::AddAccount:
    case ActionId::AddMailbox:
    case ActionId::SignInAgain:
    case ActionId::RemoveAccount: Q_EMIT accountRequested(id); return;
    case ActionId::Settings: m_window.openSettings(); return;
    case ActionId::Quit: m_window.close(); return;
    case ActionId::MenuBar: m_window.setMenuBarShown(m_actions[id]->isChecked()); return;
    case ActionId::Copy: copy(); return;
    case ActionId::Shortcuts: tellShortcuts(); return;
    case ActionId::About: tellAbout(); return;
    case ActionId::Find: m_window.searchEdit()->setFocus(Qt::ShortcutFocusReason); return;
    case ActionId::ToggleRail: m_window.setRailNarrow(m_actions[id]->isChecked()); return;
    case ActionId::WhitePaper:
        if (desk)
            desk->mailPage().reader()->setWhitePaper(m_actions[id]->isChecked());
        return;
    case ActionId::Undo:
    case ActionId::SendRightNow:
    case ActionId::GoDrafts:
    case ActionId::GoSending:
    case ActionId::GoScheduled:
    case ActionId::GoSent:
    case ActionId::NextPane:
    case ActionId::PreviousPane:
    case ActionId::Refresh:
    case ActionId::Pause:
    case ActionId::StopRest:
    case ActionId::SaveReport:
    case ActionId::Send:
    case ActionId::Schedule:
    case ActionId::Discard:
    case ActionId::SendScheduled:
    case ActionId::ChangeTime:
    case ActionId::BackToDrafts:
        if (desk)
            runOnDesk(id, *desk);
        return;
    case ActionId::SelectAll:
    case ActionId::ToggleSelected:
    case ActionId::SelectAndNext:
    case ActionId::ClearSelection:
    case ActionId::Next:
    case ActionId::Previous:
    case ActionId::NextAttention:
    case ActionId::PreviousAttention:
    case ActionId::MarkViewed:
        if (desk)
            runOnList(id, *desk);
        return;
    case ActionId::FindInMessage:
    case ActionId::PageDown:
    case ActionId::PageUp:
    case ActionId::ShowPictures:
    case ActionId::ZoomIn:
    case ActionId::ZoomOut:
    case ActionId::ZoomReset:
    case ActionId::SaveAttachments:
    case ActionId::OpenInOutlook:
        if (desk)
            runOnReader(id, *desk);
        return;
    }
}

void Commands::runOnDesk(ActionId id, DeskPage &desk)
{
    if (id == ActionId::Undo)
        desk.undoControl().undo();
    else if (id == ActionId::SendRightNow)
        desk.undoControl().sendNow();
    else if (id == ActionId::GoDrafts)
        goTo(Page::Drafts, desk);
    else if (id == ActionId::GoSending)
        goTo(Page::Sending, desk);
    else if (id == ActionId::GoScheduled)
        desk.go(Page::Scheduled);
    else if (id == ActionId::GoSent)
        goTo(Page::SentItems, desk);
    else if (id == ActionId::NextPane || id == ActionId::PreviousPane)
        desk.focusPane(id == ActionId::NextPane ? 1 : -1);
    else if (id == ActionId::Refresh)
        desk.core().refresh();
    else if (id == ActionId::Send)
        desk.sendCommand().send();
    else if (id == ActionId::Schedule)
        desk.scheduleCommand().schedule();
    else if (id == ActionId::Discard)
        desk.discardCommand().discard();
    else if (id == ActionId::SendScheduled)
        desk.scheduleCommand().sendNow();
    else if (id == ActionId::ChangeTime)
        desk.scheduleCommand().changeTime();
    else if (id == ActionId::BackToDrafts)
        desk.scheduleCommand().backToDrafts();
    else if (id == ActionId::Pause)
        desk.sendingDesk().pauseOrResume();
    else if (id == ActionId::StopRest)
        desk.sendingDesk().stopTheRest();
    else if (id == ActionId::SaveReport)
        desk.sendingDesk().saveReport();
}

void Commands::goTo(Page page, DeskPage &desk)
{
    desk.go(page);
    desk.focusList();
}

void Commands::runOnList(ActionId id, DeskPage &desk)
{
    MailPage &page = desk.mailPage();
    if (id == ActionId::SelectAll)
        page.model().tickAll();
    else if (id == ActionId::ToggleSelected)
        page.list()->toggleCurrent();
    else if (id == ActionId::SelectAndNext)
        page.list()->toggleCurrentAndNext();
    else if (id == ActionId::ClearSelection)
        clearSelection(desk);
    else if (id == ActionId::Next)
        page.step(1);
    else if (id == ActionId::Previous)
        page.step(-1);
    else if (id == ActionId::NextAttention)
        page.stepToAttention(1);
    else if (id == ActionId::PreviousAttention)
        page.stepToAttention(-1);
    else if (id == ActionId::MarkViewed)
        markViewed(desk);
}

void Commands::runOnReader(ActionId id, DeskPage &desk)
{
    ReaderView *reader = desk.mailPage().reader();
    if (id == ActionId::FindInMessage)
        reader->find();
    else if (id == ActionId::PageDown)
        reader->scrollPage(1);
    else if (id == ActionId::PageUp)
        reader->scrollPage(-1);
    else if (id == ActionId::ShowPictures)
        Q_EMIT reader->picturesRequested();
    else if (id == ActionId::ZoomIn)
        reader->setZoom(std::min(reader->zoom() + 10, 300));
    else if (id == ActionId::ZoomOut)
        reader->setZoom(std::max(reader->zoom() - 10, 50));
    else if (id == ActionId::ZoomReset)
        reader->setZoom(100);
    else if (id == ActionId::SaveAttachments)
        desk.mailPage().attachments().saveAll();
    else if (id == ActionId::OpenInOutlook)
        openInOutlook(desk);
    m_settings.set(Keys::zoomPercent, reader->zoom());
}

void Commands::copy()
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *edit = qobject_cast<QLineEdit *>(focus))
        edit->copy();
    else if (auto *text = qobject_cast<QTextEdit *>(focus))
        text->copy();
    else if (auto *label = qobject_cast<QLabel *>(focus); label && label->hasSelectedText())
        QApplication::clipboard()->setText(label->selectedText());
    else if (m_window.desk())
        m_window.desk()->mailPage().reader()->messageView()->copy();
}

void Commands::clearSelection(DeskPage &desk)
{
    // Esc takes back the search first, then the ticks (spec 7).
    if (!desk.mailPage().model().query().search.isEmpty())
        m_window.searchEdit()->clear();
    else
        desk.mailPage().model().clearTicks();
}

void Commands::markViewed(DeskPage &desk)
{
    const Viewed viewed = desk.situation().targetsViewed ? Viewed::No : Viewed::Yes;
    desk.core().store().setViewed(desk.core().mailbox(desk.mailbox()).id, desk.mailPage().targets(), viewed);
}

void Commands::openInOutlook(DeskPage &desk)
{
    const auto row = desk.mailPage().current();
    if (row)
        m_prompter.openWebLink(row->summary.webLink);
}

void Commands::tellShortcuts()
{
    QString table = u"<table cellpadding=\"4\">"_s;
    for (const ActionId id : Actions::all()) {
        const QAction *action = m_actions[id];
        if (action->shortcut().isEmpty())
            continue;
        QStringList keys;
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts)
            keys += shortcut.toString(QKeySequence::NativeText);
        table += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(action->iconText().toHtmlEscaped(),
                                                          keys.join(u", "_s).toHtmlEscaped());
    }
    m_prompter.tell(&m_window, m_actions[ActionId::Shortcuts]->iconText(), table + u"</table>"_s);
}

void Commands::tellAbout()
{
    const QString text
        = u"<h2>Sendoff %1</h2><p>%2</p><p>%3</p><p>%4<br>Qt %5 · SQLite · litehtml · Gumbo</p>"_s.arg(
            QLatin1String(sendoffVersion),
            tr("The review-and-send desk for Microsoft 365 and Outlook.com drafts.").toHtmlEscaped(),
            tr("Free software under the GNU General Public License, version 3 or later. It comes without "
               "any warranty.")
                .toHtmlEscaped(),
            tr("Made with:").toHtmlEscaped(), QLatin1String(qVersion()));
    m_prompter.tell(&m_window, m_actions[ActionId::About]->iconText(), text);
}

} // namespace Sendoff
