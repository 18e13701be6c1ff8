// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#endif

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

QByteArray plan(const QByteArray &match, const QByteArray &fault)
{
    return "{\"rules\":[{\"match\":{" + match + "},\"fault\":{" + fault + "}}]}";
}

const QByteArray onSend = "\"method\":\"POST\",\"path\":\"/send\",\"times\":1"_ba;

} // namespace

class TestPracticeFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusBeforeTheEffect_data();
    void statusBeforeTheEffect();
    void statusAfterTheEffect();
    void damagedAnswers_data();
    void damagedAnswers();
    void cutsBeforeAndAfterTheEffect_data();
    void cutsBeforeAndAfterTheEffect();
    void resetIsAReset();
    void sendAnswersAnother2xx();
    void copiesCanBeLateMissingOrElsewhere();
    void anAcceptedDraftMayLingerAndBeMailedTwice();
    void aSecondSendMayBeMailedAgain();
};

void TestPracticeFaults::statusBeforeTheEffect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 408, 409, 412, 429, 500, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestPracticeFaults::statusBeforeTheEffect()
{
    QFETCH(const int, status);
    PracticeService service({.drafts = 2, .copyDelay = 0ms});
    QVERIFY(service.start());
    QVERIFY(
        service.loadFaults(plan(onSend, "\"status\":" + QByteArray::number(status) + ",\"retryAfter\":2.5")));
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const PracticeReply reply = client.send(id);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.code().isEmpty());
    QCOMPARE(reply.headers.value("retry-after"), "2.5"_ba);
    QCOMPARE(service.submissions(), 0);
    QCOMPARE(client.send(id).status, 202);
    QCOMPARE(service.submissions(), 1);
}

void TestPracticeFaults::statusAfterTheEffect()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(
        plan(onSend, "\"status\":503,\"when\":\"after\",\"code\":\"ErrorTimeoutExpired\"")));
    PracticeClient client(service);
    const PracticeReply reply = client.send(service.draftIds().at(0));
    QCOMPARE(reply.status, 503);
    QCOMPARE(reply.code(), u"ErrorTimeoutExpired"_s);
    QCOMPARE(service.submissions(), 1);
    QCOMPARE(service.draftIds().size(), 1);
}

void TestPracticeFaults::damagedAnswers_data()
{
    QTest::addColumn<QByteArray>("damage");
    for (const char *name : {"partialStatus", "partialHeaders", "halfBody", "garbage", "html", "empty"})
        QTest::newRow(name) << QByteArray(name);
}

void TestPracticeFaults::damagedAnswers()
{
    QFETCH(const QByteArray, damage);
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(plan("\"path\":\"/me\",\"times\":1", "\"damage\":\"" + damage + '"')));
    PracticeClient client(service);
    const QByteArray answer = client.raw(client.head("GET", "/me"));
    if (damage == "partialStatus") {
        QCOMPARE(answer, "HTTP/1.1 20"_ba);
    } else if (damage == "partialHeaders") {
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(!answer.contains("\r\n\r\n"));
    } else if (damage == "halfBody") {
        const qsizetype length
            = answer.mid(answer.indexOf("Content-Length: ") + 16).split('\r').at(0).toInt();
        const qsizetype body = answer.size() - answer.indexOf("\r\n\r\n") - 4;
        QVERIFY(body > 0 && body < length);
    } else if (damage == "garbage") {
        QVERIFY(!answer.startsWith("HTTP"));
    } else if (damage == "html") {
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("text/html"));
    } else {
        QVERIFY(answer.contains("Content-Length: 0\r\n"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
    }
    QCOMPARE(client.get(u"/me"_s).text("mail"), u"anna.weber@contoso.com"_s);
}

void TestPracticeFaults::cutsBeforeAndAfterTheEffect_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<bool>("after");
    for (const char *damage : {"cut", "reset"}) {
        QTest::addRow("%s before", damage) << QByteArray(damage) << false;
        QTest::addRow("%s after", damage) << QByteArray(damage) << true;
    }
}

void TestPracticeFaults::cutsBeforeAndAfterTheEffect()
{
    QFETCH(const QByteArray, damage);
    QFETCH(const bool, after);
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(
        plan(onSend, "\"damage\":\"" + damage + "\",\"when\":\"" + (after ? "after" : "before") + '"')));
    PracticeClient client(service);
    const QByteArray target = PracticeClient::path(service.draftIds().at(0)).toLatin1() + "/send";
    QCOMPARE(client.raw(client.head("POST", target, "Content-Length: 0\r\n")), QByteArray());
    QCOMPARE(service.submissions(), after ? 1 : 0);
    QCOMPARE(service.requests("POST", u"/send"_s), 1);
}

void TestPracticeFaults::resetIsAReset()
{
#ifdef Q_OS_UNIX
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    for (const bool isReset : {false, true}) {
        QVERIFY(
            service.loadFaults(plan("\"nth\":1", isReset ? "\"damage\":\"reset\"" : "\"damage\":\"cut\"")));
        const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(service.root().port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        const QByteArray request = client.head("GET", "/me");
        QCOMPARE(::send(fd, request.constData(), size_t(request.size()), 0), ssize_t(request.size()));
        char byte = 0;
        errno = 0;
        const ssize_t got = ::recv(fd, &byte, 1, 0);
        const int problem = errno;
        ::close(fd);
        QCOMPARE(got, ssize_t(isReset ? -1 : 0));
        QCOMPARE(problem == ECONNRESET, isReset);
    }
#else
    QSKIP("Needs BSD sockets");
#endif
}

void TestPracticeFaults::sendAnswersAnother2xx()
{
    for (const int status : {200, 204}) {
        PracticeService service({.drafts = 2});
        QVERIFY(service.start());
        QVERIFY(service.loadFaults(plan(onSend, "\"status\":" + QByteArray::number(status))));
        PracticeClient client(service);
        const PracticeReply reply = client.send(service.draftIds().at(0));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body, QByteArray());
        QCOMPARE(service.submissions(), 1);
    }
}

void TestPracticeFaults::copiesCanBeLateMissingOrElsewhere()
{
    PracticeService service({.drafts = 4, .copyDelay = 1h});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(R"({"rules":[
        {"match":{"path":"/send","nth":1},"fault":{"copyDelay":0,"keepId":true}},
        {"match":{"path":"/send","nth":2},"fault":{"copyDelay":0,"noCopy":true}},
        {"match":{"path":"/send","nth":3},"fault":{"copyDelay":0,"keepId":true,"copyFolder":"archive"}}]})"));
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    const qsizetype sent = service.sentIds().size();
    for (const QString &id : ids)
        QCOMPARE(client.send(id).status, 202);
    QCOMPARE(service.submissions(), 4);
    QCOMPARE(service.sentIds().size(), sent + 1);
    QVERIFY(service.sentIds().contains(ids.at(0)));
    QCOMPARE(client.get(PracticeClient::path(ids.at(1))).status, 404);
    QCOMPARE(client.allIds(u"/me/mailFolders/archive/messages"_s), QStringList{ids.at(2)});
    QCOMPARE(client.get(PracticeClient::path(ids.at(3))).status, 404);
}

void TestPracticeFaults::anAcceptedDraftMayLingerAndBeMailedTwice()
{
    PracticeService service({.drafts = 2, .copyDelay = 0ms});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(plan(onSend, "\"linger\":400")));
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const PracticeReply draft = client.get(PracticeClient::path(id));
    QCOMPARE(client.send(id).status, 202);
    QVERIFY(service.draftIds().contains(id));
    QCOMPARE(client.get(PracticeClient::path(id)).text("changeKey"), draft.text("changeKey"));
    // Whoever posts it again now has really mailed it twice.
    QCOMPARE(client.send(id).status, 202);
    QCOMPARE(service.submissions(draft.text("internetMessageId")), 2);
    QTRY_VERIFY(!service.draftIds().contains(id));
}

void TestPracticeFaults::aSecondSendMayBeMailedAgain()
{
    PracticeService service({.drafts = 2, .copyDelay = 0ms});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(plan("\"path\":\"/send\",\"nth\":2", "\"submitAgain\":true")));
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    QCOMPARE(client.send(id).status, 202);
    QCOMPARE(client.send(id).status, 202);
    QCOMPARE(service.submissions(), 2);
    QCOMPARE(client.send(id).status, 404);
}

QTEST_GUILESS_MAIN(TestPracticeFaults)
#include "tst_practicefaults.moc"
