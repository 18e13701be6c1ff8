// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/mailboxidentity.h"

#include "base/log.h"
#include "graph/folders.h"
#include "net/client.h"
#include "store/store.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anotherMailbox = "anotherMailbox"_L1;

Error errorOfAnother()
{
    return {.kind = ErrorKind::Forbidden,
            .httpStatus = 0,
            .code = anotherMailbox,
            .detail = {},
            .requestId = {},
            .retryAfter = {}};
}

} // namespace

bool isOfAnotherMailbox(const Error &error)
{
    return error.code == anotherMailbox;
}

MailboxIdentity::MailboxIdentity(Client &client, Store &store, Mailbox mailbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_mailbox(std::move(mailbox))
{
    m_client.hold(m_mailbox.root);
}

QString MailboxIdentity::storedAddress() const
{
    const Result<MailboxOwner> owner = m_store.owner(m_mailbox.id);
    return owner ? owner->address : QString();
}

void MailboxIdentity::verify(QObject *context, Call call)
{
    if (m_state == State::Same) {
        call(Done());
        return;
    }
    if (m_state == State::Another) {
        QMetaObject::invokeMethod(
            context, [call = std::move(call)] { call(errorOfAnother()); }, Qt::QueuedConnection);
        return;
    }
    m_askers.append({.context = context, .call = std::move(call)});
    if (m_askers.size() == 1)
        ask();
}

void MailboxIdentity::ask()
{
    Request<Graph::FolderInfo> request = Graph::getFolder(m_mailbox, Folder::Drafts);
    request.data.asksWhose = true;
    m_client.send<Graph::FolderInfo>(request, this, [this](const Result<Graph::FolderInfo> &folder) {
        if (folder)
            compare(folder->id.value);
        else
            answerAll(folder.error());
    });
}

void MailboxIdentity::compare(const QString &drafts)
{
    const Result<MailboxOwner> owner = m_store.owner(m_mailbox.id);
    if (!owner) {
        answerAll(owner.error()); // that is not "none"
        return;
    }
    if (!owner->drafts.isEmpty()) {
        conclude(owner->drafts.value == drafts ? State::Same : State::Another);
        return;
    }
    // An older Sendoff did not keep it; but its drafts tell which folder they came out of.
    const Result<ListedIn> listed = m_store.listedIn(m_mailbox.id, {drafts});
    if (!listed || *listed == ListedIn::Another) {
        if (listed)
            conclude(State::Another);
        else
            answerAll(listed.error());
        return;
    }
    // On disk before anything else of this mailbox is.
    m_store.setOwner(m_mailbox.id, {drafts}, this, [this](const Result<Done> &stored) {
        if (stored)
            conclude(State::Same);
        else
            answerAll(stored.error());
    });
}

void MailboxIdentity::conclude(State state)
{
    m_state = state;
    if (state == State::Same) {
        m_client.release(m_mailbox.root);
        askName();
    } else {
        qCWarning(syncLog)
            << "the access token opens another mailbox than the one this profile holds: nothing "
               "is read or sent";
    }
    Q_EMIT changed();
    answerAll(state == State::Same ? Result<Done>(Done()) : errorOfAnother());
}

void MailboxIdentity::answerAll(const Result<Done> &answer)
{
    const QList<Asker> askers = std::exchange(m_askers, {});
    for (const Asker &asker : askers) {
        if (asker.context)
            asker.call(answer);
    }
}

void MailboxIdentity::askName()
{
    // By the mailbox's own path: with /users/ only, /me is never asked, since a token of an application has
    // no "me".
    m_client.send<Graph::Profile>(
        Graph::getProfile(m_mailbox), this, [this](const Result<Graph::Profile> &profile) {
            if (!profile) {
                // Without the service's words: they may name the mailbox.
                const Error &error = profile.error();
                qCInfo(graphLog) << "the mailbox did not tell its name:" << toString(error.kind)
                                 << error.httpStatus << error.code;
                return;
            }
            if (!profile->address.isEmpty())
                m_store.setOwnerAddress(m_mailbox.id, profile->address);
            Q_EMIT named(profile->displayName, profile->address);
        });
}

} // namespace Sendoff

#include "moc_mailboxidentity.cpp"
