// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"
#include "base/log.h"
#include "mail/mailbox.h"
#include "store/store.h"

#include <utility>

// What becomes of an account after it was added.

namespace Sendoff {

using namespace Qt::StringLiterals;

Result<Done> Accounts::addShared(const AccountId &id, const QString &address)
{
    Account *const account = m_book.find(id);
    if (!account || account->shared.contains(address, Qt::CaseInsensitive))
        return Done();
    account->shared.append(address);
    Result<Done> written = write();
    if (!written)
        m_book.find(id)->shared.removeLast();
    return written;
}

Result<Done> Accounts::removeShared(const AccountId &id, const QString &address)
{
    Account *const account = m_book.find(id);
    if (!account)
        return Done();
    const QStringList before = account->shared;
    account->shared.removeIf(
        [&address](const QString &each) { return each.compare(address, Qt::CaseInsensitive) == 0; });
    Result<Done> written = write();
    if (!written)
        m_book.find(id)->shared = before;
    return written;
}

void Accounts::remove(const AccountId &id, Core &core, QObject *context,
                      std::function<void(Result<Done>)> call)
{
    const QPointer<Session> session = m_sessions.value(id);
    if (!m_book.find(id) || !session) {
        QMetaObject::invokeMethod(
            context, [call = std::move(call)] { call(Done()); }, Qt::QueuedConnection);
        return;
    }
    // Written down first: whatever happens now, the secret is removed in the end.
    m_book.removals.append(m_book.secretKey(id));
    if (const Result<Done> written = write(); !written) {
        m_book.removals.removeLast();
        QMetaObject::invokeMethod(
            context, [call = std::move(call), error = written.error()] { call(error); },
            Qt::QueuedConnection);
        return;
    }
    session->signOut(context, [this, id, &core, call = std::move(call)](const Result<Done> &removed) {
        if (removed)
            m_book.removals.removeAll(m_book.secretKey(id));
        const Account account = *m_book.find(id);
        core.closeAccount(id);
        m_sessions.remove(id);
        m_book.accounts.removeIf([&id](const Account &each) { return each.id == id; });
        const Result<Done> written = write();
        const Result<Done> outcome = removed ? written : removed;
        QList<MailboxId> mailboxes;
        for (const Mailbox &mailbox : mailboxesOf(account))
            mailboxes.append(mailbox.id);
        core.store().removeMailboxes(mailboxes, this, [outcome, call](const Result<Done> &stored) {
            call(stored ? outcome : stored);
        });
    });
}

void Accounts::finishRemovals()
{
    for (const QString &key : std::as_const(m_book.removals)) {
        m_parts.secrets.remove(key, this, [this, key](const Result<Done> &removed) {
            if (!removed)
                return; // at the next start again
            m_book.removals.removeAll(key);
            if (const Result<Done> written = write(); !written)
                qCWarning(signInLog) << "the book of accounts could not be written:" << written.error().code;
        });
    }
}

} // namespace Sendoff
