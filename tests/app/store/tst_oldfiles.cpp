// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oldfiles.h"
#include "store/cursors.h"
#include "store/database.h"
#include "store/schema.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/damage.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// Files of each earlier version, with rows, in today's store.
class TestOldFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void opensWithItsRows();
    void isSalvagedWhenItIsDamaged();

private:
    /// A file of the version that the data names, with the rows of that version.
    QString made(const QTemporaryDir &dir);
};

void TestOldFiles::initTestCase_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= schemaVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

QString TestOldFiles::made(const QTemporaryDir &dir)
{
    QFETCH_GLOBAL(const int, version);
    const QString path = dir.filePath(u"store.sqlite"_s);
    Database database;
    if (!database.open(path, Database::Access::ReadWrite) || !migrate(database, version))
        qFatal("the file cannot be made");
    for (const QString &sql : oldRows(version)) {
        if (!database.run(sql))
            qFatal("%s", qPrintable(sql));
    }
    return path;
}

void TestOldFiles::opensWithItsRows()
{
    QFETCH_GLOBAL(const int, version);
    const QTemporaryDir dir;
    const QString path = made(dir);
    const Result<std::unique_ptr<Store>> opened = Store::open(path);
    QVERIFY(opened);
    Store &store = **opened;
    QCOMPARE(store.damagedFile(), QString());
    QCOMPARE(store.mark(), 7 - (version < 6 ? 1 : 0)); // the highest stamp

    const MailboxId me = testMailbox();
    const auto listed = [&store, me](const std::function<void(MailQuery &)> &ask) {
        MailQuery query;
        query.mailbox = me;
        ask(query);
        return store.idsOf(store.rows(query));
    };
    QCOMPARE(listed([](MailQuery &) {}), (QList<MessageId>{{u"draft"_s}, {u"nobody"_s}, {u"held"_s}}));
    QCOMPARE(listed([](MailQuery &q) { q.folder = Folder::SentItems; }), QList<MessageId>{{u"copy"_s}});
    QCOMPARE(listed([](MailQuery &q) { q.search = u"budget ANNA"_s; }), QList<MessageId>{{u"draft"_s}});
    QCOMPARE(listed([](MailQuery &q) {
                 q.filter = MailFilter::OutsideOrganization;
                 q.ownDomains = QStringList{u"contoso.com"_s};
             }),
             QList<MessageId>{{u"draft"_s}});
    const MailRow draft = store.message(me, {u"draft"_s}).value_or(MailRow());
    QCOMPARE(draft.summary, oldDraft());
    QVERIFY(draft.viewed);
    QVERIFY(!draft.jobState);
    const MailRow held = store.message(me, {u"held"_s}).value_or(MailRow());
    QCOMPARE(held.jobState.value_or(SendState::Sent), SendState::HeldBack);
    QVERIFY(!held.viewed);
    const MailRow copy = store.message(me, {u"copy"_s}).value_or(MailRow());
    QCOMPARE(copy.job, JobId{6});
    QVERIFY(!copy.summary.isDraft);
    QCOMPARE(copy.cameBack, version >= 9);
    const FolderCounts counts = store.counts(me);
    QCOMPARE(counts.drafts, 3);
    QCOMPARE(counts.notViewed, 2);
    QCOMPARE(counts.attention, 2);
    QCOMPARE(counts.sending, 5);
    QCOMPARE(counts.needPerson, 3);
    QCOMPARE(counts.scheduled, version >= 6 ? 2 : 0);

    // Texts of before version 5 lack what is compared before sending, and are read again.
    const std::optional<FullMessage> text = store.fullMessage(me, {u"draft"_s});
    QCOMPARE(text.has_value(), version >= 5);
    if (text)
        QCOMPARE(*text, oldText());
    QCOMPARE(store.attachmentContent(me, {u"draft"_s}, {u"file"_s}).value_or(QByteArray()),
             QByteArray("hello"));
    QCOMPARE(store.lastSync(me, Folder::Drafts), oldDraft().modified.addSecs(60));
    QCOMPARE(store.lastSync(me, Folder::SentItems), oldDraft().modified.addSecs(61));

    const QList<SendJob> jobs = oldJobs(version);
    for (const SendJob &job : jobs)
        QCOMPARE(store.job(job.id).value_or(SendJob()), job);
    QVERIFY(!store.job({jobs.size() + 1}));
    QCOMPARE(store.lastBatch(), jobs.last().batch);
    QCOMPARE(store.isPaused(me).value_or(version < 3), version >= 3);
    const std::optional<ApprovedCopy> approved = store.approvedCopy({8});
    QCOMPARE(approved.has_value(), version >= 3);
    if (approved) {
        QVERIFY(approved->hasText);
        QCOMPARE(approved->message.summary.subject, u"As approved"_s);
        QCOMPARE(approved->message.summary.changeKey, u"ck-7"_s);
        QCOMPARE(approved->message.summary.cc.value(0).address, u"berta@contoso.com"_s);
        QCOMPARE(approved->message.summary.importance, Importance::High);
        QCOMPARE(approved->message.body.content, u"<p>Approved</p>"_s);
        QCOMPARE(approved->message.attachments.size(), 2);
        QCOMPARE(approved->message.attachments.last().name, u"logo.png"_s);
        QVERIFY(approved->message.attachments.last().isInline);
    }
    const MailboxOwner owner = store.owner(me).value_or(MailboxOwner{{u"unread"_s}, {}});
    QCOMPARE(owner.drafts.value, version >= 7 ? u"drafts-id"_s : QString());
    QCOMPARE(owner.address, version >= 7 ? u"me@contoso.com"_s : QString());
    QCOMPARE(store.reportIds(me).size(), version >= 9 ? 1 : 0);
    const std::optional<Cursor> cursor = store.cursor(me, Folder::Drafts);
    QCOMPARE(cursor.has_value(), version >= 10);
    if (cursor) {
        QCOMPARE(cursor->link, QUrl(u"https://graph.example/delta?token=1"_s));
        QCOMPARE(cursor->options, u"options"_s);
        QCOMPARE(cursor->folderId, u"drafts-id"_s);
        QCOMPARE(cursor->swept, oldDraft().modified.addSecs(60));
        StoreSql sql(path);
        QCOMPARE(
            sql.number(u"SELECT count(*) FROM message WHERE id = 'draft' AND confirmed = 1776157260000"_s),
            1);
    }
    QVERIFY(!store.cursor(me, Folder::SentItems));
    const QList<Discard> discards{
        {.message = {u"decided"_s}, .changeKey = u"ck-d"_s, .state = DiscardState::Decided},
        {.message = {u"undoable"_s}, .changeKey = u"ck-u"_s, .state = DiscardState::Undoable}};
    const Result<QList<Discard>> stored = store.openDiscards(me);
    QVERIFY(stored);
    QCOMPARE(*stored, version >= 12 ? discards : QList<Discard>());
    if (version >= 11 && version < 15) {
        QCOMPARE(listed([](MailQuery &q) { q.search = u"resume мой"_s; }), QList<MessageId>{{u"draft"_s}});
        QCOMPARE(listed([](MailQuery &q) { q.search = u"мои"_s; }), QList<MessageId>());
    }
    const QList<MailSummary> received = store.conversation(me, u"conversation"_s).received;
    QCOMPARE(received.size(), version >= 14 ? 1 : 0);
    if (!received.isEmpty()) {
        QCOMPARE(received.first().id.value, u"header"_s);
        QCOMPARE(received.first().from.address, u"lena@fabrikam.com"_s);
        QCOMPARE(received.first().received, oldDraft().modified);
        QCOMPARE(received.first().webLink, u"https://outlook.example/h"_s);
    }
}

void TestOldFiles::isSalvagedWhenItIsDamaged()
{
    QFETCH_GLOBAL(const int, version);
    const QTemporaryDir dir;
    const QString path = made(dir);
    damageRoot(path, u"job_batch"_s);
    const Result<std::unique_ptr<Store>> opened = Store::open(path);
    QVERIFY(opened);
    const Store &store = **opened;
    QCOMPARE(store.damagedFile(), path + u".damaged-1"_s);
    QVERIFY(store.salvaged().isAll);
    // Countdown and Accepted, and Scheduled where there was that, stay; the others are doubted.
    QCOMPARE(store.salvaged().jobs, version >= 6 ? 3 : 2);
    QCOMPARE(store.salvaged().inDoubt, version >= 6 ? 7 : 6);
    for (const SendJob &before : oldJobs(version)) {
        const SendJob job = store.job(before.id).value_or(SendJob());
        QCOMPARE(job.message, before.message);
        QCOMPARE(job.recipients, before.recipients);
        QCOMPARE(job.report, before.report);
        QVERIFY(job == before || (job.state == SendState::Unknown && job.seen != Seen::Nothing));
    }
    QCOMPARE(store.message(testMailbox(), {u"draft"_s}).value_or(MailRow()).summary, oldDraft());
    QVERIFY(store.message(testMailbox(), {u"draft"_s})->viewed);
    QCOMPARE(store.isPaused(testMailbox()).value_or(version < 3), version >= 3);
    QVERIFY(!store.cursor(testMailbox(), Folder::Drafts)); // the next round is over all of the folder
    QCOMPARE(store.inboxCount(testMailbox()), 0); // as that of the Inbox is
}

QTEST_GUILESS_MAIN(TestOldFiles)
#include "tst_oldfiles.moc"
