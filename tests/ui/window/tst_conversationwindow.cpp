// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"
#include "theme.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace Sendoff;

/// What happened in a draft's conversation, as the window tells it.
class TestConversationWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldInEachLanguage_data();
    void isToldInEachLanguage();
    void leadsToWhatWasSent();
    void leadsToWhatCame();
    void followsWhatHappens();
    void keepsNobodyFromSending();
};

namespace {

const QString answeredKey = u"answered"_s;
const QString newerKey = u"newer"_s;

/// The row of the draft whose bar it is; -1: there is none.
int rowWith(WindowStage &stage, const QString &key)
{
    const Mailbox &mailbox = stage.core->mailbox(0);
    for (int row = 0; row < stage.model().rowCount(); ++row) {
        const MailSummary draft = stage.model().at(row)->summary;
        const ConversationNews news = newsIn(
            stage.core->store().conversation(mailbox.id, draft.conversationId), draft, mailbox.address);
        if (key == answeredKey ? news.answer.has_value() : news.newer.has_value())
            return row;
    }
    return -1;
}

void readRowWith(WindowStage &stage, const QString &key)
{
    QTRY_VERIFY(rowWith(stage, key) >= 0);
    stage.read(rowWith(stage, key));
    QTRY_VERIFY(stage.reader().bars()->hasBar(key));
}

QString lead(WindowStage &stage, const QString &key)
{
    const InlineBar *bar = stage.reader().bars()->bar(key);
    return bar ? bar->spec().lead : QString();
}

void press(WindowStage &stage, const QString &key, const QString &button)
{
    stage.reader().bars()->bar(key)->findChild<QAbstractButton *>(button)->click();
}

} // namespace

void TestConversationWindow::isToldInEachLanguage_data()
{
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QString>("newer");
    QTest::newRow("en") << u"You already answered this conversation ("_s
                        << u"A newer message came from Dr. Samuel Okafor ("_s;
    QTest::newRow("ru") << u"Вы уже ответили в этой беседе"_s << u"Самуэль Окафор"_s;
    QTest::newRow("zh_CN") << u"您已答复过此对话"_s << u"陈思远"_s;
}

void TestConversationWindow::isToldInEachLanguage()
{
    QFETCH(const QString, answered);
    QFETCH(const QString, newer);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    WindowStage stage(code);
    for (const QSize &size : {QSize(1280, 800), QSize(900, 600)}) {
        stage.window->resize(size);
        readRowWith(stage, answeredKey);
        QVERIFY2(lead(stage, answeredKey).startsWith(answered), qPrintable(lead(stage, answeredKey)));
        QVERIFY(!stage.reader().bars()->hasBar(newerKey));
        const QString name = u"conversation-%1-%2-%3"_s;
        WindowStage::saveShot(*stage.window, name.arg(answeredKey, code).arg(size.width()));
        readRowWith(stage, newerKey);
        QVERIFY2(lead(stage, newerKey).startsWith(newer), qPrintable(lead(stage, newerKey)));
        QVERIFY(!stage.reader().bars()->hasBar(answeredKey));
        WindowStage::saveShot(*stage.window, name.arg(newerKey, code).arg(size.width()));
    }
    const QPalette light = QApplication::palette();
    QApplication::setPalette(Theme::darkPalette());
    WindowStage::saveShot(*stage.window, u"conversation-%1-%2-dark"_s.arg(newerKey, code));
    QApplication::setPalette(light);
}

void TestConversationWindow::leadsToWhatWasSent()
{
    WindowStage stage;
    readRowWith(stage, answeredKey);
    const MailSummary draft = stage.page().current()->summary;
    press(stage, answeredKey, WordingBars::show());
    QTRY_COMPARE(stage.desk().page(), Page::SentItems);
    QTRY_VERIFY(stage.page().current().has_value());
    QTRY_COMPARE(stage.page().current()->summary.conversationId, draft.conversationId);
    QVERIFY(!stage.page().current()->summary.isDraft);
    QTRY_VERIFY(stage.isReading());
    QVERIFY(!stage.reader().bars()->hasBar(answeredKey)); // it is no draft
}

void TestConversationWindow::leadsToWhatCame()
{
    WindowStage stage;
    readRowWith(stage, newerKey);
    press(stage, newerKey, WordingBars::openInOutlook());
    QCOMPARE(stage.prompter.opened.size(), 1);
    QVERIFY2(stage.prompter.opened.first().startsWith(u"https://"_s),
             qPrintable(stage.prompter.opened.first()));

    MailSummary message;
    message.from.name = u"Lena"_s;
    message.received = stage.clock.now();
    for (const QString &link : {QString(), u"http://outlook.example/x"_s, u"file:///etc/passwd"_s}) {
        message.webLink = link;
        QVERIFY(WordingBars::newerMessage(message, stage.clock.now()).buttons.isEmpty());
    }
}

void TestConversationWindow::followsWhatHappens()
{
    WindowStage stage;
    stage.read(0);
    QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::Inbox).isValid());
    QVERIFY(!stage.reader().bars()->hasBar(newerKey));
    const MailSummary draft = stage.page().current()->summary;
    const QString came = stage.service->receive(u"lena@fabrikam.com"_s, draft.id.value);
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.reader().bars()->hasBar(newerKey));
    QVERIFY(lead(stage, newerKey).startsWith(u"A newer message came from lena ("_s));
    stage.service->deleteMessage(came);
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(!stage.reader().bars()->hasBar(newerKey));
}

void TestConversationWindow::keepsNobodyFromSending()
{
    WindowStage stage;
    readRowWith(stage, newerKey);
    stage.core->outbox(0).setUndoTime(std::chrono::seconds(0));
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.counts().sentToday, 1);
    QTRY_VERIFY(!stage.reader().bars()->hasBar(newerKey)); // the next one is read
}

QTEST_MAIN(TestConversationWindow)
#include "tst_conversationwindow.moc"
