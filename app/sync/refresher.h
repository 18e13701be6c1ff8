// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "mail/message.h"
#include "sync/foldersync.h"
#include "sync/pace.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace Sendoff {

/// Decides when one mailbox's folders are read: at start, when asked, by a timer, when the network is back
/// or the machine wakes up, and after a send until the copy is seen in Sent Items. The Inbox comes behind
/// them.
class Refresher : public QObject
{
    Q_OBJECT

public:
    Refresher(Client &client, Store &store, Clock &clock, const Mailbox &mailbox, QObject *parent = nullptr);
    ~Refresher() override;

    /// Each round makes sure first whose mailbox it is.
    void setIdentity(MailboxIdentity &identity);
    /// Drafts or Sent Items.
    FolderSync &folder(Folder folder);
    bool isRunning() const;
    /// Which nobody waits for.
    bool isReadingInbox() const;
    /// Reads both folders now, and from now on by itself: each so long after its round has ended (see
    /// setInterval(); pauseBefore()), whatever the other does, and when the service can be reached again.
    void refresh();
    /// The pause between two rounds, 30 s until this is called; counts from the end of the next round.
    void setInterval(std::chrono::seconds interval);
    /// For how many days Sent Items are kept, from the next round on; 0, until this is called: for ever.
    void setSentDays(int days);
    /// For how many days headers of the Inbox are kept; 0, until this is called: it is not read.
    void setInboxDays(int days);
    /// Who comes back to the window does not wait for the rest of a longer pause. Attention::Here at first.
    void setAttention(Attention attention);
    Attention attention() const;
    /// Asked before each pause; none: it never is.
    void setOnBattery(std::function<bool()> isOnBattery);
    /// Called after the first round and after each big one, when much of the memory is free again: gives it
    /// back to the system (Heap::giveBack()) unless another is set.
    void setMemoryFree(std::function<void()> memoryFree);
    /// A message was accepted: look at Sent Items at once and again with growing pauses (1, 2, 4 ... 60 s)
    /// while `expected()` says that copies are still missing.
    void expectCopy();
    void setExpected(std::function<bool()> expected);

Q_SIGNALS:
    /// isRunning() or an error changed.
    void changed();
    /// New messages were read from Sent Items; the receipts are looked for among them.
    void sentItemsRead();

private:
    struct Turn;
    void watch(Turn &turn);
    void roundEnded(Turn &turn);
    void releaseMemory(int rows);
    void schedule();
    void readWhatIsDue();
    void gateChanged();
    void look();
    void lookAgain();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
