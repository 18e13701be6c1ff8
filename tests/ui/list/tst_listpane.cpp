// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desksamples.h"
#include "list/listheader.h"
#include "list/listpane.h"
#include "list/maildelegate.h"
#include "list/maillistview.h"
#include "list/sentgroups.h"
#include "models/maillistmodel.h"
#include "theme.h"
#include "widgets/linkbutton.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestListPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theHeaderCountsTicks();
    void theHeaderOffersWhatThereIs();
    void anEmptyListSaysWhy();
    void sentItemsAreGrouped();
    void groupsAreFoundWithFewLooks();

private:
    QRect rectOf(int row) const { return view()->visualRect(view()->model()->index(row, 0)); }
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

void TestListPane::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setPalette(Theme::lightPalette());
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestListPane::init()
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

void TestListPane::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestListPane::theHeaderCountsTicks()
{
    auto *box = m_pane->findChild<QCheckBox *>(u"selectAllBox"_s);
    auto *label = m_pane->findChild<QLabel *>(u"countLabel"_s);
    auto *clear = m_pane->findChild<LinkButton *>(u"clearSelectionButton"_s);
    QCOMPARE(box->checkState(), Qt::Unchecked);
    QVERIFY(label->text().startsWith(u"12 draft"_s));
    QVERIFY(!clear->isVisible());
    m_model->setTicked(MessageId{u"1"_s}, true);
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QCOMPARE(label->text(), u"1 of 12 selected"_s);
    QVERIFY(clear->isVisible());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QCOMPARE(ticked().size(), 12);
    QCOMPARE(box->checkState(), Qt::Checked);
    MailQuery query = StoreFixture::drafts();
    query.search = u"order"_s;
    m_model->setQuery(query);
    QCOMPARE(label->text(), u"12 selected, 9 not shown"_s);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(ticked().isEmpty());
    QCOMPARE(box->checkState(), Qt::Unchecked);
}

void TestListPane::theHeaderOffersWhatThereIs()
{
    QSignalSpy filters(m_pane.get(), &ListPane::filterChosen);
    QSignalSpy sorts(m_pane.get(), &ListPane::sortChosen);
    auto *filter = m_pane->findChild<QToolButton *>(u"filterButton"_s);
    auto *sort = m_pane->findChild<QToolButton *>(u"sortButton"_s);
    QCOMPARE(filter->menu()->actions().size(), 6);
    QCOMPARE(sort->menu()->actions().size(), 5);
    filter->menu()->actions().at(3)->trigger();
    QCOMPARE(filters.last().first().value<MailFilter>(), MailFilter::NotViewed);
    sort->menu()->actions().at(1)->trigger();
    QCOMPARE(sorts.last().first().value<MailSort>(), MailSort::Oldest);
    const int wide = filter->sizeHint().width();
    m_pane->header()->setRoom(ListHeader::Room::Compact);
    QVERIFY(filter->sizeHint().width() < wide);
    QCOMPARE(filter->accessibleName(), u"Filter"_s);
}

void TestListPane::anEmptyListSaysWhy()
{
    auto *stack = m_pane->findChild<QStackedWidget *>(u"listStack"_s);
    MailQuery query = StoreFixture::drafts();
    query.search = u"nobody wrote this"_s;
    m_model->setQuery(query);
    QCOMPARE(stack->currentWidget()->objectName(), u"listEmpty"_s);
    QSignalSpy cleared(m_pane.get(), &ListPane::clearSearchRequested);
    QTest::mouseClick(m_pane->findChild<QPushButton *>(u"clearSearchButton"_s), Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    // Loading is said after a moment only.
    m_pane->setLoading(ListPane::Loading::Yes);
    QCOMPARE(stack->currentWidget()->objectName(), u"listEmpty"_s);
    QTRY_COMPARE(stack->currentWidget()->objectName(), u"listLoading"_s);
    m_pane->setLoading(ListPane::Loading::No);
    QCOMPARE(stack->currentWidget()->objectName(), u"listEmpty"_s);
    m_model->setQuery(StoreFixture::drafts());
    QCOMPARE(stack->currentWidget()->objectName(), u"mailList"_s);
}

void TestListPane::sentItemsAreGrouped()
{
    m_model->setQuery(StoreFixture::sentItems());
    view()->setVariant(MailListView::Variant::SentItems);
    QCoreApplication::processEvents();
    const auto *delegate = qobject_cast<MailDelegate *>(view()->itemDelegate());
    const QMap<int, SentRun> expected{{0, {SentGroup::JustSent, 2}},
                                      {2, {SentGroup::EarlierToday, 2}},
                                      {4, {SentGroup::Yesterday, 1}},
                                      {5, {SentGroup::Earlier, 1}}};
    QCOMPARE(delegate->groups(), expected);
    QVERIFY(rectOf(0).height() > rectOf(1).height());
    // The name of a group is no row, and there is nothing to tick.
    view()->setCurrentMessage(MessageId{u"s2"_s});
    click(rectOf(2).topLeft() + QPoint(60, 10));
    QCOMPARE(view()->currentMessage().value, u"s2"_s);
    click(boxOf(1));
    QTest::keyClick(view(), Qt::Key_Space);
    QVERIFY(ticked().isEmpty());
    // Time passes: what was just sent is not any more.
    m_fixture->clock().advance(std::chrono::minutes(12));
    QCOMPARE(delegate->groups().first(), (SentRun{SentGroup::EarlierToday, 4}));
    MailQuery byName = StoreFixture::sentItems();
    byName.sort = MailSort::Recipient;
    m_model->setQuery(byName);
    QTRY_VERIFY(delegate->groups().isEmpty());
}

void TestListPane::groupsAreFoundWithFewLooks()
{
    const QDateTime now = m_fixture->clock().now();
    int looks = 0;
    const auto sentAt = [&](int row) {
        ++looks;
        return now.addSecs(-60 * row);
    };
    const QMap<int, SentRun> runs = sentRuns(10000, sentAt, now);
    QVERIFY2(looks < 80, QByteArray::number(looks).constData());
    int all = 0;
    for (const SentRun &run : runs)
        all += run.count;
    QCOMPARE(all, 10000);
    QCOMPARE(runs.first(), (SentRun{SentGroup::JustSent, 11}));
    QVERIFY(sentRuns(0, sentAt, now).isEmpty());
    QCOMPARE(sentGroupOf({}, now), SentGroup::Earlier);
}

QTEST_MAIN(TestListPane)

#include "tst_listpane.moc"
