// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/preflight.h"
#include "outbox/preflight_p.h"

#include "base/clock.h"
#include "graph/messages.h"
#include "net/client.h"
#include "outbox/sendtag.h"
#include "store/store.h"

#include <algorithm>

// The last step before the POST: the draft says when the service is to let it go (contract 10).

namespace Sendoff {

using namespace Qt::StringLiterals;
using Verdict = PreflightVerdict::What;

void Preflight::same(const Question &question, const MailSummary &seen, const Version &now)
{
    const SendJob &job = question.job;
    const bool isHeld = seen.deferredUntil.isValid() && seen.deferredUntil > m_clock.now();
    if (isHeld && seen.deferredUntil != job.sendAt && !isLeftOver(job, seen.deferredUntil)) {
        // Another program scheduled it, and may have sent it: a second POST could mail it twice.
        const Error error{.kind = ErrorKind::Rejected,
                          .httpStatus = 0,
                          .code = u"scheduledElsewhere"_s,
                          .detail = {},
                          .requestId = {},
                          .retryAfter = {}};
        question.call({.what = Verdict::Refused, .now = {}, .internetMessageId = {}, .error = error});
        return;
    }
    if (isHeld && !job.sendAt.isValid())
        defer(question, seen, now, job.created); // a time that has passed: it goes at once
    else if (job.sendAt.isValid() && seen.deferredUntil != job.sendAt)
        defer(question, seen, now, job.sendAt);
    else
        question.call(
            {.what = Verdict::Same, .now = now, .internetMessageId = seen.internetMessageId, .error = {}});
}

void Preflight::defer(const Question &question, const MailSummary &seen, const Version &now,
                      const QDateTime &time)
{
    m_client.send<MailSummary>(
        Graph::deferDraft(m_mailbox, question.job.message, now.changeKey, time, sendTag(question.job)), this,
        [question, seen, now](const Result<MailSummary> &written) {
            if (!written) {
                PreflightVerdict verdict = verdictOf(written.error());
                // Another writer was quicker: the next look tells what it is now.
                question.call(verdict);
                return;
            }
            const Version after{.changeKey = written->changeKey, .contentHash = now.contentHash};
            question.call({.what = Verdict::Same,
                           .now = after,
                           .internetMessageId = seen.internetMessageId,
                           .error = {}});
        });
}

bool Preflight::isLeftOver(const SendJob &job, const QDateTime &deferredUntil) const
{
    // Written for a decision that was taken back before any POST; seldom asked.
    const QList<SendJob> withdrawn = m_store.jobs({SendState::Withdrawn});
    return std::ranges::any_of(withdrawn, [&](const SendJob &old) {
        return old.mailbox == job.mailbox && old.message == job.message && old.attempts == 0
            && old.sendAt == deferredUntil;
    });
}

} // namespace Sendoff
