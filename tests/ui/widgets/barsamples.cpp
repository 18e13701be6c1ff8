// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barsamples.h"

#include "wordingbars.h"
#include "wordingdiscard.h"
#include "wordingschedule.h"

using namespace Qt::StringLiterals;

namespace Sendoff::BarSamples {

namespace {

const QDateTime now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC);
const QString server = u"graph.microsoft.com"_s;

Error errorOf(ErrorKind kind, int status, const QString &code = {})
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.code = code;
    return error;
}

SendJob jobOf(SendState state)
{
    SendJob job;
    job.state = state;
    job.accepted = now;
    job.found = now.addSecs(2);
    job.sendAt = now.addDays(1);
    job.error = errorOf(ErrorKind::Rejected, 400, u"ErrorMessageSizeExceeded"_s);
    return job;
}

/// What the link, the service and the disk do.
QList<BarSpec> troubles()
{
    const Error busy = errorOf(ErrorKind::Server, 503);
    const Error refused = errorOf(ErrorKind::NotReached, 0, u"ConnectionRefusedError"_s);
    const Error unknownName = errorOf(ErrorKind::NotReached, 0, u"HostNotFoundError"_s);
    const QString damaged = u"/home/anna/sendoff.db.damaged-1"_s;
    const Error late = errorOf(ErrorKind::LinkLost, 0, u"timedOut"_s);
    return {WordingBars::offline(now, now),
            WordingBars::offline(now, now, {}, server, 2),
            WordingBars::offline(now, now, refused, server),
            WordingBars::offline(now, now, refused, server, 1),
            WordingBars::offline({}, now, unknownName, u"graph.example"_s),
            WordingBars::signIn(),
            WordingBars::tokenRefused(false),
            WordingBars::tokenRefused(true),
            WordingBars::slowDown(now, now, true),
            WordingBars::slowDown(now.addSecs(21), now, true),
            WordingBars::slowDown(now.addSecs(1200), now, false),
            WordingBars::noAnswer({}, server),
            WordingBars::noAnswer(late, server),
            WordingBars::noAnswer(busy, server),
            WordingBars::loadFailed(Folder::Drafts, busy, now, now),
            WordingBars::loadFailed(Folder::SentItems, errorOf(ErrorKind::Forbidden, 403), {}, now, server),
            WordingBars::loadFailed(
                Folder::Drafts, errorOf(ErrorKind::NotFound, 404, u"MailboxNotEnabledForRESTAPI"_s), {}, now),
            WordingBars::clockIsWrong(std::chrono::hours(1)),
            WordingBars::clockIsWrong(std::chrono::hours(-72)),
            WordingBars::textFailed(busy),
            WordingBars::storageFailed(errorOf(ErrorKind::Storage, 0, u"diskFull"_s)),
            WordingBars::storeUnreadable(),
            WordingBars::storeDamaged(damaged, {}),
            WordingBars::storeDamaged(
                damaged, {.jobs = 1, .inDoubt = 0, .isAll = true, .discards = 1, .hasAllDiscards = true}),
            WordingBars::storeDamaged(
                damaged, {.jobs = 7, .inDoubt = 2, .isAll = true, .discards = 3, .hasAllDiscards = false}),
            WordingBars::storeDamaged(
                damaged, {.jobs = 0, .inDoubt = 1, .isAll = false, .discards = 0, .hasAllDiscards = true}),
            WordingBars::anotherMailbox(u"berta.lang@contoso.com"_s),
            WordingBars::anotherMailbox({})};
}

/// What is with an account.
QList<BarSpec> accounts()
{
    const QString anna = u"anna.weber@contoso.com"_s;
    SignInFault ended;
    ended.trouble = SignInTrouble::SessionEnded;
    return {WordingBars::signInAgain(ended),
            WordingBars::signInAgain(ended, anna),
            WordingBars::consent(),
            WordingBars::keychain(SignInTrouble::KeychainMissing),
            WordingBars::keychain(SignInTrouble::KeychainLocked),
            WordingBars::keychain(SignInTrouble::KeychainSilent),
            WordingBars::keychain(SignInTrouble::KeychainRefused),
            WordingBars::signInUnsaved(SignInTrouble::KeychainRefused),
            WordingBars::mayNotSend({}),
            WordingBars::mayNotSend(anna),
            WordingBars::anotherPerson(anna, u"berta.lang@contoso.com"_s),
            WordingBars::anotherPerson(anna, {})};
}

/// What becomes of sends.
QList<BarSpec> sends()
{
    const Error gone = errorOf(ErrorKind::NotFound, 404);
    return {WordingBars::closedInUndoTime(1),
            WordingBars::closedInUndoTime(3),
            WordingBars::checking(1),
            WordingBars::unknown(1),
            WordingBars::unknown(5),
            WordingBars::notSent(2),
            WordingBars::undecided(jobOf(SendState::NotSent), now),
            WordingBars::undecided(jobOf(SendState::NotSure), now),
            WordingBars::done(12, 0, 12),
            WordingBars::done(12, 0, 10),
            WordingBars::done(10, 2, 10),
            WordingBars::paused(3),
            WordingBars::paused(3, now.addDays(-3)),
            WordingBars::dayLimit(21, now.addSecs(7200)),
            WordingBars::stopped(67, 53),
            WordingBars::proof(jobOf(SendState::Sent)),
            WordingBars::proofPending(jobOf(SendState::Accepted)),
            WordingBars::alreadyOnItsWay(),
            WordingBars::withdrawnBySleep(3),
            WordingSchedule::waiting(jobOf(SendState::Scheduled), now),
            WordingSchedule::sentAtOnce(jobOf(SendState::Sent), now),
            WordingSchedule::notRecalled(jobOf(SendState::Scheduled), gone, now)};
}

/// What becomes of what was discarded.
QList<BarSpec> discards()
{
    return {WordingDiscard::changed(1),
            WordingDiscard::changed(3),
            WordingDiscard::refused(2, errorOf(ErrorKind::Forbidden, 403)),
            WordingDiscard::refused(1, errorOf(ErrorKind::Server, 503)),
            WordingDiscard::slept(3),
            WordingDiscard::busy()};
}

} // namespace

QList<BarSpec> all()
{
    MailSummary noRecipients;
    MailSummary bad;
    bad.to = {{u"M. Vogt"_s, u"m.vogt@fabrikam"_s}};
    BarSpec checks{.accent = Theme::Accent::Attention,
                   .icon = "dialog-warning",
                   .lead = u"2 things to look at before sending"_s};
    checks.lines = {{.text = u"“{{delivery_date}}” was not filled in"_s,
                     .links = {{u"a"_s, u"Show"_s}, {u"b"_s, u"Edit"_s}}},
                    {.text = u"A message with this subject went to Lena Hoffmann yesterday at 16:20"_s,
                     .links = {{u"c"_s, u"Open it"_s}, {u"d"_s, u"It's fine"_s}}}};
    return troubles() + accounts() + sends() + discards()
        + QList<BarSpec>{WordingBars::changedElsewhere(now, now),
                         WordingBars::goneElsewhere(Folder::Drafts, true, false),
                         WordingBars::goneElsewhere(Folder::Drafts, true, true),
                         WordingBars::goneElsewhere(Folder::SentItems, false, false),
                         WordingBars::sentMeanwhile(),
                         WordingBars::pictures(),
                         WordingBars::picturesFailed(1),
                         WordingBars::picturesFailed(3),
                         WordingBars::simplified(),
                         WordingBars::practice(),
                         WordingBars::selection(12, 31, 4, 2, 1),
                         WordingBars::blockers(noRecipients),
                         WordingBars::blockers(bad),
                         checks};
}

} // namespace Sendoff::BarSamples
