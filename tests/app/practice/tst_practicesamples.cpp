// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/practiceids.h"
#include "practice/samplebook.h"
#include "support/practiceclient.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace Sendoff::Practice;

namespace {

const qint64 noon = QDateTime(QDate(2026, 4, 9), QTime(12, 0)).toMSecsSinceEpoch();

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
    void someConversationsWentOn_data();
    void someConversationsWentOn();
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

void TestPracticeSamples::someConversationsWentOn_data()
{
    eachLanguageHasAllKinds_data();
}

void TestPracticeSamples::someConversationsWentOn()
{
    QFETCH(const QString, language);
    const SampleBook book(language, 1, 12, false, noon);
    QHash<QString, int> drafts; // by conversation
    for (int i = 0; i < book.size(); ++i) {
        const QString conversation = book.message(i, WithBody::No).conversationId;
        if (book.folder(i) == FolderName::Drafts && !conversation.isEmpty())
            drafts.insert(conversation, i);
    }
    int answered = 0;
    int newer = 0;
    int originals = 0;
    for (int i = 0; i < book.size(); ++i) {
        const PracticeMessage message = book.message(i, WithBody::Yes);
        const int draft = drafts.value(message.conversationId, -1);
        if (draft < 0 || book.folder(i) == FolderName::Drafts)
            continue;
        const bool isLater = book.modified(i) > book.modified(draft);
        answered += book.folder(i) == FolderName::SentItems ? 1 : 0;
        newer += book.folder(i) == FolderName::Inbox && isLater ? 1 : 0;
        originals += book.folder(i) == FolderName::Inbox && !isLater ? 1 : 0;
        QVERIFY(!message.body.contains(u"<p></p>"_s));
    }
    QCOMPARE(answered, 1);
    QCOMPARE(newer, 1);
    QCOMPARE(originals, drafts.size());
}

QTEST_GUILESS_MAIN(TestPracticeSamples)
#include "tst_practicesamples.moc"
