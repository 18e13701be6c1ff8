// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <utility>

namespace Sendoff {

/// Nothing is done aside as long as it lives, or until release(): what is done all the same is done on the
/// test's own thread.
class BusyPool
{
public:
    BusyPool()
        : m_threads(QThreadPool::globalInstance()->maxThreadCount())
    {
        QThreadPool::globalInstance()->waitForDone();
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QThreadPool::globalInstance()->start([this] { m_end.acquire(); });
    }
    ~BusyPool() { release(); }
    BusyPool(const BusyPool &) = delete;
    BusyPool &operator=(const BusyPool &) = delete;

    void release()
    {
        if (std::exchange(m_isOver, true))
            return;
        m_end.release();
        QThreadPool::globalInstance()->waitForDone();
        QThreadPool::globalInstance()->setMaxThreadCount(m_threads);
    }

private:
    int m_threads;
    bool m_isOver = false;
    QSemaphore m_end;
};

} // namespace Sendoff
