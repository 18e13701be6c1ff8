// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QTimer>

#include <utility>

namespace Sendoff {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    // Qt's usual timers over two seconds may be early by a twentieth: an undo time would end half a second
    // too soon. Precise ones are never early.
    QTimer::singleShot(delay, Qt::PreciseTimer, context, std::move(call));
}

} // namespace Sendoff
