// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/json.h"

#include <QJsonArray>

#include <cmath>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

std::optional<bool> boolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString word = value.toString();
    if (word.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

QDateTime date(const QJsonValue &value)
{
    const QString string = value.toString();
    if (string.isEmpty() || string.size() > 40)
        return {};
    QDateTime read = QDateTime::fromString(string, Qt::ISODateWithMs);
    if (read.timeSpec() == Qt::LocalTime)
        read.setTimeSpec(Qt::UTC);
    return read.isValid() && read.date().year() > 1 ? read.toUTC() : QDateTime();
}

QJsonValue member(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue exact = object.value(name);
    if (!exact.isUndefined())
        return exact;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
}

QJsonValue extendedProperty(const QJsonObject &object, QLatin1String id)
{
    const QJsonArray properties = object.value("singleValueExtendedProperties"_L1).toArray();
    for (const QJsonValue &entry : properties) {
        const QJsonObject property = entry.toObject();
        if (property.value("id"_L1).toString().compare(id, Qt::CaseInsensitive) == 0)
            return property.value("value"_L1);
    }
    return QJsonValue::Undefined;
}

} // namespace Sendoff::Graph
