// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"
#include "wordingbars.h"
#include "wordingerrors.h"
#include "wordingrights.h"
#include "wordingsend.h"

#include <QSet>
#include <QTest>

// Words for what is not a matter of the link or of one message: rights, mailboxes, clocks; in each language.

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

Error errorOf(ErrorKind kind, int status, const QString &code)
{
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    error.code = code;
    error.requestId = "0f7e7f4e";
    return error;
}

SendJob refusedJob(const QString &code, int status = 403, ErrorKind kind = ErrorKind::Forbidden)
{
    SendJob job;
    job.state = SendState::NotSent;
    job.error = errorOf(kind, status, code);
    return job;
}

const RefusedSend shared{.from = u"boss@contoso.com"_s,
                         .mailbox = u"sales@contoso.com"_s,
                         .isShared = true,
                         .account = u"anna@contoso.com"_s,
                         .clientId = u"8c1f"_s};

void addLanguageRows()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

} // namespace

class TestWordingTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerTellsWhichRightIsMissing_data();
    void theAnswerTellsWhichRightIsMissing();
    void eachRightHasWordsOfItsOwn_data() { addLanguageRows(); }
    void eachRightHasWordsOfItsOwn();
    void theRequestSaysWhoWantsWhat_data() { addLanguageRows(); }
    void theRequestSaysWhoWantsWhat();
    void theRequestLeavesOutWhatIsNotKnown();
    void aMailboxThatIsNotThereIsNoDraftThatIsGone_data();
    void aMailboxThatIsNotThereIsNoDraftThatIsGone();
    void theClockIsSaidRoughly_data();
    void theClockIsSaidRoughly();
    void theClockIsSaidInEachLanguage_data() { addLanguageRows(); }
    void theClockIsSaidInEachLanguage();

private:
    Language m_language;
};

void TestWordingTroubles::theAnswerTellsWhichRightIsMissing_data()
{
    QTest::addColumn<SendJob>("job");
    QTest::addColumn<int>("right");
    const auto row = [](const char *name, const SendJob &job, MissingRight right) {
        QTest::newRow(name) << job << int(right);
    };
    row("send as", refusedJob(u"ErrorSendAsDenied"_s), MissingRight::SendAs);
    row("send as, another case", refusedJob(u"errorsendasdenied"_s), MissingRight::SendAs);
    row("access", refusedJob(u"ErrorAccessDenied"_s), MissingRight::Mailbox);
    row("access, generic", refusedJob(u"accessDenied"_s), MissingRight::Mailbox);
    row("consent", refusedJob(u"Authorization_RequestDenied"_s), MissingRight::Consent);
    row("another rule", refusedJob(u"extensionError"_s), MissingRight::Policy);
    row("no code", refusedJob({}), MissingRight::Policy);
    row("full", refusedJob(u"ErrorQuotaExceeded"_s), MissingRight::None);
    row("no mailbox", refusedJob(u"MailboxNotEnabledForRESTAPI"_s), MissingRight::None);
    row("an address", refusedJob(u"ErrorInvalidRecipients"_s, 400, ErrorKind::Rejected), MissingRight::None);
    SendJob held = refusedJob(u"ErrorSendAsDenied"_s);
    held.state = SendState::HeldBack;
    row("held back", held, MissingRight::None);
    SendJob bare = refusedJob({});
    bare.error.reset();
    row("no facts", bare, MissingRight::None);
}

void TestWordingTroubles::theAnswerTellsWhichRightIsMissing()
{
    QFETCH(SendJob, job);
    QFETCH(int, right);
    QCOMPARE(int(WordingRights::missing(job)), right);
    QCOMPARE(WordingRights::request(job, shared).isEmpty(), right == int(MissingRight::None));
}

void TestWordingTroubles::eachRightHasWordsOfItsOwn()
{
    QFETCH(QString, language);
    m_language.use(language);
    RefusedSend own = shared;
    own.isShared = false;
    QSet<QString> words;
    QSet<QString> requests;
    for (const QString &code : {u"ErrorSendAsDenied"_s, u"ErrorAccessDenied"_s,
                                u"Authorization_RequestDenied"_s, u"extensionError"_s}) {
        const SendJob job = refusedJob(code);
        for (const RefusedSend &send : {shared, own}) {
            const QString advice = WordingRights::advice(WordingRights::missing(job), send);
            QVERIFY(!advice.isEmpty() && !advice.contains(u"%"_s) && !advice.contains(code));
            words.insert(advice);
            requests.insert(WordingRights::request(job, send).section(u"\n\n"_s, 1, 1));
        }
    }
    // Whose mailbox it is changes what is missing for access and consent only.
    QCOMPARE(words.size(), 6);
    QCOMPARE(requests.size(), 6);
    QVERIFY(WordingRights::advice(MissingRight::SendAs, shared).contains(u"boss@contoso.com"_s));
    QVERIFY(WordingRights::advice(MissingRight::Consent, shared).contains(u"Mail.Send.Shared"_s));
    QCOMPARE(WordingRights::advice(MissingRight::None, shared), QString());
}

void TestWordingTroubles::theRequestSaysWhoWantsWhat()
{
    QFETCH(QString, language);
    m_language.use(language);
    const QString text = WordingRights::request(refusedJob(u"ErrorSendAsDenied"_s), shared);
    for (const QString &fact : {shared.from, shared.mailbox, shared.account, shared.clientId,
                                u"ErrorSendAsDenied"_s, u"0f7e7f4e"_s, u"Sendoff"_s})
        QVERIFY2(text.contains(fact), qPrintable(fact));
    QVERIFY2(!text.contains(u"%"_s), qPrintable(text));
    // It is meant for somebody who knows the right by its name.
    const QString wanted = text.section(u"\n\n"_s, 1, 1);
    QVERIFY2(wanted.contains(u"Exchange"_s) && wanted.contains(shared.from), qPrintable(wanted));
}

void TestWordingTroubles::theRequestLeavesOutWhatIsNotKnown()
{
    m_language.use(u"en"_s);
    RefusedSend unknown;
    const QString text = WordingRights::request(refusedJob(u"ErrorAccessDenied"_s), unknown);
    for (const QString &label : {u"Account:"_s, u"Mailbox:"_s, u"From:"_s, u"Application ID:"_s})
        QVERIFY(!text.contains(label));
    QVERIFY(text.contains(u"ErrorAccessDenied"_s));
    // A name with a turn in its writing cannot turn the words around it.
    unknown.from = u"boss\u202e@contoso.com"_s;
    QVERIFY(!WordingRights::request(refusedJob(u"ErrorSendAsDenied"_s), unknown).contains(u'\u202e'));
}

void TestWordingTroubles::aMailboxThatIsNotThereIsNoDraftThatIsGone_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    for (const QString &language : Language::available()) {
        for (const QString &code :
             {u"MailboxNotEnabledForRESTAPI"_s, u"ErrorNonExistentMailbox"_s, u"ErrorInvalidUser"_s})
            QTest::newRow(qPrintable(language + u' ' + code)) << language << code;
    }
}

void TestWordingTroubles::aMailboxThatIsNotThereIsNoDraftThatIsGone()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    m_language.use(language);
    const QDateTime now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC);
    for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::Forbidden, ErrorKind::Rejected}) {
        const Error error = errorOf(kind, 404, code);
        const QString reason = WordingErrors::reason(error);
        const QString advice = WordingErrors::advice(error);
        QVERIFY(reason != WordingErrors::reason(errorOf(kind, 404, {})));
        QVERIFY(advice != WordingErrors::advice(errorOf(kind, 404, {})));
        QVERIFY(!reason.contains(code));
        // In the bars, and for who waits.
        const QString bar = WordingBars::loadFailed(Folder::Drafts, error, {}, now).text;
        QVERIFY2(bar.contains(reason) && bar.contains(advice), qPrintable(bar));
        SendJob job = refusedJob(code, 404, kind);
        QVERIFY(WordingSend::reasonOf(job) == NotSentReason::Mailbox);
        QVERIFY(WordingSend::reason(job) != WordingSend::reason(refusedJob({}, 404, kind)));
        job.state = SendState::Waiting;
        QCOMPARE(WordingSend::whatHappened(job, now), reason);
    }
}

void TestWordingTroubles::theClockIsSaidRoughly_data()
{
    QTest::addColumn<seconds>("lacks");
    QTest::addColumn<QString>("lead");
    const auto row = [](seconds lacks, const char *much, const char *how) {
        const QString lead
            = u"This computer's clock is %1 %2."_s.arg(QString::fromLatin1(much), QString::fromLatin1(how));
        QTest::addRow("%lld", static_cast<long long>(lacks.count())) << lacks << lead;
    };
    row(seconds(6min), "6 minutes", "behind");
    row(seconds(59min) + 40s, "1 hour", "behind");
    row(1h, "1 hour", "behind");
    row(-1h, "1 hour", "ahead");
    row(seconds(90min), "90 minutes", "behind");
    row(2h, "2 hours", "behind");
    row(seconds(5h) - 1s, "5 hours", "behind");
    row(24h, "24 hours", "behind");
    row(-48h, "2 days", "ahead");
    row(24h * 400, "400 days", "behind");
}

void TestWordingTroubles::theClockIsSaidRoughly()
{
    QFETCH(seconds, lacks);
    QFETCH(QString, lead);
    m_language.use(u"en"_s);
    QCOMPARE(WordingBars::clockIsWrong(lacks).lead, lead);
}

void TestWordingTroubles::theClockIsSaidInEachLanguage()
{
    QFETCH(QString, language);
    m_language.use(language);
    QSet<QString> leads;
    for (const seconds lacks : {seconds(1h), seconds(-1h), seconds(3h), seconds(6min), seconds(72h)}) {
        const BarSpec spec = WordingBars::clockIsWrong(lacks);
        QVERIFY(!spec.text.isEmpty() && !spec.lead.contains(u"%"_s));
        leads.insert(spec.lead);
    }
    QCOMPARE(leads.size(), 5);
}

QTEST_MAIN(TestWordingTroubles)
#include "tst_wordingtroubles.moc"
