// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "settings/settingsdialog.h"
#include "signin/addaccountdialog.h"
#include "signin/addmailboxdialog.h"
#include "signin/devicecodecard.h"
#include "signin/endpage.h"
#include "signin/faultpane.h"
#include "signin/signinstack.h"
#include "signinshots.h"
#include "theme.h"
#include "welcome/welcomepage.h"
#include "widgets/deskstyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// The cards as views of values: what they say, that nothing is cut, and that the keyboard reaches it all.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QDateTime now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC);

SignInView codeView(int secondsLeft)
{
    SignInView view{.state = SignIn::State::ShowsCode, .byCode = true};
    view.code = u"F4KX9TQP7"_s;
    view.page = QUrl(u"https://microsoft.com/devicelogin"_s);
    view.until = now.addSecs(secondsLeft);
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

/// The text of a label that has less room than it needs; empty: there is none.
QString cutLabel(QWidget &page)
{
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        if (label->height() < label->heightForWidth(label->width())
            || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            return label->text();
    }
    return {};
}

/// Where Tab leads from the first to the last, by name.
QStringList tabOrder(QWidget &page)
{
    QStringList names;
    const QWidget *first = nullptr;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        if (!focus || focus == first)
            break;
        if (!first)
            first = focus;
        names.append(focus->objectName());
    }
    return names;
}

} // namespace

class TestSignInCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyCardFits_data();
    void everyCardFits();
    void theCodeIsReadLetterByLetter();
    void theCodeCountsDown();
    void copiesWithTheKeyboard();
    void saysWhatToDoWithoutABrowser();
    void asksForAnApplicationId();
    void foldsTheDetails();
    void theFocusFollowsTheCard();
    void theKeyboardReachesEverything();
    void everythingHasAName();
    void theEndPageIsPlain_data();
    void theEndPageIsPlain();
    void addsAMailbox();
    void aPersonalAccountSaysWhyNot();
    void signsInAgainInTheAccountsOwnCloud();
    void theSettingsKeepOnlyWhatCanBeUsed();

private:
    Language m_language;
};

void TestSignInCards::initTestCase()
{
    QApplication::setStyle(new DeskStyle(u"fusion"_s));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestSignInCards::init()
{
    m_language.use(u"en"_s);
    QApplication::setPalette(Theme::lightPalette());
}

void TestSignInCards::everyCardFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString &language : Language::available()) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 770), QSize(900, 570)}) {
                const QString name
                    = u"%1-%2-%3"_s.arg(dark ? u"dark"_s : u"light"_s, language).arg(size.width());
                QTest::newRow(qPrintable(name)) << language << dark << size;
            }
        }
    }
}

void TestSignInCards::everyCardFits()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_language.use(language);
    QApplication::setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    WelcomePage page;
    page.setAutoFillBackground(true);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const QString folder = QStringLiteral(SENDOFF_BINARY_DIR "/shots");
    QDir().mkpath(folder);
    for (const SignInShot &shot : signInShots(now)) {
        page.signIn().setClientId(shot.clientId);
        page.signIn().setLeftOut(shot.leftOut);
        page.signIn().setView(shot.view, now);
        // What changed deep inside is known to the card only a few events later.
        for (int i = 0; i < 6; ++i)
            QCoreApplication::processEvents();
        const auto *card = page.findChild<QWidget *>(u"welcomeCard"_s);
        QTRY_COMPARE(card->height(), card->heightForWidth(card->width()));
        QTRY_VERIFY2(cutLabel(page).isEmpty(), qPrintable(shot.name + u": "_s + cutLabel(page)));
        QVERIFY(page.grab().save(
            u"%1/signin-%2-%3.png"_s.arg(folder, shot.name, QString::fromLatin1(QTest::currentDataTag()))));
        QVERIFY2(page.findChild<QScrollArea *>()->verticalScrollBar()->maximum() == 0, qPrintable(shot.name));
        const auto buttons = page.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            const QRect place(button->mapTo(&page, QPoint()), button->size());
            QVERIFY2(page.rect().contains(place), qPrintable(button->text()));
        }
    }
}

void TestSignInCards::theCodeIsReadLetterByLetter()
{
    SignInStack stack;
    stack.setView(codeView(840), now);
    const auto *code = stack.findChild<QLabel *>(u"codeLabel"_s);
    QCOMPARE(code->text(), u"F4KX9TQP7"_s);
    QCOMPARE(code->accessibleName(), u"F 4 K X 9 T Q P 7"_s);
    QVERIFY(code->font().pixelSize() >= 2 * QApplication::font().pixelSize());
    QCOMPARE(textOf(stack, "pageLabel"), u"microsoft.com/devicelogin"_s);
}

void TestSignInCards::theCodeCountsDown()
{
    DeviceCodeCard card;
    card.setView(codeView(14 * 60), now);
    QVERIFY(textOf(card, "codeState").contains(u"14 more minutes"));
    card.setNow(now.addSecs(13 * 60));
    QVERIFY(textOf(card, "codeState").contains(u"1 more minute"));
    card.setNow(now.addSecs(14 * 60 - 1));
    QVERIFY(textOf(card, "codeState").contains(u"1 more minute"));
    QVERIFY(buttonOf(card, "copyCodeButton").isEnabled());
    card.setNow(now.addSecs(14 * 60));
    QCOMPARE(textOf(card, "codeState"), u"The code has expired."_s);
    QVERIFY(!buttonOf(card, "newCodeButton").isHidden());
    QVERIFY(!buttonOf(card, "copyCodeButton").isEnabled());
    QSignalSpy asked(&card, &DeviceCodeCard::newCodeRequested);
    buttonOf(card, "newCodeButton").click();
    QCOMPARE(asked.count(), 1);
}

void TestSignInCards::copiesWithTheKeyboard()
{
    SignInStack stack;
    stack.setView(codeView(840), now);
    stack.show();
    QVERIFY(QTest::qWaitForWindowActive(&stack));
    stack.takeFocus();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"copyCodeButton"_s);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"F4KX9TQP7"_s);
    QCOMPARE(buttonOf(stack, "copyCodeButton").text(), u"Code copied"_s);
}

void TestSignInCards::saysWhatToDoWithoutABrowser()
{
    SignInStack stack;
    SignInView view{.state = SignIn::State::WaitsForBrowser};
    view.page = QUrl(u"https://login.microsoftonline.com/common?client_id=any&state=%2B"_s);
    stack.setView(view, now);
    QVERIFY(buttonOf(stack, "copyAddressButton").isHidden());
    QVERIFY(textOf(stack, "browserWaitText").contains(u"in your browser, then come back"));
    view.browserFailed = true;
    stack.setView(view, now);
    QVERIFY(!buttonOf(stack, "copyAddressButton").isHidden());
    QVERIFY(textOf(stack, "browserWaitText").contains(u"could not be opened"));
    buttonOf(stack, "copyAddressButton").click();
    QCOMPARE(QGuiApplication::clipboard()->text(), view.page.toString(QUrl::FullyEncoded));
    QSignalSpy asked(&stack, &SignInStack::signInRequested);
    buttonOf(stack, "useCodeButton").click();
    QCOMPARE(asked.value(0), (QVariantList{QVariant::fromValue(Cloud::Global), true}));
    QSignalSpy left(&stack, &SignInStack::cancelled);
    buttonOf(stack, "cancelButton").click();
    QCOMPARE(left.count(), 1);
    QCOMPARE(stack.view().state, SignIn::State::Idle);
}

void TestSignInCards::asksForAnApplicationId()
{
    SignInStack stack;
    stack.setClientId({});
    QVERIFY(buttonOf(stack, "signInButton").isHidden());
    QVERIFY(!buttonOf(stack, "practiceButton").isHidden());
    auto *edit = stack.findChild<QLineEdit *>(u"clientIdEdit"_s);
    QVERIFY(!buttonOf(stack, "useClientIdButton").isEnabled());
    QSignalSpy entered(&stack, &SignInStack::clientIdEntered);
    edit->setText(u"not an id"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    QVERIFY(!stack.findChild<QLabel *>(u"clientIdWrong"_s)->isHidden());
    edit->setText(u" 11111111-2222-3333-4444-555555555555 "_s);
    QVERIFY(stack.findChild<QLabel *>(u"clientIdWrong"_s)->isHidden());
    buttonOf(stack, "useClientIdButton").click();
    QCOMPARE(entered.value(0), QVariantList{u"11111111-2222-3333-4444-555555555555"_s});
    QSignalSpy help(&stack, &SignInStack::helpRequested);
    buttonOf(stack, "registrationHelpButton").click();
    QCOMPARE(help.count(), 1);
}

void TestSignInCards::foldsTheDetails()
{
    SignInStack stack;
    SignInView view{.state = SignIn::State::Failed};
    view.fault = {.trouble = SignInTrouble::Blocked,
                  .error = u"access_denied"_s,
                  .number = 53003,
                  .detail = u"<b>no</b>"_s,
                  .claims = {},
                  .traceId = "trace-1"};
    stack.setView(view, now);
    auto *pane = stack.findChild<FaultPane *>();
    QVERIFY(!pane->isHidden());
    auto *details = stack.findChild<QLabel *>(u"technicalDetails"_s);
    QVERIFY(details->isHidden());
    buttonOf(stack, "technicalDetailsButton").click();
    QVERIFY(!details->isHidden());
    QCOMPARE(details->textFormat(), Qt::PlainText);
    for (const QString &part : {u"access_denied"_s, u"AADSTS53003"_s, u"trace-1"_s, u"<b>no</b>"_s})
        QVERIFY2(details->text().contains(part), qPrintable(details->text()));
    QSignalSpy asked(&stack, &SignInStack::signInRequested);
    buttonOf(stack, "signInButton").click(); // beginning anew forgets it
    QCOMPARE(asked.value(0), (QVariantList{QVariant::fromValue(Cloud::Global), false}));
    QVERIFY(pane->isHidden());
}

void TestSignInCards::theFocusFollowsTheCard()
{
    QWidget window;
    auto *elsewhere = new QLineEdit(&window);
    auto *stack = new SignInStack(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    elsewhere->setFocus();
    stack->setView({.state = SignIn::State::WaitsForBrowser}, now);
    QVERIFY(elsewhere->hasFocus()); // it is not taken away from somebody
    stack->takeFocus();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"openAgainButton"_s);
    stack->setView({.state = SignIn::State::Exchanging}, now);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"cancelButton"_s);
    stack->setView({}, now);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"signInButton"_s);
    stack->setView(codeView(60), now);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"copyCodeButton"_s);
    SignInView expired{.state = SignIn::State::Failed, .byCode = true};
    expired.fault.trouble = SignInTrouble::Expired;
    stack->setView(expired, now);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"newCodeButton"_s);
    stack->setView({}, now);
    stack->setClientId({});
    QCOMPARE(QApplication::focusWidget()->objectName(), u"clientIdEdit"_s);
}

void TestSignInCards::theKeyboardReachesEverything()
{
    SignInStack stack;
    stack.setClientId(u"5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11"_s);
    stack.show();
    QVERIFY(QTest::qWaitForWindowActive(&stack));
    buttonOf(stack, "practiceButton").setFocus();
    QCOMPARE(tabOrder(stack),
             (QStringList{u"signInButton"_s, u"deviceCodeButton"_s, u"cloudCombo"_s,
                          u"changeClientIdButton"_s, u"practiceButton"_s}));
    stack.setView(codeView(840), now);
    buttonOf(stack, "backButton").setFocus();
    QCOMPARE(tabOrder(stack),
             (QStringList{u"codeLabel"_s, u"copyCodeButton"_s, u"openPageButton"_s, u"backButton"_s}));
}

void TestSignInCards::everythingHasAName()
{
    for (const QString &language : Language::available()) {
        m_language.use(language);
        SignInStack stack;
        for (const SignInShot &shot : signInShots(now)) {
            stack.setClientId(shot.clientId);
            stack.setLeftOut(shot.leftOut);
            stack.setView(shot.view, now);
            const auto widgets = stack.findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const bool control = button || qobject_cast<const QComboBox *>(widget)
                    || qobject_cast<const QLineEdit *>(widget);
                if (!control || !widget->isVisibleTo(&stack)
                    || widget->parent()->inherits("QComboBoxPrivateContainer"))
                    continue;
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         qPrintable(shot.name + u' ' + widget->objectName()));
            }
        }
    }
}

void TestSignInCards::theEndPageIsPlain_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

void TestSignInCards::theEndPageIsPlain()
{
    QFETCH(QString, language);
    m_language.use(language);
    const QString good = QString::fromUtf8(EndPage::html(true));
    const QString bad = QString::fromUtf8(EndPage::html(false));
    QVERIFY(good != bad);
    QVERIFY(good.contains(u"<html lang=\"%1"_s.arg(language.left(2))));
    QVERIFY(good.contains(u"Sendoff"));
    for (const QString &page : {good, bad}) {
        for (const QString &never :
             {u"http:"_s, u"https:"_s, u"src=\""_s, u"href"_s, u"<script"_s, u"url("_s, u"%1"_s})
            QVERIFY2(!page.contains(never), qPrintable(never));
    }
    QCOMPARE(good.contains(u"You can return to Sendoff."), language == u"en");
}

void TestSignInCards::addsAMailbox()
{
    AddMailboxDialog dialog({.account = u"anna@contoso.com"_s, .there = {u"sales@contoso.com"_s}});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *edit = dialog.findChild<QLineEdit *>(u"mailboxAddressEdit"_s);
    auto &add = buttonOf(dialog, "addMailboxButton");
    QVERIFY(!add.isEnabled());
    QSignalSpy chosen(&dialog, &AddMailboxDialog::addressChosen);
    edit->setText(u"sales"_s);
    add.click();
    QVERIFY(textOf(dialog, "addMailboxTrouble").contains(u"not a complete address"));
    edit->setText(u"SALES@contoso.com"_s);
    QVERIFY(textOf(dialog, "addMailboxTrouble").isEmpty());
    add.click();
    QVERIFY(textOf(dialog, "addMailboxTrouble").contains(u"open already"));
    QCOMPARE(chosen.count(), 0);
    edit->setText(u" info@contoso.com "_s);
    add.click();
    QCOMPARE(chosen.value(0), QVariantList{u"info@contoso.com"_s});
    dialog.setBusy(true);
    QVERIFY(!add.isEnabled() && !edit->isEnabled());
    dialog.setTrouble(u"Not there"_s);
    QVERIFY(add.isEnabled());
    QCOMPARE(textOf(dialog, "addMailboxTrouble"), u"Not there"_s);
}

void TestSignInCards::aPersonalAccountSaysWhyNot()
{
    AddMailboxDialog dialog({.account = u"anna@outlook.com"_s, .kind = AccountKind::Personal});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.findChild<QLineEdit *>(u"mailboxAddressEdit"_s)->isEnabled());
    QVERIFY(textOf(dialog, "addMailboxNote").contains(u"anna@outlook.com is a personal account"));
}

void TestSignInCards::signsInAgainInTheAccountsOwnCloud()
{
    AddAccountDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(!dialog.isModal());
    dialog.setAccount(u"anna@contoso.com"_s, Cloud::China);
    dialog.show();
    QVERIFY(textOf(dialog, "cardTitle").contains(u"anna@contoso.com"));
    QVERIFY(!dialog.findChild<QComboBox *>(u"cloudCombo"_s)->isVisible());
    QVERIFY(!buttonOf(dialog, "practiceButton").isVisible());
    QSignalSpy asked(&dialog.stack(), &SignInStack::signInRequested);
    buttonOf(dialog, "signInButton").click();
    QCOMPARE(asked.value(0), (QVariantList{QVariant::fromValue(Cloud::China), false}));
    dialog.stack().setView(codeView(60), now);
    QSignalSpy left(&dialog.stack(), &SignInStack::cancelled);
    dialog.reject();
    QCOMPARE(left.count(), 1);
}

void TestSignInCards::theSettingsKeepOnlyWhatCanBeUsed()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    SettingsDialog dialog(settings);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto &id = *dialog.findChild<QLineEdit *>(u"settingClientIdEdit"_s);
    QVERIFY(!id.isVisible());
    const int folded = dialog.height();
    buttonOf(dialog, "advancedButton").click();
    QVERIFY(id.isVisible() && dialog.height() > folded);
    const auto enter = [&dialog](const char *name, const QString &text) {
        auto *edit = dialog.findChild<QLineEdit *>(QLatin1String(name));
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    enter("settingClientIdEdit", u" desktop "_s);
    QCOMPARE(settings.get(Keys::clientId), u"desktop"_s);
    enter("settingTenantEdit", u"contoso.com"_s);
    QCOMPARE(settings.get(Keys::tenant), u"contoso.com"_s);
    enter("settingTenantEdit", u"no tenant/"_s);
    QCOMPARE(settings.get(Keys::tenant), u"contoso.com"_s);
    QVERIFY(textOf(dialog, "signInSettingsNote").contains(u"no tenant/"));
    enter("settingTenantEdit", QString());
    QCOMPARE(settings.get(Keys::tenant), QString());
    QVERIFY(!textOf(dialog, "signInSettingsNote").contains(u"no tenant/"));
    enter("settingAuthorityEdit", u"http://login.example"_s);
    QCOMPARE(settings.get(Keys::authority), QString());
    enter("settingAuthorityEdit", u"https://login.chinacloudapi.cn"_s);
    QCOMPARE(settings.get(Keys::authority), u"https://login.chinacloudapi.cn"_s);
    enter("settingGraphUrlEdit", u"http://localhost:4711/v1.0"_s);
    QCOMPARE(settings.get(Keys::graphUrl), u"http://localhost:4711/v1.0"_s);
}

QTEST_MAIN(TestSignInCards)
#include "tst_signincards.moc"
