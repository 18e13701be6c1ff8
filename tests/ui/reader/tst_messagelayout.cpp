// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/layoutrequest.h"
#include "samples.h"
#include "theme.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Sendoff;

class TestMessageLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeInReadingOrder();
    void plainTextKeepsItsLines();
    void addressesInPlainTextBecomeLinks();
    void linksKnowTheirPlace();
    void wideTablesAreWiderThanThePage();
    void greysFollowThePalette();
    void coloursStandOnWhitePaper();
    void theCallersPaperWins();
    void rightToLeftWordsAreInVisualOrder();
    void picturesAreDecodedAndBombsRefused();
    void aPictureThatIsNotHereHasLimits_data();
    void aPictureThatIsNotHereHasLimits();
    void whatTakesTooLongIsSimplified_data();
    void whatTakesTooLongIsSimplified();
    void aCancelledLayoutIsNull();
    void damagedMailNeverFails();

private:
    static LayoutRequest request(const QString &content, BodyType type = BodyType::Html);
};

LayoutRequest TestMessageLayout::request(const QString &content, BodyType type)
{
    LayoutRequest request;
    request.body = {type, content};
    request.width = 600;
    request.families = {u"DejaVu Sans"_s};
    request.fixedFamilies = {u"DejaVu Sans Mono"_s};
    request.text = Theme::darkPalette().color(QPalette::Text);
    request.base = Theme::darkPalette().color(QPalette::Base);
    request.link = Theme::darkPalette().color(QPalette::Link);
    return request;
}

void TestMessageLayout::wordsComeInReadingOrder()
{
    const auto layout
        = layOutMessage(request(u"<p>One <b>two</b> three,<br>four</p><table><tr><td>a</td><td>b "
                                u"c</td></tr><tr><td>d</td><td>e</td></tr>"
                                "</table><ul><li>f</li><li>g</li></ul><p>last</p>"_s));
    QVERIFY(layout);
    QCOMPARE(layout->text, u"One two three,\nfour\n\na\tb c\nd\te\n\nf\ng\n\nlast"_s);
    QVERIFY(!layout->simplified);
    // Each run of the text says what stands there.
    for (const int index : layout->reading) {
        const TextRun &run = layout->runs[index];
        QCOMPARE(layout->text.mid(run.start, run.text.size()), run.text);
    }
    QVERIFY(std::is_sorted(layout->lineStarts.begin(), layout->lineStarts.end()));
}

void TestMessageLayout::plainTextKeepsItsLines()
{
    const auto layout = layOutMessage(request(u"One\r\n  two\n\nthree <b>&amp;</b>\n"_s, BodyType::Text));
    QVERIFY(layout);
    QCOMPARE(layout->text, u"One\n  two\n\nthree <b>&amp;</b>"_s);
    QVERIFY(layout->size.height() > 0);
    QVERIFY(!layout->simplified);
}

void TestMessageLayout::addressesInPlainTextBecomeLinks()
{
    const auto layout = layOutMessage(request(
        u"See https://contoso.com/a?b=c, or mail anna@contoso.com. Not javascript://x."_s, BodyType::Text));
    QVERIFY(layout);
    QCOMPARE(layout->links.size(), 2);
    QCOMPARE(layout->links[0].target, u"https://contoso.com/a?b=c"_s);
    QCOMPARE(layout->text.mid(layout->links[0].start, layout->links[0].end - layout->links[0].start),
             u"https://contoso.com/a?b=c"_s);
    QCOMPARE(layout->links[1].target, u"mailto:anna@contoso.com"_s);
}

void TestMessageLayout::linksKnowTheirPlace()
{
    const auto layout
        = layOutMessage(request(u"<p>x <a href='https://a.example/'>two words</a> y <a "
                                u"href='https://b.example/'><img src='cid:p' width=30 height=20></a>"
                                " <a href='javascript:x'>no</a> <a href='https://c.example/'></a></p>"_s));
    QVERIFY(layout);
    QCOMPARE(layout->links.size(), 2);
    const LinkArea &words = layout->links[0];
    QCOMPARE(layout->text.mid(words.start, words.end - words.start), u"two words"_s);
    QCOMPARE(words.rects.size(), 1);
    QCOMPARE(layout->links[1].rects.value(0).size(), QSize(30, 20));
}

void TestMessageLayout::wideTablesAreWiderThanThePage()
{
    const auto layout = layOutMessage(request(u"<table width=900><tr><td>x</td></tr></table>"_s));
    QVERIFY(layout);
    QVERIFY(layout->size.width() >= 900);
    const auto narrow = layOutMessage(request(QString(u"x"_s).repeated(4000)));
    QVERIFY(narrow->size.width() <= 600); // long words are broken
}

void TestMessageLayout::greysFollowThePalette()
{
    const LayoutRequest wanted = request(Samples::quote());
    const auto layout = layOutMessage(wanted);
    QVERIFY(layout);
    QVERIFY(!layout->ownColors);
    for (const TextRun &run : layout->runs) {
        if (run.link >= 0)
            QCOMPARE(run.color, wanted.link);
        else
            QVERIFY(Theme::contrast(run.color, wanted.base) >= 4.5);
    }
}

void TestMessageLayout::coloursStandOnWhitePaper()
{
    const auto red = layOutMessage(request(u"<p>a <span style='color:#b00000'>b</span></p>"_s));
    QVERIFY(red && red->ownColors);
    const auto ground = layOutMessage(request(u"<p style='background:#ffff00'>b</p>"_s));
    QVERIFY(ground && ground->ownColors);
    // A rule that nothing uses does not count.
    const auto unused = layOutMessage(request(u"<style>h1{color:red}</style><p>b</p>"_s));
    QVERIFY(unused && !unused->ownColors);
}

void TestMessageLayout::theCallersPaperWins()
{
    LayoutRequest white = request(u"<p>a</p>"_s);
    white.whitePaper = true;
    const auto layout = layOutMessage(white);
    QVERIFY(layout && layout->ownColors);
    QCOMPARE(layout->runs.value(0).color.lightness(), 0);
}

void TestMessageLayout::rightToLeftWordsAreInVisualOrder()
{
    const auto layout = layOutMessage(request(u"<p>שלום עולם Contoso 48213</p>"_s));
    QVERIFY(layout);
    QCOMPARE(layout->text, u"שלום עולם Contoso 48213"_s);
    int last = 1 << 20;
    for (const char16_t *word : {u"שלום", u"עולם", u"Contoso"}) {
        const auto run = std::find_if(layout->runs.begin(), layout->runs.end(),
                                      [word](const TextRun &r) { return r.text == QStringView(word); });
        QVERIFY(run != layout->runs.end());
        QVERIFY(run->rightToLeft);
        QVERIFY(run->rect.right() <= last);
        last = run->rect.left();
    }
}

void TestMessageLayout::picturesAreDecodedAndBombsRefused()
{
    QByteArray png;
    QBuffer buffer(&png);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(0);
    QVERIFY(picture.save(&buffer, "PNG"));
    LayoutRequest wanted = request(u"<p><img src='cid:a'> <img src='cid:b'></p>"_s);
    wanted.encoded = {{u"cid:a"_s, png}, {u"cid:b"_s, "no picture"_ba}};
    const auto layout = layOutMessage(wanted);
    QCOMPARE(layout->pictures.value(u"cid:a"_s).size(), QSize(40, 30));
    QCOMPARE(layout->boxes.value(0).rect.size(), QSize(40, 30));
    QVERIFY(!layout->pictures.contains(u"cid:b"_s));

    // Heads that claim 4 x 4 and 60000 x 60000 points.
    const QByteArray points(4096, 'x');
    QCOMPARE(decodePicture("P5\n4 4\n255\n"_ba + points).size(), QSize(4, 4));
    QVERIFY(decodePicture("P5\n60000 60000\n255\n"_ba + points).isNull());
    QVERIFY(decodePicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"_ba).isNull());
}

void TestMessageLayout::aPictureThatIsNotHereHasLimits_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QSize>("size");
    QTest::newRow("said by attributes") << u"<img src='cid:x' width=300 height=200>"_s << QSize(300, 200);
    QTest::newRow("huge by attributes")
        << u"<img src='cid:x' width=100000 height=100000>"_s << QSize(760, 600);
    QTest::newRow("huge by style") << u"<img src='cid:x' style='width:100000px;height:90000px'>"_s
                                   << QSize(760, 600);
    QTest::newRow("high only") << u"<img src='cid:x' width=30 height=100000>"_s << QSize(30, 600);
    QTest::newRow("nothing said") << u"<img src='cid:x'>"_s << QSize(20, 20);
    // What is here is shown as the message wants it.
    QTest::newRow("here") << u"<img src='cid:here' width=900 height=800>"_s << QSize(900, 800);
}

void TestMessageLayout::aPictureThatIsNotHereHasLimits()
{
    QFETCH(QString, picture);
    QFETCH(QSize, size);
    LayoutRequest wanted = request(u"<p>a "_s + picture + u" b</p><p>c</p>"_s);
    wanted.pictures.insert(u"cid:here"_s, QImage(9, 8, QImage::Format_RGB32));
    const auto layout = layOutMessage(wanted);
    QCOMPARE(layout->boxes.value(0).rect.size(), size);
    QVERIFY(layout->size.width() <= std::max(600, size.width()) + 200);
    QVERIFY(layout->size.height() < size.height() + 300);
    QVERIFY(layout->text.contains(u'c'));
}

void TestMessageLayout::whatTakesTooLongIsSimplified_data()
{
    QTest::addColumn<QString>("html");
    // 12 levels are allowed, each costs twice the one before.
    QTest::newRow("tables by style")
        << QString(
               u"<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>"_s)
                .repeated(40)
            + u"word"_s;
    QTest::newRow("selectors") << u"<style>"_s
            + QString(u".x div div div div div div div{color:red}"_s).repeated(40) + u"</style>"_s
            + QString(u"<div>"_s).repeated(450) + u"word"_s;
    QTest::newRow("words") << QString(u"<p>lorem ipsum dolor sit amet </p>"_s).repeated(12'000) + u"word"_s;
}

void TestMessageLayout::whatTakesTooLongIsSimplified()
{
    QFETCH(QString, html);
    LayoutRequest wanted = request(html);
    wanted.limit = 150ms;
    QElapsedTimer timer;
    timer.start();
    const auto layout = layOutMessage(wanted);
    QVERIFY(layout);
    QVERIFY(layout->simplified);
    QVERIFY(layout->text.endsWith(u"word"));
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

void TestMessageLayout::aCancelledLayoutIsNull()
{
    for (const BodyType type : {BodyType::Html, BodyType::Text}) {
        LayoutRequest wanted = request(Samples::newsletter(), type);
        wanted.cancelled = std::make_shared<std::atomic_bool>(true);
        QVERIFY(!layOutMessage(wanted));
    }
}

void TestMessageLayout::damagedMailNeverFails()
{
    // Seeded, so that a failure can be repeated: the number of the run is in the message.
    const QList<Samples::Sample> samples = Samples::all();
    const QStringList splinters{u"<table>"_s,
                                u"<td colspan=99999999>"_s,
                                u"</div>"_s,
                                u"<style>"_s,
                                u"</style>"_s,
                                u"<!--"_s,
                                u"<plaintext>"_s,
                                u"&#0;"_s,
                                u"<b>"_s,
                                u"style='display:table-cell;width:100%'"_s,
                                u"\""_s,
                                QString(QChar(0xfffd)),
                                QString(QChar(0xd800)),
                                u"<li>"_s,
                                u"<a href='"_s,
                                u"float:left;"_s};
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        QString html = samples[int(random.bounded(int(samples.size())))].html;
        for (int change = 0; change < 12; ++change) {
            const int at = int(random.bounded(int(html.size())));
            switch (random.bounded(4)) {
            case 0: html.remove(at, int(random.bounded(40))); break;
            case 1: html.insert(at, splinters[int(random.bounded(int(splinters.size())))]); break;
            case 2:
                html.insert(at, html.mid(int(random.bounded(int(html.size()))), int(random.bounded(200))));
                break;
            default: html[at] = QChar(ushort(random.bounded(0x3000))); break;
            }
        }
        LayoutRequest wanted = request(html);
        wanted.width = 100 + int(random.bounded(700));
        const auto layout = layOutMessage(wanted);
        QVERIFY2(layout, qPrintable(u"run %1"_s.arg(seed)));
        for (const int index : layout->reading) {
            const TextRun &run = layout->runs[index];
            QVERIFY2(layout->text.mid(run.start, run.text.size()) == run.text,
                     qPrintable(u"run %1"_s.arg(seed)));
            QVERIFY2(run.link < layout->links.size(), qPrintable(u"run %1"_s.arg(seed)));
        }
    }
}

QTEST_MAIN(TestMessageLayout)
#include "tst_messagelayout.moc"
