// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/schema.h"
#include "support/filelimit.h"
#include "support/storefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The store's file: making it, old and new versions, damage, crashes, a full disk.
class TestStoreFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isForTheOwnerOnly();
    void refusesAPlaceThatIsNotThere();
    void refusesAPlaceThatCannotBeWritten();
    void opensEveryOlderVersion();
    void leavesANewerVersionAlone();
    void keepsADamagedFileAside_data();
    void keepsADamagedFileAside();
    void damagedMailIsFoundAtTheNextStart();
    void crashLosesNothingThatWasDone();
    void fullDiskLeavesNothingOfTheWrite();
    void callbacksComeFromTheEventLoopInOrder();
    void callbackIsDroppedWithItsContext();
    void storeMayDieInACallback();
    void oneBadWriteDoesNotSpoilItsNeighbours();
    void endsWithAllWritesDone();
};

void TestStoreFile::isForTheOwnerOnly()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    const QFile::Permissions others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY2(QFile::exists(f.path() + suffix), qPrintable(suffix));
        QCOMPARE(QFile::permissions(f.path() + suffix) & others, QFile::Permissions());
    }
    QVERIFY(QFile(f.path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    f.reopen();
    QCOMPARE(QFile::permissions(f.path()) & others, QFile::Permissions());
}

void TestStoreFile::refusesAPlaceThatIsNotThere()
{
    const Result<std::unique_ptr<Store>> store = Store::open(u"/nowhere/at/all/store.sqlite"_s);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QCOMPARE(store.error().code, u"cannotOpen"_s);
}

void TestStoreFile::refusesAPlaceThatCannotBeWritten()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"store.sqlite"_s);
    QVERIFY(QDir().mkdir(path)); // a folder in its place cannot be opened, whoever runs the test
    const Result<std::unique_ptr<Store>> store = Store::open(path);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QVERIFY(QFileInfo(path).isDir());
}

void TestStoreFile::opensEveryOlderVersion()
{
    for (int version = 0; version <= schemaVersion(); ++version) {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"store.sqlite"_s);
        {
            Database database;
            QVERIFY(database.open(path, Database::Access::ReadWrite));
            QVERIFY(migrate(database, version));
            QCOMPARE(database.number(u"PRAGMA user_version"_s), version);
        }
        const Result<std::unique_ptr<Store>> store = Store::open(path);
        QVERIFY(store);
        QCOMPARE((*store)->damagedFile(), QString());
        (*store)->putMessages({aDraft("a")}, nullptr, {});
        (*store)->flush();
        QCOMPARE((*store)->rows(StoreFixture::drafts()).size(), 1);
        (*store)->setOwner(testMailbox(), {u"folder"_s}, nullptr, {});
        (*store)->flush();
        QCOMPARE((*store)->owner(testMailbox()).value_or(MailboxOwner()).drafts.value, u"folder"_s);
    }
}

void TestStoreFile::leavesANewerVersionAlone()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"store.sqlite"_s);
    {
        Database database;
        QVERIFY(database.open(path, Database::Access::ReadWrite));
        QVERIFY(migrate(database, schemaVersion()));
        QVERIFY(database.run(u"PRAGMA user_version = %1"_s.arg(schemaVersion() + 1)));
    }
    const Result<std::unique_ptr<Store>> store = Store::open(path);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QCOMPARE(store.error().code, u"newerSchema"_s);
    QCOMPARE(QDir(dir.path()).entryList({u"*damaged*"_s}), QStringList());
    Database database;
    QVERIFY(database.open(path, Database::Access::ReadWrite));
    QCOMPARE(database.number(u"PRAGMA user_version"_s), schemaVersion() + 1);
}

void TestStoreFile::keepsADamagedFileAside_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::newRow("no database at all") << 0 << 4096;
    QTest::newRow("the first page's tree") << 100 << 3000;
    QTest::newRow("everything but the head") << 4096 << 1'000'000;
}

void TestStoreFile::keepsADamagedFileAside()
{
    QFETCH(const int, from);
    QFETCH(const int, count);
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(f.add({aDraft("a").job()}));
    const QString elsewhere = f.dir() + u"/copy.sqlite"_s;
    f.reopen(); // the log is brought into the file
    QVERIFY(QFile::copy(f.path(), elsewhere));
    QFile file(elsewhere);
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(from));
    file.write(QByteArray(qMin<qint64>(count, file.size() - from), '\x5a'));
    file.close();
    const qint64 size = QFileInfo(elsewhere).size();

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the store is damaged"_s));
    const Result<std::unique_ptr<Store>> store = Store::open(elsewhere);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), elsewhere + u".damaged-1"_s);
    QCOMPARE(QFileInfo(elsewhere + u".damaged-1"_s).size(), size);
    QCOMPARE((*store)->rows(StoreFixture::drafts()).size(), 0);
    (*store)->putMessages({aDraft("b")}, nullptr, {});
    (*store)->flush();
    QCOMPARE((*store)->rows(StoreFixture::drafts()).size(), 1);
}

void TestStoreFile::damagedMailIsFoundAtTheNextStart()
{
    StoreFixture f;
    QList<MailSummary> many;
    // So few that what each start reads is near the start of the file, and each with many words of its own.
    for (int i = 0; i < 300; ++i) {
        QString words;
        for (int j = 0; j < 35; ++j)
            words += u"w%1 "_s.arg(i * 35 + j);
        many.append(aDraft(QByteArray::number(i).constData()).preview(words));
    }
    QVERIFY(f.put(many));
    f.reopen();
    const QString elsewhere = f.dir() + u"/copy.sqlite"_s;
    QVERIFY(QFile::copy(f.path(), elsewhere));
    QFile file(elsewhere);
    QVERIFY(file.open(QFile::ReadWrite));
    // The tables of mail, not the outbox's, which is empty here and near the start of the file.
    QVERIFY(file.seek(file.size() - 200'000));
    file.write(QByteArray(200'000, '\x5a'));
    file.close();
    {
        const Result<std::unique_ptr<Store>> store = Store::open(elsewhere);
        QVERIFY(store);
        QCOMPARE((*store)->damagedFile(), QString());
        std::optional<Result<Done>> done;
        for (MailSummary &m : many)
            m.subject = u"changed"_s;
        (*store)->putMessages(many, store->get(), [&done](const Result<Done> &r) { done = r; });
        QTRY_VERIFY(done);
        QVERIFY(!*done);
        QCOMPARE(done->error().code, u"damaged"_s);
    }
    const Result<std::unique_ptr<Store>> again = Store::open(elsewhere);
    QVERIFY(again);
    QCOMPARE((*again)->damagedFile(), elsewhere + u".damaged-1"_s);
}

void TestStoreFile::crashLosesNothingThatWasDone()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b")}));
    SendJob job = f.add({aDraft("a").job()})->first();
    job.state = SendState::Posting;
    QVERIFY(f.update({job}));
    // What is on the disk at this moment is what a crash leaves.
    const QString crashed = f.dir() + u"/crashed.sqlite"_s;
    QVERIFY(QFile::copy(f.path(), crashed));
    QVERIFY(QFile::copy(f.path() + u"-wal"_s, crashed + u"-wal"_s));
    const Result<std::unique_ptr<Store>> store = Store::open(crashed);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), QString());
    QCOMPARE((*store)->job(job.id).value_or(SendJob()), job);
    QCOMPARE((*store)->rows(StoreFixture::drafts()).size(), 1);
}

void TestStoreFile::fullDiskLeavesNothingOfTheWrite()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a")}));
    SendJob job = f.add({aDraft("a").job()})->first();
    QSignalSpy changed(&f.store(), &Store::changed);
    {
        const FileLimit limit(QFileInfo(f.path() + u"-wal"_s).size() + 20'000);
        QList<MailSummary> many;
        for (int i = 0; i < 500; ++i)
            many.append(aDraft(("n" + QByteArray::number(i)).constData()).preview(QString(250, u'x')));
        const Result<Done> put = f.put(many);
        QVERIFY(!put);
        QCOMPARE(put.error().kind, ErrorKind::Storage);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(f.store().counts(testMailbox()).drafts, 0); // "a" is on its way
        QCOMPARE(f.store().rowOf(testMailbox(), {u"n0"_s}), 0);
    }
    {
        const FileLimit limit(1000); // not even one job
        job.state = SendState::Posting;
        const Result<Done> updated = f.update({job});
        QVERIFY(!updated);
        QCOMPARE(updated.error().kind, ErrorKind::Storage);
        QCOMPARE(f.store().job(job.id)->state, SendState::Waiting);
    }
    QVERIFY(f.update({job})); // there is room again
    QCOMPARE(f.store().job(job.id)->state, SendState::Posting);
    f.reopen();
    QCOMPARE(f.store().damagedFile(), QString());
    QCOMPARE(f.store().job(job.id)->state, SendState::Posting);
}

void TestStoreFile::callbacksComeFromTheEventLoopInOrder()
{
    StoreFixture f;
    QStringList events;
    connect(&f.store(), &Store::changed, this, [&events](const Change &change) {
        events.append(u"changed "_s + change.messages.value(0).value);
    });
    for (const char *id : {"a", "b", "c"}) {
        f.store().putMessages({aDraft(id)}, this, [&events, id](const Result<Done> &done) {
            events.append((done ? u"done "_s : u"failed "_s) + QString::fromLatin1(id));
        });
    }
    f.store().flush();
    QCOMPARE(events, QStringList());
    QTRY_COMPARE(events.size(), 6);
    QCOMPARE(
        events,
        (QStringList{u"changed a"_s, u"done a"_s, u"changed b"_s, u"done b"_s, u"changed c"_s, u"done c"_s}));
}

void TestStoreFile::callbackIsDroppedWithItsContext()
{
    StoreFixture f;
    auto context = std::make_unique<QObject>();
    bool called = false;
    f.store().putMessages({aDraft("a")}, context.get(), [&called](const Result<Done> &) { called = true; });
    context.reset();
    QVERIFY(f.put({aDraft("b")})); // delivered after the first
    QVERIFY(!called);
    QCOMPARE(f.listed().size(), 2);
}

void TestStoreFile::storeMayDieInACallback()
{
    QTemporaryDir dir;
    Result<std::unique_ptr<Store>> store = Store::open(dir.filePath(u"store.sqlite"_s));
    QVERIFY(store);
    bool secondCalled = false;
    bool dead = false;
    (*store)->putMessages({aDraft("a")}, this, [&](const Result<Done> &) {
        store->reset();
        dead = true;
    });
    (*store)->putMessages({aDraft("b")}, this, [&](const Result<Done> &) { secondCalled = true; });
    (*store)->flush();
    QTRY_VERIFY(dead);
    QCoreApplication::processEvents();
    QVERIFY(!secondCalled);
}

void TestStoreFile::oneBadWriteDoesNotSpoilItsNeighbours()
{
    StoreFixture f;
    QVERIFY(f.put({aDraft("a"), aDraft("b"), aDraft("c")}));
    QVERIFY(f.add({aDraft("b").job()}));
    QStringList results;
    const auto note
        = [&results](const Result<QList<SendJob>> &r) { results.append(r ? u"ok"_s : r.error().code); };
    for (const char *id : {"a", "b", "c"}) // the writer takes them in one go, as far as it can
        f.store().addJobs({aDraft(id).job()}, this, note);
    QTRY_COMPARE(results.size(), 3);
    QCOMPARE(results, (QStringList{u"ok"_s, u"alreadyQueued"_s, u"ok"_s}));
    QCOMPARE(f.store().jobs({SendState::Waiting}).size(), 3);
}

void TestStoreFile::endsWithAllWritesDone()
{
    StoreFixture f;
    for (int i = 0; i < 50; ++i)
        f.store().putMessages({aDraft(QByteArray::number(i).constData())}, nullptr, {});
    f.reopen();
    QCOMPARE(f.listed().size(), 50);
    QVERIFY(QFileInfo(f.path()).size() > 50'000); // the log was brought into the file
}

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
