// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"
#include "actions.h"
#include "core.h"
#include "deskpage.h"
#include "mailpage.h"
#include "models/maillistmodel.h"
#include "signin/session.h"
#include "signindesk.h"
#include "support/skipping.h"
#include "widgets/inlinebar.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

// What the real window says about accounts while something is in the way, against a real authority.

namespace Sendoff::System {

using namespace Qt::StringLiterals;

class TestAccountWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { SENDOFF_SKIP_FOR(AuthorityProcess::missing()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void theDraftsStayReadableWithoutAKeychain();
    void whatWasNeverReadIsNotLoading();
    void whoIsHereAlreadyIsSaid();
    void moreIsAskedForWithAReason();
    void whatStaysOfAnAccountIsSaidShortly();

private:
    /// The words of all bars that are seen.
    QString bars() const;
    bool says(const QString &words) const { return bars().contains(words); }

    std::unique_ptr<SignInDesk> m_desk;
};

void TestAccountWords::init()
{
    m_desk = std::make_unique<SignInDesk>();
    QCOMPARE(m_desk->start(), QString());
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->signIn());
}

QString TestAccountWords::bars() const
{
    QStringList words;
    for (const InlineBar *bar : m_desk->window().findChildren<InlineBar *>()) {
        if (bar->isVisible())
            words.append(bar->accessibleName());
    }
    return words.join(u'\n');
}

void TestAccountWords::theDraftsStayReadableWithoutAKeychain()
{
    m_desk->close();
    m_desk->setKeychain(false);
    QVERIFY(m_desk->open());
    Session &session = *m_desk->desk()->core().session(0);
    QVERIFY(waitUntil([&] { return session.state() == SessionState::KeychainTrouble; }));
    QVERIFY(waitUntil([&] { return says(u"There is no keychain"_s); }));
    QVERIFY(waitUntil([&] { return m_desk->desk()->mailPage().model().rowCount() == 6; }));
    // That it is tried is seen, though the answer comes at once.
    auto *const window = &m_desk->window();
    QVERIFY(press(u"tryAgainButton"_s));
    QVERIFY(waitUntil([&] { return session.state() == SessionState::KeychainTrouble; }));
    const auto tries = [window] {
        const auto buttons = window->findChildren<QAbstractButton *>(u"tryAgainButton"_s);
        return std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
            return button->isVisible() && !button->isEnabled() && button->text() == u"Trying…"_s;
        });
    };
    QVERIFY(tries());
    QVERIFY(waitUntil([&] { return !tries(); }));
    m_desk->setKeychain(true);
    QVERIFY(press(u"tryAgainButton"_s));
    QVERIFY(waitUntil([&] { return session.state() == SessionState::Fresh; }));
    QVERIFY(waitUntil([&] { return !says(u"There is no keychain"_s); }));
}

void TestAccountWords::whatWasNeverReadIsNotLoading()
{
    m_desk->close();
    const QDir profile(m_desk->profile());
    for (const QString &name : profile.entryList({u"sendoff.db*"_s}, QDir::Files))
        QVERIFY(QFile::remove(profile.filePath(name)));
    m_desk->setKeychain(false);
    QVERIFY(m_desk->open());
    const Session &session = *m_desk->desk()->core().session(0);
    QVERIFY(waitUntil([&] { return session.state() == SessionState::KeychainTrouble; }));
    const auto text = [this](const QString &words) {
        const auto labels = m_desk->window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QVERIFY(waitUntil([&] { return text(u"Drafts could not be loaded"_s); }));
    QTest::qWait(400); // as long as it takes until "Loading" would be said
    QVERIFY(text(u"Drafts could not be loaded"_s) && !text(u"Loading drafts"_s));
}

void TestAccountWords::whoIsHereAlreadyIsSaid()
{
    m_desk->window().actions()[ActionId::AddAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    QVERIFY(waitUntil([&] { return says(u"is here already. Its sign-in was renewed."_s); }));
    QVERIFY(says(u"anna.weber@contoso.com"_s));
    QCOMPARE(m_desk->desk()->core().mailboxCount(), 1);
}

void TestAccountWords::moreIsAskedForWithAReason()
{
    m_desk->setBrowser(false); // nothing goes on behind the dialog
    m_desk->window().actions()[ActionId::AddMailbox]->trigger();
    auto *const dialog = m_desk->window().findChild<QDialog *>(u"addMailboxDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"sales@contoso.com"_s);
    QVERIFY(waitUntil([&] { return press(u"addMailboxButton"_s); }));
    const auto *const asks = m_desk->window().findChild<QDialog *>(u"addAccountDialog"_s);
    QVERIFY(asks);
    const auto *const reason = asks->findChild<QLabel *>(u"reasonText"_s);
    QVERIFY(reason && reason->isVisible());
    QVERIFY2(reason->text().contains(u"To open sales@contoso.com"_s), qPrintable(reason->text()));
}

void TestAccountWords::whatStaysOfAnAccountIsSaidShortly()
{
    m_desk->setKeychain(false);
    m_desk->window().actions()[ActionId::RemoveAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"removeButton"_s); }));
    QVERIFY(waitUntil([&] { return !m_desk->told().isEmpty(); }));
    QVERIFY2(m_desk->told().first().contains(u"Only its sign-in is still in the keychain"_s),
             qPrintable(m_desk->told().first()));
    QCOMPARE(m_desk->program().launcher().accounts()->unfinished().size(), 1);
}

} // namespace Sendoff::System

QTEST_MAIN(Sendoff::System::TestAccountWords)
#include "tst_accountwords.moc"
