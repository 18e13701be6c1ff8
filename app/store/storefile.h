// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/salvaged.h"

#include <QString>

namespace Sendoff {

class Database;

/// What opening the store's file came to.
struct StoreFile
{
    QString damaged; ///< where a damaged file was kept; empty: it was sound, or new
    Salvaged salvaged; ///< what came out of that
    qint64 lastStamp = 0; ///< of the writes of earlier runs
};

/// Opens `path` for writing, creating it (mode 0600) when it is not there; checks it and brings its schema up
/// to date. A damaged file is kept as "PATH.damaged-N" and a new one made of what can be read of it, which is
/// complete on disk before it takes the other's place. Error Storage: code "newerSchema", "cannotOpen",
/// "readOnly", "diskFull" ...
Result<StoreFile> openStoreFile(Database &database, const QString &path);

/// Has the next start check the whole file: SQLite found damage while running. False: it cannot be noted.
bool noteDamage(const QString &path);

} // namespace Sendoff
