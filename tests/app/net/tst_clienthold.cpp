// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/netfixture.h"

#include <QTest>

#include <algorithm>

// Requests for a mailbox that is not known yet wait; those for others, and the question whose it is, do not.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClientHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBackOneMailbox();
    void holdsBackWhatNamesNoMailbox();
    void keepsTheOrder();
    void answersWhatIsHeldWhenThereIsNoToken();
    void cancelsWhatIsHeld();
    void doesNotSendLateWhatWasHeld();
};

namespace {

Request<QByteArray> askingFor(const QString &mailbox, const QString &path)
{
    Request<QByteArray> request;
    request.data.mailbox = mailbox;
    request.data.path = path;
    request.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    return request;
}

QByteArrayList targetsOf(const NetFixture &net)
{
    QByteArrayList targets;
    for (const RawRequest &request : net.server.requests())
        targets.append(request.target().mid(int(qstrlen("/v1.0"))));
    return targets;
}

void pause()
{
    QTest::qWait(50);
}

} // namespace

void TestClientHold::holdsBackOneMailbox()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> answer;
    net.client->hold(u"/users/a"_s);
    net.client->send(askingFor(u"/users/a"_s, u"/users/a/messages"_s), &net.context, answer.catcher());
    net.client->send(askingFor(u"/users/ab"_s, u"/users/ab/messages"_s), &net.context, answer.catcher());
    Request<QByteArray> whose = askingFor(u"/users/a"_s, u"/users/a/whose"_s);
    whose.data.asksWhose = true;
    net.client->send(whose, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 2);
    pause();
    QCOMPARE(targetsOf(net).size(), 2);
    QVERIFY(!targetsOf(net).contains("/users/a/messages"));
    net.client->release(u"/users/a"_s);
    QTRY_COMPARE(answer.calls, 3);
    QCOMPARE(targetsOf(net).constLast(), "/users/a/messages"_ba);
}

void TestClientHold::holdsBackWhatNamesNoMailbox()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> answer;
    net.client->hold(u"/me"_s);
    net.client->send(askingFor({}, u"/anything"_s), &net.context, answer.catcher());
    pause();
    QCOMPARE(targetsOf(net).size(), 0);
    net.client->release(u"/me"_s);
    QTRY_COMPARE(answer.calls, 1);
}

void TestClientHold::keepsTheOrder()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> answer;
    net.client->hold(u"/me"_s);
    QByteArrayList wanted;
    for (int i = 0; i < 12; ++i) {
        const QString path = u"/me/messages/%1"_s.arg(i);
        wanted.append(path.toLatin1());
        net.client->send(askingFor(u"/me"_s, path), &net.context, answer.catcher());
    }
    pause();
    net.client->release(u"/me"_s);
    QTRY_COMPARE(answer.calls, 12);
    QByteArrayList first = targetsOf(net).mid(0, 3); // three places at once, in any order on the wire
    std::sort(first.begin(), first.end());
    QCOMPARE(first, wanted.mid(0, 3));
}

void TestClientHold::answersWhatIsHeldWhenThereIsNoToken()
{
    NetFixture net;
    Caught<QByteArray> answer;
    net.client->hold(u"/me"_s);
    net.client->send(askingFor(u"/me"_s, u"/me/messages"_s), &net.context, answer.catcher());
    net.client->gate().close(WaitReason::SignIn);
    QTRY_VERIFY(answer.hasError(ErrorKind::Unauthorized));
    QCOMPARE(targetsOf(net).size(), 0);
}

void TestClientHold::cancelsWhatIsHeld()
{
    NetFixture net;
    Caught<QByteArray> answer;
    net.client->hold(u"/me"_s);
    Call call = net.client->send(askingFor(u"/me"_s, u"/me/messages"_s), &net.context, answer.catcher());
    pause();
    call.cancel();
    net.client->release(u"/me"_s);
    pause();
    QCOMPARE(targetsOf(net).size(), 0);
    QCOMPARE(answer.calls, 0);
}

void TestClientHold::doesNotSendLateWhatWasHeld()
{
    NetFixture net;
    Caught<QByteArray> answer;
    net.client->hold(u"/me"_s);
    Request<QByteArray> post = askingFor(u"/me"_s, u"/me/messages/1/send"_s);
    post.data.method = Method::Post;
    post.data.repeat = Repeat::Unsafe;
    post.data.priority = Priority::Send;
    post.data.maxAttempts = 1;
    post.data.startWithin = 5s;
    net.client->send(post, &net.context, answer.catcher());
    pause();
    net.clock.advance(6s);
    QTRY_VERIFY(answer.hasError(ErrorKind::NotReached));
    net.client->release(u"/me"_s);
    pause();
    QCOMPARE(targetsOf(net).size(), 0);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClientHold)
#include "tst_clienthold.moc"
