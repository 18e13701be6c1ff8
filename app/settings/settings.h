// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace Sendoff {

/// A setting: its key, which is stable, and its default.
template <typename T> struct Setting
{
    const char *key;
    T fallback;
};

/// Typed settings in an INI file. Never secrets, never what belongs into the store.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file` is made when something is set.
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    template <typename T> T get(const Setting<T> &setting) const
    {
        const QVariant value = read(QLatin1String(setting.key));
        return value.isValid() && value.canConvert<T>() ? value.value<T>() : setting.fallback;
    }
    template <typename T> void set(const Setting<T> &setting, const T &value)
    {
        write(QLatin1String(setting.key), QVariant::fromValue(value));
    }
    /// A value for this run only (`--set KEY=VALUE`); false when there is no such key or the value does not
    /// fit it.
    bool setForThisRun(const QString &key, const QString &value);
    /// What the file has for a key without counting, since it does not fit; empty: all is well.
    QString unfit(QLatin1String key) const;

Q_SIGNALS:
    void changed(const QString &key);

private:
    QVariant read(QLatin1String key) const;
    void write(QLatin1String key, const QVariant &value);

    std::unique_ptr<QSettings> m_file;
    QHash<QString, QVariant> m_thisRun;
};

} // namespace Sendoff
