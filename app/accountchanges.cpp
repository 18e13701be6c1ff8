// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"
#include "base/log.h"
#include "mail/mailbox.h"
#include "store/store.h"

#include <QFile>

#include <algorithm>

// What becomes of an account after it was added.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// Between a space and the name of a mailbox of somebody else (mailboxOf()).
const QString othersIn = u"/users/"_s;

QString spaceOf(const MailboxId &mailbox)
{
    return mailbox.value.section(u'/', 0, 0);
}

bool hasMail(const Store &store, const QString &space)
{
    const QList<StoredMailbox> stored = store.mailboxes().value_or(QList<StoredMailbox>());
    return std::any_of(stored.cbegin(), stored.cend(),
                       [&space](const StoredMailbox &each) { return spaceOf(each.id) == space; });
}

} // namespace

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

QList<Account> Accounts::all() const
{
    QList<Account> accounts = m_book.accounts;
    accounts.removeIf([](const Account &account) { return account.isRemoved; });
    return accounts;
}

bool Accounts::isKnown(const QString &space) const
{
    return std::any_of(m_book.accounts.cbegin(), m_book.accounts.cend(),
                       [&space](const Account &known) { return known.space == space; });
}

QList<StoredMailbox> Accounts::lost(const Store &store) const
{
    QList<StoredMailbox> mailboxes = store.mailboxes().value_or(QList<StoredMailbox>());
    mailboxes.removeIf([this](const StoredMailbox &each) {
        const QString space = spaceOf(each.id);
        return space.isEmpty() || isKnown(space); // without one: of a token that was given
    });
    return mailboxes;
}

void Accounts::reunite(const AccountId &id, const Store &store)
{
    Account *const account = m_book.find(id);
    if (!account || account->person.address.isEmpty() || hasMail(store, account->space))
        return;
    const QList<StoredMailbox> left = lost(store);
    // Should the address be another person's by now, the ids of the folders tell (MailboxIdentity).
    const auto own = std::find_if(left.cbegin(), left.cend(), [account](const StoredMailbox &each) {
        return each.id == ownMailbox(spaceOf(each.id)).id
            && each.owner.address.compare(account->person.address, Qt::CaseInsensitive) == 0;
    });
    if (own == left.cend())
        return;
    const Account before = *account;
    account->space = spaceOf(own->id);
    for (const StoredMailbox &each : left) {
        if (each.id.value.startsWith(account->space + othersIn))
            account->shared.append(each.id.value.mid((account->space + othersIn).size()));
    }
    if (const Result<Done> written = write(); !written)
        *m_book.find(id) = before;
}

QList<AccountId> Accounts::unfinished() const
{
    QList<AccountId> ids;
    for (const Account &account : m_book.accounts) {
        if (account.isRemoved)
            ids.append(account.id);
    }
    return ids;
}

QList<MailboxId> Accounts::storedOf(const AccountId &id) const
{
    QList<MailboxId> mailboxes;
    if (const Account *const account = m_book.find(id)) {
        for (const Mailbox &mailbox : mailboxesOf(*account))
            mailboxes.append(mailbox.id);
    }
    return mailboxes;
}

Result<Done> Accounts::remove(const AccountId &id, Core &core)
{
    Account *const account = m_book.find(id);
    if (!account)
        return Done();
    account->isRemoved = true;
    if (const Result<Done> written = write(); !written) {
        m_book.find(id)->isRemoved = false;
        return written;
    }
    m_sessions.remove(id);
    m_fresh.remove(id);
    core.closeAccount(id);
    return Done();
}

void Accounts::wipe(const AccountId &id, Core &core, QObject *context,
                    const std::function<void(Result<Done>)> &call)
{
    // Whoever asked may go meanwhile; the account is forgotten all the same.
    const QPointer<QObject> guard(context);
    core.store().removeMailboxes(storedOf(id), this, [=, this](const Result<Done> &stored) {
        m_parts.secrets.remove(m_book.secretKey(id), this, [=, this](const Result<Done> &removed) {
            if (stored && removed)
                forget(id);
            if (guard)
                call(stored ? removed : stored);
        });
    });
}

void Accounts::wipeSecret(const AccountId &id)
{
    m_parts.secrets.remove(m_book.secretKey(id), this, [this, id](const Result<Done> &removed) {
        if (removed)
            forget(id); // else at the next start again
    });
}

void Accounts::forget(const AccountId &id)
{
    m_book.accounts.removeIf([&id](const Account &each) { return each.id == id; });
    if (const Result<Done> written = write(); !written)
        qCWarning(signInLog) << "the book of accounts could not be written:" << written.error().code;
    // Files that were kept aside hold mail and names of accounts that have gone.
    if (!m_book.accounts.isEmpty())
        return;
    const QDir folder(m_parts.folder);
    const QStringList aside
        = folder.entryList({u"sendoff.db.damaged-*"_s, u"accounts.json.damaged-*"_s}, QDir::Files);
    for (const QString &name : aside)
        QFile::remove(folder.filePath(name));
}

} // namespace Sendoff
