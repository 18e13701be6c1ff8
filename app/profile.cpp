// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"

#include <QDir>
#include <QFile>

namespace Sendoff {

using namespace Qt::StringLiterals;

Error profileError(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = {}};
}

Error notReady()
{
    return profileError(u"notReady"_s, u"connectTo() comes once, after open(), with a mailbox"_s);
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
