// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/practiceids.h"
#include "practice/samplebook.h"
#include "support/examples.h"
#include "support/practiceclient.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace Sendoff::Practice;

namespace {

// The keys of every object in the examples that is a message.
void collectMessageKeys(const QJsonValue &value, QSet<QString> &keys)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            collectMessageKeys(entry, keys);
    }
    const QJsonObject object = value.toObject();
    const QStringList names = object.keys();
    if (object.contains("isDraft"_L1) || object.contains("bodyPreview"_L1)
        || object.contains("toRecipients"_L1))
        keys += QSet<QString>(names.cbegin(), names.cend());
    for (const QString &name : names)
        collectMessageKeys(object.value(name), keys);
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ').at(0).toLongLong();
}

} // namespace

class TestPracticeParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeFilesAreRealOnes();
    void idsAreReadBackAndForeignOnesAreNot();
    void textOfHtmlIsWhatAReaderSees_data();
    void textOfHtmlIsWhatAReaderSees();
    void messagesHaveDocumentedKeysOnly();
    void manyDraftsStartQuicklyInLittleMemory();
};

void TestPracticeParts::madeFilesAreRealOnes()
{
    for (const int kilobytes : {4, 48, 212, 1380}) {
        const QByteArray pdf = fileBytes(fileOf(u"a.pdf"_s, kilobytes));
        QCOMPARE(pdf.size(), kilobytes * 1024);
        QVERIFY(pdf.startsWith("%PDF-1.4\n"));
        const qsizetype mark = pdf.lastIndexOf("startxref\n") + 10;
        const qsizetype table = pdf.mid(mark).split('\n').at(0).toLongLong();
        QVERIFY(pdf.mid(table).startsWith("xref\n"));
        QVERIFY(pdf.size() - mark < 1000);
    }
    const QByteArray sheet = fileBytes(fileOf(u"a.xlsx"_s, 48));
    QCOMPARE(sheet.size(), 48 * 1024);
    QVERIFY(sheet.startsWith("PK\x03\x04"));
    QVERIFY(sheet.contains("xl/worksheets/sheet1.xml"));
    const PracticeAttachment logo = imageOf(u"logo.png"_s, u"logo"_s, FileKind::Logo);
    const QByteArray png = fileBytes(logo);
    QCOMPARE(png.size(), logo.size);
    QVERIFY(png.startsWith("\x89PNG\r\n\x1a\n"));
    const qsizetype data = png.indexOf("IDAT") + 4;
    const QByteArray pixels
        = qUncompress(QByteArray("\0\0\x5a\x60", 4) + png.mid(data, png.indexOf("IEND") - 8 - data));
    QCOMPARE(pixels.size(), 48 * (1 + 160 * 3));
    QVERIFY(fileBytes(fileOf(u"a.jpg"_s, 8)).startsWith("\xff\xd8\xff"));
    QCOMPARE(fileBytes(fileOf(u"a.txt"_s, 6)).size(), 6 * 1024);
}

void TestPracticeParts::idsAreReadBackAndForeignOnesAreNot()
{
    const PracticeIds ids(1);
    const PracticeIds others(2);
    QSet<QString> seen;
    for (quint32 number = 0; number < 20'000; ++number) {
        for (const IdKind kind : {IdKind::Default, IdKind::Immutable}) {
            const auto generation = quint16(number % 700);
            const QString id = ids.make(number, generation, kind);
            const std::optional<DecodedId> decoded = ids.read(id);
            QVERIFY(decoded);
            QCOMPARE(decoded->number, number);
            QVERIFY(decoded->kind == kind);
            if (kind == IdKind::Default)
                QCOMPARE(decoded->generation, generation);
            QVERIFY(!others.read(id));
            seen.insert(id);
        }
    }
    QCOMPARE(seen.size(), 40'000);
    for (const QString &junk :
         {QString(), u"AAMk"_s, u"AAMkADQ1"_s, u"AAMkADQ1\u0416\u0416"_s, QString(100'000, u'A')})
        QVERIFY(!ids.read(junk));
}

void TestPracticeParts::textOfHtmlIsWhatAReaderSees_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("paragraphs") << u"<p>One</p><p>Two &amp; <b>three</b></p>"_s << u"One\nTwo & three"_s;
    QTest::newRow("hidden parts")
        << u"<style>p { }</style><!-- no --><title>t</title><script>x<y</script>Yes"_s << u"Yes"_s;
    QTest::newRow("entities") << u"&#8364;&#x20AC;&euro;&bogus;&#xD800;&#99999999;&"_s
                              << u"€€€&bogus;\ufffd\ufffd&"_s;
    QTest::newRow("cut tag") << u"before <a href="_s << u"before"_s;
    QTest::newRow("cut comment") << u"before <!-- x"_s << u"before"_s;
    QTest::newRow("cut style") << u"before <style>p"_s << u"before"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestPracticeParts::textOfHtmlIsWhatAReaderSees()
{
    QFETCH(const QString, html);
    QFETCH(const QString, text);
    QCOMPARE(textOfHtml(html), text);
}

void TestPracticeParts::messagesHaveDocumentedKeysOnly()
{
    const QDir examples(examplesFolder());
    if (!examples.exists())
        QSKIP("The documentation's examples are not there: set SENDOFF_SHARED to the folder that holds "
              "graph/examples.");
    QSet<QString> documented;
    const QStringList files = examples.entryList({u"*.json"_s});
    for (const QString &name : files) {
        QFile file(examples.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        collectMessageKeys(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
                           documented);
    }
    QVERIFY(documented.size() > 30);

    PracticeService service({.drafts = 60});
    QVERIFY(service.start());
    PracticeClient client(service);
    QSet<QString> emitted;
    for (const QString &folder : {u"drafts"_s, u"sentitems"_s, u"inbox"_s}) {
        const PracticeReply list
            = client.get(u"/me/mailFolders/%1/messages?$top=100&$expand=singleValueExtendedProperties"
                         "($filter=id eq 'String 0x1042')"_s.arg(folder));
        QCOMPARE(list.status, 200);
        collectMessageKeys(list.value(), emitted);
        collectMessageKeys(client.get(u"/me/mailFolders/%1/messages/delta"_s.arg(folder)).value(), emitted);
    }
    collectMessageKeys(
        client.get(PracticeClient::path(service.draftIds().at(0)) + u"?$expand=attachments"_s).json(),
        emitted);
    QVERIFY(emitted.size() > 25);
    for (const QString &key : std::as_const(emitted))
        QVERIFY2(documented.contains(key), qPrintable(key));
}

void TestPracticeParts::manyDraftsStartQuicklyInLittleMemory()
{
    const qint64 before = residentKilobytes();
    QElapsedTimer timer;
    timer.start();
    PracticeService service({.drafts = 20'000});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply page
        = client.get(u"/me/mailFolders/drafts/messages?$top=100&$select=subject,bodyPreview"_s);
    QCOMPARE(page.value().size(), 100);
    QVERIFY(!page.text("@odata.nextLink").isEmpty());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    const qint64 after = residentKilobytes();
    // 20,000 written-out texts would be some 100 MB; a sanitizer needs its own share.
    if (before > 0)
        QVERIFY2(after - before < 60 * 1024, qPrintable(QString::number(after - before)));
}

QTEST_GUILESS_MAIN(TestPracticeParts)
#include "tst_practiceparts.moc"
