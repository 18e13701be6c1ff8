// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace Sendoff {

class Database;

/// The version that the migrations lead to; SQLite's user_version.
int schemaVersion();
/// Brings the file from its version to `upTo` step by step, each in one transaction. Error code
/// "newerSchema": the file was written by a newer Sendoff and is left as it is.
Result<Done> migrate(Database &database, int upTo);

} // namespace Sendoff
