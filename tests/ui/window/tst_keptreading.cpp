// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicemessage.h"
#include "reading.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QClipboard>
#include <QGuiApplication>

// A message that leaves the mailbox while it is read stays in the reader until the person goes on.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QString keptKey = u"kept"_s;

void addLanguages()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

InlineBar *keptBar(WindowStage &stage)
{
    return stage.reader().bars()->bar(keptKey);
}

/// Deletes what is read, and waits until the list has noticed.
void deleteWhatIsRead(WindowStage &stage)
{
    const int rows = stage.model().rowCount();
    stage.service->deleteMessage(stage.list().currentMessage().value);
    stage.run(ActionId::Refresh);
    QTRY_COMPARE(stage.model().rowCount(), rows - 1);
}

} // namespace

class TestKeptReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeletedDraftStaysToBeRead_data() { addLanguages(); }
    void aDeletedDraftStaysToBeRead();
    void nothingIsDoneToWhatWasDeleted();
    void stepsGoOnFromWhereItWas_data();
    void stepsGoOnFromWhereItWas();
    void closingGoesOn();
    void theLastDraftStaysToo();
    void movedAwayAndBack();
    void aTextThatNeverCameIsNotPromised();
    void aTextThatComesLateIsToldOf();
};

void TestKeptReading::aDeletedDraftStaysToBeRead()
{
    QFETCH(QString, code);
    WindowStage stage(code);
    stage.read(4);
    QVERIFY(stage.goToSendable(4));
    QTRY_VERIFY(stage.isReading());
    const int row = stage.list().currentIndex().row();
    const MailSummary draft = stage.model().at(row)->summary;
    const MessageId next = stage.model().at(row + 1)->summary.id;
    const QString text = stage.reader().plainText();
    QVERIFY(!text.isEmpty());
    deleteWhatIsRead(stage);
    QCOMPARE(stage.reader().messageId(), draft.id);
    QCOMPARE(stage.reader().plainText(), text);
    QVERIFY(!stage.list().currentIndex().isValid());
    QVERIFY(stage.list().hasFocus());
    QVERIFY(keptBar(stage));
    QCOMPARE(keptBar(stage)->spec().lead,
             code == "ru"_L1 ? u"Этого черновика больше нет в папке «Черновики»."_s
                 : code == "en"_L1 ? u"This draft is no longer in Drafts."_s
                                   : u"此草稿已不在“草稿”中。"_s);
    WindowStage::saveShot(*stage.window, u"elsewhere-deleted-"_s + code);
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"elsewhere-deleted-small-"_s + code);

    keptBar(stage)->findChild<QAbstractButton *>(WordingBars::copyText())->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(draft.subject));
    QVERIFY(copied.contains(draft.to.constFirst().address));
    QVERIFY(copied.endsWith(text));
    QVERIFY(keptBar(stage));

    stage.run(ActionId::Next);
    QCOMPARE(stage.list().currentMessage(), next);
    QCOMPARE(stage.reader().messageId(), next);
    QVERIFY(!keptBar(stage));
}

void TestKeptReading::nothingIsDoneToWhatWasDeleted()
{
    WindowStage stage;
    stage.read(4);
    QVERIFY(stage.goToSendable(4));
    QTRY_VERIFY(stage.action(ActionId::Send).isEnabled());
    deleteWhatIsRead(stage);
    QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
    for (const ActionId id :
         {ActionId::Schedule, ActionId::MarkViewed, ActionId::SaveAttachments, ActionId::OpenInOutlook})
        QVERIFY(!stage.action(id).isEnabled());
    QTest::keyClick(&stage.list(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&stage.list(), Qt::Key_Space);
    QTest::qWait(20);
    QCOMPARE(stage.counts().sending, 0);
    QCOMPARE(stage.model().tickedCount(), 0);
    QVERIFY(keptBar(stage));
}

void TestKeptReading::stepsGoOnFromWhereItWas_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("row"); // among those of before
    QTest::addRow("down") << int(Qt::Key_Down) << int(Qt::NoModifier) << 5;
    QTest::addRow("up") << int(Qt::Key_Up) << int(Qt::NoModifier) << 3;
    QTest::addRow("next") << int(Qt::Key_PageDown) << int(Qt::ControlModifier) << 5;
    QTest::addRow("previous") << int(Qt::Key_PageUp) << int(Qt::ControlModifier) << 3;
}

void TestKeptReading::stepsGoOnFromWhereItWas()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, row);
    WindowStage stage;
    stage.read(4);
    const MessageId wanted = stage.model().at(row)->summary.id;
    deleteWhatIsRead(stage);
    // Its place is known also after other rows came.
    stage.service->addDraft(u"New one"_s, {});
    stage.run(ActionId::Refresh);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_VERIFY(stage.action(ActionId::Next).isEnabled());
    QTest::keyClick(&stage.list(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(stage.list().currentMessage(), wanted);
}

void TestKeptReading::closingGoesOn()
{
    WindowStage stage;
    stage.read(11);
    const MessageId above = stage.model().at(10)->summary.id;
    deleteWhatIsRead(stage);
    keptBar(stage)->findChild<QAbstractButton *>(WordingBars::closeId())->click();
    QCOMPARE(stage.list().currentMessage(), above);
    QVERIFY(!keptBar(stage));
}

void TestKeptReading::theLastDraftStaysToo()
{
    WindowStage stage(u"en"_s, 1);
    QTRY_COMPARE(stage.model().rowCount(), 1);
    QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::Drafts).isValid());
    QTRY_VERIFY(stage.isReading());
    const QString text = stage.reader().plainText();
    deleteWhatIsRead(stage);
    QTest::qWait(100); // the desk counts anew
    QVERIFY(stage.reader().isVisible());
    QCOMPARE(stage.reader().plainText(), text);
    WindowStage::saveShot(*stage.window, u"elsewhere-last"_s);
    keptBar(stage)->findChild<QAbstractButton *>(WordingBars::closeId())->click();
    QVERIFY(stage.window->findChild<QWidget *>(u"emptyPage"_s)->isVisible());
    QVERIFY(stage.reader().messageId().isEmpty());
}

void TestKeptReading::movedAwayAndBack()
{
    WindowStage stage;
    stage.read(4);
    const MessageId id = stage.list().currentMessage();
    const QString text = stage.reader().plainText();
    stage.service->moveMessage(id.value, Practice::FolderName::Archive);
    stage.run(ActionId::Refresh);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QVERIFY(keptBar(stage));
    stage.service->moveMessage(id.value, Practice::FolderName::Drafts);
    stage.run(ActionId::Refresh);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.list().currentMessage(), id);
    QVERIFY(!keptBar(stage));
    QTRY_VERIFY(stage.isReading());
    QCOMPARE(stage.reader().plainText(), text);
    QTRY_VERIFY(stage.action(ActionId::Send).isEnabled() || blockerOf(*stage.page().current()));
}

void TestKeptReading::aTextThatNeverCameIsNotPromised()
{
    WindowStage stage(u"en"_s, 40);
    QTRY_COMPARE(stage.model().rowCount(), 40);
    QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::Drafts).isValid());
    // Far from what was fetched ahead.
    const MessageId id = stage.model().at(35)->summary.id;
    stage.service->purgeMessage(id.value);
    stage.list().setCurrentIndex(stage.model().index(35, 0));
    QTRY_COMPARE(stage.model().rowCount(), 39);
    QCOMPARE(stage.reader().messageId(), id);
    QVERIFY(keptBar(stage));
    QCOMPARE(keptBar(stage)->spec().buttons.size(), 1);
    QCOMPARE(stage.reader().bars()->keys(), QStringList{keptKey});
    QTest::qWait(400); // nor does it say that the text is being loaded
    WindowStage::saveShot(*stage.window, u"elsewhere-notext"_s);
    QCOMPARE(stage.reader().bars()->keys(), QStringList{keptKey});
}

void TestKeptReading::aTextThatComesLateIsToldOf()
{
    WindowStage stage(u"en"_s, 40);
    QTRY_COMPARE(stage.model().rowCount(), 40);
    QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::Drafts).isValid());
    FullMessage late;
    late.summary = stage.model().at(35)->summary;
    stage.service->purgeMessage(late.summary.id.value);
    stage.list().setCurrentIndex(stage.model().index(35, 0));
    QTRY_COMPARE(stage.model().rowCount(), 39);
    QVERIFY(keptBar(stage));
    QVERIFY(!keptBar(stage)->findChild<QAbstractButton *>(WordingBars::copyText()));

    // It could not be sent, and has a file.
    late.summary.to.clear();
    late.summary.cc.clear();
    late.summary.bcc.clear();
    late.body.content = u"Late words"_s;
    Attachment file;
    file.id = {u"file"_s};
    file.name = u"plan.pdf"_s;
    late.attachments = {file};
    stage.core->store().putFullMessage(late, nullptr, {});
    stage.core->store().flush(); // the list is not told yet
    Q_EMIT stage.reader().retryRequested();
    QVERIFY(stage.page().reading().message());
    QCOMPARE(stage.reader().bars()->keys(), QStringList{keptKey});
    QVERIFY(keptBar(stage)->findChild<QAbstractButton *>(WordingBars::copyText()));
    QVERIFY(keptBar(stage)->spec().text.contains(u"attachments are not kept"_s));
    const auto *files = stage.reader().findChild<QWidget *>(u"attachmentBar"_s);
    QVERIFY(files->isVisibleTo(&stage.reader()));
    QVERIFY(!files->isEnabled());

    // It is in the list again, and is a message like any other.
    QTRY_COMPARE(stage.list().currentMessage(), late.summary.id);
    QVERIFY(!keptBar(stage));
    QVERIFY(stage.reader().bars()->hasBar(u"blocker"_s));
    QVERIFY(files->isEnabled());
}

QTEST_MAIN(TestKeptReading)
#include "tst_keptreading.moc"
