// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "support/storesql.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What the store keeps of messages: lists, viewed marks, texts.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPut();
    void survivesAMessageWithoutAnything();
    void sameMessageAgainIsNoChange();
    void changedMessageIsAChange();
    void viewedHoldsForOneVersion();
    void sorts_data();
    void sorts();
    void filters_data();
    void filters();
    void searches_data();
    void searches();
    void mailboxesAreApart();
    void messageSeenInSentItemsStaysThere();
    void roundRemovesWhatItDidNotSee();
    void roundKeepsWhatCameMeanwhile();
    void roundKeepsWhatTheOutboxNeeds();
    void textIsThereInItsVersionOnly();
    void textReadByIdLeavesTheFolderAlone();
    void attachmentBytesAreKept();
    void bigAttachmentsAreNotKept();
    void removedMessageTakesItsTextAlong();
    void counts();
};

namespace {

MailSummary rich()
{
    MailSummary m = aDraft("rich")
                        .to(u"anna@contoso.com"_s, u"Анна Иванова"_s)
                        .cc(u"li@fabrikam.cn"_s, u"李雷"_s)
                        .bcc(u"x@y.z"_s)
                        .subject(u"Договор 合同"_s)
                        .preview(u"line one"_s)
                        .kind(Kind::ReplyAll)
                        .withAttachments();
    m.from = {.name = u"Me"_s, .address = u"me@contoso.com"_s};
    m.importance = Importance::High;
    m.conversationId = u"conv"_s;
    m.parentFolderId = u"folder"_s;
    m.webLink = u"https://outlook.example/x"_s;
    return m;
}

int changesIn(const QSignalSpy &spy, Change::Kind kind)
{
    int count = 0;
    for (const QList<QVariant> &call : spy)
        count += call.at(0).value<Change>().kind == kind ? 1 : 0;
    return count;
}

} // namespace

void TestMessages::givesBackWhatWasPut()
{
    StoreFixture f;
    QVERIFY(f.put({rich()}));
    const std::optional<MailRow> row = f.store().message(testMailbox(), {u"rich"_s});
    QVERIFY(row);
    QCOMPARE(row->summary, rich());
    QVERIFY(!row->viewed);
    QVERIFY(!row->jobState);
    QCOMPARE(f.store().rowOf(testMailbox(), {u"rich"_s}), row->row);
    f.reopen();
    QCOMPARE(f.store().messages({row->row, 4711}).value(0).summary, rich());
}

void TestMessages::survivesAMessageWithoutAnything()
{
    StoreFixture f;
    MailSummary nothing;
    nothing.mailbox = testMailbox();
    MailSummary onlyId = nothing;
    onlyId.id = {u"a"_s};
    QVERIFY(f.put({nothing, onlyId}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QCOMPARE(f.store().message(testMailbox(), {u"a"_s})->summary, onlyId);
}

void TestMessages::sameMessageAgainIsNoChange()
{
    StoreFixture f;
    QVERIFY(f.put({rich(), aDraft("b")}));
    QSignalSpy changed(&f.store(), &Store::changed);
    QVERIFY(f.put({rich(), aDraft("b")}));
    QCOMPARE(changed.size(), 0);
}

void TestMessages::changedMessageIsAChange()
{
    StoreFixture f;
    QVERIFY(f.put({rich(), aDraft("b")}));
    const qint64 row = f.store().rowOf(testMailbox(), {u"rich"_s});
    QSignalSpy changed(&f.store(), &Store::changed);
    MailSummary other = rich();
    other.subject = u"new"_s;
    QVERIFY(f.put({other, aDraft("b")}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Change>().messages, QList<MessageId>{{u"rich"_s}});
    QCOMPARE(f.store().rowOf(testMailbox(), {u"rich"_s}), row);
    QCOMPARE(f.store().message(testMailbox(), {u"rich"_s})->summary.subject, u"new"_s);
}

void TestMessages::viewedHoldsForOneVersion()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b")}));
    f.setViewed({{u"a"_s}});
    const auto viewed
        = [&f](const char *id) { return f.store().message(testMailbox(), {QString::fromUtf8(id)})->viewed; };
    QVERIFY(viewed("a"));
    QVERIFY(!viewed("b"));
    QVERIFY(f.put({aDraft("a").subject(u"other field, same version"_s)}));
    QVERIFY(viewed("a"));
    QVERIFY(f.put({aDraft("a").changeKey(u"ck2"_s)}));
    QVERIFY(!viewed("a"));
    f.setViewed({{u"a"_s}, {u"b"_s}});
    QVERIFY(viewed("a"));
    f.setViewed({{u"a"_s}}, Viewed::No);
    QVERIFY(!viewed("a"));
    f.reopen();
    QVERIFY(!viewed("a"));
    QVERIFY(viewed("b"));
}

void TestMessages::sorts_data()
{
    QTest::addColumn<MailSort>("sort");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("newest") << MailSort::Newest << QStringList{u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("oldest") << MailSort::Oldest << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("recipient, in any case") << MailSort::Recipient << QStringList{u"b"_s, u"c"_s, u"a"_s};
    QTest::newRow("subject, in any case") << MailSort::Subject << QStringList{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("attention") << MailSort::AttentionFirst << QStringList{u"b"_s, u"c"_s, u"a"_s};
}

void TestMessages::sorts()
{
    QFETCH(const MailSort, sort);
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").at(1).to(u"zoe@contoso.com"_s).subject(u"Beta"_s),
                   aDraft("b").at(2).to(u"anna"_s).subject(u"gamma"_s),
                   aDraft("c").at(3).to(u"Boris@contoso.com"_s).subject(u"alpha"_s)}));
    MailQuery query;
    query.sort = sort;
    QTEST(f.listed(query), "order");
}

void TestMessages::filters_data()
{
    QTest::addColumn<MailFilter>("filter");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("all") << MailFilter::All << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QTest::newRow("attention") << MailFilter::NeedsAttention << QStringList{u"b"_s, u"d"_s, u"e"_s};
    QTest::newRow("cannot be sent") << MailFilter::CannotBeSent << QStringList{u"b"_s, u"e"_s};
    QTest::newRow("not viewed") << MailFilter::NotViewed << QStringList{u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QTest::newRow("attachments") << MailFilter::WithAttachments << QStringList{u"c"_s};
    QTest::newRow("outside") << MailFilter::OutsideOrganization << QStringList{u"c"_s};
    QTest::newRow("sent with Sendoff") << MailFilter::SentWithSendoff << QStringList{u"d"_s};
}

void TestMessages::filters()
{
    QFETCH(const MailFilter, filter);
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").to(u"x@contoso.com"_s), aDraft("b"),
                   aDraft("c").to(u"y@notcontoso.com"_s).withAttachments(),
                   aDraft("d").cc(u"z@eu.contoso.com"_s), aDraft("e").to(u"incomplete"_s)}));
    f.setViewed({{u"a"_s}});
    QVERIFY(f.add({aDraft("d").job(SendState::NotSent)}));
    MailQuery query;
    query.filter = filter;
    query.sort = MailSort::Oldest;
    query.ownDomains = {u"contoso.com"_s};
    QTEST(f.listed(query), "shown");
    if (filter == MailFilter::OutsideOrganization) {
        query.ownDomains.clear();
        QCOMPARE(f.listed(query), QStringList());
    }
}

void TestMessages::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing") << u"  "_s << true;
    QTest::newRow("subject") << u"ДОГОВОР"_s << true;
    QTest::newRow("part of a Chinese word") << u"同"_s << true;
    QTest::newRow("recipient's name") << u"иванова"_s << true;
    QTest::newRow("hidden copy's address") << u"X@Y"_s << true;
    QTest::newRow("two words anywhere") << u"李雷  contoso line"_s << true;
    QTest::newRow("beginning of a word") << u"дого"_s << true;
    QTest::newRow("middle of a word") << u"оговор"_s << false;
    QTest::newRow("domain") << u"fabrikam.cn"_s << true;
    QTest::newRow("one word is missing") << u"договор nowhere"_s << false;
    QTest::newRow("no wildcards") << u"%"_s << false;
    QTest::newRow("full width") << u"ｌｉｎｅ"_s << true;
    QTest::newRow("quote") << u"'"_s << false;
}

void TestMessages::searches()
{
    QFETCH(const QString, text);
    QFETCH(const bool, found);
    StoreFixture f;
    QVERIFY(f.put({rich()}));
    MailQuery query;
    query.search = text;
    QCOMPARE(f.listed(query).size(), found ? 1 : 0);
}

void TestMessages::mailboxesAreApart()
{
    StoreFixture f;
    const MailboxId other{u"/users/b@contoso.com"_s};
    QVERIFY(f.put({aDraft("a"), aDraft("a").in(other).subject(u"other"_s), aDraft("b").in(other)}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QVERIFY(f.endRound(Folder::Drafts, {}));
    QCOMPARE(f.listed(), QStringList());
    MailQuery query;
    query.mailbox = other;
    QCOMPARE(f.listed(query).size(), 2);
    QVERIFY(!f.store().lastSync(other, Folder::Drafts).isValid());
}

void TestMessages::messageSeenInSentItemsStaysThere()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b")}));
    QVERIFY(f.put({aSentMessage("a")}));
    QCOMPARE(f.listed(), QStringList{u"b"_s});
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"a"_s});
    QVERIFY(f.put({aDraft("a"), aDraft("b")})); // a page that was read before
    QCOMPARE(f.listed(), QStringList{u"b"_s});
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"a"_s});
    QVERIFY(!f.store().message(testMailbox(), {u"a"_s})->summary.isDraft);
}

void TestMessages::roundRemovesWhatItDidNotSee()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aSentMessage("s")}));
    QVERIFY(!f.store().lastSync(testMailbox(), Folder::Drafts).isValid());
    QSignalSpy changed(&f.store(), &Store::changed);
    QVERIFY(f.endRound(Folder::Drafts, {{u"a"_s}}));
    QCOMPARE(changesIn(changed, Change::Kind::Messages), 1);
    QCOMPARE(changesIn(changed, Change::Kind::Round), 1);
    QCOMPARE(f.listed(), QStringList{u"a"_s});
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"s"_s});
    QCOMPARE(f.store().lastSync(testMailbox(), Folder::Drafts), f.clock().now());
}

void TestMessages::roundKeepsWhatCameMeanwhile()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aSentMessage("old")}));
    const qint64 mark = f.store().mark();
    QVERIFY(f.put({aSentMessage("a"), aSentMessage("new"), aSentMessage("old").subject(u"touched"_s)}));
    QVERIFY(f.endRound(Folder::SentItems, {}, mark));
    QStringList left = f.listed(StoreFixture::sentItems());
    left.sort();
    QCOMPARE(left, (QStringList{u"a"_s, u"new"_s}));
    QVERIFY(f.endRound(Folder::SentItems, {}, f.store().mark()));
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList());
}

void TestMessages::roundKeepsWhatTheOutboxNeeds()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QVERIFY(f.add({aDraft("a").job(SendState::NotSure), aDraft("b").job(SendState::Withdrawn)}));
    QVERIFY(f.endRound(Folder::Drafts, {}));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
}

void TestMessages::textIsThereInItsVersionOnly()
{
    StoreFixture f;
    FullMessage full = aDraft("a").full(u"<p>привет</p>"_s);
    full.sender = {.name = u"Assistant"_s, .address = u"as@contoso.com"_s};
    Attachment plan;
    plan.id = {u"at1"_s};
    plan.name = u"план.pdf"_s;
    plan.contentType = u"application/pdf"_s;
    plan.size = 12;
    Attachment picture;
    picture.id = {u"at2"_s};
    picture.type = AttachmentType::Item;
    picture.contentId = u"img1"_s;
    picture.isInline = true;
    full.attachments = {plan, picture};
    QSignalSpy changed(&f.store(), &Store::changed);
    QVERIFY(f.putFull(full));
    QCOMPARE(changesIn(changed, Change::Kind::Text), 1);
    QCOMPARE(f.store().fullMessage(testMailbox(), {u"a"_s}), std::optional(full));
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(f.store().fullMessage(testMailbox(), {u"a"_s}));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    QVERIFY(!f.store().fullMessage(testMailbox(), {u"a"_s}));
    QVERIFY(!f.store().fullMessage(testMailbox(), {u"nobody"_s}));
}

void TestMessages::textReadByIdLeavesTheFolderAlone()
{
    StoreFixture f;
    QVERIFY(f.put({aSentMessage("a")}));
    FullMessage late = aSentMessage("a").full(u"text"_s);
    late.summary.folder = Folder::Drafts; // as a reader that does not know the folder says
    QVERIFY(f.putFull(late));
    QCOMPARE(f.listed(StoreFixture::sentItems()), QStringList{u"a"_s});
    QCOMPARE(f.store().fullMessage(testMailbox(), {u"a"_s})->body.content, u"text"_s);
}

void TestMessages::attachmentBytesAreKept()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    const QByteArray bytes("\0\xff!", 3);
    f.store().putAttachmentContent(testMailbox(), {u"a"_s}, {u"at1"_s}, bytes, nullptr, {});
    f.store().flush();
    QCOMPARE(f.store().attachmentContent(testMailbox(), {u"a"_s}, {u"at1"_s}), std::optional(bytes));
    QVERIFY(!f.store().attachmentContent(testMailbox(), {u"a"_s}, {u"at2"_s}));
    QVERIFY(!f.store().attachmentContent(testMailbox(), {u"b"_s}, {u"at1"_s}));
}

void TestMessages::bigAttachmentsAreNotKept()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    const auto keep = [&f](const QString &id, qsizetype size) {
        f.store().putAttachmentContent(testMailbox(), {u"a"_s}, {id}, QByteArray(size, 'x'), nullptr, {});
        f.store().flush();
    };
    const auto has = [&f](const QString &id) {
        return f.store().attachmentContent(testMailbox(), {u"a"_s}, {id}).has_value();
    };
    keep(u"small"_s, 8 * 1024 * 1024);
    keep(u"big"_s, 8 * 1024 * 1024 + 1);
    QVERIFY(has(u"small"_s));
    QVERIFY(!has(u"big"_s));
    // What an earlier Sendoff kept is not read by the window, and goes.
    f.reopenAfter([&f] {
        StoreSql(f.path()).run(u"INSERT INTO content (row, attachment, size, bytes)"
                               " SELECT row, 'old', 9000000, zeroblob(9000000) FROM content"_s);
    });
    QVERIFY(!has(u"old"_s));
    keep(u"next"_s, 3);
    QVERIFY(has(u"small"_s) && has(u"next"_s));
    f.reopenAfter([&f] { QCOMPARE(StoreSql(f.path()).number(u"SELECT count(*) FROM content"_s), 2); });
}

void TestMessages::removedMessageTakesItsTextAlong()
{
    StoreFixture f;
    QVERIFY(f.putFull(aDraft("a").full(u"text"_s)));
    f.store().removeMessage(testMailbox(), {u"a"_s}, nullptr, {});
    f.store().flush();
    QCOMPARE(f.listed(), QStringList());
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(!f.store().fullMessage(testMailbox(), {u"a"_s}));
}

void TestMessages::counts()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a").to(u"a@contoso.com"_s), aDraft("b"), aDraft("c").to(u"c@contoso.com"_s),
                   aDraft("d").to(u"d@contoso.com"_s), aSentMessage("s")}));
    f.setViewed({{u"a"_s}});
    SendJob sent = aDraft("s").job(SendState::Sent);
    sent.found = f.clock().now();
    SendJob yesterday = aDraft("z").job(SendState::Sent);
    yesterday.found = f.clock().now().addDays(-1);
    QVERIFY(
        f.add({aDraft("c").job(SendState::Posting), aDraft("d").job(SendState::HeldBack), sent, yesterday}));
    const FolderCounts c = f.store().counts(testMailbox());
    QCOMPARE(c.drafts, 3);
    QCOMPARE(c.notViewed, 2);
    QCOMPARE(c.attention, 2);
    QCOMPARE(c.sent, 1);
    QCOMPARE(c.sending, 1);
    QCOMPARE(c.needPerson, 1);
    QCOMPARE(c.sentToday, 1);
    QCOMPARE(f.store().counts({u"/nobody"_s}).drafts, 0);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
