// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

class QDir;
class QLockFile;

namespace Sendoff {

/// Takes the profile for this program: only one Sendoff may have it. On a slow disk this takes longer than
/// all else of the start, since the lock is written and flushed. Error Storage: "inUse", "notWritable". Any
/// thread.
Result<Done> takeProfile(QLockFile &lock);

/// Removes the store of a profile that was taken. Error Storage: "notWritable". Any thread.
Result<Done> clearProfile(const QDir &dir);

/// The error Storage "notReady": what belongs to a profile was asked for before it was opened, or twice.
Error notReady();

} // namespace Sendoff
