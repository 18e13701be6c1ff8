// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listpane.h"
#include "list/maillistview.h"
#include "models/maillistmodel.h"
#include "support/bigfolder.h"
#include "support/storefixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The list while a search is being listed: nothing is said that is not known yet, and no key or press does
/// anything to rows of another search.
class TestListingPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSaidBeforeTheAnswer();
    void whatTheFilterLeavesOutIsSaid();
    void anotherListsWordsAreNotKept();
    void whatIsCountedIsWhatIsListed();
    void theBoxTicksWhatIsSearchedFor();
    void theBoxDoesNotGoByOldRows();
    void aKeyIsNotForARowThatComesWithIt_data();
    void aKeyIsNotForARowThatComesWithIt();
    void aKeyIsForTheRowThatStays();
    void anArrowGoesOnInTheNewList();
    void allIsWhatIsSearchedFor();
    void aPressIsNotForARowThatComesWithIt_data();
    void aPressIsNotForARowThatComesWithIt();
    void aPressIsForTheRowThatStays();

private:
    MailListView *view() const { return m_pane->view(); }
    /// What stands in the list's place.
    QString said() const
    {
        QWidget *shown = m_pane->findChild<QStackedWidget *>(u"listStack"_s)->currentWidget();
        if (shown == view())
            return u"the list"_s;
        QString words;
        for (const QLabel *label : shown->findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words;
    }
    void search(const QString &words)
    {
        MailQuery query = m_model->query();
        query.search = words;
        m_model->setQuery(query);
        QVERIFY(m_model->isListing());
    }
    QPoint placeOf(int row) const
    {
        return view()->visualRect(m_model->index(row, 0)).topLeft() + QPoint(80, 20);
    }
    /// Only rows that the search finds.
    bool isTickedRightly() const
    {
        const QList<MessageId> ticked = m_model->ticked();
        return std::all_of(ticked.cbegin(), ticked.cend(),
                           [](const MessageId &id) { return id.value.toInt() % 7 == 0; });
    }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<MailListModel> m_model;
    std::unique_ptr<ListPane> m_pane;
};

void TestListingPane::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY(m_fixture->put(bigFolder(Folder::Drafts)));
    m_model = std::make_unique<MailListModel>(m_fixture->store());
    m_model->setQuery(StoreFixture::drafts());
    m_pane = std::make_unique<ListPane>(m_fixture->clock());
    m_pane->setModel(m_model.get());
    m_pane->resize(388, 740);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    view()->setFocus();
    view()->setCurrentIndex(m_model->index(1, 0)); // 2099, which is no seventh one
}

void TestListingPane::cleanup()
{
    m_pane.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestListingPane::nothingIsSaidBeforeTheAnswer()
{
    search(u"qqzzxx"_s);
    QCOMPARE(said(), u"the list"_s);
    QTRY_COMPARE(said(), u"Nothing matches “qqzzxx”"_s);
    search(u"qqzz"_s);
    QCOMPARE(said(), u"Nothing matches “qqzzxx”"_s);
    QTRY_COMPARE(said(), u"Nothing matches “qqzz”"_s);
    search(u"seventh"_s);
    QCOMPARE(said(), u"Nothing matches “qqzz”"_s);
    QTRY_COMPARE(said(), u"the list"_s);
}

void TestListingPane::whatTheFilterLeavesOutIsSaid()
{
    MailQuery query = m_model->query();
    query.filter = MailFilter::WithAttachments;
    m_model->setQuery(query);
    QCOMPARE(said(), u"Nothing here: With attachments"_s);
    search(u"seventh"_s);
    QCOMPARE(said(), u"Nothing here: With attachments"_s);
    QTRY_VERIFY2(said().startsWith(u"300 message"_s)
                     && said().endsWith(u"match “seventh”, but not the filter “With attachments”."_s),
                 qPrintable(said()));
    QSignalSpy chosen(m_pane.get(), &ListPane::filterChosen);
    auto *button = m_pane->findChild<QAbstractButton *>(u"showAllButton"_s);
    QVERIFY(button);
    button->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<MailFilter>(), MailFilter::All);
    search(u"qqzzxx"_s);
    QTRY_COMPARE(said(), u"Nothing matches “qqzzxx”"_s); // without the filter neither
}

void TestListingPane::anotherListsWordsAreNotKept()
{
    MailListModel sent(m_fixture->store());
    sent.setQuery(StoreFixture::sentItems());
    m_pane->setModel(&sent);
    QCOMPARE(said(), u"Nothing in Sent ItemsWhat you send appears here by itself."_s);
    MailListModel held(m_fixture->store());
    MailQuery query = StoreFixture::drafts();
    query.held = true;
    held.setQuery(query);
    query.search = u"draft"_s;
    held.setQuery(query);
    QVERIFY(held.isListing());
    m_pane->setModel(&held);
    QCOMPARE(said(), QString());
    QTRY_COMPARE(said(), u"Nothing matches “draft”"_s);
    m_pane->setModel(m_model.get());
}

void TestListingPane::whatIsCountedIsWhatIsListed()
{
    auto *label = m_pane->findChild<QLabel *>(u"countLabel"_s);
    QVERIFY(label->text().startsWith(u"2,100 draft"_s));
    search(u"seventh"_s);
    QVERIFY(label->text().startsWith(u"2,100 draft"_s));
    QTRY_VERIFY(label->text().startsWith(u"300 message"_s));
    search(u"qqzzxx"_s);
    QVERIFY(label->text().startsWith(u"300 message"_s));
    QTRY_VERIFY(label->text().startsWith(u"0 message"_s));
}

void TestListingPane::theBoxTicksWhatIsSearchedFor()
{
    auto *box = m_pane->findChild<QCheckBox *>(u"selectAllBox"_s);
    search(u"seventh"_s);
    box->click();
    QCOMPARE(m_model->tickedCount(), bigFolderSize / 7);
    QVERIFY(isTickedRightly());
    QCOMPARE(box->checkState(), Qt::Checked);
}

void TestListingPane::theBoxDoesNotGoByOldRows()
{
    auto *box = m_pane->findChild<QCheckBox *>(u"selectAllBox"_s);
    search(u"seventh"_s);
    box->click();
    // All of 300 are ticked, and of the 2,100 that are asked for now they are a part: it ticks the rest.
    search(u"draft"_s);
    box->click();
    QCOMPARE(m_model->tickedCount(), bigFolderSize);
}

void TestListingPane::aKeyIsNotForARowThatComesWithIt_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Space") << int(Qt::Key_Space) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Insert") << int(Qt::Key_Insert) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Shift+Down") << int(Qt::Key_Down) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("Enter") << int(Qt::Key_Return) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("menu") << int(Qt::Key_Menu) << Qt::KeyboardModifiers(Qt::NoModifier);
}

void TestListingPane::aKeyIsNotForARowThatComesWithIt()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QSignalSpy opened(view(), &MailListView::openRequested);
    QSignalSpy menus(view(), &MailListView::menuRequested);
    const MessageId before = view()->currentMessage();
    search(u"seventh"_s);
    QTest::keyClick(view(), Qt::Key(key), modifiers);
    QVERIFY(!m_model->isListing());
    QVERIFY(view()->currentMessage() != before);
    QCOMPARE(m_model->tickedCount(), 0);
    QCOMPARE(opened.size() + menus.size(), 0);
    view()->setCurrentIndex(m_model->index(0, 0));
    QTest::keyClick(view(), Qt::Key(key), modifiers); // this one is for a row that is seen
    QVERIFY(m_model->tickedCount() + opened.size() + menus.size() > 0);
    QVERIFY(isTickedRightly());
}

void TestListingPane::aKeyIsForTheRowThatStays()
{
    view()->setCurrentIndex(m_model->index(7, 0)); // 2093, a seventh one
    search(u"seventh"_s);
    QTest::keyClick(view(), Qt::Key_Space);
    QVERIFY(m_model->isTicked({u"2093"_s}));
    QCOMPARE(m_model->tickedCount(), 1);
}

void TestListingPane::anArrowGoesOnInTheNewList()
{
    view()->setCurrentIndex(m_model->index(7, 0));
    search(u"seventh"_s);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->currentMessage().value, u"2086"_s);
}

void TestListingPane::allIsWhatIsSearchedFor()
{
    search(u"seventh"_s);
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!m_model->isListing());
    QCOMPARE(m_model->tickedCount(), bigFolderSize / 7);
    QVERIFY(isTickedRightly());
}

void TestListingPane::aPressIsNotForARowThatComesWithIt_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("plain") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Ctrl") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void TestListingPane::aPressIsNotForARowThatComesWithIt()
{
    QFETCH(const Qt::MouseButton, button);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    search(u"seventh"_s);
    const QPoint place = placeOf(5);
    QTest::mouseClick(view()->viewport(), button, modifiers, place);
    QVERIFY(!m_model->isListing());
    QCOMPARE(m_model->tickedCount(), 0);
    QVERIFY(view()->indexAt(place) != view()->currentIndex());
    QTest::mouseClick(view()->viewport(), button, modifiers, place);
    QVERIFY(m_model->tickedCount() > 0 || view()->indexAt(place) == view()->currentIndex());
    QVERIFY(isTickedRightly());
}

void TestListingPane::aPressIsForTheRowThatStays()
{
    search(u"draft"_s);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(5));
    QVERIFY(!m_model->isListing());
    QCOMPARE(view()->currentIndex().row(), 5);
}

QTEST_MAIN(TestListingPane)
#include "tst_listingpane.moc"
