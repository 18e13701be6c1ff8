// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listheader.h"
#include "widgets/emptypage.h"
#include "widgets/statuspieces.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QLabel>
#include <QStackedWidget>

// A folder that was never read to its end is not said to be empty.

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestLoading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstListThatFailsIsNotEmpty_data();
    void aFirstListThatFailsIsNotEmpty();
};

void TestLoading::aFirstListThatFailsIsNotEmpty_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("reason");
    QTest::newRow("page") << R"({"damage":"html"})"_ba << 1 << u"The answer of 127.0.0.1:"_s;
    QTest::newRow("half") << R"({"damage":"halfBody"})"_ba << 5 /* attempts */ << u"The connection broke"_s;
}

void TestLoading::aFirstListThatFailsIsNotEmpty()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, times);
    QFETCH(QString, reason);
    WindowStage stage({.faults = R"({"rules":[{"match":{"method":"GET","path":"/drafts/messages","times":)"
                           + QByteArray::number(times) + R"(},"fault":)" + fault + "}]}"});
    QVERIFY(stage.window);
    auto *emptyPage = stage.window->findChild<EmptyPage *>(u"listEmpty"_s);
    auto *listStack = stage.window->findChild<QStackedWidget *>(u"listStack"_s);
    auto *workStack = stage.window->findChild<QStackedWidget *>(u"workStack"_s);
    auto *headerCount = stage.window->findChild<ListHeader *>()->findChild<QLabel *>(u"countLabel"_s);
    auto *statusCount = stage.window->findChild<StatusPiece *>(u"countLabel"_s);
    const auto saysNothing = [&] { return headerCount->text().isEmpty() && statusCount->text().isEmpty(); };
    const auto isCalledEmpty = [&] {
        return workStack->currentWidget() != &stage.page()
            || emptyPage->findChild<QLabel *>(u"emptyTitle"_s)->isVisible();
    };

    QVERIFY(!isCalledEmpty() && saysNothing());
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"loadFailed"_s), 60'000);
    const QString bar = stage.barText(u"loadFailed"_s);
    QVERIFY2(bar.startsWith(u"Drafts could not be loaded."_s) && bar.contains(reason), qPrintable(bar));
    QVERIFY(!bar.contains(u"looks up"_s));
    QVERIFY(stage.bars().bar(u"loadFailed"_s)->findChild<QAbstractButton *>(WordingBars::tryAgain()));
    QTRY_COMPARE(listStack->currentWidget(), static_cast<QWidget *>(emptyPage));
    QCOMPARE(workStack->currentWidget(), static_cast<QWidget *>(&stage.page()));
    QVERIFY(!isCalledEmpty());
    QCOMPARE(emptyPage->findChild<QLabel *>(u"emptyText"_s)->text(), u"Drafts could not be loaded."_s);
    QVERIFY(saysNothing());

    stage.pressBar(u"loadFailed"_s, WordingBars::tryAgain());
    QTRY_COMPARE(statusCount->text(), u"12 drafts"_s);
    QCOMPARE(headerCount->text(), u"12 drafts"_s);
    QTRY_VERIFY(!stage.bars().hasBar(u"loadFailed"_s));
}

QTEST_MAIN(TestLoading)
#include "tst_loading.moc"
