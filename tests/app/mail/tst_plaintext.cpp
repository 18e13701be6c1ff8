// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/plaintext.h"

#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is left of a text when its markup is taken away.
class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strips_data();
    void strips();
    void leavesPlainTextAlone();
    void endsAtItsLength();
    void survivesWhatIsCutAnywhere();
};

void TestPlainText::strips_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    row("nothing", u""_s, u""_s);
    row("blocks are apart", u"<p>one</p><p>two</p>three<br>four"_s, u"one two three four"_s);
    row("cells are apart", u"<table><tr><td>a</td><td>b</td></tr></table>"_s, u"a b"_s);
    row("a word in two colours", u"<span>До</span><b>го</b><FONT color=red>вор</FONT>"_s, u"Договор"_s);
    row("spaces", u" a \r\n\t b&nbsp;&nbsp;c "_s, u"a b c"_s);
    row("style and script", u"<style>p{color:red}</style>a<SCRIPT>if(1<2)b()</Script>c"_s, u"a c"_s);
    row("title", u"<head><title>t</title></head>x"_s, u"x"_s);
    row("comment", u"a<!-- <p>b</p> -->c"_s, u"ac"_s);
    row("Word's conditions", u"<!--[if mso]><p>no</p><![endif]--><![if !mso]>yes<![endif]>"_s, u"yes"_s);
    row("entities", u"&lt;R&amp;D&gt; &quot;M&uuml;ller&quot; &#1076;&#x4E2D; 5&euro;"_s,
        u"<R&D> \"Müller\" д中 5&euro;"_s);
    row("soft hyphen", u"ver&shy;trag"_s, u"ver\u00adtrag"_s);
    row("no entities", u"R&D && &; &#0; &#xD800; &nosuchthing; &"_s,
        u"R&D && &; &#0; &#xD800; &nosuchthing; &"_s);
    row("a sign for less", u"1 < 2 <3 a<b>c</b>"_s, u"1 < 2 <3 ac"_s);
    row("quoted end of a tag", u"<a href=\"x>y\" title='>'>link</a>"_s, u"link"_s);
    row("apostrophe that quotes nothing", u"<p title=it's>here</p>"_s, u"here"_s);
    row("Outlook's own tag", u"a<o:p></o:p>b<o:p>&nbsp;</o:p>c"_s, u"ab c"_s);
    row("script without an end", u"a<script>b"_s, u"a"_s);
    row("tag without an end", u"a<p class=\"x"_s, u"a"_s);
}

void TestPlainText::strips()
{
    QFETCH(const QString, html);
    QTEST(plainText({.type = BodyType::Html, .content = html}, 1000), "text");
}

void TestPlainText::leavesPlainTextAlone()
{
    QCOMPARE(plainText({.type = BodyType::Text, .content = u"a <b> &amp;\n c"_s}, 1000),
             u"a <b> &amp;\n c"_s);
}

void TestPlainText::endsAtItsLength()
{
    const QString html = u"<p>привет</p>"_s.repeated(5000);
    const QString text = plainText({.type = BodyType::Html, .content = html}, 100);
    QCOMPARE(text.size(), 100);
    QVERIFY(text.startsWith(u"привет привет "));
    QCOMPARE(plainText({.type = BodyType::Text, .content = html}, 100), html.left(100));
}

void TestPlainText::survivesWhatIsCutAnywhere()
{
    const QString html
        = u"<!DOCTYPE html><html><head><style>a{}</style></head><!-- c --><body><p a='b' c=\"d\">"
          "Договор &amp; &#x4E2D; 合同<br/></p><script>x</script></body></html>"_s;
    const QString whole = plainText({.type = BodyType::Html, .content = html}, 1000);
    QCOMPARE(whole, u"Договор & 中 合同"_s);
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QString text = plainText({.type = BodyType::Html, .content = html.left(i)}, 1000);
        // But for the beginning of an entity, it is the beginning of the whole.
        const qsizetype sure = std::max<qsizetype>(text.lastIndexOf(u'&'), 0);
        QVERIFY2(whole.startsWith(text) || whole.startsWith(text.left(sure)), qPrintable(text));
        QVERIFY2(!text.contains(u"a{}") && !text.contains(u"script"), qPrintable(text));
    }
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
