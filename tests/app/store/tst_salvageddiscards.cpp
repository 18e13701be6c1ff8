// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"
#include "support/damage.h"
#include "support/storefixture.h"

#include <QFile>
#include <QHash>
#include <QTest>

#include <optional>

namespace Sendoff {

using namespace Qt::StringLiterals;

/// What a new start makes of what was discarded, when the store is damaged.
class TestSalvagedDiscards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goOnWhenSomethingElseIsDamaged();
    void eachDamagedPage_data();
    void eachDamagedPage();
    void anEmptyTableIsSound();
    void senselessRows_data();
    void senselessRows();
    void whatOnlyOneSaysIsADraft();
    void whatIsBeingSentIsNotDiscarded();
    void anOlderFileDiscardedNothing();

private:
    static QString idOf(int number) { return u"m%1"_s.arg(number); }
    static DiscardState stateOf(int number) { return static_cast<DiscardState>(number % 3); }
    QString copied();
    Result<std::unique_ptr<Store>> opened(const QString &file);
    static QHash<QString, DiscardState> openOnes(const Store &store);
    /// How many are to be moved in the sound file.
    static constexpr int decided = 50;
    static constexpr int discarded = 150;
    static constexpr int drafts = 160;

    StoreFixture m_sound;
    QHash<QString, DiscardState> m_open;
    int m_copies = 0;
};

void TestSalvagedDiscards::initTestCase()
{
    QList<MailSummary> all;
    for (int i = 0; i < drafts; ++i)
        all.append(aDraft(idOf(i).toLatin1().constData()).at(i));
    QVERIFY(m_sound.put(all));
    QList<Discard> decisions;
    for (int i = 0; i < discarded; ++i)
        decisions.append({.message = {idOf(i)}, .changeKey = QString(200, u'c'), .state = stateOf(i)});
    std::optional<Result<Done>> added;
    m_sound.store().addDiscards(testMailbox(), decisions, this,
                                [&added](const Result<Done> &done) { added = done; });
    QTRY_VERIFY(added);
    QVERIFY(*added);
    m_sound.reopen(); // the log is brought into the file
    m_open = openOnes(m_sound.store());
    QCOMPARE(m_open.size(), 100);
    QCOMPARE(m_sound.store().rows(StoreFixture::drafts()).size(), drafts - discarded);
}

QString TestSalvagedDiscards::copied()
{
    const QString file = m_sound.dir() + u"/copy%1.sqlite"_s.arg(++m_copies);
    if (!QFile::copy(m_sound.path(), file))
        qFatal("the store cannot be copied");
    return file;
}

Result<std::unique_ptr<Store>> TestSalvagedDiscards::opened(const QString &file)
{
    return Store::open(file, &m_sound.clock());
}

QHash<QString, DiscardState> TestSalvagedDiscards::openOnes(const Store &store)
{
    QHash<QString, DiscardState> found;
    const Result<QList<Discard>> open = store.openDiscards(testMailbox());
    if (!open)
        qFatal("the discards cannot be read");
    for (const Discard &discard : *open)
        found.insert(discard.message.value, discard.state);
    return found;
}

void TestSalvagedDiscards::goOnWhenSomethingElseIsDamaged()
{
    const QString file = copied();
    damageRoot(file, u"message_subject"_s);
    noteDamage(file);
    const auto store = opened(file);
    QVERIFY(store);
    QVERIFY(!(*store)->damagedFile().isEmpty());
    QCOMPARE(openOnes(**store), m_open);
    QCOMPARE((*store)->salvaged().discards, decided);
    QVERIFY((*store)->salvaged().hasAllDiscards);
    QCOMPARE((*store)->rows(StoreFixture::drafts()), m_sound.store().rows(StoreFixture::drafts()));
}

void TestSalvagedDiscards::eachDamagedPage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("step");
    QTest::newRow("rubbish") << QByteArray(storePage, 'Z') << 3;
    QTest::newRow("zeros") << QByteArray(storePage, '\0') << 6;
}

void TestSalvagedDiscards::eachDamagedPage()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, step);
    const qint64 pages = QFile(m_sound.path()).size() / storePage;
    int incomplete = 0;
    int saved = 0;
    for (qint64 page = 1; page < pages; page += step) {
        const QString file = copied();
        overwrite(file, page * storePage, bytes);
        noteDamage(file);
        const auto where = u"page %1"_s.arg(page + 1).toLatin1();
        const auto store = opened(file);
        QVERIFY2(store, where.constData());
        const QHash<QString, DiscardState> found = openOnes(**store);
        // Nothing is to be moved that was not, and what is lost is in the list again.
        int toBeMoved = 0;
        const QList<qint64> listed = (*store)->rows(StoreFixture::drafts());
        for (int i = 0; i < discarded; ++i) {
            const std::optional<MailRow> row = (*store)->message(testMailbox(), {idOf(i)});
            if (found.contains(idOf(i)))
                QVERIFY2(found.value(idOf(i)) == stateOf(i), where.constData());
            toBeMoved += found.value(idOf(i)) == DiscardState::Decided ? 1 : 0;
            if (row && stateOf(i) == DiscardState::Moved)
                QVERIFY2(!listed.contains(row->row), where.constData());
            else if (row)
                QVERIFY2(listed.contains(row->row) != found.contains(idOf(i)), where.constData());
        }
        const Salvaged salvaged = (*store)->salvaged();
        if ((*store)->damagedFile().isEmpty())
            QVERIFY2(found == m_open, where.constData());
        else
            QVERIFY2(salvaged.discards == toBeMoved, where.constData());
        QVERIFY2(!salvaged.hasAllDiscards || found == m_open, where.constData());
        if (found != m_open) {
            ++incomplete;
            saved += int(found.size());
        }
    }
    QVERIFY(incomplete * step >= 6);
    QVERIFY(saved > 0); // those on other pages
}

void TestSalvagedDiscards::anEmptyTableIsSound()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    f.reopenAfter([&] {
        damageRoot(f.path(), u"message_subject"_s);
        noteDamage(f.path());
    });
    QVERIFY(!f.store().damagedFile().isEmpty());
    QVERIFY(f.store().salvaged().hasAllDiscards);
    QCOMPARE(f.store().salvaged().discards, 0);
}

void TestSalvagedDiscards::senselessRows_data()
{
    QTest::addColumn<QString>("damage");
    const QString update = u"UPDATE discard SET "_s;
    QTest::newRow("a state from nowhere") << update + u"state = 7 WHERE message = 'm1'"_s;
    QTest::newRow("a state of bytes") << update + u"state = x'01' WHERE message = 'm1'"_s;
    QTest::newRow("a version of bytes") << update + u"change_key = x'63' WHERE message = 'm1'"_s;
    QTest::newRow("a mailbox from nowhere")
        << u"PRAGMA foreign_keys = OFF; "_s + update + u"mailbox = 99 WHERE message = 'm1'"_s;
    QTest::newRow("a time of bytes") << update + u"ended = 'never' WHERE message = 'm1'"_s;
}

void TestSalvagedDiscards::senselessRows()
{
    QFETCH(const QString, damage);
    const QString file = copied();
    StoreSql(file).run(damage.split(u"; "_s));
    const auto store = opened(file);
    QVERIFY(store);
    QVERIFY(!(*store)->damagedFile().isEmpty());
    QHash<QString, DiscardState> others = m_open;
    others.remove(u"m1"_s);
    QCOMPARE(openOnes(**store), others);
    QCOMPARE((*store)->salvaged().discards, decided - 1);
    QVERIFY(!(*store)->salvaged().hasAllDiscards);
    const qint64 row = (*store)->rowOf(testMailbox(), {u"m1"_s});
    QVERIFY((*store)->rows(StoreFixture::drafts()).contains(row));
    // The new file is sound.
    const QString kept = (*store)->damagedFile();
    const auto again = opened(file);
    QVERIFY(again);
    QCOMPARE((*again)->damagedFile(), QString());
    QVERIFY(QFile::exists(kept));
}

void TestSalvagedDiscards::whatOnlyOneSaysIsADraft()
{
    const QString file = copied();
    // One senseless row casts doubt on the others: of these, the two places say different things.
    StoreSql(file).run(QStringList{u"UPDATE discard SET state = 7 WHERE message = 'm4'"_s,
                                   u"UPDATE message SET hidden = 0 WHERE id = 'm7'"_s,
                                   u"UPDATE message SET hidden = 3 WHERE id = 'm10'"_s,
                                   u"UPDATE discard SET ended = 9000000000000 WHERE message = 'm2'"_s});
    const auto store = opened(file);
    QVERIFY(store);
    const QHash<QString, DiscardState> found = openOnes(**store);
    QCOMPARE(found.size(), m_open.size() - 3);
    for (const auto *id : {"m4", "m7", "m10"})
        QVERIFY(!found.contains(QString::fromLatin1(id)));
    const QList<qint64> listed = (*store)->rows(StoreFixture::drafts());
    QVERIFY(listed.contains((*store)->rowOf(testMailbox(), {u"m4"_s})));
    QVERIFY(listed.contains((*store)->rowOf(testMailbox(), {u"m7"_s})));
    QVERIFY(!listed.contains((*store)->rowOf(testMailbox(), {u"m10"_s})));
    // The service is asked about what was moved, whatever its time was.
    const QList<MessageId> asked = (*store)->hiddenAsGone(testMailbox(), drafts);
    QVERIFY(asked.contains({u"m10"_s}));
    QVERIFY(asked.contains({u"m2"_s}));
}

void TestSalvagedDiscards::whatIsBeingSentIsNotDiscarded()
{
    const QString file = copied();
    // The store refuses this; damage need not.
    StoreSql(file).run(u"INSERT INTO job (mailbox, message, copy, state, batch, created, due, ended, stamp)"
                       " SELECT mailbox, 'm1', '', 7, 1, 0, 0, 0, 1 FROM message WHERE id = 'm1'"_s);
    damageRoot(file, u"job_batch"_s);
    const auto store = opened(file);
    QVERIFY(store);
    QVERIFY(!openOnes(**store).contains(u"m1"_s));
    QCOMPARE((*store)->jobs({SendState::Unknown}).size(), 1);
    QCOMPARE((*store)->salvaged().discards, decided - 1);
}

void TestSalvagedDiscards::anOlderFileDiscardedNothing()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    f.reopenAfter([&] {
        StoreSql(f.path()).run(QStringList{u"DROP TABLE discard"_s});
        damageRoot(f.path(), u"message_subject"_s);
        noteDamage(f.path());
    });
    QVERIFY(!f.store().damagedFile().isEmpty());
    QVERIFY(f.store().salvaged().hasAllDiscards);
    QCOMPARE(f.store().openDiscards(testMailbox()).value_or(QList<Discard>{{}}).size(), 0);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSalvagedDiscards)
#include "tst_salvageddiscards.moc"
