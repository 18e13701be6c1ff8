// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail/rail.h"
#include "rail/raildelegate.h"
#include "rail/railmodel.h"
#include "rail/railview.h"
#include "support/builders.h"
#include "theme.h"
#include "widgets/avatar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestRail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRailGoesFromPageToPage();
    void numbersDoNotMoveTheCurrentRow();
    void theRailIsAModel();
    void theNarrowRailIsNarrow();
    void theNumberLeavesTheIconWhole();
    void initials_data();
    void initials();
};

namespace {

QList<RailMailbox> twoMailboxes()
{
    return {{{testMailbox(), u"/me"_s, u"anna@contoso.com"_s, u"Anna Weber"_s},
             {.drafts = 128, .sending = 3, .needPerson = 2}},
            {{MailboxId{u"/users/sales"_s}, u"/users/sales"_s, u"sales@contoso.com"_s, {}}, {.drafts = 24}}};
}

} // namespace

void TestRail::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setPalette(Theme::lightPalette());
}

void TestRail::theRailGoesFromPageToPage()
{
    Rail rail;
    rail.setMailboxes(twoMailboxes());
    QCOMPARE(rail.currentMailbox(), 0);
    QCOMPARE(rail.currentPage(), Page::Drafts);
    rail.resize(240, 500);
    rail.show();
    QVERIFY(QTest::qWaitForWindowActive(&rail));
    QSignalSpy chosen(&rail, &Rail::currentChanged);
    rail.view()->setFocus();
    // Over the second account's name to its drafts.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(rail.view(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 4);
    QCOMPARE(rail.currentMailbox(), 1);
    QCOMPARE(rail.currentPage(), Page::Drafts);
    QTest::keyClick(rail.view(), Qt::Key_End);
    QCOMPARE(rail.currentPage(), Page::SentItems);
    QTest::keyClick(rail.view(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 5);
    // A click on an account is none on a page.
    const QModelIndex account = rail.view()->model()->index(0, 0);
    QTest::mouseClick(rail.view()->viewport(), Qt::LeftButton, {}, rail.view()->visualRect(account).center());
    QCOMPARE(chosen.count(), 5);
    const QModelIndex sending = rail.view()->model()->index(1, 0, account);
    QTest::mouseClick(rail.view()->viewport(), Qt::LeftButton, {}, rail.view()->visualRect(sending).center());
    QCOMPARE(chosen.last().at(0).toInt(), 0);
    QCOMPARE(chosen.last().at(1).value<Page>(), Page::Sending);
    rail.setCurrent(1, Page::Sending);
    QCOMPARE(chosen.count(), 6);
}

void TestRail::numbersDoNotMoveTheCurrentRow()
{
    Rail rail;
    rail.setMailboxes(twoMailboxes());
    rail.setCurrent(1, Page::SentItems);
    QList<RailMailbox> more = twoMailboxes();
    more[0].counts.drafts = 5;
    rail.setMailboxes(more);
    QCOMPARE(rail.currentMailbox(), 1);
    QCOMPARE(rail.currentPage(), Page::SentItems);
    more.removeLast();
    rail.setMailboxes(more);
    QCOMPARE(rail.currentMailbox(), 0);
    QCOMPARE(rail.currentPage(), Page::SentItems);
}

void TestRail::theRailIsAModel()
{
    RailModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMailboxes(twoMailboxes());
    const QModelIndex sending = model.indexOf(0, Page::Sending);
    QCOMPARE(sending.data(RailModel::CountRole).toInt(), 5);
    QVERIFY(sending.data(RailModel::AlarmRole).toBool());
    QVERIFY(sending.data(Qt::AccessibleTextRole).toString().startsWith(u"Sending, 5, 2 need you"_s));
    QCOMPARE(model.indexOf(0, Page::SentItems).data(RailModel::CountRole).toInt(), 0);
    QCOMPARE(model.index(1, 0).data().toString(), u"sales"_s);
    QVERIFY(!model.indexOf(7, Page::Drafts).isValid());
    model.setMailboxes({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRail::theNarrowRailIsNarrow()
{
    Rail rail;
    rail.setMailboxes(twoMailboxes());
    QVERIFY(rail.sizeHint().width() >= 200 && rail.sizeHint().width() <= 280);
    rail.setRailWidth(Rail::Width::Narrow);
    QCOMPARE(rail.sizeHint().width(), 52);
    QCOMPARE(rail.maximumWidth(), 52);
    rail.setRailWidth(Rail::Width::Full);
    QVERIFY(rail.minimumWidth() >= 200);
}

void TestRail::theNumberLeavesTheIconWhole()
{
    const QRect row(0, 80, 52, 40);
    for (const QString &number : {QString(), u"1"_s, u"31"_s, u"128"_s, u"999+"_s}) {
        const auto places = RailDelegate::narrowPlaces(row, QApplication::font(), number);
        QVERIFY(row.contains(places.icon));
        QVERIFY(!places.icon.intersects(places.badge));
        QCOMPARE(places.badge.isNull(), number.isEmpty());
        QVERIFY(number.isEmpty() || row.contains(places.badge));
    }
}

void TestRail::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::newRow("two words") << u"Anna Weber"_s << QString() << u"AW"_s;
    QTest::newRow("three words") << u"Dr. Samuel Okafor"_s << QString() << u"DO"_s;
    QTest::newRow("cyrillic") << u"Анна Вебер"_s << QString() << u"АВ"_s;
    QTest::newRow("chinese") << u"魏安娜"_s << QString() << u"魏"_s;
    QTest::newRow("one word") << u"Sales"_s << QString() << u"SA"_s;
    QTest::newRow("address") << QString() << u"anna.weber@contoso.com"_s << u"AW"_s;
    QTest::newRow("nothing") << QString() << QString() << u"?"_s;
    QTest::newRow("signs") << u"***"_s << QString() << u"?"_s;
}

void TestRail::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QCOMPARE(Avatar::initials(name, address), shown);
}

QTEST_MAIN(TestRail)

#include "tst_rail.moc"
