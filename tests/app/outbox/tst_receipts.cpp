// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/mailbox.h"
#include "net/gate.h"
#include "outbox/ledger.h"
#include "outbox/receipts.h"
#include "support/storefixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How copies in the store become receipts.
class TestReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesManyInTurnsAndForgetsNone();
    void newListReplacesWhatWasNotTakenYet();
    void takesWhatAPersonMayDecideAboutFirst();
    void givesOneCopyToOneJobOnly();
    void leavesAJobItsOwnMessage();
    void leavesAnOlderMailWithTheSameIdAlone();
};

namespace {

struct Desk
{
    explicit Desk(const QList<SendJob> &jobs, const QList<MailSummary> &messages)
        : gate(stored.clock())
        , ledger(stored.store(), stored.clock(), testMailbox())
        , receipts(ledger, stored.store(), gate, stored.clock(),
                   Mailbox{.id = testMailbox(), .root = u"/me"_s, .address = {}, .displayName = {}})
    {
        (void)stored.put(messages);
        (void)stored.add(jobs);
        (void)ledger.load();
    }

    int sent()
    {
        stored.store().flush();
        QCoreApplication::processEvents();
        return int(stored.store().jobs({SendState::Sent}).size());
    }

    StoreFixture stored;
    Gate gate;
    Ledger ledger;
    Receipts receipts;
};

SendJob accepted(const QByteArray &id, const QString &internetMessageId = {})
{
    SendJob job = aDraft(id.constData()).job(SendState::Accepted);
    job.attempts = 1;
    job.created = FakeClock().now();
    job.accepted = job.created;
    job.internetMessageId = internetMessageId;
    return job;
}

MailSummary sentCopy(const QByteArray &id, const QString &internetMessageId, const QDateTime &sent)
{
    MailSummary copy = aSentMessage(id.constData());
    copy.internetMessageId = internetMessageId;
    copy.sent = sent;
    return copy;
}

} // namespace

void TestReceipts::takesManyInTurnsAndForgetsNone()
{
    QList<SendJob> jobs;
    QList<MailSummary> copies;
    for (int i = 0; i < 50; ++i) {
        const QByteArray id = "m" + QByteArray::number(i);
        // Half of them keep their id, the others come as another message.
        const QString messageId = u"<%1@contoso.com>"_s.arg(i);
        jobs.append(accepted(id, messageId));
        copies.append(sentCopy(i % 2 == 0 ? id : "copy" + id, messageId, FakeClock().now()));
    }
    Desk desk(jobs, copies);
    desk.receipts.lookInStore();
    const int atFirst = desk.sent();
    QVERIFY(atFirst > 0);
    QVERIFY2(atFirst < 50, "all were taken without a turn of the event loop");
    for (int turn = 0; turn < 50; ++turn)
        desk.stored.clock().advance(0ms);
    QCOMPARE(desk.sent(), 50);
    for (const SendJob &job : desk.stored.store().jobs({SendState::Sent}))
        QVERIFY(job.copy == job.message || job.copy.value == u"copy"_s + job.message.value);
}

void TestReceipts::newListReplacesWhatWasNotTakenYet()
{
    QList<SendJob> jobs;
    QList<MailSummary> copies;
    for (int i = 0; i < 60; ++i) {
        const QByteArray id = "m" + QByteArray::number(i);
        jobs.append(accepted(id));
        if (i < 59)
            copies.append(aSentMessage(id.constData()));
    }
    Desk desk(jobs, copies);
    desk.receipts.lookInStore();
    (void)desk.stored.put({aSentMessage("m59")}); // comes while the others are taken
    desk.receipts.lookInStore();
    QVERIFY(desk.sent() < 60);
    QVERIFY2(!desk.receipts.expects(), "all copies are here: nothing is to be read again");
    for (int turn = 0; turn < 20; ++turn)
        desk.stored.clock().advance(0ms);
    QCOMPARE(desk.sent(), 60);
}

void TestReceipts::takesWhatAPersonMayDecideAboutFirst()
{
    QList<SendJob> jobs;
    QList<MailSummary> copies;
    for (int i = 0; i < 50; ++i) {
        const QByteArray id = "m" + QByteArray::number(i);
        jobs.append(accepted(id));
        if (i == 49)
            jobs.last().state = SendState::NotSure;
        copies.append(aSentMessage(id.constData()));
    }
    Desk desk(jobs, copies);
    desk.receipts.lookInStore();
    QVERIFY(desk.sent() < 50);
    QVERIFY(desk.stored.store().jobs({SendState::NotSure}).isEmpty());
}

void TestReceipts::leavesAJobItsOwnMessage()
{
    // A copied draft may have the same internetMessageId; the first was not sent, the second was.
    const QString messageId = u"<same@contoso.com>"_s;
    SendJob first = accepted("a", messageId);
    first.state = SendState::NotSure;
    Desk desk({first, accepted("b", messageId)}, {sentCopy("b", messageId, FakeClock().now())});
    desk.receipts.lookInStore();
    QCOMPARE(desk.sent(), 1);
    QCOMPARE(desk.stored.store().jobs({SendState::Sent}).first().message.value, u"b"_s);
    QCOMPARE(desk.stored.store().jobs({SendState::NotSure}).first().message.value, u"a"_s);
}

void TestReceipts::givesOneCopyToOneJobOnly()
{
    const QString messageId = u"<same@contoso.com>"_s;
    Desk desk({accepted("a", messageId), accepted("b", messageId)},
              {sentCopy("copy", messageId, FakeClock().now())});
    desk.receipts.lookInStore();
    QCOMPARE(desk.sent(), 1);
    desk.receipts.lookInStore();
    QCOMPARE(desk.sent(), 1);
    (void)desk.stored.put({sentCopy("copy2", messageId, FakeClock().now())});
    desk.receipts.lookInStore();
    QCOMPARE(desk.sent(), 2);
}

void TestReceipts::leavesAnOlderMailWithTheSameIdAlone()
{
    const QString messageId = u"<old@contoso.com>"_s;
    Desk desk({accepted("a", messageId)}, {sentCopy("copy", messageId, FakeClock().now().addDays(-3))});
    desk.receipts.lookInStore();
    QCOMPARE(desk.sent(), 0);
}

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"
