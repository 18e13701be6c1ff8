// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/rowpainter.h"
#include "outbox/outbox.h"
#include "readerpane.h"
#include "settings/keys.h"
#include "undocontrol.h"
#include "widgets/bararea.h"
#include "widgets/searchedit.h"
#include "widgets/smallwidgets.h"
#include "windowstage.h"
#include "wordingbars.h"
#include "wordingmail.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QXmlStreamReader>

// The main job in the real window: list, read, send, undo, see it in Sent Items.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

void addLanguages()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::addRow("%s", qPrintable(code)) << code;
}

/// The English texts of the program that are other in Russian, as patterns.
QList<QRegularExpression> englishTexts()
{
    QFile file(QStringLiteral(SENDOFF_SOURCE_DIR "/translations/sendoff_ru.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<QRegularExpression> patterns;
    static const QRegularExpression places(u"%[0-9n]"_s);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "source"_L1)
            continue;
        QString source = Actions::withoutMnemonic(xml.readElementText());
        QString letters = source;
        letters.remove(places);
        if (std::count_if(letters.cbegin(), letters.cend(), [](QChar c) { return c.isLetter(); }) < 2)
            continue;
        source = QRegularExpression::escape(source).replace(QRegularExpression(u"\\\\%[0-9n]"_s), u".+"_s);
        patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(source)));
    }
    return patterns;
}

/// What is written on the window's visible widgets, with the widgets' names.
QList<QPair<QString, QString>> textsOn(QWidget &window)
{
    QList<QPair<QString, QString>> texts;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        QStringList here{widget->accessibleName(), widget->toolTip().section(u'\n', 0, 0)};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            here += label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            here += button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            here += edit->placeholderText();
        for (const QString &text : std::as_const(here)) {
            if (!text.isEmpty())
                texts.append({widget->objectName(), Actions::withoutMnemonic(text)});
        }
    }
    return texts;
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowFitsTheScreen();
    void noDateIsElided_data();
    void noDateIsElided();
    void listsDraftsAndShowsTheFirst_data() { addLanguages(); }
    void listsDraftsAndShowsTheFirst()
    {
        QFETCH(QString, code);
        WindowStage stage(code);
        QVERIFY(stage.window);
        QTRY_COMPARE(stage.model().rowCount(), 12);
        QTRY_VERIFY(stage.isReading());
        QCOMPARE(stage.list().currentIndex().row(), 0);
        QCOMPARE(stage.reader().messageId(), stage.model().at(0)->summary.id);
        QTRY_VERIFY(stage.list().hasFocus());
        QVERIFY(stage.window->windowTitle().contains(u"Sendoff"));
        // Looking at drafts changes none.
        QCOMPARE(stage.service->draftIds().size(), 12);
        QCOMPARE(stage.service->submissions(), 0);
    }

    void aMessageThatWasReadIsViewed()
    {
        WindowStage stage;
        stage.settings.set(Keys::viewedAfterMs, 50);
        QTRY_VERIFY(stage.isReading());
        const MessageId first = stage.model().at(0)->summary.id;
        QTRY_VERIFY(stage.core->store().message(stage.core->mailbox(0).id, first)->viewed);
        QTRY_VERIFY(stage.model().at(0)->viewed);
        stage.run(ActionId::MarkViewed);
        QTRY_VERIFY(!stage.core->store().message(stage.core->mailbox(0).id, first)->viewed);
    }

    void sendsWhatIsReadWithOneKeyAndShowsTheNext_data() { addLanguages(); }
    void sendsWhatIsReadWithOneKeyAndShowsTheNext()
    {
        QFETCH(QString, code);
        WindowStage stage(code);
        QTRY_VERIFY(stage.isReading());
        QVERIFY(stage.goToSendable());
        QTRY_VERIFY(stage.isReading());
        const int row = stage.list().currentIndex().row();
        const MessageId sent = stage.list().currentMessage();
        const MessageId next = stage.model().at(row + 1)->summary.id;
        QTest::keyClick(&stage.list(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stage.model().rowCount(), 11);
        QVERIFY(!stage.model().indexOf(sent).isValid());
        QCOMPARE(stage.list().currentMessage(), next);
        QVERIFY(stage.list().hasFocus());
        QVERIFY(stage.window->findChild<QWidget *>(u"undoBar"_s)->isVisible());
        QCOMPARE(stage.service->submissions(), 0);

        stage.desk().undoControl().sendNow();
        QTRY_COMPARE(stage.service->submissions(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 1, 30'000);
        stage.run(ActionId::GoSent);
        QTRY_COMPARE(stage.model().rowCount(), 1);
        QTRY_VERIFY(stage.reader().bars()->hasBar(u"proof"_s));
        QCOMPARE(stage.service->submissions(), 1);
    }

    void undoBringsTheDraftBack()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        QVERIFY(stage.goToSendable(2));
        const MessageId message = stage.list().currentMessage();
        stage.run(ActionId::Send);
        QTRY_VERIFY(stage.action(ActionId::Undo).isEnabled());
        QTRY_COMPARE(stage.model().rowCount(), 11);
        QTest::keyClick(&stage.list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stage.model().rowCount(), 12);
        QTRY_COMPARE(stage.list().currentMessage(), message);
        QTRY_VERIFY(!stage.action(ActionId::Undo).isEnabled());
        QCOMPARE(stage.service->submissions(), 0);
    }

    void theUndoBarCountsAllRecipients()
    {
        WindowStage stage(u"en"_s, 40);
        QTRY_COMPARE(stage.model().rowCount(), 40);
        int row = 0;
        while (row < 40
               && (blockerOf(stage.model().at(row)->summary)
                   || stage.model().at(row)->summary.recipientCount() < 3))
            ++row;
        QVERIFY(row < 40);
        const MailSummary draft = stage.model().at(row)->summary;
        stage.list().setCurrentIndex(stage.model().index(row, 0));
        QTRY_VERIFY(stage.isReading());
        stage.run(ActionId::Send);
        QTRY_VERIFY(stage.action(ActionId::Undo).isEnabled());
        QCOMPARE(
            stage.window->findChild<ElidedLabel *>(u"undoRest"_s)->text(),
            u"%1, to %2 +%3"_s
                .arg(WordingMail::subject(draft.subject), WordingMail::recipientNames(draft).constFirst())
                .arg(draft.recipientCount() - 1));
    }

    void aDoubleClickOnSendSendsOne()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        QVERIFY(stage.goToSendable());
        auto *button = stage.window->findChild<QAbstractButton *>(u"sendButton"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        button->click();
        QTRY_COMPARE(stage.model().rowCount(), 11);
        button->click(); // still within 0.7 s
        QTest::qWait(50);
        stage.desk().undoControl().sendNow();
        QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 1, 30'000);
        QCOMPARE(stage.service->submissions(), 1);
        QCOMPARE(stage.model().rowCount(), 11);
    }

    void severalPassADialogAndWhatCannotBeSentStays()
    {
        WindowStage stage(u"en"_s, 40);
        QTRY_COMPARE(stage.model().rowCount(), 40);
        int good = 0;
        int blocked = 0;
        for (int row = 0; row < 40; ++row) {
            const MailSummary draft = stage.model().at(row)->summary;
            if (blockerOf(draft) ? blocked < 1 : good < 3) {
                stage.model().setTicked(draft.id, true);
                blockerOf(draft) ? ++blocked : ++good;
            }
        }
        QCOMPARE(blocked, 1);
        QTRY_COMPARE(stage.action(ActionId::Send).iconText(), u"Send 4…"_s);
        stage.run(ActionId::Send);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = stage.window->findChild<QDialog *>(u"preSendDialog"_s)) != nullptr);
        QCOMPARE(dialog->findChild<QLabel *>(u"preSendTitle"_s)->text(), u"Send 3 messages?"_s);
        // Cancel sends nothing.
        dialog->findChild<QAbstractButton *>(u"cancelButton"_s)->click();
        QTRY_VERIFY(!stage.window->findChild<QDialog *>(u"preSendDialog"_s));
        QCOMPARE(stage.counts().sending, 0);
        QCOMPARE(stage.model().ticked().size(), 4);

        stage.run(ActionId::Send);
        QTRY_VERIFY((dialog = stage.window->findChild<QDialog *>(u"preSendDialog"_s)) != nullptr);
        dialog->findChild<QAbstractButton *>(u"sendAllButton"_s)->click();
        QTRY_COMPARE(stage.counts().sending, 3);
        stage.run(ActionId::SendRightNow);
        QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 3, 30'000);
        QCOMPARE(stage.service->submissions(), 3);
        QTRY_COMPARE(stage.model().ticked().size(), 1);
        QTRY_VERIFY(stage.bars().hasBar(u"result"_s));
        // A report is offered once: by the bar, and on the Sending page by the page.
        const auto reports = [&stage] {
            int shown = 0;
            const QList<QWidget *> widgets = stage.window->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                const QString name = widget->objectName();
                shown += (name == WordingBars::saveReport() || name == "saveReportButton"_L1)
                    && widget->isVisible();
            }
            return shown;
        };
        QCOMPARE(reports(), 1);
        stage.run(ActionId::GoSending);
        QTRY_COMPARE(reports(), 1);
        QVERIFY(stage.bars().hasBar(u"result"_s));
    }

    void whatCannotBeSentSaysWhy()
    {
        WindowStage stage(u"en"_s, 40);
        QTRY_COMPARE(stage.model().rowCount(), 40);
        int row = 0;
        while (row < 40 && !blockerOf(stage.model().at(row)->summary))
            ++row;
        QVERIFY(row < 40);
        stage.list().setCurrentIndex(stage.model().index(row, 0));
        // Send may be off for another reason first: nothing was current when the window opened.
        QTRY_VERIFY(stage.action(ActionId::Send).toolTip().contains(u"Cannot be sent yet"));
        QVERIFY(!stage.action(ActionId::Send).isEnabled());
        QTRY_VERIFY(stage.reader().bars()->hasBar(u"blocker"_s));
        QTest::keyClick(&stage.list(), Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(20);
        QCOMPARE(stage.counts().sending, 0);
    }

    void offlineHasABarAndTheListStays()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        QTRY_VERIFY(stage.core->store().lastSync(stage.core->mailbox(0).id, Folder::Drafts).isValid());
        stage.service.reset();
        stage.run(ActionId::Refresh);
        auto *bars = stage.window->findChild<BarArea *>(u"pageBars"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bars->hasBar(u"offline"_s), 20'000);
        QCOMPARE(bars->keys().constFirst(), u"offline"_s);
        QCOMPARE(stage.model().rowCount(), 12);
        QVERIFY(!stage.desk().situation().online);
    }

    void aRefusedTokenHasABar()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        stage.service->revokeToken();
        stage.run(ActionId::Refresh);
        auto *bars = stage.window->findChild<BarArea *>(u"pageBars"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bars->hasBar(u"signIn"_s), 20'000);
        QCOMPARE(stage.model().rowCount(), 12);
    }

    void searchNarrowsTheListAndEscTakesItBack()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        SearchEdit *search = stage.window->searchEdit();
        stage.run(ActionId::Find);
        QTRY_VERIFY(search->hasFocus());
        const QString word = stage.model().at(3)->summary.subject.section(u' ', 0, 1);
        search->setText(word + u" nothing has this"_s);
        QTRY_COMPARE(stage.model().rowCount(), 0);
        search->setText(word);
        QTRY_VERIFY(stage.model().rowCount() > 0 && stage.model().rowCount() < 12);
        QTRY_VERIFY(stage.action(ActionId::ClearSelection).isEnabled());
        stage.run(ActionId::ClearSelection);
        QTRY_COMPARE(stage.model().rowCount(), 12);
        QVERIFY(search->text().isEmpty());
    }

    void aNewDraftElsewhereDoesNotMoveTheCurrentRow()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        stage.list().setCurrentIndex(stage.model().index(4, 0));
        QTRY_VERIFY(stage.isReading());
        const MessageId current = stage.list().currentMessage();
        // Another program changes an older draft: it comes to the top.
        stage.service->changeSubject(stage.model().at(8)->summary.id.value, u"Changed elsewhere"_s);
        stage.run(ActionId::Refresh);
        QTRY_COMPARE(stage.model().at(0)->summary.subject, u"Changed elsewhere"_s);
        QCOMPARE(stage.list().currentMessage(), current);
    }

    void attachmentsAreSavedWhereThePersonSays()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        for (int row = 0; row < stage.model().rowCount(); ++row) {
            if (stage.model().at(row)->summary.hasAttachments) {
                stage.list().setCurrentIndex(stage.model().index(row, 0));
                break;
            }
        }
        QTRY_VERIFY(stage.action(ActionId::SaveAttachments).isEnabled());
        const QTemporaryDir folder;
        stage.prompter.answer = folder.path();
        stage.run(ActionId::SaveAttachments);
        QCOMPARE(stage.prompter.asked.size(), 1);
        QTRY_VERIFY(!QDir(folder.path()).entryList(QDir::Files).isEmpty()
                    || stage.reader().bars()->hasBar(u"attachment"_s));
    }

    void switchingTheLanguageLeavesNoEnglish()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        stage.language.use(u"ru"_s);
        QTest::qWait(50);
        const QList<QRegularExpression> english = englishTexts();
        QVERIFY(english.size() > 100);
        QStringList left;
        const auto texts = textsOn(*stage.window);
        QVERIFY(texts.size() > 20);
        for (const auto &[name, text] : texts) {
            for (const QRegularExpression &pattern : english) {
                if (pattern.match(text).hasMatch())
                    left += name + u": "_s + text;
            }
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        QCOMPARE(stage.action(ActionId::Send).iconText(), u"Отправить"_s);
        QVERIFY(stage.window->windowTitle().startsWith(u"Черновики"));
    }

    void staysWholeInTheSmallestWindow_data() { addLanguages(); }
    void staysWholeInTheSmallestWindow()
    {
        QFETCH(QString, code);
        WindowStage stage(code);
        QTRY_VERIFY(stage.isReading());
        stage.window->resize(900, 600);
        QTest::qWait(50);
        QCOMPARE(stage.window->size(), QSize(900, 600));
        const auto *send = stage.window->findChild<QWidget *>(u"sendButton"_s);
        QVERIFY(send->isVisible() && send->width() >= send->sizeHint().width());
        const SearchEdit *search = stage.window->searchEdit();
        QVERIFY(search->isVisible());
        QVERIFY(stage.page().readerPane()->width() >= 420);
        // No half word in the search field, on any page.
        for (const ActionId page : {ActionId::GoDrafts, ActionId::GoSent}) {
            stage.action(page).trigger();
            QTest::qWait(20);
            const int words = search->fontMetrics().horizontalAdvance(search->placeholderText());
            QVERIFY2(words > 0 && words + 28 + 8 <= search->width(), qPrintable(search->placeholderText()));
            QVERIFY(search->accessibleName().size() >= search->placeholderText().size());
        }
    }

    void theWelcomePageIsMadeOnlyToBeShown()
    {
        WindowStage stage;
        QVERIFY(stage.window);
        stage.window->show();
        QVERIFY(!stage.window->findChild<QWidget *>(u"welcomePage"_s));

        MainWindow window({stage.settings, stage.language, stage.prompter, stage.trace});
        QSignalSpy asked(&window, &MainWindow::practiceRequested);
        window.show();
        auto *practice = window.findChild<QAbstractButton *>(u"practiceButton"_s);
        QVERIFY(practice && practice->isVisible());
        practice->click();
        QCOMPARE(asked.count(), 1);
    }

    void closingDuringTheUndoTimeSendsNothing()
    {
        WindowStage stage;
        QTRY_VERIFY(stage.isReading());
        QVERIFY(stage.goToSendable());
        stage.run(ActionId::Send);
        QTRY_VERIFY(stage.action(ActionId::Undo).isEnabled());
        stage.window->close();
        stage.window.reset();
        stage.core.reset();
        QTest::qWait(100);
        QCOMPARE(stage.service->submissions(), 0);
        QCOMPARE(stage.service->draftIds().size(), 12);
    }
};

void TestWindow::theWindowFitsTheScreen()
{
    WindowStage stage;
    const QSize room = QGuiApplication::primaryScreen()->availableGeometry().size();
    const auto opened = [&] {
        return std::make_unique<MainWindow>(
            MainWindow::Parts{stage.settings, stage.language, stage.prompter, stage.trace});
    };
    QVERIFY(room.width() < 1280); // else the first size proves nothing here
    const QSize first = opened()->size();
    QCOMPARE(first.boundedTo(room), first);
    QWidget larger;
    larger.resize(4000, 3000);
    stage.settings.set(Keys::geometry, larger.saveGeometry());
    const QSize restored = opened()->size();
    QCOMPARE(restored.boundedTo(room), restored);
}

void TestWindow::noDateIsElided_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("size");
    for (const QString &code : {u"en"_s, u"ru"_s, u"zh_CN"_s}) {
        for (const double size : {9.0, 10.3, 11.7, 16.0, 21.9})
            QTest::addRow("%s %.1f", qPrintable(code), size) << code << size;
    }
}

void TestWindow::noDateIsElided()
{
    QFETCH(QString, code);
    QFETCH(double, size);
    Language language;
    language.use(code);
    QFont font;
    font.setPointSizeF(size);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int days = 0; days < 400; days += days < 8 ? 1 : 13) {
        const QString when = WordingMail::listTime(now.addDays(-days), now);
        const QString elided = RowPainter::fitting(when, font, RowPainter::neededWidth(when, font));
        QCOMPARE(elided, when);
    }
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
