// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/request.h"
#include "sync/aheadfailures.h"

#include <QObject>
#include <QSet>

#include <chrono>

namespace Sendoff {

class Client;
class Clock;
class MailboxIdentity;
class Store;

/// Brings into the store what a person will read next: the texts of the next messages, in the order they
/// come, five in one request (looks only), and their inline images. In the background. What is wanted stays
/// so until something else is: it begins, or goes on, when the service can be asked (again), and what changed
/// meanwhile is read after each round.
class Prefetch : public QObject
{
    Q_OBJECT

public:
    /// More are not looked ahead: what nobody reads was fetched for nothing.
    static constexpr int mostAhead = 20;

    Prefetch(Client &client, Store &store, Clock &clock, Mailbox mailbox, QObject *parent = nullptr);

    /// Reads nothing before it is known whose mailbox it is.
    void setIdentity(MailboxIdentity &identity);
    /// These next, and no others: the first `mostAhead` of them.
    void want(const QList<MessageId> &ids);

private:
    bool isReady() const;
    void follow();
    void begin();
    void goOn();
    void rest();
    void endRest();
    AheadWish textOf(const MessageId &id) const;
    void putLastWhatFailed();
    QList<AheadWish> nextTexts();
    void askForTexts(const QList<AheadWish> &texts);
    struct Texts;
    Request<Texts> requestFor(const QList<AheadWish> &wishes) const;
    void take(const QList<AheadWish> &asked, const Texts &texts);
    void refused(const QList<AheadWish> &asked, const Error &error);
    void keep(const AheadWish &wish, const FullMessage &message);
    void addPictures(const MessageId &id);
    void askForPicture();
    void noteFailure(const AheadWish &wish, const Error &error);
    void answered();

    Client &m_client;
    Store &m_store;
    Clock &m_clock;
    const Mailbox m_mailbox;
    MailboxIdentity *m_identity = nullptr;
    QList<MessageId> m_wanted;
    QList<MessageId> m_waiting; ///< those of them that were not looked at yet
    QList<AheadWish> m_pictures; ///< of those that were looked at
    AheadFailures m_failures;
    QSet<MessageId> m_alone; ///< their text was in a batch that failed: asked for by themselves
    std::chrono::milliseconds m_restsUntil{0}; ///< on the monotonic clock
    std::chrono::milliseconds m_aloneUntil{0}; ///< likewise; see Graph::pauseOfBatches
    int m_troubles = 0; ///< in a row
    bool m_wasReady = false;
    bool m_isAsking = false; ///< until what came is on the disk
    int m_writing = 0;
    std::chrono::milliseconds m_noBatchesUntil{0}; ///< on the monotonic clock
};

} // namespace Sendoff
