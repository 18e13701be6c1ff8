// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

class TestPracticeSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCopyComesLate_data();
    void theCopyComesLate();
    void aSentDraftCannotBeSentAgain();
    void needsItsLengthAndNoBody();
    void needsRecipients();
    void keepsWhatWasChangedBeforehand();
    void bothMailboxesSend();
};

void TestPracticeSend::theCopyComesLate_data()
{
    QTest::addColumn<bool>("keepsId");
    QTest::newRow("id kept") << true;
    QTest::newRow("id changed") << false;
}

void TestPracticeSend::theCopyComesLate()
{
    QFETCH(const bool, keepsId);
    PracticeService service({.drafts = 3, .copyDelay = 300ms, .keepIdOnSend = keepsId});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const PracticeReply draft = client.get(PracticeClient::path(id));
    const QStringList sentBefore = service.sentIds();
    const PracticeReply sent = client.send(id);
    QCOMPARE(sent.status, 202);
    QVERIFY(sent.body.isEmpty());
    // It has left Drafts, and its copy is not there yet.
    QVERIFY(!service.draftIds().contains(id));
    QCOMPARE(service.sentIds(), sentBefore);
    QCOMPARE(client.get(PracticeClient::path(id)).status, 404);
    QCOMPARE(service.submissions(draft.text("internetMessageId")), 1);

    QTRY_COMPARE(service.sentIds().size(), sentBefore.size() + 1);
    const QString copy = service.sentIds().constFirst();
    QCOMPARE(copy == id, keepsId);
    const PracticeReply message = client.get(PracticeClient::path(copy));
    QCOMPARE(message.json().value("isDraft"_L1).toBool(true), false);
    QCOMPARE(message.text("internetMessageId"), draft.text("internetMessageId"));
    QCOMPARE(message.text("subject"), draft.text("subject"));
    QCOMPARE(message.json().value("body"_L1), draft.json().value("body"_L1));
    QCOMPARE(message.json().value("toRecipients"_L1), draft.json().value("toRecipients"_L1));
    QVERIFY(message.text("changeKey") != draft.text("changeKey"));
    const QDateTime time = QDateTime::fromString(message.text("sentDateTime"), Qt::ISODate);
    QVERIFY(std::abs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(client.get(PracticeClient::path(id)).status, keepsId ? 200 : 404);
    QCOMPARE(service.submissions(), 1);
}

void TestPracticeSend::aSentDraftCannotBeSentAgain()
{
    PracticeService service({.drafts = 3, .copyDelay = 50ms, .keepIdOnSend = true});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const qsizetype sent = service.sentIds().size();
    QCOMPARE(client.send(id).status, 202);
    QCOMPARE(client.send(id).code(), u"ErrorItemNotFound"_s);
    QTRY_COMPARE(service.sentIds().size(), sent + 1);
    QCOMPARE(client.send(id).status, 404);
    QCOMPARE(service.submissions(), 1);
    QCOMPARE(service.requests("POST", u"/send"_s), 3);
}

void TestPracticeSend::needsItsLengthAndNoBody()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QByteArray target = PracticeClient::path(service.draftIds().at(0)).toLatin1() + "/send";
    const QByteArray close = "Connection: close\r\n"_ba;
    QVERIFY(client.raw(client.head("POST", target, close)).startsWith("HTTP/1.1 411 "));
    QVERIFY(client.raw(client.head("POST", target, close + "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n")
                .startsWith("HTTP/1.1 411 "));
    QVERIFY(client.raw(client.head("POST", target, close + "Content-Length: 2\r\n") + "{}")
                .startsWith("HTTP/1.1 400 "));
    QVERIFY(client.raw(client.head("GET", target, close)).startsWith("HTTP/1.1 405 "));
    QCOMPARE(service.submissions(), 0);
    QVERIFY(
        client.raw(client.head("POST", target, close + "Content-Length: 0\r\n")).startsWith("HTTP/1.1 202 "));
    QCOMPARE(service.submissions(), 1);
}

void TestPracticeSend::needsRecipients()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply empty = client.ask("POST", u"/me/messages"_s, "{\"subject\":\"To nobody\"}");
    QCOMPARE(empty.status, 201);
    const PracticeReply refused = client.send(empty.text("id"));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"ErrorInvalidRecipients"_s);
    const QByteArray incomplete
        = "{\"toRecipients\":[{\"emailAddress\":{\"name\":\"K\",\"address\":\"karim@fourthcoffee\"}}]}"_ba;
    QCOMPARE(client.ask("PATCH", PracticeClient::path(empty.text("id")), incomplete).status, 200);
    QCOMPARE(client.send(empty.text("id")).status, 400);
    QCOMPARE(service.draftIds().size(), 2);
    QCOMPARE(service.submissions(), 0);
}

void TestPracticeSend::keepsWhatWasChangedBeforehand()
{
    PracticeService service({.drafts = 2, .copyDelay = 0ms});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const QByteArray words
        = "{\"subject\":\"Изменено\",\"body\":{\"contentType\":\"text\",\"content\":\"你好\"}}"_ba;
    QCOMPARE(client.ask("PATCH", PracticeClient::path(id), words).status, 200);
    QCOMPARE(client.send(id).status, 202);
    const PracticeReply copy = client.get(PracticeClient::path(service.sentIds().constFirst()));
    QCOMPARE(copy.text("subject"), u"Изменено"_s);
    QCOMPARE(copy.json().value("body"_L1).toObject().value("content"_L1).toString(), u"你好"_s);
    QCOMPARE(client.ask("PATCH", PracticeClient::path(copy.text("id")), words).code(),
             u"ErrorInvalidPropertySet"_s);
}

void TestPracticeSend::bothMailboxesSend()
{
    PracticeService service({.drafts = 4, .copyDelay = 0ms});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString base = u"/users/sales%40contoso.com/"_s;
    const QString id = client.allIds(base + u"mailFolders/drafts/messages"_s).at(0);
    const QStringList mine = service.sentIds();
    QCOMPARE(client
                 .ask("POST",
                      base + u"messages/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id)) + u"/send"_s)
                 .status,
             202);
    QCOMPARE(service.submissions(), 1);
    QCOMPARE(service.sentIds(), mine);
    QCOMPARE(client.allIds(base + u"mailFolders/drafts/messages"_s).size(), 3);
}

QTEST_GUILESS_MAIN(TestPracticeSend)
#include "tst_practicesend.moc"
