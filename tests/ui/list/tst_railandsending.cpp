// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desksamples.h"
#include "models/sendingmodel.h"
#include "rail/rail.h"
#include "rail/railmodel.h"
#include "rail/railview.h"
#include "sending/decidedialog.h"
#include "sending/sendingdetails.h"
#include "sending/sendingpage.h"
#include "sending/sendingview.h"
#include "theme.h"
#include "widgets/avatar.h"
#include "widgets/linkbutton.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestRailAndSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRailGoesFromPageToPage();
    void numbersDoNotMoveTheCurrentRow();
    void theRailIsAModel();
    void theNarrowRailIsNarrow();
    void initials_data();
    void initials();
    void jobsAreListedByGroup();
    void buttonsFitTheState_data();
    void buttonsFitTheState();
    void buttonsAskForTheirAction();
    void technicalDetailsUnfold();
    void theQuestionHasAHarmlessDefault();
};

namespace {

QList<RailMailbox> twoMailboxes()
{
    return {{{testMailbox(), u"/me"_s, u"anna@contoso.com"_s, u"Anna Weber"_s},
             {.drafts = 128, .sending = 3, .needPerson = 2}},
            {{MailboxId{u"/users/sales"_s}, u"/users/sales"_s, u"sales@contoso.com"_s, {}}, {.drafts = 24}}};
}

} // namespace

void TestRailAndSending::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setPalette(Theme::lightPalette());
}

void TestRailAndSending::theRailGoesFromPageToPage()
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
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(rail.view(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 3);
    QCOMPARE(rail.currentMailbox(), 1);
    QCOMPARE(rail.currentPage(), Page::Drafts);
    QTest::keyClick(rail.view(), Qt::Key_End);
    QCOMPARE(rail.currentPage(), Page::SentItems);
    QTest::keyClick(rail.view(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 4);
    // A click on an account is none on a page.
    const QModelIndex account = rail.view()->model()->index(0, 0);
    QTest::mouseClick(rail.view()->viewport(), Qt::LeftButton, {}, rail.view()->visualRect(account).center());
    QCOMPARE(chosen.count(), 4);
    const QModelIndex sending = rail.view()->model()->index(1, 0, account);
    QTest::mouseClick(rail.view()->viewport(), Qt::LeftButton, {}, rail.view()->visualRect(sending).center());
    QCOMPARE(chosen.last().at(0).toInt(), 0);
    QCOMPARE(chosen.last().at(1).value<Page>(), Page::Sending);
    rail.setCurrent(1, Page::Sending);
    QCOMPARE(chosen.count(), 5);
}

void TestRailAndSending::numbersDoNotMoveTheCurrentRow()
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

void TestRailAndSending::theRailIsAModel()
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

void TestRailAndSending::theNarrowRailIsNarrow()
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

void TestRailAndSending::initials_data()
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

void TestRailAndSending::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QCOMPARE(Avatar::initials(name, address), shown);
}

void TestRailAndSending::jobsAreListedByGroup()
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
    QVERIFY(page.findChild<QLabel *>(u"batchTitle"_s)->text().contains(u"5"_s));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"Not sent"_s));
    QVERIFY(page.findChild<QWidget *>(u"sendingDetails"_s)->isHidden());
    page.setCurrentJob(model.index(1).data(SendingModel::JobRole).value<SendJob>().id);
    QVERIFY(page.findChild<QWidget *>(u"sendingDetails"_s)->isVisible());
    QVERIFY(page.findChild<QLabel *>(u"detailsTitle"_s)->text().startsWith(u"Held back"_s));
}

void TestRailAndSending::buttonsFitTheState_data()
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

void TestRailAndSending::buttonsFitTheState()
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

void TestRailAndSending::buttonsAskForTheirAction()
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

void TestRailAndSending::technicalDetailsUnfold()
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

void TestRailAndSending::theQuestionHasAHarmlessDefault()
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

QTEST_MAIN(TestRailAndSending)

#include "tst_railandsending.moc"
