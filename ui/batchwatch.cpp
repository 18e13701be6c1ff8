// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchwatch.h"

#include "core.h"
#include "outbox/outbox.h"
#include "store/store.h"

#include <QTimer>

#include <chrono>

namespace Sendoff {

using namespace std::chrono_literals;

BatchWatch::BatchWatch(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(50ms); // many change at once
    connect(m_timer, &QTimer::timeout, this, &BatchWatch::look);
    for (int i = 0; i < core.mailboxCount(); ++i) {
        connect(&core.outbox(i), &Outbox::stateChanged, this, [this] {
            if (!m_timer->isActive())
                m_timer->start();
        });
    }
    look();
}

void BatchWatch::add(qint64 batch, int)
{
    if (!m_seen.contains(batch))
        m_seen.insert(batch, {});
    look();
}

void BatchWatch::look()
{
    QList<BatchCounts> all;
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        const QList<BatchCounts> counts = m_core.store().batchCounts(m_core.mailbox(i).id, m_seen.keys());
        for (const BatchCounts &one : counts) {
            if (one.total() > 0)
                all.append(one);
        }
    }
    m_progress = {};
    QList<Ending> endings;
    for (const BatchCounts &now : std::as_const(all)) {
        if (now.open() > 0) {
            m_progress.sent += now.sent();
            m_progress.total += now.total() - now.taken();
        }
        const bool isNew = !m_seen.contains(now.batch);
        const BatchCounts before = m_seen.value(now.batch);
        m_seen.insert(now.batch, now);
        const Ending ending{now.batch, now.sent(), now.needPerson(), now.withCopy};
        const bool differs = before.open() > 0 || before.sent() != now.sent();
        if (!isNew && now.open() == 0 && differs && ending.total() > 1)
            endings.append(ending);
    }
    for (const Ending &ending : std::as_const(endings))
        Q_EMIT ended(ending);
    Q_EMIT changed();
}

} // namespace Sendoff
