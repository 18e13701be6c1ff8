// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/safefilename.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestSafeFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreMadeHarmless_data();
    void namesAreMadeHarmless();
    void everySafeNameStaysInItsFolder();
    void longNamesKeepTheirEnding();
    void equalNamesGetNumbers();
};

void TestSafeFileName::namesAreMadeHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"Quote-2291.pdf"_s << u"Quote-2291.pdf"_s;
    QTest::newRow("russian") << u"Счет-320 март.pdf"_s << u"Счет-320 март.pdf"_s;
    QTest::newRow("chinese") << u"报价单.xlsx"_s << u"报价单.xlsx"_s;
    QTest::newRow("parent") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("parent windows") << u"..\\..\\boot.ini"_s << u"boot.ini"_s;
    QTest::newRow("absolute") << u"/etc/cron.d/job"_s << u"job"_s;
    QTest::newRow("drive") << u"C:evil.exe"_s << u"C_evil.exe"_s;
    QTest::newRow("stream") << u"a.txt:stream"_s << u"a.txt_stream"_s;
    QTest::newRow("only dots") << u".."_s << u"attachment"_s;
    QTest::newRow("slash at the end") << u"a/"_s << u"attachment"_s;
    QTest::newRow("empty") << QString() << u"attachment"_s;
    QTest::newRow("spaces") << u"   "_s << u"attachment"_s;
    QTest::newRow("hidden file") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("dot at the end") << u"a.exe. ."_s << u"a.exe"_s;
    QTest::newRow("nul") << QString(u"a.txt"_s + QChar(u'\0') + u".exe"_s) << u"a.txt.exe"_s;
    QTest::newRow("line break") << u"a\r\nb.txt"_s << u"ab.txt"_s;
    QTest::newRow("right-to-left override") << u"invoice\u202Efdp.exe"_s << u"invoicefdp.exe"_s;
    QTest::newRow("isolate") << u"a\u2067b.txt"_s << u"ab.txt"_s;
    QTest::newRow("device") << u"CON"_s << u"_CON"_s;
    QTest::newRow("device with ending") << u"nul.txt"_s << u"_nul.txt"_s;
    QTest::newRow("port") << u"COM1.log"_s << u"_COM1.log"_s;
    QTest::newRow("no device") << u"CONTRACT.txt"_s << u"CONTRACT.txt"_s;
    QTest::newRow("wild") << u"a*b?c|d<e>f\"g.txt"_s << u"a_b_c_d_e_f_g.txt"_s;
}

void TestSafeFileName::namesAreMadeHarmless()
{
    QFETCH(QString, name);
    QTEST(safeFileName(name), "safe");
    QCOMPARE(safeFileName(safeFileName(name)), safeFileName(name));
}

void TestSafeFileName::everySafeNameStaysInItsFolder()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QStringList names{
        u"../x"_s,           u"..\\x"_s, u"/x"_s,  u"a/../../x"_s, u"%2e%2e%2fx"_s,
        u"..../x"_s,         u"~"_s,     u"x/."_s, u"x/.."_s,      QString(5000, u'x') + u".txt"_s,
        QString(5000, u'字')};
    for (const QString &name : names) {
        const QString path = QDir(folder.path()).filePath(safeFileName(name));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
        QCOMPARE(QFileInfo(file).absolutePath(), QDir(folder.path()).absolutePath());
    }
}

void TestSafeFileName::longNamesKeepTheirEnding()
{
    const QString safe = safeFileName(QString(4000, u'я') + u".docx"_s);
    QVERIFY(safe.endsWith(u".docx"));
    QVERIFY(safe.size() <= 150);
    QVERIFY(safe.toUtf8().size() <= 240);
}

void TestSafeFileName::equalNamesGetNumbers()
{
    QCOMPARE(safeFileNames({u"a.pdf"_s, u"A.PDF"_s, u"x/a.pdf"_s, u"b"_s, u""_s, u""_s}),
             QStringList(
                 {u"a.pdf"_s, u"A (2).PDF"_s, u"a (3).pdf"_s, u"b"_s, u"attachment"_s, u"attachment (2)"_s}));
}

QTEST_GUILESS_MAIN(TestSafeFileName)
#include "tst_safefilename.moc"
