// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/ledger.h"
#include "support/storefixture.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <optional>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsOnlyWhenItIsDurable();
    void leavesAJobAloneThatTheEventHasNoBusinessWith();
    void changesABatchInOneTransaction();
    void readsOnlyItsOwnMailbox();
    void appliesTheStartOfTheProgramToEveryStoredState();
    void keepsTheStoreAndTheTableInStepUnderRandomEvents();
    void notesFactsWithoutTouchingTheState();
    void replacesAllOrNothing();
    void doesNotStartWithWhatItCannotRead();
};

namespace {

/// Another connection to the store's file.
class OtherConnection
{
public:
    explicit OtherConnection(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s))
    {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~OtherConnection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    bool run(const QString &sql) { return QSqlQuery(m_database).exec(sql); }

private:
    QSqlDatabase m_database;
};

QString nameOf(SendState state)
{
    return QString(toString(state));
}

} // namespace

void TestLedger::actsOnlyWhenItIsDurable()
{
    StoreFixture fixture;
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QList<SendJob> added;
    ledger.add({aDraft("1").job(SendState::Waiting)}, this,
               [&](const Result<QList<SendJob>> &jobs) { added = *jobs; });
    QTRY_COMPARE(added.size(), 1);
    const JobId id = added.first().id;
    bool acted = false;
    ledger.apply(
        {id}, SendEvent::Start, [](SendJob &job) { job.attemptId = "a"; },
        [&](const QList<SendJob> &jobs) {
            acted = true;
            QCOMPARE(jobs.first().attemptId, "a"_ba);
            QCOMPARE(nameOf(fixture.store().job(id)->state), u"Posting"_s);
        });
    QVERIFY(!acted);
    QVERIFY(ledger.isIn(id, SendState::Posting)); // nobody else may start it meanwhile
    QTRY_VERIFY(acted);
}

void TestLedger::leavesAJobAloneThatTheEventHasNoBusinessWith()
{
    StoreFixture fixture;
    const QList<SendJob> stored = *fixture.add({aDraft("1").job(SendState::Unknown)});
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QVERIFY(ledger.load());
    const JobId id = stored.first().id;
    QSignalSpy applied(&ledger, &Ledger::applied);
    for (const SendEvent event : allSendEvents) {
        if (next(SendState::Unknown, event))
            continue;
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"job 1: %1 has no business"_s.arg(toString(event))));
        ledger.apply(
            {id}, event, [](SendJob &job) { job.attempts = 99; },
            [](const QList<SendJob> &) { QFAIL("acted"); });
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"job 77: Start has no business"_s));
    ledger.apply({{77}}, SendEvent::Start);
    fixture.store().flush();
    QCoreApplication::processEvents();
    QCOMPARE(applied.count(), 0);
    QCOMPARE(nameOf(fixture.store().job(id)->state), u"Unknown"_s);
    QCOMPARE(fixture.store().job(id)->attempts, 0);
}

void TestLedger::changesABatchInOneTransaction()
{
    StoreFixture fixture;
    QVERIFY(fixture.add({aDraft("1").job(SendState::Waiting), aDraft("2").job(SendState::Unknown),
                         aDraft("3").job(SendState::Waiting)}));
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QVERIFY(ledger.load());
    // One of them has moved on meanwhile: the others are taken back all the same.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"job 2: Undo has no business"_s));
    QList<SendJob> back;
    fixture.store().flush();
    QCoreApplication::processEvents(); // news of what was written before
    QSignalSpy changed(&fixture.store(), &Store::changed);
    ledger.apply({{1}, {2}, {3}}, SendEvent::Undo, {}, [&](const QList<SendJob> &jobs) { back = jobs; });
    QTRY_COMPARE(back.size(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(nameOf(fixture.store().job({2})->state), u"Unknown"_s);
    QVERIFY(!ledger.job({1})); // over
    QVERIFY(ledger.job({2}));
}

void TestLedger::readsOnlyItsOwnMailbox()
{
    StoreFixture fixture;
    SendJob other = aDraft("1").job(SendState::Posting);
    other.mailbox = {u"/users/other@contoso.com"_s};
    QVERIFY(fixture.add({other, aDraft("1").job(SendState::Posting)}));
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QVERIFY(ledger.load());
    QCOMPARE(nameOf(fixture.store().job({1})->state), u"Posting"_s);
    QCOMPARE(nameOf(fixture.store().job({2})->state), u"Unknown"_s);
    QVERIFY(!ledger.job({1}));
}

void TestLedger::appliesTheStartOfTheProgramToEveryStoredState()
{
    StoreFixture fixture;
    QList<SendJob> jobs;
    for (const SendState state : allSendStates)
        jobs.append(aDraft(QByteArray::number(int(state)).constData()).job(state));
    QVERIFY(fixture.add(jobs));
    fixture.reopen();
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QVERIFY(ledger.load());
    for (const SendState state : allSendStates) {
        const SendState expected = next(state, SendEvent::ProgramStarted).value_or(state);
        const JobId id{int(state) + 1};
        QCOMPARE(nameOf(fixture.store().job(id)->state), nameOf(expected)); // durable already
        QCOMPARE(ledger.job(id).has_value(), !isFinal(expected));
    }
}

void TestLedger::keepsTheStoreAndTheTableInStepUnderRandomEvents()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!job \\d+: )"_s));
    StoreFixture fixture;
    QList<SendJob> jobs;
    for (int i = 0; i < 5; ++i)
        jobs.append(aDraft(QByteArray::number(i).constData()).job(SendState::Countdown));
    QVERIFY(fixture.add(jobs));
    // Not loaded as a start would do it: that would take all of them back.
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    for (SendJob job : fixture.store().jobs({SendState::Countdown})) {
        job.state = SendState::Waiting;
        QVERIFY(fixture.update({job}));
    }
    QVERIFY(ledger.load());
    QMap<qint64, SendState> expected;
    for (qint64 id = 1; id <= 5; ++id)
        expected[id] = SendState::Waiting;
    QRandomGenerator random(7);
    QLoggingCategory::setFilterRules(u"sendoff.outbox=false"_s);
    for (int step = 0; step < 2000; ++step) {
        const qint64 id = 1 + random.bounded(5);
        const SendEvent event = allSendEvents.at(random.bounded(quint32(allSendEvents.size())));
        // An end would make the rest of the test dull.
        const std::optional<SendState> to = next(expected[id], event);
        if (to && isFinal(*to))
            continue;
        expected[id] = to.value_or(expected[id]);
        ledger.apply({{id}}, event);
    }
    fixture.store().flush();
    QLoggingCategory::setFilterRules({});
    for (qint64 id = 1; id <= 5; ++id) {
        QCOMPARE(nameOf(fixture.store().job({id})->state), nameOf(expected[id]));
        QVERIFY(ledger.isIn({id}, expected[id]));
    }
}

void TestLedger::notesFactsWithoutTouchingTheState()
{
    StoreFixture fixture;
    QVERIFY(fixture.add({aDraft("1").job(SendState::Waiting)}));
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QVERIFY(ledger.load());
    QSignalSpy applied(&ledger, &Ledger::applied);
    ledger.note({1}, [](SendJob &job) { job.looks = 3; });
    QTRY_COMPARE(fixture.store().job({1})->looks, 3);
    QCOMPARE(nameOf(fixture.store().job({1})->state), u"Waiting"_s);
    QCOMPARE(applied.count(), 0);
    ledger.note({9}, [](SendJob &) { QFAIL("no such job"); });
}

void TestLedger::replacesAllOrNothing()
{
    StoreFixture fixture;
    QVERIFY(fixture.add({aDraft("1").job(SendState::NotSent), aDraft("2").job(SendState::HeldBack)}));
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QVERIFY(ledger.load());
    QSignalSpy applied(&ledger, &Ledger::applied);
    const QList<SendJob> jobs{aDraft("1").job(SendState::Waiting), aDraft("2").job(SendState::Waiting)};
    std::optional<Result<QList<SendJob>>> added;
    const auto decide = [&] {
        added.reset();
        ledger.add(jobs, this, [&](const Result<QList<SendJob>> &answer) { added = answer; }, {{1}, {2}});
    };
    OtherConnection other(fixture.path());
    QVERIFY(other.run(u"CREATE TRIGGER full BEFORE INSERT ON job BEGIN"
                      " SELECT RAISE(ABORT, 'database or disk is full'); END"_s));
    decide();
    QTRY_VERIFY(added);
    QVERIFY(!*added);
    // The decision failed as a whole, and nothing of it is carried out when the disk has room again.
    QVERIFY(other.run(u"DROP TRIGGER full"_s));
    fixture.clock().advance(std::chrono::hours(1));
    fixture.store().flush();
    QCoreApplication::processEvents();
    QCOMPARE(applied.count(), 0);
    QVERIFY(!ledger.standsStill());
    for (const auto &[id, state] : {std::pair(1, SendState::NotSent), std::pair(2, SendState::HeldBack)}) {
        QVERIFY(ledger.isIn({id}, state));
        QCOMPARE(nameOf(fixture.store().job({id})->state), nameOf(state));
    }
    QVERIFY(!fixture.store().job({3}));
    decide();
    QTRY_VERIFY(added);
    QVERIFY(*added);
    QCOMPARE(applied.count(), 2);
    for (const int id : {1, 2}) {
        QVERIFY(!ledger.job({id}));
        QCOMPARE(nameOf(fixture.store().job({id})->state), u"Withdrawn"_s);
        QVERIFY(ledger.isIn(added->value().at(id - 1).id, SendState::Waiting));
    }
}

void TestLedger::doesNotStartWithWhatItCannotRead()
{
    StoreFixture fixture;
    QVERIFY(fixture.add({aDraft("1").job(SendState::Posting)}));
    QVERIFY(!fixture.store().isPaused(testMailbox()).value());
    QVERIFY(!fixture.store().isPaused({u"/users/never@contoso.com"_s}).value());
    OtherConnection other(fixture.path());
    QVERIFY(other.run(u"ALTER TABLE job RENAME TO elsewhere"_s));
    QVERIFY(other.run(u"ALTER TABLE mailbox RENAME COLUMN paused TO halted"_s));
    Ledger ledger(fixture.store(), fixture.clock(), testMailbox());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite"_s));
    const Result<Done> loaded = ledger.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::Storage);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"SQLite"_s));
    QVERIFY(!fixture.store().isPaused(testMailbox()));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestLedger)
#include "tst_ledger.moc"
