// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchedit.h"
#include "windowstage.h"

#include <QToolButton>

// What a search does to the place where the person was.

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestSearching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchThatFindsNothingKeepsThePlace();
    void aClearedSearchLeavesNoButton();
    void theSelectionKnowsWhatWasViewed();
};

namespace {

/// The button at the end of the field that clears it.
QAbstractButton *clearButton(const SearchEdit &edit)
{
    for (auto *button : edit.findChildren<QAbstractButton *>()) {
        if (button->property("opacity").isValid() && button->x() > edit.width() / 2)
            return button;
    }
    return nullptr;
}

} // namespace

void TestSearching::aSearchThatFindsNothingKeepsThePlace()
{
    WindowStage stage;
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    stage.list().setCurrentIndex(stage.model().index(5, 0));
    const MessageId before = stage.list().currentMessage();
    stage.page().search(u"qqzzxx"_s);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    stage.page().search({});
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QCOMPARE(stage.list().currentMessage(), before);
}

void TestSearching::aClearedSearchLeavesNoButton()
{
    WindowStage stage;
    QVERIFY(stage.window);
    auto *edit = stage.window->findChild<SearchEdit *>(u"searchEdit"_s);
    edit->setText(u"qqzzxx"_s);
    const QAbstractButton *clear = clearButton(*edit);
    QVERIFY(clear);
    QTRY_COMPARE(clear->property("opacity").toDouble(), 1.0);
    QTRY_VERIFY(stage.window->findChild<QAbstractButton *>(u"clearSearchButton"_s));
    stage.window->findChild<QAbstractButton *>(u"clearSearchButton"_s)->click();
    QTRY_COMPARE(edit->text(), QString());
    QTRY_COMPARE(clear->property("opacity").toDouble(), 0.0);
}

void TestSearching::theSelectionKnowsWhatWasViewed()
{
    WindowStage stage;
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    stage.model().tickAll();
    const auto saysNotViewed = [&stage](const QString &words) {
        const InlineBar *bar = stage.window->findChild<BarArea *>(u"selectionBar"_s)->bar(u"selection"_s);
        return bar && !bar->spec().lines.isEmpty() && bar->spec().lines.last().text == words;
    };
    QTRY_VERIFY(saysNotViewed(u"12 not viewed"_s));
    QTRY_VERIFY(stage.counts().notViewed == 11); // the first one is read by then
    QTRY_VERIFY(saysNotViewed(u"11 not viewed"_s));
}

QTEST_MAIN(TestSearching)
#include "tst_searching.moc"
