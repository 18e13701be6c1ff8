// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/power.h"

#include <QDir>
#include <QFile>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// What a file of the kernel's says, or empty.
QByteArray said(const QString &supply, QLatin1String what)
{
    constexpr qint64 longest = 64;
    QFile file(supply + u'/' + what);
    return file.open(QIODevice::ReadOnly) ? file.read(longest).trimmed() : QByteArray();
}

} // namespace

std::optional<bool> isOnBattery(const QString &root)
{
    QStringList batteries;
    bool hasMains = false;
    const QStringList names = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString supply = root + u'/' + name;
        if (said(supply, "scope"_L1) == "Device") // a mouse's, a headset's
            continue;
        const QByteArray type = said(supply, "type"_L1);
        if (type == "Battery" || type == "UPS") {
            batteries.append(supply);
            continue;
        }
        const QByteArray online = said(supply, "online"_L1);
        if (!online.isEmpty() && online != "0")
            return false;
        hasMains = hasMains || (type == "Mains" && !online.isEmpty());
    }
    if (batteries.isEmpty())
        return std::nullopt;
    // A battery asks its controller for its state, which may take a while: only where nothing else tells.
    if (hasMains)
        return true;
    for (const QString &battery : std::as_const(batteries)) {
        if (said(battery, "status"_L1) == "Discharging")
            return true;
    }
    return false;
}

} // namespace Sendoff
