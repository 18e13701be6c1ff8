// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/accountbook.h"
#include "support/filelimit.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

// accounts.json of a profile: what is in it, and what becomes of a bad one.

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestAccountBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void isReadAsWritten();
    void isForTheOwnerAlone();
    void setsADamagedOneAside_data();
    void setsADamagedOneAside();
    void takesTheCopyOfADamagedOne();
    void aFullDiskLosesNeitherItNorItsCopy();
    void takesNoCopyThatIsDamagedToo();
    void keepsNoOldCopy();
    void leavesANewerOneAlone();
    void saysWhenItCannotBeWritten();
};

namespace {

Account anna()
{
    return {.id = {u"a1"_s},
            .cloud = Cloud::China,
            .authority = QUrl(u"https://login.partner.microsoftonline.cn"_s),
            .tenant = u"organizations"_s,
            .clientId = u"11111111-2222-3333-4444-555555555555"_s,
            .graphRoot = QUrl(u"https://microsoftgraph.chinacloudapi.cn/v1.0"_s),
            .space = u"a1"_s,
            .person = {.tenant = u"t"_s, .id = u"o"_s, .address = u"anna@contoso.cn"_s, .name = u"安娜"_s},
            .kind = AccountKind::Work,
            .granted = {u"mail.readwrite"_s, u"mail.send"_s},
            .isRemoved = true,
            .shared = {u"info@contoso.cn"_s}};
}

Account boris()
{
    Account account = anna();
    account.id = {u"b2"_s};
    account.space = u"b2"_s;
    account.cloud = Cloud::Global;
    account.kind = AccountKind::Personal;
    account.person = {.tenant = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s,
                      .id = u"p"_s,
                      .address = u"boris@outlook.com"_s,
                      .name = {}};
    account.shared.clear();
    return account;
}

AccountBook twoAccounts()
{
    return {.profileId = u"p1"_s, .accounts = {anna(), boris()}};
}

QString codeOf(const Result<AccountBook> &book)
{
    return book ? QString() : book.error().code;
}

QByteArray bytesOf(const QDir &dir)
{
    QFile file(dir.filePath(u"accounts.json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString copyName = u"accounts.copy.json"_s;

bool put(const QDir &dir, const QByteArray &bytes, const QString &name = u"accounts.json"_s)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void TestAccountBook::isEmptyAtFirst()
{
    const QTemporaryDir dir;
    QString damaged;
    const Result<AccountBook> book = readAccountBook(QDir(dir.path()), &damaged);
    QVERIFY(book);
    QCOMPARE(*book, AccountBook());
    QVERIFY(damaged.isEmpty());
}

void TestAccountBook::isReadAsWritten()
{
    const QTemporaryDir dir;
    QString damaged;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    const Result<AccountBook> book = readAccountBook(QDir(dir.path()), &damaged);
    QVERIFY(book);
    QCOMPARE(*book, twoAccounts());
    QVERIFY(damaged.isEmpty());
    QCOMPARE(book->secretKey({u"a1"_s}), u"p1/a1"_s);
    QCOMPARE(book->find({u"b2"_s})->person.address, u"boris@outlook.com"_s);
    QVERIFY(!book->find({u"c3"_s}));
}

void TestAccountBook::isForTheOwnerAlone()
{
    const QTemporaryDir dir;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    constexpr QFileDevice::Permissions others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(dir.filePath(u"accounts.json"_s)) & others));
}

void TestAccountBook::setsADamagedOneAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QTemporaryDir dir;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    const QByteArray good = bytesOf(QDir(dir.path()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("an array") << QByteArray("[1, 2]");
    QTest::newRow("no profile") << QByteArray(good).replace("\"p1\"", "\"\"");
    QTest::newRow("two of one id") << QByteArray(good).replace("\"b2\"", "\"a1\"");
    QTest::newRow("no such cloud") << QByteArray(good).replace("\"china\"", "\"moon\"");
    QTest::newRow("no service") << QByteArray(good).replace("https://microsoftgraph.chinacloudapi.cn/v1.0",
                                                            "");
    QTest::newRow("nobody") << QByteArray(good).replace("\"id\": \"o\"", "\"id\": \"\"");
}

void TestAccountBook::setsADamagedOneAside()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    QVERIFY(put(QDir(dir.path()), bytes));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was damaged"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was damaged"_s));
    QString damaged;
    const Result<AccountBook> book = readAccountBook(QDir(dir.path()), &damaged);
    QVERIFY(book);
    QVERIFY(book->accounts.isEmpty());
    QCOMPARE(damaged, dir.filePath(u"accounts.json.damaged-1"_s));
    QFile aside(damaged);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
    QVERIFY(!QFile::exists(dir.filePath(u"accounts.json"_s)));
    // The next one does not write over it.
    QVERIFY(put(QDir(dir.path()), "{"));
    QVERIFY(readAccountBook(QDir(dir.path()), &damaged));
    QCOMPARE(damaged, dir.filePath(u"accounts.json.damaged-2"_s));
}

void TestAccountBook::takesTheCopyOfADamagedOne()
{
    const QTemporaryDir dir;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    QVERIFY(put(QDir(dir.path()), "{\"acc"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"known from its copy"_s));
    QString damaged;
    QCOMPARE(readAccountBook(QDir(dir.path()), &damaged).value(), twoAccounts());
    QVERIFY(damaged.isEmpty()); // nothing was lost
    QVERIFY(QFile::exists(dir.filePath(u"accounts.json.damaged-1"_s)));
    QCOMPARE(readAccountBook(QDir(dir.path()), &damaged).value(), twoAccounts()); // it is in its place again
    QVERIFY(!QFile::exists(dir.filePath(u"accounts.json.damaged-2"_s)));
    constexpr QFileDevice::Permissions others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(dir.filePath(copyName)) & others));
}

void TestAccountBook::aFullDiskLosesNeitherItNorItsCopy()
{
    const QTemporaryDir dir;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    QVERIFY(put(QDir(dir.path()), "{\"acc"));
    QString damaged;
    {
        const FileLimit full(32); // the damaged one has room, the book has not
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"2 accounts are known"_s));
        QCOMPARE(codeOf(readAccountBook(QDir(dir.path()), &damaged)), u"notWritable"_s);
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"2 accounts are known"_s));
    QCOMPARE(readAccountBook(QDir(dir.path()), &damaged).value(), twoAccounts());
    QVERIFY(damaged.isEmpty());
}

void TestAccountBook::takesNoCopyThatIsDamagedToo()
{
    const QTemporaryDir dir;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    QVERIFY(put(QDir(dir.path()), "{\"acc"));
    QVERIFY(put(QDir(dir.path()), "{\"acc", copyName));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"0 accounts are known"_s));
    QString damaged;
    QCOMPARE(readAccountBook(QDir(dir.path()), &damaged).value(), AccountBook());
    QCOMPARE(damaged, dir.filePath(u"accounts.json.damaged-1"_s));
}

void TestAccountBook::keepsNoOldCopy()
{
    const QTemporaryDir dir;
    QVERIFY(writeAccountBook(QDir(dir.path()), twoAccounts()));
    AccountBook less = twoAccounts();
    less.accounts.removeFirst();
    QVERIFY(writeAccountBook(QDir(dir.path()), less));
    QVERIFY(put(QDir(dir.path()), {}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"1 accounts are known"_s));
    QString damaged;
    QCOMPARE(readAccountBook(QDir(dir.path()), &damaged).value(), less);
    // Without a book there is none: a copy alone counts for nothing.
    QVERIFY(QFile::remove(dir.filePath(u"accounts.json"_s)));
    QCOMPARE(readAccountBook(QDir(dir.path()), &damaged).value(), AccountBook());
}

void TestAccountBook::leavesANewerOneAlone()
{
    const QTemporaryDir dir;
    const QByteArray newer = "{\"version\": 2, \"profileId\": 7}";
    QVERIFY(put(QDir(dir.path()), newer));
    QString damaged;
    QCOMPARE(codeOf(readAccountBook(QDir(dir.path()), &damaged)), u"newerSchema"_s);
    QVERIFY(damaged.isEmpty());
    QCOMPARE(bytesOf(QDir(dir.path())), newer);
}

void TestAccountBook::saysWhenItCannotBeWritten()
{
    const QTemporaryDir dir;
    const Result<Done> written = writeAccountBook(QDir(dir.filePath(u"gone"_s)), twoAccounts());
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"notWritable"_s);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestAccountBook)
#include "tst_accountbook.moc"
