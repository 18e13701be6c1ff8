// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;

namespace Sendoff::Samples {

QString quote()
{
    return uR"(<html><head><style>
td, th { border: 1px solid #c6c6c6; padding: 4px 12px } th { background: #f8f8f8; text-align: left }
table { border-collapse: collapse } .n { text-align: right }
</style></head><body>
<p>Dear Ms. Hoffmann,</p>
<p>Thank you for your patience. Here is the quote for the Hamburg warehouse as we discussed on the phone.
The prices are valid until 30&nbsp;April.</p>
<table><tr><th>Item</th><th class="n">Quantity</th><th class="n">Price</th><th class="n">Total</th></tr>
<tr><td>Pallet rack, 4 levels</td><td class="n">24</td><td class="n">€ 310.00</td><td class="n">€ 7,440.00</td></tr>
<tr><td>Safety mesh, 3 m</td><td class="n">12</td><td class="n">€ 86.50</td><td class="n">€ 1,038.00</td></tr></table>
<p>We can deliver on <b>17 April</b>. Please see <a href="https://contoso.com/gates?a=1&amp;b=2">the list of gates</a> or
write to <a href="mailto:sales@contoso.com">sales@contoso.com</a>.</p>
<ul><li>Gate one is open all day</li><li>Gate two is not</li></ul>
<ol><li>First call</li><li>Then drive</li></ol>
<p>Kind regards,<br>Anna Weber<br><span style="color:#5f5f5f">Contoso Storage · Sales</span></p>
</body></html>)"_s;
}

QString invoiceRussian()
{
    return uR"(<p>Здравствуйте, Ольга!</p>
<p>Направляем счет за март по договору № 320. Срок оплаты — 10 апреля. Если реквизиты вашей организации изменились,
пожалуйста, сообщите нам до оплаты.</p>
<table border="1" cellpadding="6"><tr><th>Услуга</th><th>Кол-во</th><th>Сумма</th></tr>
<tr><td>Хранение, стеллаж 4 яруса</td><td align="right">24</td><td align="right">186 400,00 ₽</td></tr>
<tr><td>Погрузка и разгрузка</td><td align="right">6</td><td align="right">21 900,00 ₽</td></tr></table>
<p>Акт выполненных работ — во вложении. Оригинал отправим по почте.</p>
<p>С уважением,<br>Анна Вебер<br><font color="#666666">Contoso Storage · Отдел продаж</font></p>)"_s;
}

QString outlook()
{
    return uR"(<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- @font-face {font-family:Calibri; panose-1:2 15 5 2} p.MsoNormal {margin:0cm; font-size:11.0pt;
font-family:"Calibri",sans-serif; mso-fareast-language:EN-US} a:link {color:#0563C1; text-decoration:underline}
div.WordSection1 {page:WordSection1} --></style></head><body lang="EN-GB" link="#0563C1">
<div class="WordSection1"><p class="MsoNormal">Hello Marta,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoNormal"><span style="color:black">good news: your order <b>48213</b> leaves our warehouse on
Thursday.<o:p></o:p></span></p>
<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;border:none">
<tr><td width="200" style="border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal">Parcel</p></td>
<td width="120" style="border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal">12 kg</p></td></tr></table>
<p class="MsoNormal">Track it <a href="https://track.example/48213">here</a>. <img src="cid:logo@contoso" width="48" height="24"></p>
</div></body></html>)"_s;
}

QString newsletter()
{
    return uR"(<body style="margin:0;background:#eef2f7"><table width="100%" bgcolor="#eef2f7" cellpadding="0" cellspacing="0">
<tr><td align="center"><table width="560" cellpadding="0" cellspacing="0" style="background:#ffffff;border-radius:8px">
<tr><td style="background:#0b5cad;color:#ffffff;padding:16px 24px;font-size:22px">Spring news</td></tr>
<tr><td style="padding:24px"><img src="http://127.0.0.1:9/hero.png" width="512" height="120" alt="Our new hall in Hamburg">
<p style="color:#334455">Dear reader, we have <b>doubled</b> the space.</p>
<a href="https://contoso.com/hall" style="background:#0f6cbd;color:#fff;padding:10px 18px;border-radius:4px;text-decoration:none;display:inline-block">See the hall</a>
</td></tr></table></td></tr></table></body>)"_s;
}

QString hebrew()
{
    return uR"(<div dir="rtl"><p>שלום עולם, זו הודעה קצרה על Contoso Storage ומספר 48213.</p><p>תודה רבה</p></div>)"_s;
}

QString chinese()
{
    return uR"(<p>您好，张先生：</p><p>感谢您的耐心等待。附件是汉堡仓库的报价单，我们在电话中已经讨论过。报价有效期至四月三十日。如有任何问题，请随时与我们联系，谢谢！</p>)"_s;
}

QList<Sample> all()
{
    return {{"quote", quote()},           {"russian", invoiceRussian()}, {"outlook", outlook()},
            {"newsletter", newsletter()}, {"hebrew", hebrew()},          {"chinese", chinese()}};
}

FullMessage message()
{
    FullMessage message;
    MailSummary &mail = message.summary;
    mail.id = {u"AAMkSample"_s};
    mail.changeKey = u"CQAAA"_s;
    mail.subject = u"Re: Quote 2291 for the Hamburg warehouse"_s;
    mail.to = {{u"Lena Hoffmann"_s, u"lena@fabrikam.com"_s}, {u"Jonas Beck"_s, u"jonas@fabrikam.com"_s}};
    mail.cc = {{u"Sales"_s, u"sales@contoso.com"_s}};
    mail.from = {u"Anna Weber"_s, u"anna.weber@contoso.com"_s};
    mail.kind = Kind::ReplyAll;
    mail.modified = QDateTime::currentDateTimeUtc();
    mail.webLink = u"https://outlook.office.com/x"_s;
    message.body = {BodyType::Html,
                    quote() + uR"(<p><img src="http://127.0.0.1:9/p.png" width="120" height="40"></p>)"_s};
    message.attachments
        = {{{u"a1"_s}, AttachmentType::File, u"Quote-2291.pdf"_s, u"application/pdf"_s, {}, 217088, false},
           {{u"a2"_s}, AttachmentType::File, u"Floor-plan.xlsx"_s, {}, {}, 49152, false}};
    return message;
}

QByteArray png()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage picture(12, 8, QImage::Format_RGB32);
    picture.fill(0);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace Sendoff::Samples
