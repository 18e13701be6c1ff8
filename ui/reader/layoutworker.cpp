// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/layoutworker.h"

#include "base/heap.h"
#include "reader/html/messagelayout.h"

#include <chrono>

namespace Sendoff {

namespace {

/// Deep HTML makes the engine's recursion deep; pages that are not used cost nothing.
constexpr uint stackSize = 64 * 1024 * 1024;

/// Qt keeps fonts for each thread, 1 MiB and with Chinese up to 6: they go with a thread that has nothing to
/// do, and the next message waits some 10 ms for them (docs/performance.md). Who reads one message after the
/// other does not.
constexpr std::chrono::milliseconds keptAlone{800};
constexpr std::chrono::milliseconds keptInReview{60'000};
constexpr std::chrono::milliseconds untilGone{100}; ///< after the thread was told to end

} // namespace

LayoutWorker::LayoutWorker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setStackSize(stackSize);
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, [] { Heap::giveBack(); });
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
    m_expiry.stop();
    const bool isReview = m_sinceLast.isValid() && m_sinceLast.elapsed() < keptInReview.count();
    m_pool.setExpiryTimeout(int((isReview ? keptInReview : keptAlone).count()));
    m_sinceLast.start();
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
    m_expiry.start(std::chrono::milliseconds(m_pool.expiryTimeout()) + untilGone);
    if (m_next)
        start(*std::exchange(m_next, {}));
    if (layout && wanted)
        Q_EMIT ready(layout);
}

} // namespace Sendoff
