// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/rowpainter.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// How much of a text a row shows.
class TestRowPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAsMuchAsFits_data();
    void showsAsMuchAsFits();
    void showsTheSameOfALongTextAsOfItsBeginning_data();
    void showsTheSameOfALongTextAsOfItsBeginning();
    void countsNothingForWhatIsNotSeen();
    void survivesOddTexts_data();
    void survivesOddTexts();
};

namespace {

const QChar dots(0x2026);

QString repeated(const QString &piece, qsizetype length)
{
    QString text;
    while (text.size() < length)
        text += piece;
    return text.left(length);
}

void textsAndWidths()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<int>("width");
    const QList<std::pair<const char *, QString>> pieces{
        {"narrow", u"il.,'|"_s},
        {"latin", u"The quarterly report is attached. "_s},
        {"russian", u"Отчёт за квартал во вложении. "_s},
        {"chinese", u"季度报告见附件，请查收。"_s},
        {"mixed", u"Report 季度 отчёт "_s},
        {"emoji", u"😀👍🏽 ok "_s},
        {"accents", u"e\u0301a\u0308 "_s},
        {"hebrew", u"הדוח מצורף "_s},
    };
    for (const auto &[name, piece] : pieces) {
        for (const int width : {40, 130, 400, 900})
            QTest::addRow("%s %d", name, width) << piece << width;
    }
}

} // namespace

void TestRowPainter::showsAsMuchAsFits_data()
{
    textsAndWidths();
}

void TestRowPainter::showsAsMuchAsFits()
{
    QFETCH(QString, piece);
    QFETCH(int, width);
    const QFont font = QApplication::font();
    const auto widthOf = [&font](const QString &text) { return QFontMetricsF(font).horizontalAdvance(text); };
    const QString text = repeated(piece, 800);
    const QString shown = RowPainter::fitting(text, font, width);
    QVERIFY2(shown.endsWith(dots), qPrintable(shown));
    const QString head = shown.chopped(1);
    QVERIFY(text.startsWith(head));
    QVERIFY2(widthOf(shown) <= width + 2, qPrintable(shown));
    // Nothing that would have fitted is left out: three characters, for spaces and pairs that stay together.
    const QString more = text.left(head.size() + 6);
    QVERIFY2(widthOf(more + dots) >= width - 2, qPrintable(shown));
}

void TestRowPainter::showsTheSameOfALongTextAsOfItsBeginning_data()
{
    textsAndWidths();
}

void TestRowPainter::showsTheSameOfALongTextAsOfItsBeginning()
{
    QFETCH(QString, piece);
    QFETCH(int, width);
    const QFont font = QApplication::font();
    const QString shown = RowPainter::fitting(repeated(piece, 600), font, width);
    QCOMPARE(RowPainter::fitting(repeated(piece, 60'000), font, width), shown);
}

void TestRowPainter::countsNothingForWhatIsNotSeen()
{
    const QFont font = QApplication::font();
    for (const QChar nothing : {QChar(0x200B), QChar(0x200D), QChar(0x0301), QChar(0x00AD), QChar(0xFEFF)}) {
        const QString text = u"Bob"_s + QString(400, nothing) + u"end"_s;
        const int width = int(QFontMetricsF(font).horizontalAdvance(text)) + 10;
        QCOMPARE(RowPainter::fitting(text, font, width), text);
    }
}

void TestRowPainter::survivesOddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << repeated(u" "_s, 500);
    QTest::newRow("marks only") << repeated(u"\u0301"_s, 500);
    QTest::newRow("half an emoji") << QString(QChar(0xD83D));
    QTest::newRow("joined") << repeated(u"👨‍👩‍👧‍👦"_s, 500);
    QTest::newRow("lines") << repeated(u"a\nb\r\n"_s, 500);
}

void TestRowPainter::survivesOddTexts()
{
    QFETCH(QString, text);
    for (const int width : {0, 1, 7, 100, 3000}) {
        const QString shown = RowPainter::fitting(text, QApplication::font(), width);
        QVERIFY(shown == text || (shown.endsWith(dots) && text.startsWith(shown.chopped(1))));
    }
}

QTEST_MAIN(TestRowPainter)
#include "tst_rowpainter.moc"
