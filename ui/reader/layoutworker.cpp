// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/layoutworker.h"

#include "reader/html/messagelayout.h"

namespace Sendoff {

namespace {

/// Deep HTML makes the engine's recursion deep; pages that are not used cost nothing.
constexpr uint stackSize = 64 * 1024 * 1024;

} // namespace

LayoutWorker::LayoutWorker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setStackSize(stackSize);
}

LayoutWorker::~LayoutWorker()
{
    stop();
    m_pool.waitForDone();
}

void LayoutWorker::request(const LayoutRequest &request, Running running)
{
    m_next = request;
    if (!m_running) {
        start(*std::exchange(m_next, {}));
    } else if (running == Running::Stop) {
        ++m_number;
        *m_cancelled = true;
    }
}

void LayoutWorker::stop()
{
    m_next.reset();
    ++m_number;
    if (m_cancelled)
        *m_cancelled = true;
}

void LayoutWorker::start(const LayoutRequest &request)
{
    m_running = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    LayoutRequest job = request;
    job.cancelled = m_cancelled;
    const quint64 number = ++m_number;
    // The destructor waits for the job, so `this` outlives it; the queued call dies with `this`.
    m_pool.start([this, job, number] {
        const std::shared_ptr<const MessageLayout> layout = layOutMessage(job);
        QMetaObject::invokeMethod(
            this, [this, number, layout] { finished(number, layout); }, Qt::QueuedConnection);
    });
}

void LayoutWorker::finished(quint64 number, const std::shared_ptr<const MessageLayout> &layout)
{
    m_running = false;
    const bool wanted = number == m_number;
    if (m_next)
        start(*std::exchange(m_next, {}));
    if (layout && wanted)
        Q_EMIT ready(layout);
}

} // namespace Sendoff
