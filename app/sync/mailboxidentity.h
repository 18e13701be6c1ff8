// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/result.h"
#include "mail/mailbox.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace Sendoff {

class Client;
class Store;

/// Makes sure that the mailbox which the service opens is the one whose mail is stored: "/me" is somebody
/// else's with another token. What tells mailboxes apart is the id of the Drafts folder. Until that is known,
/// once in each run, the client holds back all other requests for the mailbox.
class MailboxIdentity : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< not asked yet, or not answered
        Same, ///< or there was none, and this one is kept
        Another, ///< nothing more is asked or sent in this run
    };

    MailboxIdentity(Client &client, Store &store, Mailbox mailbox, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// The address of whose mail is stored; empty: not known.
    QString storedAddress() const;

    using Call = std::function<void(Result<Done>)>;
    /// Finds out whose mailbox it is, if that is not known: `call` comes at once when it is the same, else
    /// from the event loop. Errors: those of the request, or of the disk, and it is asked again by the next
    /// call; isOfAnotherMailbox() when the mailbox is another one.
    void verify(QObject *context, Call call);

Q_SIGNALS:
    /// state() changed.
    void changed();
    /// The service told the name of the owner; the address may be empty.
    void named(const QString &displayName, const QString &address);

private:
    struct Asker
    {
        QPointer<QObject> context;
        Call call;
    };

    void ask();
    void compare(const QString &drafts);
    void conclude(State state);
    void answerAll(const Result<Done> &answer);
    void askName();

    Client &m_client;
    Store &m_store;
    Mailbox m_mailbox;
    State m_state = State::Unknown;
    QList<Asker> m_askers; ///< somebody waits: it is being asked
};

/// The error of what cannot be read since the service opens another mailbox.
bool isOfAnotherMailbox(const Error &error);

} // namespace Sendoff
