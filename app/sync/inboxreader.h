// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "mail/mailbox.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace Sendoff {

class Client;
class Clock;
class FolderSync;
class MailboxIdentity;
class Store;

/// Keeps the headers of one mailbox's Inbox in the store, by rounds like those of the other folders, but only
/// ever behind them. Nobody is told when it fails: where the Inbox may not be read, it is tried again seldom.
class InboxReader : public QObject
{
    Q_OBJECT

public:
    InboxReader(Client &client, Store &store, Clock &clock, Mailbox mailbox, QObject *parent = nullptr);
    ~InboxReader() override;

    /// A round begins by making sure whose mailbox it is.
    void setIdentity(MailboxIdentity &identity);
    /// Headers are kept for so many days; 0, until this is called: it is not read, and what is here of it
    /// goes.
    void setDays(int days);
    /// Begins a round, if there is none and it is worth a try.
    void read();
    bool isRunning() const;

Q_SIGNALS:
    /// A round has ended, well or not; so many entries came.
    void ended(int rows);

private:
    void make();
    void failed(const Error &error);

    Client &m_client;
    Store &m_store;
    Clock &m_clock;
    const Mailbox m_mailbox;
    MailboxIdentity *m_identity = nullptr;
    int m_days = 0;
    std::unique_ptr<FolderSync> m_folder; ///< none: it is not read
    std::chrono::milliseconds m_notBefore{0}; ///< monotonic
};

} // namespace Sendoff
