// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/preflight.h"
#include "outbox/preflight_p.h"

#include "base/clock.h"
#include "base/log.h"
#include "graph/batch.h"
#include "net/client.h"
#include "store/store.h"

// Several drafts looked at in one request. Only ever looks: a POST never goes in a batch.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Characters of text in one batch; it is read at once, and the window shall not wait for that. A draft with a
// longer text goes alone.
constexpr qint64 mostText = 256 * 1024;

/// Alone it may be answered: it is missing here, cannot be understood, only a new token helps, or something
/// on the way refuses parts that it lets through as requests. A person is asked only after that.
bool isUnclear(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Protocol:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected: return true;
    case ErrorKind::NotReached:
    case ErrorKind::LinkLost:
    case ErrorKind::Throttled:
    case ErrorKind::NotFound:
    case ErrorKind::Server:
    case ErrorKind::Storage:
    case ErrorKind::Secrets: break;
    }
    return false;
}

template <typename T> bool isUnclear(const Result<T> &seen)
{
    return !seen && isUnclear(seen.error());
}

} // namespace

bool Preflight::mayAskTogether() const
{
    return m_knowsBatches && m_clock.monotonic() >= m_aloneUntil;
}

void Preflight::ask(const Questions &questions)
{
    if (!mayAskTogether()) {
        for (const Question &question : questions)
            read(question);
        return;
    }
    Questions batch;
    qsizetype parts = 0;
    qint64 text = 0;
    const auto flush = [&] {
        if (batch.size() == 1)
            read(batch.first());
        else if (!batch.isEmpty())
            queue([this, batch] { readTogether(batch); });
        batch.clear();
        parts = 0;
        text = 0;
    };
    for (const Question &question : questions) {
        const qsizetype wants = question.isOfText() ? 2 : 1;
        const qint64 length
            = question.isOfText() ? m_store.textLength(m_mailbox.id, question.job.message) : 0;
        // What is to be scheduled is written to as well, which takes a place of its own.
        if (length > mostText || question.job.sendAt.isValid()) {
            read(question);
            continue;
        }
        if (parts + wants > Graph::mostInBatch || text + length > mostText)
            flush();
        batch.append(question);
        parts += wants;
        text += length;
    }
    flush();
}

void Preflight::readTogether(const Questions &questions)
{
    QList<RequestData> requests;
    QList<qsizetype> firsts; // where each draft's answers begin
    for (const Question &question : questions) {
        firsts.append(requests.size());
        const MessageId &id = question.job.message;
        if (question.isOfText()) {
            requests.append(forPreflight(Graph::getMessage(m_mailbox, id)).data);
            requests.append(forPreflight(Graph::listAttachments(m_mailbox, id)).data);
        } else {
            requests.append(forPreflight(Graph::lookAtMessage(m_mailbox, id)).data);
        }
    }
    const auto answered = [this, questions, firsts](const Result<Graph::BatchAnswer> &answer) {
        leavePlace();
        if (!answer) {
            refusedTogether(questions, answer.error());
            return;
        }
        heed(*answer);
        for (qsizetype i = 0; i < questions.size(); ++i)
            judge(questions.at(i), *answer, firsts.at(i));
    };
    m_client.send<Graph::BatchAnswer>(Graph::batchOf(requests), this, answered);
}

/// A part that was throttled speaks for the whole mailbox, as an answer of its own would.
void Preflight::heed(const Graph::BatchAnswer &answer)
{
    const std::optional<Graph::PartPause> pause = Graph::pauseIn(answer);
    if (!pause)
        return;
    m_aloneUntil = m_clock.monotonic() + Graph::pauseOfBatches;
    m_client.heed(pause->error, pause->answer);
}

void Preflight::judge(const Question &question, const Graph::BatchAnswer &answer, qsizetype first)
{
    const MessageId &id = question.job.message;
    const auto isOther = [&id](const MailSummary &seen) { return seen.id != id; };
    if (!question.isOfText()) {
        const Result<MailSummary> seen
            = Graph::readPart(Graph::lookAtMessage(m_mailbox, id), answer.at(first));
        if (isUnclear(seen) || (seen && isOther(*seen)))
            read(question);
        else if (!seen)
            question.call(verdictOf(seen.error()));
        else
            judge(question, *seen);
        return;
    }
    Result<FullMessage> seen = Graph::readPart(Graph::getMessage(m_mailbox, id), answer.at(first));
    if (isUnclear(seen) || (seen && isOther(seen->summary))) {
        read(question);
        return;
    }
    if (!seen) {
        question.call(verdictOf(seen.error()));
        return;
    }
    if (const auto blocked = obstacleOf(seen->summary, question.drafts)) {
        question.call(*blocked);
        return;
    }
    const Result<QList<Attachment>> attachments
        = Graph::readPart(Graph::listAttachments(m_mailbox, id), answer.at(first + 1));
    if (isUnclear(attachments)) {
        read(question);
    } else if (!attachments) {
        question.call(verdictOf(attachments.error()));
    } else {
        seen->attachments = *attachments;
        judge(question, *seen);
    }
}

void Preflight::refusedTogether(const Questions &questions, const Error &error)
{
    const int status = error.httpStatus;
    const bool isBusy = error.kind == ErrorKind::Server && status != 501;
    if (isOfTheWay(error) || isBusy) {
        // Either a single look would have met the same; or perhaps it was about batches, but to ask for each
        // now would only add to the trouble.
        if (isBusy || error.kind == ErrorKind::LinkLost || error.kind == ErrorKind::Throttled) {
            qCInfo(outboxLog) << "drafts are looked at one by one:" << toString(error.kind) << status;
            m_aloneUntil = m_clock.monotonic() + Graph::pauseOfBatches;
        }
        for (const Question &question : questions)
            question.call(verdictOf(error));
        return;
    }
    if (status == 400 || status == 404 || status == 405 || status == 501)
        m_knowsBatches = false; // for this run
    m_aloneUntil = m_clock.monotonic() + Graph::pauseOfBatches;
    qCInfo(outboxLog) << "drafts are looked at one by one:" << toString(error.kind) << status;
    for (const Question &question : questions)
        read(question);
}

} // namespace Sendoff
