// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/seenids.h"
#include "support/storefixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What a search on the service leaves in the store.
class TestFoundRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyASearchThatNamesThemListsThem();
    void whatTheSearchFindsHereIsNotToldTwice();
    void filtersHoldForThem();
    void roundsLeaveThemAlone();
    void aComparisonDoesNotKnowThem();
    void aRoundThatBringsOneKeepsIt();
    void areReadWithoutBecomingKept();
    void endWithTheNextSearchAndTheNextStart();
    void draftsAreOnlyNamed();
    void whatWasADraftJustNowIsLeftToTheRounds();
    void knowsWhatItMayMiss();

private:
    /// The rows that are found besides, after a search on the service for `words` brought these.
    static QList<qint64> bring(StoreFixture &f, const QString &words, const QList<MailSummary> &messages,
                               Folder folder = Folder::SentItems);
    static QStringList listed(StoreFixture &f, const QString &words, const QList<qint64> &found,
                              MailQuery query = StoreFixture::sentItems());
};

QList<qint64> TestFoundRows::bring(StoreFixture &f, const QString &words, const QList<MailSummary> &messages,
                                   Folder folder)
{
    QList<qint64> rows;
    QObject context;
    bool isDone = false;
    f.store().putFound(testMailbox(), folder, words, messages, &context,
                       [&](const Result<QList<qint64>> &found) {
                           isDone = found.has_value();
                           rows = found.value_or(QList<qint64>());
                       });
    [&] { QTRY_VERIFY(isDone); }();
    return rows;
}

QStringList TestFoundRows::listed(StoreFixture &f, const QString &words, const QList<qint64> &found,
                                  MailQuery query)
{
    query.search = words;
    query.found = found;
    return f.listed(query);
}

void TestFoundRows::onlyASearchThatNamesThemListsThem()
{
    StoreFixture f;
    QVERIFY(f.put({aSentMessage("near").at(100).subject(u"Harvest"_s), aSentMessage("other").at(90)}));
    const QList<qint64> rows = bring(
        f, u"harvest"_s, {aSentMessage("far").at(1).subject(u"Harvest"_s), aSentMessage("text").at(2)});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(listed(f, u"harvest"_s, rows), (QStringList{u"near"_s, u"text"_s, u"far"_s}));
    QCOMPARE(listed(f, u"harvest"_s, {}), QStringList{u"near"_s});
    QCOMPARE(f.listed(StoreFixture::sentItems()), (QStringList{u"near"_s, u"other"_s}));
    QCOMPARE(f.store().counts(testMailbox()).sent, 2);
    MailQuery oldest = StoreFixture::sentItems();
    oldest.sort = MailSort::Oldest;
    QCOMPARE(listed(f, u"harvest"_s, rows, oldest), (QStringList{u"far"_s, u"text"_s, u"near"_s}));
}

void TestFoundRows::whatTheSearchFindsHereIsNotToldTwice()
{
    StoreFixture f;
    QVERIFY(f.put({aSentMessage("near").subject(u"Harvest"_s), aSentMessage("unread").at(1)}));
    const QList<qint64> rows = bring(f, u"harvest"_s,
                                     {aSentMessage("near").subject(u"Harvest"_s),
                                      aSentMessage("unread").at(1), aSentMessage("unread").at(1)});
    QCOMPARE(rows, QList<qint64>{f.store().rowOf(testMailbox(), {u"unread"_s})});
    QCOMPARE(f.store().counts(testMailbox()).sent, 2);
}

void TestFoundRows::filtersHoldForThem()
{
    StoreFixture f;
    const QList<qint64> rows
        = bring(f, u"x"_s, {aSentMessage("with").withAttachments(), aSentMessage("without")});
    MailQuery query = StoreFixture::sentItems();
    query.filter = MailFilter::WithAttachments;
    QCOMPARE(listed(f, u"x"_s, rows, query), QStringList{u"with"_s});
    query.filter = MailFilter::SentWithSendoff;
    QCOMPARE(listed(f, u"x"_s, rows, query), QStringList());
}

void TestFoundRows::roundsLeaveThemAlone()
{
    StoreFixture f;
    QVERIFY(f.put({aSentMessage("near").at(100)}));
    const QList<qint64> rows = bring(f, u"x"_s, {aSentMessage("far").at(1), aSentMessage("new").at(200)});
    QObject context;
    std::optional<QList<MessageId>> absent;
    f.store().findAbsent(testMailbox(), Folder::SentItems, SeenIds(), f.store().mark(), &context,
                         [&absent](const QList<MessageId> &ids) { absent = ids; });
    QTRY_VERIFY(absent);
    QCOMPARE(*absent, QList<MessageId>{{u"near"_s}});
    bool isEnded = false;
    f.store().endRound({.mailbox = testMailbox(),
                        .folder = Folder::SentItems,
                        .when = f.clock().now(),
                        .oldest = MailSummary(aSentMessage("edge").at(50)).sent},
                       &context, [&isEnded](const Result<Done> &done) { isEnded = done.has_value(); });
    QTRY_VERIFY(isEnded);
    QCOMPARE(listed(f, u"x"_s, rows), (QStringList{u"new"_s, u"far"_s}));
    // The newest sent messages are looked through for copies: they take no place among them.
    QCOMPARE(f.store().sentCopies(testMailbox(), {}, {u"<near@contoso.com>"_s}, 1).size(), 1);
}

void TestFoundRows::aComparisonDoesNotKnowThem()
{
    StoreFixture f;
    QVERIFY(f.put({aSentMessage("kept")}));
    QVERIFY(!bring(f, u"harvest"_s, {aSentMessage("found").subject(u"Harvest"_s)}).isEmpty());
    // So it asks about one that changes had kept silent about, and lists it.
    const auto known = f.store().known(testMailbox(), Folder::SentItems, {{u"kept"_s}, {u"found"_s}});
    QCOMPARE(known.size(), 1);
    QVERIFY(known.contains({u"kept"_s}));
}

void TestFoundRows::aRoundThatBringsOneKeepsIt()
{
    StoreFixture f;
    const MailSummary message = aSentMessage("far").at(1);
    const QList<qint64> rows = bring(f, u"x"_s, {message});
    QVERIFY(f.put({message})); // not changed in anything
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"far"_s});
    QCOMPARE(f.store().rowOf(testMailbox(), {u"far"_s}), rows.constFirst());
    f.reopen();
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"far"_s});
}

void TestFoundRows::areReadWithoutBecomingKept()
{
    StoreFixture f;
    const QList<qint64> rows = bring(f, u"x"_s, {aSentMessage("far").at(1)});
    QVERIFY(f.putFull(aSentMessage("far").at(1).changeKey(u"2"_s).full(u"<p>text</p>"_s)));
    QCOMPARE(f.store().fullMessage(testMailbox(), {u"far"_s})->body.content, u"<p>text</p>"_s);
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList());
    QCOMPARE(listed(f, u"x"_s, rows), QStringList{u"far"_s});
    // Nor by being found again, in another version.
    QCOMPARE(bring(f, u"x"_s, {aSentMessage("far").at(1).changeKey(u"3"_s)}), rows);
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList());
    QCOMPARE(f.store().message(testMailbox(), {u"far"_s})->summary.changeKey, u"3"_s);
}

void TestFoundRows::endWithTheNextSearchAndTheNextStart()
{
    StoreFixture f;
    bring(f, u"x"_s, {aSentMessage("one"), aSentMessage("two")});
    const QList<qint64> rows = bring(f, u"y"_s, {aSentMessage("two")});
    QCOMPARE(f.store().rowOf(testMailbox(), {u"one"_s}), 0);
    bring(f, u"z"_s, {}, Folder::Drafts); // another list's
    QCOMPARE(listed(f, u"y"_s, rows), QStringList{u"two"_s});
    f.reopen();
    QCOMPARE(f.store().rowOf(testMailbox(), {u"two"_s}), 0);
    QCOMPARE(f.store().counts(testMailbox()).sent, 0);
}

void TestFoundRows::draftsAreOnlyNamed()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("here"), aDraft("found").at(1).subject(u"Harvest"_s)}));
    const QList<qint64> rows
        = bring(f, u"harvest"_s,
                {aDraft("here"), aDraft("found").at(1).subject(u"Harvest"_s), aDraft("unknown").at(2)},
                Folder::Drafts);
    QCOMPARE(rows, QList<qint64>{f.store().rowOf(testMailbox(), {u"here"_s})});
    QCOMPARE(listed(f, u"harvest"_s, rows, StoreFixture::drafts()), (QStringList{u"found"_s, u"here"_s}));
    QCOMPARE(f.store().rowOf(testMailbox(), {u"unknown"_s}), 0);
    QCOMPARE(f.store().counts(testMailbox()).drafts, 2);
}

void TestFoundRows::whatWasADraftJustNowIsLeftToTheRounds()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(f.add({aDraft("a").job(SendState::Accepted)}));
    QCOMPARE(bring(f, u"x"_s, {aSentMessage("a")}), QList<qint64>());
    QCOMPARE(f.store().message(testMailbox(), {u"a"_s})->summary.folder, Folder::Drafts);
    // And what stands in Sent Items, but waits there as a draft.
    MailSummary waiting = aSentMessage("b");
    waiting.isDraft = true;
    QCOMPARE(bring(f, u"x"_s, {waiting}), QList<qint64>());
    QCOMPARE(f.store().rowOf(testMailbox(), {u"b"_s}), 0);
}

void TestFoundRows::knowsWhatItMayMiss()
{
    StoreFixture f;
    const auto mayMiss = [&f] { return f.store().mayMiss(testMailbox(), Folder::Drafts); };
    QVERIFY(!mayMiss());
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(mayMiss());
    QVERIFY(f.putFull(aDraft("a").full(u"text"_s)));
    QVERIFY(!mayMiss());
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    QVERIFY(mayMiss());
}

QTEST_GUILESS_MAIN(TestFoundRows)
#include "tst_foundrows.moc"
