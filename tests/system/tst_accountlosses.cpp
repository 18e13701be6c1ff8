// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"
#include "actions.h"
#include "core.h"
#include "deskpage.h"
#include "outbox/outbox.h"
#include "settings/keys.h"
#include "signindesk.h"
#include "store/store.h"
#include "support/skipping.h"

#include <QDialog>
#include <QFile>
#include <QTest>

// The book of the accounts is damaged, or an account goes while its messages wait: none of them is lost
// without a word.

namespace Sendoff::System {

using namespace Qt::StringLiterals;

class TestAccountLosses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { SENDOFF_SKIP_FOR(AuthorityProcess::missing()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void aDamagedBookIsReadFromItsCopy();
    void aLostBookLosesNoOutbox();
    void whatNobodyOpensIsSaid();
    void aRemovalIsNotAskedAgainWhenLessIsLost();
    void aRemovalIsAskedAgainWhenMoreIsLost();

private:
    Core &core() { return m_desk->desk()->core(); }
    int waiting();
    bool signInAndWait(int messages);
    bool decideOn(int messages);
    void damage(const QStringList &names);
    QDialog *question();

    std::unique_ptr<SignInDesk> m_desk;
};

void TestAccountLosses::init()
{
    m_desk = std::make_unique<SignInDesk>();
    QCOMPARE(m_desk->start(), QString());
    m_desk->settings().set(Keys::undoSeconds, 0);
    QVERIFY(m_desk->open());
}

int TestAccountLosses::waiting()
{
    return int(core().store().jobs({SendState::Waiting, SendState::Countdown}).size());
}

/// Signs in, and decides to send so many messages, which wait.
bool TestAccountLosses::signInAndWait(int messages)
{
    if (!m_desk->signIn())
        return false;
    core().outbox(0).setPaused(true);
    return waitUntil([this] { return core().outbox(0).isPaused(); }) && decideOn(messages);
}

bool TestAccountLosses::decideOn(int messages)
{
    QAction *const send = m_desk->window().actions()[ActionId::Send];
    for (const int wanted = waiting() + messages; waiting() < wanted;) {
        const int before = waiting();
        if (!goToSendable(m_desk->window()))
            return false;
        send->trigger();
        if (!waitUntil([this, before] { return waiting() > before; }))
            return false;
    }
    return true;
}

void TestAccountLosses::damage(const QStringList &names)
{
    for (const QString &name : names) {
        QFile file(m_desk->profile() + u'/' + name);
        QVERIFY(file.exists());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"acc") == 5);
    }
}

QDialog *TestAccountLosses::question()
{
    for (auto *const each : m_desk->window().findChildren<QDialog *>(u"removeAccountQuestion"_s)) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

void TestAccountLosses::aDamagedBookIsReadFromItsCopy()
{
    QVERIFY(m_desk->signIn());
    m_desk->close();
    damage({u"accounts.json"_s});
    m_desk->setBrowser(false);
    QVERIFY(m_desk->open());
    QVERIFY(m_desk->desk());
    QVERIFY(m_desk->waitForDrafts());
    QVERIFY(sendFirst(m_desk->window()));
    QCOMPARE(m_desk->authority().tokenRequests(u"authorization_code"_s).size(), 1);
    QVERIFY(QFile::exists(m_desk->profile() + u"/accounts.json.damaged-1"_s));
}

void TestAccountLosses::aLostBookLosesNoOutbox()
{
    QVERIFY(signInAndWait(2));
    const MailboxId mailbox = core().mailbox(0).id;
    m_desk->close();
    damage({u"accounts.json"_s, u"accounts.copy.json"_s});
    QVERIFY(m_desk->open());
    QVERIFY(!m_desk->desk());
    QVERIFY(press(u"signInButton"_s));
    QVERIFY(waitUntil([&] { return m_desk->desk() != nullptr; }));
    QVERIFY(m_desk->waitForDrafts(0, 4)); // the two that wait are not among them
    QCOMPARE(core().mailboxCount(), 1);
    QCOMPARE(core().mailbox(0).id, mailbox);
    QCOMPARE(waiting(), 2);
    QVERIFY(core().outbox(0).isPaused()); // as the person left it
    core().outbox(0).setPaused(false);
    QVERIFY(waitUntil([&] { return core().store().jobs({SendState::Sent}).size() == 2; }));
    QCOMPARE(m_desk->service().submissions(), 2);
    QCOMPARE(m_desk->told(), QStringList());
}

void TestAccountLosses::whatNobodyOpensIsSaid()
{
    QVERIFY(signInAndWait(2));
    const MailboxId mailbox = core().mailbox(0).id;
    m_desk->close();
    damage({u"accounts.json"_s, u"accounts.copy.json"_s});
    QVERIFY(m_desk->open());
    m_desk->authority().signsInAs(u"max@outlook.com"_s);
    QVERIFY(m_desk->signIn());
    QVERIFY(core().mailbox(0).id != mailbox);
    QVERIFY(waitUntil([&] { return !m_desk->told().isEmpty(); }));
    QCOMPARE(m_desk->told().size(), 1);
    QVERIFY2(m_desk->told().constFirst().contains(u"anna.weber@contoso.com: 2 messages"_s),
             qPrintable(m_desk->told().constFirst()));
    QCOMPARE(m_desk->service().submissions(), 0);
    // Nothing was taken from what waits; its person finds it.
    m_desk->authority().signsInAs(u"anna.weber@contoso.com"_s);
    m_desk->window().actions()[ActionId::AddAccount]->trigger();
    QVERIFY(waitUntil([&] { return press(u"signInButton"_s); }));
    QVERIFY(waitUntil([&] { return core().mailboxCount() == 2; }));
    QCOMPARE(core().mailbox(1).id, mailbox);
    QCOMPARE(waiting(), 2);
}

void TestAccountLosses::aRemovalIsNotAskedAgainWhenLessIsLost()
{
    QVERIFY(signInAndWait(2));
    m_desk->window().actions()[ActionId::RemoveAccount]->trigger();
    QVERIFY(waitUntil([&] { return question() != nullptr; }));
    core().outbox(0).withdraw(
        core().store().jobs({SendState::Waiting, SendState::Countdown}).constFirst().id);
    QVERIFY(waitUntil([&] { return waiting() == 1; }));
    QVERIFY(press(u"removeButton"_s));
    QVERIFY(!question());
    QVERIFY(waitUntil([&] { return !m_desk->desk() && m_desk->program().launcher().core() == nullptr; }));
    QVERIFY(m_desk->program().launcher().accounts()->all().isEmpty());
}

void TestAccountLosses::aRemovalIsAskedAgainWhenMoreIsLost()
{
    QVERIFY(signInAndWait(1));
    m_desk->window().actions()[ActionId::RemoveAccount]->trigger();
    QVERIFY(waitUntil([&] { return question() != nullptr; }));
    QVERIFY(decideOn(1));
    QVERIFY(press(u"removeButton"_s));
    QVERIFY(question());
    QVERIFY(m_desk->desk());
    QCOMPARE(m_desk->program().launcher().accounts()->all().size(), 1);
    QVERIFY(press(u"removeButton"_s));
    QVERIFY(waitUntil([&] { return !m_desk->desk() && m_desk->program().launcher().core() == nullptr; }));
    QCOMPARE(m_desk->service().submissions(), 0);
}

} // namespace Sendoff::System

QTEST_MAIN(Sendoff::System::TestAccountLosses)
#include "tst_accountlosses.moc"
