// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desksamples.h"
#include "models/sendingmodel.h"
#include "sending/decidedialog.h"
#include "sending/sendingdetails.h"
#include "sending/sendingpage.h"
#include "sending/sendingview.h"
#include "theme.h"
#include "widgets/linkbutton.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestSendingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void jobsAreListedByGroup();
    void groupsFold();
    void buttonsFitTheState_data();
    void buttonsFitTheState();
    void buttonsAskForTheirAction();
    void theMenuOfARowHasItsActions();
    void whatNeedsThePersonIsPreselected();
    void buttonsThatSayTheSameStay();
    void technicalDetailsUnfold();
    void theQuestionHasAHarmlessDefault();
};

void TestSendingPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setPalette(Theme::lightPalette());
}

void TestSendingPage::jobsAreListedByGroup()
{
    StoreFixture fixture;
    SendingModel model(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&model);
    page.resize(1000, 600);
    page.show();
    QVERIFY(page.findChild<QWidget *>(u"sendingEmpty"_s)->isVisible());
    QVERIFY(fixture.add(deskJobs(fixture.clock().now())));
    QTRY_COMPARE(model.rowCount(), 9); // all but the one taken back
    QVERIFY(!page.findChild<QWidget *>(u"sendingEmpty"_s)->isVisible());
    QVERIFY(page.findChild<QLabel *>(u"batchTitle"_s)->text().contains(u"9"_s));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Not sent"_s));
    QVERIFY(page.findChild<QWidget *>(u"sendingDetails"_s)->isHidden());
    page.setCurrentJob(model.index(1).data(SendingModel::JobRole).value<SendJob>().id);
    QVERIFY(page.findChild<QWidget *>(u"sendingDetails"_s)->isVisible());
    QVERIFY(page.findChild<QLabel *>(u"detailsTitle"_s)->text().startsWith(u"Held back"_s));
}

void TestSendingPage::groupsFold()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(deskJobs(fixture.clock().now())));
    SendingModel model(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&model);
    page.resize(1000, 600);
    page.show();
    auto *view = page.findChild<SendingView *>();
    const auto group = [&](int row) { return model.index(row).data(SendingModel::GroupRole).toInt(); };
    const auto folded = [&](int row) { return model.index(row).data(SendingModel::FoldedRole).toBool(); };
    const int first = group(0);
    QCOMPARE(group(1), first);
    const auto titleOf
        = [&](int row) { return view->visualRect(model.index(row)).topLeft() + QPoint(60, 6); };

    // With the mouse, on the name of the group.
    const int before = model.rowCount();
    const int high = view->visualRect(model.index(0)).height();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, titleOf(0));
    QVERIFY(folded(0));
    QVERIFY(model.rowCount() < before);
    QTRY_VERIFY(view->visualRect(model.index(0)).height() < high);
    QTest::mouseClick(view->viewport(), Qt::RightButton, {}, titleOf(0));
    QVERIFY(folded(0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, titleOf(0));
    QVERIFY(!folded(0));
    QCOMPARE(model.rowCount(), before);

    // With the keyboard, as in a tree; what stands for a group is no message.
    view->setFocus();
    view->setCurrentIndex(model.index(1));
    QVERIFY(view->currentJob().has_value());
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(folded(0));
    QCOMPARE(view->currentIndex().row(), 0);
    QVERIFY(!view->currentJob());
    QVERIFY(page.findChild<QWidget *>(u"sendingDetails"_s)->isHidden());
    page.grab();
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(view->currentJob().has_value());
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(!folded(0));
    QVERIFY(view->currentJob().has_value());

    // Somebody leads to a job of a folded group.
    const JobId wanted = model.index(1).data(SendingModel::JobRole).value<SendJob>().id;
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(folded(0));
    page.setCurrentJob(wanted);
    QVERIFY(!folded(0));
    QCOMPARE(page.currentJob(), wanted);
    QVERIFY(page.findChild<QWidget *>(u"sendingDetails"_s)->isVisible());
}

void TestSendingPage::buttonsFitTheState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("buttons");
    for (const SendState state : allSendStates) {
        const bool two
            = state == SendState::NotSent || state == SendState::HeldBack || state == SendState::NotSure;
        QTest::newRow(toString(state).data()) << int(state)
                                              << (two                               ? 2
                                                      : state == SendState::Waiting ? 1
                                                                                    : 0);
    }
}

void TestSendingPage::buttonsFitTheState()
{
    QFETCH(int, state);
    QFETCH(int, buttons);
    FakeClock clock;
    SendJob job = deskJobs(clock.now()).at(state);
    QCOMPARE(int(job.state), state);
    SendingDetails details(clock);
    details.setJob(job);
    int visible = 0;
    for (const QPushButton *button : details.findChildren<QPushButton *>()) {
        visible += button->isHidden() ? 0 : 1;
        QVERIFY(!button->text().isEmpty() && !button->objectName().isEmpty());
    }
    QCOMPARE(visible, buttons);
    details.setJob(std::nullopt);
    QVERIFY(details.isHidden());
}

void TestSendingPage::buttonsAskForTheirAction()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(deskJobs(fixture.clock().now())));
    SendingModel model(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&model);
    page.show();
    const auto press = [&](SendState state, const QString &button) {
        const SendJob job = fixture.store().jobs({state}).constFirst();
        page.setCurrentJob(job.id);
        for (QPushButton *one : page.findChildren<QPushButton *>(button)) {
            if (!one->isHidden())
                one->click();
        }
        return job.id;
    };
    QSignalSpy again(&page, &SendingPage::tryAgain);
    QSignalSpy withdrawn(&page, &SendingPage::withdraw);
    QSignalSpy check(&page, &SendingPage::checkAgain);
    QSignalSpy look(&page, &SendingPage::lookAt);
    const JobId notSent = press(SendState::NotSent, u"tryAgainButton"_s);
    QCOMPARE(again.count(), 1);
    QVERIFY(again.first().first().value<JobId>() == notSent);
    press(SendState::HeldBack, u"lookAgainButton"_s);
    QCOMPARE(look.count(), 1);
    press(SendState::HeldBack, u"keepInDraftsButton"_s);
    press(SendState::Waiting, u"keepInDraftsButton"_s);
    QCOMPARE(withdrawn.count(), 2);
    press(SendState::NotSure, u"checkAgainButton"_s);
    QCOMPARE(check.count(), 1);
}

void TestSendingPage::theMenuOfARowHasItsActions()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(deskJobs(fixture.clock().now())));
    SendingModel model(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&model);
    page.resize(1000, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto *view = page.findChild<SendingView *>(u"sendingList"_s);
    for (const bool byKey : {false, true}) {
        const QModelIndex first = model.index(0); // the first that was not sent
        if (byKey) {
            view->setCurrentIndex(first);
            QTest::keyClick(view, Qt::Key_Menu);
        } else {
            const QRect rect = view->visualRect(first);
            const QPoint place(rect.center().x(), rect.bottom() - 8); // below its group's title
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(view->viewport(), &event);
        }
        QCOMPARE(view->currentIndex(), first);
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QStringList words;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                words += action->text();
        }
        QCOMPARE(words, (QStringList{u"Try again"_s, u"Keep in Drafts"_s, u"Save report…"_s}));
        QSignalSpy again(&page, &SendingPage::tryAgain);
        menu->actions().constFirst()->trigger();
        QCOMPARE(again.count(), 1);
        QVERIFY(again.first().first().value<JobId>() == page.currentJob());
        QApplication::activePopupWidget()->close();
    }
}

void TestSendingPage::whatNeedsThePersonIsPreselected()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(deskJobs(fixture.clock().now())));
    SendingModel model(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&model);
    page.show();
    QCOMPARE(page.currentJob(), JobId{});
    page.preselect();
    const auto jobAt = [&](int row) { return model.index(row).data(SendingModel::JobRole).value<SendJob>(); };
    QCOMPARE(page.currentJob(), jobAt(0).id);
    QVERIFY(needsPerson(jobAt(0).state) && needsPerson(jobAt(1).state));
    page.setCurrentJob(jobAt(1).id); // the person's own choice of those stays
    page.preselect();
    QCOMPARE(page.currentJob(), jobAt(1).id);
    page.setCurrentJob(jobAt(model.rowCount() - 1).id);
    page.preselect();
    QCOMPARE(page.currentJob(), jobAt(0).id);
}

void TestSendingPage::buttonsThatSayTheSameStay()
{
    FakeClock clock;
    SendingDetails details(clock);
    const SendJob job = deskJobs(clock.now()).at(int(SendState::NotSent));
    details.setJob(job);
    const QPointer<QPushButton> button = details.findChild<QPushButton *>(u"tryAgainButton"_s);
    QVERIFY(button);
    details.setJob(job);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(button && !button->isHidden());
    details.setJob(deskJobs(clock.now()).at(int(SendState::NotSure)));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!button);
}

void TestSendingPage::technicalDetailsUnfold()
{
    FakeClock clock;
    SendingDetails details(clock);
    details.setJob(deskJobs(clock.now()).at(int(SendState::NotSent)));
    auto *technical = details.findChild<QLabel *>(u"technicalDetails"_s);
    QVERIFY(technical->isHidden());
    details.findChild<LinkButton *>(u"technicalDetailsButton"_s)->click();
    QVERIFY(!technical->isHidden());
    QVERIFY(technical->text().contains(u"ErrorMessageSizeExceeded"_s));
    QVERIFY(technical->text().contains(u"413"_s));
    details.setJob(deskJobs(clock.now()).at(int(SendState::Waiting)));
    QVERIFY(details.findChild<LinkButton *>(u"technicalDetailsButton"_s)->isHidden());
}

void TestSendingPage::theQuestionHasAHarmlessDefault()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(deskJobs(fixture.clock().now())));
    SendingModel model(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&model);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const JobId job = fixture.store().jobs({SendState::NotSure}).constFirst().id;
    QSignalSpy sent(&page, &SendingPage::decideSent);
    QSignalSpy again(&page, &SendingPage::tryAgain);
    const auto open = [&] {
        page.decide(job);
        QPointer<DecideDialog> found;
        for (DecideDialog *dialog : page.findChildren<DecideDialog *>()) {
            if (dialog->isVisible())
                found = dialog;
        }
        return found;
    };
    QPointer<DecideDialog> dialog = open();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPushButton *>(u"keepHoldingButton"_s)->isDefault());
    QTest::keyClick(dialog.data(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(sent.count() + again.count(), 0);
    dialog = open();
    dialog->findChild<QPushButton *>(u"wasSentButton"_s)->click();
    QCOMPARE(sent.count(), 1);
    QTRY_VERIFY(!dialog);
    dialog = open();
    dialog->findChild<QPushButton *>(u"sendAgainButton"_s)->click();
    QCOMPARE(again.count(), 1);
}

QTEST_MAIN(TestSendingPage)

#include "tst_sendingpage.moc"
