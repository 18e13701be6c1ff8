// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folderround.h"

#include "base/clock.h"
#include "base/log.h"
#include "net/client.h"
#include "store/store.h"

// All that is in the folder, compared with the store.

namespace Sendoff {

void FolderRound::compareAll(const QUrl &next)
{
    Request<Graph::IdPage> request = next.isEmpty() ? Graph::listIds(m_parts.mailbox, m_parts.folder, since())
                                                    : Graph::moreIds(m_parts.mailbox, next);
    request.data.priority = Priority::Background;
    request.data.maxAttempts = attempts;
    ++m_requests;
    m_call = m_parts.client.send<Graph::IdPage>(request, this, [this](const Result<Graph::IdPage> &page) {
        if (!page) {
            qCInfo(syncLog) << "not compared:" << toString(page.error().kind) << page.error().code;
            m_parts.habits.nextComparison = m_parts.clock.monotonic() + pauseAfterVain;
            settle();
            return;
        }
        compare(*page);
        if (!page->next.isValid()) {
            m_progress.isCompared = true;
            findAbsent();
        } else if (m_compared.contains(page->next) || m_compared.size() >= mostPages) {
            giveUp(brokenList());
        } else {
            m_compared.insert(page->next);
            compareAll(page->next);
        }
    });
}

void FolderRound::compare(const Graph::IdPage &page)
{
    QList<MessageId> ids;
    for (const Graph::Listed &entry : page.entries) {
        ids.append(entry.id);
        m_progress.present.add(entry.id);
    }
    const auto known = m_parts.store.known(m_parts.mailbox.id, m_parts.folder, ids);
    for (const Graph::Listed &entry : page.entries) {
        const auto it = known.constFind(entry.id);
        const bool isSame = it != known.cend() && it->folder == m_parts.folder
            && (entry.changeKey.isEmpty() || entry.changeKey == it->changeKey);
        if (!isSame)
            m_progress.doubts.append(entry.id);
    }
}

void FolderRound::findAbsent()
{
    m_parts.store.findAbsent(
        m_parts.mailbox.id, m_parts.folder, m_progress.present, m_progress.mark, this,
        [this](const QList<MessageId> &absent) {
            m_progress.doubts += absent;
            settle();
        },
        since().isValid() ? since().addDays(1) : QDateTime());
}

} // namespace Sendoff
