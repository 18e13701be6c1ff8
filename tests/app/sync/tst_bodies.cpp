// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/version.h"
#include "support/busypool.h"
#include "support/mailjson.h"
#include "sync/bodies.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// Texts and attachments: from the store, else once from the service.
class TestBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesFromTheServiceOnce();
    void severalAskersShareOneRequest();
    void storedTextOfAnotherVersionIsReadAgain();
    void attachmentsAreAlwaysAskedFor();
    void whatLeftMeanwhileDoesNotComeBack();
    void goneMessageLeavesTheStore();
    void messageOnItsWayStays();
    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
    void failureCanBeTriedAgain();
    void attachmentComesFromTheServiceOnce();
    void bigAttachmentsComeEachTime();
    void deadAskerIsNotCalled();
    void answersAreReadAside();
    void whoDiesMeanwhileIsNotCalled();
};

namespace {

struct Read
{
    Read()
        : bodies(*net.client, stored.store(), ownMailbox())
    {
    }

    StoreFixture stored;
    NetFixture net;
    Bodies bodies;
    Caught<FullMessage> caught;

    void ask() { bodies.text({u"a"_s}, &net.context, caught.catcher()); }
    int requests() const { return int(net.server.requests().size()); }
    // What was put in the background is on the disk.
    void settle()
    {
        stored.store().flush();
        QTest::qWait(10);
    }
};

RawAnswer messageOf(const QString &html, const QString &changeKey = u"ck-a"_s, bool hasAttachments = false)
{
    QJsonObject json = draftJson(u"a"_s);
    json.insert(u"changeKey"_s, changeKey);
    json.insert(u"hasAttachments"_s, hasAttachments);
    json.insert(u"isReadReceiptRequested"_s, true);
    json.insert(u"replyTo"_s,
                QJsonArray{QJsonObject{{u"emailAddress"_s, QJsonObject{{u"address"_s, u"r@x.com"_s}}}}});
    json.insert(u"body"_s, QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, html}});
    return RawAnswer::json(200, jsonBytes(json));
}

RawAnswer attachmentList()
{
    return RawAnswer::json(200, R"({"value":[{"@odata.type":"#microsoft.graph.fileAttachment","id":"at1",
        "name":"план.pdf","contentType":"application/pdf","size":12,"isInline":false}]})");
}

} // namespace

void TestBodies::textComesFromTheServiceOnce()
{
    Read r;
    QVERIFY(r.stored.put({aDraft("a")}));
    r.net.server.next(messageOf(u"<p>Привет</p>"_s));
    r.net.server.next(attachmentList());
    r.ask();
    QCOMPARE(r.caught.calls, 0); // from the event loop
    QTRY_COMPARE(r.caught.calls, 1);
    QVERIFY(*r.caught.result);
    QCOMPARE((*r.caught.result)->body.content, u"<p>Привет</p>"_s);
    QCOMPARE(r.requests(), 2);
    r.settle();
    r.ask();
    QCOMPARE(r.caught.calls, 1);
    QTRY_COMPARE(r.caught.calls, 2);
    QCOMPARE((*r.caught.result)->body.content, u"<p>Привет</p>"_s);
    QCOMPARE(r.requests(), 2);
}

void TestBodies::severalAskersShareOneRequest()
{
    Read r;
    r.net.server.next(messageOf(u"text"_s));
    r.net.server.next(attachmentList());
    for (int i = 0; i < 3; ++i)
        r.ask();
    QTRY_COMPARE(r.caught.calls, 3);
    QCOMPARE(r.requests(), 2);
}

void TestBodies::storedTextOfAnotherVersionIsReadAgain()
{
    Read r;
    QVERIFY(r.stored.putFull(aDraft("a").full(u"old"_s)));
    QVERIFY(r.stored.put({aDraft("a").changeKey(u"2"_s)}));
    r.net.server.next(messageOf(u"new"_s, u"3"_s)); // changed once more meanwhile
    r.net.server.next(attachmentList());
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    QCOMPARE((*r.caught.result)->body.content, u"new"_s);
    r.settle();
    QCOMPARE(r.stored.store().message(testMailbox(), {u"a"_s})->summary.changeKey, u"3"_s);
    QCOMPARE(r.stored.store().fullMessage(testMailbox(), {u"a"_s})->body.content, u"new"_s);
}

void TestBodies::attachmentsAreAlwaysAskedFor()
{
    // Inline ones that the text does not show go out too, and the service's mark leaves them out.
    Read r;
    QVERIFY(r.stored.put({aDraft("a")}));
    r.net.server.next(messageOf(u"<p>x</p>"_s));
    r.net.server.next(attachmentList());
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    QCOMPARE(r.requests(), 2);
    QCOMPARE((*r.caught.result)->attachments.size(), 1);
    r.settle();
    const auto stored = r.stored.store().fullMessage(testMailbox(), {u"a"_s});
    QVERIFY(stored && *stored == **r.caught.result); // all that is compared before sending is kept
    QVERIFY(contentHash(*stored) == contentHash(**r.caught.result));
}

void TestBodies::whatLeftMeanwhileDoesNotComeBack()
{
    // Its text arrives after the message was removed from the list: it is shown, but listed no more.
    Read r;
    r.net.server.next(messageOf(u"<p>x</p>"_s));
    r.net.server.next(attachmentList());
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    QVERIFY(*r.caught.result);
    r.settle();
    QCOMPARE(r.stored.listed(), QStringList());
}

void TestBodies::goneMessageLeavesTheStore()
{
    Read r;
    QVERIFY(r.stored.put({aDraft("a"), aDraft("b")}));
    r.net.server.next(RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})"));
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    QVERIFY(r.caught.hasError(ErrorKind::NotFound));
    r.settle();
    QCOMPARE(r.stored.listed(), QStringList{u"b"_s});
}

void TestBodies::messageOnItsWayStays()
{
    Read r;
    QVERIFY(r.stored.put({aDraft("a")}));
    QVERIFY(r.stored.add({aDraft("a").job(SendState::NotSure)}));
    r.net.server.next(RawAnswer::json(404, "{}"));
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    r.settle();
    QCOMPARE(r.stored.listed(), QStringList{u"a"_s});
}

void TestBodies::brokenAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("HTML") << RawAnswer::json(200, "<html>").bytes;
    QTest::newRow("cut off") << RawAnswer::json(200, R"({"id":"a","body":{"content)").bytes;
    QTest::newRow("no id") << RawAnswer::json(200, "{}").bytes;
}

void TestBodies::brokenAnswersAreErrors()
{
    QFETCH(const QByteArray, answer);
    Read r;
    QVERIFY(r.stored.put({aDraft("a")}));
    r.net.server.next({answer, RawAnswer::Then::Keep, 0});
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    QVERIFY(r.caught.hasError(ErrorKind::Protocol));
    r.settle();
    QCOMPARE(r.stored.listed(), QStringList{u"a"_s});
}

void TestBodies::failureCanBeTriedAgain()
{
    Read r;
    r.net.server.next(messageOf(u"x"_s, u"ck-a"_s, true));
    r.net.server.next(RawAnswer::json(403, "{}")); // the attachments
    r.ask();
    QTRY_COMPARE(r.caught.calls, 1);
    QVERIFY(r.caught.hasError(ErrorKind::Forbidden));
    r.net.server.next(messageOf(u"x"_s, u"ck-a"_s, true));
    r.net.server.next(attachmentList());
    r.ask();
    QTRY_COMPARE(r.caught.calls, 2);
    QVERIFY(*r.caught.result);
}

void TestBodies::attachmentComesFromTheServiceOnce()
{
    Read r;
    QVERIFY(r.stored.put({aDraft("a")}));
    const QByteArray bytes("%PDF\0\r\n\xff", 8);
    r.net.server.next(RawAnswer::json(200, bytes));
    Caught<QByteArray> caught;
    for (int i = 0; i < 2; ++i)
        r.bodies.attachment({u"a"_s}, {u"at1"_s}, &r.net.context, caught.catcher());
    QTRY_COMPARE(caught.calls, 2);
    QCOMPARE(**caught.result, bytes);
    QCOMPARE(r.requests(), 1);
    r.settle();
    r.bodies.attachment({u"a"_s}, {u"at1"_s}, &r.net.context, caught.catcher());
    QTRY_COMPARE(caught.calls, 3);
    QCOMPARE(**caught.result, bytes);
    QCOMPARE(r.requests(), 1);
}

void TestBodies::bigAttachmentsComeEachTime()
{
    Read r;
    QVERIFY(r.stored.put({aDraft("a")}));
    const QByteArray bytes(9 * 1024 * 1024, 'x');
    Caught<QByteArray> caught;
    for (int i = 1; i <= 2; ++i) {
        r.net.server.next(RawAnswer::json(200, bytes));
        r.bodies.attachment({u"a"_s}, {u"at1"_s}, &r.net.context, caught.catcher());
        QTRY_COMPARE(caught.calls, i);
        QCOMPARE(caught.result->value(), bytes);
        r.settle();
        QCOMPARE(r.requests(), i); // it is not kept
    }
}

void TestBodies::deadAskerIsNotCalled()
{
    Read r;
    auto first = std::make_unique<QObject>();
    Caught<FullMessage> dead;
    r.net.server.next(messageOf(u"x"_s));
    r.net.server.next(attachmentList());
    r.bodies.text({u"a"_s}, first.get(), dead.catcher());
    r.ask();
    first.reset();
    QTRY_COMPARE(r.caught.calls, 1);
    QCOMPARE(dead.calls, 0);
}

void TestBodies::answersAreReadAside()
{
    Read r;
    r.net.server.next(messageOf(u"x"_s));
    r.net.server.next(attachmentList());
    BusyPool busy;
    r.ask();
    QTRY_COMPARE(r.requests(), 1);
    QTest::qWait(100);
    QCOMPARE(r.requests(), 1); // what was answered is not read yet
    busy.release();
    QTRY_COMPARE(r.caught.calls, 1);
    QVERIFY(*r.caught.result);
}

void TestBodies::whoDiesMeanwhileIsNotCalled()
{
    // The answer is here, and is being read.
    StoreFixture stored;
    NetFixture net;
    auto bodies = std::make_unique<Bodies>(*net.client, stored.store(), ownMailbox());
    Caught<FullMessage> caught;
    net.server.next(messageOf(u"x"_s));
    net.server.next(attachmentList());
    BusyPool busy;
    bodies->text({u"a"_s}, &net.context, caught.catcher());
    QTRY_COMPARE(net.server.requests().size(), 1);
    QTest::qWait(100);
    bodies.reset();
    busy.release();
    QTest::qWait(50);
    QCOMPARE(caught.calls, 0);
    QCOMPARE(net.server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestBodies)
#include "tst_bodies.moc"
