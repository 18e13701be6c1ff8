// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The outbox on disk, and what it does to the lists of drafts.
class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasAdded();
    void givesIdsThatAreNeverUsedAgain();
    void refusesASecondJobAsAWhole();
    void takesANewJobAfterAFinalOne();
    void updateOfAnUnknownJobChangesNothing();
    void updateIsThereAfterANewStart();
    void updateNowIsThereAtOnce();
    void stateHidesTheDraft_data();
    void stateHidesTheDraft();
    void newRowOfAKnownJobIsHiddenToo();
    void draftThatIsStillThereComesBack();
    void copyKnowsItsJob();
    void jobOfPrefersTheOneThatGoesOn();
    void listsByState();
    void shownJobsLeaveOutTheOldOnes();
    void changesNameJobsAndMessages();
};

namespace {

SendJob full()
{
    SendJob job
        = aDraft("a").to(u"a@contoso.com"_s, u"Анна"_s).cc(u"b@contoso.com"_s).subject(u"Привет"_s).job();
    job.batch = 7;
    job.state = SendState::Unknown;
    job.approved = {.changeKey = u"ck"_s, .contentHash = QByteArray("\0\1\2", 3)};
    job.kind = Kind::Forward;
    job.attemptId = "0000-11"_ba;
    job.attempts = 3;
    job.posted = job.created.addSecs(1);
    job.accepted = job.created.addSecs(2);
    job.found = job.created.addMSecs(2500);
    job.copy = {u"copy"_s};
    job.error = Error{.kind = ErrorKind::Throttled,
                      .httpStatus = 429,
                      .code = u"TooMany"_s,
                      .detail = u"подробно"_s,
                      .requestId = "req"_ba,
                      .retryAfter = std::chrono::milliseconds(1500)};
    job.looks = 2;
    job.seen = Seen::OtherDraft;
    return job;
}

} // namespace

void TestJobs::givesBackWhatWasAdded()
{
    StoreFixture f;
    const Result<QList<SendJob>> added = f.add({full(), aDraft("b").job()});
    QVERIFY(added);
    QCOMPARE(added->size(), 2);
    SendJob expected = full();
    expected.id = added->at(0).id;
    QVERIFY(expected.id.value > 0);
    QCOMPARE(f.store().job(expected.id).value_or(SendJob()), expected);
    QCOMPARE(f.store().lastBatch(), 7);
    f.reopen();
    QCOMPARE(f.store().job(expected.id).value_or(SendJob()), expected);
    QVERIFY(!f.store().job({4711}));
}

void TestJobs::givesIdsThatAreNeverUsedAgain()
{
    StoreFixture f;
    const Result<QList<SendJob>> first = f.add({aDraft("a").job(), aDraft("b").job()});
    QVERIFY(first);
    f.reopen();
    const Result<QList<SendJob>> second = f.add({aDraft("c").job()});
    QVERIFY(second);
    QVERIFY(second->first().id > first->last().id);
}

void TestJobs::refusesASecondJobAsAWhole()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b")}));
    QVERIFY(f.add({aDraft("a").job(SendState::NotSent)}));
    QSignalSpy changed(&f.store(), &Store::changed);
    const Result<QList<SendJob>> second = f.add({aDraft("b").job(), aDraft("a").job()});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Storage);
    QCOMPARE(second.error().code, u"alreadyQueued"_s);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!f.store().jobOf(testMailbox(), {u"b"_s}));
    QVERIFY(!f.add({aDraft("b").job(), aDraft("b").job()}));
    QVERIFY(!f.store().jobOf(testMailbox(), {u"b"_s}));
    QVERIFY(f.add({aDraft("a").in({u"/users/x"_s}).job()})); // another mailbox's message
}

void TestJobs::takesANewJobAfterAFinalOne()
{
    StoreFixture f;
    Result<QList<SendJob>> jobs = f.add({aDraft("a").job()});
    SendJob job = jobs->first();
    job.state = SendState::Withdrawn;
    QVERIFY(f.update({job}));
    QVERIFY(f.add({aDraft("a").job()}));
    job.state = SendState::Waiting; // it must not come to life beside the new one
    QVERIFY(!f.update({job}));
    QCOMPARE(f.store().job(job.id)->state, SendState::Withdrawn);
}

void TestJobs::updateOfAnUnknownJobChangesNothing()
{
    StoreFixture f;
    SendJob job = f.add({aDraft("a").job()})->first();
    job.state = SendState::Posting;
    SendJob unknown = aDraft("b").job();
    unknown.id = {99};
    const Result<Done> updated = f.update({job, unknown});
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, u"noSuchJob"_s);
    QCOMPARE(f.store().job(job.id)->state, SendState::Waiting);
}

void TestJobs::updateIsThereAfterANewStart()
{
    StoreFixture f;
    QList<SendJob> jobs = *f.add({aDraft("a").job(), aDraft("b").job()});
    for (SendJob &job : jobs) {
        job.state = SendState::Posting;
        job.attemptId = "attempt"_ba;
        ++job.attempts;
        f.store().updateJobs({job}, nullptr, {});
    }
    f.store().flush();
    // As another program would see it now: nothing is only in memory.
    const Result<std::unique_ptr<Store>> other = Store::open(f.path());
    QVERIFY(other);
    QCOMPARE((*other)->jobs({SendState::Posting}), jobs);
}

void TestJobs::updateNowIsThereAtOnce()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    SendJob job = f.add({aDraft("a").job(SendState::Countdown)})->first();
    job.state = SendState::Withdrawn;
    QSignalSpy changed(&f.store(), &Store::changed);
    QVERIFY(f.store().updateJobsNow({job}));
    QCOMPARE(f.store().job(job.id)->state, SendState::Withdrawn);
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QTRY_COMPARE(changed.size(), 1); // from the event loop
    job.id = {99};
    const Result<Done> failed = f.store().updateJobsNow({job});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"noSuchJob"_s);
}

void TestJobs::stateHidesTheDraft_data()
{
    QTest::addColumn<SendState>("state");
    for (const SendState state : allSendStates)
        QTest::newRow(toString(state).data()) << state;
}

void TestJobs::stateHidesTheDraft()
{
    QFETCH(const SendState, state);
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").to(u"a@contoso.com"_s), aDraft("b").to(u"b@contoso.com"_s)}));
    SendJob job = f.add({aDraft("a").job(SendState::Waiting)})->first();
    QCOMPARE(f.listed(), QStringList{u"b"_s});
    job.state = state;
    QVERIFY(f.update({job}));
    const bool hidden = hidesDraft(state) || state == SendState::Sent;
    QCOMPARE(f.listed().contains(u"a"_s), !hidden);
    QCOMPARE(f.store().counts(testMailbox()).drafts, hidden ? 1 : 2);
    const std::optional<MailRow> row = f.store().message(testMailbox(), {u"a"_s});
    QCOMPARE(row->jobState, state == SendState::Withdrawn ? std::nullopt : std::optional(state));
    MailQuery attention = StoreFixture::drafts();
    attention.filter = MailFilter::NeedsAttention;
    QCOMPARE(f.listed(attention).contains(u"a"_s), needsPerson(state));
}

void TestJobs::newRowOfAKnownJobIsHiddenToo()
{
    StoreFixture f;
    QVERIFY(f.add({aDraft("a").job(SendState::Posting), aDraft("b").job(SendState::Sent)}));
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QCOMPARE(f.listed(), QStringList{u"c"_s});
}

void TestJobs::draftThatIsStillThereComesBack()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    SendJob job = f.add({aDraft("a").job(SendState::NotSure)})->first();
    job.state = SendState::Sent; // the person said so, in error
    QVERIFY(f.update({job}));
    QVERIFY(f.endRound(Folder::Drafts, {{u"a"_s}})); // the service's lists may lag
    QCOMPARE(f.listed(), QStringList());
    f.clock().advance(std::chrono::minutes(5));
    QVERIFY(f.endRound(Folder::Drafts, {{u"a"_s}}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    // And it stays, whatever is written of it.
    QVERIFY(f.put({aDraft("a").changeKey(u"later"_s).subject(u"Changed"_s)}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    f.clock().advance(std::chrono::minutes(5));
    QVERIFY(f.endRound(Folder::Drafts, {{u"a"_s}}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
}

void TestJobs::copyKnowsItsJob()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aSentMessage("copy"), aSentMessage("other")}));
    SendJob job = f.add({aDraft("a").job()})->first();
    job.state = SendState::Sent;
    job.copy = {u"copy"_s};
    job.found = f.clock().now();
    QVERIFY(f.update({job}));
    const std::optional<MailRow> row = f.store().message(testMailbox(), {u"copy"_s});
    QCOMPARE(row->jobState, std::optional(SendState::Sent));
    QCOMPARE(row->job, job.id);
    QCOMPARE(f.store().jobOf(testMailbox(), {u"copy"_s}).value_or(SendJob()), job);
    QVERIFY(row->isOfAnother); // without a POST of ours
    job.attempts = 1;
    QVERIFY(f.update({job}));
    QVERIFY(!f.store().message(testMailbox(), {u"copy"_s})->isOfAnother);
    QVERIFY(f.store().isCopyOfJob(testMailbox(), {u"copy"_s}));
    QVERIFY(!f.store().isCopyOfJob(testMailbox(), {u"other"_s}));
    QVERIFY(!f.store().isCopyOfJob({u"/users/x"_s}, {u"copy"_s}));
    QVERIFY(!f.store().isCopyOfJob(testMailbox(), {}));
    MailQuery ours = StoreFixture::sentItems();
    ours.filter = MailFilter::SentWithSendoff;
    QCOMPARE(f.listed(ours), QStringList{u"copy"_s});
}

void TestJobs::jobOfPrefersTheOneThatGoesOn()
{
    StoreFixture f;
    QVERIFY(!f.store().jobOf(testMailbox(), {u"a"_s}));
    QVERIFY(f.add({aDraft("a").job(SendState::Withdrawn)}));
    const SendJob second = f.add({aDraft("a").job(SendState::Withdrawn)})->first();
    QCOMPARE(f.store().jobOf(testMailbox(), {u"a"_s}).value_or(SendJob()), second);
    const SendJob open = f.add({aDraft("a").job(SendState::HeldBack)})->first();
    QCOMPARE(f.store().jobOf(testMailbox(), {u"a"_s}).value_or(SendJob()), open);
}

void TestJobs::listsByState()
{
    StoreFixture f;
    QList<SendJob> jobs = *f.add({aDraft("a").job(SendState::Waiting), aDraft("b").job(SendState::Sent),
                                  aDraft("c").job(SendState::Posting), aDraft("d").job(SendState::Waiting)});
    QCOMPARE(f.store().jobs({SendState::Waiting}), (QList<SendJob>{jobs.at(0), jobs.at(3)}));
    QCOMPARE(f.store().jobs({SendState::Waiting, SendState::Posting}, 2),
             (QList<SendJob>{jobs.at(0), jobs.at(2)}));
    QCOMPARE(f.store().jobs({}), QList<SendJob>());
    QCOMPARE(f.store().jobs(QList<SendState>(allSendStates.begin(), allSendStates.end())).size(), 4);
}

void TestJobs::shownJobsLeaveOutTheOldOnes()
{
    StoreFixture f;
    const QDateTime now = f.clock().now();
    SendJob old = aDraft("old").job(SendState::Sent);
    old.found = now.addDays(-2);
    SendJob fresh = aDraft("fresh").job(SendState::Sent);
    fresh.found = now.addSecs(-60);
    QVERIFY(f.add({aDraft("a").job(), old, fresh, aDraft("w").job(SendState::Withdrawn),
                   aDraft("x").in({u"/users/x"_s}).job()}));
    QStringList shown;
    const QList<SendJob> jobs = f.store().shownJobs(testMailbox(), now.addDays(-1));
    for (const SendJob &job : jobs)
        shown.append(job.message.value);
    QCOMPARE(shown, (QStringList{u"a"_s, u"fresh"_s}));
}

void TestJobs::changesNameJobsAndMessages()
{
    StoreFixture f;
    QSignalSpy changed(&f.store(), &Store::changed);
    SendJob job = f.add({aDraft("a").job()})->first();
    QCOMPARE(changed.size(), 1);
    job.copy = {u"copy"_s};
    QVERIFY(f.update({job}));
    QCOMPARE(changed.size(), 2);
    const Change change = changed.at(1).at(0).value<Change>();
    QCOMPARE(change.kind, Change::Kind::Jobs);
    QCOMPARE(change.mailbox, testMailbox());
    QCOMPARE(change.jobs, QList<JobId>{job.id});
    QCOMPARE(change.messages, (QList<MessageId>{{u"a"_s}, {u"copy"_s}}));
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
