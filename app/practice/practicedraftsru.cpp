// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString russianSignature()
{
    return u"<p>С уважением,<br>Анна Вебер<br><span style=\"color:#605e5c\">Contoso Storage · Отдел продаж</span></p>"_s;
}

// The month's bill: one letter for many customers.
QString marchBill(const QString &contract)
{
    return uR"(<p>Здравствуйте, %first%!</p>
<p>Направляем счет за март по договору № CONTRACT. Срок оплаты — 10 апреля. Если реквизиты вашей организации изменились, пожалуйста, сообщите нам до оплаты.</p>
<table style="border-collapse:collapse;border:1px solid #c8c6c4" border="1" cellpadding="6">
<tr><th align="left">Услуга</th><th align="right">Кол-во</th><th align="right">Сумма</th></tr>
<tr><td>Хранение, стеллаж 4 яруса</td><td align="right">24</td><td align="right">186 400,00 ₽</td></tr>
<tr><td>Погрузка и разгрузка</td><td align="right">6</td><td align="right">21 900,00 ₽</td></tr></table>
<p>Акт выполненных работ — во вложении. Оригинал отправим по почте.</p>)"_s.replace("CONTRACT"_L1, contract)
        + russianSignature();
}

Sample bill(const Person &to, int number)
{
    return {.subject = u"Счет за март: договор %no%"_s,
            .to = {to},
            .body = marchBill(u"%no%"_s),
            .files = {fileOf(u"Счет-%no%-март.pdf"_s, 184), fileOf(u"Акт-%no%.pdf"_s, 96)},
            .number = number,
            .daysAgo = 0,
            .minute = 636};
}

QList<Person> russianMeeting()
{
    return {{u"Ирина Соболева"_s, u"irina.soboleva@contoso.com"_s},
            {u"Павел Лебедев"_s, u"pavel.lebedev@contoso.com"_s},
            {u"Елена Фомина"_s, u"elena.fomina@contoso.com"_s},
            {u"Нур Хаддад"_s, u"noor.haddad@contoso.com"_s},
            {u"Антон Зимин"_s, u"anton.zimin@contoso.com"_s},
            {u"Дарья Королёва"_s, u"darya.koroleva@contoso.com"_s},
            {u"Рустам Ахметов"_s, u"rustam.akhmetov@contoso.com"_s},
            {u"Вера Нестерова"_s, u"vera.nesterova@contoso.com"_s},
            {u"Олег Щукин"_s, u"oleg.shchukin@contoso.com"_s}};
}

QList<Sample> russianToday()
{
    const Person lena{u"Lena Hoffmann"_s, u"lena.hoffmann@fabrikam.com"_s};
    Sample first = bill({u"Марина Орлова"_s, u"marina.orlova@adventure-works.com"_s}, 318);
    first.isSeries = true;
    Sample fourth = bill({u"Тимур Галиев"_s, u"timur.galiev@northwindtraders.com"_s}, 321);
    fourth.body = marchBill(u"{{номер_договора}}"_s);
    return {
        first,
        bill({u"Игорь Савельев"_s, u"igor.savelev@tailspintoys.com"_s}, 319),
        bill({u"Ольга Кузьмина"_s, u"olga.kuzmina@fourthcoffee.com"_s}, 320),
        fourth,
        {.kind = SampleKind::ReplyAll,
         .subject = u"RE: Предложение 2291 для склада"_s,
         .to = {lena, {u"Jonas Beck"_s, u"jonas.beck@fabrikam.com"_s}},
         .body
         = uR"(<p>Уважаемая госпожа Хоффманн!</p><p>Спасибо за терпение. Высылаем предложение для склада в Гамбурге, о котором мы говорили по телефону. Цены действительны до 30 апреля.</p>
<table style="border-collapse:collapse;border:1px solid #c8c6c4" border="1" cellpadding="6"><tr><th align="left">Наименование</th><th align="right">Кол-во</th><th align="right">Цена</th><th align="right">Сумма</th></tr>
<tr><td>Паллетный стеллаж, 4 яруса</td><td align="right">24</td><td align="right">310,00 €</td><td align="right">7 440,00 €</td></tr><tr><td>Защитная сетка, 3 м</td><td align="right">12</td><td align="right">86,50 €</td><td align="right">1 038,00 €</td></tr></table>
<p>Сообщите, пожалуйста, к каким воротам подъехать водителю.</p>)"_s
             + russianSignature(),
         .files = {fileOf(u"Предложение-2291.pdf"_s, 212)},
         .original
         = {.from = lena,
            .text
            = u"<p>Добрый день, Анна!</p><p>Пришлите, пожалуйста, предложение для склада в Гамбурге: нужны 24 стеллажа и сетка со стороны прохода.</p><p>Лена Хоффманн</p>"_s,
            .daysBefore = 2},
         .daysAgo = 0,
         .minute = 631},
        {.subject = u"Прайс-лист на весну"_s,
         .body
         = u"<p>Направляем прайс-лист на весенний сезон. Новое в нём — передвижные стеллажи для архивов и стеллажи для холодильных камер до −30 °C.</p><p>При заказе до 15 апреля действует скидка 4 %.</p>"_s
             + russianSignature(),
         .files = {fileOf(u"Прайс-лист-весна.pdf"_s, 640)},
         .daysAgo = 0,
         .minute = 621},
        {.kind = SampleKind::Reply,
         .subject = u"RE: Счет 7731"_s,
         .to = {{u"Самуэль Окафор"_s, u"samuel.okafor@lamnahealthcare.com"_s}},
         .body
         = u"<p>Спасибо, что заметили ошибку. Третья строка учтена дважды; исправленный счет на 2 318,40 € уже отправлен почтой, прежний аннулирован.</p>"_s
             + russianSignature(),
         .original
         = {.text
            = u"<p>Анна, в счете 7731 тумбы указаны дважды (строки 3 и 5). Проверьте, пожалуйста.</p>"_s,
            .later
            = u"<p>Анна, не спешите с исправлением: отдел закупок только что подтвердил, что обе строки верны. Позвоню вам сегодня.</p>"_s},
         .daysAgo = 0,
         .minute = 615},
        {.kind = SampleKind::Forward,
         .subject = u"FW: Продление договора, подписано"_s,
         .to = {{u"Финансовый отдел"_s, u"finance@contoso.com"_s}},
         .body
         = u"<p>Для архива: подписанное продление договора с Northwind Traders до конца 2028 года, срок оплаты теперь 30 дней.</p><p>Анна</p>"_s,
         .files = {fileOf(u"Продление-подписано.pdf"_s, 1380)},
         .original = {.from = {u"Piotr Zieliński"_s, u"piotr.zielinski@northwindtraders.com"_s},
                      .text = u"<p>Добрый день! Наш экземпляр, подписан обоими директорами.</p>"_s},
         .daysAgo = 0,
         .minute = 598},
        {.subject = u"Протокол мартовского совещания"_s,
         .to = russianMeeting(),
         .body
         = uR"(<p>Коллеги, добрый день!</p><p>Протокол мартовского совещания во вложении. Коротко:</p><ul><li>Склад в Гамбурге открываем 12 мая, сканеры заказывает Павел.</li>
<li>Возвраты старше 90 дней сначала смотрит Елена.</li><li>Следующая встреча — в четверг, 16 апреля, в 10:00.</li></ul><p>Замечания жду до пятницы.</p>)"_s
             + russianSignature(),
         .daysAgo = 0,
         .minute = 580},
        {.kind = SampleKind::Reply,
         .subject = u"RE: Доступ к тестовой системе"_s,
         .to = {{u"Нур Хаддад"_s, u"noor.haddad@contoso.com"_s}},
         .body
         = u"Нур, доступ открыт с сегодняшнего утра, имя то же, что в рабочей системе. Данные за прошлое воскресенье, печать никуда не уходит — пробуйте смело.\r\n\r\nАнна"_s,
         .original
         = {.text
            = u"<p>Анна, у меня уже есть доступ к тестовой системе? Хочу попробовать новые листы подбора.</p>"_s},
         .isHtml = false,
         .important = true,
         .daysAgo = 1,
         .minute = 1012,
         .thread = 2},
        {.subject = u"Добро пожаловать: первая неделя"_s,
         .to = {{u"Эмилия Коста"_s, u"emilia.costa@contoso.com"_s}},
         .body
         = uR"(<p>Эмилия, добро пожаловать в команду! Ваша первая неделя:</p><table border="0" cellpadding="4"><tr><td><b>Пн</b></td><td>9:00 проходная, пропуск и ноутбук</td></tr>
<tr><td><b>Вт</b></td><td>Экскурсия по складу с Антоном (нужна закрытая обувь)</td></tr><tr><td><b>Ср</b></td><td>Система заказов, часть 1</td></tr><tr><td><b>Чт</b></td><td>Поездка в Fourth Coffee с Ириной</td></tr><tr><td><b>Пт</b></td><td>Система заказов, часть 2; торт в 15:00</td></tr></table><p>План с номерами комнат — во вложении.</p>)"_s
             + russianSignature(),
         .files = {fileOf(u"Первая-неделя.pdf"_s, 148)},
         .daysAgo = 1,
         .minute = 925},
    };
}

QList<Sample> russianEarlier()
{
    return {
        {.kind = SampleKind::ReplyAll,
         .subject = u"RE: Даты обучения"_s,
         .to = russianMeeting().mid(1, 5),
         .body
         = u"<p>Коллеги!</p><p>Большинству подходит среда: обучение <b>22 апреля с 9:00 до 12:00</b>, переговорная «Осло». Кто не сможет — приходите 29 апреля.</p>"_s
             + russianSignature(),
         .original = {.text = u"<p>Среда или четверг? Обе переговорные свободны.</p><p>Павел</p>"_s}},
        {.kind = SampleKind::Reply,
         .subject = u"Re: Сроки поставки"_s,
         .to = {{u"Виктор Нюман"_s, u"viktor.nyman@tailspintoys.com"_s}},
         .body
         = u"<p>Добрый день, %first%!</p><p>Подходят обе недели: на 17-й машина придет во вторник до обеда, на 18-й — в любой день. Какая удобнее?</p>"_s
             + russianSignature(),
         .original
         = {.text = u"<p>Анна, когда сможете привезти 40 контейнеров? На 16-й неделе мы закрыты.</p>"_s},
         .isSeries = true},
        {.subject = u"Напоминание об оплате: счет %no%"_s,
         .to = {{u"Бухгалтерия"_s, u"ap@wideworldimporters.com"_s}},
         .body
         = u"Здравствуйте!\r\n\r\nСчет %no% от 2 марта пока не оплачен. Если оплата уже отправлена, пожалуйста, не обращайте внимания на это письмо.\r\n\r\nВопросы по телефону +49 40 555 0146.\r\n\r\nС уважением,\r\nАнна Вебер"_s,
         .isHtml = false,
         .isSeries = true,
         .number = 7702},
        {.subject = u"Образцы полок для кафе"_s,
         .to = {{u"Карим Азиз"_s, u"karim.aziz@fourthcoffee"_s}},
         .body
         = u"<p>Карим, добрый день!</p><p>Три образца отложены для вас до конца месяца. Отправить их в Берлин или вы заберете сами?</p>"_s
             + russianSignature()},
        {.subject = u"Показатели склада за март"_s,
         .to = {{u"Ирина Соболева"_s, u"irina.soboleva@contoso.com"_s}},
         .body
         = u"<p>Ирина, движение паллет по неделям; провал на 11-й — инвентаризация.</p><p><img src=\"cid:chart@contoso\" width=\"320\" height=\"160\" alt=\"Движение паллет\"></p>"_s
             + russianSignature(),
         .files = {imageOf(u"chart.png"_s, u"chart@contoso"_s, FileKind::Chart), fileOf(u"Март.xlsx"_s, 36)}},
        {.subject
         = u"Изменение условий доставки и минимальной суммы заказа запасных частей, полок и мелких товаров с 1 июня, с ответами на самые частые вопросы"_s,
         .to = {{u"Светлана Жукова"_s, u"svetlana.zhukova@margiestravel.com"_s}},
         .body
         = u"<p>Уважаемая %name%!</p><p>С 1 июня доставка бесплатна при заказе от 250 €, иначе 14,50 € независимо от веса. Для действующих договоров ничего не меняется.</p>"_s
             + russianSignature(),
         .isSeries = true},
        {.subject = u"Предложение %no%: широкопролетные стеллажи"_s,
         .to = {{u"Алексей Мороз"_s, u"aleksey.moroz@proseware.com"_s}},
         .body
         = u"<p>Здравствуйте, %first%!</p><p>Спасибо за интерес. За %no2% стеллажей с полками предлагаем цену <b>129,00 €</b> за штуку с доставкой и монтажом. Предложение во вложении, срок — 30 дней.</p>"_s
             + russianSignature(),
         .files = {fileOf(u"Предложение-%no%.pdf"_s, 120)},
         .isSeries = true,
         .number = 2304},
        {.kind = SampleKind::Forward,
         .subject = u"FW: Страховой сертификат"_s,
         .to = {{u"Олег Щукин"_s, u"oleg.shchukin@contoso.com"_s}},
         .body = u"Олег, это тот, который просит таможня.\r\n\r\nАнна"_s,
         .files = {fileOf(u"Сертификат.pdf"_s, 75)},
         .original = {.from = {u"Woodgrove Insurance"_s, u"service@woodgrovebank.com"_s},
                      .text = u"<p>Уважаемая госпожа Вебер! Сертификат на 2026 год во вложении.</p>"_s,
                      .daysBefore = 6},
         .isHtml = false},
    };
}

} // namespace

QList<Sample> russianSamples()
{
    static const QList<Sample> samples = russianToday() + russianEarlier();
    return samples;
}

} // namespace Sendoff::Practice
