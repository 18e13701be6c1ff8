// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Sendoff {

/// Reads these bytes as each kind of answer that the service gives, and aborts when what was read breaks a
/// promise: no entry without an id, no text longer than allowed, no link that cannot be followed.
void readAsEveryAnswer(const QByteArray &bytes);

} // namespace Sendoff
