// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "support/storesql.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is read ahead for the start of the program is what would be read anyway.
class TestFirstReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesWhatTheStoreWouldGive();
    void answersOnlyWhatWasAsked();
    void isForgottenWithTheFirstWrite();
    void anEmptyStoreIsRead();
    void readsBeforeItIsAsked();
    void aNewDayIsAskedAnew();
    void aRefusedOpeningLeavesNothingToWaitFor();

private:
    std::unique_ptr<Store> begun() const
    {
        std::unique_ptr<Store> store = Store::begin(m_fixture->path() + u"-copy"_s, &m_fixture->clock(), {},
                                                    StoreFixture::drafts().mailbox);
        return store->finish() ? std::move(store) : nullptr;
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

void TestFirstReads::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QList<MailSummary> drafts;
    for (int i = 0; i < 300; ++i)
        drafts.append(aDraft(QByteArray::number(i).constData()).subject(u"s%1"_s.arg(i)));
    QVERIFY(m_fixture->put(drafts));
    m_fixture->setViewed({{u"3"_s}, {u"4"_s}});
    m_fixture->store().flush();
    m_fixture->reopen(); // what was written is in the file
    QFile::copy(m_fixture->path(), m_fixture->path() + u"-copy"_s);
    QFile::copy(m_fixture->path() + u"-wal"_s, m_fixture->path() + u"-copy-wal"_s);
}

void TestFirstReads::givesWhatTheStoreWouldGive()
{
    const auto store = begun();
    QVERIFY(store);
    const MailQuery query = StoreFixture::drafts();
    const QList<qint64> rows = store->rows(query);
    QCOMPARE(rows.size(), 300);
    QCOMPARE(rows, m_fixture->store().rows(query));
    QCOMPARE(store->rows(query), rows); // the second time too
    const FolderCounts counts = store->counts(query.mailbox);
    QCOMPARE(counts.drafts, 300);
    QCOMPARE(counts.notViewed, 298);
    QCOMPARE(counts.attention, m_fixture->store().counts(query.mailbox).attention);
}

void TestFirstReads::answersOnlyWhatWasAsked()
{
    const auto store = begun();
    QVERIFY(store);
    MailQuery query = StoreFixture::drafts();
    query.filter = MailFilter::NotViewed;
    QCOMPARE(store->rows(query).size(), 298);
    query = StoreFixture::drafts();
    query.sort = MailSort::Oldest;
    QList<qint64> oldest = store->rows(query);
    std::reverse(oldest.begin(), oldest.end());
    query.sort = MailSort::Newest;
    query.ownDomains = {u"contoso.com"_s}; // without a filter for them
    QCOMPARE(store->rows(query), oldest);
    QCOMPARE(store->rows(query, 5).size(), 5);
    query.mailbox = {u"/users/another@contoso.com"_s};
    QVERIFY(store->rows(query).isEmpty());
    QCOMPARE(store->counts(query.mailbox).drafts, 0);
}

void TestFirstReads::isForgottenWithTheFirstWrite()
{
    const auto store = begun();
    QVERIFY(store);
    const MailQuery query = StoreFixture::drafts();
    store->setViewed(query.mailbox, {{u"7"_s}}, Viewed::Yes);
    store->removeMessage(query.mailbox, {u"8"_s}, this, {});
    store->flush();
    QCOMPARE(store->rows(query).size(), 299);
    QCOMPARE(store->counts(query.mailbox).notViewed, 296);
}

void TestFirstReads::readsBeforeItIsAsked()
{
    const auto store = begun();
    QVERIFY(store);
    const MailQuery query = StoreFixture::drafts();
    QCOMPARE(store->counts(query.mailbox).drafts, 300); // so it was read
    // Behind the store's back, to tell what was read before from what is read now.
    StoreSql(m_fixture->path() + u"-copy"_s).run(u"UPDATE message SET hidden = 1"_s);
    QCOMPARE(store->counts(query.mailbox).drafts, 300);
    QCOMPARE(store->rows(query).size(), 300);
    QCOMPARE(store->rows(query).size(), 0);
}

void TestFirstReads::aNewDayIsAskedAnew()
{
    const auto store = begun();
    QVERIFY(store);
    const MailboxId mailbox = StoreFixture::drafts().mailbox;
    QCOMPARE(store->counts(mailbox).drafts, 300);
    StoreSql(m_fixture->path() + u"-copy"_s).run(u"UPDATE message SET hidden = 1"_s);
    m_fixture->clock().advance(std::chrono::hours(24));
    QCOMPARE(store->counts(mailbox).drafts, 0);
}

void TestFirstReads::aRefusedOpeningLeavesNothingToWaitFor()
{
    const MailQuery query = StoreFixture::drafts();
    const auto refuse = []() -> Result<Done> {
        return Error{.kind = ErrorKind::Storage,
                     .httpStatus = 0,
                     .code = u"inUse"_s,
                     .detail = {},
                     .requestId = {},
                     .retryAfter = {}};
    };
    const auto store
        = Store::begin(m_fixture->dir() + u"/new.db"_s, &m_fixture->clock(), refuse, query.mailbox);
    const Result<Done> finished = store->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, u"inUse"_s);
    QVERIFY(store->rows(query).isEmpty());
    QCOMPARE(store->counts(query.mailbox).drafts, 0);
}

void TestFirstReads::anEmptyStoreIsRead()
{
    const auto store = Store::begin(m_fixture->dir() + u"/new.db"_s, &m_fixture->clock(), {},
                                    StoreFixture::drafts().mailbox);
    QVERIFY(store->finish());
    QVERIFY(store->rows(StoreFixture::drafts()).isEmpty());
    QCOMPARE(store->counts(StoreFixture::drafts().mailbox).drafts, 0);
}

QTEST_GUILESS_MAIN(TestFirstReads)
#include "tst_firstreads.moc"
