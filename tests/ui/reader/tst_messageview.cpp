// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/messagelayout.h"
#include "reader/messageview.h"
#include "samples.h"
#include "theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTimer>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestMessageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theTextIsShownOnce();
    void anotherTextReplacesIt();
    void theWindowStaysAliveWhileAHostileMessageIsLaidOut();
    void itCanDieWhileALayoutRuns();
    void textIsSelectedByMouse();
    void textIsCopiedWithLinesAndTabs();
    void keysScrollAndAskForTheNext();
    void linksAreWalkedByKeyboard();
    void linksAreOpenedByMouse();
    void theMenuCopiesLinkAddresses();
    void placesAreFound();
    void zoomLaysOutAnew();
    void selectionSurvivesAnotherWidth();
    void screenReadersGetTheText();
    void aNewPaletteIsHonoured();

private:
    void show(const QString &html);
    QPoint pointAt(const QString &word) const;

    std::unique_ptr<MessageView> m_view;
};

void TestMessageView::init()
{
    m_view = std::make_unique<MessageView>();
    m_view->setPalette(Theme::lightPalette());
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestMessageView::cleanup()
{
    m_view.reset();
}

void TestMessageView::show(const QString &html)
{
    m_view->setBody({BodyType::Html, html});
    QTRY_VERIFY(m_view->isShown());
}

QPoint TestMessageView::pointAt(const QString &word) const
{
    const int start = int(m_view->plainText().indexOf(word));
    return m_view->rectOf(start, start + int(word.size())).center();
}

void TestMessageView::theTextIsShownOnce()
{
    QSignalSpy shown(m_view.get(), &MessageView::shown);
    m_view->setBody({BodyType::Html, Samples::quote()});
    QVERIFY(!m_view->isShown());
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(m_view->isShown());
    QVERIFY(m_view->plainText().startsWith(u"Dear Ms. Hoffmann,"));
    m_view->verticalScrollBar()->setValue(7);
    m_view->setSelection(2, 5);
    m_view->setBody({BodyType::Html, Samples::quote()});
    QVERIFY(m_view->isShown());
    QCOMPARE(m_view->verticalScrollBar()->value(), 7);
    QCOMPARE(m_view->selectionPosition(), 5);
}

void TestMessageView::anotherTextReplacesIt()
{
    show(u"<p>one</p>"_s);
    m_view->setBody({BodyType::Html, u"<p>two</p>"_s});
    QVERIFY(!m_view->isShown());
    QVERIFY(m_view->plainText().isEmpty()); // never the words of another text
    m_view->setBody({BodyType::Html, u"<p>three</p>"_s});
    QTRY_VERIFY(m_view->isShown());
    QCOMPARE(m_view->plainText(), u"three"_s);
    m_view->clear();
    QVERIFY(!m_view->isShown());
    QVERIFY(m_view->plainText().isEmpty());
}

void TestMessageView::theWindowStaysAliveWhileAHostileMessageIsLaidOut()
{
    int ticks = 0;
    qint64 longest = 0;
    QElapsedTimer between;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        ++ticks;
        longest = std::max(longest, between.restart());
    });
    timer.start(10);
    between.start();
    // Beyond no fixed limit, but it takes the layout engine for ever.
    m_view->setBody(
        {BodyType::Html,
         QString(
             u"<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>"_s)
                 .repeated(100)
             + u"word"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isShown(), 30'000);
    QVERIFY(m_view->isSimplified());
    QCOMPARE(m_view->plainText(), u"word"_s);
    QVERIFY2(ticks >= 20, qPrintable(QString::number(ticks)));
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
}

void TestMessageView::itCanDieWhileALayoutRuns()
{
    m_view->setBody(
        {BodyType::Html,
         QString(u"<div style='display:table'><div style='display:table-cell'>"_s).repeated(150)});
    QTest::qWait(30);
    QElapsedTimer timer;
    timer.start();
    m_view.reset();
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestMessageView::textIsSelectedByMouse()
{
    show(u"<p>alpha beta gamma</p><p>delta</p>"_s);
    QWidget *area = m_view->viewport();
    const QRect beta = m_view->rectOf(6, 10);
    QTest::mousePress(area, Qt::LeftButton, {}, {beta.left(), beta.center().y()});
    QTest::mouseMove(area, {beta.right() + 1, beta.center().y()});
    QTest::mouseRelease(area, Qt::LeftButton, {}, {beta.right() + 1, beta.center().y()});
    QCOMPARE(m_view->selectedText(), u"beta"_s);

    QTest::mouseDClick(area, Qt::LeftButton, {}, pointAt(u"gamma"_s));
    QTest::mouseRelease(area, Qt::LeftButton, {}, pointAt(u"gamma"_s));
    QCOMPARE(m_view->selectedText(), u"gamma"_s);
    QTest::mouseClick(area, Qt::LeftButton, {}, pointAt(u"gamma"_s));
    QCOMPARE(m_view->selectedText(), u"alpha beta gamma"_s);

    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 10);
    QTest::mouseClick(area, Qt::LeftButton, {}, {beta.left(), beta.center().y()});
    QVERIFY(m_view->selectedText().isEmpty());
    QTest::mouseClick(area, Qt::LeftButton, Qt::ShiftModifier,
                      QPoint(area->width() - 2, pointAt(u"delta"_s).y()));
    QCOMPARE(m_view->selectedText(), u"beta gamma\n\ndelta"_s);
}

void TestMessageView::textIsCopiedWithLinesAndTabs()
{
    show(u"<p>a</p><table><tr><td>b</td><td>c</td></tr></table>"_s);
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\n\nb\tc"_s);
}

void TestMessageView::keysScrollAndAskForTheNext()
{
    show(QString(u"<p>line</p>"_s).repeated(40));
    QScrollBar *bar = m_view->verticalScrollBar();
    QVERIFY(bar->maximum() > 300);
    QSignalSpy next(m_view.get(), &MessageView::nextRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(next.size(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(next.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QVERIFY(bar->value() < bar->maximum());
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(bar->value() > 0);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void TestMessageView::linksAreWalkedByKeyboard()
{
    show(u"<p><a href='https://a.example/'>a</a> <a href='mailto:b@c.example'>b</a></p>"_s);
    QSignalSpy hovered(m_view.get(), &MessageView::linkHovered);
    QSignalSpy opened(m_view.get(), &MessageView::linkActivated);
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->focusedLink(), u"https://a.example/"_s);
    QCOMPARE(hovered.last().value(0).toString(), u"https://a.example/"_s);
    const QImage withRing = m_view->grab().toImage();
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->focusedLink(), u"mailto:b@c.example"_s);
    QVERIFY(m_view->grab().toImage() != withRing);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last().value(0).toUrl(), QUrl(u"mailto:b@c.example"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_view->focusedLink(), u"https://a.example/"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_view->focusedLink().isEmpty());
}

void TestMessageView::linksAreOpenedByMouse()
{
    show(u"<p>word <a href='https://a.example/x'>link</a></p>"_s);
    QSignalSpy hovered(m_view.get(), &MessageView::linkHovered);
    QSignalSpy opened(m_view.get(), &MessageView::linkActivated);
    QTest::mouseMove(m_view->viewport(), pointAt(u"link"_s));
    QTRY_COMPARE(hovered.size(), 1);
    QCOMPARE(hovered.last().value(0).toString(), u"https://a.example/x"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointAt(u"word"_s));
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointAt(u"link"_s));
    QCOMPARE(opened.size(), 1);
}

void TestMessageView::theMenuCopiesLinkAddresses()
{
    show(u"<p><a href='mailto:b@c.example'>link</a></p>"_s);
    const QPoint place = pointAt(u"link"_s);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    auto *menu = m_view->findChild<QMenu *>(u"messageMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"copyLinkAddress"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"b@c.example"_s);
    QVERIFY(!menu->findChild<QAction *>(u"copyText"_s)->isEnabled());
    menu->close();
}

void TestMessageView::placesAreFound()
{
    show(QString(u"<p>Needle <b>in</b> the hay</p>"_s).repeated(30));
    QSignalSpy found(m_view.get(), &MessageView::findChanged);
    m_view->setFindText(u"needle IN"_s);
    QCOMPARE(found.last(), QVariantList({1, 30}));
    m_view->findAgain(MessageView::Direction::Forward);
    QCOMPARE(found.last(), QVariantList({2, 30}));
    m_view->findAgain(MessageView::Direction::Backward);
    m_view->findAgain(MessageView::Direction::Backward);
    QCOMPARE(found.last(), QVariantList({30, 30}));
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    m_view->setFindText(u"nothing"_s);
    QCOMPARE(found.last(), QVariantList({0, 0}));
    m_view->setFindText(QString());
    QCOMPARE(found.last(), QVariantList({0, 0}));
}

void TestMessageView::zoomLaysOutAnew()
{
    show(QString(u"<p>lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor</p>"_s)
             .repeated(3));
    const int before = m_view->messageLayout().size.height();
    QSignalSpy zoomed(m_view.get(), &MessageView::zoomChanged);
    m_view->setZoom(200);
    QCOMPARE(zoomed.size(), 1);
    QTRY_VERIFY(m_view->messageLayout().size.height() > before);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    m_view->setZoom(9000);
    QCOMPARE(m_view->zoom(), 300);
    m_view->setZoom(1);
    QCOMPARE(m_view->zoom(), 50);
    QWheelEvent wheel({50, 50}, m_view->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &wheel);
    QCOMPARE(m_view->zoom(), 60);
}

void TestMessageView::selectionSurvivesAnotherWidth()
{
    show(Samples::quote());
    m_view->setSelection(5, 40);
    const QString selected = m_view->selectedText();
    const int width = m_view->messageLayout().size.width();
    m_view->resize(420, 300);
    QTRY_VERIFY(m_view->messageLayout().size.width() != width);
    QCOMPARE(m_view->selectedText(), selected);
}

void TestMessageView::screenReadersGetTheText()
{
    show(u"<p>Hello Anna,</p><p>two</p>"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), u"Message text"_s);
    QVERIFY(interface->state().readOnly);
    QAccessibleTextInterface *text = interface->textInterface();
    QVERIFY(text);
    QCOMPARE(text->characterCount(), 16);
    QCOMPARE(text->text(0, text->characterCount()), u"Hello Anna,\n\ntwo"_s);
    text->addSelection(6, 10);
    QCOMPARE(m_view->selectedText(), u"Anna"_s);
    int start = -1;
    int end = -1;
    text->selection(0, &start, &end);
    QCOMPARE(std::pair(start, end), std::pair(6, 10));
    const QRect letter = text->characterRect(6);
    QVERIFY(!letter.isEmpty());
    QVERIFY(std::abs(text->offsetAtPoint(letter.center()) - 6) <= 1);
    QString word = text->textAtOffset(7, QAccessible::WordBoundary, &start, &end);
    QCOMPARE(word, u"Anna"_s);
}

void TestMessageView::aNewPaletteIsHonoured()
{
    show(u"<p>plain</p>"_s);
    m_view->setPalette(Theme::darkPalette());
    const QColor wanted = Theme::darkPalette().color(QPalette::Text);
    QTRY_COMPARE(m_view->messageLayout().runs.value(0).color.rgb(), wanted.rgb());
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 200).rgb(),
             Theme::darkPalette().color(QPalette::Base).rgb());
    m_view->setWhitePaper(true);
    QTRY_VERIFY(m_view->messageLayout().ownColors);
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 200).lightness(), 255);
}

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
