// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listpane.h"
#include "list/maillistview.h"
#include "models/maillistmodel.h"
#include "support/storefixture.h"
#include "theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

// Rows that come, go and move by themselves do not move what is under the pointer.

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

MessageId idOf(int number)
{
    return {QString::number(number)};
}

/// The newest has number 0.
MailSummary draft(int number)
{
    MailSummary summary = aDraft(qPrintable(idOf(number).value)).at(1000 - number).to(u"a@contoso.com"_s);
    summary.subject = number % 10 == 0 ? u"Round"_s : number % 2 == 0 ? u"Even"_s : u"Other"_s;
    return summary;
}

QList<MailSummary> drafts(int from, int to)
{
    QList<MailSummary> all;
    for (int number = from; number <= to; ++number)
        all.append(draft(number));
    return all;
}

} // namespace

class TestSteadyList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aNewRowAboveStaysOutOfTheWay_data();
    void aNewRowAboveStaysOutOfTheWay();
    void aRowThatGoesAboveLeavesTheRest_data();
    void aRowThatGoesAboveLeavesTheRest();
    void aRowThatComesToTheTopLeavesTheRest();
    void sixtyAtOnceLeaveTheRest();
    void newRowsSlideInAtTheTop();
    void aListThatWasHeldAtTheTopGoesBackThere();
    void roomBeyondTheListGoesWithTheWheel();
    void theCurrentRowIsHeldWithoutAPointer();
    void theTopmostRowIsHeldWithoutAny();
    void aClickHitsTheRowThatWasAimedAt();
    void aPressGoesOnToItsRelease();
    void aPressIsNotTakenForTheRowThatCameInstead();
    void whatIsNotTakenIsTheWholePress();
    void aSearchGivesUpTheRoomBeyondTheList();
    void aSearchShowsItsFirstRow();
    void nothingMovesWhileTheScrollBarIsDragged();

private:
    void open(int count);
    /// What the service tells now, as it comes to the list.
    void come(const QList<MailSummary> &messages);
    void go(const QList<int> &numbers);
    void search(const QString &word);
    MailListView *view() const { return m_pane->view(); }
    QScrollBar *bar() const { return view()->verticalScrollBar(); }
    QRect rectOf(int number) const { return view()->visualRect(m_model->indexOf(idOf(number))); }
    QPoint middleOf(int number) const { return rectOf(number).center(); }
    void pointAt(const QPoint &point) const { QTest::mouseMove(view()->viewport(), point); }
    void pointElsewhere() const { QTest::mouseMove(m_pane.get(), QPoint(20, 5)); }
    void click(const QPoint &point) const
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, point);
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<MailListModel> m_model;
    std::unique_ptr<ListPane> m_pane;
};

void TestSteadyList::initTestCase()
{
    QApplication::setPalette(Theme::lightPalette());
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestSteadyList::open(int count)
{
    cleanup();
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY(m_fixture->put(drafts(0, count - 1)));
    m_model = std::make_unique<MailListModel>(m_fixture->store());
    m_model->setQuery(StoreFixture::drafts());
    m_pane = std::make_unique<ListPane>(m_fixture->clock());
    m_pane->setModel(m_model.get());
    m_pane->resize(388, 640);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    view()->setFocus();
    // Wherever another test has left it.
    pointAt(QPoint(20, 300));
    pointElsewhere();
    QTRY_VERIFY(!view()->viewport()->underMouse());
    QCOMPARE(m_model->rowCount(), count);
}

void TestSteadyList::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestSteadyList::come(const QList<MailSummary> &messages)
{
    QVERIFY(m_fixture->put(messages));
    // The model follows from the event loop.
    const auto isThere = [this, &messages] {
        const QModelIndex row = m_model->indexOf(messages.constFirst().id);
        return row.isValid() && m_model->at(row.row())->summary.changeKey == messages.constFirst().changeKey;
    };
    QCoreApplication::processEvents();
    QTRY_VERIFY(isThere());
}

void TestSteadyList::go(const QList<int> &numbers)
{
    for (const int number : numbers)
        m_fixture->store().removeMessage(testMailbox(), idOf(number), nullptr, {});
    m_fixture->store().flush();
    const int rows = m_model->rowCount() - int(numbers.size());
    QTRY_COMPARE(m_model->rowCount(), rows);
}

void TestSteadyList::search(const QString &word)
{
    MailQuery query = StoreFixture::drafts();
    query.search = word;
    m_model->setQuery(query);
    QCoreApplication::processEvents(); // the view lays out from the event loop
}

void TestSteadyList::aNewRowAboveStaysOutOfTheWay_data()
{
    QTest::addColumn<int>("count"); // 5 rows leave the list half empty
    QTest::addColumn<int>("scrolled");
    QTest::addColumn<int>("pointed");
    QTest::addRow("long list, at its top") << 40 << 0 << 3;
    QTest::addRow("long list, below") << 40 << 500 << 12;
    QTest::addRow("long list, its first row") << 40 << 0 << 0;
    QTest::addRow("short list") << 5 << 0 << 3;
}

void TestSteadyList::aNewRowAboveStaysOutOfTheWay()
{
    QFETCH(int, count);
    QFETCH(int, scrolled);
    QFETCH(int, pointed);
    open(count);
    bar()->setValue(scrolled);
    pointAt(middleOf(pointed));
    const QRect before = rectOf(pointed);
    QVERIFY(view()->viewport()->rect().contains(before.center()));
    come({draft(-1)});
    QCOMPARE(rectOf(pointed), before);
    come({draft(-2), draft(-3)});
    QCOMPARE(rectOf(pointed), before);
    // So also after the view has laid out by itself.
    QTest::qWait(20);
    m_pane->resize(388, 630);
    QCoreApplication::processEvents();
    QCOMPARE(rectOf(pointed).top(), before.top());
}

void TestSteadyList::aRowThatGoesAboveLeavesTheRest_data()
{
    aNewRowAboveStaysOutOfTheWay_data();
}

void TestSteadyList::aRowThatGoesAboveLeavesTheRest()
{
    QFETCH(int, count);
    QFETCH(int, scrolled);
    QFETCH(int, pointed);
    if (pointed == 0)
        return; // nothing is above it
    open(count);
    bar()->setValue(scrolled);
    pointAt(middleOf(pointed));
    const QRect before = rectOf(pointed);
    go({0});
    QCOMPARE(rectOf(pointed), before);
    go({1, 2});
    QCOMPARE(rectOf(pointed), before);
    QTest::qWait(20);
    QCOMPARE(rectOf(pointed), before);
}

void TestSteadyList::aRowThatComesToTheTopLeavesTheRest()
{
    open(40);
    bar()->setValue(300);
    pointAt(middleOf(9));
    const QRect before = rectOf(9);
    MailSummary changed = draft(20);
    changed.changeKey = u"new"_s;
    changed.modified = draft(-1).modified;
    come({changed});
    QTRY_COMPARE(m_model->at(0)->summary.id, idOf(20));
    QCOMPARE(rectOf(9), before);
    // From above the row to below it.
    changed = draft(2);
    changed.changeKey = u"new"_s;
    changed.modified = draft(60).modified;
    come({changed});
    QTRY_COMPARE(m_model->at(39)->summary.id, idOf(2));
    QCOMPARE(rectOf(9), before);
}

void TestSteadyList::sixtyAtOnceLeaveTheRest()
{
    open(5);
    pointAt(middleOf(4));
    const QRect before = rectOf(4);
    come(drafts(-60, -1));
    QVERIFY(bar()->isVisible()); // which takes room from the rows' width
    QCOMPARE(rectOf(4).top(), before.top());
    // Here and there among the others.
    QList<int> every;
    for (int number = -59; number < 0; number += 2)
        every.append(number);
    go(every);
    QCOMPARE(rectOf(4).top(), before.top());
}

void TestSteadyList::newRowsSlideInAtTheTop()
{
    open(40);
    const int top = rectOf(0).top();
    come({draft(-1)});
    QCOMPARE(bar()->value(), 0);
    QCOMPARE(rectOf(-1).top(), top);
}

void TestSteadyList::aListThatWasHeldAtTheTopGoesBackThere()
{
    for (const int count : {40, 3}) {
        open(count);
        pointAt(middleOf(1));
        come({draft(-1)});
        QVERIFY(rectOf(-1).bottom() < 0);
        pointElsewhere();
        QTRY_COMPARE(rectOf(-1).top(), 0);
        QCOMPARE(bar()->value(), 0);
        QVERIFY(bar()->isVisible() == (count == 40));
    }
}

void TestSteadyList::roomBeyondTheListGoesWithTheWheel()
{
    open(40);
    pointAt(middleOf(5));
    const QRect before = rectOf(5);
    go({0});
    QCOMPARE(rectOf(5), before);
    QVERIFY(bar()->minimum() < 0);
    bar()->setValue(30); // as the wheel does
    QCOMPARE(bar()->minimum(), 0);
    QCOMPARE(bar()->value(), 30);
    // What the person scrolled stays where it is when the pointer leaves.
    pointElsewhere();
    QTest::qWait(10);
    QCOMPARE(bar()->value(), 30);
}

void TestSteadyList::theCurrentRowIsHeldWithoutAPointer()
{
    open(40);
    view()->setCurrentMessage(idOf(20));
    bar()->setValue(bar()->value() + 100);
    const QRect before = rectOf(20);
    QVERIFY(view()->viewport()->rect().contains(before.center()));
    come({draft(-1)});
    QCOMPARE(rectOf(20), before);
    // The next one takes its place, under the eyes.
    go({20});
    QCOMPARE(view()->currentMessage(), idOf(21));
    QCOMPARE(rectOf(21), before);
}

void TestSteadyList::theTopmostRowIsHeldWithoutAny()
{
    open(40);
    view()->setCurrentMessage(idOf(0));
    bar()->setValue(1000);
    const QModelIndex top = view()->indexAt(QPoint(5, 1));
    const MessageId id = top.data(MailListModel::IdRole).value<MessageId>();
    const QRect before = view()->visualRect(top);
    come({draft(-1)});
    QCOMPARE(view()->visualRect(m_model->indexOf(id)), before);
}

void TestSteadyList::aClickHitsTheRowThatWasAimedAt()
{
    open(12);
    const QPoint aim = middleOf(4);
    pointAt(aim);
    come({draft(-1)});
    click(aim);
    QCOMPARE(view()->currentMessage(), idOf(4));
    go({0, -1});
    click(aim + QPoint(0, 5));
    QCOMPARE(view()->currentMessage(), idOf(4));
    // The box as well.
    const QPoint box = rectOf(4).topLeft() + QPoint(20, 20);
    pointAt(box);
    come({draft(-2)});
    click(box);
    QCOMPARE(m_model->ticked(), QList<MessageId>{idOf(4)});
}

void TestSteadyList::aPressGoesOnToItsRelease()
{
    open(12);
    const QPoint aim = middleOf(4);
    pointAt(aim);
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, aim);
    come({draft(-1)});
    go({1});
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, aim);
    QCOMPARE(view()->currentMessage(), idOf(4));
    QCOMPARE(view()->indexAt(aim), m_model->indexOf(idOf(4)));
}

void TestSteadyList::aPressIsNotTakenForTheRowThatCameInstead()
{
    open(12);
    view()->setCurrentMessage(idOf(0));
    const QPoint aim = middleOf(4);
    pointAt(aim);
    go({4});
    QCOMPARE(view()->indexAt(aim), m_model->indexOf(idOf(5)));
    click(aim);
    QCOMPARE(view()->currentMessage(), idOf(0));
    // Any other row is meant, and so is this one when there was time to see it.
    click(middleOf(6));
    QCOMPARE(view()->currentMessage(), idOf(6));
    m_fixture->clock().advance(std::chrono::milliseconds(500));
    click(aim);
    QCOMPARE(view()->currentMessage(), idOf(5));
}

void TestSteadyList::whatIsNotTakenIsTheWholePress()
{
    open(12);
    view()->setCurrentMessage(idOf(0));
    const QPoint aim = middleOf(4);
    pointAt(aim);
    QWidget *viewport = view()->viewport();
    const auto pressAndMove = [&] {
        QTest::mousePress(viewport, Qt::LeftButton, {}, aim);
        // A hand is never quite still.
        const QPoint beside = aim + QPoint(1, 1);
        QMouseEvent move(QEvent::MouseMove, beside, viewport->mapToGlobal(beside), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, beside);
    };
    go({4});
    pressAndMove();
    QCOMPARE(view()->currentMessage(), idOf(0));
    // The next one is a press like any other.
    m_fixture->clock().advance(std::chrono::milliseconds(500));
    pressAndMove();
    QCOMPARE(view()->currentMessage(), idOf(5));
}

void TestSteadyList::aSearchGivesUpTheRoomBeyondTheList()
{
    open(140); // more than are taken out one by one
    bar()->setValue(bar()->maximum());
    pointAt(middleOf(136));
    const QRect before = rectOf(136);
    const int last = bar()->maximum();
    go({137, 138, 139});
    QCOMPARE(rectOf(136), before);
    QCOMPARE(bar()->value(), last); // though the list is shorter
    search(u"Other"_s);
    QCOMPARE(m_model->rowCount(), 68);
    QVERIFY(rectOf(135).bottom() >= view()->viewport()->height() - 1);
}

void TestSteadyList::aSearchShowsItsFirstRow()
{
    open(40);
    pointAt(middleOf(1));
    come({draft(-1), draft(-2), draft(-3)});
    QVERIFY(rectOf(-1).bottom() < 0);
    search(u"Even"_s);
    QCOMPARE(m_model->rowCount(), 17);
    QCOMPARE(bar()->value(), 0);
    QCOMPARE(rectOf(-2).top(), 0);
}

void TestSteadyList::nothingMovesWhileTheScrollBarIsDragged()
{
    open(40);
    pointAt(middleOf(3));
    bar()->setSliderDown(true);
    bar()->setValue(400);
    come({draft(-1)});
    QCOMPARE(bar()->value(), 400);
    bar()->setSliderDown(false);
}

QTEST_MAIN(TestSteadyList)
#include "tst_steadylist.moc"
