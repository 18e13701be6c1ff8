// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Sendoff {

class Database;

/// What SQLite finds wrong with one table and its indexes, or with the whole file when `table` is empty, as
/// an error of code "damaged".
Result<Done> checkTable(Database &database, const QString &table);

/// The same, and whether the indexes tell of the same rows: takes several times as long.
Result<Done> checkAgreement(Database &database, const QString &table);

/// Whether the error says that the file is damaged, not that it cannot be had at the moment.
bool isDamage(const Error &error);

/// As checkTable() for the jobs, and whether those that are not final make sense: bytes that were overwritten
/// inside a page need not disturb SQLite.
Result<Done> checkJobs(Database &database);

/// As checkTable() for what was discarded, and whether each row of it makes sense: nothing may be moved to
/// Deleted Items for bytes that were overwritten.
Result<Done> checkDiscards(Database &database);
/// The rows of the table `discard` that make no sense, for WHERE.
QString senselessDiscard();

} // namespace Sendoff
