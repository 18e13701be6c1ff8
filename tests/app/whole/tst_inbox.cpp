// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/conversation.h"
#include "settings/keys.h"
#include "store/store.h"
#include "support/otherprogram.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Deed = OtherProgram::Deed;
using Practice::FolderName;

/// The headers of the Inbox follow the mailbox behind the other folders, and tell what happened in the
/// conversations of drafts.
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsOtherPrograms_data();
    void followsOtherPrograms();
    void followsWhatComesAndGoes();
    void tokensDie();
    void linksDieInTheMiddle_data();
    void linksDieInTheMiddle();
    void aQuietRoundIsOneRequest();
    void comesBehindTheOtherFolders();
    void mayBeRefused_data();
    void mayBeRefused();
    void oldMailIsNotKept();
    void aFullInboxIsKeptForFewerDays();
    void canBeTurnedOff();
    void tellsWhatHappenedInConversations();

private:
    static bool isMirror(WholeFixture &whole);
    static bool becomesMirror(WholeFixture &whole, std::chrono::milliseconds limit);
};

namespace {

const QString inboxChanges = u"/mailFolders/inbox/messages/delta"_s;

WholeFixture::Options options(const QByteArray &faults = {}, int inboxDays = 365)
{
    return {.service = {.drafts = 40, .copyDelay = 0ms}, .faults = faults, .inboxDays = inboxDays};
}

int kept(WholeFixture &whole)
{
    return whole.core().store().inboxCount(whole.core().mailbox(0).id);
}

int asked(WholeFixture &whole, const QString &path = inboxChanges)
{
    return whole.service().requests("GET"_ba, path);
}

ConversationNews newsOf(WholeFixture &whole, const MailSummary &draft)
{
    const Mailbox &mailbox = whole.core().mailbox(0);
    return newsIn(whole.core().store().conversation(mailbox.id, draft.conversationId), draft,
                  mailbox.address);
}

void keepAllSent(WholeFixture &whole)
{
    whole.settings().set(Keys::sentDays, 0); // the Inbox is kept no longer than Sent Items
}

} // namespace

bool TestInbox::isMirror(WholeFixture &whole)
{
    const QList<std::pair<QString, QString>> there = whole.service().folderState(FolderName::Inbox);
    QList<MessageId> ids;
    for (const auto &[id, changeKey] : there)
        ids.append({id});
    const auto known = whole.core().store().known(whole.core().mailbox(0).id, Folder::Inbox, ids);
    return kept(whole) == there.size()
        && std::all_of(there.cbegin(), there.cend(), [&known](const auto &one) {
               return known.value({one.first}).changeKey == one.second;
           });
}

bool TestInbox::becomesMirror(WholeFixture &whole, std::chrono::milliseconds limit)
{
    whole.core().refresher(0).refresh();
    return whole.leapUntil([&whole] { return isMirror(whole); }, limit);
}

void TestInbox::followsOtherPrograms_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestInbox::followsOtherPrograms()
{
    QFETCH(const int, seed);
    WholeFixture whole(options());
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    QVERIFY(isMirror(whole));
    QVERIFY(kept(whole) > 5);
    OtherProgram other(whole.service(), quint32(seed));
    for (int i = 0; i < 4; ++i) {
        other.act(15);
        QVERIFY2(becomesMirror(whole, 25min), qPrintable(other.history().join(u'\n')));
    }
    whole.kill();
    other.act(10);
    QVERIFY(whole.openAndRead());
    QVERIFY2(becomesMirror(whole, 25min), qPrintable(other.history().join(u'\n')));
}

void TestInbox::followsWhatComesAndGoes()
{
    WholeFixture whole(options());
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    const int before = kept(whole);
    const QString one = whole.service().receive(u"lena@fabrikam.com"_s);
    const QString two = whole.service().receive(u"lena@fabrikam.com"_s);
    QVERIFY(becomesMirror(whole, 70s));
    QCOMPARE(kept(whole), before + 2);
    whole.service().moveMessage(one, FolderName::Archive);
    whole.service().purgeMessage(two);
    QVERIFY(becomesMirror(whole, 70s));
    QCOMPARE(kept(whole), before);
    whole.service().moveMessage(one, FolderName::Inbox);
    QVERIFY(becomesMirror(whole, 70s));
    QCOMPARE(kept(whole), before + 1);
}

void TestInbox::tokensDie()
{
    WholeFixture whole(options());
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    OtherProgram other(whole.service(), 7);
    other.act(10);
    whole.service().receive(u"lena@fabrikam.com"_s);
    whole.service().expireDeltaTokens();
    QVERIFY2(becomesMirror(whole, 25min), qPrintable(other.history().join(u'\n')));
}

void TestInbox::linksDieInTheMiddle_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<QByteArray>("fault");
    // Three pages at first, and three again after much came.
    for (int request = 2; request <= 6; ++request)
        QTest::addRow("gone, request %d", request) << request << R"("status":410)"_ba;
    for (const char *fault :
         {R"("status":410,"code":"syncStateNotFound")", R"("status":400,"code":"ResyncRequired")",
          R"("status":404,"code":"SyncStateInvalid")"}) {
        for (const int request : {2, 5})
            QTest::addRow("%s, request %d", fault, request) << request << QByteArray(fault);
    }
}

void TestInbox::linksDieInTheMiddle()
{
    QFETCH(const int, request);
    QFETCH(const QByteArray, fault);
    WholeFixture whole(options(R"({"rules":[{"match":{"path":"/mailFolders/inbox/messages/delta","nth":)"
                               + QByteArray::number(request) + R"(},"fault":{)" + fault + "}}]}"));
    keepAllSent(whole);
    const auto receiveMany = [&whole] {
        for (int i = 0; i < 1100; ++i)
            whole.service().receive(u"list@fabrikam.com"_s);
    };
    receiveMany();
    QCOMPARE(whole.open(), QString());
    QVERIFY(whole.leapUntil([&whole] { return kept(whole) > 0 && isMirror(whole); }, 25s)); // one round
    whole.settle();
    QCOMPARE(asked(whole), request <= 3 ? request + 3 : 3);
    OtherProgram other(whole.service(), quint32(request));
    other.act(10);
    receiveMany();
    QVERIFY2(becomesMirror(whole, 70s), qPrintable(other.history().join(u'\n')));
    whole.settle();
    const int first = request <= 3 ? request + 3 : 3;
    // The pages of what changed; or those before the one that was dead, and all of the folder once.
    QCOMPARE(asked(whole), request <= 3 ? first + 3 : request + 5);
    whole.leap(5min); // and no more after that than one in each round
    QVERIFY(asked(whole) - (request <= 3 ? first + 3 : request + 5) <= 11);
    QVERIFY(isMirror(whole));
}

void TestInbox::aQuietRoundIsOneRequest()
{
    WholeFixture whole(options());
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    whole.core().refresher(0).refresh(); // a short one: the pause after it is not that after the first
    whole.leap(5s);
    const int before = whole.service().requests("GET"_ba, {});
    const int inbox = asked(whole);
    whole.leap(5 * 30s);
    QCOMPARE(asked(whole) - inbox, 5);
    QCOMPARE(whole.service().requests("GET"_ba, {}) - before, 15); // Drafts, Sent Items, and this
}

void TestInbox::comesBehindTheOtherFolders()
{
    WholeFixture whole(options(R"({"rules":[
        {"match":{"path":"/mailFolders/inbox/messages/delta"},"fault":{"damage":"silence"}}]})"));
    QCOMPARE(whole.open(), QString());
    const MailboxId id = whole.core().mailbox(0).id;
    QVERIFY(whole.leapUntil([&] { return asked(whole) > 0; }, 1min));
    QVERIFY(whole.core().store().lastSync(id, Folder::Drafts).isValid());
    QVERIFY(whole.core().store().lastSync(id, Folder::SentItems).isValid());
    // It never ends; the others go on, and so does sending.
    QVERIFY(!whole.core().refresher(0).isRunning());
    const int drafts = asked(whole, u"/mailFolders/drafts/messages/delta"_s);
    QVERIFY(whole.passUntil([&] { return asked(whole, u"/mailFolders/drafts/messages/delta"_s) > drafts; },
                            6min));
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.job().state == SendState::Sent; }, 5min));
}

void TestInbox::mayBeRefused_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("not allowed") << R"("status":403,"code":"ErrorAccessDenied")"_ba;
    QTest::newRow("not there") << R"("status":404,"code":"ErrorItemNotFound")"_ba;
    QTest::newRow("not in this cloud") << R"("status":400,"code":"BadRequest")"_ba;
}

void TestInbox::mayBeRefused()
{
    QFETCH(const QByteArray, fault);
    WholeFixture whole(
        options(R"({"rules":[{"match":{"pathRegex":"/mailFolders/inbox/"},"fault":{)" + fault + "}}]}"));
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    const Refresher &refresher = whole.core().refresher(0);
    QVERIFY(!whole.core().refresher(0).folder(Folder::Drafts).lastError());
    QVERIFY(!whole.core().refresher(0).folder(Folder::SentItems).lastError());
    QCOMPARE(asked(whole), 1);
    const int drafts = asked(whole, u"/mailFolders/drafts/messages/delta"_s);
    whole.leap(30min);
    QCOMPARE(asked(whole), 1); // seldom
    QVERIFY(asked(whole, u"/mailFolders/drafts/messages/delta"_s) - drafts >= 40);
    whole.service().clearFaults();
    QVERIFY(whole.leapUntil([&] { return asked(whole) > 1 && !refresher.isReadingInbox(); }, 35min));
    QVERIFY(isMirror(whole));
}

void TestInbox::oldMailIsNotKept()
{
    WholeFixture::Options given = options({}, 30);
    given.serviceOnTestTime = true;
    WholeFixture whole(given);
    QVERIFY(whole.openAndRead());
    const int before = kept(whole);
    const auto becomes = [&whole](const std::function<bool(int)> &is) {
        whole.core().refresher(0).refresh();
        return whole.leapUntil([&] { return is(kept(whole)); }, 2min);
    };
    whole.settings().set(Keys::inboxDays, 3);
    QVERIFY(becomes([before](int count) { return count > 0 && count < before; }));
    whole.settings().set(Keys::inboxDays, 30); // they are read again
    QVERIFY(becomes([before](int count) { return count == before; }));
    whole.settings().set(Keys::sentDays, 3); // the Inbox is kept no longer
    QVERIFY(becomes([before](int count) { return count > 0 && count < before; }));
    whole.settings().set(Keys::refreshSeconds, 3600);
    whole.leap(6 * 24h);
    QCOMPARE(kept(whole), 0);
}

void TestInbox::aFullInboxIsKeptForFewerDays()
{
    WholeFixture::Options given = options({}, 30);
    given.serviceOnTestTime = true;
    WholeFixture whole(given);
    const auto receiveMany = [&whole] {
        for (int i = 0; i < 2600; ++i)
            whole.service().receive(u"list@fabrikam.com"_s);
    };
    receiveMany();
    QVERIFY(whole.openAndRead());
    QVERIFY(kept(whole) > 2600);
    whole.kill();
    whole.clock().advance(9 * 24h);
    QCOMPARE(whole.open(), QString());
    whole.leap(1min); // the service hears of the time
    receiveMany();
    whole.kill();
    whole.service().expireDeltaTokens();
    QCOMPARE(whole.open(), QString());
    // More than 5,000 in thirty days, and in fifteen; half of them in seven.
    QVERIFY(whole.leapUntil([&] { return kept(whole) == 2600; }, 1min));
    whole.settle();
    const int before = asked(whole);
    whole.kill();
    whole.service().receive(u"lena@fabrikam.com"_s);
    QCOMPARE(whole.open(), QString());
    QVERIFY(whole.leapUntil([&] { return kept(whole) == 2601; }, 1min));
    QCOMPARE(asked(whole) - before, 1); // it goes on where it was
}

void TestInbox::canBeTurnedOff()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    QVERIFY(kept(whole) > 0);
    whole.settings().set(Keys::inboxDays, 0);
    QVERIFY(whole.leapUntil([&] { return kept(whole) == 0; }, 1min));
    const int before = asked(whole);
    whole.leap(5min);
    QCOMPARE(asked(whole), before);
    whole.settings().set(Keys::inboxDays, 30);
    QVERIFY(whole.leapUntil([&] { return kept(whole) > 0; }, 2min));
}

void TestInbox::tellsWhatHappenedInConversations()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QStringList answered;
    QStringList wroteAgain;
    for (const MailSummary &draft : drafts) {
        const ConversationNews news = newsOf(whole, draft);
        if (news.answer)
            answered.append(draft.subject);
        if (news.newer)
            wroteAgain.append(draft.subject);
    }
    QCOMPARE(answered, QStringList{u"Re: Access to the test system"_s});
    QVERIFY2(wroteAgain.contains(u"Re: Invoice 7731"_s), qPrintable(wroteAgain.join(u'\n')));
    QVERIFY(wroteAgain.size() <= 3); // one in each language

    // A quiet one: what comes and goes is told with the next rounds.
    const auto quiet = std::find_if(drafts.cbegin(), drafts.cend(), [&](const MailSummary &draft) {
        return draft.kind == Kind::ReplyAll && !draft.to.isEmpty();
    });
    QVERIFY(quiet != drafts.cend());
    const auto newer = [&] { return newsOf(whole, *quiet).newer; };
    const QString report
        = whole.service().receive(u"postmaster@contoso.com"_s, quiet->id.value, u"REPORT.IPM.Note.NDR"_s);
    QVERIFY(becomesMirror(whole, 70s));
    QVERIFY(!newer());
    const QString came = whole.service().receive(u"lena@fabrikam.com"_s, quiet->id.value);
    whole.core().refresher(0).refresh();
    QVERIFY(whole.leapUntil([&] { return newer().has_value(); }, 70s));
    QCOMPARE(newer()->id.value, came);
    QVERIFY(newer()->webLink.startsWith(u"https://"_s));
    whole.service().deleteMessage(came);
    QVERIFY(whole.leapUntil([&] { return !newer(); }, 70s));

    // Somebody answers it in another program.
    QVERIFY(!newsOf(whole, *quiet).answer);
    PracticeClient other(whole.service());
    const QString copy = other.ask("POST", PracticeClient::path(report) + u"/createReply"_s).text("id");
    QVERIFY(!copy.isEmpty());
    const QByteArray to = R"({"toRecipients":[{"emailAddress":{"address":")"
        + quiet->to.first().address.toUtf8() + R"("}}]})";
    QCOMPARE(other.ask("PATCH", PracticeClient::path(copy), to).status, 200);
    QCOMPARE(other.send(copy).status, 202);
    QVERIFY(whole.leapUntil([&] { return newsOf(whole, *quiet).answer.has_value(); }, 70s));
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
