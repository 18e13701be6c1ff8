// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowstage.h"

#include <QFile>
#include <QFileDialog>

// The desk goes while a question of it is still open: an account was added, or the practice mailbox is left.

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestClosedDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReportIsSavedWhileTheDeskIsThere_data();
    void aReportIsSavedWhileTheDeskIsThere();
    void theDialogAnswersTheLiving();
};

void TestClosedDesk::aReportIsSavedWhileTheDeskIsThere_data()
{
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("there") << false;
    QTest::newRow("gone") << true;
}

void TestClosedDesk::aReportIsSavedWhileTheDeskIsThere()
{
    QFETCH(const bool, isClosed);
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Send);
    stage.prompter.keepsQuestions = true;
    stage.run(ActionId::SaveReport);
    QVERIFY(stage.prompter.open);
    if (isClosed)
        stage.window->closeDesk();
    const QString path = stage.profile.filePath(u"report.csv"_s);
    stage.prompter.open(path);
    QCOMPARE(QFile::exists(path), !isClosed);
}

void TestClosedDesk::theDialogAnswersTheLiving()
{
    QWidget window;
    window.show();
    auto context = std::make_unique<QObject>();
    int answers = 0;
    DialogPrompter prompter;
    prompter.chooseFile(&window, u"Save"_s, u"a.csv"_s,
                        Prompter::whileAlive(context.get(), [&](const QString &) { ++answers; }));
    auto *const dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/tmp/a.csv"_s);
    QCOMPARE(answers, 1);
    context.reset();
    Q_EMIT dialog->fileSelected(u"/tmp/a.csv"_s);
    QCOMPARE(answers, 1);
}

QTEST_MAIN(TestClosedDesk)
#include "tst_closeddesk.moc"
