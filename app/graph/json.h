// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/json.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

// Private to graph/: single JSON values, read leniently (contract 5, 16). What is missing, null or of another
// type comes back empty.

namespace Sendoff::Graph {

using Json::number;
using Json::text;
/// true, false, "true", "False"; nothing otherwise.
std::optional<bool> boolean(const QJsonValue &value);
/// An ISO 8601 date in UTC; one without a zone is read as UTC (contract 4); invalid otherwise. Year 1, which
/// the service writes for "never", is invalid as well.
QDateTime date(const QJsonValue &value);
/// A member whose name matches in any case (contract 16, points 4 and 5).
QJsonValue member(const QJsonObject &object, QLatin1String name);

/// The value of an extended property, where the answer has it; ids compare without case.
QJsonValue extendedProperty(const QJsonObject &object, QLatin1String id);

} // namespace Sendoff::Graph
