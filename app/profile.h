// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

class QDir;

namespace Sendoff {

/// An error Storage with this code.
Error profileError(const QString &code, const QString &detail);

/// Removes the store of a profile that was taken. Error Storage: "notWritable". Any thread.
Result<Done> clearProfile(const QDir &dir);

/// The error Storage "notReady": what belongs to a profile was asked for before it was opened, or twice.
Error notReady();

} // namespace Sendoff
