// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desksamples.h"
#include "list/listpane.h"
#include "list/maillistview.h"
#include "models/maillistmodel.h"
#include "theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestMailListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aClickMovesTheCurrentRowOnly();
    void aClickOnTheBoxTicksOnly();
    void theFirstCtrlClickTakesTheReadRowAlong();
    void shiftTicksARange();
    void keysTick();
    void shiftAndArrowsTickThereAndBack();
    void typingFindsARecipient();
    void enterAndDoubleClickOpen();
    void ticksAndClicksDoNotMixUp();
    void noSidewaysScrolling();
    void everyRowIsDrawnInEveryState_data();
    void everyRowIsDrawnInEveryState();
    void screenReadersGetTheWholeRow();

private:
    QRect rectOf(int row) const { return view()->visualRect(view()->model()->index(row, 0)); }
    QPoint middleOf(int row) const { return rectOf(row).center(); }
    QPoint boxOf(int row) const { return rectOf(row).topLeft() + QPoint(20, 20); }
    MailListView *view() const { return m_pane->view(); }
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, point);
    }
    QStringList ticked() const
    {
        QStringList ids;
        for (const MessageId &id : m_model->ticked())
            ids.append(id.value);
        return ids;
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<MailListModel> m_model;
    std::unique_ptr<ListPane> m_pane;
};

void TestMailListView::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setPalette(Theme::lightPalette());
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestMailListView::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    const QDateTime now = m_fixture->clock().now();
    QVERIFY(m_fixture->put(deskDrafts(now) + deskSent(now)));
    m_model = std::make_unique<MailListModel>(m_fixture->store());
    m_model->setQuery(StoreFixture::drafts());
    m_pane = std::make_unique<ListPane>(m_fixture->clock());
    m_pane->setModel(m_model.get());
    m_pane->resize(388, 740);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    view()->setFocus();
    view()->setCurrentMessage(MessageId{u"1"_s});
}

void TestMailListView::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestMailListView::aClickMovesTheCurrentRowOnly()
{
    QSignalSpy moved(view(), &MailListView::currentRowChanged);
    click(middleOf(2));
    QCOMPARE(view()->currentMessage().value, u"3"_s);
    QCOMPARE(moved.count(), 1);
    QVERIFY(ticked().isEmpty());
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->currentMessage().value, u"4"_s);
    QVERIFY(ticked().isEmpty());
}

void TestMailListView::aClickOnTheBoxTicksOnly()
{
    QSignalSpy moved(view(), &MailListView::currentRowChanged);
    click(boxOf(3));
    QCOMPARE(ticked(), QStringList{u"4"_s});
    QCOMPARE(moved.count(), 0);
    click(boxOf(3));
    QVERIFY(ticked().isEmpty());
    QCOMPARE(view()->currentMessage().value, u"1"_s);
}

void TestMailListView::theFirstCtrlClickTakesTheReadRowAlong()
{
    click(middleOf(2), Qt::ControlModifier);
    QCOMPARE(ticked(), (QStringList{u"1"_s, u"3"_s}));
    QCOMPARE(view()->currentMessage().value, u"1"_s);
    click(middleOf(4), Qt::ControlModifier);
    click(middleOf(2), Qt::ControlModifier);
    QCOMPARE(ticked(), (QStringList{u"1"_s, u"5"_s}));
}

void TestMailListView::shiftTicksARange()
{
    click(middleOf(3), Qt::ShiftModifier);
    QCOMPARE(ticked(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(view()->currentMessage().value, u"1"_s);
}

void TestMailListView::keysTick()
{
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(ticked(), QStringList{u"1"_s});
    QTest::keyClick(view(), Qt::Key_Space);
    QVERIFY(ticked().isEmpty());
    QTest::keyClick(view(), Qt::Key_Insert);
    QTest::keyClick(view(), Qt::Key_Insert);
    QCOMPARE(ticked(), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(view()->currentMessage().value, u"3"_s);
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(ticked().size(), m_model->rowCount());
}

void TestMailListView::shiftAndArrowsTickThereAndBack()
{
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(ticked(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(view()->currentMessage().value, u"3"_s);
    QTest::keyClick(view(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(ticked(), (QStringList{u"1"_s, u"2"_s}));
    // At the end it stays.
    QTest::keyClick(view(), Qt::Key_End);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view()->currentMessage().value, u"12"_s);
}

void TestMailListView::typingFindsARecipient()
{
    QTest::keyClicks(view(), u"in"_s);
    QCOMPARE(view()->currentMessage().value, u"8"_s); // Ingrid Solberg
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    QTest::keyClicks(view(), u"ol"_s);
    QCOMPARE(view()->currentMessage().value, u"8"_s); // nobody begins with "ol"
    QVERIFY(ticked().isEmpty());
    view()->keyboardSearch(u"zz"_s);
    QCOMPARE(view()->currentMessage().value, u"8"_s);
}

void TestMailListView::enterAndDoubleClickOpen()
{
    QSignalSpy opened(view(), &MailListView::openRequested);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.last().first().value<MessageId>().value, u"1"_s);
    click(middleOf(1));
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(opened.last().first().value<MessageId>().value, u"2"_s);
}

void TestMailListView::ticksAndClicksDoNotMixUp()
{
    QSignalSpy opened(view(), &MailListView::openRequested);
    click(boxOf(1));
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, boxOf(1));
    QCOMPARE(opened.count(), 0);
    QVERIFY(ticked().isEmpty());
    click(QPoint(40, view()->viewport()->height() - 2));
    QCOMPARE(view()->currentMessage().value, u"1"_s);
}

void TestMailListView::noSidewaysScrolling()
{
    m_pane->resize(280, 400);
    QCoreApplication::processEvents();
    QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(rectOf(0).width() <= view()->viewport()->width());
    QVERIFY(view()->verticalScrollBar()->maximum() > 0);
}

void TestMailListView::everyRowIsDrawnInEveryState_data()
{
    QTest::addColumn<int>("pixelSize");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("usual") << 13 << false;
    QTest::newRow("large") << 24 << false;
    QTest::newRow("mirrored") << 13 << true;
}

void TestMailListView::everyRowIsDrawnInEveryState()
{
    QFETCH(int, pixelSize);
    QFETCH(bool, mirrored);
    QFont font = view()->font();
    font.setPixelSize(pixelSize);
    view()->setFont(font);
    view()->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    m_pane->resize(420, 1800);
    QCoreApplication::processEvents();
    const QFontMetrics metrics(font);
    // Two lines and the room around them: nothing is cut.
    QVERIFY(rectOf(0).height() >= 2 * metrics.height() + 16);
    const QImage plain = view()->viewport()->grab(rectOf(1)).toImage();
    m_model->setTicked(MessageId{u"2"_s}, true);
    const QImage ticked = view()->viewport()->grab(rectOf(1)).toImage();
    QVERIFY(ticked != plain);
    m_model->setTicked(MessageId{u"2"_s}, false);
    view()->setCurrentMessage(MessageId{u"2"_s});
    const QImage current = view()->viewport()->grab(rectOf(1)).toImage();
    QVERIFY(current != plain && current != ticked);
    m_pane->findChild<QToolButton *>(u"filterButton"_s)->setFocus();
    const QImage unfocused = view()->viewport()->grab(rectOf(1)).toImage();
    QVERIFY(unfocused != current);
    // The accent bar is at the leading edge.
    const QRgb accent = Theme::color(view()->palette(), Theme::Role::AccentBar).rgb();
    QCOMPARE(unfocused.pixel(mirrored ? unfocused.width() - 1 : 0, 20), accent);
    m_fixture->setViewed({MessageId{u"2"_s}});
    QTRY_VERIFY(view()->viewport()->grab(rectOf(1)).toImage() != unfocused);
}

void TestMailListView::screenReadersGetTheWholeRow()
{
    const QModelIndex index = m_model->indexOf(MessageId{u"4"_s});
    const QString text = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.contains(u"Aiko Tanaka"_s) && text.contains(u"high importance"_s)
                 && text.contains(u"not viewed"_s),
             qPrintable(text));
    m_model->setTicked(MessageId{u"4"_s}, true);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(u"selected"_s));
    QCOMPARE(view()->accessibleName(), u"Drafts list"_s);
}

QTEST_MAIN(TestMailListView)

#include "tst_maillistview.moc"
