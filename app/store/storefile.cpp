// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"

#include "base/log.h"
#include "store/database.h"
#include "store/foundrows.h"
#include "store/salvage.h"
#include "store/salvagedjobs.h"
#include "store/schema.h"
#include "store/searchrows.h"
#include "store/soundness.h"

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

/// Where a new file is made of a damaged one.
QString mendingOf(const QString &path)
{
    return path + u".mending"_s;
}

QString keptAs(const QString &path, int number)
{
    return u"%1.damaged-%2"_s.arg(path).arg(number);
}

/// The first number that no damaged file was kept under.
int nextKept(const QString &path)
{
    int number = 1;
    while (QFile::exists(keptAs(path, number)))
        ++number;
    return number;
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

// SQLite's check does not look into the search index, which may be what is damaged. When there is no room to
// make it anew, the next start tries again.
Result<Done> mendIndex(Database &database, const QString &path)
{
    const Result<Done> rebuilt = rebuildIndex(database);
    if (rebuilt)
        QFile::remove(markOf(path));
    else if (rebuilt.error().code == u"damaged"_s)
        return rebuilt;
    return Done();
}

// The outbox and what was discarded are checked at every start; the rest, which can be read again from the
// mailbox and may be big, when damage was seen.
Result<Done> check(Database &database, const QString &path)
{
    const bool isNoted = QFile::exists(markOf(path));
    if (isNoted) {
        // The damage that was met may be an index that tells of what is not there.
        if (const Result<Done> whole = checkAgreement(database, {}); !whole)
            return whole;
    }
    if (const Result<Done> jobs = checkJobs(database); !jobs)
        return jobs;
    for (const auto *table : {"mailbox", "approved", "approved_file", "report"}) {
        if (const Result<Done> sound = checkTable(database, QString::fromLatin1(table)); !sound)
            return sound;
    }
    if (const Result<Done> discarded = checkDiscards(database); !discarded)
        return discarded;
    return isNoted ? mendIndex(database, path) : Done();
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
    if (const Result<Done> dropped = dropFound(database); !dropped)
        return dropped.error();
    Statement query(database,
                    u"SELECT max(coalesce((SELECT max(stamp) FROM message), 0), coalesce((SELECT max(stamp) "
                    u"FROM job), 0),"
                    " coalesce((SELECT max(stamp) FROM inbox), 0))"_s);
    if (!query.exec() || !query.next())
        return database.error();
    StoreFile file;
    file.lastStamp = query.integer(0);
    return file;
}

// What the log holds belongs to the damaged file, and must not be applied to the new one.
Result<Done> moveLog(const QString &path, const QString &kept)
{
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, kept + suffix))
            return cannotOpen(u"cannot rename the damaged file's log"_s);
    }
    return Done();
}

Result<Done> takePlace(const QString &path)
{
    if (!QFile::rename(mendingOf(path), path))
        return cannotOpen(u"cannot rename the new file"_s);
    QFile::remove(markOf(path));
    return Done();
}

/// Puts the new file into the place of the damaged one, and says where that is then.
Result<QString> keepAside(const QString &path)
{
    const QString kept = keptAs(path, nextKept(path));
    if (!QFile::rename(path, kept))
        return cannotOpen(u"cannot rename the damaged file"_s);
    if (const Result<Done> moved = moveLog(path, kept); !moved)
        return moved.error();
    if (const Result<Done> there = takePlace(path); !there)
        return there.error();
    return kept;
}

/// When the program ended in the middle of keepAside(): goes on with it, and says where the damaged file is.
Result<QString> finishKeeping(const QString &path)
{
    if (QFile::exists(path) || !QFile::exists(mendingOf(path)))
        return QString();
    const int number = nextKept(path) - 1;
    if (number == 0) // none was kept: the store was taken away by hand
        return QString();
    const QString kept = keptAs(path, number);
    if (const Result<Done> moved = moveLog(path, kept); !moved)
        return moved.error();
    if (const Result<Done> there = takePlace(path); !there)
        return there.error();
    return kept;
}

Result<StoreFile> openSalvaged(Database &database, const QString &path)
{
    const QString mending = mendingOf(path);
    for (const QString &suffix : {u""_s, u"-journal"_s}) // of a start that was cut off
        QFile::remove(mending + suffix);
    if (const Result<Done> ready = keepPrivate(mending); !ready)
        return ready.error();
    const Result<Salvaged> salvaged = salvage(path, mending);
    if (!salvaged) {
        QFile::remove(mending);
        return salvaged.error();
    }
    const Result<QString> kept = keepAside(path);
    if (!kept)
        return kept.error();
    Result<StoreFile> file = openSound(database, path);
    if (file) {
        file->damaged = *kept;
        file->salvaged = *salvaged;
        qCWarning(storeLog) << "of the damaged store's outbox:" << salvaged->jobs << "jobs go on,"
                            << salvaged->inDoubt << "are in doubt,"
                            << (salvaged->isAll ? "none is missing" : "others may be missing");
    }
    return file;
}

} // namespace

Result<StoreFile> openStoreFile(Database &database, const QString &path)
{
    const Result<QString> kept = finishKeeping(path);
    if (!kept)
        return kept.error();
    Result<StoreFile> file = openSound(database, path);
    if (file && !kept->isEmpty()) {
        file->damaged = *kept;
        file->salvaged = countSalvaged(database);
    }
    if (file)
        return file;
    database.close();
    if (file.error().code != u"damaged"_s)
        return file;
    qCWarning(storeLog) << "the store is damaged, starting a new one:" << file.error().detail;
    return openSalvaged(database, path);
}

bool noteDamage(const QString &path)
{
    QFile mark(markOf(path));
    if (mark.exists() || mark.open(QFile::WriteOnly, ownerOnly))
        return true;
    qCWarning(storeLog) << "cannot note the damage:" << mark.errorString();
    return false;
}

} // namespace Sendoff
