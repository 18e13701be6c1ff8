// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/job.h"
#include "mail/mailbox.h"
#include "outbox/lookout.h"

#include <QHash>
#include <QObject>

#include <chrono>

namespace Sendoff {

class Client;
class Ledger;
class Receipts;
class Store;

/// Takes back what the service holds until its time (contract 10): deletes it, which cancels it, makes sure
/// that it is gone from Drafts and was not sent meanwhile, and only then makes a plain draft of it again: a
/// copy, since what was submitted once is never posted again. At each step the service is asked where the
/// message is, so that the program can end at any time.
class Recaller : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Client &client;
        Store &store;
        Clock &clock;
        Mailbox mailbox;
        Ledger &ledger;
        Lookout &lookout;
        Receipts &receipts;
    };

    /// Nearer to its time than this it is not touched any more: it may be going out.
    static constexpr std::chrono::milliseconds margin = std::chrono::seconds(60);

    explicit Recaller(Parts parts);

    /// The job is Recalling from now on.
    void begin(JobId id);

Q_SIGNALS:
    /// It is a plain draft again, under this id.
    void restored(Sendoff::JobId id, const Sendoff::MessageId &draft);
    /// It could not be taken back: it is as it was, or it went out.
    void failed(Sendoff::JobId id, const Sendoff::Error &error);

private:
    struct Try
    {
        int deletions = 0;
        int nowhere = 0; ///< looks that found it nowhere
        std::optional<std::chrono::milliseconds> gone; ///< monotonic: first seen deleted and not sent
    };

    void wait(JobId id, std::chrono::milliseconds pause);
    void turn(JobId id);
    void seen(JobId id, const Sighting &sighting);
    void sent(const SendJob &job, const Sighting &sighting);
    void cancel(const SendJob &job, const QString &changeKey);
    void giveUp(JobId id, const Error &error);
    void restore(const SendJob &job);
    void copy(const SendJob &job);
    void release(const SendJob &job, const MailSummary &draft);
    void finish(const SendJob &job, const MailSummary &draft);
    bool isBusy(JobId id) const;

    Parts m_parts;
    QHash<JobId, Try> m_tries;
};

} // namespace Sendoff
