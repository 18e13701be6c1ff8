// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/httpparser.h"
#include "support/practiceclient.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace Sendoff::Practice;
using namespace std::chrono_literals;

class TestPracticeHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequestsInAnyPortions_data();
    void readsRequestsInAnyPortions();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void survivesRandomBytes();
    void answersPipelinedRequestsInOrder();
    void keepsTheConnection();
    void takesChunkedBodies();
    void closesOnSlowPeers();
    void survivesPeersThatLeave();
};

void TestPracticeHttp::readsRequestsInAnyPortions_data()
{
    QTest::addColumn<int>("portion");
    for (const int portion : {1, 2, 3, 7, 64, 100'000})
        QTest::addRow("%d bytes", portion) << portion;
}

void TestPracticeHttp::readsRequestsInAnyPortions()
{
    QFETCH(const int, portion);
    const QByteArray stream = "\r\nGET /a?b=c&d HTTP/1.1\r\nHost: x\r\nX-One:  two \r\n\r\n"
                              "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                              "POST /q HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "3;ext=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n"
                              "DELETE /r HTTP/1.0\r\nHost: x\r\n\r\n"_ba;
    HttpParser parser;
    QList<HttpRequest> found;
    for (qsizetype at = 0; at < stream.size(); at += portion) {
        parser.feed(stream.mid(at, portion));
        while (const std::optional<HttpRequest> request = parser.next())
            found.append(*request);
        QCOMPARE(parser.failure(), 0);
    }
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.at(0).path, "/a"_ba);
    QCOMPARE(found.at(0).query, "b=c&d"_ba);
    QCOMPARE(found.at(0).header("x-one"), "two"_ba);
    QVERIFY(found.at(0).keepAlive);
    QCOMPARE(found.at(1).body, "hello"_ba);
    QCOMPARE(found.at(2).body, "abc0123456789"_ba);
    QVERIFY(!found.at(3).keepAlive);
    QVERIFY(!parser.isMidway());
}

void TestPracticeHttp::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("no version", "GET /\r\n\r\n", 400);
    row("strange version", "GET / HTTP/3.0\r\nHost: x\r\n\r\n", 505);
    row("bad method", "G@T / HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("space in target", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("raw UTF-8 in target", "GET /\xc3\xa4 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("target without slash", "GET a HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("header without colon", "GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", 400);
    row("folded header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n", 400);
    row("space before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    row("bare line feeds", "GET / HTTP/1.1\nHost: x\nA: b\r\n\r\n", 400);
    row("null in a value", "GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n"_ba, 400);
    row("both lengths",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("negative length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400);
    row("length with plus", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\n", 400);
    row("huge length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", 413);
    row("absurd length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        400);
    row("other coding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501);
    row("bad chunk size", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
    row("negative chunk", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400);
    row("huge chunk", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n", 413);
    row("chunk without end", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabcd",
        400);
    row("endless chunk line",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray(2000, '1'), 400);
    row("huge headers", "GET / HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(40'000, 'a') + "\r\n\r\n", 431);
    row("endless request line", "GET /" + QByteArray(40'000, 'a'), 431);
    row("TLS", "\x16\x03\x01\x02\r\n\r\n", 400);
}

void TestPracticeHttp::refusesMalformedRequests()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    HttpParser parser;
    parser.feed(bytes);
    QVERIFY(!parser.next());
    QCOMPARE(parser.failure(), status);

    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QByteArray answer = client.raw(bytes, 1500);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), answer.left(60).constData());
    QVERIFY(answer.contains("Connection: close"));
    QCOMPARE(client.get(u"/me"_s).status, 200);
}

void TestPracticeHttp::survivesRandomBytes()
{
    QRandomGenerator random(7);
    const QByteArray valid
        = "POST /q?$top=5 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"_ba;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = valid + valid;
        for (int i = 0; i < 1 + round % 8; ++i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        HttpParser parser;
        parser.feed(bytes);
        int requests = 0;
        while (parser.next())
            ++requests;
        QVERIFY(requests <= 2);
    }
}

void TestPracticeHttp::answersPipelinedRequestsInOrder()
{
    PracticeService service({.drafts = 1, .latency = 20ms});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QByteArray answer
        = client.raw(client.head("GET", "/me") + client.head("GET", "/me/nowhere")
                     + client.head("GET", "/me/mailFolders/drafts", "Connection: close\r\n"));
    const qsizetype first = answer.indexOf("userPrincipalName");
    const qsizetype second = answer.indexOf("HTTP/1.1 400");
    const qsizetype third = answer.indexOf("totalItemCount");
    QVERIFY(first > 0 && second > first && third > second);
    QCOMPARE(answer.count("HTTP/1.1 "), 3);
}

void TestPracticeHttp::keepsTheConnection()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(service.root().port()));
    QVERIFY(socket.waitForConnected());
    for (int i = 0; i < 3; ++i) {
        socket.write(client.head("GET", "/me"));
        QVERIFY(socket.waitForReadyRead());
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 OK"));
    }
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestPracticeHttp::takesChunkedBodies()
{
    PracticeService service({.drafts = 0});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QByteArray more
        = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"_ba;
    const QByteArray answer = client.raw(client.head("POST", "/me/messages", more)
                                         + "b\r\n{\"subject\":\r\n5\r\n\"hi\"}\r\n0\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 201 "), answer.constData());
    QCOMPARE(service.draftIds().size(), 1);
}

void TestPracticeHttp::closesOnSlowPeers()
{
    PracticeService service({.drafts = 0, .requestLimit = 300ms});
    QVERIFY(service.start());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(service.root().port()));
    QVERIFY(socket.waitForConnected());
    QElapsedTimer timer;
    timer.start();
    QByteArray answer;
    // One byte now and then does not buy more time.
    while (answer.isEmpty() && timer.elapsed() < 5000) {
        socket.write("G");
        (void)socket.waitForReadyRead(50);
        answer += socket.readAll();
    }
    QVERIFY(answer.startsWith("HTTP/1.1 408 "));
    QVERIFY(timer.elapsed() < 3000);
}

void TestPracticeHttp::survivesPeersThatLeave()
{
    PracticeService service({.drafts = 100, .latency = 50ms});
    QVERIFY(service.start());
    PracticeClient client(service);
    for (int i = 0; i < 20; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(service.root().port()));
        QVERIFY(socket.waitForConnected());
        socket.write(client.head("GET", "/me/mailFolders/drafts/messages?$top=100"));
        socket.waitForBytesWritten();
        socket.abort();
    }
    QTRY_COMPARE(client.get(u"/me"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestPracticeHttp)
#include "tst_practicehttp.moc"
