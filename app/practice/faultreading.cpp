// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/faultreading.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

Error badPlan(const QString &where)
{
    return Error{.kind = ErrorKind::Protocol,
                 .httpStatus = 0,
                 .code = u"badFaultPlan"_s,
                 .detail = where,
                 .requestId = {},
                 .retryAfter = {}};
}

int FaultReader::number(QLatin1StringView key, int low, int high, int fallback)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return fallback;
    const double d = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(d >= low && d <= high) || d != std::floor(d)) {
        complain(key, u"must be a whole number from %1 to %2"_s.arg(low).arg(high));
        return fallback;
    }
    return int(d);
}

double FaultReader::fraction(QLatin1StringView key, double low, double high, double fallback)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return fallback;
    const double d = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!(d >= low && d <= high)) {
        complain(key, u"must be a number from %1 to %2"_s.arg(low).arg(high));
        return fallback;
    }
    return d;
}

bool FaultReader::flag(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        complain(key, u"must be true or false"_s);
    return value.toBool();
}

QString FaultReader::text(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isString())
        complain(key, u"must be a text"_s);
    return value.toString();
}

std::optional<std::chrono::milliseconds> FaultReader::time(QLatin1StringView key)
{
    if (!m_object.contains(key))
        return std::nullopt;
    return std::chrono::milliseconds(number(key, 0, 3'600'000, 0));
}

void FaultReader::flags(QLatin1StringView key,
                        std::initializer_list<std::pair<QLatin1StringView, bool *>> known)
{
    QStringList names;
    for (const auto &[name, flag] : known)
        names.append(QString(name));
    const QJsonValue given = m_object.value(key);
    const QJsonArray list = given.toArray();
    bool isGood = given.isUndefined() || (given.isArray() && !list.isEmpty());
    for (const QJsonValue &value : list) {
        const auto *const found = std::find_if(known.begin(), known.end(), [&value](const auto &one) {
            return value.isString() && value.toString() == one.first;
        });
        if (found == known.end())
            isGood = false;
        else
            *found->second = true;
    }
    if (!isGood)
        complain(key, u"must be a list of some of "_s + names.join(u", "_s));
}

void FaultReader::onlyKeys(std::initializer_list<QLatin1StringView> keys)
{
    const QStringList present = m_object.keys();
    for (const QString &key : present) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end() && m_problem.isEmpty())
            m_problem = u"\"%1\" is not known"_s.arg(key);
    }
}

void FaultReader::complain(QLatin1StringView key, const QString &text)
{
    if (m_problem.isEmpty())
        m_problem = u"\"%1\" %2"_s.arg(key, text);
}

Result<Done> FaultReader::done() const
{
    if (m_problem.isEmpty())
        return Done{};
    return badPlan(m_problem);
}

} // namespace Sendoff::Practice
