// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace Sendoff {

/// Does `work` on another thread, and gives what it returns to `done` in the event loop of the application's
/// thread, from which this is called; not when `context` has died before. What `work` holds must be its own.
template <typename Work, typename Done> void doAside(Work work, QObject *context, Done done)
{
    // The context may die meanwhile, but the application ends only after its pool.
    QThreadPool::globalInstance()->start(
        [work = std::move(work), guard = QPointer<QObject>(context), done = std::move(done)]() mutable {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard = std::move(guard), done = std::move(done), result = work()]() mutable {
                    if (guard)
                        done(std::move(result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace Sendoff
