// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/preflight.h"
#include "outbox/preflight_p.h"

#include "graph/attachments.h"
#include "graph/messages.h"
#include "net/client.h"
#include "outbox/places.h"
#include "store/store.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using Verdict = PreflightVerdict::What;

PreflightVerdict verdictOf(const Error &error)
{
    const PreflightVerdict later{.what = Verdict::Later, .now = {}, .internetMessageId = {}, .error = error};
    if (isOfTheMailbox(error.code))
        return later; // whatever its kind: that is no word about the draft
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
        return {.what = Verdict::Missing, .now = {}, .internetMessageId = {}, .error = error};
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
        return {.what = Verdict::Refused, .now = {}, .internetMessageId = {}, .error = error};
    case ErrorKind::NotReached:
    case ErrorKind::LinkLost:
    case ErrorKind::Unauthorized:
    case ErrorKind::Conflict:
    case ErrorKind::Throttled:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::Secrets: break;
    }
    return later;
}

std::optional<PreflightVerdict> obstacleOf(const MailSummary &seen, const FolderId &drafts)
{
    const auto because = [](Verdict what, const QString &code) {
        const ErrorKind kind = what == Verdict::Missing ? ErrorKind::NotFound : ErrorKind::Rejected;
        Error error{
            .kind = kind, .httpStatus = 0, .code = code, .detail = {}, .requestId = {}, .retryAfter = {}};
        return PreflightVerdict{.what = what, .now = {}, .internetMessageId = {}, .error = std::move(error)};
    };
    if (!seen.isDraft)
        return because(Verdict::Missing, u"noDraft"_s);
    // A deleted draft is still a draft, in Deleted Items, and keeps its immutable id.
    if (!seen.parentFolderId.isEmpty() && seen.parentFolderId != drafts.value)
        return because(Verdict::Missing, u"movedAway"_s);
    if (seen.recipientCount() == 0)
        return because(Verdict::Refused, u"noRecipients"_s);
    return std::nullopt;
}

Preflight::Preflight(Client &client, Store &store, Clock &clock, Places &places, Mailbox mailbox)
    : m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_places(places)
    , m_mailbox(std::move(mailbox))
{
}

void Preflight::check(const SendJob &job, Call call)
{
    find({job}, [call = std::move(call)](JobId, const PreflightVerdict &verdict) { call(verdict); });
}

void Preflight::check(const QList<SendJob> &jobs,
                      const std::function<void(JobId, const PreflightVerdict &)> &call)
{
    find(jobs, call);
}

void Preflight::find(const QList<SendJob> &jobs,
                     const std::function<void(JobId, const PreflightVerdict &)> &call)
{
    m_places.find(Folder::Drafts, this, [this, jobs, call](const Result<FolderId> &drafts) {
        if (!drafts) {
            PreflightVerdict verdict = verdictOf(drafts.error());
            if (verdict.what == Verdict::Missing)
                verdict.what = Verdict::Later; // the folder was not found: that says nothing about the draft
            for (const SendJob &job : jobs)
                call(job.id, verdict);
            return;
        }
        Questions questions;
        for (const SendJob &job : jobs)
            questions.append({.job = job,
                              .drafts = *drafts,
                              .call = [call, id = job.id](const PreflightVerdict &v) { call(id, v); }});
        ask(questions);
    });
}

void Preflight::queue(std::function<void()> look)
{
    if (m_underWay >= m_client.places() - 1) {
        m_waiting.append(std::move(look));
        return;
    }
    ++m_underWay;
    look();
}

void Preflight::leavePlace()
{
    --m_underWay;
    if (!m_waiting.isEmpty())
        queue(m_waiting.takeFirst());
}

void Preflight::read(const Question &question)
{
    Question counted = question;
    counted.call = [this, call = question.call](const PreflightVerdict &verdict) {
        leavePlace();
        call(verdict);
    };
    queue([this, counted] {
        if (counted.isOfText())
            readWhole(counted);
        else
            readSummary(counted);
    });
}

void Preflight::readSummary(const Question &question)
{
    m_client.send<MailSummary>(forPreflight(Graph::lookAtMessage(m_mailbox, question.job.message)), this,
                               [this, question](const Result<MailSummary> &seen) {
                                   if (seen)
                                       judge(question, *seen);
                                   else
                                       question.call(verdictOf(seen.error()));
                               });
}

void Preflight::readWhole(const Question &question)
{
    const auto readAttachments = [this, question](const FullMessage &message) {
        // Always: the service's own mark leaves out inline ones (contract 5), whether the text shows them or
        // not.
        m_client.send<QList<Attachment>>(
            forPreflight(Graph::listAttachments(m_mailbox, question.job.message, Graph::Incomplete::Refused)),
            this, [this, question, message](const Result<QList<Attachment>> &attachments) {
                if (!attachments) {
                    question.call(verdictOf(attachments.error()));
                    return;
                }
                FullMessage whole = message;
                whole.attachments = *attachments;
                judge(question, whole);
            });
    };
    m_client.send<FullMessage>(forPreflight(Graph::getMessage(m_mailbox, question.job.message)), this,
                               [question, readAttachments](const Result<FullMessage> &seen) {
                                   if (!seen)
                                       question.call(verdictOf(seen.error()));
                                   else if (const auto blocked = obstacleOf(seen->summary, question.drafts))
                                       question.call(*blocked);
                                   else
                                       readAttachments(*seen);
                               });
}

void Preflight::judge(const Question &question, const MailSummary &seen)
{
    if (const auto blocked = obstacleOf(seen, question.drafts)) {
        question.call(*blocked);
        return;
    }
    const Version now{.changeKey = seen.changeKey, .contentHash = {}};
    if (isSameContent(question.job.approved, now)) {
        same(question, seen, now);
        return;
    }
    MailSummary shown = seen;
    shown.folder = Folder::Drafts;
    m_store.putMessages({shown}, this, [](const Result<Done> &) {});
    question.call({.what = Verdict::Changed, .now = now, .internetMessageId = {}, .error = {}});
}

void Preflight::judge(const Question &question, const FullMessage &seen)
{
    const Version now = versionOf(seen);
    if (isSameContent(question.job.approved, now)) {
        same(question, seen.summary, now);
        return;
    }
    FullMessage shown = seen;
    shown.summary.folder = Folder::Drafts;
    m_store.putMessages({shown.summary}, this, [](const Result<Done> &) {});
    m_store.putFullMessage(shown, this, [](const Result<Done> &) {});
    question.call({.what = Verdict::Changed, .now = now, .internetMessageId = {}, .error = {}});
}

} // namespace Sendoff
