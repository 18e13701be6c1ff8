// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace Sendoff {

class Database;

/// A statement with what is bound to its question marks.
struct Sql
{
    QString text;
    QVariantList values;
};

/// How a list is read: along its index, or by the messages' own rows, which do without the indexes.
enum class ListWay { ByIndex, ByRows };

/// The statement that selects the row numbers of `query` in order. `mailbox`: the mailbox's key in the store.
/// `hits`: only these; what the query searches for is not looked at.
Sql sqlOf(const MailQuery &query, qint64 mailbox, const std::optional<QList<qint64>> &hits = {},
          ListWay way = ListWay::ByIndex);

/// The numbers of `sql`'s one column, which is named row, in its order; nothing when it fails. They come in
/// one value: Qt's driver takes several times as long for a row as SQLite does.
std::optional<QList<qint64>> readNumbers(Database &database, const Sql &sql);

/// "1,2,3", for IN (...).
QString joined(const QList<qint64> &numbers);
/// The states as numbers, for IN (...).
QString joined(const QList<SendState> &states);
/// The states of what the service holds.
QList<SendState> heldStates();
/// The states from which jobs still go on, for IN (...).
QString openStates();

} // namespace Sendoff
