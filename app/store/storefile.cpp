// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"

#include "base/log.h"
#include "store/database.h"
#include "store/schema.h"

#include <QFile>
#include <QFileInfo>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error cannotOpen(const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = u"cannotOpen"_s,
            .detail = detail,
            .requestId = {},
            .retryAfter = {}};
}

QString markOf(const QString &path)
{
    return path + u".check"_s;
}

// SQLite gives its -wal and -shm files the mode of the main file, so that this is enough.
Result<Done> keepPrivate(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        if ((file.permissions() & ~(ownerOnly | QFile::ReadUser | QFile::WriteUser)) != 0
            && !file.setPermissions(ownerOnly))
            return cannotOpen(file.errorString());
        return Done();
    }
    if (!file.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly))
        return cannotOpen(file.errorString());
    return Done();
}

// The outbox is checked at every start; the rest, which can be read again from the mailbox and may be big,
// when damage was seen.
Result<Done> check(Database &database, const QString &path)
{
    const bool whole = QFile::exists(markOf(path));
    const QString sql = whole ? u"PRAGMA quick_check(1)"_s : u"PRAGMA quick_check('job')"_s;
    Statement statement(database, sql);
    if (!statement.exec() || !statement.next())
        return database.error();
    if (statement.text(0) != u"ok"_s) {
        Error error = cannotOpen(statement.text(0));
        error.code = u"damaged"_s;
        return error;
    }
    QFile::remove(markOf(path));
    return Done();
}

Result<StoreFile> openSound(Database &database, const QString &path)
{
    if (const Result<Done> ready = keepPrivate(path); !ready)
        return ready.error();
    if (const Result<Done> open = database.open(path, Database::Access::ReadWrite); !open)
        return open.error();
    if (const Result<Done> migrated = migrate(database, schemaVersion()); !migrated)
        return migrated.error();
    if (const Result<Done> sound = check(database, path); !sound)
        return sound.error();
    StoreFile file;
    file.lastStamp = database.number(
        u"SELECT max(coalesce((SELECT max(stamp) FROM message), 0), coalesce((SELECT max(stamp) FROM job), 0))"_s);
    return file;
}

Result<QString> keepAside(const QString &path)
{
    int number = 1;
    while (QFile::exists(u"%1.damaged-%2"_s.arg(path).arg(number)))
        ++number;
    const QString kept = u"%1.damaged-%2"_s.arg(path).arg(number);
    if (!QFile::rename(path, kept))
        return cannotOpen(u"cannot rename the damaged file"_s);
    // What the log holds belongs to the damaged file, and must not be applied to the new one.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, kept + suffix))
            return cannotOpen(u"cannot rename the damaged file's log"_s);
    }
    QFile::remove(markOf(path));
    return kept;
}

} // namespace

Result<StoreFile> openStoreFile(Database &database, const QString &path)
{
    Result<StoreFile> file = openSound(database, path);
    if (file)
        return file;
    database.close();
    if (file.error().code != u"damaged"_s)
        return file;
    qCWarning(storeLog) << "the store is damaged, starting a new one:" << file.error().detail;
    const Result<QString> kept = keepAside(path);
    if (!kept)
        return kept.error();
    file = openSound(database, path);
    if (file)
        file->damaged = *kept;
    return file;
}

void noteDamage(const QString &path)
{
    QFile mark(markOf(path));
    if (!mark.exists() && !mark.open(QFile::WriteOnly, ownerOnly))
        qCWarning(storeLog) << "cannot note the damage:" << mark.errorString();
}

} // namespace Sendoff
