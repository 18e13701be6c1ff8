// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/conversation.h"
#include "support/builders.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is news in a draft's conversation. The draft, to Lena, was made at minute 60 and last changed at 90;
/// what it answers came at 30.
class TestConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void newer_data();
    void newer();
    void theLastOfEachIsTold();
    void nothingWithoutAConversation();
    void aDraftThatDoesNotSayWhenItWasMade();
};

namespace {

const QString lena = u"lena@fabrikam.com"_s;
const QString bob = u"bob@fabrikam.com"_s;
const QString me = u"anna@contoso.com"_s;

QDateTime minute(int minute)
{
    return aDraft("x").at(minute).summary().modified;
}

MailSummary draftTo(const QStringList &to)
{
    MessageBuilder builder = aDraft("draft");
    builder.at(90);
    MailSummary draft = builder;
    draft.to.clear();
    for (const QString &address : to)
        draft.to.append({.name = {}, .address = address});
    draft.sent = minute(60);
    draft.conversationId = u"c"_s;
    draft.internetMessageId = u"<draft@contoso.com>"_s;
    return draft;
}

MailSummary sentAt(int minute, const QString &to, const QString &cc = {})
{
    MailSummary sent = aSentMessage("sent").at(minute);
    sent.to = {{.name = {}, .address = to}};
    if (!cc.isEmpty())
        sent.cc = {{.name = {}, .address = cc}};
    sent.from = {.name = {}, .address = me};
    sent.internetMessageId = u"<sent@contoso.com>"_s;
    return sent;
}

MailSummary receivedAt(int at, const QString &from)
{
    MailSummary received;
    received.id = {u"received %1"_s.arg(at)};
    received.folder = Folder::Inbox;
    received.from = {.name = {}, .address = from};
    received.received = minute(at);
    received.internetMessageId = u"<%1@fabrikam.com>"_s.arg(at);
    return received;
}

} // namespace

void TestConversation::answers_data()
{
    QTest::addColumn<MailSummary>("sent");
    QTest::addColumn<QStringList>("draftTo");
    QTest::addColumn<bool>("isAnswer");
    QTest::newRow("after it was made") << sentAt(70, lena) << QStringList{lena} << true;
    QTest::newRow("after it was last changed") << sentAt(100, lena) << QStringList{lena} << true;
    QTest::newRow("after what it answers") << sentAt(40, lena) << QStringList{lena} << true;
    QTest::newRow("before what it answers") << sentAt(20, lena) << QStringList{lena} << false;
    QTest::newRow("at the same second") << sentAt(30, lena) << QStringList{lena} << false;
    QTest::newRow("in other letters") << sentAt(70, u"Lena@Fabrikam.COM"_s) << QStringList{lena} << true;
    QTest::newRow("to others") << sentAt(70, bob) << QStringList{lena} << false;
    QTest::newRow("to others, with a copy to her") << sentAt(70, bob, lena) << QStringList{lena} << true;
    QTest::newRow("to one of several") << sentAt(70, bob) << QStringList{lena, bob} << true;
    QTest::newRow("for nobody yet") << sentAt(70, bob) << QStringList{} << true;
    MailSummary undated = sentAt(70, lena);
    undated.sent = {};
    QTest::newRow("without a time") << undated << QStringList{lena} << false;
    MailSummary itself = sentAt(95, lena);
    itself.id = draftTo({}).id;
    QTest::newRow("the draft itself, seen in Sent Items") << itself << QStringList{lena} << false;
}

void TestConversation::answers()
{
    QFETCH(const MailSummary, sent);
    QFETCH(const QStringList, draftTo);
    QFETCH(const bool, isAnswer);
    const Conversation conversation{.sent = {sent}, .received = {receivedAt(30, lena)}};
    const ConversationNews news = newsIn(conversation, ::draftTo(draftTo), me);
    QCOMPARE(news.answer.has_value(), isAnswer);
    QVERIFY(!news.newer);
}

void TestConversation::newer_data()
{
    QTest::addColumn<MailSummary>("received");
    QTest::addColumn<bool>("isNewer");
    QTest::newRow("after its last change") << receivedAt(95, lena) << true;
    QTest::newRow("somebody else") << receivedAt(95, bob) << true;
    QTest::newRow("before its last change") << receivedAt(80, lena) << false;
    QTest::newRow("at the same second") << receivedAt(90, lena) << false;
    QTest::newRow("from the mailbox itself") << receivedAt(95, u"Anna@contoso.com"_s) << false;
    QTest::newRow("from the draft's other address") << receivedAt(95, u"sales@contoso.com"_s) << false;
    MailSummary toMyself = receivedAt(95, u"alias@contoso.com"_s);
    toMyself.internetMessageId = sentAt(0, lena).internetMessageId;
    QTest::newRow("a copy of what I sent") << toMyself << false;
    MailSummary report = receivedAt(95, u"postmaster@contoso.com"_s);
    report.isAutomatic = true;
    QTest::newRow("a report") << report << false;
    MailSummary undated = receivedAt(95, lena);
    undated.received = {};
    QTest::newRow("without a time") << undated << false;
    MailSummary nobody = receivedAt(95, {});
    QTest::newRow("without a sender") << nobody << true;
}

void TestConversation::newer()
{
    QFETCH(const MailSummary, received);
    QFETCH(const bool, isNewer);
    MailSummary draft = draftTo({lena});
    draft.from = {.name = {}, .address = u"sales@contoso.com"_s};
    const Conversation conversation{.sent = {sentAt(0, lena)}, .received = {received, receivedAt(30, lena)}};
    const ConversationNews news = newsIn(conversation, draft, me);
    QCOMPARE(news.newer.has_value(), isNewer);
    QVERIFY(!news.answer);
}

void TestConversation::theLastOfEachIsTold()
{
    const Conversation conversation{.sent = {sentAt(70, lena), sentAt(120, lena), sentAt(100, lena)},
                                    .received = {receivedAt(95, bob), receivedAt(130, lena)}};
    const ConversationNews news = newsIn(conversation, draftTo({lena}), me);
    QCOMPARE(news.answer.value_or(MailSummary()).sent, minute(120));
    QCOMPARE(news.newer.value_or(MailSummary()).from.address, lena);
}

void TestConversation::nothingWithoutAConversation()
{
    const Conversation conversation{.sent = {sentAt(100, lena)}, .received = {receivedAt(130, lena)}};
    MailSummary draft = draftTo({lena});
    draft.conversationId.clear();
    QVERIFY(!newsIn(conversation, draft, me).answer);
    QVERIFY(!newsIn(conversation, draft, me).newer);
    draft = draftTo({lena});
    draft.modified = draft.sent = {}; // nothing can be compared
    QVERIFY(!newsIn(conversation, draft, me).answer);
    QVERIFY(!newsIn(conversation, draft, me).newer);
}

void TestConversation::aDraftThatDoesNotSayWhenItWasMade()
{
    MailSummary draft = draftTo({lena});
    draft.sent = {};
    QVERIFY(!newsIn({.sent = {sentAt(80, lena)}, .received = {receivedAt(85, lena)}}, draft, me).answer);
    QVERIFY(newsIn({.sent = {sentAt(100, lena)}, .received = {receivedAt(85, lena)}}, draft, me).answer);
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
