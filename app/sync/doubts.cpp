// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/doubts.h"

#include "base/clock.h"
#include "base/log.h"
#include "graph/changes.h"
#include "sync/sendaside.h"

#include <utility>

namespace Sendoff {

namespace {

Request<MailSummary> lookAt(const Mailbox &mailbox, Folder folder, const MessageId &id)
{
    Request<MailSummary> request = Graph::lookAtListed(mailbox, folder, id);
    request.data.priority = Priority::Background;
    request.data.maxAttempts = 2; // the next round asks again
    return request;
}

} // namespace

/// What a batch says.
struct Doubts::Looks
{
    QList<Result<MailSummary>> messages; ///< as they were asked for
    std::optional<Graph::PartPause> pause = {};
};

Doubts::Doubts(Client &client, const Clock &clock, Mailbox mailbox, Folder folder,
               std::chrono::milliseconds &aloneUntil, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
    , m_folder(folder)
    , m_aloneUntil(aloneUntil)
{
}

void Doubts::settle(const QList<MessageId> &ids, const QString &folderId, Call call)
{
    m_waiting = ids;
    m_folderId = folderId;
    m_settled = {};
    m_call = std::move(call);
    ++m_number;
    askNext();
}

void Doubts::cancel()
{
    m_request.cancel();
    m_waiting.clear();
    m_call = {};
    ++m_number;
}

void Doubts::askNext()
{
    if (m_settled.failure || m_waiting.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, number = m_number] { end(number); }, Qt::QueuedConnection);
        return;
    }
    m_asked = m_waiting.mid(0, Graph::mostInBatch);
    if (m_clock.monotonic() < m_aloneUntil || m_asked.size() == 1) {
        askAlone();
        return;
    }
    const auto answered = [this, number = m_number](const Result<Looks> &seen) {
        if (number != m_number)
            return; // it was cancelled when the answer was here already
        if (seen) {
            take(*seen);
        } else if (isOfTheWay(seen.error()) || seen.error().kind == ErrorKind::Server) {
            m_settled.failure = seen.error();
            if (seen.error().kind == ErrorKind::Server || seen.error().kind == ErrorKind::Throttled)
                pauseBatches(); // perhaps it was too much
        } else {
            qCInfo(syncLog) << "messages are looked at one by one:" << toString(seen.error().kind);
            pauseBatches();
        }
        askNext();
    };
    m_request = sendAside<Looks>(m_client, lookAtAll(m_asked), this, answered);
}

Request<Doubts::Looks> Doubts::lookAtAll(const QList<MessageId> &ids) const
{
    QList<Request<MailSummary>> looks;
    QList<RequestData> questions;
    for (const MessageId &id : ids) {
        looks.append(lookAt(m_mailbox, m_folder, id));
        questions.append(looks.last().data);
    }
    const Request<Graph::BatchAnswer> batch = Graph::batchOf(questions);
    return {.data = batch.data,
            .read = [read = batch.read, looks](const Response &response) -> Result<Looks> {
                const Result<Graph::BatchAnswer> answer = read(response);
                if (!answer)
                    return answer.error();
                Looks seen{.messages = {}, .pause = Graph::pauseIn(*answer)};
                for (qsizetype i = 0; i < looks.size(); ++i)
                    seen.messages.append(Graph::readPart(looks.at(i), answer->at(i)));
                return seen;
            }};
}

void Doubts::pauseBatches()
{
    m_aloneUntil = m_clock.monotonic() + Graph::pauseOfBatches;
}

void Doubts::askAlone()
{
    m_asked = m_waiting.mid(0, 1);
    const MessageId id = m_asked.first();
    m_request = m_client.send<MailSummary>(lookAt(m_mailbox, m_folder, id), this,
                                           [this, id](const Result<MailSummary> &seen) {
                                               m_waiting.removeFirst();
                                               judge(id, seen);
                                               askNext();
                                           });
}

void Doubts::take(const Looks &looks)
{
    m_waiting.remove(0, m_asked.size());
    // It speaks for the whole mailbox, as an answer of its own would.
    if (looks.pause) {
        pauseBatches();
        m_client.heed(looks.pause->error, looks.pause->answer);
    }
    for (qsizetype i = 0; i < m_asked.size(); ++i)
        judge(m_asked.at(i), looks.messages.at(i));
}

void Doubts::judge(const MessageId &id, const Result<MailSummary> &seen)
{
    if (!seen) {
        if (Graph::isGone(seen.error()))
            m_settled.gone.append(id);
        else if (isOfTheWay(seen.error()))
            m_settled.failure = seen.error(); // the next round may have an answer
        else
            m_settled.unanswered.append(id);
        return;
    }
    const bool tellsWhere = !seen->parentFolderId.isEmpty() && !m_folderId.isEmpty();
    const bool mayBeAnywhere
        = !tellsWhere && (m_folder == Folder::Inbox || seen->isDraft != (m_folder == Folder::Drafts));
    if (seen->id != id || mayBeAnywhere) {
        m_settled.unanswered.append(id);
    } else if (tellsWhere && seen->parentFolderId != m_folderId) {
        m_settled.gone.append(id);
    } else {
        MailSummary here = *seen;
        here.folder = m_folder;
        m_settled.here.append(here);
    }
}

void Doubts::end(int number)
{
    if (number != m_number)
        return; // it was cancelled
    if (const Call call = std::exchange(m_call, {}))
        call(m_settled);
}

} // namespace Sendoff
