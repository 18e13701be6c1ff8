// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "environment.h"
#include "mail/mailbox.h"
#include "net/tokensource.h"
#include "sync/pace.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace Sendoff {

class Bodies;
class Prefetch;
class Client;
class Gate;
class HttpLog;
class MailboxIdentity;
class Outbox;
class Refresher;
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
    /// refreshes. Once.
    Result<Done> connectTo(Connection connection);

    /// Whether somebody looks at the program: its mailboxes are read less often when nobody does.
    void setAttention(Attention attention);
    bool isConnected() const;
    bool isPractice() const;
    Store &store();
    Client &client();
    Gate &gate();
    const HttpLog &httpLog() const;
    Settings &settings();
    Trace &trace();
    Clock &clock();

    int mailboxCount() const;
    const Mailbox &mailbox(int index) const;
    /// Whose it is: the one whose mail is stored?
    MailboxIdentity &identity(int index);
    Refresher &refresher(int index);
    Bodies &bodies(int index);
    Prefetch &prefetch(int index);
    Outbox &outbox(int index);
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
