// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/json.h"

#include <QJsonArray>

#include <cmath>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

QString text(const QJsonValue &value, qsizetype most)
{
    QString string = value.toString();
    if (string.size() <= most)
        return string;
    string.truncate(string.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return string;
}

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

std::optional<qint64> number(const QJsonValue &value)
{
    // Doubles hold whole numbers exactly up to 2^53.
    constexpr double exact = 9007199254740992.0;
    bool isNumber = value.isDouble();
    const double found = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(found) || std::abs(found) > exact || std::trunc(found) != found)
        return std::nullopt;
    return static_cast<qint64>(found);
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
