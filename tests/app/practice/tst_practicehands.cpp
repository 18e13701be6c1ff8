// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Practice::FolderName;

namespace {

QStringList idsOf(const QList<std::pair<QString, QString>> &state)
{
    QStringList ids;
    for (const auto &[id, changeKey] : state)
        ids.append(id);
    return ids;
}

QStringList ordered(QStringList ids)
{
    ids.sort();
    return ids;
}

} // namespace

class TestPracticeHands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderStateIsWhatAClientReads();
    void addsADraft();
    void movesThereAndBack();
    void deletesAndPurges();
    void whatIsNotThereChangesNothing();
    void deltaTokensExpireInTheMidstOfARound();
};

void TestPracticeHands::folderStateIsWhatAClientReads()
{
    PracticeService service({.drafts = 30});
    QVERIFY(service.start());
    PracticeClient client(service);
    const auto state = service.folderState(FolderName::Drafts);
    QCOMPARE(idsOf(state), ordered(service.draftIds()));
    QCOMPARE(idsOf(service.folderState(FolderName::SentItems)), ordered(service.sentIds()));
    QHash<QString, QString> read;
    const QJsonArray value
        = client.get(u"/me/mailFolders/drafts/messages?$top=100&$select=changeKey"_s).value();
    for (const QJsonValue &entry : value)
        read.insert(entry["id"_L1].toString(), entry["changeKey"_L1].toString());
    QCOMPARE(read.size(), 30);
    for (const auto &[id, changeKey] : state)
        QCOMPARE(read.value(id), changeKey);

    service.changeSubject(state.at(4).first, u"Another"_s);
    const auto after = service.folderState(FolderName::Drafts);
    for (qsizetype i = 0; i < state.size(); ++i)
        QCOMPARE(after.at(i) == state.at(i), i != 4);
}

void TestPracticeHands::addsADraft()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.addDraft(u"From elsewhere"_s, u"lee@fabrikam.com"_s);
    QCOMPARE(service.draftIds().size(), 2);
    const QJsonObject draft = client.get(PracticeClient::path(id)).json();
    QCOMPARE(draft.value("subject"_L1).toString(), u"From elsewhere"_s);
    QVERIFY(draft.value("isDraft"_L1).toBool());
    QCOMPARE(draft["toRecipients"_L1][0]["emailAddress"_L1]["address"_L1].toString(), u"lee@fabrikam.com"_s);
    QCOMPARE(client.send(id).status, 202);
    const QString bare = service.addDraft(QString(), QString());
    QVERIFY(client.get(PracticeClient::path(bare)).json().value("toRecipients"_L1).toArray().isEmpty());
    QCOMPARE(client.send(bare).code(), u"ErrorInvalidRecipients"_s);
}

void TestPracticeHands::movesThereAndBack()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    const QStringList before = service.draftIds();
    service.moveMessage(before.at(1), FolderName::Archive);
    QCOMPARE(service.draftIds().size(), 2);
    QVERIFY(idsOf(service.folderState(FolderName::Archive)).contains(before.at(1)));
    service.moveMessage(before.at(1), FolderName::Drafts);
    QCOMPARE(ordered(service.draftIds()), ordered(before));
    QVERIFY(!idsOf(service.folderState(FolderName::Archive)).contains(before.at(1)));
}

void TestPracticeHands::deletesAndPurges()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    service.deleteMessage(ids.at(0));
    QCOMPARE(service.draftIds(), ids.mid(1));
    QVERIFY(idsOf(service.folderState(FolderName::DeletedItems)).contains(ids.at(0)));
    QCOMPARE(client.get(PracticeClient::path(ids.at(0))).status, 200);
    service.deleteMessage(ids.at(0));
    QVERIFY(!idsOf(service.folderState(FolderName::DeletedItems)).contains(ids.at(0)));
    QCOMPARE(client.get(PracticeClient::path(ids.at(0))).status, 404);
    service.purgeMessage(ids.at(1));
    QCOMPARE(service.draftIds(), ids.mid(2));
    QVERIFY(!idsOf(service.folderState(FolderName::DeletedItems)).contains(ids.at(1)));
    QCOMPARE(client.get(PracticeClient::path(ids.at(1))).status, 404);
}

void TestPracticeHands::whatIsNotThereChangesNothing()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    const QString gone = service.draftIds().at(0);
    service.purgeMessage(gone);
    const auto state = service.folderState(FolderName::Drafts);
    for (const QString &id : {gone, u"nothing"_s, QString()}) {
        service.moveMessage(id, FolderName::Drafts);
        service.changeSubject(id, u"x"_s);
        service.deleteMessage(id);
        service.purgeMessage(id);
    }
    QCOMPARE(service.folderState(FolderName::Drafts), state);
}

void TestPracticeHands::deltaTokensExpireInTheMidstOfARound()
{
    PracticeService service({.drafts = 25});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString first = u"/me/mailFolders/drafts/messages/delta"_s;
    const QString next = client.get(first).text("@odata.nextLink");
    const QString skipToken = client.get(next).text("@odata.nextLink");
    const QString deltaLink
        = client.ask("GET", first, {}, {{"Prefer", "odata.maxpagesize=100"}}).text("@odata.deltaLink");
    QCOMPARE(client.get(skipToken).status, 200);
    QCOMPARE(client.get(deltaLink).status, 200);
    service.expireDeltaTokens();
    for (const QString &link : {skipToken, deltaLink}) {
        const PracticeReply gone = client.get(link);
        QCOMPARE(gone.status, 410);
        QCOMPARE(gone.code(), u"SyncStateNotFound"_s);
    }
    const QString fresh = client.get(first).text("@odata.nextLink");
    QCOMPARE(client.get(fresh).status, 200);
}

QTEST_GUILESS_MAIN(TestPracticeHands)
#include "tst_practicehands.moc"
