// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace Sendoff {

/// Keeps secrets by key. Each `call` comes once, from the event loop, unless `context` dies before. Errors
/// are of kind Secrets, with `code`: "missing" (there is no keychain), "locked", "silent" (no answer in time;
/// what was asked may still happen), "refused", "notFound" (read only: none there, or the keychain is locked
/// and does not say so).
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> call) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context,
                       std::function<void(Result<Done>)> call)
        = 0;
    /// Overwrites it first, so that an error tells when it could not be removed.
    virtual void remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call) = 0;

Q_SIGNALS:
    /// It had been silent, and answers again: whoever got "silent" may ask anew.
    void recovered();
};

} // namespace Sendoff
