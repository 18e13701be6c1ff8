// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/builders.h"
#include "support/storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <optional>

// Nothing of a mailbox that was removed can be read out of the store's files.

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestMailboxRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoByte();
    void leavesTheOthers();
    void ofAnUnknownOneIsNothing();
};

namespace {

const MailboxId annas{u"a1/me"_s};
const MailboxId boris{u"b2/me"_s};

bool remove(StoreFixture &f, const QList<MailboxId> &mailboxes)
{
    std::optional<bool> removed;
    f.store().removeMailboxes(mailboxes, &f.store(), [&](const Result<Done> &done) { removed = bool(done); });
    (void)QTest::qWaitFor([&] { return removed.has_value(); });
    return removed.value_or(false);
}

/// The names of the store's files in which the words stand.
QStringList filesWith(StoreFixture &f, const QByteArray &words)
{
    QStringList found;
    for (const QString &name : QDir(f.dir()).entryList(QDir::Files)) {
        QFile file(QDir(f.dir()).filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
            found.append(name);
    }
    return found;
}

bool putAll(StoreFixture &f, const MailboxId &mailbox, const QString &word)
{
    const MessageBuilder draft
        = aDraft("1").in(mailbox).to(word + u"@contoso.com"_s).subject(u"Subject "_s + word).preview(word);
    MailSummary header = MessageBuilder("3", Folder::Inbox).in(mailbox).subject(u"Inbox "_s + word);
    header.webLink = u"https://outlook.example/"_s + word;
    f.store().putInbox({header}, nullptr, {});
    const MessageBuilder waiting = aDraft("2").in(mailbox).subject(u"Queued "_s + word);
    return f.put({draft, waiting}) && f.putFull(MessageBuilder(draft).full(u"<p>Body %1</p>"_s.arg(word)))
        && f.add({waiting.job()});
}

} // namespace

void TestMailboxRemoval::leavesNoByte()
{
    StoreFixture f;
    QVERIFY(putAll(f, annas, u"zanzibar"_s));
    f.store().setOwnerAddress(annas, u"zanzibar@contoso.com"_s);
    f.store().flush();
    // Otherwise the end of this test would prove nothing.
    QVERIFY(!filesWith(f, "zanzibar").isEmpty());
    QVERIFY(remove(f, {annas}));
    QCOMPARE(filesWith(f, "zanzibar"), QStringList());
    QCOMPARE(filesWith(f, "a1/me"), QStringList());
    QVERIFY(f.store().jobs({SendState::Waiting}).isEmpty());
    QCOMPARE(f.store().inboxCount(annas), 0);
    f.reopen();
    QVERIFY(f.store().damagedFile().isEmpty());
    QCOMPARE(filesWith(f, "zanzibar"), QStringList());
}

void TestMailboxRemoval::leavesTheOthers()
{
    StoreFixture f;
    QVERIFY(putAll(f, annas, u"zanzibar"_s));
    QVERIFY(putAll(f, boris, u"lisbon"_s));
    QVERIFY(remove(f, {annas}));
    MailQuery query = StoreFixture::drafts();
    query.mailbox = boris;
    QCOMPARE(f.listed(query), QStringList{u"1"_s});
    QCOMPARE(f.store().counts(boris).drafts, 1);
    QVERIFY(f.store().fullMessage(boris, {u"1"_s}));
    QCOMPARE(f.store().inboxCount(boris), 1);
    const Result<QList<SendJob>> open = f.store().openJobs(boris);
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    query.search = u"lisbon"_s;
    QCOMPARE(f.listed(query), QStringList{u"1"_s});
    query.mailbox = annas;
    query.search.clear();
    QCOMPARE(f.listed(query), QStringList());
    QCOMPARE(f.store().counts(annas).drafts, 0);
    // The same account may come back.
    QVERIFY(putAll(f, annas, u"zanzibar"_s));
    QCOMPARE(f.store().counts(annas).drafts, 1);
}

void TestMailboxRemoval::ofAnUnknownOneIsNothing()
{
    StoreFixture f;
    QVERIFY(putAll(f, boris, u"lisbon"_s));
    QVERIFY(remove(f, {annas}));
    QCOMPARE(f.store().counts(boris).drafts, 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestMailboxRemoval)
#include "tst_mailboxremoval.moc"
