// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QList<Person> crossed(const QStringList &first, const QStringList &last, const QStringList &mails,
                      const QString &joint)
{
    static const QStringList domains{
        u"fabrikam.com"_s,    u"adventure-works.com"_s, u"northwindtraders.com"_s, u"tailspintoys.com"_s,
        u"wingtiptoys.com"_s, u"fourthcoffee.com"_s,    u"proseware.com"_s,        u"contoso.com"_s};
    QList<Person> people;
    for (qsizetype i = 0; i < first.size(); ++i) {
        for (qsizetype j = 0; j < last.size(); ++j) {
            const qsizetype which = i * last.size() + j;
            people.append({first.at(i) + joint + last.at(j),
                           u"%1%2@%3"_s.arg(mails.at(i)).arg(j + 1).arg(domains.at(which % domains.size()))});
        }
    }
    return people;
}

struct SentWords
{
    QString quote, thanks, text, signature;
    Sample answer; ///< to what a draft still answers
};

// Sent while a draft of the same answer lay there.
Sample answerTo(const Person &person, const QString &subject, const QString &text, int thread)
{
    return {.kind = SampleKind::Reply,
            .subject = subject,
            .to = {person},
            .body = text,
            .original = {.text = u"<p>?</p>"_s},
            .isHtml = false,
            .daysAgo = 1,
            .minute = 970,
            .thread = thread};
}

SentWords wordsIn(const QString &language)
{
    if (language == "ru"_L1)
        return {
            u"RE: Предложение 2291 для склада"_s, u"Ваш заказ %no%: спасибо"_s,
            u"<p>Здравствуйте, %first%!</p><p>Спасибо за заказ %no%. Мы подтвердим дату доставки в течение двух дней.</p>"_s,
            u"<p>С уважением,<br>Анна Вебер</p>"_s,
            answerTo({u"Нур Хаддад"_s, u"noor.haddad@contoso.com"_s}, u"RE: Доступ к тестовой системе"_s,
                     u"Нур, доступ открыт, можно пробовать.\r\n\r\nАнна"_s, 2)};
    if (language.startsWith("zh"_L1))
        return {u"答复: 汉堡仓库报价 2291"_s, u"感谢您的订单 %no%"_s,
                u"<p>%first%，您好！</p><p>感谢您的订单 %no%，我们将在两天内确认送货日期。</p>"_s,
                u"<p>魏安娜</p>"_s,
                answerTo({u"周明哲"_s, u"mingzhe.zhou@contoso.cn"_s}, u"答复: 测试系统访问权限"_s,
                         u"明哲，权限已开通，可以试用了。\r\n\r\n安娜"_s, 3)};
    return {
        u"Re: Quote 2291 for the Hamburg warehouse"_s, u"Thank you for your order %no%"_s,
        u"<p>Hello %first%,</p><p>thank you for your order %no%. We will confirm the delivery date within two days.</p>"_s,
        u"<p>Kind regards,<br>Anna Weber</p>"_s,
        answerTo({u"Noor Haddad"_s, u"noor.haddad@contoso.com"_s}, u"Re: Access to the test system"_s,
                 u"Hi Noor, you can log in now, enjoy!\r\n\r\nAnna"_s, 1)};
}

} // namespace

QList<Person> samplePeople(const QString &language)
{
    if (language == "ru"_L1)
        return crossed({u"Анна"_s, u"Ксения"_s, u"Мария"_s, u"Юлия"_s},
                       {u"Смирнова"_s, u"Волкова"_s, u"Белова"_s, u"Громова"_s, u"Тихонова"_s},
                       {u"a.orders"_s, u"ksenia"_s, u"maria"_s, u"yulia"_s}, u" "_s);
    if (language.startsWith("zh"_L1))
        return crossed({u"王"_s, u"李"_s, u"张"_s, u"刘"_s},
                       {u"欣怡"_s, u"浩然"_s, u"梓涵"_s, u"俊杰"_s, u"雨桐"_s},
                       {u"wang"_s, u"li"_s, u"zhang"_s, u"liu"_s}, QString());
    return crossed({u"Amelia"_s, u"Björn"_s, u"Carmen"_s, u"David"_s, u"Fatima"_s, u"Liam"_s},
                   {u"Andersen"_s, u"Brooks"_s, u"Castillo"_s, u"Dubois"_s, u"Eriksen"_s, u"Fischer"_s},
                   {u"amelia"_s, u"bjorn"_s, u"carmen"_s, u"david"_s, u"fatima"_s, u"liam"_s}, u" "_s);
}

QList<Sample> sentSamples(const QString &language)
{
    const SentWords words = wordsIn(language);
    const QList<Person> people = samplePeople(language);
    const Person lena{u"Lena Hoffmann"_s, u"lena.hoffmann@fabrikam.com"_s};
    QList<Sample> sent;
    sent.append({.kind = SampleKind::Reply,
                 .subject = words.quote,
                 .to = {lena},
                 .body = words.text + words.signature,
                 .original = {.text = u"<p>2291?</p><p>Lena Hoffmann</p>"_s},
                 .number = 48190,
                 .daysAgo = 1,
                 .minute = 980});
    for (int i = 0; i < 11; ++i) {
        if (i == 3) {
            sent.append(words.answer);
            continue;
        }
        Sample sample{.subject = words.thanks,
                      .to = {people.at(i * 7 % people.size())},
                      .body = words.text + words.signature,
                      .number = 48200 - i,
                      .daysAgo = 1 + i * i / 3,
                      .minute = 960 - i * 37};
        if (i % 4 == 1)
            sample.files = {fileOf(u"%no%.pdf"_s, 60 + i)};
        sent.append(sample);
    }
    return sent;
}

} // namespace Sendoff::Practice
