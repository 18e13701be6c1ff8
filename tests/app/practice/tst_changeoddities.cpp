// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changesround.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Practice::FolderName;

namespace {

// `more` narrows the rule, as "\"times\":1".
QByteArray oddPlan(const QByteArray &names, const QByteArray &more = "\"from\":1"_ba)
{
    return "{\"rules\":[{\"match\":{\"path\":\"/messages/delta\"," + more + "},\"fault\":{\"changes\":["
        + names + "]}}]}";
}

QStringList sorted(QStringList ids)
{
    ids.sort();
    return ids;
}

} // namespace

class TestChangeOddities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shuffledEntriesAreTheSame();
    void repeatedEntriesAreOnLaterPagesToo();
    void aQuietRoundMayRepeat();
    void partialEntriesHoldWhatDiffers();
    void staleEntriesAreOneChangeOld();
    void aReturnWithinARoundIsLost();
    void aReturnIsLostAcrossPages();
    void anEmptyPageLeadsOn();
    void anAnswerMayLackItsLink();
    void oddnessIsForChangesOnly();
};

void TestChangeOddities::shuffledEntriesAreTheSame()
{
    PracticeService service({.drafts = 30});
    QVERIFY(service.start());
    PracticeClient client(service);
    const ChangesRound plain = followChanges(client, deltaOfDrafts);
    QVERIFY(service.loadFaults(oddPlan("\"shuffle\"")));
    const ChangesRound shuffled = followChanges(client, deltaOfDrafts);
    QVERIFY(shuffled.isWhole);
    QVERIFY(shuffled.ids() != plain.ids());
    QCOMPARE(sorted(shuffled.ids()), sorted(plain.ids()));
    for (const QString &id : plain.ids())
        QCOMPARE(shuffled.entry(id), plain.entry(id));
}

void TestChangeOddities::repeatedEntriesAreOnLaterPagesToo()
{
    PracticeService service({.drafts = 30});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString gone = service.draftIds().at(7);
    service.purgeMessage(gone);
    QVERIFY(service.loadFaults(oddPlan("\"repeat\"")));
    const ChangesRound round = followChanges(client, deltaOfDrafts, 10);
    QVERIFY(round.isWhole);
    QCOMPARE(round.pages, 3);
    const QStringList ids = round.ids();
    QVERIFY(ids.size() > 29 + 6);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), 29);
    QVERIFY(!ids.contains(gone)); // nobody was told that it was there
    bool isOnALaterPage = false;
    for (const QString &id : ids)
        isOnALaterPage = isOnALaterPage || ids.lastIndexOf(id) - ids.indexOf(id) > 10;
    QVERIFY(isOnALaterPage);
}

void TestChangeOddities::aQuietRoundMayRepeat()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const ChangesRound first = followChanges(client, deltaOfDrafts);
    QVERIFY(service.loadFaults(oddPlan("\"repeat\"")));
    const ChangesRound quiet = followChanges(client, first.deltaLink);
    QVERIFY(quiet.isWhole);
    QVERIFY(!quiet.entries.isEmpty());
    for (const QString &id : quiet.ids())
        QCOMPARE(quiet.entry(id), first.entry(id));
    // A filter holds for what is repeated, too.
    const ChangesRound none
        = followChanges(client, deltaOfDrafts + u"?$filter=receivedDateTime ge 2999-01-01T00:00:00Z"_s);
    QVERIFY(none.isWhole);
    QVERIFY(followChanges(client, none.deltaLink).entries.isEmpty());
}

void TestChangeOddities::partialEntriesHoldWhatDiffers()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString changed = service.draftIds().at(1);
    const QString moved = service.draftIds().at(2);
    QVERIFY(service.loadFaults(oddPlan("\"partial\"")));
    const ChangesRound first
        = followChanges(client, deltaOfDrafts + u"?$select=subject,toRecipients,changeKey,createdDateTime"_s);
    for (const QJsonValue &entry : first.entries)
        QCOMPARE(entry.toObject().size(), 7); // whole, since nothing of it was changed
    service.changeSubject(changed, u"Changed elsewhere"_s);
    service.changeSubject(moved, u"Changed elsewhere"_s);
    service.moveMessage(moved, FolderName::Archive);
    service.moveMessage(moved, FolderName::Drafts);
    const QString fresh = service.addDraft(u"New"_s, u"lee@fabrikam.com"_s);
    const ChangesRound second = followChanges(client, first.deltaLink);
    QVERIFY(second.isWhole);
    QCOMPARE(second.entry(changed).keys(),
             (QStringList{u"@odata.etag"_s, u"@odata.type"_s, u"changeKey"_s, u"id"_s, u"subject"_s}));
    QCOMPARE(second.entry(changed).value("subject"_L1).toString(), u"Changed elsewhere"_s);
    QCOMPARE(second.entry(moved).size(), 7); // it came anew
    QCOMPARE(second.entry(fresh).size(), 7);
}

void TestChangeOddities::staleEntriesAreOneChangeOld()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(1);
    const ChangesRound first = followChanges(client, deltaOfDrafts);
    service.changeSubject(id, u"One"_s);
    const QString keyOfOne = followChanges(client, first.deltaLink).entry(id)["changeKey"_L1].toString();
    service.changeSubject(id, u"Two"_s);
    QVERIFY(service.loadFaults(oddPlan("\"stale\",\"partial\"", "\"times\":1")));
    const QJsonObject stale = followChanges(client, first.deltaLink).entry(id);
    QCOMPARE(stale["subject"_L1].toString(), u"One"_s);
    QCOMPARE(stale["changeKey"_L1].toString(), keyOfOne);
    QVERIFY(stale.contains("toRecipients"_L1));
    QVERIFY(stale["lastModifiedDateTime"_L1].toString()
            <= client.get(PracticeClient::path(id)).text("lastModifiedDateTime"));
    QCOMPARE(followChanges(client, first.deltaLink).entry(id)["subject"_L1].toString(), u"Two"_s);
}

void TestChangeOddities::aReturnWithinARoundIsLost()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const QString other = service.draftIds().at(1);
    service.moveMessage(other, FolderName::Archive);
    service.moveMessage(other, FolderName::Drafts);
    QVERIFY(service.loadFaults(oddPlan("\"loseReadd\"")));
    const ChangesRound first = followChanges(client, deltaOfDrafts);
    QCOMPARE(sorted(first.ids()), sorted(service.draftIds())); // what was before the first round is not lost
    service.moveMessage(id, FolderName::Archive);
    service.moveMessage(id, FolderName::Drafts);
    service.moveMessage(other, FolderName::Archive);
    const ChangesRound second = followChanges(client, first.deltaLink);
    QCOMPARE(second.ids(), (QStringList{id, other}));
    QVERIFY(second.isRemoved(id));
    QVERIFY(followChanges(client, second.deltaLink).entries.isEmpty());
    // What left in an earlier round is told when it comes back, and the lost one when it changes.
    service.moveMessage(other, FolderName::Drafts);
    service.changeSubject(id, u"Here"_s);
    const ChangesRound third = followChanges(client, second.deltaLink);
    QCOMPARE(third.ids(), (QStringList{other, id}));
    QVERIFY(!third.isRemoved(id) && !third.isRemoved(other));
}

void TestChangeOddities::aReturnIsLostAcrossPages()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(0);
    const ChangesRound first = followChanges(client, deltaOfDrafts);
    service.moveMessage(id, FolderName::Archive);
    service.changeSubject(service.draftIds().at(2), u"Between"_s);
    service.moveMessage(id, FolderName::Drafts);
    QCOMPARE(followChanges(client, first.deltaLink, 1).entries.size(), 3);
    QVERIFY(service.loadFaults(oddPlan("\"loseReadd\"")));
    const ChangesRound second = followChanges(client, first.deltaLink, 1);
    QVERIFY(second.isWhole);
    QCOMPARE(second.entries.size(), 2);
    QVERIFY(second.isRemoved(id));
}

void TestChangeOddities::anEmptyPageLeadsOn()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    QVERIFY(service.loadFaults(oddPlan("\"emptyPage\"", "\"times\":2")));
    const PracticeReply one = client.get(deltaOfDrafts);
    QVERIFY(one.json().value("value"_L1).isArray());
    QVERIFY(one.value().isEmpty());
    const PracticeReply two = client.get(one.text("@odata.nextLink"));
    QVERIFY(two.value().isEmpty());
    QVERIFY(one.text("@odata.nextLink") != two.text("@odata.nextLink"));
    const ChangesRound rest = followChanges(client, two.text("@odata.nextLink"));
    QVERIFY(rest.isWhole);
    QCOMPARE(rest.ids(), service.draftIds());
}

void TestChangeOddities::anAnswerMayLackItsLink()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    QVERIFY(service.loadFaults(oddPlan("\"noLink\"", "\"times\":1")));
    const PracticeReply reply = client.get(deltaOfDrafts);
    QCOMPARE(reply.ids(), service.draftIds());
    QCOMPARE(reply.json().keys(), (QStringList{u"@odata.context"_s, u"value"_s}));
    QVERIFY(followChanges(client, deltaOfDrafts).isWhole);
}

void TestChangeOddities::oddnessIsForChangesOnly()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString list = u"/me/mailFolders/drafts/messages?$top=2"_s;
    const QJsonObject plain = client.get(list).json();
    QVERIFY(service.loadFaults("{\"rules\":[{\"fault\":{\"changes\":[\"shuffle\",\"repeat\",\"emptyPage\","
                               "\"noLink\",\"stale\"]}}]}"));
    QCOMPARE(client.get(list).json(), plain);
}

QTEST_GUILESS_MAIN(TestChangeOddities)
#include "tst_changeoddities.moc"
