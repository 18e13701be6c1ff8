// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/job.h"
#include "mail/mailbox.h"

#include <QObject>

#include <functional>

namespace Sendoff {

class Client;
class Clock;
class Places;
class Store;

/// What the last look before the POST found.
struct PreflightVerdict
{
    enum class What {
        Same, ///< a draft in Drafts, as it was approved
        Changed, ///< a draft, but not what was approved
        Missing, ///< gone, moved away, or not a draft any more
        Refused, ///< the service will not let us, or it cannot be sent as it is
        Later, ///< no answer now: network, throttling, sign-in
    };

    What what = What::Later;
    Version now; ///< Same, Changed
    QString internetMessageId; ///< Same
    std::optional<Error> error; ///< Missing, Refused, Later
};

/// Looks at a draft right before it is posted: is it still there, a draft, and what the person saw? What it
/// reads of a changed draft goes into the store, so that the person sees it.
class Preflight : public QObject
{
    Q_OBJECT

public:
    Preflight(Client &client, Store &store, Clock &clock, Places &places, Mailbox mailbox);

    void check(const SendJob &job, std::function<void(PreflightVerdict)> call);

private:
    using Call = std::function<void(PreflightVerdict)>;
    struct Question;

    void readSummary(const Question &question);
    void readWhole(const Question &question);
    void judge(const Question &question, const MailSummary &seen);
    void judge(const Question &question, const FullMessage &seen);
    void same(const Question &question, const MailSummary &seen, const Version &now);
    void defer(const Question &question, const MailSummary &seen, const Version &now, const QDateTime &time);
    bool isLeftOver(const SendJob &job, const QDateTime &deferredUntil) const;

    Client &m_client;
    Store &m_store;
    Clock &m_clock;
    Places &m_places;
    Mailbox m_mailbox;
};

} // namespace Sendoff
