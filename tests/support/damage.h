// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>
#include <QTest>

#include "support/storesql.h"

namespace Sendoff {

inline constexpr qint64 storePage = 4096; ///< the size of SQLite's pages in a store

/// Overwrites bytes of a file.
inline void overwrite(const QString &file, qint64 from, const QByteArray &bytes)
{
    QFile damaged(file);
    QVERIFY(damaged.open(QFile::ReadWrite));
    QVERIFY(damaged.seek(from));
    QCOMPARE(damaged.write(bytes), qint64(bytes.size()));
}

/// Overwrites the first page of a table or index. A program that has the store open may know it still.
inline void damageRoot(const QString &file, const QString &name)
{
    qint64 page = 0;
    {
        StoreSql sql(file);
        page = sql.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = '%1'").arg(name));
    }
    QVERIFY2(page > 1, qPrintable(name));
    overwrite(file, (page - 1) * storePage, QByteArray(storePage, 'Z'));
}

/// Overwrites the page of a table that has these bytes, which must be in no other.
inline void damagePageWith(const QString &file, const QByteArray &bytes)
{
    QByteArray content;
    {
        QFile whole(file);
        QVERIFY(whole.open(QFile::ReadOnly));
        content = whole.readAll();
    }
    const qint64 place = content.indexOf(bytes);
    QVERIFY2(place > storePage, bytes.constData());
    const qint64 page = place / storePage;
    QVERIFY2(content.lastIndexOf(bytes) / storePage == page, bytes.constData());
    overwrite(file, page * storePage, QByteArray(storePage, '\0'));
}

} // namespace Sendoff
