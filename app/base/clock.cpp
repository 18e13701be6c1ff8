// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QTimer>

#include <utility>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

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

std::chrono::milliseconds SystemClock::asleep() const
{
#ifdef Q_OS_LINUX
    // Both count from the start of the machine, but only the first one goes on during a suspend.
    timespec whole{};
    timespec awake{};
    if (clock_gettime(CLOCK_MONOTONIC, &awake) != 0 || clock_gettime(CLOCK_BOOTTIME, &whole) != 0)
        return std::chrono::milliseconds(0);
    const std::chrono::nanoseconds difference = std::chrono::seconds(whole.tv_sec - awake.tv_sec)
        + std::chrono::nanoseconds(whole.tv_nsec - awake.tv_nsec);
    return std::chrono::duration_cast<std::chrono::milliseconds>(difference);
#else
    return std::chrono::milliseconds(0);
#endif
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    // Qt's usual timers over two seconds may be early by a twentieth: an undo time would end half a second
    // too soon. Precise ones are never early.
    QTimer::singleShot(delay, Qt::PreciseTimer, context, std::move(call));
}

} // namespace Sendoff
