// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/cssfilter.h"
#include "reader/html/htmlprepass.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Sendoff;

class TestHtmlPrepass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harmfulThingsAreLeftOut_data();
    void harmfulThingsAreLeftOut();
    void harmlessThingsStay_data();
    void harmlessThingsStay();
    void picturesAreSorted();
    void spansAreBounded();
    void tooMuchGivesWordsOnly_data();
    void tooMuchGivesWordsOnly();
    void aCancelledPrepassStops();
    void wordsOfAnyHtml_data();
    void wordsOfAnyHtml();
    void styleSheetsAreFiltered_data();
    void styleSheetsAreFiltered();

private:
    static PreparedHtml prepare(const QString &html) { return prepareHtml(html, Deadline(10s)); }
};

void TestHtmlPrepass::harmfulThingsAreLeftOut_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QByteArray>("harm");
    QTest::newRow("script") << u"<script>alert(1)</script>a"_s << "alert"_ba;
    QTest::newRow("handler") << u"<p onclick=\"alert(1)\" ONLOAD=x>a</p>"_s << "alert"_ba;
    QTest::newRow("javascript link") << u"<a href=\" java\nscript:alert(1)\">a</a>"_s << "alert"_ba;
    QTest::newRow("data link") << u"<a href='data:text/html,evil'>a</a>"_s << "evil"_ba;
    QTest::newRow("file link") << u"<a href='file:///etc/passwd'>a</a>"_s << "passwd"_ba;
    QTest::newRow("file picture") << u"<img src='file:///etc/passwd'>a"_s << "passwd"_ba;
    QTest::newRow("data text picture") << u"<img src='data:text/html;base64,ZXZpbA=='>a"_s << "ZXZpbA"_ba;
    QTest::newRow("iframe") << u"<iframe src='http://evil/'>x</iframe>a"_s << "evil"_ba;
    QTest::newRow("object") << u"<object data='http://evil/'></object><embed src='http://evil/'>a"_s
                            << "evil"_ba;
    QTest::newRow("form") << u"<form action='http://evil/'><input value='http://evil/'></form>a"_s
                          << "evil"_ba;
    QTest::newRow("refresh") << u"<meta http-equiv=refresh content='0;url=http://evil/'>a"_s << "evil"_ba;
    QTest::newRow("base") << u"<base href='http://evil/'>a"_s << "evil"_ba;
    QTest::newRow("link") << u"<link rel=stylesheet href='http://evil/x.css'>a"_s << "evil"_ba;
    QTest::newRow("import") << u"<style>@import url(http://evil/x.css); p{color:red}</style>a"_s << "evil"_ba;
    QTest::newRow("font") << u"<style>@font-face{font-family:x;src:url(http://evil/f)}</style>a"_s
                          << "evil"_ba;
    QTest::newRow("svg") << u"<svg><image href='http://evil/'/></svg>a"_s << "evil"_ba;
    QTest::newRow("video") << u"<video src='http://evil/' poster='http://evil/'></video>a"_s << "evil"_ba;
    QTest::newRow("comment") << u"<!--[if mso]><p>evil</p><![endif]-->a"_s << "evil"_ba;
    QTest::newRow("style leaves its element")
        << u"<style>p{color:red}&lt;/style><img src=x:evil></style>a"_s << "x:evil"_ba;
    QTest::newRow("expression") << u"<p style='width:expression(evil)'>a</p>"_s << "evil"_ba;
    QTest::newRow("position") << u"<p style='position:fixed;top:0'>a</p>"_s << "fixed"_ba;
    QTest::newRow("escaped position") << u"<p style='p\\6fsition:fixed'>a</p>"_s << "position"_ba;
}

void TestHtmlPrepass::harmfulThingsAreLeftOut()
{
    QFETCH(QString, html);
    QFETCH(QByteArray, harm);
    const PreparedHtml prepared = prepare(html);
    QVERIFY(!prepared.tooMuch);
    QVERIFY2(!prepared.html.contains(harm), prepared.html.constData());
    QVERIFY2(prepared.html.contains('a'), prepared.html.constData());
}

void TestHtmlPrepass::harmlessThingsStay_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("link") << u"<a href='https://a.example/?x=1&amp;y=2'>a</a>"_s
                          << "href=\"https://a.example/?x=1&amp;y=2\""_ba;
    QTest::newRow("mail") << u"<a href='mailto:a@b.example'>a</a>"_s << "href=\"mailto:a@b.example\""_ba;
    QTest::newRow("style") << u"<p style='color:#123456;mso-x:y'>a</p>"_s << "style=\"color:#123456;\""_ba;
    QTest::newRow("sheet") << u"<style>p { color: red }</style><p>a</p>"_s << "p{color:red;}"_ba;
    QTest::newRow("table") << u"<table><tr><td align=right>1</td></tr></table>"_s
                           << "<td align=\"right\">1</td>"_ba;
    QTest::newRow("unknown tag") << u"<p><o:p>text</o:p></p>"_s << "<span>text</span>"_ba;
    QTest::newRow("escaped text") << u"<p>1 &lt; 2 &amp; 3</p>"_s << "1 &lt; 2 &amp; 3"_ba;
    QTest::newRow("quote in attribute") << u"<p title='a\"b'>x</p>"_s << "title=\"a&quot;b\""_ba;
    QTest::newRow("misnested") << u"<b><p>x</b>y</p>"_s << "<b>x</b>y</p>"_ba;
    QTest::newRow("plaintext") << u"<p>x<plaintext><b>y"_s << "&lt;b&gt;y"_ba;
    QTest::newRow("nul") << QString(u"<p>a"_s + QChar(u'\0') + u"b</p>"_s) << "<p>ab</p>"_ba;
}

void TestHtmlPrepass::harmlessThingsStay()
{
    QFETCH(QString, html);
    QFETCH(QByteArray, kept);
    const PreparedHtml prepared = prepare(html);
    QVERIFY(!prepared.tooMuch);
    QVERIFY2(prepared.html.contains(kept), prepared.html.constData());
}

void TestHtmlPrepass::picturesAreSorted()
{
    const PreparedHtml prepared = prepare(
        u"<img src='cid:logo%40contoso'><img src='cid:logo@contoso'><img src='https://a.example/1.png'>"
        "<img src='//b.example/2.png'><p style='background:url(\"http://c.example/3.png\")'>x</p>"
        "<p background='ftp://a.example/4.png'><img src='data:image/png;base64,iVBORw0KGgo='></p>"_s);
    QCOMPARE(prepared.contentIds, QStringList{u"logo@contoso"_s});
    QCOMPARE(prepared.remotePictures,
             QStringList(
                 {u"https://a.example/1.png"_s, u"https://b.example/2.png"_s, u"http://c.example/3.png"_s}));
    QCOMPARE(prepared.dataPictures.value(u"data:0"_s), QByteArray("\x89PNG\r\n\x1a\n"));
    QVERIFY(prepared.html.contains("src=\"data:0\""));
}

void TestHtmlPrepass::spansAreBounded()
{
    const PreparedHtml prepared
        = prepare(u"<table><tr><td colspan=99999999>a<td colspan=-3>b<td colspan=x>c</table>"_s);
    QVERIFY(!prepared.tooMuch);
    QVERIFY(prepared.html.contains("colspan=\"1000\""));
    QVERIFY(!prepared.html.contains("9999"));
    QCOMPARE(prepared.html.count("colspan=\"1\""), 2);
}

void TestHtmlPrepass::tooMuchGivesWordsOnly_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("nested tables") << QString(u"<table><tr><td>"_s).repeated(60) + u"word"_s;
    QTest::newRow("nested divs") << QString(u"<div>"_s).repeated(20'000) + u"word"_s;
    QTest::newRow("too large") << QString(u"<p>lorem ipsum</p>"_s).repeated(120'000) + u"word"_s;
    QTest::newRow("deep formatting") << QString(u"<b>"_s).repeated(100'000) + u"word"_s;
    QTest::newRow("formatting bomb") << [] {
        QString html = u"<p>"_s;
        for (int i = 0; i < 5000; ++i)
            html += u"<font size=%1>"_s.arg(i);
        return html + QString(u"</p><p>x"_s).repeated(5000) + u"word"_s;
    }();
    QTest::newRow("cell bomb") << [] {
        QString html = u"<table>"_s;
        for (int i = 0; i < 500; ++i)
            html += u"<tr><td colspan=1000 rowspan=1000>x</td></tr>"_s;
        return html + u"<tr><td>word</table>"_s;
    }();
    QTest::newRow("many elements") << QString(u"<i>x</i>"_s).repeated(30'000) + u"word"_s;
}

void TestHtmlPrepass::tooMuchGivesWordsOnly()
{
    QFETCH(QString, html);
    QElapsedTimer timer;
    timer.start();
    const PreparedHtml prepared = prepare(html);
    QVERIFY(prepared.tooMuch);
    QVERIFY(prepared.html.isEmpty());
    QVERIFY(prepared.words.endsWith(u"word"));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestHtmlPrepass::aCancelledPrepassStops()
{
    const auto cancelled = std::make_shared<std::atomic_bool>(true);
    const PreparedHtml prepared
        = prepareHtml(QString(u"<p>lorem</p>"_s).repeated(15'000), Deadline(60s, cancelled));
    QVERIFY(prepared.tooMuch);
}

void TestHtmlPrepass::wordsOfAnyHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("words");
    QTest::newRow("paragraphs") << u"<p>One\n two</p><p>three</p>"_s << u"One two\n\nthree"_s;
    QTest::newRow("breaks") << u"a<br>b<br/>c"_s << u"a\nb\nc"_s;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s
                           << u"a\tb\t\nc"_s;
    QTest::newRow("entities") << u"1 &lt; 2 &amp;&nbsp;&#8364;&#x41;&unknown; &"_s
                              << u"1 < 2 & €A&unknown; &"_s;
    QTest::newRow("script and style") << u"<style>p{}</style><script>x<y</script>a"_s << u"a"_s;
    QTest::newRow("comment") << u"a<!-- <b>x</b> -->b"_s << u"ab"_s;
    QTest::newRow("unclosed") << u"a<b"_s << u"a"_s;
    QTest::newRow("not a tag") << u"1 < 2"_s << u"1 < 2"_s;
    QTest::newRow("quoted bracket") << u"<a title='>'>x</a>"_s << u"x"_s;
}

void TestHtmlPrepass::wordsOfAnyHtml()
{
    QFETCH(QString, html);
    QTEST(htmlWords(html), "words");
}

void TestHtmlPrepass::styleSheetsAreFiltered_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("safe");
    QTest::newRow("rule") << "p { color : red ; margin:0 }"_ba
                          << "p{color:red;margin:0;}\n"_ba;
    QTest::newRow("comment marks") << "<!-- p{color:red} -->"_ba
                                   << "p{color:red;}\n"_ba;
    QTest::newRow("media") << "@media screen{p{color:red}}"_ba
                           << "@media screen{p{color:red;}\n}\n"_ba;
    QTest::newRow("import") << "@import 'x'; p{color:red}"_ba
                            << "p{color:red;}\n"_ba;
    QTest::newRow("long selector") << QByteArray("div ").repeated(30) + "{color:red}" << QByteArray();
    QTest::newRow("address") << "p{background:url( 'x' ) no-repeat}"_ba
                             << "p{background:none no-repeat;}\n"_ba;
    QTest::newRow("address that ends its quotes")
        << "p{background:url('http://x/\";position:absolute;top:0;a:b')}"_ba
        << "p{background:none;}\n"_ba;
    QTest::newRow("unclosed") << "p{color:red"_ba
                              << "p{color:red;}\n"_ba;
}

void TestHtmlPrepass::styleSheetsAreFiltered()
{
    QFETCH(QByteArray, css);
    QTEST(safeStyleSheet(css,
                         [](const QByteArray &address) { return address == "x" ? QByteArray() : address; }),
          "safe");
}

QTEST_GUILESS_MAIN(TestHtmlPrepass)
#include "tst_htmlprepass.moc"
