// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace Sendoff::Bench {

/// Knows how long the events of its thread have taken.
class TimedApplication : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;

    /// Milliseconds so far, waiting for events not among them.
    static double busyMs() { return static_cast<TimedApplication *>(instance())->m_busy; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0)
            return QCoreApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool taken = QCoreApplication::notify(receiver, event);
        --m_depth;
        m_busy += double(timer.nsecsElapsed()) / 1e6;
        return taken;
    }

private:
    int m_depth = 0; ///< of events that are sent in the middle of another one
    double m_busy = 0;
};

} // namespace Sendoff::Bench
