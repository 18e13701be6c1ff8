// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/builders.h"
#include "support/storefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The headers of the Inbox in the store: nothing of them is listed, counted or searched.
class TestInboxRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKeptApart();
    void areWrittenOnce();
    void goWithARound();
    void oldOnesGo();
    void areAbsentWhenNotSeen();
    void areForgotten();
    void tellTheConversation();
};

namespace {

MailSummary header(const char *id, int minute = 0)
{
    MailSummary m = MessageBuilder(id, Folder::Inbox).at(minute).subject(u"Header"_s);
    m.received = m.sent;
    m.sent = {};
    m.conversationId = u"conversation"_s;
    m.parentFolderId = u"inbox-id"_s;
    m.isDraft = false;
    return m;
}

void put(StoreFixture &f, const QList<MailSummary> &headers)
{
    f.store().putInbox(headers, nullptr, {});
    f.store().flush();
    QCoreApplication::processEvents();
}

int inboxChanges(const QSignalSpy &spy)
{
    int count = 0;
    for (const auto &one : spy)
        count += one.first().value<Change>().kind == Change::Kind::Inbox ? 1 : 0;
    return count;
}

void end(StoreFixture &f, RoundEnd round)
{
    round.mailbox = testMailbox();
    round.folder = Folder::Inbox;
    f.store().endRound(round, nullptr, {});
    f.store().flush();
    QCoreApplication::processEvents();
}

} // namespace

void TestInboxRows::areKeptApart()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("same").subject(u"Draft"_s)}));
    put(f, {header("same"), header("other")});
    QCOMPARE(f.store().inboxCount(testMailbox()), 2);
    QCOMPARE(f.listed(StoreFixture::drafts()), QStringList{u"same"_s});
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList());
    QCOMPARE(f.store().counts(testMailbox()).drafts, 1);
    MailQuery search = StoreFixture::drafts();
    search.search = u"header"_s;
    QCOMPARE(f.listed(search), QStringList());
    // One id in both: each round knows its own.
    QCOMPARE(f.store().known(testMailbox(), Folder::Drafts, {{u"same"_s}}).value({u"same"_s}).folder,
             Folder::Drafts);
    QCOMPARE(f.store().known(testMailbox(), Folder::Inbox, {{u"same"_s}}).value({u"same"_s}).folder,
             Folder::Inbox);
    QCOMPARE(f.store().folderId(testMailbox(), Folder::Inbox), u"inbox-id"_s);
}

void TestInboxRows::areWrittenOnce()
{
    StoreFixture f;
    const QSignalSpy changed(&f.store(), &Store::changed);
    put(f, {header("a")});
    put(f, {header("a")});
    QCOMPARE(inboxChanges(changed), 1);
    MailSummary newer = header("a");
    newer.changeKey = u"newer"_s;
    newer.from = {.name = u"Lena"_s, .address = u"lena@fabrikam.com"_s};
    put(f, {newer});
    QCOMPARE(inboxChanges(changed), 2);
    QCOMPARE(changed.size(), 2); // nobody is told that a list changed
    QCOMPARE(f.store().conversation(testMailbox(), u"conversation"_s).received.value(0).from.name, u"Lena"_s);
}

void TestInboxRows::goWithARound()
{
    StoreFixture f;
    put(f, {header("stays"), header("goes")});
    const QSignalSpy changed(&f.store(), &Store::changed);
    end(f,
        {.when = f.clock().now(),
         .here = {header("came")},
         .gone = {{u"goes"_s}},
         .cursor = Cursor{.link = QUrl(u"https://graph.example/1"_s), .options = u"o"_s}});
    QCOMPARE(f.store().inboxCount(testMailbox()), 2);
    QVERIFY(f.store().known(testMailbox(), Folder::Inbox, {{u"goes"_s}}).isEmpty());
    QCOMPARE(f.store().lastSync(testMailbox(), Folder::Inbox), f.clock().now());
    QVERIFY(f.store().cursor(testMailbox(), Folder::Inbox));
    QVERIFY(!f.store().cursor(testMailbox(), Folder::Drafts));
    QCOMPARE(inboxChanges(changed), int(changed.size()));
    f.reopen();
    QCOMPARE(f.store().inboxCount(testMailbox()), 2);
}

void TestInboxRows::oldOnesGo()
{
    StoreFixture f;
    put(f, {header("old", 0), header("new", 60)});
    end(f, {.when = f.clock().now(), .oldest = header("x", 30).received});
    QCOMPARE(f.store().inboxCount(testMailbox()), 1);
    QVERIFY(!f.store().known(testMailbox(), Folder::Inbox, {{u"new"_s}}).isEmpty());
}

void TestInboxRows::areAbsentWhenNotSeen()
{
    StoreFixture f;
    put(f, {header("seen"), header("absent"), header("older", -60)});
    f.reopen(); // the marks go on where they were
    const qint64 mark = f.store().mark();
    put(f, {header("later")});
    QList<MessageId> absent;
    f.store().findAbsent(
        testMailbox(), Folder::Inbox, SeenIds({{u"seen"_s}}), mark, &f.store(),
        [&absent](const QList<MessageId> &found) { absent = found; }, header("x", -30).received);
    f.store().flush();
    QTRY_COMPARE(absent, QList<MessageId>{{u"absent"_s}});
}

void TestInboxRows::areForgotten()
{
    StoreFixture f;
    put(f, {header("a")});
    end(f,
        {.when = f.clock().now(),
         .cursor = Cursor{.link = QUrl(u"https://graph.example/1"_s), .options = u"o"_s}});
    f.store().forgetInbox(testMailbox());
    f.store().flush();
    QCOMPARE(f.store().inboxCount(testMailbox()), 0);
    QVERIFY(!f.store().cursor(testMailbox(), Folder::Inbox));
    QVERIFY(!f.store().lastSync(testMailbox(), Folder::Inbox).isValid());
}

void TestInboxRows::tellTheConversation()
{
    StoreFixture f;
    MailSummary sent = aSentMessage("sent").to(u"lena@fabrikam.com"_s);
    sent.conversationId = u"conversation"_s;
    sent.isDraft = false;
    MailSummary other = aSentMessage("other");
    other.conversationId = u"another"_s;
    other.isDraft = false;
    MailSummary draft = aDraft("draft");
    draft.conversationId = u"conversation"_s;
    QVERIFY(f.put({sent, other, draft}));
    MailSummary report = header("report", 3);
    report.isAutomatic = true;
    put(f, {header("first", 1), header("second", 2), report});
    const Conversation found = f.store().conversation(testMailbox(), u"conversation"_s);
    QCOMPARE(found.sent, QList<MailSummary>{sent});
    QCOMPARE(found.received.size(), 2);
    QCOMPARE(found.received.first().id.value, u"second"_s);
    QCOMPARE(found.received.first().received, header("x", 2).received);
    QVERIFY(f.store().conversation({u"/users/other"_s}, u"conversation"_s).sent.isEmpty());
    QVERIFY(f.store().conversation({u"/users/other"_s}, u"conversation"_s).received.isEmpty());
    QVERIFY(f.store().conversation(testMailbox(), {}).received.isEmpty());
}

QTEST_GUILESS_MAIN(TestInboxRows)
#include "tst_inboxrows.moc"
