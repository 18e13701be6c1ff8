// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <utility>

namespace Sendoff::Practice {

/// What is said of a plan that cannot be read.
Error badPlan(const QString &where);

/// Reads typed members of a plan's object and remembers the first thing that is wrong. The object must
/// outlive it.
class FaultReader
{
public:
    explicit FaultReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    int number(QLatin1StringView key, int low, int high, int fallback);
    double fraction(QLatin1StringView key, double low, double high, double fallback);
    bool flag(QLatin1StringView key);
    QString text(QLatin1StringView key);
    std::optional<std::chrono::milliseconds> time(QLatin1StringView key);
    /// A list of names: sets what each of them stands for.
    void flags(QLatin1StringView key, std::initializer_list<std::pair<QLatin1StringView, bool *>> known);
    template <typename Enum>
    std::optional<Enum> choice(QLatin1StringView key,
                               std::initializer_list<std::pair<QLatin1StringView, Enum>> choices)
    {
        if (!m_object.contains(key))
            return std::nullopt;
        const QString given = text(key);
        QStringList names;
        for (const auto &[name, value] : choices) {
            if (given == name)
                return value;
            names.append(QString(name));
        }
        complain(key, QStringLiteral("must be one of ") + names.join(QStringLiteral(", ")));
        return std::nullopt;
    }
    void onlyKeys(std::initializer_list<QLatin1StringView> keys);
    void complain(QLatin1StringView key, const QString &text);
    Result<Done> done() const;

private:
    const QJsonObject &m_object;
    QString m_problem;
};

} // namespace Sendoff::Practice
