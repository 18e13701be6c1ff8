// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "deskbars.h"
#include "store/store.h"
#include "wordingbars.h"

// The part of DeskBars that says how decisions ended.

namespace Sendoff {

void DeskBars::showResult(const BatchWatch::Ending &ending)
{
    m_result = ending;
    apply();
}

void DeskBars::showStopped(const BatchWatch::Stop &stop)
{
    m_stopped = stop;
    apply();
}

void DeskBars::addStopped(int mailbox, JobId id)
{
    if (m_stopped.mailbox != mailbox || m_stopped.batches.isEmpty())
        return; // the usual case, and there may be thousands of them
    const std::optional<SendJob> job = m_core.store().job(id);
    if (!job || !job->stopped || !m_stopped.batches.contains(job->batch)
        || m_stopped.back.contains(job->message))
        return;
    m_stopped.back.append(job->message);
    apply();
}

void DeskBars::addResults(QList<Wanted> *bars) const
{
    const bool stopped = !m_stopped.back.isEmpty();
    if (stopped) {
        int sent = 0;
        const MailboxId mailbox = m_core.mailbox(m_stopped.mailbox).id;
        const QList<BatchCounts> all = m_core.store().batchCounts(mailbox, m_stopped.batches);
        for (const BatchCounts &one : all) {
            if (m_stopped.batches.contains(one.batch))
                sent += one.sent();
        }
        bars->append({stoppedKey(), [sent, back = int(m_stopped.back.size())] {
                          return WordingBars::stopped(sent, back);
                      }});
    }
    // What went well before the stop is said there.
    const bool isInStopped = stopped && m_result.notSent == 0 && m_stopped.batches.contains(m_result.batch);
    if (m_result.total() > 0 && !isInStopped) {
        bars->append({resultKey(), [result = m_result, here = m_page == Page::Sending] {
                          BarSpec spec = WordingBars::done(result.sent, result.notSent, result.found);
                          // The page has a report button of its own, and shows what is left.
                          if (here)
                              spec.buttons.clear();
                          return spec;
                      }});
    }
}

} // namespace Sendoff
