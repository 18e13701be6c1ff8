// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace Sendoff {

class Database;

/// Copies what SQLite still gives of a table into the table of that name in another file, with the columns
/// that both have; what is there already stays. Rows on a damaged page are left out and those behind it read
/// on. `key`: the integer that the table is sorted by. True: the whole table was read; an error: writing
/// failed.
Result<bool> copyTable(Database &from, Database &to, const QString &table, const QString &key);

/// The same for a table that is sorted by something else than a number: read from both ends, so that rows
/// behind a damaged page are found too. `order`: the columns of its primary key.
Result<bool> copyFromBothEnds(Database &from, Database &to, const QString &table, const QStringList &order);

} // namespace Sendoff
