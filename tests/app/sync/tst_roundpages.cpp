// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncedfolder.h"

#include <QSemaphore>
#include <QThreadPool>

#include <functional>
#include <memory>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// A page is asked for before the one before it is read; but what is done with it, and whether, is decided as
/// if they came one after the other.
class TestRoundPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextPageIsAskedForEarly();
    void pagesAreTakenInTheirOrder();
    void aDeadLinkIsMetInItsTurn();
    void whatComesAfterAPageOfNoUseIsNotTaken();
    void aLinkThatIsOnlyToldOfIsNotFollowed();
    void aRoundMayDieWhileAPageIsRead();
};

namespace {

/// As long as it lives, no page is read.
class BusyPool
{
public:
    BusyPool()
    {
        for (int i = 0; i < m_threads; ++i)
            QThreadPool::globalInstance()->start([this] { m_end.acquire(); });
    }
    ~BusyPool()
    {
        m_end.release(m_threads);
        QThreadPool::globalInstance()->waitForDone();
    }
    BusyPool(const BusyPool &) = delete;
    BusyPool &operator=(const BusyPool &) = delete;

private:
    const int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    QSemaphore m_end;
};

/// A later round of two pages, both of which were answered, and neither was read.
class TwoPages
{
public:
    using Maker = std::function<RawAnswer(const Synced &)>;

    TwoPages(const Maker &first, const Maker &second)
    {
        s.begin({u"a"_s});
        QObject::connect(&s.stored.store(), &Store::changed, &s.sync, [this](const Change &change) {
            for (const MessageId &id : change.messages)
                written.append(id.value);
        });
        busy = std::make_unique<BusyPool>();
        const int before = s.requests();
        s.net.server.next(first(s));
        s.net.server.next(second(s));
        s.sync.start();
        QTRY_COMPARE(s.requests(), before + 2);
        QVERIFY(s.target(before + 1).contains(u"skiptoken=1"_s));
        QTest::qWait(20); // the answer comes, and nothing is done with it
        QVERIFY(s.sync.isRunning());
        QCOMPARE(written, QStringList());
    }
    void goOn()
    {
        busy.reset();
        QTRY_VERIFY(!s.sync.isRunning());
    }

    Synced s;
    QStringList written;
    std::unique_ptr<BusyPool> busy;
};

} // namespace

void TestRoundPages::theNextPageIsAskedForEarly()
{
    Synced s;
    auto busy = std::make_unique<BusyPool>();
    s.net.server.next(pageOf({u"a"_s}));
    s.net.server.next(changesOf({u"a"_s, u"b"_s}, s.next(1)));
    s.net.server.next(changesOf({u"c"_s}, s.next(2)));
    s.net.server.next(changesOf({u"d"_s}, s.delta(1)));
    s.sync.start();
    QTRY_COMPARE(s.requests(), 3);
    QTest::qWait(20);
    QCOMPARE(s.requests(), 3); // one page ahead, no more
    QCOMPARE(s.listed(), QStringList{u"a"_s}); // of the screen that is asked for first
    busy.reset();
    QTRY_COMPARE(s.finished.size(), 1);
    QCOMPARE(s.finished.at(0).at(0).value<SyncSummary>().requests, 4);
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
}

void TestRoundPages::pagesAreTakenInTheirOrder()
{
    TwoPages pages([](const Synced &s) { return changesOf({u"b"_s}, s.next(1)); },
                   [](const Synced &s) { return changesOf({u"c"_s}, s.delta(2)); });
    pages.goOn();
    QCOMPARE(pages.s.listed(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(pages.written, (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(pages.s.cursor().link, pages.s.delta(2));
    QCOMPARE(pages.s.finished.size(), 2);
}

void TestRoundPages::aDeadLinkIsMetInItsTurn()
{
    TwoPages pages(
        [](const Synced &s) { return changesOf({u"b"_s}, s.next(1)); },
        [](const Synced &) { return RawAnswer::json(410, R"({"error":{"code":"resyncRequired"}})"); });
    pages.s.net.server.next(changesOf({u"a"_s, u"c"_s}, pages.s.delta(3))); // of the round that begins anew
    pages.s.net.server.next(RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})")); // "b"
    pages.goOn();
    QCOMPARE(pages.written.value(0), u"b"_s);
    QCOMPARE(pages.s.listed(), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(pages.s.cursor().link, pages.s.delta(3));
}

void TestRoundPages::whatComesAfterAPageOfNoUseIsNotTaken()
{
    TwoPages pages(
        [](const Synced &s) {
            return RawAnswer::json(200,
                                   R"({"value":17,"@odata.nextLink":")" + s.next(1).toEncoded() + R"("})");
        },
        [](const Synced &s) { return changesOf({u"c"_s}, s.delta(2)); });
    pages.goOn();
    QCOMPARE(pages.s.failed.size(), 1);
    QCOMPARE(pages.s.sync.lastError()->code, u"noList"_s);
    QCOMPARE(pages.s.listed(), QStringList{u"a"_s});
    QCOMPARE(pages.s.cursor().link, pages.s.delta(1));
}

void TestRoundPages::aLinkThatIsOnlyToldOfIsNotFollowed()
{
    Synced s;
    s.begin({u"a"_s});
    const int before = s.requests();
    QJsonObject draft = draftJson(u"b"_s);
    draft.insert(u"subject"_s, u"\"@odata.nextLink\":\"%1\""_s.arg(s.next(1).toString()));
    s.net.server.next(RawAnswer::json(
        200, jsonBytes({{u"value"_s, QJsonArray{draft}}, {u"@odata.deltaLink"_s, s.delta(2).toString()}})));
    s.run();
    QCOMPARE(s.requests(), before + 1);
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s}));
}

void TestRoundPages::aRoundMayDieWhileAPageIsRead()
{
    StoreFixture stored;
    NetFixture net;
    auto sync
        = std::make_unique<FolderSync>(*net.client, stored.store(), net.clock, ownMailbox(), Folder::Drafts);
    auto busy = std::make_unique<BusyPool>();
    net.server.next(pageOf({}));
    net.server.next(changesOf({u"b"_s}, QUrl(net.server.root().toString() + u"/me/x?$skiptoken=1"_s)));
    net.server.setFallback(RawAnswer::hang());
    sync->start();
    QTRY_COMPARE(net.server.requests().size(),
                 3); // the second page was asked for, the first waits to be read
    sync.reset();
    busy.reset();
    QTest::qWait(20);
    stored.store().flush();
    QCOMPARE(stored.listed(), QStringList());
}

QTEST_GUILESS_MAIN(TestRoundPages)
#include "tst_roundpages.moc"
