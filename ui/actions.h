// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "situation.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <array>

namespace Sendoff {

/// Everything that can be done from a menu, a button or the keyboard.
enum class ActionId {
    AddAccount,
    AddMailbox,
    SignInAgain,
    RemoveAccount,
    Settings,
    Quit,
    Undo,
    SendRightNow,
    Copy,
    SelectAll,
    ToggleSelected,
    SelectAndNext,
    ClearSelection,
    Find,
    FindInMessage,
    GoDrafts,
    GoSending,
    GoScheduled,
    GoSent,
    Next,
    Previous,
    NextPane,
    PreviousPane,
    NextAttention,
    PreviousAttention,
    PageDown,
    PageUp,
    ShowPictures,
    WhitePaper,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ToggleRail,
    MenuBar,
    Refresh,
    Send,
    Schedule,
    Discard,
    SendScheduled,
    ChangeTime,
    BackToDrafts,
    MarkViewed,
    SaveAttachments,
    Pause,
    StopRest,
    SaveReport,
    OpenInOutlook,
    Shortcuts,
    About,
};

inline constexpr int actionCount = int(ActionId::About) + 1;

/// Whether an action can do something now. Pure (spec 8, "enabled when").
bool allowed(ActionId id, const Situation &now);

/// Where an action's shortcut counts.
enum class Scope {
    Window,
    List, ///< only while the list of messages has the focus
};

/// Owns all QActions with their ids, icons, texts, shortcuts and tooltips; decides which are enabled. What
/// they do is in `commands`.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions[size_t(id)]; }
    static QList<ActionId> all();
    static Scope scope(ActionId id);

    /// Enables, words and checks all actions for a situation.
    void update(const Situation &now);
    const Situation &situation() const { return m_now; }
    /// Words everything again in the current language.
    void retranslate();

    /// The menu text with its mnemonic.
    static QString text(ActionId id, const Situation &now);
    /// Why it cannot be done now; empty when no more can be said than that it is off.
    static QString reason(ActionId id, const Situation &now);
    /// Why nothing can be sent from a mailbox that the token does not open.
    static QString reasonOfAnotherMailbox();
    /// A menu text without mnemonic: "&Send", "发送(&S)" -> "Send", "发送".
    static QString withoutMnemonic(const QString &text);

Q_SIGNALS:
    void triggered(Sendoff::ActionId id);

private:
    void word(ActionId id);

    std::array<QAction *, size_t(actionCount)> m_actions{};
    Situation m_now;
};

} // namespace Sendoff
