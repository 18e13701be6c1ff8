// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/layoutrequest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace Sendoff {

/// Lays messages out on a thread of its own, one after the other; of requests that come meanwhile only the
/// last one is kept. Destroying it stops the running layout within milliseconds.
class LayoutWorker : public QObject
{
    Q_OBJECT

public:
    /// What to do with a layout that is under way when a new one is asked for.
    enum class Running {
        Finish, ///< it is still of use, e.g. while the window is being resized
        Stop,
    };

    explicit LayoutWorker(QObject *parent = nullptr);
    ~LayoutWorker() override;

    void request(const LayoutRequest &request, Running running);
    /// Forgets all requests; no ready() comes for them.
    void stop();
    bool isBusy() const { return m_running || m_next; }

Q_SIGNALS:
    void ready(std::shared_ptr<const Sendoff::MessageLayout> layout);

private:
    void start(const LayoutRequest &request);
    void finished(quint64 number, const std::shared_ptr<const MessageLayout> &layout);

    QThreadPool m_pool;
    QElapsedTimer m_sinceLast; ///< layout was begun
    QTimer m_expiry; ///< until the thread is gone and what it had is free
    bool m_running = false;
    quint64 m_number = 0; ///< of the layout whose result is wanted
    std::shared_ptr<std::atomic_bool> m_cancelled;
    std::optional<LayoutRequest> m_next;
};

} // namespace Sendoff
