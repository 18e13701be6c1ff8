// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

const Person lena{u"Lena Hoffmann"_s, u"lena.hoffmann@fabrikam.com"_s};
const Person jonas{u"Jonas Beck"_s, u"jonas.beck@fabrikam.com"_s};
const Person sales{u"Sales"_s, u"sales@contoso.com"_s};
const Person marta{u"Marta Lindqvist"_s, u"marta.lindqvist@adventure-works.com"_s};
const Person piotr{u"Piotr Zieliński"_s, u"piotr.zielinski@northwindtraders.com"_s};
const Person aiko{u"Aiko Tanaka"_s, u"aiko.tanaka@wingtiptoys.com"_s};
const Person samuel{u"Dr. Samuel Okafor"_s, u"samuel.okafor@lamnahealthcare.com"_s};
const Person finance{u"Finance team"_s, u"finance@contoso.com"_s};
const Person ingrid{u"Ingrid Solberg"_s, u"ingrid.solberg@contoso.com"_s};
const Person noor{u"Noor Haddad"_s, u"noor.haddad@contoso.com"_s};
const Person emilia{u"Emilia Costa"_s, u"emilia.costa@contoso.com"_s};
const Person ravi{u"Ravi Menon"_s, u"ravi.menon@contoso.com"_s};
const Person chloe{u"Chloé Martin"_s, u"chloe.martin@contoso.com"_s};
const Person viktor{u"Viktor Nyman"_s, u"viktor.nyman@tailspintoys.com"_s};

QString signature()
{
    return u"<p>Kind regards,<br>Anna Weber<br><span style=\"color:#605e5c\">Contoso Storage · Sales</span></p>"_s;
}

QString orderText()
{
    return u"<p>Hello %first%,</p><p>Your order <b>%no%</b> is packed and leaves our warehouse on Thursday. "
           u"The carrier "
           "will call you one hour before the delivery; please keep loading bay 2 free.</p>"
           "<table style=\"border-collapse:collapse\" border=\"1\" cellpadding=\"6\"><tr><th "
           "align=\"left\">Item</th>"
           "<th align=\"right\">Quantity</th></tr><tr><td>Shelf board, 900 mm</td><td "
           "align=\"right\">%no2%</td></tr>"
           "<tr><td>Upright frame, 2.5 m</td><td align=\"right\">8</td></tr></table>"
           "<p>The delivery note is attached.</p>"_s
        + signature();
}

QList<Sample> topOfTheList()
{
    return {
        {.kind = SampleKind::ReplyAll,
         .subject = u"Re: Quote 2291 for the Hamburg warehouse"_s,
         .to = {lena, jonas},
         .cc = {sales},
         .body
         = u"<p>Dear Ms. Hoffmann,</p><p>Thank you for your patience. Here is the quote for the Hamburg "
           u"warehouse as we "
           "discussed on the phone. The prices are valid until 30 April.</p>"
           "<table style=\"border-collapse:collapse;border:1px solid #c8c6c4\" border=\"1\" "
           "cellpadding=\"6\">"
           "<tr style=\"background:#f5f5f5\"><th align=\"left\">Item</th><th align=\"right\">Quantity</th>"
           "<th align=\"right\">Price</th><th align=\"right\">Total</th></tr>"
           "<tr><td>Pallet rack, 4 levels</td><td align=\"right\">24</td><td align=\"right\">€ "
           "310.00</td><td align=\"right\">€ 7,440.00</td></tr>"
           "<tr><td>Safety mesh, 3 m</td><td align=\"right\">12</td><td align=\"right\">€ 86.50</td><td "
           "align=\"right\">€ 1,038.00</td></tr></table>"
           "<p>We can deliver on {{delivery_date}}. Please let me know which gate the driver should use.</p>"_s
             + signature(),
         .files = {fileOf(u"Quote-2291.pdf"_s, 212), fileOf(u"Floor-plan.xlsx"_s, 48)},
         .original
         = {.from = lena,
            .text
            = u"<p>Hello Anna,</p><p>could you send us the quote for the Hamburg warehouse? We need "
              "24 pallet racks and mesh for the aisle side. Jonas looks after the building.</p><p>Best regards<br>Lena Hoffmann</p>"_s,
            .daysBefore = 2},
         .daysAgo = 0,
         .minute = 638},
        {.subject = u"Your order %no% ships on Thursday"_s,
         .to = {marta},
         .body = orderText(),
         .files = {fileOf(u"Delivery-note-%no%.pdf"_s, 96)},
         .isSeries = true,
         .number = 48213,
         .daysAgo = 0,
         .minute = 636},
        {.subject = u"Your order %no% ships on Thursday"_s,
         .to = {piotr},
         .body = orderText(),
         .files = {fileOf(u"Delivery-note-%no%.pdf"_s, 88)},
         .number = 48214,
         .daysAgo = 0,
         .minute = 636},
        {.subject = u"Your order %no% ships on Thursday"_s,
         .to = {aiko},
         .body = orderText(),
         .files = {fileOf(u"Delivery-note-%no%.pdf"_s, 91)},
         .important = true,
         .number = 48215,
         .daysAgo = 0,
         .minute = 636},
    };
}

} // namespace

QList<Sample> englishSamples()
{
    return topOfTheList();
}

} // namespace Sendoff::Practice
