// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/secretstore.h"

#include <memory>

namespace Sendoff {

class Clock;

/// The system's keychain: secrets of the service "Sendoff", readable text each. Nothing of it is loaded or
/// started before the first call. GUI thread.
///
/// One thing is asked of it at a time; the others wait in line. Who is not answered within `limit`, waiting
/// included, is told "silent". From then on whoever calls is told so at once and nothing new is asked of it,
/// until it answers what it owes: then recovered() is emitted if it did what it was asked. When it failed
/// there too, nobody is told: a person who has just closed its password prompt shall not see it again by
/// itself.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(Clock &clock, QObject *parent = nullptr);
    ~KeychainStore() override;

    static constexpr std::chrono::milliseconds limit{5000};

    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> call) override;
    /// `secret`: UTF-8.
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<Done>)> call) override;
    void remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
