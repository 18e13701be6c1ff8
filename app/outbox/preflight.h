// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "graph/batch.h"
#include "mail/job.h"
#include "mail/mailbox.h"

#include <QList>
#include <QObject>

#include <chrono>
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

/// Looks at drafts right before they are posted: is each still there, a draft, and what the person saw? What
/// it reads of a changed draft goes into the store, so that the person sees it.
///
/// Several are read in one request where the service lets us. Whatever such a request says that is not clear
/// is asked again, each draft alone. Few of its requests are under way at once, so that the POSTs have
/// places.
class Preflight : public QObject
{
    Q_OBJECT

public:
    Preflight(Client &client, Store &store, Clock &clock, Places &places, Mailbox mailbox);

    using Call = std::function<void(PreflightVerdict)>;
    /// `call` comes once, from the event loop.
    void check(const SendJob &job, Call call);
    /// The same for several drafts; `call` once for each.
    void check(const QList<SendJob> &jobs, const std::function<void(JobId, const PreflightVerdict &)> &call);

private:
    struct Question;
    using Questions = QList<Question>;

    void find(const QList<SendJob> &jobs, const std::function<void(JobId, const PreflightVerdict &)> &call);
    void ask(const Questions &questions);
    void read(const Question &question);
    void readTogether(const Questions &questions);
    void heed(const Graph::BatchAnswer &answer);
    /// Its answers in the batch begin at `first`: the message, then perhaps its attachments.
    void judge(const Question &question, const Graph::BatchAnswer &answer, qsizetype first);
    void refusedTogether(const Questions &questions, const Error &error);
    bool mayAskTogether() const;
    /// Waits for a place among the few requests that it makes at once.
    void queue(std::function<void()> look);
    void leavePlace();

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

    QList<std::function<void()>> m_waiting;
    int m_underWay = 0;
    bool m_knowsBatches = true; ///< as far as we know
    std::chrono::milliseconds m_aloneUntil{0}; ///< on the monotonic clock: a batch failed
};

} // namespace Sendoff
