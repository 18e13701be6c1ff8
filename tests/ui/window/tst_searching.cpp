// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "list/listpane.h"
#include "mail/plaintext.h"
#include "reading.h"
#include "support/bigfolder.h"
#include "widgets/searchedit.h"
#include "windowstage.h"
#include "wordingmail.h"

#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolButton>

#include <functional>
#include <utility>

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
    void anotherDeskKeepsTheLists();
    void typingFindsWhatWasRead_data();
    void typingFindsWhatWasRead();
    void sendIsForWhatIsSearchedFor();
    void stepsAndSelectionAreInWhatIsSearchedFor();
    void goingToTheListIsGoingToWhatIsFound();
    void theFirstHitIsWhatOneLooksAt();
    void aFilterThatLeavesOutAllHitsIsNamed_data();
    void aFilterThatLeavesOutAllHitsIsNamed();

private:
    /// Makes one search more than a moment's work, and begins one that leaves out the current row; empty: it
    /// cannot be done.
    static QString beginSearch(WindowStage &stage);
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

/// The last word of a text, or three characters of it, that the list's row does not show; empty: there is
/// none.
QString hiddenWord(const FullMessage &message)
{
    QString shown = message.summary.subject + message.summary.preview;
    for (const Recipient &r : message.summary.to + message.summary.cc + message.summary.bcc)
        shown += r.name + r.address;
    static const QRegularExpression words(u"[\\p{L}]{3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString last;
    for (const QRegularExpressionMatch &match : words.globalMatch(plainText(message.body, 8000))) {
        const bool isChinese = QChar::script(match.captured().at(0).unicode()) == QChar::Script_Han;
        const QString word = isChinese ? match.captured().right(3) : match.captured();
        if (!shown.contains(word, Qt::CaseInsensitive))
            last = word;
    }
    return last;
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

/// The window makes its desk anew when an account or a mailbox comes.
void TestSearching::anotherDeskKeepsTheLists()
{
    WindowStage stage(WindowStage::Options{.users = {u"anna.weber@contoso.com"_s, u"info@contoso.com"_s}});
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    const QList<MessageId> ticked{stage.model().at(2)->summary.id, stage.model().at(7)->summary.id};
    stage.model().tick(ticked);
    const QString words = stage.model().at(4)->summary.subject.section(u' ', 0, 0);
    auto *edit = stage.window->findChild<SearchEdit *>(u"searchEdit"_s);
    edit->setText(words);
    QTRY_VERIFY(stage.model().rowCount() > 0 && stage.model().rowCount() < 12);
    stage.list().setCurrentIndex(stage.model().index(stage.model().rowCount() - 1, 0));
    const int found = stage.model().rowCount();
    const MessageId current = stage.list().currentMessage();
    stage.window->openDesk(*stage.core);

    QCOMPARE(edit->text(), words);
    QTRY_COMPARE(stage.model().rowCount(), found);
    QTRY_COMPARE(stage.list().currentMessage(), current);
    QCOMPARE(stage.model().ticked().size(), 2);
    stage.desk().go(1, Page::Drafts); // what was done to the one list is not done to the other
    QCOMPARE(stage.model().tickedCount(), 0);
    QTRY_COMPARE(edit->text(), QString());
}

void TestSearching::typingFindsWhatWasRead_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"en", "ru", "zh_CN"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestSearching::typingFindsWhatWasRead()
{
    QFETCH(const QString, code);
    WindowStage stage(code);
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    MessageId id;
    QString word;
    for (int row = 0; row < 12 && word.isEmpty(); ++row) {
        stage.list().setCurrentIndex(stage.model().index(row, 0));
        id = stage.list().currentMessage();
        std::optional<FullMessage> read;
        QTRY_VERIFY((read = stage.core->store().fullMessage(stage.core->mailbox(0).id, id)));
        word = hiddenWord(*read);
    }
    QVERIFY(!word.isEmpty());
    auto *edit = stage.window->findChild<SearchEdit *>(u"searchEdit"_s);
    for (const QChar key : std::as_const(word)) {
        edit->insert(key);
        QVERIFY2(stage.model().indexOf(id).isValid(), qPrintable(edit->text()));
    }
    QVERIFY(stage.model().rowCount() < 12);
    edit->insert(u"qqzzxx"_s);
    QCOMPARE(stage.model().rowCount(), 0);
    edit->clear();
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.list().currentMessage(), id);
}

QString TestSearching::beginSearch(WindowStage &stage)
{
    // Of a mailbox that is not open.
    stage.core->store().putMessages(bigFolder(Folder::SentItems, {u"another"_s}), nullptr, {});
    stage.core->store().flush();
    if (!stage.goToSendable()
        || !QTest::qWaitFor([&stage] { return stage.action(ActionId::Send).isEnabled(); }, 30'000))
        return {};
    const MailRow current = *stage.page().current();
    for (int row = stage.model().rowCount() - 1; row >= 0; --row) {
        const MailSummary found = stage.model().at(row)->summary;
        if (blockerOf(found) || current.summary.to.contains(found.to.constFirst()))
            continue;
        stage.window->findChild<SearchEdit *>(u"searchEdit"_s)->setText(found.to.constFirst().address);
        return stage.model().isListing() ? found.to.constFirst().address : QString();
    }
    return {};
}

void TestSearching::sendIsForWhatIsSearchedFor()
{
    WindowStage stage;
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(!beginSearch(stage).isEmpty());
    const Store &store = stage.core->store();
    const MailboxId mailbox = stage.core->mailbox(0).id;
    const MessageId before = stage.list().currentMessage();
    QVERIFY(stage.action(ActionId::Send).isEnabled());
    stage.action(ActionId::Send).trigger();
    // Neither the one that is not searched for nor the one that nobody has seen.
    QVERIFY(!stage.model().isListing());
    const MessageId found = stage.list().currentMessage();
    QVERIFY(found != before);
    QTest::qWait(50);
    QVERIFY(!store.jobOf(mailbox, before));
    QVERIFY(!store.jobOf(mailbox, found));
    stage.run(ActionId::Send);
    QTRY_VERIFY(store.jobOf(mailbox, found));
    QVERIFY(!store.jobOf(mailbox, before));
}

void TestSearching::stepsAndSelectionAreInWhatIsSearchedFor()
{
    WindowStage stage;
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    const std::function<void()> ways[]{[&] { stage.action(ActionId::SelectAll).trigger(); },
                                       [&] { stage.page().step(1); },
                                       [&] { stage.page().stepToAttention(1); }};
    bool selects = true; // the first one
    for (const auto &way : ways) {
        const QString address = beginSearch(stage);
        QVERIFY(!address.isEmpty());
        way();
        QVERIFY(!stage.model().isListing());
        QVERIFY(stage.model().rowCount() < 12);
        const QList<MessageId> ticked = stage.model().ticked();
        QCOMPARE(ticked.size(), std::exchange(selects, false) ? stage.model().rowCount() : 0);
        const auto current = stage.page().current();
        QVERIFY(current);
        QVERIFY(std::ranges::any_of(current->summary.to,
                                    [&](const Recipient &r) { return r.address == address; }));
        stage.window->findChild<SearchEdit *>(u"searchEdit"_s)->clear();
        stage.model().clearTicks();
        QCOMPARE(stage.model().rowCount(), 12);
    }
}

void TestSearching::goingToTheListIsGoingToWhatIsFound()
{
    WindowStage stage;
    QVERIFY(stage.window);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(!beginSearch(stage).isEmpty());
    QTest::keyClick(stage.window->findChild<SearchEdit *>(u"searchEdit"_s), Qt::Key_Down);
    QVERIFY(!stage.model().isListing());
    QVERIFY(stage.model().rowCount() < 12);
}

void TestSearching::theFirstHitIsWhatOneLooksAt()
{
    // So many that the list is made anew: then Qt's view would go to the nearest of what is left.
    WindowStage stage(u"en"_s, 300);
    QTRY_COMPARE(stage.model().rowCount(), 300);
    stage.read(0);
    const MessageId first = stage.list().currentMessage();
    stage.window->searchEdit()->setText(u"order"_s);
    QTRY_VERIFY(stage.model().rowCount() < 200);
    QVERIFY(stage.model().rowCount() > 20);
    QVERIFY(!stage.model().indexOf(first).isValid());
    QTRY_COMPARE(stage.list().currentIndex().row(), 0);
    QCOMPARE(stage.list().verticalScrollBar()->value(), 0);
    QTRY_COMPARE(stage.page().reading().row()->summary.id, stage.list().currentMessage());
}

void TestSearching::aFilterThatLeavesOutAllHitsIsNamed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Folder>("folder");
    for (const QString &code : Language::available()) {
        QTest::addRow("%s, Sent Items", qPrintable(code)) << code << Folder::SentItems;
        QTest::addRow("%s, Drafts", qPrintable(code)) << code << Folder::Drafts;
    }
}

void TestSearching::aFilterThatLeavesOutAllHitsIsNamed()
{
    QFETCH(const QString, code);
    QFETCH(const Folder, folder);
    WindowStage stage(code);
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    if (folder == Folder::SentItems)
        stage.run(ActionId::GoSent); // whose filter is "Sent with Sendoff" before anybody chooses one
    else
        stage.page().filter(MailFilter::CannotBeSent);
    // The whole subject of a message that the filter leaves out.
    MailQuery all = stage.model().query();
    all.filter = MailFilter::All;
    QString words;
    for (const MailRow &row : stage.core->store().messages(stage.core->store().rows(all))) {
        if (words.isEmpty() && !row.summary.subject.isEmpty()
            && (folder == Folder::SentItems || !blockerOf(row.summary)))
            words = row.summary.subject;
    }
    all.search = words;
    const int hits = int(stage.core->store().rows(all).size());
    QVERIFY(hits > 0);
    auto *edit = stage.window->findChild<SearchEdit *>(u"searchEdit"_s);
    edit->setText(words);
    QTRY_COMPARE(stage.model().query().search, words);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    const auto *empty = stage.page().listPane()->findChild<QWidget *>(u"listEmpty"_s);
    QVERIFY(empty);
    const auto said = [empty] {
        const auto *text = empty->findChild<QLabel *>(u"emptyText"_s);
        return text && text->isVisible() ? text->text() : QString();
    };
    const QString filter = WordingMail::filter(stage.model().query().filter);
    QTRY_VERIFY2(said().contains(u'“' + filter + u'”') || said().contains(u'«' + filter + u'»'),
                 qPrintable(said()));
    QVERIFY2(said().contains(QString::number(hits)), qPrintable(said()));
    WindowStage::saveShot(*stage.window, u"search-filtered-%1-%2"_s.arg(int(folder)).arg(code));
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"search-filtered-small-%1-%2"_s.arg(int(folder)).arg(code));
    empty->findChild<QAbstractButton *>(u"showAllButton"_s)->click();
    QTRY_COMPARE(stage.model().rowCount(), hits);
    QCOMPARE(edit->text(), words);
    QCOMPARE(stage.model().query().filter, MailFilter::All);
}

QTEST_MAIN(TestSearching)
#include "tst_searching.moc"
