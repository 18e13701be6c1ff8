// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"

#include "safetext.h"
#include "wordingerrors.h"
#include "wordingmail.h"
#include "wordingsend.h"

#include <QLocale>

namespace Sendoff {

using Theme::Accent;

BarSpec WordingBars::checking(int messages)
{
    return {.accent = Accent::Checking,
            .icon = "state-checking",
            .lead = tr("Checking whether %Ln message(s) was sent.", nullptr, messages),
            .text = tr("It will not be sent again until we know.", nullptr, messages)};
}

BarSpec WordingBars::unknown(int messages)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("We could not find out whether %Ln message(s) was sent.", nullptr, messages),
            .text = tr("It is held back so that nobody gets it twice.", nullptr, messages),
            .buttons = {{checkAgain(), tr("Check again")}, {decide(), tr("Decide…")}}};
}

BarSpec WordingBars::notSent(int messages)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("%Ln message(s) not sent.", nullptr, messages),
            .text = tr("Nothing is lost; Sending shows why and what to do."),
            .buttons = {{show(), tr("Show")}}};
}

BarSpec WordingBars::cameBack(int messages)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("%Ln message(s) came back.", nullptr, messages),
            .text = tr("A report says what could not be delivered, and why."),
            .buttons = {{show(), tr("Show")}},
            .closable = true};
}

BarSpec WordingBars::undecided(const SendJob &job, const QDateTime &now)
{
    return {.accent = Accent::Attention,
            .icon = WordingSend::stateIcon(job.state),
            .lead = WordingSend::stateSentence(job.state),
            .text = WordingSend::detailsText(job, now),
            .buttons = {{show(), tr("Show")}}};
}

BarSpec WordingBars::done(int sent, int notSent, int found)
{
    const QString all = WordingMail::number(sent + notSent);
    if (notSent == 0)
        return {.accent = Accent::Success,
                .icon = "emblem-ok",
                .lead = tr("%1 of %1 sent.").arg(all),
                .text = found >= sent ? tr("Each message was found in Sent Items.")
                                      : tr("%Ln message(s) not seen in Sent Items.", nullptr, sent - found),
                .buttons = {{saveReport(), tr("Save report…")}},
                .closable = true};
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("%1 of %2 sent, %Ln need you.", nullptr, notSent).arg(WordingMail::number(sent), all),
            .text = tr("Sending shows why and what to do."),
            .buttons
            = {{show(), tr("Show %1").arg(WordingMail::number(notSent))}, {saveReport(), tr("Save report…")}},
            .closable = true};
}

BarSpec WordingBars::paused(int messages, const QDateTime &decided)
{
    const QString waiting = tr("%Ln message(s) waiting.", nullptr, messages);
    return {.icon = "media-playback-pause",
            .lead = tr("Paused."),
            //: %1 "3 messages waiting.", %2 a date
            .text = decided.isValid()
                ? tr("%1 Some have waited since %2, so nothing goes out before you say so.")
                      .arg(waiting, QLocale().toString(decided.toLocalTime().date(), QLocale::ShortFormat))
                : waiting,
            .buttons = {{resume(), tr("Resume")}}};
}

BarSpec WordingBars::dayLimit(int messages, const QDateTime &until)
{
    return {.accent = Accent::Attention,
            .icon = "state-waiting",
            .lead = tr("Your mailbox reached today's limit."),
            .text = tr("%Ln message(s) go out after %1.", nullptr, messages).arg(WordingMail::clock(until)),
            .buttons = {{backToDrafts(), tr("Back to Drafts")}}};
}

BarSpec WordingBars::stopped(int sent, int back)
{
    return {.icon = "process-stop",
            .lead = tr("Stopped."),
            //: %1 how many were sent, %Ln how many are drafts again
            .text = tr("%1 sent, %Ln back in Drafts.", nullptr, back).arg(WordingMail::number(sent)),
            .buttons = {{sendAfterAll(), tr("Send them after all")}},
            .closable = true};
}

BarSpec WordingBars::proof(const SendJob &job)
{
    return {.accent = Accent::Success,
            .icon = "emblem-ok",
            .lead = WordingSend::receiptLead(job),
            .text = WordingSend::receipt(job)};
}

BarSpec WordingBars::proofCameBack(const SendJob &job, const QDateTime &now)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("%1.", "a sentence").arg(WordingSend::cameBack()),
            .text = WordingSend::report(*job.report, now)};
}

BarSpec WordingBars::proofPending(const SendJob &job)
{
    const QDateTime time = job.accepted.isValid() ? job.accepted : job.posted;
    return {.accent = Accent::Info,
            .icon = "mail-send",
            .lead = tr("Sent at %1.").arg(WordingMail::clockWithSeconds(time)),
            .text = tr("It is not in Sent Items yet; Sendoff looks again at least once a minute.")};
}

QString WordingBars::notLoaded(Folder folder)
{
    return tr("%1 could not be loaded.", "a folder").arg(WordingMail::folder(folder));
}

BarSpec WordingBars::loadFailed(Folder folder, const Error &error, const QDateTime &asOf,
                                const QDateTime &now, const QString &server)
{
    // A list is simply read again; nothing has to be looked up first, as after a send.
    Error known = error;
    if (known.kind == ErrorKind::LinkLost)
        known.kind = ErrorKind::NotReached;
    const QString shown = asOf.isValid() ? tr("Shown as of %1.").arg(WordingMail::moment(asOf, now))
                                         : WordingErrors::advice(known);
    return {.accent = Accent::Danger,
            .icon = "dialog-error",
            .lead = notLoaded(folder),
            .text = tr("%1 %2", "two sentences").arg(WordingErrors::reason(error, server), shown),
            .buttons = {{tryAgain(), tr("Try again")}}};
}

BarSpec WordingBars::textFailed(const Error &error)
{
    return {.accent = Accent::Danger,
            .icon = "dialog-error",
            .lead = tr("The text of this message could not be loaded."),
            .text
            = tr("%1 %2", "two sentences").arg(WordingErrors::reason(error), WordingErrors::advice(error)),
            .buttons = {{tryAgain(), tr("Try again")}}};
}

BarSpec WordingBars::storageFailed(const Error &error)
{
    return {.accent = Accent::Danger,
            .icon = "dialog-error",
            .lead = tr("Sending stands still."),
            .text
            = tr("%1 %2", "two sentences").arg(WordingErrors::reason(error), WordingErrors::advice(error)),
            .buttons = {{tryAgain(), tr("Try again")}},
            .closable = true};
}

BarSpec WordingBars::alreadyOnItsWay()
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("Nothing was sent just now."),
            .text
            = tr("A message you chose is already on its way, or may have been sent already. Sending shows "
                 "which; leave it out and send the others."),
            .closable = true};
}

BarSpec WordingBars::withdrawnBySleep(int messages)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("%Ln message(s) not sent: the computer was asleep.", nullptr, messages),
            .text
            = tr("While it slept you could not have undone it. Look at the drafts and send them again."),
            .closable = true};
}

BarSpec WordingBars::pictures()
{
    return {.icon = "insert-image",
            .lead = tr("Pictures from the internet are not shown."),
            .buttons = {{show(), tr("Show", "pictures")}}};
}

BarSpec WordingBars::picturesFailed(int count)
{
    return {.icon = "insert-image",
            .lead = tr("%Ln picture(s) could not be loaded.", nullptr, count),
            .buttons = {{tryAgain(), tr("Try again")}}};
}

BarSpec WordingBars::simplified()
{
    return {.accent = Accent::Info,
            .icon = "dialog-information",
            .lead = tr("Simplified view:"),
            .text = tr("some formatting cannot be shown here. It is sent unchanged.")};
}

BarSpec WordingBars::practice()
{
    return {.accent = Accent::Info,
            .icon = "practice",
            .lead = tr("This is a practice mailbox."),
            .text = tr("Nothing leaves this computer."),
            .closable = true};
}

BarSpec WordingBars::selection(int messages, int people, int outside, int attention, int notViewed)
{
    //: %1: "12 messages", %2: "31 people"
    BarSpec spec{.accent = Accent::Info,
                 .icon = "people",
                 .lead
                 = tr("Selected: %1, %2")
                       .arg(tr("%Ln message(s)", nullptr, messages), tr("%Ln people", nullptr, people))};
    if (outside > 0)
        spec.lines.append({.text = tr("%Ln outside your organization", nullptr, outside),
                           .icon = "recipient-external",
                           .accent = Accent::External});
    if (attention > 0)
        spec.lines.append({.text = tr("%Ln need attention", nullptr, attention),
                           .icon = "dialog-warning",
                           .accent = Accent::Attention});
    if (notViewed > 0)
        spec.lines.append({.text = tr("%Ln not viewed", nullptr, notViewed), .icon = "mail-viewed"});
    return spec;
}

BarSpec WordingBars::blockers(const MailSummary &summary)
{
    BarSpec spec{
        .accent = Accent::Danger, .icon = "dialog-error", .lead = tr("This message cannot be sent yet")};
    if (summary.recipientCount() == 0) {
        spec.lines.append({.text = tr("There are no recipients")});
        return spec;
    }
    for (const QList<Recipient> *list : {&summary.to, &summary.cc, &summary.bcc}) {
        for (const Recipient &recipient : *list) {
            if (isCompleteAddress(recipient.address))
                continue;
            const QString shown = recipient.address.isEmpty() ? recipient.name : recipient.address;
            spec.lines.append({.text = tr("“%1” is not a complete address").arg(safeText(shown))});
        }
    }
    return spec;
}

} // namespace Sendoff
