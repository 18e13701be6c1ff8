// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace Sendoff {

/// A statement with what is bound to its question marks.
struct Sql
{
    QString text;
    QVariantList values;
};

/// The statement that selects the row numbers of `query` in order. `mailbox`: the mailbox's key in the store.
/// `hits`: only these; what the query searches for is not looked at.
Sql sqlOf(const MailQuery &query, qint64 mailbox, const std::optional<QList<qint64>> &hits = {});

/// "1,2,3", for IN (...).
QString joined(const QList<qint64> &numbers);
/// The states as numbers, for IN (...).
QString joined(const QList<SendState> &states);
/// The states of what the service holds.
QList<SendState> heldStates();
/// The states from which jobs still go on, for IN (...).
QString openStates();

} // namespace Sendoff
