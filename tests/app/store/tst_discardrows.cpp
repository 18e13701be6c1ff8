// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

// The drafts that were discarded, as the store keeps them and as its lists show them.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDiscardRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areHiddenAndComeBack();
    void survive();
    void areAllOrNone();
    void cannotBeSent();
    void whatIsSentCannotBeDiscarded_data();
    void whatIsSentCannotBeDiscarded();
    void roundsNeitherShowNorLoseThem();
    void staleListsDoNotBringThemBack();
    void onlyTheServiceItselfBringsThemBack();
    void goWithTheirMailbox();
};

namespace {

using Write = std::function<void(Store::DoneCall)>;

Result<Done> done(const Write &write)
{
    std::optional<Result<Done>> answer;
    write([&answer](const Result<Done> &r) { answer = r; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qFatal("the store has not answered");
    return *answer;
}

Discard one(const char *id, DiscardState state = DiscardState::Undoable)
{
    return {.message = {QString::fromLatin1(id)}, .changeKey = u"ck"_s, .state = state};
}

Result<Done> add(StoreFixture &f, const QList<Discard> &discards, const MailboxId &mailbox = testMailbox())
{
    return done(
        [&](const Store::DoneCall &call) { f.store().addDiscards(mailbox, discards, &f.store(), call); });
}

Result<Done> move(StoreFixture &f, const char *id)
{
    Discard over = one(id, DiscardState::Moved);
    over.ended = f.clock().now();
    return done([&](const Store::DoneCall &call) {
        f.store().updateDiscards(testMailbox(), {over}, &f.store(), call);
    });
}

Result<Done> end(StoreFixture &f, RoundEnd round)
{
    round.mailbox = testMailbox();
    round.folder = Folder::Drafts;
    round.when = round.asked = f.clock().now();
    return done([&](const Store::DoneCall &call) { f.store().endRound(round, &f.store(), call); });
}

QList<Discard> open(StoreFixture &f, const MailboxId &mailbox = testMailbox())
{
    return f.store().openDiscards(mailbox).value_or(QList<Discard>());
}

} // namespace

void TestDiscardRows::areHiddenAndComeBack()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").at(2), aDraft("b").at(1)}));
    QSignalSpy changes(&f.store(), &Store::changed);
    QVERIFY(add(f, {one("a")}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().value<Change>().messages, QList<MessageId>{{u"a"_s}});
    QCOMPARE(f.listed(), QStringList{u"b"_s});
    QCOMPARE(f.store().counts(testMailbox()).drafts, 1);
    MailQuery held = StoreFixture::drafts();
    held.held = true;
    QCOMPARE(f.listed(held), QStringList());
    QVERIFY(done([&](const Store::DoneCall &call) {
        f.store().removeDiscards(testMailbox(), {{u"a"_s}}, &f.store(), call);
    }));
    QCOMPARE(f.listed(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(open(f), QList<Discard>());
}

void TestDiscardRows::survive()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QVERIFY(add(f, {one("a"), one("b", DiscardState::Decided), one("c", DiscardState::Decided)}));
    QVERIFY(move(f, "c"));
    f.reopen();
    QCOMPARE(open(f), (QList<Discard>{one("a"), one("b", DiscardState::Decided)}));
    QCOMPARE(f.listed(), QStringList());
    QVERIFY(f.store().removeDiscardsNow(testMailbox(), {{u"a"_s}}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
}

void TestDiscardRows::areAllOrNone()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").at(2), aDraft("b").at(1)}));
    QVERIFY(add(f, {one("b", DiscardState::Decided)}));
    const Result<Done> second = add(f, {one("a"), one("b")});
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"alreadyQueued"_s);
    QCOMPARE(open(f), QList<Discard>{one("b", DiscardState::Decided)});
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QVERIFY(move(f, "b")); // and somebody took it out again
    QVERIFY(add(f, {one("b")}));
}

void TestDiscardRows::cannotBeSent()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b")}));
    QVERIFY(add(f, {one("a")}));
    const auto sent = f.add({aDraft("b").job(), aDraft("a").job()});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, u"alreadyQueued"_s);
    QVERIFY(f.store().jobs({SendState::Waiting}).isEmpty());
    QCOMPARE(f.listed(), QStringList{u"b"_s});
}

void TestDiscardRows::whatIsSentCannotBeDiscarded_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<bool>("may");
    for (int state = 0; state <= int(SendState::Recalling); ++state)
        QTest::newRow(toString(SendState(state)).data()) << SendState(state) << isFinal(SendState(state));
}

void TestDiscardRows::whatIsSentCannotBeDiscarded()
{
    QFETCH(const SendState, state);
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(f.add({aDraft("a").job(state)}));
    const bool was = f.listed().isEmpty();
    const Result<Done> discarded = add(f, {one("a")});
    QTEST(bool(discarded), "may");
    if (!discarded) {
        QCOMPARE(discarded.error().code, u"alreadyQueued"_s);
        QCOMPARE(f.listed().isEmpty(), was);
    }
}

void TestDiscardRows::roundsNeitherShowNorLoseThem()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QVERIFY(add(f, {one("a"), one("b", DiscardState::Decided)}));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s), aDraft("b").changeKey(u"2"_s)}));
    f.clock().advance(5min);
    QVERIFY(end(f, {.here = {aDraft("a").changeKey(u"3"_s)}}));
    QCOMPARE(f.listed(), QStringList{u"c"_s});
    std::optional<QList<MessageId>> absent;
    f.store().findAbsent(testMailbox(), Folder::Drafts, {}, f.store().mark(), &f.store(),
                         [&absent](const QList<MessageId> &found) { absent = found; });
    QTRY_VERIFY(absent);
    QCOMPARE(*absent, QList<MessageId>{{u"c"_s}});
    QVERIFY(end(f, {.gone = {{u"a"_s}, {u"b"_s}, {u"c"_s}}}));
    QVERIFY(f.store().rowOf(testMailbox(), {u"a"_s}) != 0);
    QVERIFY(f.store().rowOf(testMailbox(), {u"b"_s}) != 0);
    QCOMPARE(f.store().rowOf(testMailbox(), {u"c"_s}), 0);
}

void TestDiscardRows::staleListsDoNotBringThemBack()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(add(f, {one("a", DiscardState::Decided)}));
    QVERIFY(move(f, "a"));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    QVERIFY(end(f, {}));
    QCOMPARE(f.listed(), QStringList());
    QVERIFY(end(f, {.gone = {{u"a"_s}}}));
    QCOMPARE(f.store().rowOf(testMailbox(), {u"a"_s}), 0);
    QVERIFY(f.put({aDraft("a")})); // once more, from a page that was read before
    QCOMPARE(f.listed(), QStringList());
}

void TestDiscardRows::onlyTheServiceItselfBringsThemBack()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b")}));
    QVERIFY(add(f, {one("a", DiscardState::Decided), one("b", DiscardState::Decided)}));
    QVERIFY(move(f, "a"));
    f.clock().advance(2min);
    QVERIFY(f.store().hiddenAsGone(testMailbox(), 20).isEmpty()); // lists lag behind
    QVERIFY(end(f, {.here = {aDraft("a")}}));
    QCOMPARE(f.listed(), QStringList());
    f.clock().advance(1s);
    QCOMPARE(f.store().hiddenAsGone(testMailbox(), 20), QList<MessageId>{{u"a"_s}});
    QVERIFY(end(f, {.here = {aDraft("a")}}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QVERIFY(f.store().hiddenAsGone(testMailbox(), 20).isEmpty());
    QVERIFY(f.put({aDraft("a").changeKey(u"later"_s)}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
}

void TestDiscardRows::goWithTheirMailbox()
{
    StoreFixture f;
    const MailboxId annas{u"a1/me"_s};
    QVERIFY(f.put({aDraft("a").in(annas), aDraft("a")}));
    QVERIFY(add(f, {one("a")}, annas));
    QVERIFY(add(f, {one("a")}));
    QVERIFY(done([&](const Store::DoneCall &call) { f.store().removeMailboxes({annas}, &f.store(), call); }));
    QCOMPARE(open(f, annas), QList<Discard>());
    QCOMPARE(open(f), QList<Discard>{one("a")});
    // The same account may come back.
    QVERIFY(f.put({aDraft("a").in(annas)}));
    MailQuery query = StoreFixture::drafts();
    query.mailbox = annas;
    QCOMPARE(f.listed(query), QStringList{u"a"_s});
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDiscardRows)
#include "tst_discardrows.moc"
