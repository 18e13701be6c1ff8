// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

class QObject;

namespace Sendoff {

/// Much work in small pieces, so that the window stays quick: `one` for 0, 1 ... `count` - 1, in the event
/// loop after every `perTurn` of them, then `done`. The first turn comes at once; nothing comes any more
/// after `context` has gone.
void inTurns(qsizetype count, qsizetype perTurn, QObject *context, std::function<void(qsizetype)> one,
             std::function<void()> done);

} // namespace Sendoff
