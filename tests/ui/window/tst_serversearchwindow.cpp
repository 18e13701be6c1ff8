// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elsewhere.h"
#include "list/listpane.h"
#include "serversearchbar.h"
#include "settings/keys.h"
#include "widgets/searchedit.h"
#include "windowstage.h"
#include "wordingbars.h"
#include "wordingsearch.h"

// A search on the server from the window.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

void addLanguages()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

/// A window whose mailbox has sent messages of long ago.
class OldMail
{
public:
    explicit OldMail(const QString &code = u"en"_s, int drafts = 4)
        : stage(WindowStage::Options{.code = code, .drafts = drafts})
    {
        QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::SentItems).isValid());
        QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::Drafts).isValid());
        for (const int days : {40, 50, 60})
            old += stage.service->addSent(u"Harvest %1"_s.arg(days), u"li@fabrikam.cn"_s,
                                          stage.clock.now().addDays(-days), u"<p>barley</p>"_s);
    }

    void goToSent(const QString &words)
    {
        stage.run(ActionId::GoSent);
        search(words);
    }
    void search(const QString &words)
    {
        stage.window->searchEdit()->setText(words);
        QTRY_COMPARE(stage.model().query().search, words);
    }
    BarArea &bars() { return *stage.page().listPane()->bars(); }
    const InlineBar *bar() { return bars().bar(ServerSearchBar::barKey()); }
    QString said() { return bar() ? bar()->spec().lead + bar()->spec().text : QString(); }
    QAbstractButton *button(const QString &name)
    {
        return bar() ? bar()->findChild<QAbstractButton *>(name) : nullptr;
    }
    void press(const QString &name)
    {
        QTRY_VERIFY(button(name));
        button(name)->click();
    }
    int asked() { return stage.service->requests("GET", u"/mailFolders/sentitems/messages"_s); }

    WindowStage stage;
    QStringList old;
};

} // namespace

class TestServerSearchWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsSentMessagesOfLongAgo_data() { addLanguages(); }
    void findsSentMessagesOfLongAgo();
    void isReachedByKeys();
    void endsWithTheSearch();
    void theFilterHolds();
    void troublesAreSaid_data() { addLanguages(); }
    void troublesAreSaid();
    void draftsAreFoundByTheirTexts();
    void isNotOfferedWhereNothingIsMissing();
    void isCancelled();
};

void TestServerSearchWindow::findsSentMessagesOfLongAgo()
{
    QFETCH(QString, code);
    OldMail mail(code);
    WindowStage &stage = mail.stage;
    const int before = mail.asked();
    mail.goToSent(u"barley"_s);
    stage.page().filter(MailFilter::All);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    QTRY_VERIFY(mail.bar());
    const QString name = WordingSearch::search();
    QCOMPARE(mail.button(name)->text(),
             code == "ru"_L1       ? u"Поиск на сервере"_s
                 : code == "en"_L1 ? u"Search on the server"_s
                                   : u"在服务器上搜索"_s);
    WindowStage::saveShot(*stage.window, u"server-search-offer-"_s + code);
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"server-search-offer-small-"_s + code);
    QCOMPARE(mail.asked(), before); // typing asks nothing

    mail.press(name);
    QTRY_COMPARE(stage.model().rowCount(), 3);
    QCOMPARE(mail.asked(), before + 1);
    QTRY_COMPARE(mail.said(),
                 code == "ru"_L1       ? u"На сервере найдено еще: 3."_s
                     : code == "en"_L1 ? u"3 more found on the server."_s
                                       : u"在服务器上另找到 3 封。"_s);
    WindowStage::saveShot(*stage.window, u"server-search-found-small-"_s + code);
    stage.window->resize(1280, 800);
    WindowStage::saveShot(*stage.window, u"server-search-found-"_s + code);
    // They can be read, and stay while the folder is read anew.
    QCOMPARE(stage.model().at(0)->summary.subject, u"Harvest 40"_s);
    stage.list().setCurrentIndex(stage.model().index(1, 0));
    QTRY_VERIFY(stage.reader().plainText().contains(u"barley"_s));
    const QDateTime last = stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::SentItems);
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::SentItems) > last);
    QTest::qWait(50);
    QCOMPARE(stage.model().rowCount(), 3);
    QCOMPARE(stage.list().currentMessage(), MessageId{mail.old.at(1)});
    QVERIFY(stage.reader().plainText().contains(u"barley"_s));
}

void TestServerSearchWindow::isReachedByKeys()
{
    OldMail mail;
    WindowStage &stage = mail.stage;
    mail.goToSent(u"barley"_s);
    stage.page().filter(MailFilter::All);
    QTRY_VERIFY(mail.button(WordingSearch::search()));
    stage.window->searchEdit()->setFocus();
    for (int i = 0; i < 30 && !mail.button(WordingSearch::search())->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(mail.button(WordingSearch::search())->hasFocus());
    QVERIFY(!mail.button(WordingSearch::search())->text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(stage.model().rowCount(), 3);
    // The keyboard is where one goes on.
    QTRY_VERIFY(stage.list().hasFocus());
}

void TestServerSearchWindow::endsWithTheSearch()
{
    OldMail mail;
    WindowStage &stage = mail.stage;
    const int sent = stage.counts().sent;
    mail.goToSent(u"barley"_s);
    stage.page().filter(MailFilter::All);
    mail.press(WordingSearch::search());
    QTRY_COMPARE(stage.model().rowCount(), 3);
    // A space more is the same search.
    stage.window->searchEdit()->setText(u"barley "_s);
    QCOMPARE(stage.model().rowCount(), 3);
    // Another page and back as well.
    stage.run(ActionId::GoDrafts);
    QTRY_VERIFY(!mail.said().contains(u"3 more"_s));
    stage.run(ActionId::GoSent);
    QTRY_COMPARE(stage.model().rowCount(), 3);
    QTRY_VERIFY(mail.said().contains(u"3 more"_s));
    mail.search(u"barle"_s);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    QVERIFY(mail.button(WordingSearch::search())); // offered for these words
    mail.search({});
    QTRY_VERIFY(!mail.bar());
    QCOMPARE(stage.model().rowCount(), sent);
    QCOMPARE(stage.counts().sent, sent);
}

void TestServerSearchWindow::theFilterHolds()
{
    OldMail mail;
    WindowStage &stage = mail.stage;
    mail.goToSent(u"barley"_s);
    QCOMPARE(stage.model().query().filter, MailFilter::SentWithSendoff);
    mail.press(WordingSearch::search());
    QTRY_COMPARE(mail.said(), u"3 more found on the server. 3 of them do not fit the filter."_s);
    QCOMPARE(stage.model().rowCount(), 0);
    mail.press(WordingSearch::showAll());
    QTRY_COMPARE(stage.model().rowCount(), 3);
    QTRY_COMPARE(mail.said(), u"3 more found on the server."_s);
}

void TestServerSearchWindow::troublesAreSaid()
{
    QFETCH(QString, code);
    OldMail mail(code);
    WindowStage &stage = mail.stage;
    QVERIFY(stage.service->loadFaults(
        R"({"rules": [{"match": {"path": "/sentitems/messages"}, "fault": {"damage": "html"}}]})"));
    mail.goToSent(u"barley"_s);
    stage.page().filter(MailFilter::All);
    mail.press(WordingSearch::search());
    QTRY_VERIFY(mail.button(WordingBars::tryAgain()));
    QCOMPARE(mail.bar()->spec().lead,
             code == "ru"_L1 ? u"Не удалось выполнить поиск на сервере."_s
                 : code == "en"_L1 ? u"The server could not be searched."_s
                                   : u"无法在服务器上搜索。"_s);
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"server-search-failed-small-"_s + code);
    stage.service->clearFaults();
    mail.press(WordingBars::tryAgain());
    QTRY_COMPARE(stage.model().rowCount(), 3);
}

void TestServerSearchWindow::draftsAreFoundByTheirTexts()
{
    OldMail mail(u"en"_s, 40);
    WindowStage &stage = mail.stage;
    stage.read(30);
    // Far from what is read ahead, and changed so that its beginning does not tell.
    const MessageId id = stage.model().at(20)->summary.id;
    QCOMPARE(Elsewhere::write(stage, id, Elsewhere::paragraphs(u"Before"_s) + u"<p>barley</p>"_s), 200);
    const QString oldKey = stage.core->store().message(stage.core->mailbox(0).id, id)->summary.changeKey;
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.core->store().message(stage.core->mailbox(0).id, id)->summary.changeKey != oldKey);
    const int rows = stage.model().rowCount();
    mail.search(u"barley"_s);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    mail.press(WordingSearch::search());
    QTRY_COMPARE(stage.model().rowCount(), 1);
    QCOMPARE(stage.model().at(0)->summary.id, id);
    QTRY_COMPARE(mail.said(), u"1 more found on the server."_s);
    mail.search({});
    QTRY_COMPARE(stage.model().rowCount(), rows);
}

void TestServerSearchWindow::isNotOfferedWhereNothingIsMissing()
{
    OldMail mail;
    WindowStage &stage = mail.stage;
    QTRY_VERIFY(stage.model().rowCount() > 2);
    stage.list().setCurrentIndex(stage.model().index(1, 0));
    QTRY_VERIFY(!stage.core->store().mayMiss(stage.core->mailbox(0).id, Folder::Drafts));
    mail.search(u"barley"_s);
    QTest::qWait(20);
    QVERIFY(!mail.bar());
}

void TestServerSearchWindow::isCancelled()
{
    OldMail mail;
    WindowStage &stage = mail.stage;
    QVERIFY(stage.service->loadFaults(
        R"({"rules": [{"match": {"path": "/sentitems/messages"}, "fault": {"delay": 60000}}]})"));
    mail.goToSent(u"barley"_s);
    mail.press(WordingSearch::search());
    QTRY_COMPARE(mail.said(), u"Searching on the server…"_s);
    mail.press(WordingSearch::cancel());
    QTRY_VERIFY(mail.button(WordingSearch::search()));
    stage.service->clearFaults();
    stage.page().filter(MailFilter::All);
    mail.press(WordingSearch::search());
    QTRY_COMPARE(stage.model().rowCount(), 3);
}

QTEST_MAIN(TestServerSearchWindow)
#include "tst_serversearchwindow.moc"
