// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagedstore.h"
#include "store/storefile.h"

#include <QFile>
#include <QTest>

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

/// Pages that each make sense, of which one is older than the others: no check of the pages alone finds that,
/// and a job's row may be the old one.
class TestDisagreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobBehindItsIndexesIsInDoubt_data();
    void aJobBehindItsIndexesIsInDoubt();
    void aJobWithoutItsRowIsNotForgotten();
    void anIndexAheadOfItsTableEndsWithTheNextStart();

private:
    const SendJob &posted() const
    {
        return *std::ranges::find(m_stores.jobs(), SendState::Posting,
                                  [](const SendJob &job) { return job.state; });
    }

    DamagedStore m_stores;
};

void TestDisagreement::aJobBehindItsIndexesIsInDoubt_data()
{
    QTest::addColumn<SendState>("before");
    QTest::newRow("its turn had not come") << SendState::Waiting;
    QTest::newRow("its undo time ran") << SendState::Countdown;
}

void TestDisagreement::aJobBehindItsIndexesIsInDoubt()
{
    QFETCH(const SendState, before);
    const QString file = m_stores.copied();
    {
        const HiddenIndexes hidden(file, jobIndexes);
        StoreSql(file).run(u"UPDATE job SET state = %1, stamp = stamp - 1 WHERE id = %2"_s.arg(int(before))
                               .arg(posted().id.value));
    }
    QVERIFY(noteDamage(file)); // each write of the job fails
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
    const std::optional<SendJob> job = (*store)->job(posted().id);
    QVERIFY(job);
    QCOMPARE(job->state, SendState::Unknown);
    QVERIFY(DamagedStore::isInDoubt(*job));
}

void TestDisagreement::aJobWithoutItsRowIsNotForgotten()
{
    const QString file = m_stores.copied();
    {
        const HiddenIndexes hidden(file, jobIndexes);
        StoreSql(file).run(u"DELETE FROM job WHERE id = %1"_s.arg(posted().id.value));
    }
    QVERIFY(noteDamage(file));
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    const std::optional<SendJob> job = (*store)->job(posted().id);
    QVERIFY(job);
    QCOMPARE(job->message, posted().message);
    QCOMPARE(job->state, SendState::Unknown);
}

void TestDisagreement::anIndexAheadOfItsTableEndsWithTheNextStart()
{
    const QString file = m_stores.copied();
    {
        const HiddenIndexes hidden(file, {u"message_time"_s});
        StoreSql(file).run(u"UPDATE message SET sort_time = sort_time + 1 WHERE folder = 1"_s);
    }
    {
        const auto store = m_stores.opened(file);
        QVERIFY(store);
        QCOMPARE((*store)->damagedFile(), QString()); // nothing looks for it at each start
    }
    QVERIFY(noteDamage(file));
    {
        const auto store = m_stores.opened(file);
        QVERIFY(store);
        QCOMPARE((*store)->damagedFile(), file + u".damaged-1"_s);
        // The outbox is sound: its jobs go on as they are.
        QCOMPARE(DamagedStore::openOnes(DamagedStore::allJobs(**store)),
                 DamagedStore::openOnes(m_stores.jobs()));
    }
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), QString());
    QVERIFY(!QFile::exists(file + u".check"_s));
}

QTEST_GUILESS_MAIN(TestDisagreement)
#include "tst_disagreement.moc"
