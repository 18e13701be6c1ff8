// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/quoting.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

struct Words
{
    QString from, sent, to, subject;
    QLocale locale;
    QString dateFormat;
};

Words wordsFor(const QString &text)
{
    const QString language = languageOf(text);
    if (language == "zh_CN"_L1)
        return {u"发件人:"_s,
                u"发送时间:"_s,
                u"收件人:"_s,
                u"主题:"_s,
                QLocale(QLocale::Chinese, QLocale::China),
                u"yyyy年M月d日 H:mm"_s};
    if (language == "ru"_L1)
        return {u"От:"_s,   u"Отправлено:"_s,          u"Кому:"_s,
                u"Тема:"_s, QLocale(QLocale::Russian), u"d MMMM yyyy г. H:mm"_s};
    return {u"From:"_s,
            u"Sent:"_s,
            u"To:"_s,
            u"Subject:"_s,
            QLocale(QLocale::English, QLocale::UnitedKingdom),
            u"dddd, d MMMM yyyy HH:mm"_s};
}

QString names(const QList<Person> &people)
{
    QStringList texts;
    for (const Person &person : people)
        texts.append(u"%1 <%2>"_s.arg(person.name, person.address));
    return texts.join(u"; "_s);
}

bool has(const QString &text, QChar::Script script)
{
    return std::any_of(text.cbegin(), text.cend(), [script](QChar c) { return c.script() == script; });
}

} // namespace

QString languageOf(const QString &text)
{
    if (has(text, QChar::Script_Han))
        return u"zh_CN"_s;
    return has(text, QChar::Script_Cyrillic) ? u"ru"_s : u"en"_s;
}

QString wrappedHtml(const QString &body)
{
    if (body.startsWith("<html"_L1, Qt::CaseInsensitive)
        || body.startsWith("<!doctype"_L1, Qt::CaseInsensitive))
        return body;
    return u"<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>"_s
        + body + u"</body></html>"_s;
}

QString withQuote(const QString &body, bool isHtml, const PracticeMessage &original, qint64 sent)
{
    const Words words = wordsFor(body);
    const QString date = words.locale.toString(QDateTime::fromMSecsSinceEpoch(sent), words.dateFormat);
    QString text = original.body;
    text.remove(0, text.indexOf("<body>"_L1) + 6);
    text.remove("</body></html>"_L1);
    if (!isHtml) {
        const QString plain = textOfHtml(text);
        QString quote;
        for (const QString &line : plain.split(u'\n'))
            quote += u"> "_s + line + u"\r\n"_s;
        return body
            + u"\r\n\r\n%1 %2\r\n%3 %4\r\n\r\n%5"_s.arg(words.from, names({original.from}), words.sent, date,
                                                        quote);
    }
    const auto line = [](const QString &name, const QString &value) {
        return u"<b>%1</b> %2<br>"_s.arg(name, value.toHtmlEscaped());
    };
    const QString head = line(words.from, names({original.from})) + line(words.sent, date)
        + line(words.to, names(original.to)) + line(words.subject, original.subject);
    return wrappedHtml(
        body
        + u"<div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\">"
          "<div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri, sans-serif\" style=\"font-size:11pt\" "
          "color=\"#000000\">"_s
        + head + u"</font></div><div>"_s + text + u"</div>"_s);
}

} // namespace Sendoff::Practice
