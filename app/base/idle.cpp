// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/idle.h"

#include <QTimer>

#include <utility>

namespace Sendoff {

void whenIdle(QObject *context, std::function<void()> call)
{
    auto *const timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [timer, call = std::move(call)] {
        timer->deleteLater();
        call();
    });
    timer->start(0);
}

} // namespace Sendoff
