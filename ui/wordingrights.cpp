// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingrights.h"

#include "safetext.h"
#include "wordingerrors.h"
#include "wordingsend.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// The delegated permission to send (contract 15).
QString permissionOf(const RefusedSend &send)
{
    return send.isShared ? u"Mail.Send.Shared"_s : u"Mail.Send"_s;
}

QString senderOf(const RefusedSend &send)
{
    return safeText(send.from.isEmpty() ? send.mailbox : send.from);
}

} // namespace

MissingRight WordingRights::missing(const SendJob &job)
{
    if (job.state != SendState::NotSent || !job.error)
        return MissingRight::None;
    switch (WordingSend::reasonOf(job)) {
    case NotSentReason::SendAs: return MissingRight::SendAs;
    case NotSentReason::Policy: break;
    case NotSentReason::Size:
    case NotSentReason::Changed:
    case NotSentReason::Gone:
    case NotSentReason::Address:
    case NotSentReason::Full:
    case NotSentReason::Scheduled:
    case NotSentReason::Mailbox:
    case NotSentReason::Server: return MissingRight::None;
    }
    const QString code = job.error->code.toLower();
    if (code == "authorization_requestdenied"_L1)
        return MissingRight::Consent;
    return code == "erroraccessdenied"_L1 || code == "accessdenied"_L1 ? MissingRight::Mailbox
                                                                       : MissingRight::Policy;
}

QString WordingRights::advice(MissingRight right, const RefusedSend &send)
{
    switch (right) {
    case MissingRight::None: return {};
    case MissingRight::SendAs:
        return senderOf(send).isEmpty()
            ? tr(
                "Ask your administrator for the right “Send as” or “Send on behalf” for the address in From.")
            : tr("Ask your administrator for the right “Send as” or “Send on behalf” for %1.")
                  .arg(senderOf(send));
    case MissingRight::Mailbox:
        return send.isShared
            ? tr("You lack a right for this mailbox. Ask your administrator for “Full access” and “Send as”.")
            : tr("Your organization may allow only certain programs to send from your mailbox. Ask your "
                 "administrator to allow Sendoff.");
    case MissingRight::Consent:
        return tr("Sendoff has not been allowed to send mail (%1). Ask your administrator to allow it.")
            .arg(permissionOf(send));
    case MissingRight::Policy:
        return tr("A rule of your organization stopped it. Your administrator can find out which one.");
    }
    return {};
}

QString WordingRights::wanted(MissingRight right, const RefusedSend &send)
{
    switch (right) {
    case MissingRight::None: break;
    case MissingRight::SendAs:
        return tr("What I need: the right “Send as” or “Send on behalf” for %1. It is given in the Exchange "
                  "admin center, under Recipients, Mailboxes, Delegation.")
            .arg(senderOf(send));
    case MissingRight::Mailbox:
        return send.isShared
            ? tr("What I need: the rights “Full access” and “Send as” for the mailbox %1. They are given in "
                 "the Exchange admin center, under Recipients, Mailboxes, Delegation.")
                  .arg(safeText(send.mailbox))
            : tr("What I need: that Sendoff may send from my mailbox. An application access policy of "
                 "Exchange Online, or Conditional Access, may be what stops it.");
    case MissingRight::Consent:
        return tr("What I need: the delegated permission %1 for Sendoff.").arg(permissionOf(send));
    case MissingRight::Policy:
        return tr("What I need to know: which rule stopped it, and whether it can be changed.");
    }
    return {};
}

QString WordingRights::request(const SendJob &job, const RefusedSend &send)
{
    const MissingRight right = missing(job);
    if (right == MissingRight::None)
        return {};
    QStringList facts;
    if (!send.account.isEmpty())
        facts += tr("Account: %1").arg(safeText(send.account));
    if (!send.mailbox.isEmpty())
        facts += tr("Mailbox: %1").arg(safeText(send.mailbox));
    if (!senderOf(send).isEmpty())
        facts += tr("From: %1", "the sender of a message").arg(senderOf(send));
    if (!send.clientId.isEmpty())
        facts += tr("Application ID: %1").arg(send.clientId);
    const QString told = WordingErrors::technicalText(*job.error);
    if (!told.isEmpty())
        facts += told;
    return QStringList{
        tr("Microsoft 365 refused a message that I wanted to send with Sendoff, a program that "
           "sends the drafts I choose."),
        wanted(right, send), facts.join(u'\n')}
        .join(u"\n\n"_s);
}

} // namespace Sendoff
