// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"
#include "wordingerrors.h"
#include "wordingmail.h"
#include "wordingsend.h"

#include <QTest>

#include <array>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allErrorKinds{ErrorKind::NotReached, ErrorKind::LinkLost,  ErrorKind::Unauthorized,
                                   ErrorKind::Forbidden,  ErrorKind::NotFound,  ErrorKind::Conflict,
                                   ErrorKind::Gone,       ErrorKind::Throttled, ErrorKind::Rejected,
                                   ErrorKind::Server,     ErrorKind::Protocol,  ErrorKind::Storage,
                                   ErrorKind::Secrets};

Error errorOf(ErrorKind kind, const QString &code = {}, int status = 0)
{
    Error error;
    error.kind = kind;
    error.code = code;
    error.httpStatus = status;
    return error;
}

SendJob failedJob(const QString &code, int status, ErrorKind kind = ErrorKind::Rejected)
{
    SendJob job;
    job.state = SendState::NotSent;
    job.subject = u"Price list"_s;
    job.recipients = {{u"Hana"_s, u"hana@fabrikam.com"_s}};
    job.error = errorOf(kind, code, status);
    return job;
}

const QDateTime now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC); // a Tuesday

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyErrorHasWordsOfItsOwn();
    void everyStateHasWordsOfItsOwn();
    void everyStateSaysWhatHappened();
    void saysWhenTheTurnComes();
    void saysNoMoreThanWasSeen();
    void saysSinceWhenItWaits();
    void reasonsComeFromTheFacts_data();
    void reasonsComeFromTheFacts();
    void everyReasonHasWordsOfItsOwn();
    void technicalDetailsSayWhatIsKnown();
    void countsAreInTheBars();
};

void TestWording::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestWording::everyErrorHasWordsOfItsOwn()
{
    QSet<QString> reasons;
    QSet<QString> advice;
    for (const ErrorKind kind : allErrorKinds) {
        QVERIFY(!WordingErrors::reason(errorOf(kind)).isEmpty());
        QVERIFY(!WordingErrors::advice(errorOf(kind)).isEmpty());
        reasons.insert(WordingErrors::reason(errorOf(kind)));
        advice.insert(WordingErrors::advice(errorOf(kind)));
    }
    QCOMPARE(reasons.size(), qsizetype(allErrorKinds.size()));
    QCOMPARE(advice.size(), qsizetype(allErrorKinds.size()));
    QVERIFY(WordingErrors::reason(errorOf(ErrorKind::Server, {}, 503)).contains(u"503"_s));
    QVERIFY(WordingErrors::reason(errorOf(ErrorKind::Storage, u"inUse"_s))
            != WordingErrors::reason(errorOf(ErrorKind::Storage)));
    Error throttled = errorOf(ErrorKind::Throttled);
    throttled.retryAfter = std::chrono::milliseconds(20500);
    QVERIFY(WordingErrors::advice(throttled).contains(u"21"_s));
}

void TestWording::everyStateHasWordsOfItsOwn()
{
    QSet<QString> words;
    for (const SendState state : allSendStates) {
        QVERIFY(!WordingSend::state(state).isEmpty());
        words.insert(WordingSend::state(state));
    }
    QCOMPARE(words.size(), qsizetype(allSendStates.size()));
}

void TestWording::everyStateSaysWhatHappened()
{
    QSet<QString> words;
    for (const SendState state : allSendStates) {
        SendJob job = failedJob(u"ErrorQuotaExceeded"_s, 507);
        job.state = state;
        if (state == SendState::Waiting)
            job.error.reset();
        job.posted = job.accepted = job.found = now;
        words.insert(WordingSend::whatHappened(job, now));
        QVERIFY(!WordingSend::whatHappened(job, now).isEmpty());
        QVERIFY(!WordingSend::detailsText(job, now).isEmpty());
        QVERIFY(WordingSend::detailsTitle(job).contains(u"Price list"_s));
    }
    QCOMPARE(words.size(), qsizetype(allSendStates.size()));
    // What the person decided is not called found.
    SendJob decided = failedJob({}, 0);
    decided.state = SendState::Sent;
    QVERIFY(!WordingSend::detailsText(decided, now).contains(u"found once"_s));
}

void TestWording::saysWhenTheTurnComes()
{
    using namespace std::chrono_literals;
    SendJob job = failedJob({}, 0);
    job.state = SendState::Waiting;
    job.error.reset();
    const auto words = [&job](int place, std::chrono::milliseconds pace) {
        return WordingSend::whatHappened(job, now, {.place = place, .pace = pace});
    };
    QCOMPARE(words(0, 2s), u"Next"_s);
    QCOMPARE(words(2, 2s), u"In about 4 s"_s);
    QCOMPARE(words(3, 333ms), u"In about 1 s"_s);
    QCOMPARE(words(49, 2s), u"In about 98 s"_s);
    QCOMPARE(words(60, 2s), u"In about 2 min"_s);
    QCOMPARE(words(3, 0ms), u"Waits for its turn"_s); // nobody knows how quick it goes
    QCOMPARE(words(-1, 2s), u"Waits for its turn"_s);
    job.error = Error{ErrorKind::NotReached, 0, {}, {}, {}, {}};
    QCOMPARE(words(0, 2s), u"Waiting for connection"_s);
}

void TestWording::saysNoMoreThanWasSeen()
{
    QSet<QString> words;
    for (const Seen seen : {Seen::InSentItems, Seen::OnItsWay, Seen::InAnotherFolder}) {
        for (const int attempts : {0, 1}) {
            SendJob job = failedJob({}, 0);
            job.state = SendState::Sent;
            job.attempts = attempts;
            job.seen = seen;
            job.found = now;
            if (attempts > 0)
                job.posted = job.accepted = now;
            const QString text = WordingSend::detailsText(job, now);
            words.insert(text);
            QCOMPARE(text.contains(u"Sent Items"_s), seen == Seen::InSentItems);
            QCOMPARE(WordingSend::whatHappened(job, now).contains(u"Sent Items"_s),
                     seen == Seen::InSentItems && attempts > 0);
            QCOMPARE(text.contains(u"another program"_s), attempts == 0);
            QVERIFY(!text.contains(u"at  "_s) && !text.contains(u"%"_s)); // no time that nobody knows
            QCOMPARE(text.count(WordingMail::clockWithSeconds(now)), attempts == 0 ? 1 : 2);
        }
    }
    QCOMPARE(words.size(), 6);
    words.clear();
    for (const Seen seen : {Seen::Nowhere, Seen::SameDraft, Seen::OtherDraft}) {
        for (const bool accepted : {false, true}) {
            SendJob job = failedJob({}, 0);
            job.state = SendState::NotSure;
            job.attempts = 1;
            job.seen = seen;
            job.accepted = accepted ? now : QDateTime();
            words.insert(WordingSend::detailsText(job, now));
            QCOMPARE(WordingSend::notSure(job).contains(u"draft"_s), seen != Seen::Nowhere);
        }
    }
    QCOMPARE(words.size(), 5);
}

void TestWording::saysSinceWhenItWaits()
{
    const QString date = QLocale().toString(now.toLocalTime().date(), QLocale::ShortFormat);
    QVERIFY(!WordingBars::paused(3).text.contains(date)); // the person did it
    QVERIFY(WordingBars::paused(3, now).text.contains(date));
    QVERIFY(WordingBars::paused(3, now).text.contains(WordingBars::paused(3).text));
}

void TestWording::reasonsComeFromTheFacts_data()
{
    QTest::addColumn<SendJob>("job");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, const SendJob &job, NotSentReason reason) {
        QTest::newRow(name) << job << int(reason);
    };
    SendJob held = failedJob({}, 0);
    held.state = SendState::HeldBack;
    SendJob bare = failedJob({}, 0);
    bare.error.reset();
    row("held back", held, NotSentReason::Changed);
    row("size", failedJob(u"ErrorMessageSizeExceeded"_s, 400), NotSentReason::Size);
    row("413", failedJob({}, 413), NotSentReason::Size);
    row("any case", failedJob(u"errorsendasdenied"_s, 403), NotSentReason::SendAs);
    row("address", failedJob(u"ErrorInvalidRecipients"_s, 400), NotSentReason::Address);
    row("quota", failedJob(u"ErrorQuotaExceeded"_s, 403), NotSentReason::Full);
    row("507", failedJob({}, 507), NotSentReason::Full);
    row("policy", failedJob({}, 403, ErrorKind::Forbidden), NotSentReason::Policy);
    row("gone", failedJob(u"ErrorItemNotFound"_s, 404, ErrorKind::NotFound), NotSentReason::Gone);
    row("scheduled elsewhere", failedJob(u"scheduledElsewhere"_s, 0), NotSentReason::Scheduled);
    row("unknown code", failedJob(u"ErrorSomethingNew"_s, 400), NotSentReason::Server);
    row("no facts", bare, NotSentReason::Server);
}

void TestWording::reasonsComeFromTheFacts()
{
    QFETCH(SendJob, job);
    QFETCH(int, reason);
    QCOMPARE(int(WordingSend::reasonOf(job)), reason);
    QVERIFY(!WordingSend::reason(job).isEmpty());
}

void TestWording::everyReasonHasWordsOfItsOwn()
{
    SendJob held = failedJob({}, 0);
    held.state = SendState::HeldBack;
    const QList<SendJob> jobs{held,
                              failedJob(u"ErrorMessageSizeExceeded"_s, 413),
                              failedJob(u"ErrorSendAsDenied"_s, 403),
                              failedJob(u"ErrorInvalidRecipients"_s, 400),
                              failedJob(u"ErrorQuotaExceeded"_s, 403),
                              failedJob(u"ErrorAccessDenied"_s, 403),
                              failedJob(u"ErrorItemNotFound"_s, 404),
                              failedJob(u"ErrorSomethingNew"_s, 400)};
    QSet<QString> words;
    for (const SendJob &job : jobs) {
        words.insert(WordingSend::reason(job));
        QVERIFY(WordingSend::detailsText(job, now).contains(u"Nothing left your mailbox"_s));
    }
    QCOMPARE(words.size(), jobs.size());
    QVERIFY(WordingSend::reason(failedJob(u"ErrorSomethingNew"_s, 400)).contains(u"ErrorSomethingNew"_s));
    QVERIFY(WordingSend::reason(failedJob({}, 418)).contains(u"418"_s));
}

void TestWording::technicalDetailsSayWhatIsKnown()
{
    Error error = errorOf(ErrorKind::Rejected, u"ErrorX"_s, 400);
    error.requestId = "abc-123";
    error.detail = u"line one\nline two"_s + QString(5000, u'x');
    const QString text = WordingErrors::technicalText(error);
    QVERIFY(text.contains(u"400"_s) && text.contains(u"ErrorX"_s) && text.contains(u"abc-123"_s));
    QVERIFY(text.size() < 1500);
    QCOMPARE(WordingErrors::technicalText(errorOf(ErrorKind::NotReached)), QString());
}

void TestWording::countsAreInTheBars()
{
    MailSummary none;
    QCOMPARE(WordingBars::blockers(none).lines.size(), 1);
    MailSummary bad;
    bad.to = {{u"Vogt"_s, u"m.vogt@fabrikam"_s}, {u"Nobody"_s, {}}, {u"Good"_s, u"good@fabrikam.com"_s}};
    const BarSpec spec = WordingBars::blockers(bad);
    QCOMPARE(spec.lines.size(), 2);
    QVERIFY(spec.lines.first().text.contains(u"m.vogt@fabrikam"_s));
    QVERIFY(spec.lines.last().text.contains(u"Nobody"_s));
    MailSummary good;
    good.to = {{u"Good"_s, u"good@fabrikam.com"_s}};
    QVERIFY(WordingBars::blockers(good).lines.isEmpty());
    QVERIFY(WordingBars::done(1200, 0, 1200).lead.contains(u"1,200 of 1,200"_s));
    QVERIFY(WordingBars::loadFailed(Folder::SentItems, errorOf(ErrorKind::Server, {}, 503), {}, now)
                .lead.contains(u"Sent Items"_s));
}

QTEST_MAIN(TestWording)

#include "tst_wording.moc"
