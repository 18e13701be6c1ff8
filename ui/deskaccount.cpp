// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "deskbars.h"
#include "discard/discards.h"
#include "mail/account.h"
#include "sendright.h"
#include "signin/scopes.h"
#include "signin/session.h"
#include "store/store.h"
#include "wordingbars.h"
#include "wordingsignin.h"

#include <QClipboard>
#include <QGuiApplication>

#include <chrono>

// The part of DeskBars that says what is with the account of the mailbox that is shown.

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

const QString signInKey = u"signIn"_s;
const QString keychainKey = u"keychain"_s;
const QString unsavedKey = u"signInUnsaved"_s;
const QString renewingKey = u"renewing"_s;
const QString sendRightKey = u"noSendRight"_s;

QString requestFor(const Session &session, const Mailbox &mailbox)
{
    const bool isOwn = mailbox.root == ownMailbox().root;
    return WordingSignIn::requestForAdministrator(
        session.authority(),
        scopesFor(isOwn ? Purpose::OwnMailbox : Purpose::SharedMailboxes, session.authority()));
}

/// The keychain or the sign-in service is asked again after it had failed.
bool triesAgain(const Session &session)
{
    const SessionState state = session.state();
    return (state == SessionState::ReadingSecret || state == SessionState::Renewing)
        && session.fault() != SignInFault();
}

bool isOfTheKeychain(SignInTrouble trouble)
{
    return trouble == SignInTrouble::KeychainMissing || trouble == SignInTrouble::KeychainLocked
        || trouble == SignInTrouble::KeychainSilent || trouble == SignInTrouble::KeychainRefused;
}

/// An answer may come at once: so long the person sees all the same that something was tried.
constexpr std::chrono::milliseconds seenTrying(700);

bool asksAdministrator(const SignInFault &fault)
{
    return fault.trouble == SignInTrouble::NeedsAdmin;
}

} // namespace

void DeskBars::addOtherAccounts(QList<Wanted> *bars) const
{
    const Session *const shown = m_core.session(m_mailbox);
    QList<const Session *> told{shown};
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        const Session *const session = m_core.session(i);
        if (!session || told.contains(session))
            continue;
        told.append(session);
        const QString number = u':' + QString::number(i);
        if (session->state() == SessionState::NeedsPerson)
            bars->append(
                {signInKey + number, [fault = session->fault(), address = m_core.mailbox(i).address] {
                     return WordingBars::signInAgain(fault, address);
                 }});
        else if (isOfTheKeychain(session->fault().trouble))
            bars->append({keychainKey + number, [trouble = session->fault().trouble, trying = isTrying(i)] {
                              return WordingBars::keychain(trouble, trying);
                          }});
    }
}

void DeskBars::addAccount(QList<Wanted> *bars) const
{
    addOtherAccounts(bars);
    const Session *const session = m_core.session(m_mailbox);
    if (!session)
        return;
    const Mailbox &mailbox = m_core.mailbox(m_mailbox);
    const SignInFault fault = session->fault();
    switch (session->state()) {
    case SessionState::NeedsPerson:
        bars->append({signInKey, [fault, address = m_core.accountCount() > 1 ? mailbox.address : QString()] {
                          return asksAdministrator(fault) ? WordingBars::consent()
                                                          : WordingBars::signInAgain(fault, address);
                      }});
        break;
    case SessionState::KeychainTrouble:
    case SessionState::Pausing:
    case SessionState::ReadingSecret:
    case SessionState::Renewing: addWaiting(bars, *session); break;
    case SessionState::NotStarted:
    case SessionState::Fresh:
    case SessionState::SignedOut: break;
    }
    if (session->isUnsaved() && !session->isMemoryOnly())
        bars->append({unsavedKey, [fault, trying = isTrying(m_mailbox)] {
                          const BarSpec spec = WordingBars::signInUnsaved(fault.trouble);
                          return trying ? WordingBars::whileTrying(spec) : spec;
                      }});
    if (!mayStillSend(*session, mailbox))
        bars->append(
            {sendRightKey, [address = mailbox.address] { return WordingBars::mayNotSend(address); }});
}

/// The sign-in waits for the keychain or the sign-in service, after one of them had failed.
void DeskBars::addWaiting(QList<Wanted> *bars, const Session &session) const
{
    const SignInFault &fault = session.fault();
    const bool trying = isTrying(m_mailbox);
    if (fault == SignInFault())
        return; // all is well so far
    if (isOfTheKeychain(fault.trouble)) {
        bars->append({keychainKey, [fault, trying] { return WordingBars::keychain(fault.trouble, trying); }});
        return;
    }
    const QDateTime asOf = m_core.store().lastSync(m_core.mailbox(m_mailbox).id, Folder::Drafts);
    const int discarded = m_core.discards(m_mailbox).waiting(); // the bar about the line may not be shown
    bars->append({renewingKey,
                  [asOf, now = m_core.clock().now(), fault, trying, server = session.authority(), discarded] {
                      if (fault.trouble != SignInTrouble::Offline)
                          return WordingBars::renewalFailed(fault, trying);
                      const BarSpec spec
                          = WordingBars::offline(asOf, now, {}, server.login.host(), discarded);
                      return trying ? WordingBars::whileTrying(spec) : spec;
                  }});
}

bool DeskBars::isTrying(int mailbox) const
{
    const Session *const session = m_core.session(mailbox);
    return session && (triesAgain(*session) || m_tried == session);
}

void DeskBars::tryAgain(Session &session)
{
    m_tried = &session;
    session.tryAgain();
    const int turn = ++m_tries;
    m_core.clock().after(seenTrying, this, [this, turn] {
        if (turn != m_tries)
            return;
        m_tried = nullptr;
        apply();
    });
    apply();
}

bool DeskBars::triggeredAccount(const QString &key, const QString &action)
{
    const QString kind = key.section(u':', 0, 0);
    if (kind != signInKey && kind != keychainKey && kind != unsavedKey && kind != sendRightKey
        && kind != renewingKey)
        return false;
    const int mailbox = key.contains(u':') ? key.section(u':', 1).toInt() : m_mailbox;
    Session *const session = mailbox < m_core.mailboxCount() ? m_core.session(mailbox) : nullptr;
    if (!session)
        return key != signInKey; // without one the bar is that of a given token
    if (action == WordingBars::signInId())
        Q_EMIT signInRequested(mailbox);
    else if (action == WordingBars::keepInMemory())
        session->keepInMemory();
    else if (action == WordingBars::copyRequest())
        QGuiApplication::clipboard()->setText(requestFor(*session, m_core.mailbox(mailbox)));
    else
        tryAgain(*session);
    return true;
}

} // namespace Sendoff
