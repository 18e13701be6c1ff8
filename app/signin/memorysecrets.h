// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/secretstore.h"

#include <QHash>

namespace Sendoff {

/// Keeps secrets for this run only: where there is no keychain, and the person said so.
class MemorySecrets final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> call) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<Done>)> call) override;
    void remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace Sendoff
