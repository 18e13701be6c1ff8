// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Sendoff {

/// Whether the machine runs on its battery; nothing where the system does not tell, or when it has none.
/// `root`: where the kernel lists what gives power, a folder for each. A few small files are read.
std::optional<bool> isOnBattery(const QString &root = QStringLiteral("/sys/class/power_supply"));

} // namespace Sendoff
