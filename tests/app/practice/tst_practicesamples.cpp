// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/practiceids.h"
#include "practice/samplebook.h"
#include "practiceclient.h"

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

const qint64 noon = QDateTime(QDate(2026, 4, 9), QTime(12, 0)).toMSecsSinceEpoch();

QString sharedDir()
{
    const QString given = qEnvironmentVariable("SENDOFF_SHARED");
    return given.isEmpty() ? QStringLiteral(SENDOFF_SOURCE_DIR) + u"/../shared"_s : given;
}

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

class TestPracticeSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLanguageHasAllKinds_data();
    void eachLanguageHasAllKinds();
    void theTopOfTheListIsAsDrawn_data();
    void theTopOfTheListIsAsDrawn();
    void nothingIsLeftUnfilled();
    void theSameSeedMakesTheSameMailbox();
    void datesAreNeverInTheFuture_data();
    void datesAreNeverInTheFuture();
    void repliesHaveTheirOriginalsInTheInbox();
    void madeFilesAreRealOnes();
    void idsAreReadBackAndForeignOnesAreNot();
    void textOfHtmlIsWhatAReaderSees_data();
    void textOfHtmlIsWhatAReaderSees();
    void messagesHaveDocumentedKeysOnly();
    void manyDraftsStartQuicklyInLittleMemory();
};

void TestPracticeSamples::eachLanguageHasAllKinds_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ru", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestPracticeSamples::eachLanguageHasAllKinds()
{
    QFETCH(const QString, language);
    const QList<Sample> own = language == "en"_L1 ? englishSamples()
        : language == "ru"_L1                     ? russianSamples()
                                                  : chineseSamples();
    QVERIFY(own.size() >= 18);
    QSet<SampleKind> kinds;
    bool hasPlain = false;
    bool hasInline = false;
    bool hasNobody = false;
    bool isImportant = false;
    for (const Sample &sample : own) {
        kinds.insert(sample.kind);
        hasPlain = hasPlain || !sample.isHtml;
        hasNobody = hasNobody || sample.to.isEmpty();
        isImportant = isImportant || sample.important;
        QCOMPARE(sample.kind == SampleKind::New, sample.original.text.isEmpty());
        for (const PracticeAttachment &file : sample.files) {
            hasInline = hasInline || file.isInline;
            QVERIFY(!file.isInline || sample.body.contains(u"cid:"_s + file.contentId));
        }
    }
    QCOMPARE(kinds.size(), 4);
    QVERIFY(hasPlain && hasInline && hasNobody && isImportant);
    const SampleBook book(language, 1, 40, false, noon);
    int drafts = 0;
    int sent = 0;
    for (int i = 0; i < book.size(); ++i) {
        drafts += book.folder(i) == FolderName::Drafts ? 1 : 0;
        sent += book.folder(i) == FolderName::SentItems ? 1 : 0;
    }
    QCOMPARE(drafts, 40);
    QCOMPARE(sent, 12);
}

void TestPracticeSamples::theTopOfTheListIsAsDrawn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("subjects");
    QTest::newRow("en") << u"en"_s
                        << QStringList{u"Re: Quote 2291 for the Hamburg warehouse"_s,
                                       u"Your order 48213 ships on Thursday"_s,
                                       u"Your order 48214 ships on Thursday"_s,
                                       u"Your order 48215 ships on Thursday"_s,
                                       u"Price list, spring season"_s,
                                       u"Re: Invoice 7731"_s,
                                       u"Fw: Contract renewal, signed copy"_s,
                                       u"Minutes of the March meeting"_s,
                                       u"Re: Access to the test system"_s,
                                       u"Welcome to Contoso, your first week"_s,
                                       u"Re: Training dates for the order system"_s};
    QTest::newRow("ru") << u"ru"_s
                        << QStringList{u"Счет за март: договор 318"_s,
                                       u"Счет за март: договор 319"_s,
                                       u"Счет за март: договор 320"_s,
                                       u"Счет за март: договор 321"_s,
                                       u"RE: Предложение 2291 для склада"_s,
                                       u"Прайс-лист на весну"_s,
                                       u"RE: Счет 7731"_s,
                                       u"FW: Продление договора, подписано"_s,
                                       u"Протокол мартовского совещания"_s,
                                       u"RE: Доступ к тестовой системе"_s,
                                       u"Добро пожаловать: первая неделя"_s};
    QTest::newRow("zh_CN") << u"zh_CN"_s
                           << QStringList{u"答复: 汉堡仓库报价 2291"_s,
                                          u"您的订单 48213 将于周四发货"_s,
                                          u"您的订单 48214 将于周四发货"_s,
                                          u"您的订单 48215 将于周四发货"_s,
                                          u"春季价目表"_s,
                                          u"答复: 发票 7731"_s,
                                          u"转发: 续签合同（已签署）"_s,
                                          u"三月例会纪要"_s,
                                          u"答复: 测试系统访问权限"_s,
                                          u"欢迎加入 Contoso：第一周安排"_s};
}

void TestPracticeSamples::theTopOfTheListIsAsDrawn()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, subjects);
    const SampleBook book(language, 1, 40, false, noon);
    QStringList seen;
    for (int i = 0; i < subjects.size(); ++i)
        seen.append(book.message(i, WithBody::No).subject);
    QCOMPARE(seen, subjects);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(book.modified(0)).time().hour(), 10);
}

void TestPracticeSamples::nothingIsLeftUnfilled()
{
    for (const QString &language : {QString(), u"en"_s, u"ru"_s, u"zh_CN"_s}) {
        const SampleBook book(language, 3, 200, false, noon);
        QSet<QString> subjects;
        for (int i = 0; i < book.size(); ++i) {
            const PracticeMessage message = book.message(i, WithBody::Yes);
            for (const QLatin1StringView mark : {"%no"_L1, "%first"_L1, "%name"_L1}) {
                QVERIFY2(!message.subject.contains(mark), qPrintable(message.subject));
                QVERIFY2(!message.body.contains(mark), qPrintable(message.body));
                QVERIFY2(!message.preview.contains(mark), qPrintable(message.preview));
            }
            QVERIFY(!message.body.isEmpty());
            QVERIFY(message.preview.size() <= 255);
            subjects.insert(message.subject);
        }
        QVERIFY(subjects.size() > 90);
    }
}

void TestPracticeSamples::theSameSeedMakesTheSameMailbox()
{
    const QString query = u"/me/mailFolders/drafts/"
                          u"messages?$top=1000&$select=subject,bodyPreview,toRecipients,internetMessageId,"
                          "lastModifiedDateTime,changeKey,conversationId,webLink"_s;
    const QDateTime now(QDate(2026, 4, 9), QTime(12, 0), Qt::UTC);
    QList<QByteArray> seen;
    for (const quint32 seed : {5U, 5U, 6U}) {
        PracticeService service({.drafts = 300, .seed = seed, .now = now});
        QVERIFY(service.start());
        PracticeClient client(service);
        seen.append(QJsonDocument(client.get(query).value()).toJson());
    }
    QVERIFY(seen.at(0).size() > 10'000);
    QCOMPARE(seen.at(0), seen.at(1));
    QVERIFY(seen.at(0) != seen.at(2));
}

void TestPracticeSamples::datesAreNeverInTheFuture_data()
{
    QTest::addColumn<QTime>("time");
    for (const QTime time :
         {QTime(0, 0, 5), QTime(2, 40), QTime(10, 37, 59), QTime(10, 38, 30), QTime(23, 59, 59)})
        QTest::newRow(qPrintable(time.toString())) << time;
}

void TestPracticeSamples::datesAreNeverInTheFuture()
{
    QFETCH(const QTime, time);
    const qint64 now = QDateTime(QDate(2026, 4, 9), time).toMSecsSinceEpoch();
    const SampleBook book({}, 1, 100, false, now);
    qint64 last = now;
    for (int i = 0; i < book.size(); ++i) {
        QVERIFY(book.modified(i) <= now);
        if (book.folder(i) != FolderName::Drafts)
            continue;
        QVERIFY(book.modified(i) <= last);
        last = book.modified(i);
    }
}

void TestPracticeSamples::repliesHaveTheirOriginalsInTheInbox()
{
    const SampleBook book(u"en"_s, 1, 40, false, noon);
    QSet<QString> inbox;
    for (int i = 0; i < book.size(); ++i) {
        if (book.folder(i) == FolderName::Inbox)
            inbox.insert(book.message(i, WithBody::No).internetMessageId);
    }
    int replies = 0;
    for (int i = 0; i < book.size(); ++i) {
        const PracticeMessage message = book.message(i, WithBody::Yes);
        const QString parent = message.properties.value(u"String 0x1042"_s);
        const bool isAnswer = message.conversationIndex.size() == 27;
        QCOMPARE(isAnswer, !parent.isEmpty());
        if (book.folder(i) != FolderName::Drafts || !isAnswer)
            continue;
        ++replies;
        QVERIFY(inbox.contains(parent));
    }
    QVERIFY(replies >= 8);
}

void TestPracticeSamples::madeFilesAreRealOnes()
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

void TestPracticeSamples::idsAreReadBackAndForeignOnesAreNot()
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

void TestPracticeSamples::textOfHtmlIsWhatAReaderSees_data()
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

void TestPracticeSamples::textOfHtmlIsWhatAReaderSees()
{
    QFETCH(const QString, html);
    QFETCH(const QString, text);
    QCOMPARE(textOfHtml(html), text);
}

void TestPracticeSamples::messagesHaveDocumentedKeysOnly()
{
    const QDir examples(sharedDir() + u"/graph/examples"_s);
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

void TestPracticeSamples::manyDraftsStartQuicklyInLittleMemory()
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

QTEST_GUILESS_MAIN(TestPracticeSamples)
#include "tst_practicesamples.moc"
