// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"
#include "widgets/bararea.h"
#include "widgets/deskstyle.h"
#include "widgets/linkbutton.h"
#include "widgets/searchedit.h"
#include "widgets/statuspieces.h"
#include "widgets/undobar.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestBarArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyAreaTakesNoRoom();
    void barsKeepTheirOrder();
    void aNewBarOpensInItsPlace();
    void aClosingBarIsGoneAtOnceForTheOwner();
    void theWordsAreMadeAgainInAnotherLanguage();
    void buttonsAndLinksSayWhichTheyAre();
    void barsNeverTakeTheFocus();
    void coloursFollowThePalette();
    void theHandlerMayReplaceItsOwnBar();
    void theUndoBarCountsAndEnds();
    void theSearchFieldLeavesForTheResults();
    void aStatusPieceIsPressedByMouseAndKey();

private:
    std::unique_ptr<QWidget> m_page;
    BarArea *m_area = nullptr;
};

namespace {

BarSpec plain(const QString &lead)
{
    return {.lead = lead, .buttons = {{u"goButton"_s, u"Go"_s}}, .closable = true};
}

} // namespace

void TestBarArea::init()
{
    QApplication::setPalette(Theme::lightPalette());
    m_page = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_page.get());
    m_area = new BarArea(m_page.get());
    layout->addWidget(m_area);
    layout->addWidget(new QWidget(m_page.get()), 1);
    m_page->resize(600, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestBarArea::cleanup()
{
    m_page.reset();
}

void TestBarArea::anEmptyAreaTakesNoRoom()
{
    QVERIFY(!m_area->isVisible());
    m_area->setBarMargins({12, 8, 12, 8});
    QVERIFY(!m_area->isVisible());
    m_area->setBar(u"a"_s, [] { return plain(u"One"_s); });
    QVERIFY(m_area->isVisible());
    QTRY_COMPARE(m_area->bar(u"a"_s)->height(), m_area->bar(u"a"_s)->heightForWidth(m_area->width() - 24));
    QCOMPARE(m_area->bar(u"a"_s)->x(), 12);
    m_area->removeBar(u"a"_s);
    QTRY_VERIFY(!m_area->isVisible());
}

void TestBarArea::barsKeepTheirOrder()
{
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
        m_area->setBar(key, [key] { return plain(key); });
    m_area->setBar(u"a"_s, [] { return plain(u"A new text"_s); });
    QCOMPARE(m_area->keys(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_area->bar(u"a"_s)->spec().lead, u"A new text"_s);
    QTRY_VERIFY(m_area->bar(u"a"_s)->height() > 20
                && m_area->bar(u"b"_s)->y() > m_area->bar(u"a"_s)->geometry().bottom());
    m_area->removeBar(u"b"_s);
    m_area->removeBar(u"nobody"_s);
    QCOMPARE(m_area->keys(), (QStringList{u"a"_s, u"c"_s}));
}

void TestBarArea::aNewBarOpensInItsPlace()
{
    m_area->setBar(u"b"_s, [] { return plain(u"Two"_s); });
    const QPointer<InlineBar> there = m_area->bar(u"b"_s);
    m_area->setBar(
        u"c"_s, [] { return plain(u"Three"_s); }, 1);
    m_area->setBar(
        u"a"_s, [] { return plain(u"One"_s); }, 0);
    QCOMPARE(m_area->keys(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_area->bar(u"b"_s), there.data());
    // Also among what is still closing.
    m_area->removeBar(u"a"_s);
    m_area->setBar(
        u"first"_s, [] { return plain(u"First"_s); }, 0);
    const auto top = [this](const QString &key) { return m_area->bar(key)->y(); };
    QTRY_VERIFY(top(u"first"_s) < top(u"b"_s) && top(u"b"_s) < top(u"c"_s));
    QCOMPARE(m_area->bar(u"b"_s), there.data());
    // The Tab key goes from bar to bar as they stand, and so does a screen reader.
    QStringList order;
    m_area->bar(u"first"_s)->findChild<QPushButton *>(u"goButton"_s)->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 5; ++i) {
        const QWidget *bar = QApplication::focusWidget();
        while (bar && !qobject_cast<const InlineBar *>(bar))
            bar = bar->parentWidget();
        QVERIFY(bar);
        if (order.isEmpty() || order.last() != bar->objectName())
            order.append(bar->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, (QStringList{u"first"_s, u"b"_s, u"c"_s}));
    QAccessibleInterface *area = QAccessible::queryAccessibleInterface(m_area);
    QTRY_COMPARE(area->childCount(), 3); // the closed one is gone
    QStringList read;
    for (int i = 0; i < area->childCount(); ++i)
        read.append(area->child(i)->object()->objectName());
    QCOMPARE(read, order);
}

void TestBarArea::aClosingBarIsGoneAtOnceForTheOwner()
{
    QSignalSpy closed(m_area, &BarArea::closed);
    m_area->setBar(u"a"_s, [] { return plain(u"One"_s); });
    QTest::mouseClick(m_area->bar(u"a"_s)->findChild<QToolButton *>(u"hideButton"_s), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!m_area->hasBar(u"a"_s));
    // While the old one still slides away, a new one may come.
    m_area->setBar(u"a"_s, [] { return plain(u"Two"_s); });
    QCOMPARE(m_area->bar(u"a"_s)->spec().lead, u"Two"_s);
    QTRY_COMPARE(m_area->findChildren<InlineBar *>().size(), 1);
    QVERIFY(m_area->isVisible());
}

void TestBarArea::theWordsAreMadeAgainInAnotherLanguage()
{
    int made = 0;
    m_area->setBar(u"a"_s, [&made] { return plain(QString::number(++made)); });
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_area, &event);
    QCOMPARE(m_area->bar(u"a"_s)->spec().lead, u"2"_s);
}

void TestBarArea::buttonsAndLinksSayWhichTheyAre()
{
    QSignalSpy triggered(m_area, &BarArea::triggered);
    m_area->setBar(u"checks"_s, [] {
        BarSpec spec = plain(u"Look"_s);
        spec.lines = {{.text = u"No subject"_s,
                       .links = {{u"editLink"_s, u"Edit"_s}, {u"fineLink"_s, u"It's fine"_s}}}};
        return spec;
    });
    InlineBar *bar = m_area->bar(u"checks"_s);
    bar->findChild<QPushButton *>(u"goButton"_s)->click();
    QCOMPARE(triggered.last(), (QVariantList{u"checks"_s, u"goButton"_s}));
    auto *link = bar->findChild<LinkButton *>(u"fineLink"_s);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(triggered.last(), (QVariantList{u"checks"_s, u"fineLink"_s}));
    QVERIFY(bar->accessibleName().contains(u"No subject"_s));
}

void TestBarArea::barsNeverTakeTheFocus()
{
    auto *field = new SearchEdit(m_page.get());
    m_page->layout()->addWidget(field);
    field->show();
    field->setFocus();
    m_area->setBar(u"a"_s, [] { return plain(u"One"_s); });
    QCoreApplication::processEvents();
    QVERIFY(field->hasFocus());
}

void TestBarArea::coloursFollowThePalette()
{
    m_area->setBar(u"a"_s, [] { return BarSpec{.accent = Theme::Accent::Danger, .lead = u"One"_s}; });
    QTRY_VERIFY(m_area->bar(u"a"_s)->height() > 20);
    const auto ground = [this] { return m_area->bar(u"a"_s)->grab().toImage().pixelColor(300, 4).name(); };
    QCOMPARE(ground(), u"#fdebe9"_s);
    QApplication::setPalette(Theme::darkPalette());
    QCoreApplication::processEvents();
    QCOMPARE(ground(), u"#432422"_s);
    const auto labels = m_area->bar(u"a"_s)->findChildren<QLabel *>();
    QVERIFY(Theme::contrast(labels.first()->palette().color(QPalette::WindowText), QColor(u"#432422"_s))
            > 4.5);
}

void TestBarArea::theHandlerMayReplaceItsOwnBar()
{
    m_area->setBar(u"a"_s, [] { return plain(u"One"_s); });
    connect(m_area, &BarArea::triggered, this, [this] {
        m_area->setBar(u"a"_s, [] { return plain(u"Two"_s); });
        m_area->removeBar(u"a"_s);
    });
    QTest::mouseClick(m_area->bar(u"a"_s)->findChild<QPushButton *>(u"goButton"_s), Qt::LeftButton);
    QVERIFY(!m_area->hasBar(u"a"_s));
    QTRY_VERIFY(m_area->findChildren<InlineBar *>().isEmpty());
    m_area->disconnect(this);
}

void TestBarArea::theUndoBarCountsAndEnds()
{
    UndoBar bar;
    QVERIFY(bar.isHidden());
    UndoBar::Facts facts{.messages = 1,
                         .moreWaiting = 0,
                         .subject = u"Delivery"_s,
                         .recipient = {u"Viktor"_s, {}},
                         .left = std::chrono::milliseconds(7200),
                         .total = std::chrono::seconds(10)};
    bar.showCountdown(facts);
    QVERIFY(bar.isCountingDown());
    auto *lead = bar.findChild<QLabel *>(u"undoLead"_s);
    QVERIFY2(lead->text().contains(u"8 s"_s), qPrintable(lead->text()));
    const QString said = bar.accessibleName();
    QVERIFY(said.contains(u"Delivery, to Viktor"_s));
    facts.left = std::chrono::milliseconds(1);
    bar.showCountdown(facts);
    QVERIFY(lead->text().contains(u"1 s"_s));
    QCOMPARE(bar.accessibleName(), said); // announced once, not every second
    facts.left = std::chrono::milliseconds(-5);
    bar.showCountdown(facts);
    QVERIFY(lead->text().contains(u"0 s"_s));
    bar.showOutcome(UndoBar::Outcome::TooLate, 0);
    QVERIFY(!bar.isCountingDown());
    QVERIFY(lead->text().startsWith(u"Too late"_s));
    QVERIFY(bar.findChild<QPushButton *>(u"undoButton"_s)->isHidden());
    QTest::mouseClick(bar.findChild<QToolButton *>(u"hideUndoBarButton"_s), Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void TestBarArea::theSearchFieldLeavesForTheResults()
{
    SearchEdit field;
    QSignalSpy left(&field, &SearchEdit::leftForResults);
    QTest::keyClicks(&field, u"order"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(left.count(), 2);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestBarArea::aStatusPieceIsPressedByMouseAndKey()
{
    StatusPiece piece;
    piece.setContent("dialog-warning", Theme::Accent::Attention, [] { return u"5 need attention"_s; });
    QSignalSpy clicked(&piece, &StatusPiece::clicked);
    QTest::mouseClick(&piece, Qt::LeftButton);
    QCOMPARE(clicked.count(), 0);
    piece.setClick(StatusPiece::Click::Yes);
    QTest::mouseClick(&piece, Qt::LeftButton);
    QTest::keyClick(&piece, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(piece.accessibleName(), u"5 need attention"_s);
}

QTEST_MAIN(TestBarArea)

#include "tst_bararea.moc"
