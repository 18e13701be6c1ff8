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
    int rows = 0; ///< entries that came; not what the folder holds
    int requests = 0;
};

/// Keeps one folder of one mailbox in the store, round by round (docs/sync.md): from the changes since the
/// last one, or all of the folder, each page shown as it comes. What a round says is gone is asked about
/// before it is removed. A failed round removes nothing; the next one goes on where it stopped.
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
    /// Messages in Sent Items are kept for so many days, from the next round on; 0: for ever.
    void setDays(int days);
    /// Starts a round, unless one is running.
    void start();
    /// Reads the newest page only, removes nothing: cheap, for a copy that is expected.
    void peek();
    /// The last round's failure; nothing when it succeeded.
    std::optional<Error> lastError() const;
    /// How long the service had work with the last round, about: 3 s for each request at most, and 0 when it
    /// failed since nobody could be asked. 0 before the first.
    std::chrono::milliseconds lastWork() const;

Q_SIGNALS:
    void started();
    /// The first page of a round is in the store.
    void firstPage();
    void finished(const Sendoff::SyncSummary &summary);
    void failed(const Sendoff::Error &error);
    /// A peek has ended, well or not.
    void peeked();

private:
    void beginRound();
    void endRound();
    void fail(const Error &error);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
