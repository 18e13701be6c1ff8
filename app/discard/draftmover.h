// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "discard/discardrules.h"
#include "mail/mailbox.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace Sendoff {

class Client;
class Store;

/// Moves drafts to Deleted Items, each only if it is still what was discarded. Before each move the service
/// is asked where the draft is and what it is; so a move whose answer got lost is never repeated blindly, and
/// the program can end at any time. Sends and what the person waits for go first.
class DraftMover : public QObject
{
    Q_OBJECT

public:
    DraftMover(Client &client, Store &store, Clock &clock, Mailbox mailbox);

    /// From now on until ended().
    void begin(const Discard &discard);
    int count() const { return int(m_tasks.size()); }
    /// How many cannot be moved now: the service is not to be reached, or an attempt has failed.
    int waiting() const;

Q_SIGNALS:
    /// `step`: Gone, Changed or Refused; `error`: why it was refused.
    void ended(const Sendoff::Discard &discard, Sendoff::DiscardStep step, const Sendoff::Error &error);

private:
    struct Task
    {
        Discard discard;
        bool isAsked = false; ///< a request is on its way
        int failures = 0; ///< in a row, that are not of the way
        int failedMoves = 0; ///< since it was begun
        std::chrono::milliseconds notBefore{0}; ///< monotonic
        std::optional<std::chrono::milliseconds> failsSince; ///< monotonic: nothing was learned since
        Error last; ///< what the last failed move came to
    };

    void gateChanged();
    void tryNow();
    void pump();
    void wakeAt(std::chrono::milliseconds when);
    void look(const Discard &discard);
    void move(const Discard &discard);
    Task *find(const Discard &discard);
    void looked(const Discard &discard, DiscardStep step, const Error &error);
    void moved(const Discard &discard, DiscardStep step, const Error &error);
    void end(const Discard &discard, DiscardStep step, const Error &error);
    void putOff(Task &task, const Error &error);

    Client &m_client;
    Store &m_store;
    Clock &m_clock;
    Mailbox m_mailbox;
    QList<Task> m_tasks; ///< first come, first served
    int m_failures = 0; ///< in a row, of the way to the service
    std::chrono::milliseconds m_notBefore{0}; ///< for all of them
    std::optional<std::chrono::milliseconds> m_wake;
    bool m_waited = false; ///< offline, or for a sign-in
};

} // namespace Sendoff
