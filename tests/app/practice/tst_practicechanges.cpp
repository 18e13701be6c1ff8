// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changesround.h"
#include "support/examples.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Practice::FolderName;

class TestPracticeChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstOptionsStayInTheLinks();
    void onlyWhatWasReceivedSinceIsTold_data();
    void onlyWhatWasReceivedSinceIsTold();
    void aFilterStaysInTheDeltaLink();
    void copiesAreReceivedWhenTheyAreSent();
    void otherFiltersAreRefused_data();
    void otherFiltersAreRefused();
    void aFilterEndsAtFiveThousand();
    void whatLeftAndCameBackIsToldTwice();
    void entriesLookLikeTheExample();
};

void TestPracticeChanges::theFirstOptionsStayInTheLinks()
{
    PracticeService service({.drafts = 10});
    QVERIFY(service.start());
    PracticeClient client(service);
    QString link = deltaOfDrafts + u"?$select=subject&$top=4&$expand=attachments"_s;
    QList<qsizetype> sizes;
    QStringList links;
    while (!link.isEmpty()) {
        const PracticeReply reply = client.get(link);
        QCOMPARE(reply.status, 200);
        const QJsonArray entries = reply.value();
        sizes.append(entries.size());
        for (const QJsonValue &entry : entries)
            QCOMPARE(
                entry.toObject().keys(),
                (QStringList{u"@odata.etag"_s, u"@odata.type"_s, u"attachments"_s, u"id"_s, u"subject"_s}));
        links.append(reply.text("@odata.nextLink"));
        link = links.constLast();
    }
    QCOMPARE(sizes, (QList<qsizetype>{4, 4, 2}));
    // A page may be asked for again: a token says all that there is to know.
    QCOMPARE(client.get(links.at(0)).ids(), service.draftIds().mid(4, 4));
    QCOMPARE(client.get(links.at(0)).ids(), service.draftIds().mid(4, 4));
}

void TestPracticeChanges::onlyWhatWasReceivedSinceIsTold_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("folder");
    for (const char *operation : {"ge", "gt"}) {
        for (const char *folder : {"drafts", "sentitems", "inbox"})
            QTest::addRow("%s, %s", operation, folder)
                << QString::fromLatin1(operation) << QString::fromLatin1(folder);
    }
}

void TestPracticeChanges::onlyWhatWasReceivedSinceIsTold()
{
    QFETCH(const QString, operation);
    QFETCH(const QString, folder);
    PracticeService service({.drafts = 40});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString list = u"/me/mailFolders/%1/messages"_s.arg(folder);
    const QJsonArray all
        = client.get(list + u"?$top=100&$select=receivedDateTime&$orderby=receivedDateTime"_s).value();
    QVERIFY(all.size() >= 3);
    const QString since = all.at(all.size() / 2)["receivedDateTime"_L1].toString();
    QStringList expected;
    for (const QJsonValue &entry : all) {
        const QString received = entry["receivedDateTime"_L1].toString();
        if (received > since || (received == since && operation == "ge"_L1))
            expected.append(entry["id"_L1].toString());
    }
    const ChangesRound round = followChanges(
        client, list + u"/delta?$select=subject&$filter=receivedDateTime %1 %2"_s.arg(operation, since), 3);
    QVERIFY(round.isWhole);
    QVERIFY(round.pages > 1 || expected.size() <= 3);
    QStringList told = round.ids();
    told.sort();
    expected.sort();
    QCOMPARE(told, expected);
    QVERIFY(!told.isEmpty() && told.size() < all.size());
}

void TestPracticeChanges::aFilterStaysInTheDeltaLink()
{
    PracticeService service({.drafts = 20});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QJsonArray all = client
                               .get(u"/me/mailFolders/drafts/messages?$top=100&$select=receivedDateTime"
                                    "&$orderby=receivedDateTime"_s)
                               .value();
    const QString since = all.at(10)["receivedDateTime"_L1].toString();
    const QString old = all.at(2)["id"_L1].toString();
    const QString older = all.at(3)["id"_L1].toString();
    const QString recent = all.at(15)["id"_L1].toString();
    const ChangesRound first
        = followChanges(client, deltaOfDrafts + u"?$filter=receivedDateTime ge "_s + since);
    service.changeSubject(old, u"Old"_s);
    service.purgeMessage(older);
    service.changeSubject(recent, u"Recent"_s);
    const QString fresh = service.addDraft(u"New"_s, u"lee@fabrikam.com"_s);
    service.purgeMessage(all.at(16)["id"_L1].toString());
    const ChangesRound second = followChanges(client, first.deltaLink);
    QVERIFY(second.isWhole);
    QCOMPARE(second.ids(), (QStringList{recent, fresh, all.at(16)["id"_L1].toString()}));
    QVERIFY(second.isRemoved(all.at(16)["id"_L1].toString()));
}

void TestPracticeChanges::copiesAreReceivedWhenTheyAreSent()
{
    PracticeService service({.drafts = 40, .copyDelay = std::chrono::milliseconds(0)});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString since = QDateTime::currentDateTimeUtc().addSecs(-60).toString(Qt::ISODate);
    const QString link = u"/me/mailFolders/sentitems/messages/delta?$filter=receivedDateTime ge "_s + since;
    const ChangesRound before = followChanges(client, link);
    QVERIFY(before.isWhole);
    QCOMPARE(client.send(service.draftIds().constFirst()).status, 202); // it was written long before
    const ChangesRound after = followChanges(client, before.deltaLink);
    QCOMPARE(after.ids(), QStringList{service.sentIds().constFirst()});
    QCOMPARE(followChanges(client, link).ids(), before.ids() + after.ids());
}

void TestPracticeChanges::otherFiltersAreRefused_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("status");
    const QString time = u"2020-01-01T00:00:00Z"_s;
    QTest::newRow("received since") << u"receivedDateTime ge %1"_s.arg(time) << 200;
    QTest::newRow("received after") << u"receivedDateTime gt %1"_s.arg(time) << 200;
    QTest::newRow("received before") << u"receivedDateTime lt %1"_s.arg(time) << 400;
    QTest::newRow("received then") << u"receivedDateTime eq %1"_s.arg(time) << 400;
    QTest::newRow("modified since") << u"lastModifiedDateTime ge %1"_s.arg(time) << 400;
    QTest::newRow("two terms") << u"receivedDateTime ge %1 and receivedDateTime gt %1"_s.arg(time) << 400;
    QTest::newRow("two choices") << u"receivedDateTime ge %1 or receivedDateTime gt %1"_s.arg(time) << 400;
    QTest::newRow("drafts only") << u"isDraft eq true"_s << 400;
    QTest::newRow("no time") << u"receivedDateTime ge yesterday"_s << 400;
    QTest::newRow("nothing") << QString() << 400;
}

void TestPracticeChanges::otherFiltersAreRefused()
{
    QFETCH(const QString, filter);
    QFETCH(const int, status);
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    QCOMPARE(client.get(deltaOfDrafts + u"?$filter="_s + filter).status, status);
}

void TestPracticeChanges::aFilterEndsAtFiveThousand()
{
    PracticeService service({.drafts = 5'030});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString select = deltaOfDrafts + u"?$select=id"_s;
    QCOMPARE(followChanges(client, select, 1000).ids().size(), 5'030);
    const ChangesRound round
        = followChanges(client, select + u"&$filter=receivedDateTime ge 2000-01-01T00:00:00Z"_s, 1000);
    QVERIFY(round.isWhole);
    QCOMPARE(round.pages, 5);
    const QStringList told = round.ids();
    QCOMPARE(told.size(), 5'000);
    QCOMPARE(followChanges(client, round.deltaLink).ids(), QStringList());
    // What was beyond the end is told when it changes.
    const QSet<QString> known(told.cbegin(), told.cend());
    const QStringList all = service.draftIds();
    const auto unknown
        = std::find_if(all.cbegin(), all.cend(), [&known](const QString &id) { return !known.contains(id); });
    QVERIFY(unknown != all.cend());
    service.changeSubject(*unknown, u"Changed"_s);
    QCOMPARE(followChanges(client, round.deltaLink).ids(), QStringList{*unknown});
}

void TestPracticeChanges::whatLeftAndCameBackIsToldTwice()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(1);
    const ChangesRound first = followChanges(client, deltaOfDrafts);
    service.moveMessage(id, FolderName::Archive);
    service.moveMessage(id, FolderName::Drafts);
    const ChangesRound second = followChanges(client, first.deltaLink);
    QCOMPARE(second.ids(), (QStringList{id, id}));
    QVERIFY(second.entries.at(0).toObject().contains("@removed"_L1));
    QVERIFY(!second.entries.at(1).toObject().contains("@removed"_L1));
}

void TestPracticeChanges::entriesLookLikeTheExample()
{
    QFile file(examplesFolder() + u"/concept-delta-query-messages.04.response.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The documentation's examples are not there: set SENDOFF_SHARED to the folder that holds "
              "graph/examples.");
    const QJsonObject example = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray expected = example.value("value"_L1).toArray();
    QCOMPARE(expected.size(), 2);

    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    const ChangesRound first = followChanges(client, deltaOfDrafts + u"?$select=subject,isRead,sender"_s);
    QCOMPARE(client.send(ids.at(0)).status, 202);
    service.changeSubject(ids.at(1), u"Holiday hours update"_s);
    const PracticeReply reply = client.get(first.deltaLink);
    QCOMPARE(reply.json().keys(), example.keys());
    QCOMPARE(reply.ids(), (QStringList{ids.at(0), ids.at(1)}));
    QCOMPARE(reply.value().at(0).toObject().keys(), expected.at(0).toObject().keys());
    QCOMPARE(reply.value().at(0).toObject().value("@removed"_L1),
             expected.at(0).toObject().value("@removed"_L1));
    QStringList keys = expected.at(1).toObject().keys();
    keys.removeOne(u"sender"_s); // a draft that was never sent has none
    QStringList told = reply.value().at(1).toObject().keys();
    told.removeOne(u"sender"_s);
    QCOMPARE(told, keys);
}

QTEST_GUILESS_MAIN(TestPracticeChanges)
#include "tst_practicechanges.moc"
