// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/fault.h"
#include "outbox/sender.h"

#include <QTest>

namespace Sendoff {

class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAny2xx();
    void judgesEveryStatus();
    void judgesEveryFailureWithoutAnAnswer();
    void doubtsWhatHasNoPlausibleStatus();
};

namespace {

SendEvent eventOfStatus(int status, const QByteArray &body)
{
    const Response response{.status = status, .headers = {}, .body = body};
    return eventOf(Graph::faultOf(response));
}

Error plain(ErrorKind kind, int status)
{
    return {.kind = kind, .httpStatus = status, .code = {}, .detail = {}, .requestId = {}, .retryAfter = {}};
}

} // namespace

void TestSender::acceptsAny2xx()
{
    for (int status = 200; status < 300; ++status)
        QVERIFY(eventOf(Graph::SendAnswer{.status = status}) == SendEvent::Accepted);
}

void TestSender::judgesEveryStatus()
{
    const QByteArray body = R"({"error":{"code":"SomeCode","message":"words"}})";
    for (int status = 400; status < 600; ++status) {
        SendEvent expected = SendEvent::Refused;
        if (status == 401)
            expected = SendEvent::NotStarted;
        else if (status == 429)
            expected = SendEvent::Throttled;
        else if (status == 404 || status == 408 || status == 409 || status == 412 || status >= 500)
            expected = SendEvent::Lost;
        QVERIFY2(eventOfStatus(status, body) == expected, QByteArray::number(status).constData());
    }
    // A page of some proxy proves nothing: at most the doubt is bigger.
    for (int status = 300; status < 600; ++status) {
        const SendEvent event = eventOfStatus(status, "<html>Bad gateway</html>");
        QVERIFY(event != SendEvent::Accepted && event != SendEvent::Start);
        if (status < 400 || status >= 500)
            QVERIFY2(event == SendEvent::Lost, QByteArray::number(status).constData());
    }
}

void TestSender::judgesEveryFailureWithoutAnAnswer()
{
    QVERIFY(eventOf(plain(ErrorKind::NotReached, 0)) == SendEvent::NotStarted);
    QVERIFY(eventOf(plain(ErrorKind::Unauthorized, 0)) == SendEvent::NotStarted);
    QVERIFY(eventOf(plain(ErrorKind::Secrets, 0)) == SendEvent::NotStarted);
    QVERIFY(eventOf(plain(ErrorKind::LinkLost, 0)) == SendEvent::Lost);
    QVERIFY(eventOf(plain(ErrorKind::LinkLost, 202)) == SendEvent::Lost);
    QVERIFY(eventOf(plain(ErrorKind::Protocol, 202)) == SendEvent::Lost);
    QVERIFY(eventOf(plain(ErrorKind::Server, 503)) == SendEvent::Lost);
}

void TestSender::doubtsWhatHasNoPlausibleStatus()
{
    for (const int status : {0, 200, 302, 500}) {
        QVERIFY(eventOf(plain(ErrorKind::Rejected, status)) == SendEvent::Lost);
        QVERIFY(eventOf(plain(ErrorKind::Forbidden, status)) == SendEvent::Lost);
    }
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSender)
#include "tst_sender.moc"
