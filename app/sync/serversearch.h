// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/mailbox.h"
#include "mail/message.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Sendoff {

class Client;
class MailboxIdentity;
class Store;

/// Asks the service for what a search here cannot know, when the person wants it: one request, whose results
/// go into the store (Store::putFound()).
class ServerSearch : public QObject
{
    Q_OBJECT

public:
    struct Found
    {
        QList<qint64> rows; ///< in the store, besides those that the search finds here
        bool isAll = true; ///< no: the service gives only so many
    };
    using Call = std::function<void(Result<Found>)>;

    ServerSearch(Client &client, Store &store, Mailbox mailbox, QObject *parent = nullptr);

    /// Asks nothing before it is known whose mailbox it is.
    void setIdentity(MailboxIdentity &identity);
    /// Calls back from the event loop; not when the context has died, with which the search ends.
    void search(Folder folder, const QString &words, QObject *context, Call call);

private:
    void ask(Folder folder, const QString &words, QObject *context, Call call);

    Client &m_client;
    Store &m_store;
    const Mailbox m_mailbox;
    MailboxIdentity *m_identity = nullptr;
};

} // namespace Sendoff
