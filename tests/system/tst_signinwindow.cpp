// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"
#include "actions.h"
#include "core.h"
#include "deskpage.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "models/maillistmodel.h"
#include "signin/session.h"
#include "signindesk.h"
#include "support/skipping.h"
#include "sync/refresher.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QTest>

// A person signs in at a real authority, in the real window, and sends.

namespace Sendoff::System {

using namespace Qt::StringLiterals;

class TestSignInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { SENDOFF_SKIP_FOR(AuthorityProcess::missing()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void inTheBrowser();
    void byACode();
    void startsAgainWithoutABrowser();
    void aTokenThatEndsIsRenewedUnseen();
    void aDeadSignInAsksAndGoesOn();
    void anotherPersonIsRefused();
    void aSecondAccountComesBeside();
    void withoutTheRightNothingIsSent();
    void leavesThePracticeMailbox();
    void isRemovedWithoutATrace();
    void aSharedMailboxIsAskedForOnlyThen();

private:
    Session *session(int mailbox = 0) { return m_desk->desk()->core().session(mailbox); }
    bool send() { return sendFirst(m_desk->window()); }

    std::unique_ptr<SignInDesk> m_desk;
};

void TestSignInWindow::init()
{
    m_desk = std::make_unique<SignInDesk>();
    QCOMPARE(m_desk->start(), QString());
}

void TestSignInWindow::inTheBrowser()
{
    QVERIFY(m_desk->open());
    QVERIFY(!m_desk->desk());
    QVERIFY(m_desk->signIn());
    QCOMPARE(m_desk->desk()->core().mailboxCount(), 1);
    // The page that the browser ended on, on this computer and without the code in its address.
    QCOMPARE(m_desk->lastPage().status, 200);
    QVERIFY(m_desk->lastPage().body.contains("Sendoff"));
    QVERIFY2(!m_desk->lastPage().url.hasQuery(), qPrintable(m_desk->lastPage().url.toString()));
    // PKCE, one exchange, no secret.
    const QList<QJsonObject> exchanges = m_desk->authority().tokenRequests(u"authorization_code"_s);
    QCOMPARE(exchanges.size(), 1);
    QVERIFY(exchanges.constFirst()["form"_L1].toObject().contains("code_verifier"_L1));
    QVERIFY(!exchanges.constFirst()["form"_L1].toObject().contains("client_secret"_L1));
    QVERIFY(send());
}

void TestSignInWindow::byACode()
{
    m_desk->authority().set({{u"interval"_s, 1}});
    QVERIFY(m_desk->open());
    QVERIFY(press(u"deviceCodeButton"_s));
    SignIn &signIn = m_desk->program().launcher().accounts()->signIn();
    QVERIFY(waitUntil([&] { return signIn.state() == SignIn::State::ShowsCode; }));
    const Browser::Page page = m_desk->browser().enterCode(signIn.code().page, signIn.code().userCode);
    QCOMPARE(page.status, 200);
    QVERIFY(waitUntil([&] { return m_desk->desk() != nullptr; }));
    QVERIFY(m_desk->waitForDrafts());
    QVERIFY(send());
}

void TestSignInWindow::startsAgainWithoutABrowser()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    m_desk->close();
    m_desk->setBrowser(false);
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->desk());
    QVERIFY(m_desk->waitForDrafts());
    QVERIFY(waitUntil([&] { return session()->state() == SessionState::Fresh; }));
    QCOMPARE(m_desk->authority().tokenRequests(u"refresh_token"_s).size(), 1);
    QVERIFY(send());
}

void TestSignInWindow::aTokenThatEndsIsRenewedUnseen()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    for (const QByteArray &token : m_desk->authority().issued(u"access"_s))
        m_desk->service().endToken(token);
    QVERIFY(send());
    QVERIFY(session()->state() == SessionState::Fresh);
    QCOMPARE(m_desk->authority().tokenRequests(u"refresh_token"_s).size(), 1);
    QCOMPARE(m_desk->service().requests("POST"_ba, u"/send"_s), 1);
}

void TestSignInWindow::aDeadSignInAsksAndGoesOn()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    m_desk->authority().revokeAll();
    for (const QByteArray &token : m_desk->authority().issued(u"access"_s))
        m_desk->service().endToken(token);
    m_desk->desk()->core().refresher(0).refresh();
    QVERIFY(waitUntil([&] { return session()->state() == SessionState::NeedsPerson; }));
    // Drafts stay readable, and the window says what to do.
    QCOMPARE(m_desk->desk()->mailPage().model().rowCount(), 6);
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); })); // of the dialog
    QVERIFY(waitUntil([&] { return session()->state() == SessionState::Fresh; }));
    QVERIFY(send());
    QCOMPARE(m_desk->service().requests("POST"_ba, u"/send"_s), 1);
}

void TestSignInWindow::anotherPersonIsRefused()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    m_desk->authority().revokeAll();
    for (const QByteArray &token : m_desk->authority().issued(u"access"_s))
        m_desk->service().endToken(token);
    m_desk->desk()->core().refresher(0).refresh();
    QVERIFY(waitUntil([&] { return session()->state() == SessionState::NeedsPerson; }));
    m_desk->authority().signsInAs(u"boris.petrov@contoso.com"_s);
    const int before = m_desk->service().requests("GET"_ba, QString());
    QAction *const again = m_desk->window().actions()[ActionId::SignInAgain];
    QVERIFY(waitUntil([&] { return again->isEnabled(); }));
    again->trigger();
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    SignIn &signIn = m_desk->program().launcher().accounts()->signIn();
    QVERIFY(waitUntil([&] { return signIn.state() == SignIn::State::Failed; }));
    QVERIFY(signIn.fault().trouble == SignInTrouble::WrongPerson);
    QVERIFY(session()->state() == SessionState::NeedsPerson);
    QCOMPARE(m_desk->program().launcher().accounts()->all().size(), 1);
    QCOMPARE(m_desk->service().requests("GET"_ba, QString()), before); // nothing was asked with their token
}

void TestSignInWindow::aSecondAccountComesBeside()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    m_desk->authority().signsInAs(u"max@outlook.com"_s);
    m_desk->window().actions()[ActionId::AddAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    QVERIFY(waitUntil([&] { return m_desk->desk()->core().mailboxCount() == 2; }));
    QVERIFY(m_desk->waitForDrafts(1));
    QCOMPARE(m_desk->desk()->mailbox(), 1);
    QVERIFY(m_desk->desk()->core().kindOf(1) == AccountKind::Personal);
    QVERIFY(m_desk->desk()->core().mailbox(0).id != m_desk->desk()->core().mailbox(1).id);
    // The same person again is no third account.
    m_desk->window().actions()[ActionId::AddAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    SignIn &signIn = m_desk->program().launcher().accounts()->signIn();
    QVERIFY(waitUntil([&] {
        return m_desk->authority().tokenRequests(u"authorization_code"_s).size() == 3
            && signIn.state() == SignIn::State::Idle;
    }));
    QTest::qWait(50);
    QCOMPARE(m_desk->desk()->core().mailboxCount(), 2);
}

void TestSignInWindow::withoutTheRightNothingIsSent()
{
    m_desk->authority().set({{u"refuse"_s, QJsonArray{u"Mail.Send"_s}}});
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    QVERIFY(waitUntil([&] { return !session()->granted().isEmpty(); }));
    m_desk->desk()->mailPage().list()->setCurrentIndex(m_desk->desk()->mailPage().model().index(0));
    QVERIFY(waitUntil([&] { return m_desk->desk()->situation().targets == 1; }));
    QVERIFY(waitUntil([&] { return m_desk->desk()->situation().noSendRight; }));
    QVERIFY(!m_desk->window().actions()[ActionId::Send]->isEnabled());
    QVERIFY(Actions::reason(ActionId::Send, m_desk->desk()->situation()).contains(u"Mail.Send"_s));
}

void TestSignInWindow::leavesThePracticeMailbox()
{
    QVERIFY(m_desk->open());
    QVERIFY(press(u"practiceButton"_s));
    QVERIFY(waitUntil([&] { return m_desk->desk() != nullptr; }));
    QVERIFY(m_desk->desk()->core().isPractice());
    m_desk->window().actions()[ActionId::AddAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    QVERIFY(waitUntil([&] { return m_desk->desk() && !m_desk->desk()->core().isPractice(); }));
    QVERIFY(m_desk->waitForDrafts());
}

void TestSignInWindow::isRemovedWithoutATrace()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    m_desk->window().actions()[ActionId::RemoveAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"removeButton"_s); }));
    QVERIFY(waitUntil([&] { return !m_desk->desk() && m_desk->program().launcher().core() == nullptr; }));
    QCOMPARE(m_desk->told(), QStringList());
    QVERIFY(m_desk->program().launcher().accounts()->all().isEmpty());
    m_desk->close();
    for (const QString &name : QDir(m_desk->profile()).entryList(QDir::Files)) {
        QFile file(QDir(m_desk->profile()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("anna.weber"), qPrintable(name));
    }
    // A new start knows nobody.
    QVERIFY(m_desk->open());
    QVERIFY(!m_desk->desk());
}

void TestSignInWindow::aSharedMailboxIsAskedForOnlyThen()
{
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
    const auto scopes = [this](const QString &grant) {
        return m_desk->authority()
            .tokenRequests(grant)
            .constLast()["form"_L1]
            .toObject()["scope"_L1]
            .toString();
    };
    QVERIFY(!scopes(u"authorization_code"_s).contains(u"Shared"_s));
    m_desk->window().actions()[ActionId::AddMailbox]->trigger();
    auto *const dialog = m_desk->window().findChild<QDialog *>(u"addMailboxDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"sales@contoso.com"_s);
    QVERIFY(waitUntil([&] { return press(u"addMailboxButton"_s); }));
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); })); // of the dialog that asks for more
    QVERIFY(
        waitUntil([&] { return m_desk->authority().tokenRequests(u"authorization_code"_s).size() == 2; }));
    QVERIFY(scopes(u"authorization_code"_s).contains(u"Mail.ReadWrite.Shared"_s));
    QVERIFY(waitUntil([&] { return m_desk->desk()->core().mailboxCount() == 2; }));
    QCOMPARE(m_desk->desk()->mailbox(), 1);
}

} // namespace Sendoff::System

QTEST_MAIN(Sendoff::System::TestSignInWindow)
#include "tst_signinwindow.moc"
