// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/maillistmodel.h"
#include "support/bigfolder.h"
#include "support/storefixture.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// A search in a big store is listed on a thread of its own: nothing waits for it, nothing is done to rows of
/// another search, and no answer is lost or comes twice.
class TestSearchListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsComeTogetherAndLater();
    void otherListsAreThereAtOnce();
    void theNewestSearchWins();
    void aClearedSearchIsNotFollowedByItsAnswer();
    void allThatIsTickedIsWhatIsSearchedFor();
    void settlingIsTheAnswer();
    void whatIsWrittenMeanwhileIsListed();
    void writesWithoutEndHoldNothingUp();
    void aChangeOfTheSearchLosesNoNews();
    void ticksOfWhatLeftDoNotStay();
    void twoListsAreAnsweredEach();
    void aModelMayGoBeforeItsAnswer();
    void theStoreMayEndBeforeTheAnswer();
    void memoryIsGivenBackInBetween();
    void whatTheFilterLeavesOutIsCountedWithIt();

private:
    MailListModel &model() { return *m_model; }
    void search(const QString &words)
    {
        MailQuery query = StoreFixture::drafts();
        query.search = words;
        m_model->setQuery(query);
    }
    QList<qint64> rows() const
    {
        QList<qint64> out;
        for (int i = 0; i < m_model->rowCount(); ++i)
            out.append(m_model->at(i)->row);
        return out;
    }
    /// Whether the model shows what the store finds now.
    bool isRight() const
    {
        return !m_model->isListing() && rows() == m_fixture->store().rows(m_model->query());
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<MailListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_listed;
};

void TestSearchListing::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY(m_fixture->put(bigFolder(Folder::Drafts)));
    m_model = std::make_unique<MailListModel>(m_fixture->store());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setQuery(StoreFixture::drafts());
    m_listed = std::make_unique<QSignalSpy>(m_model.get(), &MailListModel::listed);
}

void TestSearchListing::cleanup()
{
    m_listed.reset();
    m_tester.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestSearchListing::rowsComeTogetherAndLater()
{
    QSignalSpy queries(m_model.get(), &MailListModel::queryChanged);
    search(u"seventh"_s);
    QVERIFY(model().isListing());
    QCOMPARE(queries.size(), 1);
    QCOMPARE(model().query().search, u"seventh"_s);
    QCOMPARE(model().rowCount(), bigFolderSize);
    QCOMPARE(m_listed->size(), 0);
    QTRY_COMPARE(m_listed->size(), 1);
    QCOMPARE(model().rowCount(), bigFolderSize / 7);
    QVERIFY(isRight());
}

void TestSearchListing::otherListsAreThereAtOnce()
{
    MailQuery query = StoreFixture::drafts();
    query.sort = MailSort::Oldest;
    model().setQuery(query);
    QVERIFY(isRight());
    QCOMPARE(m_listed->size(), 1);
    StoreFixture few;
    QVERIFY(few.put({aDraft("1").subject(u"seventh"_s), aDraft("2")}));
    MailListModel small(few.store());
    small.setQuery(StoreFixture::drafts());
    query = small.query();
    query.search = u"seventh"_s;
    small.setQuery(query);
    QVERIFY(!small.isListing());
    QCOMPARE(small.rowCount(), 1);
}

void TestSearchListing::theNewestSearchWins()
{
    for (const QString &words : {u"s"_s, u"se"_s, u"sev"_s, u"draft"_s, u"draft 1"_s, u"draft 12"_s})
        search(words);
    QTRY_COMPARE(m_listed->size(), 1);
    QVERIFY(isRight());
    QCOMPARE(model().query().search, u"draft 12"_s);
    QTest::qWait(50); // of the others nothing comes
    QCOMPARE(m_listed->size(), 1);
    QVERIFY(isRight());
}

void TestSearchListing::aClearedSearchIsNotFollowedByItsAnswer()
{
    search(u"seventh"_s);
    search({});
    QVERIFY(isRight());
    QCOMPARE(m_listed->size(), 1);
    QTest::qWait(50);
    QCOMPARE(m_listed->size(), 1);
    QCOMPARE(model().rowCount(), bigFolderSize);
}

void TestSearchListing::allThatIsTickedIsWhatIsSearchedFor()
{
    search(u"seventh"_s);
    model().tickAll();
    QCOMPARE(model().tickedCount(), bigFolderSize / 7);
    QCOMPARE(model().rowCount(), bigFolderSize / 7);
    const QList<MessageId> ticked = model().ticked();
    for (const MessageId &id : ticked)
        QCOMPARE(id.value.toInt() % 7, 0);
}

void TestSearchListing::settlingIsTheAnswer()
{
    search(u"seventh"_s);
    model().settle();
    QVERIFY(isRight());
    QCOMPARE(m_listed->size(), 1);
    model().settle();
    QTest::qWait(50);
    QCOMPARE(m_listed->size(), 1);
}

void TestSearchListing::whatIsWrittenMeanwhileIsListed()
{
    search(u"seventh"_s);
    // Written before the thread may have begun, while it is at work, or after it: it is listed all the same.
    m_fixture->store().putMessages({aDraft("new").at(9000).subject(u"seventh of all"_s)}, nullptr, {});
    m_fixture->store().flush();
    QTRY_COMPARE(model().rowCount(), bigFolderSize / 7 + 1);
    QVERIFY(isRight());
    m_fixture->store().putMessages({aDraft("new").at(9000).subject(u"renamed"_s).changeKey(u"2"_s)}, nullptr,
                                   {});
    QTRY_COMPARE(model().rowCount(), bigFolderSize / 7);
    QVERIFY(isRight());
}

void TestSearchListing::writesWithoutEndHoldNothingUp()
{
    search(u"seventh"_s);
    int writes = 0;
    // Each turn of the event loop writes again, and each write is one more thing to list.
    const bool answered = QTest::qWaitFor([&] {
        m_fixture->setViewed({{QString::number(++writes % bigFolderSize)}},
                             Viewed(writes / bigFolderSize % 2));
        return !m_listed->isEmpty();
    });
    QVERIFY(answered);
    QTRY_VERIFY(isRight());
}

void TestSearchListing::aChangeOfTheSearchLosesNoNews()
{
    search(u"seventh"_s);
    QTRY_COMPARE(m_listed->size(), 1);
    QVERIFY(!model().at(0)->viewed);
    const MessageId first = model().at(0)->summary.id;
    // The same list is being listed anew for this when another search takes its place.
    QSignalSpy changed(&m_fixture->store(), &Store::changed);
    m_fixture->store().setViewed(testMailbox(), {first}, Viewed::Yes);
    m_fixture->store().flush();
    QTRY_COMPARE(changed.size(), 1);
    QCoreApplication::processEvents();
    search(u"seventh draft"_s);
    QTRY_COMPARE(m_listed->size(), 2);
    QCOMPARE(model().at(0)->summary.id, first);
    QTRY_VERIFY(model().at(0)->viewed);
}

void TestSearchListing::ticksOfWhatLeftDoNotStay()
{
    search(u"seventh"_s);
    QTRY_COMPARE(m_listed->size(), 1);
    model().tickAll();
    const MessageId gone = model().at(0)->summary.id;
    QSignalSpy changed(&m_fixture->store(), &Store::changed);
    m_fixture->store().addDiscards(testMailbox(), {{.message = gone, .changeKey = u"1"_s}}, nullptr, {});
    m_fixture->store().flush();
    QTRY_COMPARE(changed.size(), 1);
    QCoreApplication::processEvents(); // it is being listed anew for this
    search(u"seventh draft"_s);
    QTRY_COMPARE(m_listed->size(), 2);
    QTRY_VERIFY(isRight());
    QCOMPARE(model().tickedCount(), bigFolderSize / 7 - 1);
    QVERIFY(!model().ticked().contains(gone));
}

void TestSearchListing::twoListsAreAnsweredEach()
{
    QVERIFY(m_fixture->put({aSentMessage("s1").subject(u"seventh"_s), aSentMessage("s2")}));
    MailListModel sent(m_fixture->store());
    sent.setQuery(StoreFixture::sentItems());
    MailQuery query = sent.query();
    query.search = u"seventh"_s;
    search(u"seventh"_s);
    sent.setQuery(query);
    QVERIFY(sent.isListing());
    QTRY_COMPARE(sent.rowCount(), 1);
    QTRY_COMPARE(model().rowCount(), bigFolderSize / 7);
}

void TestSearchListing::aModelMayGoBeforeItsAnswer()
{
    auto other = std::make_unique<MailListModel>(m_fixture->store());
    other->setQuery(StoreFixture::drafts());
    MailQuery query = other->query();
    query.search = u"seventh"_s;
    other->setQuery(query);
    other.reset();
    search(u"draft 1"_s);
    QTRY_COMPARE(m_listed->size(), 1); // the other one's turn is over
    QVERIFY(isRight());
}

void TestSearchListing::theStoreMayEndBeforeTheAnswer()
{
    for (int i = 0; i < 5; ++i) {
        MailListModel model(m_fixture->store());
        model.setQuery(StoreFixture::drafts());
        MailQuery query = model.query();
        query.search = u"draft %1"_s.arg(i);
        model.setQuery(query);
    }
    search(u"seventh"_s);
    m_listed.reset();
    m_tester.reset();
    m_model.reset();
    bool isLogLeft = true;
    m_fixture->reopenAfter([&] { isLogLeft = QFile::exists(m_fixture->path() + u"-wal"_s); });
    QVERIFY(!isLogLeft); // the writer's connection was the last one
    QCOMPARE(m_fixture->listed().size(), bigFolderSize);
}

void TestSearchListing::memoryIsGivenBackInBetween()
{
    search(u"seventh"_s);
    bool released = false;
    m_fixture->store().releaseMemory(this, [&released] { released = true; });
    QTRY_COMPARE(m_listed->size(), 1);
    QTRY_VERIFY(released);
    search(u"draft 12"_s);
    QTRY_COMPARE(m_listed->size(), 2);
    QVERIFY(isRight());
}

void TestSearchListing::whatTheFilterLeavesOutIsCountedWithIt()
{
    MailQuery query = StoreFixture::drafts();
    query.filter = MailFilter::WithAttachments;
    model().setQuery(query);
    QCOMPARE(model().rowCount(), 0);
    QCOMPARE(model().leftOut(), 0); // nothing is searched for
    m_listed->clear();
    query.search = u"seventh"_s;
    model().setQuery(query);
    QVERIFY(model().isListing());
    QTRY_COMPARE(m_listed->size(), 1);
    QVERIFY(isRight());
    QCOMPARE(model().leftOut(), bigFolderSize / 7);
    // It follows what is written.
    QSignalSpy changed(m_model.get(), &MailListModel::leftOutChanged);
    m_fixture->store().putMessages({aDraft("new").at(9000).subject(u"seventh of all"_s)}, nullptr, {});
    QTRY_COMPARE(model().leftOut(), bigFolderSize / 7 + 1);
    QCOMPARE(changed.size(), 1);
    // At once it is the same.
    query.search = u"seventh draft"_s;
    model().setQuery(query);
    model().settle();
    QCOMPARE(model().leftOut(), bigFolderSize / 7);
    query.search = u"qqzzxx"_s;
    model().setQuery(query);
    QTRY_VERIFY(isRight());
    QCOMPARE(model().leftOut(), 0);
    query.filter = MailFilter::All;
    query.search = u"seventh"_s;
    model().setQuery(query);
    QTRY_VERIFY(isRight());
    QCOMPARE(model().leftOut(), 0);
}

QTEST_GUILESS_MAIN(TestSearchListing)
#include "tst_searchlisting.moc"
