// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/replacefile.h"

#include <QSaveFile>

namespace Sendoff {

namespace {

// Not through QSaveFile's buffer: in Qt 6.4 a buffer of which the disk took a part counts as written, and
// commit() puts the cut file in place.
bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const qint64 more = file.write(bytes.constData() + written, bytes.size() - written);
        if (more <= 0)
            return false;
        written += more;
    }
    return true;
}

} // namespace

QString replaceFile(const QString &path, const QByteArray &bytes, ReadableBy who)
{
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && (who == ReadableBy::Everybody
            || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    if (isOpen && writeAll(file, bytes) && file.commit())
        return {};
    return file.errorString();
}

} // namespace Sendoff
