// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"

#include "settings/known.h"

#include <QSettings>

namespace Sendoff {

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

bool Settings::setForThisRun(const QString &key, const QString &value)
{
    const KnownSetting *setting = knownSetting(key);
    const std::optional<QVariant> fit = setting ? fitted(*setting, value) : std::nullopt;
    if (!fit)
        return false;
    m_thisRun.insert(key, *fit);
    Q_EMIT changed(key);
    return true;
}

QString Settings::unfit(QLatin1String key) const
{
    const QVariant stored = m_file->value(key);
    const KnownSetting *setting = knownSetting(QString(key));
    if (!setting || !stored.isValid() || m_thisRun.contains(key) || fitted(*setting, stored))
        return {};
    return stored.toStringList().join(u',');
}

QVariant Settings::read(QLatin1String key) const
{
    const auto now = m_thisRun.constFind(key);
    if (now != m_thisRun.constEnd())
        return *now;
    const KnownSetting *setting = knownSetting(QString(key));
    return setting ? fitted(*setting, m_file->value(key)).value_or(QVariant()) : QVariant();
}

void Settings::write(QLatin1String key, const QVariant &value)
{
    const KnownSetting *setting = knownSetting(QString(key));
    const std::optional<QVariant> fit = setting ? fitted(*setting, value) : std::nullopt;
    if (!fit || read(key) == *fit)
        return;
    // What the person sets while the program runs is newer than the command line.
    m_thisRun.remove(key);
    if (fit->typeId() == QMetaType::QStringList && fit->toStringList().isEmpty())
        m_file->remove(key); // QSettings would write "@Invalid()"
    else
        m_file->setValue(key, *fit);
    Q_EMIT changed(key);
}

} // namespace Sendoff
