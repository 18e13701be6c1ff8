// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/replacefile.h"
#include "support/filelimit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestReplaceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAllOfIt_data();
    void writesAllOfIt();
    void isForTheOwnerAlone();
    void aFullDiskLeavesWhatWasThere_data();
    void aFullDiskLeavesWhatWasThere();
    void saysWhenThereIsNoSuchFolder();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

} // namespace

void TestReplaceFile::writesAllOfIt_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 400, 16'384, 16'385, 3'000'000})
        QTest::addRow("%d", int(size)) << size;
}

void TestReplaceFile::writesAllOfIt()
{
    QFETCH(const qsizetype, size);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"Отчет 报告.csv"_s);
    QCOMPARE(replaceFile(path, QByteArray(size, 'a')), QString());
    QCOMPARE(bytesOf(path), QByteArray(size, 'a'));
    QCOMPARE(replaceFile(path, "less"), QString());
    QCOMPARE(bytesOf(path), QByteArray("less"));
}

void TestReplaceFile::isForTheOwnerAlone()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"file"_s);
    QCOMPARE(replaceFile(path, "a", ReadableBy::Owner), QString());
    constexpr QFileDevice::Permissions others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

void TestReplaceFile::aFullDiskLeavesWhatWasThere_data()
{
    QTest::addColumn<qint64>("room");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("a part, small") << qint64(32) << qsizetype(400);
    QTest::newRow("all but one byte") << qint64(399) << qsizetype(400);
    QTest::newRow("a part, larger than a buffer") << qint64(100'000) << qsizetype(300'000);
}

void TestReplaceFile::aFullDiskLeavesWhatWasThere()
{
    QFETCH(const qint64, room);
    QFETCH(const qsizetype, size);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"file"_s);
    QCOMPARE(replaceFile(path, "before"), QString());
    QString wrong;
    {
        const FileLimit full(room);
        wrong = replaceFile(path, QByteArray(size, 'a'));
    }
    QVERIFY(!wrong.isEmpty());
    QVERIFY(wrong != u"Unknown error"_s);
    QCOMPARE(bytesOf(path), QByteArray("before"));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
}

void TestReplaceFile::saysWhenThereIsNoSuchFolder()
{
    const QTemporaryDir dir;
    QVERIFY(!replaceFile(dir.filePath(u"gone/file"_s), "a").isEmpty());
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestReplaceFile)
#include "tst_replacefile.moc"
