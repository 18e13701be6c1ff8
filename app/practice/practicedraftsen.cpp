// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

Person english(const QString &name, const QString &address)
{
    return {name, address};
}

QString englishSignature()
{
    return u"<p>Kind regards,<br>Anna Weber<br><span style=\"color:#605e5c\">Contoso Storage · Sales</span></p>"_s;
}

QString englishOrder()
{
    return uR"(<p>Hello %first%,</p>
<p>Your order <b>%no%</b> is packed and leaves our warehouse on Thursday. The carrier will call you one hour before the delivery; please keep loading bay 2 free.</p>
<table style="border-collapse:collapse" border="1" cellpadding="6">
<tr><th align="left">Item</th><th align="right">Quantity</th></tr>
<tr><td>Shelf board, 900 mm</td><td align="right">%no2%</td></tr>
<tr><td>Upright frame, 2.5 m</td><td align="right">8</td></tr></table>
<p>The delivery note is attached.</p>)"_s
        + englishSignature();
}

QString hamburgQuote()
{
    return uR"(<p>Dear Ms. Hoffmann,</p>
<p>Thank you for your patience. Here is the quote for the Hamburg warehouse as we discussed on the phone. The prices are valid until 30 April.</p>
<table style="border-collapse:collapse;border:1px solid #c8c6c4" border="1" cellpadding="6">
<tr style="background:#f5f5f5"><th align="left">Item</th><th align="right">Quantity</th><th align="right">Price</th><th align="right">Total</th></tr>
<tr><td>Pallet rack, 4 levels</td><td align="right">24</td><td align="right">€ 310.00</td><td align="right">€ 7,440.00</td></tr>
<tr><td>Safety mesh, 3 m</td><td align="right">12</td><td align="right">€ 86.50</td><td align="right">€ 1,038.00</td></tr></table>
<p>We can deliver on {{delivery_date}}. Please let me know which gate the driver should use.</p>)"_s
        + englishSignature();
}

QList<Person> theMeeting()
{
    return {english(u"Ingrid Solberg"_s, u"ingrid.solberg@contoso.com"_s),
            english(u"Ravi Menon"_s, u"ravi.menon@contoso.com"_s),
            english(u"Chloé Martin"_s, u"chloe.martin@contoso.com"_s),
            english(u"Noor Haddad"_s, u"noor.haddad@contoso.com"_s),
            english(u"Tomás Rivera"_s, u"tomas.rivera@contoso.com"_s),
            english(u"Hannah Schmidt"_s, u"hannah.schmidt@contoso.com"_s),
            english(u"Yuki Sato"_s, u"yuki.sato@contoso.com"_s),
            english(u"Peter Novák"_s, u"peter.novak@contoso.com"_s),
            english(u"Grace Mbeki"_s, u"grace.mbeki@contoso.com"_s)};
}

QList<Sample> englishToday() // NOLINT(readability-function-size): words, not logic
{
    const Person lena = english(u"Lena Hoffmann"_s, u"lena.hoffmann@fabrikam.com"_s);
    return {
        {.kind = SampleKind::ReplyAll,
         .subject = u"Re: Quote 2291 for the Hamburg warehouse"_s,
         .to = {lena, english(u"Jonas Beck"_s, u"jonas.beck@fabrikam.com"_s)},
         .cc = {english(u"Sales"_s, u"sales@contoso.com"_s)},
         .body = hamburgQuote(),
         .files = {fileOf(u"Quote-2291.pdf"_s, 212), fileOf(u"Floor-plan.xlsx"_s, 48)},
         .original
         = {.from = lena,
            .text
            = u"<p>Hello Anna,</p><p>could you send us the quote for the Hamburg warehouse? We need 24 pallet racks, and mesh for the aisle side. Jonas looks after the building and will measure it again on Monday.</p><p>Best regards<br>Lena Hoffmann<br>Fabrikam Logistics</p>"_s,
            .daysBefore = 2},
         .daysAgo = 0,
         .minute = 638},
        {.subject = u"Your order %no% ships on Thursday"_s,
         .to = {english(u"Marta Lindqvist"_s, u"marta.lindqvist@adventure-works.com"_s)},
         .body = englishOrder(),
         .files = {fileOf(u"Delivery-note-%no%.pdf"_s, 96)},
         .isSeries = true,
         .number = 48213,
         .daysAgo = 0,
         .minute = 636},
        {.subject = u"Your order %no% ships on Thursday"_s,
         .to = {english(u"Piotr Zieliński"_s, u"piotr.zielinski@northwindtraders.com"_s)},
         .body = englishOrder(),
         .files = {fileOf(u"Delivery-note-%no%.pdf"_s, 88)},
         .number = 48214,
         .daysAgo = 0,
         .minute = 636},
        {.subject = u"Your order %no% ships on Thursday"_s,
         .to = {english(u"Aiko Tanaka"_s, u"aiko.tanaka@wingtiptoys.com"_s)},
         .body = englishOrder(),
         .files = {fileOf(u"Delivery-note-%no%.pdf"_s, 91)},
         .important = true,
         .number = 48215,
         .daysAgo = 0,
         .minute = 636},
        {.subject = u"Price list, spring season"_s,
         .body
         = u"<p>Please find our price list for the spring season attached. New in it are the mobile shelves for archives and the cold-store racks down to −30 °C.</p><p>Orders placed before 15 April get 4 % off.</p>"_s
             + englishSignature(),
         .files = {fileOf(u"Price-list-spring.pdf"_s, 640)},
         .daysAgo = 0,
         .minute = 621},
        {.kind = SampleKind::Reply,
         .subject = u"Re: Invoice 7731"_s,
         .to = {english(u"Dr. Samuel Okafor"_s, u"samuel.okafor@lamnahealthcare.com"_s)},
         .body
         = u"<p>Thank you for spotting this. Line 3 was billed twice; the corrected invoice over € 2,318.40 is on its way by post, and the old one is void. You need not do anything.</p>"_s
             + englishSignature(),
         .original
         = {.text
            = u"<p>Dear Anna,</p><p>on invoice 7731 the drawer units appear twice (lines 3 and 5). Could you check?</p><p>S. Okafor</p>"_s,
            .later
            = u"<p>Dear Anna,</p><p>please wait with the correction: our purchasing department has just told me that both lines are right. I will call you today.</p><p>S. Okafor</p>"_s},
         .daysAgo = 0,
         .minute = 615},
        {.kind = SampleKind::Forward,
         .subject = u"Fw: Contract renewal, signed copy"_s,
         .to = {english(u"Finance team"_s, u"finance@contoso.com"_s)},
         .body
         = u"<p>For your files: the signed renewal with Northwind Traders. It runs until the end of 2028, with the new payment term of 30 days.</p><p>Anna</p>"_s,
         .files = {fileOf(u"Northwind-renewal-signed.pdf"_s, 1380)},
         .original
         = {.from = english(u"Piotr Zieliński"_s, u"piotr.zielinski@northwindtraders.com"_s),
            .text
            = u"<p>Hello Anna,</p><p>here is our copy, signed by both directors.</p><p>Regards,<br>Piotr Zieliński</p>"_s},
         .daysAgo = 0,
         .minute = 598},
        {.subject = u"Minutes of the March meeting"_s,
         .to = theMeeting(),
         .body = uR"(<p>Dear all,</p><p>the minutes of our March meeting are attached. In short:</p>
<ul><li>The Hamburg hall opens on 12 May; Ravi orders the scanners.</li><li>Returns over 90 days go to Chloé first.</li><li>Next meeting: Thursday 16 April, 10:00, room Oslo.</li></ul>
<p>Please send me corrections by Friday.</p>)"_s
             + englishSignature(),
         .daysAgo = 0,
         .minute = 580},
        {.kind = SampleKind::Reply,
         .subject = u"Re: Access to the test system"_s,
         .to = {english(u"Noor Haddad"_s, u"noor.haddad@contoso.com"_s)},
         .body
         = u"Hi Noor,\r\n\r\nyou can log in since this morning, with the same name as in the live system. The test data is from last Sunday; print jobs go nowhere, so try all of it.\r\n\r\nAnna"_s,
         .original
         = {.text
            = u"<p>Hi Anna, do I have access to the test system already? I would like to try the new picking lists.</p><p>Noor</p>"_s},
         .isHtml = false,
         .daysAgo = 1,
         .minute = 1012,
         .thread = 1},
        {.subject = u"Welcome to Contoso, your first week"_s,
         .to = {english(u"Emilia Costa"_s, u"emilia.costa@contoso.com"_s)},
         .cc = {english(u"Hannah Schmidt"_s, u"hannah.schmidt@contoso.com"_s)},
         .body = uR"(<p>Dear Emilia,</p><p>welcome to the team! Your first week in short:</p>
<table border="0" cellpadding="4"><tr><td><b>Mon</b></td><td>9:00 reception, badge and laptop; lunch with the sales team</td></tr><tr><td><b>Tue</b></td><td>Tour of the warehouse with Tomás (sturdy shoes)</td></tr>
<tr><td><b>Wed</b></td><td>Order system, part 1</td></tr><tr><td><b>Thu</b></td><td>Visit to Fourth Coffee with Ingrid</td></tr><tr><td><b>Fri</b></td><td>Order system, part 2; cake at 15:00</td></tr></table>
<p>The plan with all rooms is attached. Looking forward to meeting you!</p>)"_s
             + englishSignature(),
         .files = {fileOf(u"First-week.pdf"_s, 148)},
         .daysAgo = 1,
         .minute = 925},
    };
}

QList<Sample> englishEarlier()
{
    QList<Person> trainees = theMeeting().mid(1, 2);
    trainees += theMeeting().mid(4, 3);
    return {
        {.kind = SampleKind::ReplyAll,
         .subject = u"Re: Training dates for the order system"_s,
         .to = trainees,
         .body
         = u"<p>Hello everybody,</p><p>Wednesday suits most of us, so we take <b>Wednesday 22 April, 9:00 to 12:00</b>, in room Oslo. Whoever cannot come joins on 29 April.</p>"_s
             + englishSignature(),
         .original
         = {.text
            = u"<p>Hi all, Wednesday or Thursday for the training? Both rooms are free.</p><p>Ravi</p>"_s}},
        {.kind = SampleKind::Reply,
         .subject = u"Re: Delivery dates"_s,
         .to = {english(u"Viktor Nyman"_s, u"viktor.nyman@tailspintoys.com"_s)},
         .body
         = u"<p>Hi %first%,</p><p>weeks 17 and 18 are both possible. In week 17 the truck comes on Tuesday before noon, in week 18 on any day. Which one do you prefer?</p>"_s
             + englishSignature(),
         .original
         = {.text
            = u"<p>Hi Anna, when can you deliver the 40 bins? We are closed in week 16.</p><p>Viktor</p>"_s},
         .isSeries = true},
        {.subject = u"Payment reminder: invoice %no%"_s,
         .to = {english(u"Accounts payable"_s, u"ap@wideworldimporters.com"_s)},
         .body
         = u"Dear Sir or Madam,\r\n\r\nour invoice %no% of 2 March is still open. It may have crossed your payment; if so, please ignore this letter.\r\n\r\nThe amount can be paid into the account named on the invoice. For questions call me: +49 40 555 0146.\r\n\r\nKind regards\r\nAnna Weber\r\nContoso Storage"_s,
         .isHtml = false,
         .isSeries = true,
         .number = 7702},
        {.subject = u"Sample shelves for your Berlin café"_s,
         .to = {{u"Karim Aziz"_s, u"karim.aziz@fourthcoffee"_s}},
         .body
         = u"<p>Hello Karim,</p><p>the three sample shelves are reserved for you until the end of the month. Shall we send them to Berlin, or do you fetch them?</p>"_s
             + englishSignature()},
        {.subject = u"Warehouse figures for March"_s,
         .to = {english(u"Ingrid Solberg"_s, u"ingrid.solberg@contoso.com"_s)},
         .body
         = u"<p>Hi Ingrid,</p><p>pallet movements by week; the dip in week 11 is the stocktaking.</p><p><img src=\"cid:chart@contoso\" width=\"320\" height=\"160\" alt=\"Pallet movements by week\"></p><p>The numbers behind it are in the sheet.</p><p><img src=\"cid:logo@contoso\" width=\"160\" height=\"48\" alt=\"Contoso Storage\"></p>"_s,
         .files = {imageOf(u"chart.png"_s, u"chart@contoso"_s, FileKind::Chart),
                   imageOf(u"logo.png"_s, u"logo@contoso"_s, FileKind::Logo), fileOf(u"March.xlsx"_s, 36)}},
        {.subject
         = u"Change of our delivery conditions and of the minimum order value for spare parts, boards and small items from 1 June, with answers to the questions that we are asked most often"_s,
         .to = {english(u"Isabel Duarte"_s, u"isabel.duarte@margiestravel.com"_s)},
         .body
         = u"<p>Dear %name%,</p><p>from 1 June we deliver free of charge from € 250. Below that we charge € 14.50, whatever the weight. Nothing changes for running contracts.</p>"_s
             + englishSignature(),
         .isSeries = true},
        {.subject = u"Quote %no% for %name%"_s,
         .to = {english(u"Mei Chen"_s, u"mei.chen@proseware.com"_s)},
         .body
         = u"<p>Dear %first%,</p><p>thank you for your interest. For %no2% wide-span shelves with boards we can offer a price of <b>€ 129.00</b> each, delivered and mounted. The quote is attached and valid for 30 days.</p>"_s
             + englishSignature(),
         .files = {fileOf(u"Quote-%no%.pdf"_s, 120)},
         .isSeries = true,
         .number = 2304},
        {.kind = SampleKind::Forward,
         .subject = u"Fw: Insurance certificate"_s,
         .to = {english(u"Peter Novák"_s, u"peter.novak@contoso.com"_s)},
         .body = u"Peter, this is the one the customs office asks for.\r\n\r\nAnna"_s,
         .files = {fileOf(u"Certificate.pdf"_s, 75), fileOf(u"Conditions.txt"_s, 6)},
         .original
         = {.from = english(u"Woodgrove Insurance"_s, u"service@woodgrovebank.com"_s),
            .text = u"<p>Dear Ms. Weber,</p><p>please find the certificate for 2026 attached.</p>"_s,
            .daysBefore = 6},
         .isHtml = false},
    };
}

} // namespace

QList<Sample> englishSamples()
{
    static const QList<Sample> samples = englishToday() + englishEarlier();
    return samples;
}

} // namespace Sendoff::Practice
