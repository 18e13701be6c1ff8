// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "net/client.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "signin/statictoken.h"
#include "store/store.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"

#include <QTest>

#include <optional>

// Several accounts in one program: each has its own service here, and both call their mailbox /me.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepTheirMailApart();
    void sendEachThroughItsOwn();
    void areRefreshedTogether();
    void doNotHoldEachOther();
    void areAddedWhileMessagesWait();
    void areClosedAlone();
    void areConnectedOnce();
};

namespace {

/// A program with one account, and the service of another.
struct Two
{
    explicit Two(int undoSeconds = 0)
        : whole({.service = {.drafts = 6, .copyDelay = 20ms}, .undoSeconds = undoSeconds})
        , second({.drafts = 4, .seed = 9, .copyDelay = 20ms})
    {
        if (!second.start())
            qFatal("the second service does not start");
    }

    Connection connection() const
    {
        Connection connection;
        connection.root = second.root();
        connection.tokens = std::make_unique<StaticToken>(second.token());
        connection.account = {u"b2"_s};
        connection.mailboxes = {ownMailbox(u"b2"_s)};
        return connection;
    }

    bool openAndRead() { return whole.openAndRead() && add(); }

    bool add()
    {
        if (!whole.core().connectTo(connection()))
            return false;
        const MailboxId id = whole.core().mailbox(1).id;
        return whole.passUntil([&] {
            return whole.core().store().lastSync(id, Folder::SentItems).isValid()
                && !whole.core().refresher(1).isRunning();
        });
    }

    QStringList drafts(int mailbox)
    {
        MailQuery query;
        query.mailbox = whole.core().mailbox(mailbox).id;
        QStringList ids;
        for (const MailRow &row : whole.core().store().messages(whole.core().store().rows(query)))
            ids.append(row.summary.id.value);
        ids.sort();
        return ids;
    }

    /// Decides to send the first draft of this mailbox; its id.
    MessageId sendFirst(int mailbox)
    {
        MailQuery query;
        query.mailbox = whole.core().mailbox(mailbox).id;
        const QList<MailRow> rows = whole.core().store().messages(whole.core().store().rows(query));
        for (const MailRow &row : rows) {
            if (row.summary.to.isEmpty())
                continue;
            const Approval approval{.draft = row.summary,
                                    .version = {.changeKey = row.summary.changeKey, .contentHash = {}}};
            std::optional<bool> queued;
            whole.core().outbox(mailbox).enqueue({approval}, &whole.core(),
                                                 [&](const Result<qint64> &batch) { queued = bool(batch); });
            (void)whole.passUntil([&] { return queued.has_value(); });
            return queued.value_or(false) ? row.summary.id : MessageId();
        }
        return {};
    }

    QString stateOf(int mailbox, const MessageId &id)
    {
        const auto job = whole.core().store().jobOf(whole.core().mailbox(mailbox).id, id);
        return job ? QString(toString(job->state)) : u"none"_s;
    }

    WholeFixture whole;
    PracticeService second;
};

} // namespace

void TestAccounts::keepTheirMailApart()
{
    Two two;
    QVERIFY(two.openAndRead());
    QCOMPARE(two.whole.core().mailboxCount(), 2);
    QCOMPARE(two.drafts(0).size(), 6);
    QCOMPARE(two.drafts(1).size(), 4);
    QCOMPARE(two.whole.core().accountOf(0), AccountId());
    QCOMPARE(two.whole.core().accountOf(1).value, u"b2"_s);
    QVERIFY(&two.whole.core().client(0) != &two.whole.core().client(1));
}

void TestAccounts::sendEachThroughItsOwn()
{
    Two two;
    QVERIFY(two.openAndRead());
    const MessageId first = two.sendFirst(0);
    const MessageId second = two.sendFirst(1);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QVERIFY(two.whole.passUntil(
        [&] { return two.stateOf(0, first) == u"Sent"_s && two.stateOf(1, second) == u"Sent"_s; }));
    QCOMPARE(two.whole.service().requests("POST"_ba, u"/send"_s), 1);
    QCOMPARE(two.second.requests("POST"_ba, u"/send"_s), 1);
    QCOMPARE(two.drafts(0).size(), 5);
    QCOMPARE(two.drafts(1).size(), 3);
}

void TestAccounts::areRefreshedTogether()
{
    Two two;
    QVERIFY(two.openAndRead());
    two.whole.settle();
    two.whole.service().addDraft(u"Here"_s, u"lena@fabrikam.com"_s);
    two.second.addDraft(u"There"_s, u"lena@fabrikam.com"_s);
    two.whole.core().refresh();
    QVERIFY(two.whole.core().refresher(0).isRunning());
    QVERIFY(two.whole.core().refresher(1).isRunning());
    two.whole.settle(); // without a moment's time
    QCOMPARE(two.drafts(0).size(), 7);
    QCOMPARE(two.drafts(1).size(), 5);
}

void TestAccounts::doNotHoldEachOther()
{
    Two two;
    QVERIFY(two.openAndRead());
    two.whole.core().gate(0).close(WaitReason::SignIn);
    two.whole.core().gate(0).throttle(1h);
    QVERIFY(two.whole.core().gate(1).isOpen());
    const MessageId second = two.sendFirst(1);
    QVERIFY(two.whole.passUntil([&] { return two.stateOf(1, second) == u"Sent"_s; }));
    const MessageId first = two.sendFirst(0);
    two.whole.pass(30s);
    QCOMPARE(two.stateOf(0, first), u"Waiting"_s);
    two.whole.core().gate(0).open(WaitReason::SignIn);
    QVERIFY(two.whole.passUntil([&] { return two.stateOf(0, first) == u"Sent"_s; }, 2h, 30s));
}

void TestAccounts::areAddedWhileMessagesWait()
{
    Two two(10);
    QVERIFY(two.whole.openAndRead());
    const MessageId first = two.sendFirst(0);
    QCOMPARE(two.stateOf(0, first), u"Countdown"_s);
    QVERIFY(two.add());
    QVERIFY(two.whole.passUntil([&] { return two.stateOf(0, first) == u"Sent"_s; }));
    QCOMPARE(two.whole.service().requests("POST"_ba, u"/send"_s), 1);
}

void TestAccounts::areClosedAlone()
{
    Two two;
    QVERIFY(two.openAndRead());
    two.whole.core().closeAccount({u"b2"_s});
    QCOMPARE(two.whole.core().mailboxCount(), 1);
    const int asked = two.second.requests("GET"_ba, u"/"_s);
    const MessageId first = two.sendFirst(0);
    QVERIFY(two.whole.passUntil([&] { return two.stateOf(0, first) == u"Sent"_s; }));
    two.whole.pass(5min);
    QCOMPARE(two.second.requests("GET"_ba, u"/"_s), asked);
    // What was stored is there when it is opened again.
    QVERIFY(two.add());
    QCOMPARE(two.drafts(1).size(), 4);
    // The first one may go while the second stays.
    two.whole.core().closeAccount({});
    QCOMPARE(two.whole.core().mailboxCount(), 1);
    QCOMPARE(two.drafts(0).size(), 4);
    const MessageId second = two.sendFirst(0);
    QVERIFY(two.whole.passUntil([&] { return two.stateOf(0, second) == u"Sent"_s; }));
    QCOMPARE(two.second.requests("POST"_ba, u"/send"_s), 1);
}

void TestAccounts::areConnectedOnce()
{
    Two two;
    QVERIFY(two.openAndRead());
    QVERIFY(!two.whole.core().connectTo(two.connection()));
    QVERIFY(two.whole.core().addMailbox({u"b2"_s}, ownMailbox(u"b2"_s)));
    QCOMPARE(two.whole.core().mailboxCount(), 2);
    QVERIFY(!two.whole.core().addMailbox({u"nobody"_s}, ownMailbox(u"c3"_s)));
    QVERIFY(two.whole.core().addMailbox({u"b2"_s}, mailboxOf(u"info@contoso.com"_s, u"b2"_s)));
    QCOMPARE(two.whole.core().mailboxCount(), 3);
    QCOMPARE(&two.whole.core().client(2), &two.whole.core().client(1));
    two.whole.core().closeMailbox(two.whole.core().mailbox(2).id);
    QCOMPARE(two.whole.core().mailboxCount(), 2);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestAccounts)
#include "tst_accounts.moc"
