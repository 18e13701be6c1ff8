// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagedstore.h"
#include "store/salvage.h"
#include "store/storefile.h"

#include <QFile>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What a new start makes of a store that is damaged.
class TestSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noJobIsLostSilently_data();
    void noJobIsLostSilently();
    void jobsGoOnWhenOnlyMailIsDamaged();
    void doubtsOpenJobs_data();
    void doubtsOpenJobs();
    void knowsAJobWithoutItsRow();
    void aDamagedPauseHoldsBack();
    void theNewFilePassesTheCheck_data();
    void theNewFilePassesTheCheck();
    void theListCanBeSearchedWithoutARound();
    void whatCannotBeOpenedIsNotEmpty();

private:
    DamagedStore m_stores;
};

void TestSalvage::noJobIsLostSilently_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("rubbish") << 0 << QByteArray(storePage, 'Z');
    QTest::newRow("zeros") << 0 << QByteArray(storePage, '\0');
    QTest::newRow("rubbish behind the head") << 100 << QByteArray(storePage - 100, '\x93');
}

void TestSalvage::noJobIsLostSilently()
{
    QFETCH(const int, from);
    QFETCH(const QByteArray, bytes);
    const qint64 pages = QFile(m_stores.soundFile()).size() / storePage;
    QVERIFY(pages > 60);
    const auto open = DamagedStore::openOnes(m_stores.jobs()).size();
    int damagedOutboxes = 0;
    int complete = 0;
    for (qint64 page = 0; page < pages; ++page) {
        const QString file = m_stores.copied();
        overwrite(file, page * storePage + from, bytes);
        const auto where = u"page %1"_s.arg(page + 1).toLatin1();
        QList<SendJob> found;
        {
            const auto store = m_stores.opened(file);
            QVERIFY2(store, where.constData());
            found = DamagedStore::allJobs(**store);
            if ((*store)->damagedFile().isEmpty()) {
                QVERIFY2(found == m_stores.jobs(), where.constData());
                continue;
            }
            ++damagedOutboxes;
            const Salvaged salvaged = (*store)->salvaged();
            QVERIFY2(salvaged.jobs + salvaged.inDoubt == DamagedStore::openOnes(found).size(),
                     where.constData());
            QVERIFY2(!salvaged.isAll || salvaged.jobs + salvaged.inDoubt == open, where.constData());
            complete += salvaged.isAll ? 1 : 0;
            // Each is as it was, or cannot be posted by itself; Countdown becomes Withdrawn.
            for (const SendJob &job : std::as_const(found)) {
                const SendJob &before = m_stores.jobs().at(job.id.value - 1);
                QVERIFY2(job.message == before.message && job.mailbox == before.mailbox, where.constData());
                if (salvaged.inDoubt > 0)
                    QVERIFY2(job == DamagedStore::doubted(before) || DamagedStore::isInDoubt(job)
                                 || (job.state == SendState::Countdown && before.state == job.state),
                             where.constData());
                else
                    QVERIFY2(job == before, where.constData());
            }
        }
        // The damaged file is what it was, and the new one is sound.
        QFile kept(file + u".damaged-1"_s);
        QVERIFY2(kept.open(QFile::ReadOnly), where.constData());
        kept.seek(page * storePage + from);
        QVERIFY2(kept.read(bytes.size()) == bytes, where.constData());
        const auto again = m_stores.opened(file);
        QVERIFY2(again && (*again)->damagedFile().isEmpty() && DamagedStore::allJobs(**again) == found,
                 where.constData());
        QVERIFY2(!QFile::exists(file + u".mending"_s), where.constData());
    }
    qInfo("%d of %d pages damage the outbox; all jobs are known after %d of them", damagedOutboxes,
          int(pages), complete);
    QVERIFY(damagedOutboxes > 8);
    QVERIFY(complete * 3 > damagedOutboxes * 2); // the others hold the schema
}

void TestSalvage::jobsGoOnWhenOnlyMailIsDamaged()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"message_subject"_s);
    noteDamage(file);
    auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
    QCOMPARE(
        (*store)->salvaged(),
        (Salvaged{.jobs = int(DamagedStore::openOnes(m_stores.jobs()).size()), .inDoubt = 0, .isAll = true}));
    QCOMPARE(DamagedStore::allJobs(**store), m_stores.jobs());
    QCOMPARE((*store)->owner(testMailbox()).value_or(MailboxOwner()).drafts.value, u"drafts-id"_s);
    QVERIFY((*store)->approvedCopy(m_stores.jobs().first().id));
    QCOMPARE((*store)->approvedCopy(m_stores.jobs().first().id)->message.body.content, QString(500, u'y'));
    // The list is there at once, with what was viewed; texts and the times of rounds are not.
    QCOMPARE((*store)->rows(StoreFixture::drafts()), m_stores.sound().rows(StoreFixture::drafts()));
    QCOMPARE((*store)->rows(StoreFixture::sentItems()), m_stores.sound().rows(StoreFixture::sentItems()));
    for (const QString &id : m_stores.viewed())
        QVERIFY2((*store)->message(testMailbox(), {id}).value_or(MailRow()).viewed, qPrintable(id));
    QVERIFY(!(*store)->fullMessage(testMailbox(), {u"m0"_s}));
    QVERIFY(!(*store)->lastSync(testMailbox(), Folder::Drafts).isValid());
    // The next round writes each message anew, though nothing changed, and keeps what was viewed.
    QList<MessageId> changed;
    connect(store->get(), &Store::changed, this,
            [&changed](const Change &change) { changed.append(change.messages); });
    QList<MailSummary> round;
    for (const MailRow &row : m_stores.sound().messages(m_stores.sound().rows(StoreFixture::drafts())))
        round.append(row.summary);
    (*store)->putMessages(round, nullptr, {});
    (*store)->flush();
    QTRY_COMPARE(changed.size(), round.size());
    QVERIFY((*store)->message(testMailbox(), {m_stores.viewed().first()})->viewed);
}

void TestSalvage::doubtsOpenJobs_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::newRow("an index") << u"job_batch"_s;
    QTest::newRow("another index") << u"job_open"_s;
}

void TestSalvage::doubtsOpenJobs()
{
    QFETCH(const QString, damaged);
    const QString file = m_stores.copied();
    damageRoot(file, damaged);
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    const QList<SendJob> found = DamagedStore::allJobs(**store);
    QCOMPARE(found.size(), m_stores.jobs().size());
    int doubts = 0;
    for (qsizetype i = 0; i < found.size(); ++i) {
        QCOMPARE(found.at(i), DamagedStore::doubted(m_stores.jobs().at(i)));
        doubts += found.at(i).error ? 1 : 0;
    }
    QCOMPARE((*store)->salvaged(),
             (Salvaged{.jobs = int(DamagedStore::openOnes(m_stores.jobs()).size()) - doubts,
                       .inDoubt = doubts,
                       .isAll = true}));
    // The list knows it: they are on their way, and cannot be decided about again.
    const MailRow row = (*store)->message(testMailbox(), {u"m6"_s}).value_or(MailRow());
    QCOMPARE(m_stores.jobs().at(6).state, SendState::NotSent);
    QCOMPARE(row.jobState.value_or(SendState::Sent), SendState::Unknown);
    QVERIFY(!(*store)->rows(StoreFixture::drafts()).contains(row.row));
}

void TestSalvage::knowsAJobWithoutItsRow()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"job"_s);
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    const QList<SendJob> found = DamagedStore::allJobs(**store);
    const QList<SendJob> open = DamagedStore::openOnes(m_stores.jobs());
    QVERIFY((*store)->salvaged().isAll);
    QCOMPARE(DamagedStore::openOnes(found).size(), open.size());
    for (const SendJob &before : open) {
        const SendJob job = (*store)->job(before.id).value_or(SendJob());
        QCOMPARE(job.message, before.message);
        QCOMPARE(job.mailbox, before.mailbox);
        QCOMPARE(job.subject, before.subject);
        QCOMPARE(job.recipients, before.recipients);
        QCOMPARE(job.internetMessageId, before.internetMessageId);
        QCOMPARE(job.batch, before.batch);
        QVERIFY(job.state == SendState::Countdown ? before.state == job.state : DamagedStore::isInDoubt(job));
    }
}

void TestSalvage::aDamagedPauseHoldsBack()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"mailbox"_s);
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE(DamagedStore::allJobs(**store), m_stores.jobs()); // nothing is wrong with them
    QCOMPARE((*store)->salvaged().inDoubt, 0);
    QCOMPARE((*store)->isPaused(testMailbox()).value_or(false), true);
}

void TestSalvage::theNewFilePassesTheCheck_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("copies of another type") << QStringList{u"UPDATE job SET copy = CAST(copy AS BLOB)"_s};
    // Nothing seems wrong with the jobs: the index knows nothing of the one whose state makes no sense.
    QTest::newRow("a state that the index does not know") << QStringList{
        u"DROP INDEX job_open"_s,
        u"CREATE UNIQUE INDEX job_open ON job (mailbox, message) WHERE id > 1"_s,
        u"UPDATE job SET state = 77 WHERE id = 1"_s,
        u"PRAGMA writable_schema = ON"_s,
        u"UPDATE sqlite_master SET sql = replace(sql, 'id > 1', 'state NOT IN (5, 9)')"
        " WHERE name = 'job_open'"_s,
    };
}

void TestSalvage::theNewFilePassesTheCheck()
{
    QFETCH(const QStringList, statements);
    const QString file = m_stores.copied();
    StoreSql(file).run(statements);
    damageRoot(file, u"message_subject"_s);
    noteDamage(file);
    const auto store = m_stores.opened(file);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
    QVERIFY((*store)->salvaged().isAll);
    for (const SendJob &before : DamagedStore::openOnes(m_stores.jobs())) {
        const SendJob job = (*store)->job(before.id).value_or(SendJob());
        QCOMPARE(job.message, before.message);
        QVERIFY(job == DamagedStore::doubted(before) || DamagedStore::isInDoubt(job));
    }
}

void TestSalvage::theListCanBeSearchedWithoutARound()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"message_subject"_s);
    noteDamage(file);
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QVERIFY(!(*store)->damagedFile().isEmpty());
    MailQuery query = StoreFixture::sentItems();
    query.search = u"anna39"_s;
    const QList<qint64> expected = m_stores.sound().rows(query);
    QCOMPARE(expected.size(), 10);
    QTRY_COMPARE_WITH_TIMEOUT((*store)->rows(query), expected, 60'000);
}

void TestSalvage::whatCannotBeOpenedIsNotEmpty()
{
    const QString file = m_stores.copied();
    const auto salvaged = salvage(file + u"/of/no/folder"_s, file + u".new"_s);
    QVERIFY(!salvaged);
    QCOMPARE(salvaged.error().code, u"cannotOpen"_s);
    QVERIFY(!QFile::exists(file + u".new"_s));
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
