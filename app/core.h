// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "environment.h"
#include "mail/account.h"
#include "mail/mailbox.h"
#include "net/tokensource.h"
#include "sync/pace.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace Sendoff {

class Bodies;
class Prefetch;
class Client;
class Discards;
class Gate;
class HttpLog;
class MailboxIdentity;
class Outbox;
class Refresher;
class ServerSearch;
class Session;
class Settings;
class Store;
class Trace;

/// Which service and which mailboxes to open.
struct Connection
{
    QUrl root; ///< the Graph root
    std::unique_ptr<TokenSource> tokens;
    QList<Mailbox> mailboxes; ///< at least one
    bool practice = false;
    AccountId account = {}; ///< empty: a token that was given from outside
    Session *session = nullptr; ///< of `tokens`, when they can be renewed
    AccountKind kind = AccountKind::Work;
};

/// Builds and owns the services, and wires them together; nothing else does.
class Core : public QObject
{
    Q_OBJECT

public:
    Core(Environment &environment, Settings &settings, Trace &trace, QObject *parent = nullptr);
    ~Core() override;

    /// A practice mailbox begins anew each time: what is left of the last one has nothing to do with it.
    enum class Begin { WithWhatIsThere, Anew };
    /// Begins to open the profile's store, on another thread; open() waits for it. May be left out.
    /// `first`: the mailbox whose drafts will be shown first.
    void prepare(Begin begin = Begin::WithWhatIsThere, const MailboxId &first = {});
    /// Opens the profile's store. Error Storage: it cannot be opened, or another Sendoff has it (code
    /// "inUse"). Once.
    Result<Done> open();
    /// Connects to a service: reads what is on disk at once, then asks whose mailboxes it opens, and
    /// refreshes. Once for each account; the mailboxes come after those that are there.
    Result<Done> connectTo(Connection connection);
    /// One more mailbox of an account that is connected; nothing happens when it is there already.
    Result<Done> addMailbox(const AccountId &account, const Mailbox &mailbox);
    /// Asks the service whether the account may open this mailbox: the errors of its Drafts folder.
    void tryMailbox(const AccountId &account, const Mailbox &mailbox, QObject *context,
                    std::function<void(Result<Done>)> call);
    /// Closes the mailbox, or all of the account's: what is stored stays. Whoever holds a mailbox's parts or
    /// number must have let go of them. What is being posted becomes unknown, as at the program's end.
    void closeMailbox(const MailboxId &mailbox);
    void closeAccount(const AccountId &account);

    /// Somebody wants to see now what is new: reads all mailboxes, and what waits because of the network, or
    /// is silent on the wire, is tried again (Client::tryNow()).
    void refresh();
    /// Whether somebody looks at the program: its mailboxes are read less often when nobody does.
    void setAttention(Attention attention);
    bool isConnected() const;
    bool isPractice() const;
    Store &store();
    /// The door to the service of this mailbox's account.
    Client &client(int mailbox = 0);
    Gate &gate(int mailbox = 0);
    /// The account's live tokens; null when they were given from outside.
    Session *session(int mailbox) const;
    AccountId accountOf(int mailbox) const;
    AccountKind kindOf(int mailbox) const;
    const HttpLog &httpLog() const;
    Settings &settings();
    Trace &trace();
    Clock &clock();

    int mailboxCount() const;
    int accountCount() const;
    const Mailbox &mailbox(int index) const;
    /// Whose it is: the one whose mail is stored?
    MailboxIdentity &identity(int index);
    Refresher &refresher(int index);
    Bodies &bodies(int index);
    Prefetch &prefetch(int index);
    ServerSearch &serverSearch(int index);
    Outbox &outbox(int index);
    Discards &discards(int index);
    /// The mailbox's own domains: of its address, and those in the settings; lower case.
    QStringList ownDomains(int index) const;

Q_SIGNALS:
    /// A mailbox's name or address was learned.
    void mailboxesChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
