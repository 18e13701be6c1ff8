// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QObject;

namespace Sendoff {

/// Calls from the event loop when all that waits there is done, windows that wait to be painted included;
/// QTimer::singleShot(0) comes before those, with the posted events. Not when `context` has gone. The thread
/// of `context`, which must be this one.
void whenIdle(QObject *context, std::function<void()> call);

} // namespace Sendoff
