// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/builders.h"
#include "sync/bodies.h"
#include "sync/refresher.h"
#include "whosemailbox.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

// "/me" is another mailbox with another person's token: what is stored of one person never meets the mailbox
// of another.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = MailboxIdentity::State;

class TestWhoseMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theFirstRunKeepsWhoseItIs();
    void asksNothingElseBeforeItKnows();
    void theSameMailboxGoesOn();
    void anotherPersonsMailboxIsLeftAlone();
    void aDecisionBeforeItIsKnownStays();
    void anOlderStoreIsToldByItsDrafts();
    void anOlderStoreWithoutDraftsSendsNothingOfOthers();
};

namespace {

void expectTheWarning()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"opens another mailbox"_s));
}

/// A job in each state that a program can leave behind; their states at the next start.
QStringList leaveJobsOfAllStates(WholeFixture &whole)
{
    QList<SendJob> jobs;
    const QList<MailSummary> drafts = whole.drafts();
    const QList<SendState> states{SendState::Waiting,  SendState::Posting, SendState::Unknown,
                                  SendState::Accepted, SendState::NotSure, SendState::Scheduled};
    for (qsizetype i = 0; i < states.size(); ++i) {
        SendJob job = aDraft("x").job(states.at(i));
        job.mailbox = ownMailbox().id;
        job.message = drafts.at(i).id;
        job.approved = {.changeKey = drafts.at(i).changeKey, .contentHash = {}};
        job.created = job.posted = job.accepted = job.due = whole.clock().now();
        if (job.state == SendState::Scheduled)
            job.sendAt = whole.clock().now().addSecs(600);
        jobs.append(job);
    }
    whole.core().store().addJobs(jobs, &whole.core(), [](const Result<QList<SendJob>> &) {});
    whole.core().store().flush();
    return {u"Waiting"_s, u"Unknown"_s, u"Unknown"_s, u"Accepted"_s, u"NotSure"_s, u"Scheduled"_s};
}

QStringList statesOf(WholeFixture &whole)
{
    QStringList states;
    for (int number = 1; whole.state(number) != "none"_L1; ++number)
        states.append(whole.state(number));
    return states;
}

} // namespace

void TestWhoseMailbox::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestWhoseMailbox::theFirstRunKeepsWhoseItIs()
{
    WholeFixture whole({.service = person(1)});
    QVERIFY(whole.openAndRead());
    QCOMPARE(stateOf(whole), State::Same);
    const MailboxOwner owner = ownerOf(whole);
    QVERIFY(!owner.drafts.isEmpty());
    QCOMPARE(whole.drafts().constFirst().parentFolderId, owner.drafts.value);
    QCOMPARE(whole.service().requests("GET", identityPath), 1);
    QVERIFY(whole.passUntil([&] { return !ownerOf(whole).address.isEmpty(); }));
    const QString address = ownerOf(whole).address;
    QCOMPARE(whole.core().mailbox(0).address, address);
    whole.kill();
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.core().mailbox(0).address, address); // known before anything is asked
}

void TestWhoseMailbox::asksNothingElseBeforeItKnows()
{
    WholeFixture whole({.service = person(1)});
    QVERIFY(leaveAWaitingJob(whole));
    QVERIFY(whole.service().loadFaults(
        R"({"rules":[{"match":{"path":"/mailFolders/drafts","nth":1},"fault":{"delay":400}}]})"));
    const int before = whole.service().requests({}, {});
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.drafts().size(), 5); // shown at once
    whole.core().bodies(0).text(whole.drafts().first().id, &whole.core(), [](const Result<FullMessage> &) {});
    QTest::qWait(250);
    QCOMPARE(whole.service().requests({}, {}), before + 1);
    QCOMPARE(stateOf(whole), State::Unknown);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(stateOf(whole), State::Same);
}

void TestWhoseMailbox::theSameMailboxGoesOn()
{
    WholeFixture whole({.service = person(1)});
    QVERIFY(leaveAWaitingJob(whole));
    const FolderId kept = [&] {
        (void)whole.open();
        const FolderId drafts = ownerOf(whole).drafts;
        whole.kill();
        return drafts;
    }();
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(ownerOf(whole).drafts, kept);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestWhoseMailbox::anotherPersonsMailboxIsLeftAlone()
{
    PracticeService other(person(2));
    QVERIFY(other.start());
    WholeFixture whole({.service = person(1)});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    const FolderId owner = ownerOf(whole).drafts;
    const QStringList states = leaveJobsOfAllStates(whole);
    whole.kill();

    whole.use(other);
    expectTheWarning();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return stateOf(whole) == State::Another; }));
    whole.core().refresher(0).refresh();
    std::optional<Error> refusal;
    whole.core().bodies(0).text(drafts.first().id, &whole.core(), [&](const Result<FullMessage> &text) {
        refusal = text ? std::nullopt : std::optional(text.error());
    });
    whole.pass(3h); // longer than any patience with a job
    QVERIFY(refusal && isOfAnotherMailbox(*refusal));
    QCOMPARE(other.requests({}, {}), 1); // the question whose it is
    QCOMPARE(other.requests("GET", identityPath), 1);
    QCOMPARE(statesOf(whole), states);
    QCOMPARE(ownerOf(whole).drafts, owner);
    for (const MailSummary &shown : whole.drafts())
        QVERIFY(drafts.contains(shown));
    QVERIFY(!whole.drafts().isEmpty());
    whole.kill();

    // The right one again: all goes its way.
    whole.use(whole.ownService());
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1; }, 3h));
    QCOMPARE(stateOf(whole), State::Same);
    QCOMPARE(other.submissions(), 0);
}

void TestWhoseMailbox::aDecisionBeforeItIsKnownStays()
{
    PracticeService other(person(2));
    QVERIFY(other.start());
    QVERIFY(
        other.loadFaults(R"({"rules":[{"match":{"path":"/mailFolders/drafts"},"fault":{"delay":3000}}]})"));
    WholeFixture whole({.service = person(1), .undoSeconds = 5});
    QVERIFY(whole.openAndRead());
    whole.kill();
    whole.use(other);
    expectTheWarning();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QCOMPARE(statesOf(whole), QStringList({u"Countdown"_s, u"Countdown"_s}));
    whole.clock().advance(6s);
    QTRY_COMPARE(whole.state(1), u"Waiting"_s);
    QCOMPARE(stateOf(whole), State::Unknown);
    QTRY_COMPARE(stateOf(whole), State::Another);
    whole.pass(2h);
    QCOMPARE(statesOf(whole), QStringList({u"Waiting"_s, u"Waiting"_s}));
    QCOMPARE(other.requests({}, {}), 1);
    std::optional<qsizetype> back; // what was not sent can be taken back
    whole.outbox().stopTheRest(&whole.core(), [&](const QList<MessageId> &ids) { back = ids.size(); });
    QTRY_COMPARE(back.value_or(0), 2);
    QCOMPARE(statesOf(whole), QStringList({u"Withdrawn"_s, u"Withdrawn"_s}));
}

void TestWhoseMailbox::anOlderStoreIsToldByItsDrafts()
{
    PracticeService other(person(2));
    QVERIFY(other.start());
    WholeFixture whole({.service = person(1)});
    QVERIFY(leaveAWaitingJob(whole));
    StoreSql(whole.storeFile()).run(u"UPDATE mailbox SET drafts_folder = '', address = ''"_s);
    whole.use(other);
    expectTheWarning();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return stateOf(whole) == State::Another; }));
    whole.pass(1h);
    QCOMPARE(other.requests({}, {}), 1);
    QCOMPARE(whole.state(), u"Waiting"_s);
    QVERIFY(ownerOf(whole).drafts.isEmpty());
    whole.kill();
    whole.use(whole.ownService());
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QVERIFY(!ownerOf(whole).drafts.isEmpty());
}

void TestWhoseMailbox::anOlderStoreWithoutDraftsSendsNothingOfOthers()
{
    PracticeService other(person(2));
    QVERIFY(other.start());
    WholeFixture whole({.service = person(1)});
    QVERIFY(leaveAWaitingJob(whole));
    StoreSql(whole.storeFile())
        .run({u"UPDATE mailbox SET drafts_folder = '', address = ''"_s, u"DELETE FROM message"_s});
    whole.use(other);
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return stateOf(whole) == State::Same; })); // nothing says that it is not
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    QCOMPARE(whole.posts(), 0);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestWhoseMailbox)
#include "tst_whosemailbox.moc"
