// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"

#include <QLocale>

// The texts of the actions, the rules for when they are enabled, and the reasons when they are not.

namespace Sendoff {

bool allowed(ActionId id, const Situation &now)
{
    const bool drafts = now.desk && now.page == Page::Drafts;
    const bool mail = now.desk && now.page != Page::Sending;
    switch (id) {
    case ActionId::Settings:
    case ActionId::Quit:
    case ActionId::MenuBar:
    case ActionId::Shortcuts:
    case ActionId::About:
    case ActionId::Copy: return true;
    case ActionId::AddAccount: return now.addsAccounts;
    case ActionId::AddMailbox: return now.account && !now.personal;
    case ActionId::SignInAgain: return now.account && now.signedOut;
    case ActionId::RemoveAccount: return now.account;
    case ActionId::Undo: return now.undo;
    case ActionId::SendRightNow: return now.sendsCountDown;
    case ActionId::SelectAll: return drafts && now.rows > 0;
    case ActionId::ToggleSelected:
    case ActionId::SelectAndNext: return drafts && now.hasCurrent;
    case ActionId::ClearSelection: return mail && (now.ticks > 0 || now.searching);
    case ActionId::Find: return mail;
    case ActionId::FindInMessage:
    case ActionId::PageDown:
    case ActionId::PageUp: return mail && now.text;
    case ActionId::ZoomIn:
    case ActionId::ZoomOut:
    case ActionId::ZoomReset: return mail;
    case ActionId::GoDrafts:
    case ActionId::GoSending:
    case ActionId::GoScheduled:
    case ActionId::GoSent:
    case ActionId::NextPane:
    case ActionId::PreviousPane:
    case ActionId::ToggleRail:
    case ActionId::Refresh: return now.desk;
    case ActionId::Next:
    case ActionId::Previous: return mail && now.rows > 0;
    case ActionId::NextAttention:
    case ActionId::PreviousAttention: return drafts && now.attentionRows;
    case ActionId::ShowPictures: return mail && now.pictures && now.online;
    case ActionId::WhitePaper: return mail && now.dark;
    case ActionId::SendScheduled:
    case ActionId::ChangeTime:
    case ActionId::BackToDrafts:
        return now.desk && now.page == Page::Scheduled && now.held && !now.anotherMailbox;
    case ActionId::Schedule:
    case ActionId::Send:
        return drafts && now.targets > 0 && now.someSendable && !now.anotherMailbox && !now.noSendRight;
    case ActionId::Discard: return drafts && now.targets > 0 && now.someDiscardable && !now.anotherMailbox;
    case ActionId::MarkViewed: return drafts && now.targets > 0;
    case ActionId::SaveAttachments: return mail && now.attachments;
    case ActionId::Pause: return now.desk && (now.waiting > 0 || now.paused);
    case ActionId::StopRest: return now.desk && now.waiting > 0;
    case ActionId::SaveReport: return now.desk && now.report;
    case ActionId::OpenInOutlook: return mail && now.hasCurrent && now.hasWebLink && now.online;
    }
    return false;
}

QString Actions::reasonOfAnotherMailbox()
{
    return tr("The access token opens another mailbox, so nothing is sent");
}

QString Actions::reason(ActionId id, const Situation &now)
{
    switch (id) {
    case ActionId::Schedule:
    case ActionId::Send:
        if (!now.desk || now.page != Page::Drafts)
            return tr("Only in Drafts");
        if (now.targets == 0)
            return tr("Choose a draft first");
        if (now.anotherMailbox)
            return reasonOfAnotherMailbox();
        if (now.noSendRight)
            return tr("The sign-in has no permission to send (Mail.Send)");
        if (now.single && now.blocker)
            return tr("Cannot be sent yet: %1").arg(wordsFor(now.blocker));
        return tr("None of these can be sent yet");
    case ActionId::Discard:
        if (!now.desk || now.page != Page::Drafts)
            return tr("Only in Drafts");
        if (now.targets == 0)
            return tr("Choose a draft first");
        if (now.anotherMailbox)
            return tr("The access token opens another mailbox, so nothing is discarded");
        return tr("Its send is not over: see Sending");
    case ActionId::MarkViewed:
    case ActionId::SelectAll:
    case ActionId::ToggleSelected:
    case ActionId::SelectAndNext:
        return now.desk && now.page == Page::Drafts ? tr("Choose a draft first") : tr("Only in Drafts");
    case ActionId::SendScheduled:
    case ActionId::ChangeTime:
    case ActionId::BackToDrafts:
        return now.anotherMailbox ? reasonOfAnotherMailbox() : tr("Only for what is scheduled");
    case ActionId::Pause:
    case ActionId::StopRest: return tr("Nothing is waiting to be sent");
    case ActionId::ShowPictures:
    case ActionId::OpenInOutlook: return now.online ? QString() : tr("You are offline");
    case ActionId::AddMailbox:
        if (now.account && now.personal)
            return tr("A personal account opens no other mailbox");
        return tr("Only for an account that you added");
    case ActionId::SignInAgain:
        return now.account ? tr("This account is signed in") : tr("Only for an account that you added");
    case ActionId::RemoveAccount: return tr("Only for an account that you added");
    case ActionId::AddAccount:
    case ActionId::Settings:
    case ActionId::Quit:
    case ActionId::Undo:
    case ActionId::SendRightNow:
    case ActionId::Copy:
    case ActionId::ClearSelection:
    case ActionId::Find:
    case ActionId::FindInMessage:
    case ActionId::GoDrafts:
    case ActionId::GoSending:
    case ActionId::GoScheduled:
    case ActionId::GoSent:
    case ActionId::Next:
    case ActionId::Previous:
    case ActionId::NextPane:
    case ActionId::PreviousPane:
    case ActionId::NextAttention:
    case ActionId::PreviousAttention:
    case ActionId::PageDown:
    case ActionId::PageUp:
    case ActionId::WhitePaper:
    case ActionId::ZoomIn:
    case ActionId::ZoomOut:
    case ActionId::ZoomReset:
    case ActionId::ToggleRail:
    case ActionId::MenuBar:
    case ActionId::Refresh:
    case ActionId::SaveAttachments:
    case ActionId::SaveReport:
    case ActionId::Shortcuts:
    case ActionId::About: return {};
    }
    return {};
}

QString Actions::text(ActionId id, const Situation &now)
{
    switch (id) {
    case ActionId::AddAccount: return tr("&Add account…");
    case ActionId::AddMailbox: return tr("Add mail&box…");
    case ActionId::SignInAgain: return tr("Sign &in again…");
    case ActionId::RemoveAccount: return tr("Re&move account…");
    case ActionId::Settings: return tr("Se&ttings…");
    case ActionId::Quit: return tr("E&xit");
    case ActionId::Undo:
        if (now.undoesDiscard)
            return tr("&Undo discard");
        return now.undoesSchedule ? tr("&Undo schedule") : tr("&Undo send");
    case ActionId::SendRightNow: return tr("Send &now");
    case ActionId::Copy: return tr("&Copy");
    case ActionId::SelectAll: return tr("Select &all");
    case ActionId::ToggleSelected: return tr("&Select");
    case ActionId::SelectAndNext: return tr("Select and &go to next");
    case ActionId::ClearSelection: return tr("C&lear selection");
    case ActionId::Find: return tr("Sea&rch");
    case ActionId::FindInMessage: return tr("&Find in message");
    case ActionId::GoDrafts: return tr("&Drafts");
    case ActionId::GoSending: return tr("&Sending");
    case ActionId::GoScheduled: return tr("S&cheduled");
    case ActionId::GoSent: return tr("Sent &Items");
    case ActionId::Next: return tr("&Next message");
    case ActionId::Previous: return tr("&Previous message");
    case ActionId::NextPane: return tr("Ne&xt pane");
    case ActionId::PreviousPane: return tr("Pre&vious pane");
    case ActionId::NextAttention: return tr("Next that needs &attention");
    case ActionId::PreviousAttention: return tr("Previous that needs a&ttention");
    case ActionId::PageDown: return tr("Scroll message do&wn");
    case ActionId::PageUp: return tr("Scroll message &up");
    case ActionId::ShowPictures: return tr("Sh&ow pictures");
    case ActionId::WhitePaper: return tr("W&hite paper");
    case ActionId::ZoomIn: return tr("&Larger");
    case ActionId::ZoomOut: return tr("S&maller");
    case ActionId::ZoomReset: return tr("Normal t&ext");
    case ActionId::ToggleRail: return tr("Narrow &folder pane");
    case ActionId::MenuBar: return tr("Menu &bar");
    case ActionId::Refresh: return tr("&Refresh");
    case ActionId::Send:
        if (now.targets > 0 && !now.single)
            return tr("&Send %1…", "several messages").arg(QLocale().toString(now.targets));
        return tr("&Send");
    case ActionId::Schedule:
        if (now.targets > 0 && !now.single)
            return tr("S&chedule %1…", "several messages").arg(QLocale().toString(now.targets));
        return tr("S&chedule…");
    case ActionId::Discard:
        if (now.targets > 0 && !now.single)
            return tr("&Discard %1", "several drafts").arg(QLocale().toString(now.targets));
        return tr("&Discard");
    //: Of a message that waits for its time
    case ActionId::SendScheduled: return tr("Send &now", "scheduled");
    case ActionId::ChangeTime: return tr("Change ti&me…");
    case ActionId::BackToDrafts: return tr("&Back to Drafts");
    case ActionId::MarkViewed: return now.targetsViewed ? tr("Mark as not &viewed") : tr("Mark as &viewed");
    case ActionId::SaveAttachments: return tr("Save &all…");
    case ActionId::Pause: return now.paused ? tr("R&esume sending") : tr("&Pause sending");
    case ActionId::StopRest: return tr("S&top the rest");
    case ActionId::SaveReport: return tr("Save &report…");
    case ActionId::OpenInOutlook: return tr("&Open in Outlook on the web");
    case ActionId::Shortcuts: return tr("&Keyboard shortcuts");
    case ActionId::About: return tr("&About Sendoff");
    }
    return {};
}

} // namespace Sendoff
