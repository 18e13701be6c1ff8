// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"

#include "icons.h"

#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

struct ActionRow
{
    ActionId id;
    const char *name; ///< objectName; tests and accessibility know it (spec 8)
    const char *icon = nullptr;
    const char *shortcuts = nullptr; ///< portable text, "; " between several
    Scope scope = Scope::Window;
    bool checkable = false;
    bool repeats = false; ///< holding the key goes on
};

#ifdef Q_OS_MACOS
constexpr const char *discardKeys = "Del; Backspace"; // its keyboards have no other
#else
constexpr const char *discardKeys = "Del";
#endif

constexpr std::array<ActionRow, size_t(actionCount)> table{{
    {.id = ActionId::AddAccount, .name = "actAddAccount", .icon = "list-add"},
    {.id = ActionId::AddMailbox, .name = "actAddMailbox"},
    {.id = ActionId::SignInAgain, .name = "actSignInAgain", .icon = "dialog-password"},
    {.id = ActionId::RemoveAccount, .name = "actRemoveAccount"},
    {.id = ActionId::Settings, .name = "actSettings", .icon = "preferences-system", .shortcuts = "Ctrl+,"},
    {.id = ActionId::Quit, .name = "actQuit", .shortcuts = "Ctrl+Q"},
    {.id = ActionId::Undo, .name = "actUndo", .icon = "edit-undo", .shortcuts = "Ctrl+Z"},
    {.id = ActionId::SendRightNow, .name = "actSendRightNow"},
    {.id = ActionId::Copy, .name = "actCopy", .icon = "edit-copy", .shortcuts = "Ctrl+C"},
    {.id = ActionId::SelectAll, .name = "actSelectAll", .shortcuts = "Ctrl+A"},
    {.id = ActionId::ToggleSelected, .name = "actToggleSelected", .shortcuts = "Space", .scope = Scope::List},
    {.id = ActionId::SelectAndNext,
     .name = "actSelectAndNext",
     .shortcuts = "Ins",
     .scope = Scope::List,
     .repeats = true},
    {.id = ActionId::ClearSelection, .name = "actClearSelection", .shortcuts = "Esc"},
    {.id = ActionId::Find, .name = "actFind", .icon = "edit-find", .shortcuts = "Ctrl+F"},
    {.id = ActionId::FindInMessage, .name = "actFindInMessage", .icon = "edit-find", .shortcuts = "F3"},
    {.id = ActionId::GoDrafts,
     .name = "actGoDrafts",
     .icon = "folder-drafts",
     .shortcuts = "Ctrl+1",
     .checkable = true},
    {.id = ActionId::GoSending,
     .name = "actGoSending",
     .icon = "folder-sending",
     .shortcuts = "Ctrl+2",
     .checkable = true},
    {.id = ActionId::GoScheduled,
     .name = "actGoScheduled",
     .icon = "mail-schedule",
     .shortcuts = "Ctrl+3",
     .checkable = true},
    {.id = ActionId::GoSent,
     .name = "actGoSent",
     .icon = "mail-send",
     .shortcuts = "Ctrl+4",
     .checkable = true},
    {.id = ActionId::Next, .name = "actNext", .icon = "go-down", .shortcuts = "Ctrl+PgDown", .repeats = true},
    {.id = ActionId::Previous,
     .name = "actPrevious",
     .icon = "go-up",
     .shortcuts = "Ctrl+PgUp",
     .repeats = true},
    {.id = ActionId::NextPane, .name = "actNextPane", .shortcuts = "F6"},
    {.id = ActionId::PreviousPane, .name = "actPreviousPane", .shortcuts = "Shift+F6"},
    {.id = ActionId::NextAttention, .name = "actNextAttention", .icon = "dialog-warning", .shortcuts = "F8"},
    {.id = ActionId::PreviousAttention,
     .name = "actPreviousAttention",
     .icon = "dialog-warning",
     .shortcuts = "Shift+F8"},
    {.id = ActionId::PageDown, .name = "actPageDown", .shortcuts = "Alt+PgDown", .repeats = true},
    {.id = ActionId::PageUp, .name = "actPageUp", .shortcuts = "Alt+PgUp", .repeats = true},
    {.id = ActionId::ShowPictures, .name = "actShowPictures", .icon = "insert-image"},
    {.id = ActionId::WhitePaper, .name = "actWhitePaper", .checkable = true},
    {.id = ActionId::ZoomIn, .name = "actZoomIn", .shortcuts = "Ctrl++; Ctrl+=", .repeats = true},
    {.id = ActionId::ZoomOut, .name = "actZoomOut", .shortcuts = "Ctrl+-", .repeats = true},
    {.id = ActionId::ZoomReset, .name = "actZoomReset", .shortcuts = "Ctrl+0"},
    {.id = ActionId::ToggleRail, .name = "actToggleRail", .shortcuts = "F9", .checkable = true},
    {.id = ActionId::MenuBar, .name = "actMenuBar", .shortcuts = "Ctrl+M", .checkable = true},
    {.id = ActionId::Refresh, .name = "actRefresh", .icon = "view-refresh", .shortcuts = "F5"},
    {.id = ActionId::Send, .name = "actSend", .icon = "mail-send", .shortcuts = "Ctrl+Return; Ctrl+Enter"},
    {.id = ActionId::Schedule,
     .name = "actSchedule",
     .icon = "mail-schedule",
     .shortcuts = "Ctrl+Shift+Return; Ctrl+Shift+Enter"},
    {.id = ActionId::Discard,
     .name = "actDiscard",
     .icon = "edit-delete",
     .shortcuts = discardKeys,
     .scope = Scope::List},
    {.id = ActionId::SendScheduled, .name = "actSendScheduled", .icon = "mail-send"},
    {.id = ActionId::ChangeTime, .name = "actChangeTime", .icon = "mail-schedule"},
    {.id = ActionId::BackToDrafts, .name = "actBackToDrafts", .icon = "folder-drafts"},
    {.id = ActionId::MarkViewed, .name = "actMarkViewed", .icon = "mail-viewed"},
    {.id = ActionId::SaveAttachments, .name = "actSaveAttachments", .icon = "document-save"},
    {.id = ActionId::Pause, .name = "actPause", .icon = "media-playback-pause", .shortcuts = "Ctrl+Shift+P"},
    {.id = ActionId::StopRest, .name = "actStopRest", .icon = "process-stop"},
    {.id = ActionId::SaveReport, .name = "actSaveReport", .icon = "document-save"},
    {.id = ActionId::OpenInOutlook,
     .name = "actOpenInOutlook",
     .icon = "open-external",
     .shortcuts = "Ctrl+Shift+O"},
    {.id = ActionId::Shortcuts, .name = "actShortcuts", .shortcuts = "Ctrl+F1"},
    {.id = ActionId::About, .name = "actAbout"},
}};

const ActionRow &rowOf(ActionId id)
{
    return table[size_t(id)];
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const ActionRow &row : table) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(row.name));
        if (row.icon)
            action->setIcon(Icons::icon(row.icon));
        if (row.shortcuts)
            action->setShortcuts(QKeySequence::listFromString(QLatin1String(row.shortcuts)));
        action->setShortcutContext(row.scope == Scope::List ? Qt::WidgetShortcut : Qt::WindowShortcut);
        action->setCheckable(row.checkable);
        action->setAutoRepeat(row.repeats);
        connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
        m_actions[size_t(row.id)] = action;
    }
    m_actions[size_t(ActionId::Quit)]->setMenuRole(QAction::QuitRole);
    m_actions[size_t(ActionId::Settings)]->setMenuRole(QAction::PreferencesRole);
    m_actions[size_t(ActionId::About)]->setMenuRole(QAction::AboutRole);
    update({});
}

QList<ActionId> Actions::all()
{
    QList<ActionId> ids;
    for (int i = 0; i < actionCount; ++i)
        ids += ActionId(i);
    return ids;
}

Scope Actions::scope(ActionId id)
{
    return rowOf(id).scope;
}

void Actions::update(const Situation &now)
{
    m_now = now;
    for (const ActionRow &row : table) {
        (*this)[row.id]->setEnabled(allowed(row.id, now));
        word(row.id);
    }
    (*this)[ActionId::GoDrafts]->setChecked(now.desk && now.page == Page::Drafts);
    (*this)[ActionId::GoSending]->setChecked(now.desk && now.page == Page::Sending);
    (*this)[ActionId::GoScheduled]->setChecked(now.desk && now.page == Page::Scheduled);
    (*this)[ActionId::GoSent]->setChecked(now.desk && now.page == Page::SentItems);
}

void Actions::retranslate()
{
    update(m_now);
}

void Actions::word(ActionId id)
{
    QAction *action = (*this)[id];
    const QString words = text(id, m_now);
    const QString plain = withoutMnemonic(words);
    if (action->text() != words) {
        action->setText(words);
        action->setIconText(plain);
    }
    QString tip = plain;
    if (tip.endsWith(u'…'))
        tip.chop(1);
    const QString why = action->isEnabled() ? QString() : reason(id, m_now);
    if (!why.isEmpty())
        tip = u"%1\n%2"_s.arg(tip, why);
    else if (!action->shortcut().isEmpty())
        tip = u"%1 (%2)"_s.arg(tip, action->shortcut().toString(QKeySequence::NativeText));
    if (action->toolTip() != tip)
        action->setToolTip(tip);
}

QString Actions::withoutMnemonic(const QString &text)
{
    QString plain = text;
    // "发送(&S)": the letter is there for the mnemonic only.
    const qsizetype open = plain.indexOf("(&"_L1);
    if (open >= 0 && plain.size() > open + 3 && plain.at(open + 3) == u')')
        plain.remove(open, 4);
    return plain.remove(u'&');
}

} // namespace Sendoff
