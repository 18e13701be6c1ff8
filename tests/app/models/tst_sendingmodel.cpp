// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingmodel.h"
#include "support/storefixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The list of sends: groups, order, and small signals.
class TestSendingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsEveryState_data();
    void groupsEveryState();
    void listsGroupByGroup();
    void leavesOutOthersAndOldOnes();
    void changeOfStateMovesTheRow();
    void manyChangesNeverReset();
    void changesThatComeQuicklyAreShownTogether();
    void aFoldedGroupHasOneRow();
};

namespace {

QStringList listOf(const SendingModel &model)
{
    QStringList out;
    for (int i = 0; i < model.rowCount(); ++i)
        out.append(model.index(i).data(SendingModel::JobRole).value<SendJob>().message.value);
    return out;
}

int groupAt(const SendingModel &model, int row)
{
    return model.index(row).data(SendingModel::GroupRole).toInt();
}

} // namespace

void TestSendingModel::groupsEveryState_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<int>("group");
    using Group = SendingModel::Group;
    QTest::newRow("Countdown") << SendState::Countdown << int(Group::Waiting);
    QTest::newRow("Waiting") << SendState::Waiting << int(Group::Waiting);
    QTest::newRow("Posting") << SendState::Posting << int(Group::InProgress);
    QTest::newRow("Unknown") << SendState::Unknown << int(Group::InProgress);
    QTest::newRow("Accepted") << SendState::Accepted << int(Group::InProgress);
    QTest::newRow("Sent") << SendState::Sent << int(Group::Sent);
    QTest::newRow("NotSent") << SendState::NotSent << int(Group::NeedsYou);
    QTest::newRow("HeldBack") << SendState::HeldBack << int(Group::NeedsYou);
    QTest::newRow("NotSure") << SendState::NotSure << int(Group::NeedsYou);
    QTest::newRow("Withdrawn") << SendState::Withdrawn << -1;
}

void TestSendingModel::groupsEveryState()
{
    QFETCH(const SendState, state);
    QFETCH(const int, group);
    StoreFixture f;
    SendJob job = f.add({aDraft("a").job(SendState::Waiting)})->first();
    const SendingModel model(f.store(), testMailbox());
    QCOMPARE(model.rowCount(), 1);
    job.state = state;
    job.found = f.clock().now();
    QVERIFY(f.update({job}));
    QTRY_COMPARE(model.rowCount(), group < 0 ? 0 : 1);
    if (group >= 0) {
        QTRY_COMPARE(groupAt(model, 0), group);
        QTRY_COMPARE(model.index(0).data(SendingModel::JobRole).value<SendJob>(), job);
    }
}

void TestSendingModel::listsGroupByGroup()
{
    StoreFixture f;
    SendJob early = aDraft("early").job(SendState::Sent);
    early.found = f.clock().now().addSecs(-100);
    SendJob late = aDraft("late").job(SendState::Sent);
    late.found = f.clock().now().addSecs(-10);
    QVERIFY(f.add({early, aDraft("w1").job(SendState::Waiting), late, aDraft("p").job(SendState::Posting),
                   aDraft("n").job(SendState::NotSure), aDraft("w2").job(SendState::Countdown)}));
    SendingModel model(f.store(), testMailbox());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(listOf(model), (QStringList{u"n"_s, u"p"_s, u"w1"_s, u"w2"_s, u"late"_s, u"early"_s}));
}

void TestSendingModel::leavesOutOthersAndOldOnes()
{
    StoreFixture f;
    SendJob old = aDraft("old").job(SendState::Sent);
    old.found = f.clock().now().addDays(-2);
    QVERIFY(f.add({old, aDraft("a").job(), aDraft("b").in({u"/users/x"_s}).job()}));
    const SendingModel model(f.store(), testMailbox());
    QCOMPARE(listOf(model), QStringList{u"a"_s});
    QVERIFY(f.add({aDraft("c").in({u"/users/x"_s}).job(), aDraft("d").job()}));
    QTRY_COMPARE(listOf(model), (QStringList{u"a"_s, u"d"_s}));
}

void TestSendingModel::changeOfStateMovesTheRow()
{
    StoreFixture f;
    QList<SendJob> jobs
        = *f.add({aDraft("a").job(), aDraft("b").job(), aDraft("c").job(), aDraft("d").job()});
    SendingModel model(f.store(), testMailbox());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex third(model.index(2));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    jobs[2].state = SendState::NotSent;
    QVERIFY(f.update({jobs.at(2)}));
    QTRY_COMPARE(listOf(model), (QStringList{u"c"_s, u"a"_s, u"b"_s, u"d"_s}));
    QCOMPARE(third.row(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    jobs[2].looks = 1; // no move
    QVERIFY(f.update({jobs.at(2)}));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(1).at(1).toModelIndex().row(), 0);
}

void TestSendingModel::manyChangesNeverReset()
{
    StoreFixture f;
    SendingModel model(f.store(), testMailbox());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QList<SendJob> jobs;
    for (int i = 0; i < 500; ++i)
        jobs.append(aDraft(QByteArray::number(i).constData()).job(SendState::Countdown));
    jobs = *f.add(jobs);
    QTRY_COMPARE(model.rowCount(), 500);
    for (qsizetype i = 0; i < jobs.size(); i += 2) {
        jobs[i].state = SendState::Sent;
        jobs[i].found = f.clock().now();
    }
    QVERIFY(f.update(jobs));
    QTRY_COMPARE(groupAt(model, 250), int(SendingModel::Group::Sent));
    QCOMPARE(groupAt(model, 249), int(SendingModel::Group::Waiting));
    for (SendJob &job : jobs)
        job.state = SendState::Withdrawn;
    QVERIFY(f.update(jobs));
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestSendingModel::changesThatComeQuicklyAreShownTogether()
{
    StoreFixture f;
    SendJob job = f.add({aDraft("a").job(SendState::Waiting)})->first();
    const SendingModel model(f.store(), testMailbox());
    const QSignalSpy shown(&model, &QAbstractItemModel::dataChanged);
    QElapsedTimer since;
    since.start();
    for (int i = 1; i <= 200; ++i) {
        job.looks = i;
        QVERIFY(f.update({job}));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(model.index(0).data(SendingModel::JobRole).value<SendJob>().looks, 200);
    // Twenty times a second, however long it took here.
    QVERIFY2(shown.size() <= since.elapsed() / 50 + 2, qPrintable(QString::number(shown.size())));
}

void TestSendingModel::aFoldedGroupHasOneRow()
{
    using Group = SendingModel::Group;
    StoreFixture f;
    QList<SendJob> jobs;
    for (const char *name : {"a", "b", "c", "d"})
        jobs.append(aDraft(name).job(name[0] == 'a' ? SendState::NotSent : SendState::Waiting));
    jobs = *f.add(jobs);
    SendingModel model(f.store(), testMailbox());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAccessibleWords([](const SendJob &job) { return job.message.value; },
                             [](Group, int count) { return u"%1 folded"_s.arg(count); });
    QCOMPARE(listOf(model), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"b"_s);

    model.setFolded(Group::Waiting, true);
    QCOMPARE(listOf(model), QStringList({u"a"_s, u""_s}));
    QVERIFY(model.index(1).data(SendingModel::FoldedRole).toBool());
    QVERIFY(!model.index(0).data(SendingModel::FoldedRole).toBool());
    QCOMPARE(model.index(1).data(SendingModel::GroupCountRole).toInt(), 3);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"3 folded"_s);
    QCOMPARE(model.facts().waiting, 3); // what is counted does not depend on what is listed

    // One that is not listed changes: the row that stands for all tells.
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    jobs[3].state = SendState::NotSent;
    QVERIFY(f.update({jobs.at(3)}));
    QTRY_COMPARE(listOf(model), QStringList({u"a"_s, u"d"_s, u""_s}));
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(model.index(2).data(SendingModel::GroupCountRole).toInt(), 2);
    QVERIFY(model.groupOf(jobs.at(2).id) == Group::Waiting);

    // The first of a folded group goes: its row stays where it is, and with it what is current.
    const QPersistentModelIndex row(model.index(2));
    jobs[1].state = SendState::NotSent;
    QVERIFY(f.update({jobs.at(1)}));
    QTRY_COMPARE(listOf(model), QStringList({u"a"_s, u"b"_s, u"d"_s, u""_s}));
    QVERIFY(row.isValid() && row.row() == 3 && row.data(SendingModel::FoldedRole).toBool());
    model.setFolded(Group::Waiting, false);
    QCOMPARE(listOf(model), QStringList({u"a"_s, u"b"_s, u"d"_s, u"c"_s}));
    QVERIFY(!model.index(3).data(SendingModel::FoldedRole).toBool());
}

QTEST_GUILESS_MAIN(TestSendingModel)
#include "tst_sendingmodel.moc"
