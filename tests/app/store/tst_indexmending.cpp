// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagedstore.h"
#include "store/storefile.h"
#include "support/filelimit.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <utility>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

/// Indexes that SQLite does not keep up to date meanwhile: what is done to their table they do not know of.
class HiddenIndexes
{
public:
    HiddenIndexes(QString file, QStringList names)
        : m_file(std::move(file))
        , m_names(std::move(names))
    {
        change(u"iif(instr(sql, ' WHERE '), replace(sql, ' WHERE ', ' WHERE stamp < -1 AND '),"
               " sql || ' WHERE stamp < -1')"_s);
    }
    ~HiddenIndexes()
    {
        change(u"replace(replace(sql, ' WHERE stamp < -1 AND ', ' WHERE '), ' WHERE stamp < -1', '')"_s);
    }
    HiddenIndexes(const HiddenIndexes &) = delete;
    HiddenIndexes &operator=(const HiddenIndexes &) = delete;

private:
    void change(const QString &sql)
    {
        StoreSql file(m_file);
        file.run(u"PRAGMA writable_schema = ON"_s);
        for (const QString &name : m_names)
            file.run(u"UPDATE sqlite_master SET sql = %1 WHERE name = '%2'"_s.arg(sql, name));
    }

    QString m_file;
    QStringList m_names;
};

const QStringList jobIndexes{u"job_open"_s,  u"job_message"_s, u"job_copy"_s,
                             u"job_state"_s, u"job_batch"_s,   u"job_stamp"_s};

} // namespace

/// When only indexes are damaged, a new start makes them anew, and nothing is lost.
class TestIndexMending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIndex_data();
    void eachIndex();
    void eachPage_data();
    void eachPage();
    void anEntryWithoutItsRow_data();
    void anEntryWithoutItsRow();
    void aRowWithoutItsEntry_data();
    void aRowWithoutItsEntry();
    void whatReadingMeetsEndsWithTheNextStart();
    void pagesOfOthersAreLeftAlone();
    void aLostJobIsNotForgotten();
    void aJobThatIsBehindItsIndexesIsInDoubt();
    void twoOpenJobsOfOneMessage();
    void aFullDiskLeavesTheFile();
    void withoutRoomTheWasteStays();
    void anEndInTheMiddleChangesNothing();

private:
    /// Nothing is wrong with the file, and all that was in the sound one is there.
    void isAsBefore(const QString &file);
    static QStringList statement(const QString &table, const QString &what);

    DamagedStore m_stores;
};

void TestIndexMending::isAsBefore(const QString &file)
{
    for (int start = 1; start <= 2; ++start) {
        const auto opened = m_stores.opened(file);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
        Store &store = **opened;
        QCOMPARE(store.damagedFile(), QString());
        QCOMPARE(store.salvaged(), Salvaged());
        QVERIFY(!QFile::exists(file + u".check"_s));
        QVERIFY(!QFile::exists(file + u".damaged-1"_s));
        QVERIFY(!QFile::exists(file + u".mending"_s));
        QCOMPARE(DamagedStore::allJobs(store), m_stores.jobs());
        for (const MailSort sort :
             {MailSort::Newest, MailSort::Recipient, MailSort::Subject, MailSort::AttentionFirst}) {
            for (MailQuery query : {StoreFixture::drafts(), StoreFixture::sentItems()}) {
                query.sort = sort;
                QCOMPARE(store.rows(query), m_stores.sound().rows(query));
            }
        }
        MailQuery search = StoreFixture::sentItems();
        search.search = u"anna39"_s;
        QCOMPARE(store.rows(search).size(), 10);
        for (const QString &id : m_stores.viewed())
            QVERIFY2(store.message(testMailbox(), {id}).value_or(MailRow()).viewed, qPrintable(id));
        QVERIFY(store.fullMessage(testMailbox(), {u"m0"_s}));
        const auto approved = store.approvedCopy(m_stores.jobs().first().id);
        QVERIFY(approved);
        QCOMPARE(approved->message.body.content, QString(500, u'y'));
        QCOMPARE(store.owner(testMailbox()).value_or(MailboxOwner()).drafts.value, u"drafts-id"_s);
        QTest::qWait(0);
        QVERIFY(!store.hasMetDamage());
    }
    QCOMPARE(
        StoreSql(file).number(u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"_s),
        1);
}

void TestIndexMending::eachIndex_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<bool>("isFoundByItself");
    for (const QString &name : jobIndexes)
        QTest::newRow(qPrintable(name)) << name << true;
    QTest::newRow("mailbox") << u"sqlite_autoindex_mailbox_1"_s << true;
    for (const auto *name : {"sqlite_autoindex_message_1", "message_time", "message_recipient",
                             "message_subject", "message_attention", "message_viewed", "message_job",
                             "message_stamp", "sqlite_autoindex_content_1", "sqlite_autoindex_inbox_1",
                             "inbox_conversation", "inbox_received", "inbox_stamp", "detail_conversation"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestIndexMending::eachIndex()
{
    QFETCH(const QString, index);
    QFETCH(const bool, isFoundByItself);
    const QString file = m_stores.copied();
    damageRoot(file, index);
    if (!isFoundByItself)
        QVERIFY(noteDamage(file));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"indexes of the store were damaged"_s));
    isAsBefore(file);
}

void TestIndexMending::eachPage_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("step");
    QTest::newRow("rubbish") << 0 << QByteArray(storePage, 'Z') << 2;
    QTest::newRow("zeros") << 0 << QByteArray(storePage, '\0') << 5;
    QTest::newRow("rubbish behind the head") << 100 << QByteArray(storePage - 100, '\x93') << 5;
    QTest::newRow("rubbish at the end") << 3500 << QByteArray(400, '\x07') << 5;
}

void TestIndexMending::eachPage()
{
    QFETCH(const int, from);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, step);
    const qint64 pages = QFile(m_stores.soundFile()).size() / storePage;
    int mended = 0;
    for (qint64 page = 1; page < pages; page += step) {
        const QString file = m_stores.copied();
        overwrite(file, page * storePage + from, bytes);
        QVERIFY(noteDamage(file));
        bool isMended = false;
        {
            const auto store = m_stores.opened(file);
            QVERIFY2(store, qPrintable(QString::number(page + 1)));
            isMended = (*store)->damagedFile().isEmpty();
        }
        if (isMended)
            isAsBefore(file);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"page %1"_s.arg(page + 1)));
        mended += isMended ? 1 : 0;
    }
    qInfo("%d of %d pages cost nothing", mended, int(pages) / step);
    QVERIFY(mended * step > 25);
}

QStringList TestIndexMending::statement(const QString &table, const QString &what)
{
    if (what == u"take away"_s)
        return {u"DELETE FROM %1 WHERE stamp = 4711"_s.arg(table)};
    if (table == u"job"_s)
        return {u"INSERT INTO job (mailbox, message, copy, state, batch, stamp)"
                " SELECT mailbox, 'm300', 'c', 4, 1, 4711 FROM message WHERE id = 'm300'"_s};
    return {u"INSERT INTO message (mailbox, id, folder, sendable, recipients, has_attachments, sort_time,"
            " sort_recipient, sort_subject, change_key, stamp, digest)"
            " SELECT mailbox, 'none', 0, 1, 1, 0, 1, '', '', '', 4711, x'' FROM message WHERE id = 'm300'"_s};
}

void TestIndexMending::anEntryWithoutItsRow_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("index");
    for (const QString &name : jobIndexes)
        QTest::newRow(qPrintable(name)) << u"job"_s << name;
    for (const auto *name : {"message_time", "message_recipient", "message_subject", "message_attention",
                             "message_viewed", "message_stamp"})
        QTest::newRow(name) << u"message"_s << QString::fromLatin1(name);
}

void TestIndexMending::anEntryWithoutItsRow()
{
    QFETCH(const QString, table);
    QFETCH(const QString, index);
    const QString file = m_stores.copied();
    StoreSql(file).run(statement(table, u"add"_s));
    {
        const HiddenIndexes hidden(file, {index});
        StoreSql(file).run(statement(table, u"take away"_s));
    }
    QVERIFY(noteDamage(file));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"indexes of the store were damaged"_s));
    isAsBefore(file);
}

void TestIndexMending::aRowWithoutItsEntry_data()
{
    anEntryWithoutItsRow_data();
}

void TestIndexMending::aRowWithoutItsEntry()
{
    QFETCH(const QString, table);
    QFETCH(const QString, index);
    if (index == u"job_copy"_s)
        QSKIP("an open job is not in it");
    const QString file = m_stores.copied();
    const bool isJob = table == u"job"_s;
    const QString key = isJob ? u"id"_s : u"row"_s;
    const QString which = isJob ? u"(SELECT min(id) FROM job WHERE state NOT IN (5, 9))"_s
                                : u"(SELECT min(row) FROM message)"_s;
    {
        StoreSql sql(file);
        sql.run({u"CREATE TABLE aside AS SELECT * FROM %1 WHERE %2 = %3"_s.arg(table, key, which),
                 u"DELETE FROM %1 WHERE %2 = (SELECT %2 FROM aside)"_s.arg(table, key)});
    }
    {
        const HiddenIndexes hidden(file, {index});
        StoreSql(file).run(u"INSERT INTO %1 SELECT * FROM aside"_s.arg(table));
    }
    StoreSql(file).run(u"DROP TABLE aside"_s);
    QVERIFY(noteDamage(file));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"indexes of the store were damaged"_s));
    isAsBefore(file);
}

void TestIndexMending::whatReadingMeetsEndsWithTheNextStart()
{
    const QString file = m_stores.copied();
    {
        const HiddenIndexes hidden(file, {u"message_subject"_s});
        StoreSql(file).run(u"UPDATE message SET sort_subject = 'zzz' WHERE id = 'm150'"_s);
    }
    {
        const auto store = m_stores.opened(file);
        QVERIFY(store);
        (*store)->removeMessage(testMailbox(), {u"m150"_s}, nullptr, {});
        (*store)->flush();
        QTRY_VERIFY((*store)->hasMetDamage());
        QVERIFY(QFile::exists(file + u".check"_s));
    }
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), QString());
    QVERIFY(!QFile::exists(file + u".check"_s));
    QVERIFY((*store)->message(testMailbox(), {u"m150"_s}));
    (*store)->removeMessage(testMailbox(), {u"m150"_s}, nullptr, {});
    (*store)->flush();
    QVERIFY(!(*store)->message(testMailbox(), {u"m150"_s}));
    QTest::qWait(0);
    QVERIFY(!(*store)->hasMetDamage());
}

void TestIndexMending::pagesOfOthersAreLeftAlone()
{
    const QString file = m_stores.copied();
    qint64 index = 0;
    qint64 other = 0;
    {
        StoreSql sql(file);
        const QString root = u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s;
        index = sql.number(root.arg(u"message_subject"_s));
        other = sql.number(root.arg(u"job_batch"_s));
    }
    QFile bytes(file);
    QVERIFY(bytes.open(QFile::ReadOnly));
    QVERIFY(bytes.seek((index - 1) * storePage));
    QCOMPARE(bytes.read(1), "\2"_ba); // it has pages below it
    bytes.close();
    // Its last page is said to be the other index's, which would be freed with it.
    QByteArray pointer(4, '\0');
    qToBigEndian(quint32(other), pointer.data());
    overwrite(file, (index - 1) * storePage + 8, pointer);
    QVERIFY(noteDamage(file));
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE(DamagedStore::allJobs(**store), m_stores.jobs());
    QCOMPARE((*store)->rows(StoreFixture::drafts()), m_stores.sound().rows(StoreFixture::drafts()));
    QTest::qWait(0);
    QVERIFY(!(*store)->hasMetDamage());
}

void TestIndexMending::aLostJobIsNotForgotten()
{
    const QString file = m_stores.copied();
    const SendJob lost = m_stores.jobs().at(1);
    QVERIFY(!isFinal(lost.state));
    {
        const HiddenIndexes hidden(file, jobIndexes);
        StoreSql(file).run(u"DELETE FROM job WHERE id = %1"_s.arg(lost.id.value));
    }
    QVERIFY(noteDamage(file));
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
    const SendJob job = (*store)->job(lost.id).value_or(SendJob());
    QCOMPARE(job.message, lost.message);
    QVERIFY(DamagedStore::isInDoubt(job));
}

void TestIndexMending::aJobThatIsBehindItsIndexesIsInDoubt()
{
    const QString file = m_stores.copied();
    const auto posted = std::ranges::find(m_stores.jobs(), SendState::Posting,
                                          [](const SendJob &job) { return job.state; });
    QVERIFY(posted != m_stores.jobs().cend());
    {
        const HiddenIndexes hidden(file, jobIndexes);
        StoreSql(file).run(
            u"UPDATE job SET state = %1, stamp = stamp - 1 WHERE id = %2"_s.arg(int(SendState::Waiting))
                .arg(posted->id.value));
    }
    QVERIFY(noteDamage(file));
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
}

void TestIndexMending::twoOpenJobsOfOneMessage()
{
    const QString file = m_stores.copied();
    const SendJob first = m_stores.jobs().at(1);
    QVERIFY(!isFinal(first.state));
    {
        const HiddenIndexes hidden(file, {u"job_open"_s});
        StoreSql(file).run(
            u"INSERT INTO job (mailbox, message, copy, state, batch, stamp)"
            " SELECT mailbox, message, '', 0, 1, 1 FROM job WHERE id = %1"_s.arg(first.id.value));
    }
    QVERIFY(noteDamage(file));
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
    QVERIFY(!(*store)->salvaged().isAll); // the person is told
    QList<SendJob> open = DamagedStore::openOnes(DamagedStore::allJobs(**store));
    open.removeIf([&first](const SendJob &job) { return job.message != first.message; });
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.constFirst().id, first.id);
}

void TestIndexMending::aFullDiskLeavesTheFile()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"message_subject"_s);
    QVERIFY(noteDamage(file));
    {
        const FileLimit limit(30'000);
        const auto store = m_stores.opened(file);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ErrorKind::Storage);
        QVERIFY(store.error().code != u"damaged"_s);
    }
    QVERIFY(QFile::exists(file + u".check"_s));
    isAsBefore(file);
}

void TestIndexMending::withoutRoomTheWasteStays()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"job_batch"_s);
    {
        const FileLimit limit(200'000);
        const auto store = m_stores.opened(file);
        QVERIFY(store);
        QCOMPARE((*store)->damagedFile(), QString());
        QCOMPARE(DamagedStore::allJobs(**store), m_stores.jobs());
        QVERIFY(QFile::exists(file + u".check"_s)); // the next start has room
    }
    isAsBefore(file);
}

void TestIndexMending::anEndInTheMiddleChangesNothing()
{
    const QString file = m_stores.copied();
    {
        const HiddenIndexes hidden(file, {u"message_subject"_s});
        StoreSql(file).run(u"UPDATE message SET sort_subject = 'zzz' || row WHERE id > 'm2'"_s);
        StoreSql(file).run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    }
    const QString cut = file + u".cut"_s;
    QVERIFY(QFile::copy(file, cut));
    QVERIFY(noteDamage(file));
    QByteArray log;
    {
        StoreSql keepsTheLog(file);
        QVERIFY(keepsTheLog.number(u"SELECT count(*) FROM job"_s) > 0);
        QVERIFY(m_stores.opened(file));
        QFile wal(file + u"-wal"_s);
        QVERIFY(wal.open(QFile::ReadOnly));
        log = wal.readAll();
    }
    // Up to the first frame that ends a transaction.
    constexpr qsizetype head = 32;
    constexpr qsizetype frame = 24 + storePage;
    qsizetype frames = 0;
    while (head + (frames + 1) * frame <= log.size()
           && qFromBigEndian<quint32>(log.constData() + head + frames * frame + 4) == 0)
        ++frames;
    QVERIFY(frames > 3);
    QFile wal(cut + u"-wal"_s);
    QVERIFY(wal.open(QFile::WriteOnly));
    wal.write(log.first(head + frames * frame));
    wal.close();
    QVERIFY(noteDamage(cut));
    const auto store = m_stores.opened(cut);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), QString());
    QVERIFY(!QFile::exists(cut + u".check"_s));
    QCOMPARE(DamagedStore::allJobs(**store), m_stores.jobs());
    MailQuery query = StoreFixture::drafts();
    QCOMPARE((*store)->rows(query), m_stores.sound().rows(query));
    query.sort = MailSort::Subject;
    QCOMPARE((*store)->rows(query).size(), m_stores.sound().rows(query).size());
}

QTEST_GUILESS_MAIN(TestIndexMending)
#include "tst_indexmending.moc"
