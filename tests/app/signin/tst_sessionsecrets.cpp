// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondesk.h"

#include "signin/memorysecrets.h"

// A session and its keychain: what is kept when, and what becomes of it when the keychain fails.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRefreshTokenWhenNoneComes();
    void savesTheNewTokenBeforeTheOldOneGoes();
    void waitsFiveSecondsForTheKeychain();
    void keepsATokenThatCannotBeSaved();
    void savesAgainWhenTheKeychainRecovers();
    void waitsForAKeychainThatFails_data();
    void waitsForAKeychainThatFails();
    void goesOnWhenTheKeychainIsReadAgain();
    void takesNoEmptySecretForAToken();
    void keepsInMemoryWhatAPersonBrings();
    void goesOnInMemoryWhenAPersonSaysSo();
    void forgetsAllWhenSignedOut();
    void tellsWhenItCannotBeRemoved();
    void memoryKeepsSecretsForTheRun();
};

void TestSessionSecrets::keepsTheRefreshTokenWhenNoneComes()
{
    SessionDesk desk;
    desk.server.next(RawAnswer::json(
        200, R"({"token_type":"Bearer","access_token":"a","expires_in":3600,"scope":"Mail.ReadWrite"})"));
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.secrets.events, QByteArrayList{"read"});
    QVERIFY(!desk.session->isUnsaved());
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.posts(), 2);
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(1));
}

void TestSessionSecrets::savesTheNewTokenBeforeTheOldOneGoes()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_COMPARE(desk.secrets.events.size(), 2);
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.secrets.events, (QByteArrayList{"read", "write " + SessionDesk::refresh(2)}));
    desk.clock.advance(2min);
    desk.secrets.hold();
    desk.session->refused(SessionDesk::access(2), {});
    desk.ask();
    QTRY_COMPARE(desk.secrets.events.last(), "write " + SessionDesk::refresh(3));
    SessionDesk::rest();
    QVERIFY(desk.is(SessionState::Renewing));
    QCOMPARE(desk.given.calls, 0); // not before it is safe
    desk.secrets.release();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(3));
    QVERIFY(!desk.session->isUnsaved());
}

void TestSessionSecrets::waitsFiveSecondsForTheKeychain()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(2min);
    desk.secrets.hold();
    desk.session->refused(SessionDesk::access(2), {});
    desk.ask();
    QTRY_COMPARE(desk.secrets.events.size(), 3);
    desk.clock.advance(4'999ms);
    SessionDesk::rest();
    QCOMPARE(desk.given.calls, 0);
    desk.clock.advance(1ms);
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(3));
    QVERIFY(desk.session->isUnsaved());
    desk.secrets.release(); // late, but it is there
    QTRY_VERIFY(!desk.session->isUnsaved());
    QVERIFY(desk.is(SessionState::Fresh));
}

void TestSessionSecrets::keepsATokenThatCannotBeSaved()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.secrets.failure = "refused";
    desk.clock.advance(48min);
    QTRY_VERIFY(desk.session->isUnsaved());
    QCOMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(2));
    QVERIFY(desk.is(SessionState::Fresh));
    desk.secrets.failure.reset();
    desk.clock.advance(48min);
    QTRY_VERIFY(!desk.session->isUnsaved());
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(3)); // from memory
    QCOMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(4));
}

void TestSessionSecrets::savesAgainWhenTheKeychainRecovers()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    Q_EMIT desk.secrets.recovered(); // nothing to do
    SessionDesk::rest();
    QCOMPARE(desk.secrets.events.size(), 2);
    desk.secrets.failure = "silent";
    desk.clock.advance(48min);
    QTRY_VERIFY(desk.session->isUnsaved());
    desk.secrets.failure.reset();
    Q_EMIT desk.secrets.recovered();
    QTRY_VERIFY(!desk.session->isUnsaved());
    QCOMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(3));
    QCOMPARE(desk.posts(), 2);
}

void TestSessionSecrets::waitsForAKeychainThatFails_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("trouble");
    QTest::newRow("it has nothing, or is locked") << "notFound"_ba << int(SignInTrouble::KeychainLocked);
    QTest::newRow("locked") << "locked"_ba << int(SignInTrouble::KeychainLocked);
    QTest::newRow("none there") << "missing"_ba << int(SignInTrouble::KeychainMissing);
    QTest::newRow("silent") << "silent"_ba << int(SignInTrouble::KeychainSilent);
    QTest::newRow("refuses") << "refused"_ba << int(SignInTrouble::KeychainRefused);
}

void TestSessionSecrets::waitsForAKeychainThatFails()
{
    QFETCH(const QByteArray, code);
    QFETCH(const int, trouble);
    SessionDesk desk;
    desk.secrets.failure = code;
    desk.ask();
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::KeychainTrouble));
    QCOMPARE(int(desk.session->fault().trouble), trouble);
    desk.clock.advance(24h);
    SessionDesk::rest();
    QCOMPARE(desk.given.calls, 0); // the account is known: nobody is told to sign in
    QCOMPARE(desk.posts(), 0);
    QCOMPARE(desk.secrets.events, QByteArrayList{"read"}); // asking again might show a prompt
    QVERIFY(desk.secrets.secrets.contains(u"key"_s));
    desk.secrets.failure.reset();
    Q_EMIT desk.secrets.recovered();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    QVERIFY(desk.session->fault() == SignInFault());
}

void TestSessionSecrets::goesOnWhenTheKeychainIsReadAgain()
{
    SessionDesk desk;
    desk.secrets.failure = "locked";
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::KeychainTrouble));
    desk.session->tryAgain();
    QVERIFY(desk.is(SessionState::ReadingSecret));
    QTRY_VERIFY(desk.is(SessionState::KeychainTrouble));
    desk.secrets.failure.reset();
    desk.session->tryAgain();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.posts(), 1);
}

void TestSessionSecrets::takesNoEmptySecretForAToken()
{
    SessionDesk desk;
    desk.secrets.secrets[u"key"_s].clear();
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::KeychainTrouble));
    QVERIFY(desk.session->fault().trouble == SignInTrouble::KeychainLocked);
    QCOMPARE(desk.posts(), 0);
}

void TestSessionSecrets::keepsInMemoryWhatAPersonBrings()
{
    SessionDesk desk;
    desk.secrets.failure = "missing";
    desk.ask();
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::KeychainTrouble));
    desk.session->keepInMemory();
    QVERIFY(desk.is(SessionState::NeedsPerson)); // there is nothing to go on with
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.given.hasError(ErrorKind::Unauthorized));
    TokenAnswer answer;
    answer.access = SessionDesk::access(7);
    answer.refresh = SessionDesk::refresh(7);
    answer.expiresIn = 1h;
    desk.session->adopt(answer);
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QVERIFY(desk.session->isUnsaved());
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.posts(), 1);
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(7));
    SessionDesk::rest();
    QCOMPARE(desk.secrets.events, QByteArrayList{"read"});
}

void TestSessionSecrets::goesOnInMemoryWhenAPersonSaysSo()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.session->keepInMemory();
    QVERIFY(desk.is(SessionState::Fresh));
    QVERIFY(desk.session->isUnsaved());
    Q_EMIT desk.secrets.recovered();
    desk.session->tryAgain();
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.posts(), 2);
    SessionDesk::rest();
    QCOMPARE(desk.secrets.events.size(), 2); // of the start
}

void TestSessionSecrets::forgetsAllWhenSignedOut()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.server.hold();
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.server.held(), 1);
    Caught<Done> done;
    desk.session->signOut(&desk.context, done.catcher());
    QVERIFY(desk.is(SessionState::SignedOut));
    QTRY_COMPARE(done.calls, 1);
    QVERIFY(done.result->has_value());
    QVERIFY(desk.secrets.secrets.isEmpty());
    QTRY_COMPARE(desk.server.open(), 0);
    desk.server.release(SessionDesk::tokens(3, 1h));
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.given.hasError(ErrorKind::Unauthorized));
    QVERIFY(!desk.session->refused(SessionDesk::access(2), {}));
    QVERIFY(desk.session->granted().isEmpty());
    desk.session->tryAgain();
    desk.clock.advance(24h);
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 2);
    QVERIFY(desk.secrets.secrets.isEmpty()); // nothing late comes back into it
}

void TestSessionSecrets::tellsWhenItCannotBeRemoved()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.secrets.failure = "locked";
    Caught<Done> done;
    desk.session->signOut(&desk.context, done.catcher());
    QTRY_COMPARE(done.calls, 1);
    QVERIFY(done.hasError(ErrorKind::Secrets));
    QCOMPARE(done.result->error().code, u"locked"_s);
}

void TestSessionSecrets::memoryKeepsSecretsForTheRun()
{
    MemorySecrets secrets;
    Caught<QByteArray> read;
    secrets.read(u"a"_s, this, read.catcher());
    QCOMPARE(read.calls, 0);
    QTRY_COMPARE(read.calls, 1);
    QCOMPARE(read.result->error().code, u"notFound"_s);
    Caught<Done> done;
    secrets.write(u"a"_s, "1", this, done.catcher());
    secrets.write(u"a"_s, "2", this, done.catcher());
    secrets.read(u"a"_s, this, read.catcher());
    QTRY_COMPARE(read.calls, 2);
    QCOMPARE(read.result->value(), "2"_ba);
    secrets.remove(u"a"_s, this, done.catcher());
    secrets.read(u"a"_s, this, read.catcher());
    QTRY_COMPARE(read.calls, 3);
    QVERIFY(read.hasError(ErrorKind::Secrets));
    QCOMPARE(done.calls, 3);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSessionSecrets)
#include "tst_sessionsecrets.moc"
