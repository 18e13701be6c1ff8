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
    return {.what = Verdict::Later, .now = {}, .internetMessageId = {}, .error = error};
}

namespace {

/// What stands in the way before versions are compared: not a draft, not in Drafts, nobody to send it to.
std::optional<PreflightVerdict> obstacle(const MailSummary &seen, const FolderId &drafts)
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

} // namespace

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
    m_places.find(Folder::Drafts, this, [this, job, call = std::move(call)](Result<FolderId> drafts) {
        if (!drafts) {
            PreflightVerdict verdict = verdictOf(drafts.error());
            if (verdict.what == Verdict::Missing)
                verdict.what = Verdict::Later; // the folder was not found: that says nothing about the draft
            call(verdict);
            return;
        }
        const Question question{.job = job, .drafts = *drafts, .call = call};
        if (job.approved.contentHash.isEmpty())
            readSummary(question);
        else
            readWhole(question);
    });
}

void Preflight::readSummary(const Question &question)
{
    auto request = Graph::lookAtMessage(m_mailbox, question.job.message);
    request.data.maxAttempts = 1; // the outbox is the retry loop
    request.data.priority = Priority::Send;
    m_client.send<MailSummary>(request, this, [this, question](Result<MailSummary> seen) {
        if (seen)
            judge(question, *seen);
        else
            question.call(verdictOf(seen.error()));
    });
}

void Preflight::readWhole(const Question &question)
{
    auto request = Graph::getMessage(m_mailbox, question.job.message);
    request.data.maxAttempts = 1;
    request.data.priority = Priority::Send;
    m_client.send<FullMessage>(request, this, [this, question](Result<FullMessage> seen) {
        if (!seen) {
            question.call(verdictOf(seen.error()));
            return;
        }
        if (const auto blocked = obstacle(seen->summary, question.drafts)) {
            question.call(*blocked);
            return;
        }
        // Always: the service's own mark leaves out inline ones (contract 5), whether the text shows them or
        // not.
        auto list = Graph::listAttachments(m_mailbox, question.job.message, Graph::Incomplete::Refused);
        list.data.maxAttempts = 1;
        list.data.priority = Priority::Send;
        m_client.send<QList<Attachment>>(
            list, this, [this, question, message = *seen](Result<QList<Attachment>> attachments) {
                if (!attachments) {
                    question.call(verdictOf(attachments.error()));
                    return;
                }
                FullMessage whole = message;
                whole.attachments = *attachments;
                judge(question, whole);
            });
    });
}

void Preflight::judge(const Question &question, const MailSummary &seen)
{
    if (const auto blocked = obstacle(seen, question.drafts)) {
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
