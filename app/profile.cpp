// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Error profileError(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = {}};
}

} // namespace

Error notReady()
{
    return profileError(u"notReady"_s, u"connectTo() comes once, after open(), with a mailbox"_s);
}

Result<Done> takeProfile(QLockFile &lock)
{
    if (lock.tryLock(0))
        return Done{};
    qint64 process = 0;
    QString host;
    QString program;
    if (lock.error() == QLockFile::LockFailedError && lock.getLockInfo(&process, &host, &program))
        return profileError(u"inUse"_s,
                            u"%1, process %2 on %3"_s.arg(program, QString::number(process), host));
    return profileError(lock.error() == QLockFile::LockFailedError ? u"inUse"_s : u"notWritable"_s,
                        lock.fileName());
}

Result<Done> clearProfile(const QDir &dir)
{
    const QStringList left = dir.entryList({u"sendoff.db*"_s}, QDir::Files);
    for (const QString &name : left) {
        if (!QFile::remove(dir.filePath(name)))
            return profileError(u"notWritable"_s, dir.filePath(name));
    }
    return Done{};
}

} // namespace Sendoff
