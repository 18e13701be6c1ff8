// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"

#include "safetext.h"
#include "wordingerrors.h"
#include "wordingmail.h"

#include <algorithm>
#include <cstdlib>

// The part of WordingBars that says what is between the program and the service.

namespace Sendoff {

using namespace Qt::StringLiterals;
using Theme::Accent;

namespace {

/// As somebody would say it: nobody needs the seconds of a clock that is wrong by an hour.
QString roughly(std::chrono::seconds length)
{
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    const qint64 minutes = (std::abs(length.count()) + 30) / 60;
    if (minutes >= 2 * day)
        //: how much a clock is behind or ahead
        return WordingBars::tr("%Ln day(s)", nullptr, int(minutes / day));
    if (minutes >= 3 * hour || minutes == 2 * hour || minutes == hour)
        //: how much a clock is behind or ahead
        return WordingBars::tr("%Ln hour(s)", nullptr, int((minutes + hour / 2) / hour));
    //: how much a clock is behind or ahead
    return WordingBars::tr("%Ln minute(s)", nullptr, int(minutes));
}

} // namespace

bool WordingBars::isOfTheAddress(const Error &trouble, bool wasReachedBefore)
{
    // Without a connection no name is found either; what was there before is not a wrong address.
    if (trouble.code == "HostNotFoundError"_L1)
        return !wasReachedBefore;
    return trouble.code == "ConnectionRefusedError"_L1 || trouble.code == "SslHandshakeFailedError"_L1
        || trouble.code == "certificateDates"_L1 || trouble.code == "timedOut"_L1
        || trouble.code == "OperationCanceledError"_L1 || trouble.code.startsWith("Proxy"_L1);
}

BarSpec WordingBars::offline(const QDateTime &asOf, const QDateTime &now, const std::optional<Error> &trouble,
                             const QString &server, int discarded)
{
    const auto withDiscards = [discarded](const QString &text) {
        return discarded == 0
            ? text
            : tr("%1 %2", "two sentences")
                  .arg(text,
                       tr("%Ln discarded draft(s) wait too and go to Deleted Items by themselves.", nullptr,
                          discarded));
    };
    const QString rest = asOf.isValid()
        ? tr("Drafts are shown as of %1. What you send waits in Sending and goes out by itself, once.")
              .arg(WordingMail::moment(asOf, now))
        : tr("What you send waits in Sending and goes out by itself, once.");
    if (trouble && isOfTheAddress(*trouble, asOf.isValid())) {
        return {.accent = Accent::Attention,
                .icon = "network-offline",
                .lead = tr("%1 cannot be reached.", "a server").arg(server),
                .text = withDiscards(tr("%1 %2", "two sentences")
                                         .arg(WordingErrors::reason(*trouble, server),
                                              asOf.isValid() ? rest : tr("Sendoff tries again by itself."))),
                .buttons = {{tryNow(), tr("Try again"), "view-refresh"}}};
    }
    return {.icon = "network-offline",
            .lead = tr("You are offline."),
            .text = withDiscards(rest),
            .buttons = {{tryNow(), tr("Try now"), "view-refresh"}}};
}

BarSpec WordingBars::signIn()
{
    return {.accent = Accent::Attention,
            .icon = "dialog-password",
            .lead = tr("Sign in again to go on."),
            .text = tr("Your drafts stay readable meanwhile."),
            .buttons = {{signInId(), tr("Sign in")}}};
}

BarSpec WordingBars::tokenRefused(bool practice)
{
    BarSpec spec{.accent = Accent::Attention,
                 .icon = "dialog-password",
                 .lead = tr("The access token is no longer valid."),
                 .text = tr("Your drafts stay readable meanwhile, and what you send waits.")};
    spec.note = practice ? tr("The practice mailbox let it expire, as its plan of faults says. Start Sendoff "
                              "again for a new one.")
                         : tr("Start Sendoff again with a new token in SENDOFF_ACCESS_TOKEN.");
    return spec;
}

BarSpec WordingBars::anotherMailbox(const QString &address)
{
    return {
        .accent = Accent::Danger,
        .icon = "dialog-error",
        .lead = tr("The access token opens another mailbox."),
        .text = address.isEmpty()
            ? tr("This profile holds the drafts of the one it was opened with before: they stay readable, "
                 "nothing is sent, and nothing is lost.")
            : tr("This profile holds the drafts of %1: they stay readable, nothing is sent, and nothing "
                 "is lost.")
                  .arg(safeText(address)),
        .note = tr("For the other mailbox start Sendoff with another folder after --profile.")};
}

BarSpec WordingBars::slowDown(const QDateTime &until, const QDateTime &now, bool sending)
{
    const qint64 left = std::max<qint64>(0, (now.msecsTo(until) + 999) / 1000);
    QString text;
    if (left == 0) {
        text = sending ? tr("Sending goes on in a moment. Nothing is lost.")
                       : tr("The list is read again in a moment. Nothing is lost.");
    } else if (left < 120) {
        text = sending ? tr("Sending goes on in %Ln second(s). Nothing is lost.", nullptr, int(left))
                       : tr("The list is read again in %Ln second(s). Nothing is lost.", nullptr, int(left));
    } else {
        text = (sending ? tr("Sending goes on at %1. Nothing is lost.")
                        : tr("The list is read again at %1. Nothing is lost."))
                   .arg(WordingMail::clock(until));
    }
    return {.icon = "state-waiting", .lead = tr("Microsoft 365 asked us to slow down."), .text = text};
}

BarSpec WordingBars::noAnswer(const std::optional<Error> &trouble, const QString &server)
{
    BarSpec spec{.icon = "state-waiting"};
    if (trouble) {
        spec.lead = tr("%1 does not answer as it should.", "a server").arg(server);
        spec.text
            = tr("%1 %2", "two sentences")
                  .arg(WordingErrors::reason(*trouble, server), tr("Sendoff is trying again by itself."));
    } else {
        spec.lead = tr("%1 is slow to answer.", "a server").arg(server);
        spec.text = tr("Sendoff is still waiting, and tries again by itself.");
    }
    return spec;
}

BarSpec WordingBars::clockIsWrong(std::chrono::seconds lacks)
{
    const QString much = roughly(lacks);
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = lacks.count() > 0 ? tr("This computer's clock is %1 behind.").arg(much)
                                      : tr("This computer's clock is %1 ahead.").arg(much),
            .text = tr("Some times are shown wrong, and signing in may fail. Set the date and the time in "
                       "the settings of this computer.")};
}

BarSpec WordingBars::closedInUndoTime(int messages)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("%Ln message(s) not sent.", nullptr, messages),
            .text
            = tr("Sendoff was closed during the undo time; they are still in Drafts.", nullptr, messages),
            .buttons = {{show(), tr("Show")}},
            .closable = true};
}

} // namespace Sendoff
