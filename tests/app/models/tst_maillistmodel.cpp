// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/maillistmodel.h"
#include "support/damage.h"
#include "support/storefixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The list of messages: right rows, small signals, ticks that follow.
class TestMailListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheQuerySelects();
    void newMessageIsOneInsertion();
    void goneMessageIsOneRemoval();
    void changedMessageIsOneDataChange();
    void movedMessageKeepsPersistentIndexes();
    void changesOfOneTurnAreOneUpdate();
    void changesElsewhereAreNone();
    void resetsOnlyForAnotherList();
    void aTextThatComesIsFound();
    void whatIsKeptStaysInItsPlace();
    void manyScatteredChangesAreFewSignals();
    void anySequenceKeepsRowsAndIndexes_data();
    void anySequenceKeepsRowsAndIndexes();
    void ticksSurviveSearchAndFilter();
    void ticksLeaveWithTheirMessages();
    void ticksARangeAndAll();
    void goneRowGivesNothing();
    void whatCannotBeReadStays();
};

namespace {

/// A model over a fixture's drafts under the model tester.
struct Listed
{
    explicit Listed(StoreFixture &fixture)
        : model(fixture.store())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.setQuery(StoreFixture::drafts());
    }

    MailListModel model;
    QAbstractItemModelTester tester;

    QStringList ids() const
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append(model.index(i).data(MailListModel::IdRole).value<MessageId>().value);
        return out;
    }
    QStringList ticked() const
    {
        QStringList out;
        const QList<MessageId> ticked = model.ticked();
        for (const MessageId &id : ticked)
            out.append(id.value);
        return out;
    }
};

struct Signals
{
    explicit Signals(const MailListModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , moved(&model, &QAbstractItemModel::layoutChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    QList<qsizetype> counts() const
    {
        return {inserted.size(), removed.size(), changed.size(), moved.size(), reset.size()};
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy moved;
    QSignalSpy reset;
};

using Counts = QList<qsizetype>; // inserted, removed, changed, moved, reset

// Lets the model's update come.
void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    QTest::qWait(1);
}

MailSummary numbered(int number)
{
    return aDraft(QByteArray::number(number).constData()).at(number).to(u"a@contoso.com"_s);
}

} // namespace

void TestMailListModel::showsWhatTheQuerySelects()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").at(1).subject(u"Привет"_s), aDraft("b").at(2), aSentMessage("s")}));
    const Listed list(f);
    QCOMPARE(list.ids(), (QStringList{u"b"_s, u"a"_s}));
    const auto row = list.model.index(1).data(MailListModel::RowRole).value<MailRow>();
    QCOMPARE(row.summary.subject, u"Привет"_s);
    QCOMPARE(list.model.at(1)->summary, row.summary);
    QVERIFY(!list.model.at(2));
    QVERIFY(!list.model.at(-1));
    QCOMPARE(list.model.indexOf({u"a"_s}).row(), 1);
    QVERIFY(!list.model.indexOf({u"s"_s}).isValid());
    QVERIFY(!list.model.indexOf({u"nobody"_s}).isValid());
    QVERIFY(!list.model.index(0).data(Qt::DisplayRole).isValid());
}

void TestMailListModel::newMessageIsOneInsertion()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(3)}));
    const Listed list(f);
    const Signals signals_(list.model);
    QVERIFY(f.put({numbered(2), numbered(3)}));
    QTRY_COMPARE(list.ids(), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(signals_.counts(), (Counts{1, 0, 0, 0, 0}));
    QCOMPARE(signals_.inserted.at(0).at(1).toInt(), 1);
}

void TestMailListModel::goneMessageIsOneRemoval()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), numbered(3), numbered(4)}));
    const Listed list(f);
    QCOMPARE(list.ids().size(), 4);
    const Signals signals_(list.model);
    QVERIFY(f.endRound(Folder::Drafts, {{u"1"_s}, {u"4"_s}}));
    QTRY_COMPARE(list.ids(), (QStringList{u"4"_s, u"1"_s}));
    QCOMPARE(signals_.counts(), (Counts{0, 1, 0, 0, 0}));
}

void TestMailListModel::changedMessageIsOneDataChange()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), numbered(3)}));
    const Listed list(f);
    QCOMPARE(list.ids().size(), 3);
    const Signals signals_(list.model);
    f.setViewed({{u"2"_s}});
    QTRY_COMPARE(signals_.changed.size(), 1);
    QCOMPARE(signals_.counts(), (Counts{0, 0, 1, 0, 0}));
    QCOMPARE(signals_.changed.at(0).at(0).toModelIndex().row(), 1);
    QVERIFY(list.model.at(1)->viewed);
}

void TestMailListModel::movedMessageKeepsPersistentIndexes()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), numbered(3)}));
    const Listed list(f);
    const QPersistentModelIndex current(list.model.indexOf({u"1"_s}));
    const Signals signals_(list.model);
    MailSummary edited = numbered(1);
    edited.modified = edited.modified.addDays(1);
    QVERIFY(f.put({edited}));
    QTRY_COMPARE(current.row(), 0);
    QCOMPARE(current.data(MailListModel::IdRole).value<MessageId>().value, u"1"_s);
    QCOMPARE(signals_.moved.size(), 1);
    QCOMPARE(signals_.reset.size(), 0);
}

void TestMailListModel::changesOfOneTurnAreOneUpdate()
{
    StoreFixture f;
    const Listed list(f);
    const Signals signals_(list.model);
    for (int i = 0; i < 40; ++i)
        f.store().putMessages({numbered(i)}, nullptr, {});
    f.store().flush();
    QTRY_COMPARE(list.model.rowCount(), 40);
    QVERIFY(signals_.inserted.size() < 10);
}

void TestMailListModel::changesElsewhereAreNone()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1)}));
    const Listed list(f);
    const Signals signals_(list.model);
    QVERIFY(f.put({aDraft("x").in({u"/users/x"_s}), aSentMessage("s")}));
    QVERIFY(f.putFull(aSentMessage("s").full(u"text"_s)));
    settle();
    QCOMPARE(signals_.counts(), (Counts{0, 0, 0, 0, 0}));
}

void TestMailListModel::resetsOnlyForAnotherList()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), aSentMessage("s")}));
    Listed list(f);
    const Signals signals_(list.model);
    QSignalSpy queries(&list.model, &MailListModel::queryChanged);
    MailQuery query = StoreFixture::drafts();
    query.sort = MailSort::Oldest;
    list.model.setQuery(query);
    QCOMPARE(list.ids(), (QStringList{u"1"_s, u"2"_s}));
    query.search = u"nothing"_s;
    list.model.setQuery(query);
    QCOMPARE(list.ids(), QStringList());
    list.model.setQuery(query);
    QCOMPARE(signals_.reset.size(), 0);
    QCOMPARE(queries.size(), 2);
    list.model.setQuery(StoreFixture::sentItems());
    QCOMPARE(list.ids(), QStringList{u"s"_s});
    QCOMPARE(signals_.reset.size(), 1);
}

void TestMailListModel::aTextThatComesIsFound()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2)}));
    Listed list(f);
    MailQuery query = StoreFixture::drafts();
    query.search = u"delivery"_s;
    list.model.setQuery(query);
    QCOMPARE(list.ids(), QStringList());
    FullMessage read;
    read.summary = numbered(2);
    read.body.content = u"The delivery is late."_s;
    QVERIFY(f.putFull(read));
    QTRY_COMPARE(list.ids(), QStringList{u"2"_s});
}

void TestMailListModel::whatIsKeptStaysInItsPlace()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), numbered(3), numbered(4), numbered(5)}));
    Listed list(f);
    MailQuery query = StoreFixture::drafts();
    query.filter = MailFilter::NotViewed;
    list.model.setQuery(query);
    list.model.keep(list.model.at(2)->row);
    // The row above goes with it: it stays below the nearest one that is still there.
    f.setViewed({{u"3"_s}, {u"4"_s}});
    QTRY_COMPARE(list.ids(), (QStringList{u"5"_s, u"3"_s, u"2"_s, u"1"_s}));
    QVERIFY(f.put({numbered(6)}));
    QTRY_COMPARE(list.ids(), (QStringList{u"6"_s, u"5"_s, u"3"_s, u"2"_s, u"1"_s}));
    // Nothing is left that was above it.
    f.setViewed({{u"5"_s}, {u"6"_s}});
    QTRY_COMPARE(list.ids(), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    list.model.keep(0);
    QTRY_COMPARE(list.ids(), (QStringList{u"2"_s, u"1"_s}));
}

void TestMailListModel::manyScatteredChangesAreFewSignals()
{
    StoreFixture f;
    QList<MailSummary> all;
    for (int i = 0; i < 1000; ++i) {
        MailSummary m = numbered(i);
        m.subject = i % 2 == 0 ? u"even"_s : u"odd"_s;
        all.append(m);
    }
    QVERIFY(f.put(all));
    Listed list(f);
    const QPersistentModelIndex odd(list.model.indexOf({u"501"_s}));
    const QPersistentModelIndex even(list.model.indexOf({u"500"_s}));
    const Signals signals_(list.model);
    MailQuery query = StoreFixture::drafts();
    query.search = u"odd"_s;
    list.model.setQuery(query);
    QCOMPARE(list.model.rowCount(), 500);
    QVERIFY(!even.isValid());
    QCOMPARE(odd.data(MailListModel::IdRole).value<MessageId>().value, u"501"_s);
    list.model.setQuery(StoreFixture::drafts());
    QCOMPARE(list.model.rowCount(), 1000);
    QCOMPARE(odd.row(), 1000 - 1 - 501);
    QVERIFY(signals_.inserted.size() + signals_.removed.size() + signals_.moved.size() <= 6);
    QCOMPARE(signals_.reset.size(), 0);
}

void TestMailListModel::anySequenceKeepsRowsAndIndexes_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("rounds");
    QTest::newRow("few") << 12 << 30;
    QTest::newRow("many") << 300 << 6;
}

void TestMailListModel::anySequenceKeepsRowsAndIndexes()
{
    QFETCH(const int, messages);
    QFETCH(const int, rounds);
    StoreFixture f;
    Listed list(f);
    std::mt19937 random(7); // NOLINT: the same in each run
    QHash<QString, QPersistentModelIndex> held;
    for (int round = 0; round < rounds; ++round) {
        QList<MailSummary> put;
        QList<MessageId> present;
        for (int i = 0; i < messages; ++i) {
            const auto dice = random() % 4;
            if (dice == 0)
                continue;
            MailSummary m = numbered(i);
            if (dice == 1)
                m.modified = m.modified.addSecs(qint64(random() % 100'000));
            put.append(m);
            present.append(m.id);
        }
        QVERIFY(f.put(put));
        QVERIFY(f.endRound(Folder::Drafts, present));
        const QStringList expected = f.listed(StoreFixture::drafts());
        QTRY_COMPARE(list.ids(), expected);
        for (auto it = held.begin(); it != held.end();) {
            QCOMPARE(it->isValid(), present.contains(MessageId{it.key()}));
            if (it->isValid())
                QCOMPARE(it->data(MailListModel::IdRole).value<MessageId>().value, it.key());
            it = it->isValid() ? std::next(it) : held.erase(it);
        }
        for (int i = 0; i < list.model.rowCount(); i += 3)
            held.insert(expected.at(i), list.model.index(i));
    }
}

void TestMailListModel::ticksSurviveSearchAndFilter()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").at(3).subject(u"one"_s), aDraft("b").at(2).subject(u"two"_s),
                   aDraft("c").at(1).subject(u"one"_s)}));
    Listed list(f);
    QSignalSpy ticks(&list.model, &MailListModel::ticksChanged);
    list.model.setTicked({u"b"_s}, true);
    list.model.setTicked({u"c"_s}, true);
    list.model.setTicked({u"c"_s}, true);
    list.model.setTicked({u"nobody"_s}, true);
    QCOMPARE(ticks.size(), 2);
    QVERIFY(list.model.isTicked({u"b"_s}));
    QVERIFY(list.model.index(1).data(MailListModel::TickedRole).toBool());
    QVERIFY(!list.model.index(0).data(MailListModel::TickedRole).toBool());
    MailQuery query = StoreFixture::drafts();
    query.search = u"one"_s;
    list.model.setQuery(query);
    QCOMPARE(list.ticked(), (QStringList{u"c"_s, u"b"_s}));
    QCOMPARE(list.model.tickedNotShown(), 1);
    QCOMPARE(list.model.tickedCount(), 2);
    f.setViewed({{u"a"_s}});
    settle();
    QCOMPARE(list.ticked(), (QStringList{u"c"_s, u"b"_s}));
    list.model.setQuery(StoreFixture::drafts());
    QCOMPARE(list.ticked(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(list.model.tickedNotShown(), 0);
    list.model.clearTicks();
    QCOMPARE(list.ticked(), QStringList());
    QCOMPARE(ticks.size(), 3);
}

void TestMailListModel::ticksLeaveWithTheirMessages()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), numbered(3), numbered(4)}));
    Listed list(f);
    list.model.tickAll();
    QCOMPARE(list.model.tickedCount(), 4);
    QSignalSpy ticks(&list.model, &MailListModel::ticksChanged);
    QVERIFY(f.add({aDraft("1").job(SendState::Countdown)})); // on its way
    QTRY_COMPARE(ticks.size(), 1);
    QVERIFY(f.put({aSentMessage("2")})); // in another folder
    QTRY_COMPARE(ticks.size(), 2);
    QVERIFY(f.endRound(Folder::Drafts, {{u"4"_s}})); // gone
    QTRY_COMPARE(ticks.size(), 3);
    QCOMPARE(list.ticked(), QStringList{u"4"_s});
    list.model.setTicked({u"2"_s}, true); // it is in another folder
    QCOMPARE(list.ticked(), QStringList{u"4"_s});
    list.model.setQuery(StoreFixture::sentItems());
    QCOMPARE(list.ticked(), QStringList());
    QCOMPARE(ticks.size(), 4);
}

void TestMailListModel::ticksARangeAndAll()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1), numbered(2), numbered(3), numbered(4)}));
    Listed list(f);
    const Signals signals_(list.model);
    list.model.tickRange(2, 1);
    QCOMPARE(list.ticked(), (QStringList{u"3"_s, u"2"_s}));
    QCOMPARE(signals_.counts(), (Counts{0, 0, 1, 0, 0}));
    list.model.tickRange(-5, 0);
    QCOMPARE(list.ticked(), (QStringList{u"4"_s, u"3"_s, u"2"_s}));
    list.model.tickRange(7, 9);
    list.model.tickAll();
    QCOMPARE(list.model.tickedCount(), 4);
}

void TestMailListModel::goneRowGivesNothing()
{
    StoreFixture f;
    QVERIFY(f.put({numbered(1)}));
    const Listed list(f);
    f.store().removeMessage(testMailbox(), {u"1"_s}, nullptr, {});
    f.store().flush(); // gone from the disk, and the model is not told yet
    QCOMPARE(list.model.rowCount(), 1);
    QVERIFY(!list.model.index(0).data(MailListModel::RowRole).isValid());
    QVERIFY(!list.model.at(0));
    QTRY_COMPARE(list.model.rowCount(), 0);
}

void TestMailListModel::whatCannotBeReadStays()
{
    constexpr int count = 2000;
    StoreFixture f;
    QList<MailSummary> all;
    for (int i = 0; i < count; ++i)
        all.append(
            aDraft(u"m%1"_s.arg(i).toLatin1().constData()).changeKey(u"version-of-%1-"_s.arg(i)).at(i));
    QVERIFY(f.put(all));
    f.reopen(); // the log is brought into the file
    Listed list(f);
    QCOMPARE(list.model.rowCount(), count);
    list.model.tick({{u"m1"_s}, {u"m2"_s}});
    damageRoot(f.path(), u"message_time"_s);
    damagePageWith(f.path(), "version-of-1000-");
    QSignalSpy changes(&f.store(), &Store::changed);
    f.setViewed({{u"m0"_s}});
    QTRY_VERIFY(!changes.isEmpty());
    QTRY_VERIFY(f.store().hasMetDamage());
    QVERIFY(!f.store().rowsIfReadable(list.model.query()));
    QCOMPARE(list.model.rowCount(), count);
    QVERIFY(!list.model.isListing()); // they are those of the query
    QCOMPARE(list.ticked(), (QStringList{u"m2"_s, u"m1"_s}));

    // Nothing may be done to the rows of another query.
    MailQuery query = list.model.query();
    query.filter = MailFilter::WithAttachments;
    list.model.setQuery(query);
    QCOMPARE(list.model.rowCount(), count);
    QVERIFY(list.model.isListing());
    list.model.tickAll();
    QCOMPARE(list.model.tickedCount(), 2);
    QSignalSpy listed(&list.model, &MailListModel::listed);
    query.filter = MailFilter::All;
    query.sort = MailSort::Subject; // whose index is sound
    list.model.setQuery(query);
    QVERIFY(!list.model.isListing());
    QCOMPARE(listed.size(), 1);
    QCOMPARE(list.model.rowCount(), count);
    QCOMPARE(list.model.tickedCount(), 2);

    MailListModel another(f.store());
    another.setQuery(StoreFixture::drafts());
    QCOMPARE(another.rowCount(), 0);
    QVERIFY(another.isListing()); // it is not known to be empty
}

QTEST_GUILESS_MAIN(TestMailListModel)
#include "tst_maillistmodel.moc"
