// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/busypool.h"
#include "support/mailjson.h"
#include "support/settle.h"
#include "sync/mailboxidentity.h"
#include "sync/prefetch.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What will be read next is there before it is asked for, and never in the way.
class TestPrefetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTextsFiveAtATime();
    void asksForNothingTwice();
    void bringsInlineImages();
    void leavesBigImages();
    void anotherWishReplacesWhatWaits();
    void boundsWhatIsWanted();
    void givesUpWhereBatchesAreRefused();
    void isStillWhileTheServiceIsAway();
    void beginsWhenTheMailboxIsKnown();
    void goesOnWhenTheServiceIsReachedAgain();
    void restsAfterTrouble();
    void whatChangedIsReadAfterARound();
    void aWishThatIsFulfilledAsksForNothing();
    void aThrottledPartHoldsAll();
    void goesOnOneByOneAfterAThrottledPart();
    void whatIsRefusedIsNotAskedForAgain();
    void whatFailsIsAskedForLater();
    void aPoisonousTextHoldsUpNoOther();
    void bringsImagesOfStoredTexts();
    void imagesWaitForQuickSteps();
    void oneImageThatFailsIsNotAll();
    void longTextsComeOneByOne();
    void answersAreReadAside();
};

namespace {

struct Ahead
{
    explicit Ahead(int drafts = 12)
    {
        QList<MailSummary> all;
        for (int i = 0; i < drafts; ++i) {
            ids.append({QString::number(i)});
            MailSummary draft = aDraft(QByteArray::number(i).constData());
            draft.changeKey = u"ck-"_s + ids.last().value;
            all.append(draft);
        }
        if (!stored.put(all))
            qFatal("the drafts cannot be stored");
        net.server.setAnswerer([this](const RawRequest &request) { return answer(request); });
    }

    RawAnswer answer(const RawRequest &request)
    {
        if (request.target().contains("/mailFolders/drafts"))
            return RawAnswer::json(200, R"({"id":"drafts of this one"})");
        if (!failingImage.isEmpty() && request.target().contains(failingImage))
            return RawAnswer::json(500, "{}");
        if (request.method() == "GET")
            return RawAnswer{"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\npng",
                             RawAnswer::Then::Keep, 0};
        QJsonArray responses;
        const QJsonArray questions
            = QJsonDocument::fromJson(request.body).object().value(u"requests"_s).toArray();
        for (const QJsonValue &question : questions) {
            const QString url = question[u"url"_s].toString();
            const QString id = url.section(u'?', 0, 0).section(u"/messages/"_s, 1).section(u'/', 0, 0);
            QJsonObject body = draftJson(id);
            body.insert(u"body"_s,
                        QJsonObject{{u"contentType"_s, u"text"_s},
                                    {u"content"_s, u"text of "_s + id + QString(padding, u'x')}});
            if (url.contains(u"/attachments"_s))
                body = {{u"value"_s, attachments}};
            int status = 200;
            if (id == failing)
                status = failure;
            responses.append(QJsonObject{{u"id"_s, question[u"id"_s]},
                                         {u"status"_s, status},
                                         {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"30"_s}}},
                                         {u"body"_s, body}});
            asked.append(id);
        }
        return RawAnswer::json(200, jsonBytes({{u"responses"_s, responses}}));
    }
    bool has(int from, int to)
    {
        for (int i = from; i < to; ++i) {
            if (!stored.store().fullMessage(testMailbox(), ids.at(i)))
                return false;
        }
        return true;
    }
    bool hasImage(int i)
    {
        return stored.store().attachmentContent(testMailbox(), ids.at(i), {u"pic"_s}).has_value();
    }
    int requests() const { return int(net.server.requests().size()); }
    void settle() { Sendoff::settle(stored.store(), net.network); }
    QJsonObject image(qint64 size) const
    {
        return {{u"@odata.type"_s, u"#microsoft.graph.fileAttachment"_s},
                {u"id"_s, u"pic"_s},
                {u"name"_s, u"a.png"_s},
                {u"contentType"_s, u"image/png"_s},
                {u"contentId"_s, u"pic@x"_s},
                {u"size"_s, size},
                {u"isInline"_s, true}};
    }

    StoreFixture stored;
    NetFixture net;
    Prefetch prefetch{*net.client, stored.store(), net.clock, ownMailbox()};
    QList<MessageId> ids;
    QStringList asked;
    QJsonArray attachments;
    QString failing;
    QByteArray failingImage;
    qsizetype padding = 0; ///< of each text
    int failure = 500;
};

} // namespace

void TestPrefetch::bringsTextsFiveAtATime()
{
    Ahead a;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 12));
    QCOMPARE(a.requests(), 3);
    for (const RawRequest &request : a.net.server.requests())
        QCOMPARE(request.target(), "/v1.0/$batch"_ba);
    QCOMPARE(a.asked.mid(0, 4), (QStringList{u"0"_s, u"0"_s, u"1"_s, u"1"_s})); // in the order of reading
    QCOMPARE(a.stored.store().fullMessage(testMailbox(), {u"7"_s})->body.content, u"text of 7"_s);
}

void TestPrefetch::asksForNothingTwice()
{
    Ahead a;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 12));
    a.prefetch.want(a.ids);
    a.prefetch.want({{u"unknown"_s}});
    a.settle();
    QCOMPARE(a.requests(), 3);
    // One was changed elsewhere: its text is read again.
    QVERIFY(a.stored.put({aDraft("3").changeKey(u"later"_s)}));
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 4);
    QCOMPARE(a.asked.mid(24), (QStringList{u"3"_s, u"3"_s}));
}

void TestPrefetch::bringsInlineImages()
{
    Ahead a(2);
    a.attachments = {a.image(3)};
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.stored.store().attachmentContent(testMailbox(), {u"1"_s}, {u"pic"_s}));
    QCOMPARE(*a.stored.store().attachmentContent(testMailbox(), {u"0"_s}, {u"pic"_s}), "png"_ba);
    QCOMPARE(a.requests(), 3);
}

void TestPrefetch::leavesBigImages()
{
    Ahead a(1);
    QJsonObject file = a.image(10);
    file[u"isInline"_s] = false;
    a.attachments = {a.image(600'000), file};
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 1));
    a.settle();
    QCOMPARE(a.requests(), 1);
}

void TestPrefetch::anotherWishReplacesWhatWaits()
{
    Ahead a(20);
    a.prefetch.want(a.ids);
    a.prefetch.want({a.ids.at(19)}); // the first five are on their way
    QTRY_VERIFY(a.has(19, 20));
    a.settle();
    QVERIFY(a.has(0, 5));
    QVERIFY(!a.has(5, 6));
    QCOMPARE(a.requests(), 2);
}

void TestPrefetch::boundsWhatIsWanted()
{
    Ahead a(30);
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, Prefetch::mostAhead));
    a.settle();
    QVERIFY(!a.has(Prefetch::mostAhead, Prefetch::mostAhead + 1));
}

void TestPrefetch::givesUpWhereBatchesAreRefused()
{
    Ahead a;
    a.net.server.setAnswerer(
        [](const RawRequest &) { return RawAnswer::json(404, R"({"error":{"code":"x"}})"); });
    a.prefetch.want(a.ids);
    QTRY_COMPARE(a.requests(), 1);
    a.settle();
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 1);
}

void TestPrefetch::isStillWhileTheServiceIsAway()
{
    Ahead a;
    a.net.client->gate().close(WaitReason::SignIn);
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 0);
    a.net.client->gate().open(WaitReason::SignIn); // nobody has to want it once more
    QTRY_VERIFY(a.has(0, 12));
    a.settle();
    QCOMPARE(a.requests(), 3);
}

void TestPrefetch::beginsWhenTheMailboxIsKnown()
{
    Ahead a;
    MailboxIdentity identity(*a.net.client, a.stored.store(), ownMailbox());
    a.prefetch.setIdentity(identity);
    a.stored.store().setOwner(testMailbox(), {u"drafts of this one"_s}, nullptr, {});
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 0);
    identity.verify(&a.net.context, [](const Result<Done> &) {});
    QTRY_VERIFY(a.has(0, 12));
    a.settle();
    QCOMPARE(a.asked.size(), 24);
}

void TestPrefetch::goesOnWhenTheServiceIsReachedAgain()
{
    Ahead a;
    a.net.client->gate().reached(false);
    for (int i = 0; i < 3; ++i) {
        a.prefetch.want(a.ids);
        a.settle();
    }
    QCOMPARE(a.requests(), 0); // whoever has a reason finds out
    a.net.client->gate().reached(true);
    QTRY_VERIFY(a.has(0, 12));
    a.settle();
    QCOMPARE(a.requests(), 3);
}

void TestPrefetch::restsAfterTrouble()
{
    // Whatever asks for texts meets trouble; rounds get through.
    Ahead a;
    bool isTroubled = true;
    a.net.server.setAnswerer([&](const RawRequest &request) {
        return isTroubled ? RawAnswer::json(500, "{}") : a.answer(request);
    });
    a.prefetch.want(a.ids);
    QTRY_COMPARE(a.requests(), 1);
    const auto pass = [&a](std::chrono::seconds time) {
        for (auto passed = 0s; passed < time; passed += 10s) {
            a.settle();
            QVERIFY(a.stored.endRound(Folder::Drafts, a.ids));
            a.prefetch.want(a.ids);
            a.net.clock.advance(10s);
        }
        a.settle();
    };
    pass(30s);
    QCOMPARE(a.requests(), 2);
    pass(1h);
    QVERIFY2(a.requests() < 14, qPrintable(QString::number(a.requests()))); // ever more rarely
    isTroubled = false;
    pass(10min);
    QVERIFY(a.has(0, 12)); // by itself
}

void TestPrefetch::whatChangedIsReadAfterARound()
{
    Ahead a(3);
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 3));
    QVERIFY(a.stored.put({aDraft("1").changeKey(u"later"_s)}));
    a.settle();
    QCOMPARE(a.requests(), 1);
    QVERIFY(a.stored.endRound(Folder::Drafts, a.ids));
    QTRY_VERIFY(a.has(1, 2));
    QCOMPARE(a.requests(), 2);
    QCOMPARE(a.asked.mid(6), (QStringList{u"1"_s, u"1"_s}));
}

void TestPrefetch::aWishThatIsFulfilledAsksForNothing()
{
    Ahead a;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 12));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(a.stored.endRound(Folder::Drafts, a.ids));
        a.net.client->gate().close(WaitReason::Renewing);
        a.net.client->gate().open(WaitReason::Renewing);
        a.net.client->gate().reached(false);
        a.net.client->gate().reached(true);
        a.settle();
    }
    QCOMPARE(a.requests(), 3);
}

void TestPrefetch::aThrottledPartHoldsAll()
{
    Ahead a;
    a.failing = u"1"_s;
    a.failure = 429;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 1));
    a.settle();
    QCOMPARE(a.requests(), 1);
    QVERIFY(a.net.client->gate().waitsFor(WaitReason::Throttled));
}

void TestPrefetch::goesOnOneByOneAfterAThrottledPart()
{
    Ahead a;
    a.failing = u"1"_s;
    a.failure = 429;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.net.client->gate().waitsFor(WaitReason::Throttled));
    a.settle();
    a.failing.clear();
    a.net.clock.advance(30s); // as long as the service said
    QTRY_VERIFY(a.has(0, 12));
    QCOMPARE(a.requests(), 1 + 8);
    QVERIFY(a.stored.put({aDraft("3").changeKey(u"later"_s), aDraft("4").changeKey(u"later"_s)}));
    a.net.clock.advance(10min);
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 1 + 8 + 1); // together again
}

void TestPrefetch::whatIsRefusedIsNotAskedForAgain()
{
    Ahead a(3);
    a.failing = u"1"_s;
    a.failure = 403;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(2, 3));
    a.settle();
    QVERIFY(!a.has(1, 2));
    a.net.clock.advance(1h);
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 1);
    // Another version is another question.
    a.failing.clear();
    QVERIFY(a.stored.put({aDraft("1").changeKey(u"later"_s)}));
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(1, 2));
    QCOMPARE(a.requests(), 2);
}

void TestPrefetch::whatFailsIsAskedForLater()
{
    Ahead a(3);
    a.failing = u"1"_s;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(2, 3));
    for (int i = 0; i < 3; ++i) { // not with each step
        a.prefetch.want(a.ids);
        a.settle();
    }
    QCOMPARE(a.requests(), 1);
    a.net.clock.advance(30s);
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 2);
    a.net.clock.advance(30s);
    a.prefetch.want(a.ids);
    a.settle();
    QCOMPARE(a.requests(), 2); // and more rarely each time
    a.failing.clear();
    a.net.clock.advance(30s);
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(1, 2));
}

void TestPrefetch::aPoisonousTextHoldsUpNoOther()
{
    // Whatever asks for one of them is answered with something of no use.
    Ahead a;
    a.net.server.setAnswerer([&a](const RawRequest &request) {
        return request.body.contains("/messages/2") ? RawAnswer::json(200, "<html>") : a.answer(request);
    });
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(11, 12));
    a.settle();
    QVERIFY(a.has(0, 2) && !a.has(2, 3) && a.has(3, 12));
    QCOMPARE(a.requests(), 8); // the first five once more, each by itself
}

void TestPrefetch::bringsImagesOfStoredTexts()
{
    Ahead a(2);
    FullMessage message = aDraft("1").changeKey(u"ck-1"_s).full(u"<p>x</p>"_s);
    Attachment picture;
    picture.id = {u"pic"_s};
    picture.contentId = u"pic@x"_s;
    picture.size = 3;
    picture.isInline = true;
    message.attachments = {picture};
    QVERIFY(a.stored.putFull(message));
    a.prefetch.want({a.ids.at(1)});
    QTRY_VERIFY(a.hasImage(1));
    a.prefetch.want({a.ids.at(1)});
    a.settle();
    QCOMPARE(a.requests(), 1); // the image, once
}

void TestPrefetch::imagesWaitForQuickSteps()
{
    Ahead a(6);
    a.attachments = {a.image(3)};
    a.net.server.setAnswerer([&a](const RawRequest &request) { // a step with each thing that comes
        QMetaObject::invokeMethod(
            &a.prefetch, [&a] { a.prefetch.want(a.ids); }, Qt::QueuedConnection);
        return a.answer(request);
    });
    a.prefetch.want(a.ids);
    for (int i = 0; i < 6; ++i)
        QTRY_VERIFY(a.hasImage(i));
    a.settle();
    QCOMPARE(a.requests(), 2 + 6);
}

void TestPrefetch::oneImageThatFailsIsNotAll()
{
    Ahead a(4);
    a.attachments = {a.image(3)};
    a.failingImage = "/messages/1/";
    a.prefetch.want(a.ids);
    for (const int i : {0, 2, 3})
        QTRY_VERIFY(a.hasImage(i));
    a.settle();
    QVERIFY(!a.hasImage(1));
    QCOMPARE(a.requests(), 5);
    a.failingImage.clear();
    a.net.clock.advance(30s);
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.hasImage(1));
}

void TestPrefetch::longTextsComeOneByOne()
{
    Ahead a(5);
    a.padding = 1'000'000;
    a.prefetch.want(a.ids);
    QTRY_VERIFY(a.has(0, 5));
    QCOMPARE(a.requests(), 6); // together they were too long for one answer
}

void TestPrefetch::answersAreReadAside()
{
    Ahead a(2);
    BusyPool busy;
    a.prefetch.want(a.ids);
    QTRY_COMPARE(a.asked.size(), 4);
    QTest::qWait(100);
    a.stored.store().flush();
    QVERIFY(!a.has(0, 1));
    busy.release();
    QTRY_VERIFY(a.has(0, 2));
}

QTEST_GUILESS_MAIN(TestPrefetch)
#include "tst_prefetch.moc"
