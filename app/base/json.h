// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

// JSON that somebody else wrote: nothing here crashes, whatever comes.

namespace Sendoff::Json {

/// The object in `body`, or a Protocol error when it is no JSON object (HTML, cut off, too deep).
Result<QJsonObject> readObject(const QByteArray &body);
/// A string of at most `most` characters; a longer one is cut, never inside a surrogate pair. What is
/// missing, null or of another type comes back empty.
QString text(const QJsonValue &value, qsizetype most);
/// A whole number, also when written as a string; nothing otherwise or when it does not fit.
std::optional<qint64> number(const QJsonValue &value);

} // namespace Sendoff::Json
