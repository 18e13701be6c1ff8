// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "net/gate.h"
#include "signedin.h"
#include "sync/refresher.h"

#include <QSet>
#include <QTest>

// Many drafts go out while tokens end, are refused, cannot be had or are taken away: each exactly once.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRenewing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyTokensForManyDrafts();
    void oneRenewalForAllThatAreRefused();
    void tokensThatDieEarlyAskNobody();
    void aServiceInTroubleHoldsEverything();
    void aDeadSignInKeepsWhatWaits();
};

namespace {

/// Nobody was asked for anything, at any time.
bool wasUnseen(const SignedIn &desk)
{
    return !desk.states.contains(SessionState::NeedsPerson) && !desk.states.contains(SessionState::SignedOut)
        && !desk.states.contains(SessionState::KeychainTrouble);
}

/// Each refresh token was used once, and only the newest.
bool wasEachRefreshTokenUsedOnce(const SignedIn &desk)
{
    const QByteArrayList used = desk.used();
    for (int i = 0; i < used.size(); ++i) {
        if (used.at(i) != SignedIn::refresh(i))
            return false;
    }
    return used.size() == desk.made;
}

} // namespace

void TestRenewing::manyTokensForManyDrafts()
{
    SignedIn desk({.perMinute = 30, .life = 6s});
    QVERIFY(desk.sendAll());
    const int before = desk.made;
    QVERIFY(desk.whole.leapUntil([&] { return desk.isAllSent(); }));
    QVERIFY(desk.isEachOnce());
    QCOMPARE(desk.whole.posts(), 30);
    QVERIFY(wasUnseen(desk));
    // A minute of sending with tokens that are renewed after half of six seconds.
    QVERIFY2(desk.made - before >= 10, qPrintable(QString::number(desk.made - before)));
    QVERIFY(wasEachRefreshTokenUsedOnce(desk));
}

void TestRenewing::oneRenewalForAllThatAreRefused()
{
    SignedIn desk({.life = 2min, .toldLife = 1h});
    QVERIFY(desk.whole.openAndRead());
    QCOMPARE(desk.made, 1);
    // Its token is dead, and nobody knows: all that are asked at once are refused.
    desk.whole.service().endToken(SignedIn::access(1));
    const int asked = desk.whole.service().requests({}, {});
    desk.whole.clock().advance(61s);
    desk.whole.core().refresher(0).refresh();
    QVERIFY(desk.whole.send(desk.whole.drafts()) > 0);
    QVERIFY(desk.whole.leapUntil([&] { return desk.isAllSent(); }, 1min));
    QVERIFY(desk.whole.service().requests({}, {}) - asked > 60);
    QCOMPARE(desk.made, 2);
    QVERIFY(wasEachRefreshTokenUsedOnce(desk));
    QVERIFY(wasUnseen(desk));
    QVERIFY(desk.isEachOnce());
}

void TestRenewing::tokensThatDieEarlyAskNobody()
{
    // The service says an hour, and takes each back after a little more than a minute.
    SignedIn desk({.perMinute = 6, .life = 70s, .toldLife = 1h});
    QVERIFY(desk.sendAll());
    QVERIFY(desk.whole.leapUntil([&] { return desk.isAllSent(); }));
    QVERIFY(desk.isEachOnce());
    QVERIFY(wasUnseen(desk));
    QVERIFY2(desk.made >= 4 && desk.made <= 8, qPrintable(QString::number(desk.made)));
    QVERIFY(wasEachRefreshTokenUsedOnce(desk));
}

void TestRenewing::aServiceInTroubleHoldsEverything()
{
    SignedIn desk({.perMinute = 30, .life = 6s});
    QVERIFY(desk.sendAll());
    QVERIFY(desk.whole.leapUntil([&] { return desk.in(SendState::Sent) >= 8; }));
    desk.trouble = RawAnswer::json(503, R"({"error":"temporarily_unavailable"})", {"Retry-After: 20"});
    QVERIFY(desk.whole.leapUntil([&] { return desk.session->state() == SessionState::Pausing; }));
    desk.whole.settle();
    const int posts = desk.whole.posts();
    QVERIFY(posts < 30);
    desk.whole.leap(10min);
    QCOMPARE(desk.whole.posts(), posts);
    QVERIFY(desk.session->state() == SessionState::Pausing);
    QVERIFY(desk.session->fault().trouble == SignInTrouble::Busy);
    QCOMPARE(desk.in(SendState::NotSent) + desk.in(SendState::HeldBack) + desk.in(SendState::NotSure), 0);
    desk.trouble.reset();
    QVERIFY(desk.whole.leapUntil([&] { return desk.isAllSent(); }));
    QVERIFY(desk.isEachOnce());
    QCOMPARE(desk.whole.posts(), 30);
    QVERIFY(wasUnseen(desk));
}

void TestRenewing::aDeadSignInKeepsWhatWaits()
{
    SignedIn desk({.perMinute = 30, .life = 6s});
    QVERIFY(desk.sendAll());
    QVERIFY(desk.whole.leapUntil([&] { return desk.in(SendState::Sent) >= 8; }));
    desk.trouble = RawAnswer::json(400, R"({"error":"invalid_grant","error_codes":[50173]})");
    QVERIFY(desk.whole.leapUntil([&] { return desk.session->state() == SessionState::NeedsPerson; }));
    desk.whole.settle();
    const int posts = desk.whole.posts();
    const int refused = int(desk.authority.requests().size());
    QVERIFY(posts < 30);
    QVERIFY(desk.whole.core().gate(0).waitsFor(WaitReason::SignIn));
    desk.whole.leap(2h);
    QCOMPARE(desk.whole.posts(), posts);
    QCOMPARE(desk.authority.requests().size(), refused); // a dead token is not used again
    QCOMPARE(desk.in(SendState::NotSent) + desk.in(SendState::HeldBack) + desk.in(SendState::NotSure), 0);
    QVERIFY(desk.in(SendState::Waiting) >= 30 - posts);
    desk.trouble.reset();
    desk.session->adopt(desk.brought());
    QVERIFY(desk.whole.leapUntil([&] { return desk.isAllSent(); }));
    QVERIFY(desk.isEachOnce());
    QCOMPARE(desk.whole.posts(), 30);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestRenewing)
#include "tst_renewing.moc"
