// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a round over a folder finds in the store and leaves there.
class TestRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cursorIsKept();
    void tellsWhatIsKnown();
    void tellsWhatIsAbsent();
    void goneMeansFromThisFolder();
    void whatTheOutboxNeedsStays();
    void whatNobodySentLeaves_data();
    void whatNobodySentLeaves();
    void onlyADirectAnswerShowsASentDraftAgain();
    void sentDraftsAreAskedAboutLater();
    void oldCopiesLeave();
    void theFolderIsWhatMostMessagesName();
    void aQuietRoundChangesNothing();
};

namespace {

Result<Done> end(StoreFixture &f, RoundEnd round)
{
    round.mailbox = testMailbox();
    round.when = f.clock().now();
    round.asked = f.clock().now();
    std::optional<Result<Done>> answer;
    f.store().endRound(round, &f.store(), [&answer](const Result<Done> &r) { answer = r; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qFatal("the store has not answered");
    return *answer;
}

} // namespace

void TestRounds::cursorIsKept()
{
    StoreFixture f;
    QVERIFY(!f.store().cursor(testMailbox(), Folder::Drafts));
    const Cursor cursor{.link = QUrl(u"https://graph.example/v1.0/me/messages/delta?$deltatoken=a%2Fb%2B"_s),
                        .options = u"id,subject days=30"_s,
                        .folderId = u"AQMk="_s,
                        .swept = f.clock().now()};
    QVERIFY(end(f, {.folder = Folder::Drafts, .cursor = cursor}));
    f.reopen();
    QCOMPARE(f.store().cursor(testMailbox(), Folder::Drafts), std::optional(cursor));
    QVERIFY(!f.store().cursor(testMailbox(), Folder::SentItems));
    QVERIFY(end(f, {.folder = Folder::Drafts})); // where there is no new one, the old one stays
    QCOMPARE(f.store().cursor(testMailbox(), Folder::Drafts), std::optional(cursor));
}

void TestRounds::tellsWhatIsKnown()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").changeKey(u"1"_s).at(3), aSentMessage("b")}));
    const auto known
        = f.store().known(testMailbox(), Folder::Drafts, {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"\"],['"_s}});
    QCOMPARE(known.size(), 2);
    QCOMPARE(known.value({u"a"_s}).changeKey, u"1"_s);
    QCOMPARE(known.value({u"a"_s}).modified, aDraft("a").at(3).summary().modified);
    QCOMPARE(known.value({u"b"_s}).folder, Folder::SentItems);
    QVERIFY(f.store().known({u"/users/other"_s}, Folder::Drafts, {{u"a"_s}}).isEmpty());
}

void TestRounds::tellsWhatIsAbsent()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("busy"), aSentMessage("copy")}));
    QVERIFY(f.add({aDraft("busy").job(SendState::Waiting)}));
    const qint64 mark = f.store().mark();
    QVERIFY(f.put({aDraft("late")}));
    std::optional<QList<MessageId>> absent;
    f.store().findAbsent(testMailbox(), Folder::Drafts, {{u"a"_s}}, mark, &f.store(),
                         [&absent](const QList<MessageId> &found) { absent = found; });
    QTRY_VERIFY(absent);
    QCOMPARE(*absent, QList<MessageId>{{u"b"_s}});
}

void TestRounds::goneMeansFromThisFolder()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aSentMessage("b")}));
    QVERIFY(end(f, {.folder = Folder::Drafts, .gone = {{u"a"_s}, {u"b"_s}}}));
    QCOMPARE(f.listed(), QStringList());
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"b"_s}); // sent, under the same id
}

void TestRounds::whatTheOutboxNeedsStays()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QVERIFY(f.add({aDraft("a").job(SendState::Posting), aDraft("b").job(SendState::NotSure)}));
    QVERIFY(end(f, {.folder = Folder::Drafts, .gone = {{u"a"_s}, {u"b"_s}, {u"c"_s}}}));
    QVERIFY(f.store().message(testMailbox(), {u"a"_s}));
    QVERIFY(f.store().message(testMailbox(), {u"b"_s}));
    QVERIFY(!f.store().message(testMailbox(), {u"c"_s}));
}

void TestRounds::whatNobodySentLeaves_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<bool>("leaves");
    for (const SendState state : allSendStates) {
        const bool leaves = isFinal(state) || state == SendState::NotSent;
        QTest::newRow(toString(state).data()) << state << leaves;
    }
}

void TestRounds::whatNobodySentLeaves()
{
    QFETCH(const SendState, state);
    QFETCH(const bool, leaves);
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").subject(u"Hello"_s), aSentMessage("copy")}));
    SendJob job = f.add({aDraft("a").subject(u"Hello"_s).job(state)})->first();
    std::optional<QList<MessageId>> absent;
    f.store().findAbsent(testMailbox(), Folder::Drafts, {}, f.store().mark(), &f.store(),
                         [&absent](const QList<MessageId> &found) { absent = found; });
    QTRY_VERIFY(absent);
    QCOMPARE(absent->contains({u"a"_s}), leaves); // a round would ask about it
    QVERIFY(end(f, {.folder = Folder::Drafts, .gone = {{u"a"_s}}}));
    QCOMPARE(f.store().rowOf(testMailbox(), {u"a"_s}) == 0, leaves);
    // The job is what it was, and names it still.
    QCOMPARE(f.store().job(job.id).value_or(SendJob()), job);
    QCOMPARE(f.store().job(job.id)->subject, u"Hello"_s);
    QCOMPARE(f.store().counts(testMailbox()).needPerson, needsPerson(state) ? 1 : 0);
    // When it comes back, it is as it was.
    QVERIFY(f.put({aDraft("a").subject(u"Hello"_s)}));
    QCOMPARE(f.listed(),
             state != SendState::Withdrawn && !needsPerson(state) ? QStringList() : QStringList{u"a"_s});
    if (!isFinal(state))
        QCOMPARE(f.store().message(testMailbox(), {u"a"_s})->jobState, std::optional(state));
    // No copy is lost sight of before its job is over.
    job.copy = {u"copy"_s};
    if (!isFinal(state)) {
        QVERIFY(f.update({job}));
        QVERIFY(end(f, {.folder = Folder::SentItems, .gone = {{u"copy"_s}}}));
        QVERIFY(f.store().rowOf(testMailbox(), {u"copy"_s}) != 0);
    }
}

void TestRounds::onlyADirectAnswerShowsASentDraftAgain()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    SendJob job = f.add({aDraft("a").job(SendState::NotSure)})->first();
    job.state = SendState::Sent;
    QVERIFY(f.update({job}));
    for (int round = 0; round < 3; ++round) { // told again and again, long after
        f.clock().advance(5min);
        QVERIFY(f.put({aDraft("a").changeKey(QString::number(round))}));
        QVERIFY(end(f, {.folder = Folder::Drafts}));
        QCOMPARE(f.listed(), QStringList());
    }
    // The list brings it once more after it was removed: as hidden as before.
    QVERIFY(end(f, {.folder = Folder::Drafts, .gone = {{u"a"_s}}}));
    QVERIFY(f.put({aDraft("a")}));
    QCOMPARE(f.listed(), QStringList());
    QVERIFY(end(f, {.folder = Folder::Drafts, .here = {aDraft("a")}}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QVERIFY(f.put({aDraft("a").changeKey(u"later"_s)}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
}

void TestRounds::sentDraftsAreAskedAboutLater()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QVERIFY(f.add({aDraft("b").job(SendState::Posting)}));
    SendJob job = f.add({aDraft("a").job(SendState::Posting)})->first();
    job.state = SendState::Sent;
    QVERIFY(f.update({job}));
    f.clock().advance(2min);
    QVERIFY(f.store().hiddenAsGone(testMailbox(), 20).isEmpty()); // lists lag behind
    f.clock().advance(1s);
    QCOMPARE(f.store().hiddenAsGone(testMailbox(), 20), QList<MessageId>{{u"a"_s}});
    QVERIFY(f.store().hiddenAsGone(testMailbox(), 0).isEmpty());
}

void TestRounds::oldCopiesLeave()
{
    StoreFixture f;
    QVERIFY(f.put({aSentMessage("old").at(0), aSentMessage("new").at(60), aSentMessage("back").at(1),
                   aSentMessage("undated"), aDraft("draft").at(0)}));
    SendJob job = f.add({aDraft("x").job(SendState::Posting)})->first();
    job.state = SendState::Sent;
    job.copy = {u"back"_s};
    job.found = f.clock().now();
    QVERIFY(f.update({job}));
    f.store().putReports(
        {{job.id,
          DeliveryReport{.id = {u"report"_s}, .received = f.clock().now(), .preview = {}, .webLink = {}}}},
        nullptr, {});
    QVERIFY(end(f, {.folder = Folder::SentItems, .oldest = aSentMessage("x").at(30).summary().sent}));
    QStringList left = f.listed(StoreFixture::sentItems());
    left.removeAll(u"undated"_s);
    left.sort();
    QCOMPARE(left, (QStringList{u"back"_s, u"new"_s}));
    QCOMPARE(f.listed(), QStringList{u"draft"_s});
}

void TestRounds::theFolderIsWhatMostMessagesName()
{
    StoreFixture f;
    QCOMPARE(f.store().folderId(testMailbox(), Folder::SentItems), QString());
    const auto from = [](const char *id, const QString &parent) {
        MailSummary m = aSentMessage(id);
        m.parentFolderId = parent;
        return m;
    };
    QVERIFY(f.put({from("a", u"sent"_s), from("b", u"sent"_s), from("c", u"elsewhere"_s), from("d", {})}));
    QCOMPARE(f.store().folderId(testMailbox(), Folder::SentItems), u"sent"_s);
    QCOMPARE(f.store().folderId(testMailbox(), Folder::SentItems, {{u"a"_s}, {u"b"_s}}), u"elsewhere"_s);
    QCOMPARE(f.store().folderId(testMailbox(), Folder::Drafts), QString());
}

void TestRounds::aQuietRoundChangesNothing()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    QSignalSpy changed(&f.store(), &Store::changed);
    QVERIFY(end(f, {.folder = Folder::Drafts}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Change>().kind, Change::Kind::Round);
    QCOMPARE(f.store().lastSync(testMailbox(), Folder::Drafts), f.clock().now());
}

QTEST_GUILESS_MAIN(TestRounds)
#include "tst_rounds.moc"
