// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/damage.h"
#include "support/storefixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

namespace Sendoff {

using namespace Qt::StringLiterals;

/// The file is damaged while the program runs, and only reading meets it.
class TestDamageMet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedIndexHidesNothing_data();
    void aDamagedIndexHidesNothing();
    void aListOnAnotherThreadMeetsItToo();
    void aDamagedPageHidesNoOtherRow();
    void whatCannotBeReadIsNotNone();
    void aSoundFileIsNotSuspected();

private:
    static constexpr int count = 2000;
    static QString idOf(int number) { return u"m%1"_s.arg(number); }
    static bool fill(StoreFixture &f);
    static QString mark(StoreFixture &f) { return f.path() + u".check"_s; }
};

bool TestDamageMet::fill(StoreFixture &f)
{
    QList<MailSummary> all;
    for (int i = 0; i < count; ++i) {
        MailSummary draft = aDraft(idOf(i).toLatin1().constData())
                                .subject(u"Subject %1"_s.arg(count - i))
                                .changeKey(u"version-of-%1-"_s.arg(i))
                                .at(i);
        draft.webLink = u"https://link.example/%1/"_s.arg(i);
        all.append(draft);
    }
    if (!f.put(all))
        return false;
    f.setViewed({{idOf(7)}});
    f.reopen(); // the log is brought into the file
    return true;
}

void TestDamageMet::aDamagedIndexHidesNothing_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<MailSort>("sort");
    QTest::newRow("time") << u"message_time"_s << MailSort::Newest;
    QTest::newRow("subject") << u"message_subject"_s << MailSort::Subject;
    QTest::newRow("recipient") << u"message_recipient"_s << MailSort::Recipient;
    QTest::newRow("attention") << u"message_attention"_s << MailSort::AttentionFirst;
    QTest::newRow("viewed") << u"message_viewed"_s << MailSort::Newest;
}

void TestDamageMet::aDamagedIndexHidesNothing()
{
    QFETCH(const QString, index);
    QFETCH(const MailSort, sort);
    StoreFixture f;
    QVERIFY(fill(f));
    MailQuery query = StoreFixture::drafts();
    query.sort = sort;
    const QList<qint64> before = f.store().rows(query);
    const FolderCounts counts = f.store().counts(testMailbox());
    QCOMPARE(before.size(), count);
    QCOMPARE(counts.drafts, count);
    f.reopen();
    damageRoot(f.path(), index);
    QSignalSpy met(&f.store(), &Store::damageMet);
    QVERIFY(!f.store().hasMetDamage());

    QCOMPARE(f.store().rows(query), before);
    QCOMPARE(f.store().rows(query, 10), before.first(10));
    QCOMPARE(f.store().counts(testMailbox()).drafts, count);
    QCOMPARE(f.store().counts(testMailbox()).notViewed, count - 1);
    QTRY_COMPARE(met.size(), 1);
    QVERIFY(f.store().hasMetDamage());
    QVERIFY(QFile::exists(mark(f)));

    f.reopen(); // the next start makes it good
    QVERIFY(!f.store().damagedFile().isEmpty());
    QVERIFY(!QFile::exists(mark(f)));
    QCOMPARE(f.store().rows(query), before);
    QTest::qWait(0);
    QVERIFY(!f.store().hasMetDamage());
}

void TestDamageMet::aListOnAnotherThreadMeetsItToo()
{
    StoreFixture f;
    QVERIFY(fill(f));
    damageRoot(f.path(), u"message_time"_s);
    QSignalSpy met(&f.store(), &Store::damageMet);
    std::optional<QList<qint64>> listed;
    f.store().list(StoreFixture::drafts(), this,
                   [&listed](const std::optional<QList<qint64>> &rows) { listed = rows; });
    QTRY_VERIFY(listed);
    QCOMPARE(listed->size(), count);
    QTRY_COMPARE(met.size(), 1);
    QVERIFY(QFile::exists(mark(f)));
}

void TestDamageMet::aDamagedPageHidesNoOtherRow()
{
    StoreFixture f;
    QVERIFY(fill(f));
    const QList<qint64> rows = f.store().rows(StoreFixture::drafts());
    QList<MailSummary> round;
    for (const MailRow &row : f.store().messages(rows))
        round.append(row.summary);
    QCOMPARE(round.size(), count);
    f.reopen();
    damagePageWith(f.path(), "https://link.example/1000/");
    const QList<MailRow> read = f.store().messages(rows);
    QVERIFY(read.size() < count);
    QVERIFY(read.size() > count - 60);
    QVERIFY(!f.store().message(testMailbox(), {idOf(1000)}));
    QVERIFY(f.store().message(testMailbox(), {idOf(0)}));
    QCOMPARE(f.store().rows(StoreFixture::drafts()), rows);
    QTRY_VERIFY(f.store().hasMetDamage());
    QVERIFY(QFile::exists(mark(f)));

    f.reopen();
    QVERIFY(!f.store().damagedFile().isEmpty());
    QVERIFY(f.put(round)); // as the next round brings it, though nothing changed
    QCOMPARE(f.store().rows(StoreFixture::drafts()).size(), count);
    const std::optional<MailRow> again = f.store().message(testMailbox(), {idOf(1000)});
    QVERIFY(again);
    QCOMPARE(again->summary.subject, u"Subject 1000"_s);
    QVERIFY(f.store().message(testMailbox(), {idOf(7)})->viewed);
}

void TestDamageMet::whatCannotBeReadIsNotNone()
{
    StoreFixture f;
    QVERIFY(fill(f));
    QCOMPARE(f.store().counts(testMailbox()).drafts, count);
    damageRoot(f.path(), u"message_time"_s);
    damageRoot(f.path(), u"message_viewed"_s);
    damagePageWith(f.path(), "version-of-1000-");
    f.store().setOwner(testMailbox(), {u"drafts"_s}, nullptr,
                       {}); // pages in memory are read anew after a write
    f.store().flush();
    QVERIFY(!f.store().rowsIfReadable(StoreFixture::drafts()));
    QVERIFY(f.store().rows(StoreFixture::drafts()).isEmpty());
    QCOMPARE(f.store().counts(testMailbox()).drafts, count); // as they were read last
    MailQuery bySubject = StoreFixture::drafts();
    bySubject.sort = MailSort::Subject;
    QCOMPARE(f.store().rowsIfReadable(bySubject).value_or(QList<qint64>()).size(), count);
    QTRY_VERIFY(f.store().hasMetDamage());
}

void TestDamageMet::aSoundFileIsNotSuspected()
{
    StoreFixture f;
    QVERIFY(fill(f));
    QSignalSpy met(&f.store(), &Store::damageMet);
    MailQuery query = StoreFixture::drafts();
    query.mailbox = {u"/users/nobody"_s};
    QCOMPARE(f.store().rowsIfReadable(query), std::optional(QList<qint64>()));
    query = StoreFixture::drafts();
    query.search = u"there is no such thing"_s;
    QCOMPARE(f.store().rowsIfReadable(query), std::optional(QList<qint64>()));
    QTest::qWait(0);
    QVERIFY(met.isEmpty());
    QVERIFY(!QFile::exists(mark(f)));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDamageMet)
#include "tst_damagemet.moc"
