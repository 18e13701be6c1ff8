// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/faults.h"
#include "practice/httpmessage.h"
#include "practice/practicemailbox.h"
#include "practice/practiceservice.h"
#include "practice/practicetokens.h"

#include <QMutex>
#include <QSet>

#include <memory>
#include <vector>

namespace Sendoff::Practice {

/// An answer and what shall happen to it on its way.
struct Outcome
{
    HttpAnswer answer;
    std::chrono::milliseconds delay{0};
    Damage damage = Damage::None;
};

/// All that the service knows: mailboxes, token, faults, what it was asked. Used by the service's thread and
/// by tests at once: lock `mutex` around everything but `handle`, which locks itself.
class PracticeWorld
{
public:
    explicit PracticeWorld(PracticeService::Options options);

    /// Takes one request; `inProgress` counts those that are not yet answered, this one among them.
    Outcome handle(const HttpRequest &request, int inProgress);

    /// What a mailbox is addressed by: "me" or a user principal name; nullptr: there is none like it.
    PracticeMailbox *mailboxOf(const QString &user) const;
    PracticeMailbox &own() const { return *m_mailboxes.front(); }
    /// Lets time do its work in all mailboxes.
    void settle() const;
    void countRequest(const QByteArray &method, const QString &path) { m_requests.append({method, path}); }

    mutable QMutex mutex;
    const PracticeService::Options options;
    PracticeTokens tokens;
    Faults faults;
    QUrl root;

    const QList<std::pair<QByteArray, QString>> &requests() const { return m_requests; }
    /// The client-request-id of each request whose answer comes after 10 s or more, or never.
    const QSet<QByteArray> &withheld() const { return m_withheld; }
    const std::vector<std::unique_ptr<PracticeMailbox>> &mailboxes() const { return m_mailboxes; }
    /// The secret by which it knows its own delta tokens: another one in each run.
    QByteArray runSecret() const { return m_runSecret; }
    qint64 now() const { return m_now(); } ///< the service's time
    void renewSecret(); ///< the delta tokens given until now are worth nothing

private:
    Outcome judged(const HttpRequest &request, int inProgress);

    PracticeMailbox::Now m_now;
    std::vector<std::unique_ptr<PracticeMailbox>> m_mailboxes;
    QList<std::pair<QByteArray, QString>> m_requests;
    QSet<QByteArray> m_withheld;
    QByteArray m_runSecret;
};

} // namespace Sendoff::Practice
