// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondesk.h"

// When a session asks for a person, and what it does with what the person brings.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsAPersonWhenTheServiceRefuses_data();
    void needsAPersonWhenTheServiceRefuses();
    void needsAPersonWithTheClaimsOfAChallenge();
    void needsAPersonWhenFreshTokensAreRefused();
    void takesNoRefusalOfAnOldTokenForALoop();
    void refusesTokensOfAnotherPerson();
    void goesOnWithWhatAPersonBrings();
    void aPersonsTokensWinAgainstALateAnswer();
};

void TestSessionPerson::needsAPersonWhenTheServiceRefuses_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<int>("trouble");
    QTest::newRow("dead grant") << SessionDesk::refusal("invalid_grant", R"(,"error_codes":[50173])")
                                << int(SignInTrouble::SessionEnded);
    QTest::newRow("more is asked") << SessionDesk::refusal("interaction_required",
                                                           R"(,"error_codes":[50076])")
                                   << int(SignInTrouble::NeedsMfa);
    QTest::newRow("no consent") << SessionDesk::refusal("invalid_grant", R"(,"error_codes":[65001])")
                                << int(SignInTrouble::NeedsConsent);
    QTest::newRow("settings") << SessionDesk::refusal("unauthorized_client")
                              << int(SignInTrouble::NotConfigured);
}

void TestSessionPerson::needsAPersonWhenTheServiceRefuses()
{
    QFETCH(const RawAnswer, answer);
    QFETCH(const int, trouble);
    SessionDesk desk;
    desk.server.next(answer);
    desk.ask();
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::NeedsPerson));
    QCOMPARE(int(desk.session->fault().trouble), trouble);
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.given.hasError(ErrorKind::Unauthorized));
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 2);
    QVERIFY(desk.given.hasError(ErrorKind::Unauthorized));
    desk.session->tryAgain();
    Q_EMIT desk.secrets.recovered();
    desk.clock.advance(24h);
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 1);
    QCOMPARE(desk.secrets.events, QByteArrayList{"read"}); // nothing is thrown away
}

void TestSessionPerson::needsAPersonWithTheClaimsOfAChallenge()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.server.next(SessionDesk::refusal("interaction_required"));
    desk.server.next(
        SessionDesk::refusal("interaction_required", R"(,"claims":"{\"access_token\":{\"b\":{}}}")"));
    const QByteArray challenge = R"(Bearer error="insufficient_claims", claims="eyJhIjp7fX0=")";
    desk.clock.advance(2min);
    QVERIFY(desk.session->refused(SessionDesk::access(2), challenge));
    QTRY_VERIFY(desk.is(SessionState::NeedsPerson)); // silently first
    QCOMPARE(desk.posts(), 2);
    QVERIFY(desk.field(u"claims"_s).contains(R"("a":{})"));
    QCOMPARE(desk.session->claims(), R"({"a":{}})"_ba);

    TokenAnswer answer;
    answer.access = SessionDesk::access(8);
    answer.refresh = SessionDesk::refresh(8);
    answer.expiresIn = 1h;
    desk.session->adopt(answer);
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QVERIFY(desk.session->claims().isEmpty());
    desk.clock.advance(2min);
    desk.session->refused(SessionDesk::access(8), challenge);
    QTRY_VERIFY(desk.is(SessionState::NeedsPerson));
    QCOMPARE(desk.session->claims(), R"({"access_token":{"b":{}}})"_ba); // the service's last word
}

void TestSessionPerson::needsAPersonWhenFreshTokensAreRefused()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(59s);
    QVERIFY(desk.session->refused(SessionDesk::access(2), {}));
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(59s);
    desk.ask();
    QVERIFY(!desk.session->refused(SessionDesk::access(3), {}));
    QVERIFY(desk.is(SessionState::NeedsPerson));
    QVERIFY(desk.session->fault().trouble == SignInTrouble::Loop);
    desk.clock.advance(24h);
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 2);
}

void TestSessionPerson::takesNoRefusalOfAnOldTokenForALoop()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QVERIFY(desk.session->refused(SessionDesk::access(2), {})); // fresh: one
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(60s);
    QVERIFY(desk.session->refused(SessionDesk::access(3), {})); // served for a minute
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QVERIFY(desk.session->refused(SessionDesk::access(4), {})); // fresh: one
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(48min); // number 5 was good until it was renewed
    QTRY_COMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(6));
    SessionDesk::rest();
    QVERIFY(desk.session->refused(SessionDesk::access(6), {}));
    QTRY_VERIFY(desk.is(SessionState::Fresh));
}

void TestSessionPerson::refusesTokensOfAnotherPerson()
{
    SessionDesk desk;
    const QByteArray somebody
        = QByteArray(R"({"tid":"t","oid":"else"})").toBase64(QByteArray::Base64UrlEncoding);
    desk.server.next(SessionDesk::tokens(2, 1h, "Mail.Send", R"(,"id_token":"e30.)" + somebody + R"(.x")"));
    desk.ask();
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::NeedsPerson));
    QVERIFY(desk.session->fault().trouble == SignInTrouble::WrongPerson);
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.given.hasError(ErrorKind::Unauthorized));
    QCOMPARE(desk.secrets.events, QByteArrayList{"read"}); // theirs is not kept
}

void TestSessionPerson::goesOnWithWhatAPersonBrings()
{
    SessionDesk desk;
    desk.server.next(SessionDesk::refusal("invalid_grant"));
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::NeedsPerson));
    TokenAnswer answer;
    answer.access = SessionDesk::access(8);
    answer.refresh = SessionDesk::refresh(8);
    answer.expiresIn = 1h;
    answer.granted = {u"mail.send"_s};
    desk.session->adopt(answer);
    desk.ask();
    QVERIFY(desk.is(SessionState::Renewing)); // until it is kept
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(8));
    QVERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(8));
    QCOMPARE(desk.session->granted(), QStringList{u"mail.send"_s});
    QVERIFY(desk.session->fault() == SignInFault());
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.posts(), 2);
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(8));
}

void TestSessionPerson::aPersonsTokensWinAgainstALateAnswer()
{
    SessionDesk desk;
    desk.server.hold();
    desk.session->start();
    QTRY_COMPARE(desk.server.held(), 1);
    TokenAnswer answer;
    answer.access = SessionDesk::access(8);
    answer.refresh = SessionDesk::refresh(8);
    answer.expiresIn = 1h;
    desk.session->adopt(answer);
    desk.server.release(SessionDesk::refusal("invalid_grant"));
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(2min);
    SessionDesk::rest();
    QVERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(8));
    desk.ask();
    QTRY_VERIFY(desk.gave(8));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSessionPerson)
#include "tst_sessionperson.moc"
