// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/dispatcher.h"
#include "outbox/ledger.h"
#include "outbox/receipts.h"

// What is not among the drafts any more when its turn comes: it may have been sent.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds pauseWhenGone = 15s;
constexpr int looksWhenGone = 4;

} // namespace

void Dispatcher::findSent(const SendJob &job, const std::optional<Error> &error)
{
    // An earlier POST, after which nothing seemed to have happened, may have been carried out after all; or
    // another program has sent it. The message is looked for before it is called "not sent".
    m_turns[job.id].checking = true;
    m_parts.lookout.look(job,
                         [this, id = job.id, error](const Sighting &sighting) { seen(id, sighting, error); });
}

void Dispatcher::seen(JobId id, const Sighting &sighting, const std::optional<Error> &error)
{
    using What = Sighting::What;
    Turn &turn = m_turns[id];
    turn.checking = false;
    turn.notBefore = m_parts.clock.monotonic() + pauseWhenGone;
    const std::optional<SendJob> job = m_parts.ledger.job(id);
    if (!job || job->state != SendState::Waiting) {
        m_turns.remove(id);
        pump();
        return;
    }
    // It was seen as no draft any more, or we posted it: then somebody may have it.
    const bool mayBeSent = job->attempts > 0 || turn.gone > 0 || (error && error->code == "noDraft"_L1);
    const auto missing = [&] {
        m_turns.remove(id);
        m_parts.ledger.apply({id}, SendEvent::Missing, [error](SendJob &changed) { changed.error = error; });
    };
    switch (sighting.what) {
    case What::Copy:
    case What::OnItsWay:
        m_turns.remove(id);
        m_parts.receipts.found(id, sighting);
        break;
    case What::OtherDraft: missing(); break;
    case What::Nowhere:
        if (!mayBeSent) {
            missing();
        } else if (++turn.gone >= looksWhenGone) {
            m_turns.remove(id);
            m_parts.ledger.apply({id}, SendEvent::NoTrace, [error](SendJob &changed) {
                changed.error = error;
                changed.seen = Seen::Nowhere;
            });
        }
        break;
    case What::SameDraft:
    case What::NoAnswer: break; // preflight looks again
    }
    pump();
}

} // namespace Sendoff
