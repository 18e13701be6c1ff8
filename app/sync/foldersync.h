// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "graph/messages.h"
#include "mail/mailbox.h"
#include "mail/message.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Sendoff {

class Client;
class Clock;
class MailboxIdentity;
class Store;

/// What one round over a folder did.
struct SyncSummary
{
    Folder folder = Folder::Drafts;
    int rows = 0;
    int requests = 0;
};

/// Brings one folder of one mailbox into the store: pages, newest first, each shown as it comes; what the
/// round did not see is removed at its end. A round of several pages may miss a message that was there all
/// the time: the service counts pages by position, and positions shift when a message leaves the folder or
/// comes to its top meanwhile. So such a round removes only what the round before it did not see either, and
/// the first one of a run removes nothing. A failed round removes nothing.
class FolderSync : public QObject
{
    Q_OBJECT

public:
    FolderSync(Client &client, Store &store, Clock &clock, Mailbox mailbox, Folder folder,
               QObject *parent = nullptr);
    ~FolderSync() override;

    /// A round begins by making sure whose mailbox it is.
    void setIdentity(MailboxIdentity &identity);
    bool isRunning() const;
    /// Starts a full round, unless one is running.
    void start();
    /// Reads the newest page only, removes nothing: cheap, for a copy that is expected.
    void peek();
    /// The last round's failure; nothing when it succeeded.
    std::optional<Error> lastError() const;
    /// How long the last round took; 0 before the first.
    std::chrono::milliseconds lastDuration() const;

Q_SIGNALS:
    void started();
    /// The first page of a round is in the store.
    void firstPage();
    void finished(const Sendoff::SyncSummary &summary);
    void failed(const Sendoff::Error &error);
    /// A peek has ended, well or not.
    void peeked();

private:
    void read(const Request<Graph::MailPage> &request);
    void take(const Result<Graph::MailPage> &page);
    void keep(const Graph::MailPage &page);
    void goOn(const QUrl &next);
    void endRound();
    void fail(const Error &error);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
