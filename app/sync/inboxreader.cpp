// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/inboxreader.h"

#include "base/clock.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/foldersync.h"

#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseAfterRefusal = 1h;
constexpr auto pauseAfterTrouble = 10min;

} // namespace

InboxReader::InboxReader(Client &client, Store &store, Clock &clock, Mailbox mailbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
{
}

InboxReader::~InboxReader() = default;

void InboxReader::setIdentity(MailboxIdentity &identity)
{
    m_identity = &identity;
    if (m_folder)
        m_folder->setIdentity(identity);
}

void InboxReader::setDays(int days)
{
    if (days > 0 && days == m_days)
        return;
    m_days = days;
    m_folder.reset(); // what is under way is for other days
    if (days > 0) {
        make();
    } else if (m_store.lastSync(m_mailbox.id, Folder::Inbox).isValid()
               || m_store.inboxCount(m_mailbox.id) > 0) {
        m_store.forgetInbox(m_mailbox.id);
    }
}

void InboxReader::make()
{
    m_folder = std::make_unique<FolderSync>(m_client, m_store, m_clock, m_mailbox, Folder::Inbox);
    m_folder->setDays(m_days);
    if (m_identity)
        m_folder->setIdentity(*m_identity);
    connect(m_folder.get(), &FolderSync::finished, this,
            [this](const SyncSummary &summary) { Q_EMIT ended(summary.rows); });
    connect(m_folder.get(), &FolderSync::failed, this, &InboxReader::failed);
}

void InboxReader::read()
{
    if (m_folder && m_clock.monotonic() >= m_notBefore && m_client.gate().isOpen())
        m_folder->start();
}

bool InboxReader::isRunning() const
{
    return m_folder && m_folder->isRunning();
}

void InboxReader::failed(const Error &error)
{
    if (isRefusal(error) || error.kind == ErrorKind::NotFound) // no trouble that passes
        m_notBefore = m_clock.monotonic() + pauseAfterRefusal;
    else if (!isOfTheWay(error)) // it may begin from the beginning again
        m_notBefore = m_clock.monotonic() + pauseAfterTrouble;
    Q_EMIT ended(0);
}

} // namespace Sendoff

#include "moc_inboxreader.cpp"
