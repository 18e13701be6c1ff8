// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QString>
#include <QVariant>

#include <optional>

namespace Sendoff {

/// What a setting's value may be: the table behind Keys, used to judge what comes from a file or a command
/// line, where everything is text.
struct KnownSetting
{
    enum class Type { Int, Bool, Text, List, Bytes };

    const char *key;
    Type type;
    int least = 0; ///< Int only
    int most = 0; ///< Int only
    const char *choices = nullptr; ///< Text only: the texts allowed, with '|' between them; null: any
};

/// The setting with that key, or null.
const KnownSetting *knownSetting(QStringView key);
/// `value` in the setting's own type, or nothing when it does not fit: another type, out of range. Texts are
/// read as the INI file and the command line write them (true/false/1/0/yes/no/on/off, numbers in decimal, a
/// list's parts with commas between).
std::optional<QVariant> fitted(const KnownSetting &setting, const QVariant &value);

} // namespace Sendoff
