// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"
#include "signin/addaccountdialog.h"
#include "signin/signinstack.h"
#include "welcome/welcomepage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

// The ways through the cards: the application id and its correction, back with Esc, where the focus begins.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QDateTime now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC);

SignInView codeView()
{
    SignInView view{.state = SignIn::State::ShowsCode, .byCode = true};
    view.code = u"F4KX9TQP7"_s;
    view.until = now.addSecs(60);
    return view;
}

QString textOf(QWidget &page, const char *name)
{
    const auto *label = page.findChild<QLabel *>(QLatin1String(name));
    return label ? label->text() : QString();
}

QAbstractButton &buttonOf(QWidget &page, const char *name)
{
    return *page.findChild<QAbstractButton *>(QLatin1String(name));
}

} // namespace

class TestSignInWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(u"en"_s); }
    void doubtsWhatDoesNotLookLikeAnId();
    void letsTheIdBeChanged();
    void anUnknownApplicationCanBeCorrected();
    void isNotDoneBeforeTheTokensCame();
    void escapeGoesBack();
    void theDialogsBeginWithThePrimaryAction();

private:
    Language m_language;
};

void TestSignInWays::doubtsWhatDoesNotLookLikeAnId()
{
    SignInStack stack;
    stack.setClientId({});
    QSignalSpy entered(&stack, &SignInStack::clientIdEntered);
    auto *edit = stack.findChild<QLineEdit *>(u"clientIdEdit"_s);
    edit->setText(u" hello "_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    QVERIFY(textOf(stack, "clientIdWrong").contains(u"does not look like"));
    QVERIFY(!stack.findChild<QLabel *>(u"clientIdWrong"_s)->isHidden());
    QCOMPARE(buttonOf(stack, "useClientIdButton").text(), u"Use it anyway"_s);
    // Another one is doubted anew.
    edit->setText(u"hello2"_s);
    QCOMPARE(buttonOf(stack, "useClientIdButton").text(), u"Use it"_s);
    buttonOf(stack, "useClientIdButton").click();
    QCOMPARE(entered.count(), 0);
    buttonOf(stack, "useClientIdButton").click();
    QCOMPARE(entered.value(0), QVariantList{u"hello2"_s});
}

void TestSignInWays::letsTheIdBeChanged()
{
    SignInStack stack;
    stack.setClientId(u"hello"_s);
    stack.show();
    QVERIFY(QTest::qWaitForWindowActive(&stack));
    stack.takeFocus();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"signInButton"_s);
    QVERIFY(textOf(stack, "applicationText").contains(u"hello"));
    QVERIFY(textOf(stack, "applicationText").contains(u"does not look like"));
    buttonOf(stack, "changeClientIdButton").setFocus();
    buttonOf(stack, "changeClientIdButton").click();
    auto *edit = stack.findChild<QLineEdit *>(u"clientIdEdit"_s);
    QVERIFY(edit->isVisible() && edit->hasFocus() && !buttonOf(stack, "signInButton").isVisible());
    QCOMPARE(edit->selectedText(), u"hello"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"signInButton"_s);
    buttonOf(stack, "changeClientIdButton").click();
    QSignalSpy entered(&stack, &SignInStack::clientIdEntered);
    edit->setText(u"5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QVERIFY(!edit->isVisible());
    stack.setClientId(u"5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11"_s);
    QCOMPARE(textOf(stack, "applicationText"), u"Application ID: 5b0e1c3a…0f3a9c11"_s);
}

void TestSignInWays::anUnknownApplicationCanBeCorrected()
{
    SignInStack stack;
    stack.setClientId(u"hello"_s);
    SignInView view{.state = SignIn::State::Failed};
    view.fault.trouble = SignInTrouble::NotConfigured;
    view.fault.error = u"invalid_request"_s;
    stack.setView(view, now);
    QVERIFY(!stack.findChild<QAbstractButton *>(u"changeApplicationButton"_s));
    QSignalSpy help(&stack, &SignInStack::helpRequested);
    buttonOf(stack, "faultHelpButton").click();
    QCOMPARE(help.count(), 1);
    view.fault.error = u"unauthorized_client"_s;
    stack.setView(view, now);
    buttonOf(stack, "changeApplicationButton").click();
    QVERIFY(!stack.findChild<QLineEdit *>(u"clientIdEdit"_s)->isHidden());
    QVERIFY(!stack.findChild<QWidget *>(u"faultPane"_s)->isHidden()); // it says why
}

void TestSignInWays::isNotDoneBeforeTheTokensCame()
{
    SignInStack stack;
    stack.setView({.state = SignIn::State::Exchanging}, now);
    QVERIFY(textOf(stack, "browserWaitTitle").contains(u"Finishing the sign-in"));
    stack.setView({.state = SignIn::State::Done}, now);
    QCOMPARE(textOf(stack, "browserWaitTitle"), u"You are signed in"_s);
}

void TestSignInWays::escapeGoesBack()
{
    WelcomePage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy left(&page.signIn(), &SignInStack::cancelled);
    for (const SignInView &view : {SignInView{.state = SignIn::State::WaitsForBrowser}, codeView()}) {
        page.signIn().setView(view, now);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(page.signIn().view().state, SignIn::State::Idle);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"signInButton"_s);
    }
    page.signIn().setView(codeView(), now);
    page.findChild<QComboBox *>(u"languageCombo"_s)->setFocus(); // outside of the card
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(page.signIn().view().state, SignIn::State::Idle);
    QCOMPARE(left.count(), 3);
}

void TestSignInWays::theDialogsBeginWithThePrimaryAction()
{
    QWidget window;
    auto *before = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    auto *dialog = new AddAccountDialog(&window);
    dialog->stack().setClientId({}); // as its owner does before it is shown
    dialog->setReason(u"To open sales@contoso.com"_s);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(dialog->focusWidget());
    QCOMPARE(dialog->focusWidget()->objectName(), u"clientIdEdit"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"reasonText"_s)->isVisible());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QDialog *>());
    QCOMPARE(window.focusWidget(), before);
}

QTEST_MAIN(TestSignInWays)
#include "tst_signinways.moc"
