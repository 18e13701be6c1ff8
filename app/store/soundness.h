// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Sendoff {

class Database;

/// What SQLite finds wrong with one table and its indexes, each by itself, as an error of code "damaged".
Result<Done> checkTable(Database &database, const QString &table);

/// As checkTable() for the whole file, and whether the indexes say what the tables do: that takes a while.
Result<Done> checkWhole(Database &database);
enum class Whole { Sound, WithWaste /**< some pages belong to nothing */ };
/// The same for a file whose damaged indexes were made anew elsewhere: their pages are no damage.
Result<Whole> lookAtAll(Database &database);
/// Whether all tables are there, and every row whose number another one has, as far as can be told.
Result<Done> checkBelongings(Database &database);

/// Whether the error says that the file is damaged, not that it cannot be had at the moment.
bool isDamage(const Error &error);

/// As checkTable() for the jobs, and whether those that are not final make sense: bytes that were overwritten
/// inside a page need not disturb SQLite.
Result<Done> checkJobs(Database &database);

/// As checkTable() for what was discarded, and whether each row of it makes sense: nothing may be moved to
/// Deleted Items for bytes that were overwritten.
Result<Done> checkDiscards(Database &database);
/// As checkTable() for all that is in no mailbox: checkJobs(), checkDiscards() and what belongs to them. So
/// little that each start does it.
Result<Done> checkOutbox(Database &database);
/// The rows of the table `discard` that make no sense, for WHERE.
QString senselessDiscard();

} // namespace Sendoff
