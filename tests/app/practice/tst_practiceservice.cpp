// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

const QString drafts = u"/me/mailFolders/drafts/messages"_s;

QByteArray object(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

} // namespace

class TestPracticeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesShowEachMessageOnceInOrder_data();
    void pagesShowEachMessageOnceInOrder();
    void onlySelectedKeysComeBack();
    void filtersAndCounts();
    void deltaTellsWhatChanged();
    void deltaTokenOfAnotherRunIsGone();
    void idsDependOnThePreference();
    void changeKeyAndEtagFollowEachChange();
    void answersAreDraftedFromAMessage();
};

void TestPracticeService::pagesShowEachMessageOnceInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("top");
    for (const int count : {0, 1, 9, 10, 11})
        QTest::addRow("%d by default", count) << count << 0;
    QTest::newRow("1000 by 100") << 1000 << 100;
    QTest::newRow("1000 by 999") << 1000 << 999;
    QTest::newRow("1000 by 1000") << 1000 << 1000;
}

void TestPracticeService::pagesShowEachMessageOnceInOrder()
{
    QFETCH(const int, count);
    QFETCH(const int, top);
    PracticeService service({.drafts = count});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString size = top > 0 ? u"&$top=%1"_s.arg(top) : QString();
    QStringList ids;
    QStringList times;
    int pages = 0;
    QString next = drafts + u"?$select=lastModifiedDateTime&$orderby=lastModifiedDateTime desc"_s + size;
    for (; !next.isEmpty(); ++pages) {
        const PracticeReply reply = client.get(next);
        QCOMPARE(reply.status, 200);
        const QJsonArray value = reply.value();
        QVERIFY(value.size() <= (top > 0 ? top : 10));
        for (const QJsonValue &entry : value)
            times.append(entry.toObject().value("lastModifiedDateTime"_L1).toString());
        ids += reply.ids();
        next = reply.text("@odata.nextLink");
        QVERIFY(next.isEmpty() || !value.isEmpty());
    }
    QCOMPARE(ids, service.draftIds());
    QCOMPARE(ids.size(), count);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), count);
    QVERIFY(std::is_sorted(times.crbegin(), times.crend()));
    QCOMPARE(pages, std::max(1, (count + (top > 0 ? top : 10) - 1) / (top > 0 ? top : 10)));
    const PracticeReply folder = client.get(u"/me/mailFolders/Drafts?$select=totalItemCount"_s);
    QCOMPARE(folder.json().value("totalItemCount"_L1).toInt(-1), count);
}

void TestPracticeService::onlySelectedKeysComeBack()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QJsonObject one = client.get(drafts + u"?$select=subject,isDraft"_s).value().at(0).toObject();
    QCOMPARE(one.keys(), (QStringList{u"@odata.etag"_s, u"id"_s, u"isDraft"_s, u"subject"_s}));
    const QJsonObject whole = client.get(drafts).value().at(0).toObject();
    QVERIFY(whole.contains("body"_L1));
    QVERIFY(!whole.contains("internetMessageHeaders"_L1));

    const QString path = PracticeClient::path(service.draftIds().at(0));
    const PracticeReply expanded = client.get(
        path + u"?$select=subject&$expand=singleValueExtendedProperties($filter=id eq 'String 0x1042')"_s);
    QCOMPARE(expanded.status, 200);
    const QJsonArray properties = expanded.json().value("singleValueExtendedProperties"_L1).toArray();
    QCOMPARE(properties.size(), 1);
    QVERIFY(properties.at(0).toObject().value("value"_L1).toString().startsWith(u'<'));
    const PracticeReply text
        = client.ask("GET", path, {}, {{"Prefer", "outlook.body-content-type=\"text\""}});
    QCOMPARE(text.json().value("body"_L1).toObject().value("contentType"_L1).toString(), u"text"_s);
    QCOMPARE(text.headers.value("preference-applied"), "outlook.body-content-type=\"text\""_ba);
}

void TestPracticeService::filtersAndCounts()
{
    PracticeService service({.drafts = 50});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(40);
    const QString messageId = service.internetMessageId(id);
    const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(messageId));
    const PracticeReply found
        = client.get(drafts + u"?$count=true&$filter=internetMessageId eq '%1'"_s.arg(escaped));
    QCOMPARE(found.ids(), QStringList{id});
    QCOMPARE(found.json().value("@odata.count"_L1).toInt(), 1);
    QCOMPARE(client.allIds(u"/me/messages?$top=100&$filter=isDraft eq true"_s).size(), 50);
    QVERIFY(client.allIds(u"/me/messages?$top=100&$filter=isDraft eq false"_s).size() >= 12);
}

void TestPracticeService::deltaTellsWhatChanged()
{
    PracticeService service({.drafts = 25});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeClient::Headers headers{{"Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=10"}};
    QStringList ids;
    QString link = drafts + u"/delta?$select=subject"_s;
    QString deltaLink;
    int pages = 0;
    while (deltaLink.isEmpty()) {
        const PracticeReply reply = client.ask("GET", link, {}, headers);
        QCOMPARE(reply.status, 200);
        ids += reply.ids();
        link = reply.text("@odata.nextLink");
        deltaLink = reply.text("@odata.deltaLink");
        QVERIFY(link.isEmpty() != deltaLink.isEmpty());
        ++pages;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(ids, service.draftIds());

    const PracticeReply quiet = client.ask("GET", deltaLink, {}, headers);
    QCOMPARE(quiet.value().size(), 0);
    service.changeSubject(ids.at(3), u"Changed elsewhere"_s);
    service.purgeMessage(ids.at(5));
    const PracticeReply round = client.ask("GET", quiet.text("@odata.deltaLink"), {}, headers);
    QCOMPARE(round.ids(), (QStringList{ids.at(3), ids.at(5)}));
    const QJsonObject changed = round.value().at(0).toObject();
    QCOMPARE(changed.value("subject"_L1).toString(), u"Changed elsewhere"_s);
    QVERIFY(!changed.contains("body"_L1));
    const QJsonObject removed = round.value().at(1).toObject();
    QCOMPARE(removed.value("@removed"_L1).toObject().value("reason"_L1).toString(), u"deleted"_s);
    QCOMPARE(client.ask("GET", round.text("@odata.deltaLink"), {}, headers).value().size(), 0);
}

void TestPracticeService::deltaTokenOfAnotherRunIsGone()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply reply = client.get(drafts + u"/delta?$deltatoken=latest"_s);
    QCOMPARE(reply.status, 410);
    QCOMPARE(reply.code(), u"SyncStateNotFound"_s);
    QVERIFY(reply.headers.contains("location"));
}

void TestPracticeService::idsDependOnThePreference()
{
    PracticeService service({.drafts = 300});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString list = drafts + u"?$top=1000&$select=subject&$orderby=lastModifiedDateTime desc"_s;
    const QStringList immutable = client.get(list).ids();
    const QStringList usual = client.ask("GET", list, {}, {}).ids();
    QCOMPARE(immutable.size(), usual.size());
    bool hasSlash = false;
    for (int i = 0; i < immutable.size(); ++i) {
        QVERIFY(immutable.at(i) != usual.at(i));
        QVERIFY(immutable.at(i).endsWith(u'='));
        hasSlash = hasSlash || immutable.at(i).contains(u'/');
        if (i % 10 != 0)
            continue;
        QCOMPARE(client.get(PracticeClient::path(usual.at(i))).text("id"), immutable.at(i));
        QCOMPARE(client.ask("GET", PracticeClient::path(immutable.at(i)), {}, {}).text("id"), usual.at(i));
    }
    QVERIFY(hasSlash);
    // A move changes the usual id and keeps the immutable one (contract 4).
    const PracticeReply moved = client.ask("POST", PracticeClient::path(usual.at(0)) + u"/move"_s,
                                           object({{u"destinationId"_s, u"archive"_s}}), {});
    QCOMPARE(moved.status, 201);
    QVERIFY(moved.text("id") != usual.at(0));
    QCOMPARE(client.get(PracticeClient::path(usual.at(0))).status, 404);
    QCOMPARE(client.get(PracticeClient::path(immutable.at(0))).status, 200);
    QCOMPARE(client.get(PracticeClient::path(immutable.at(0).toLower())).status, 404);
}

void TestPracticeService::changeKeyAndEtagFollowEachChange()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString path = PracticeClient::path(service.draftIds().at(0));
    const PracticeReply before = client.get(path);
    QCOMPARE(before.text("@odata.etag"), u"W/\"%1\""_s.arg(before.text("changeKey")));
    const PracticeReply patched = client.ask("PATCH", path, object({{u"subject"_s, u"New words"_s}}));
    QCOMPARE(patched.status, 200);
    QCOMPARE(patched.text("subject"), u"New words"_s);
    QVERIFY(patched.text("changeKey") != before.text("changeKey"));
    QCOMPARE(patched.text("internetMessageId"), before.text("internetMessageId"));
    QCOMPARE(client.get(path).text("changeKey"), patched.text("changeKey"));
}

void TestPracticeService::answersAreDraftedFromAMessage()
{
    PracticeService service({.drafts = 1, .language = u"en"_s});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString inbox = client.allIds(u"/me/mailFolders/inbox/messages"_s).at(0);
    const PracticeReply original = client.get(PracticeClient::path(inbox));
    const PracticeReply all = client.ask("POST", PracticeClient::path(inbox) + u"/createReplyAll"_s);
    QCOMPARE(all.status, 201);
    QVERIFY(all.json().value("isDraft"_L1).toBool());
    QCOMPARE(all.text("subject"), u"RE: "_s + original.text("subject"));
    QCOMPARE(all.json().value("toRecipients"_L1).toArray().size(), 2);
    QCOMPARE(all.text("conversationId"), original.text("conversationId"));
    QCOMPARE(QByteArray::fromBase64(all.text("conversationIndex").toLatin1()).size(), 27);
    const PracticeReply one = client.ask("POST", PracticeClient::path(inbox) + u"/createReply"_s);
    QCOMPARE(one.json().value("toRecipients"_L1).toArray().size(), 1);
    const PracticeReply forward = client.ask("POST", PracticeClient::path(inbox) + u"/createForward"_s);
    QCOMPARE(forward.json().value("toRecipients"_L1).toArray().size(), 0);
    QCOMPARE(client.send(forward.text("id")).code(), u"ErrorInvalidRecipients"_s);
    QCOMPARE(service.draftIds().size(), 4);
    QCOMPARE(client.send(all.text("id")).status, 202);
}

QTEST_GUILESS_MAIN(TestPracticeService)
#include "tst_practiceservice.moc"
