// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Sendoff {

/// Randomness, passed in so that tests can repeat a run.
class Entropy
{
public:
    Entropy() = default;
    virtual ~Entropy() = default;
    Entropy(const Entropy &) = delete;
    Entropy &operator=(const Entropy &) = delete;

    /// `count` random bytes.
    virtual QByteArray bytes(int count) = 0;
    /// A fresh UUID in lower case without braces.
    QByteArray uuid();
    /// A number from 0 (included) to 1 (excluded), for jitter.
    double fraction();
};

/// The system's cryptographically secure generator.
class SystemEntropy final : public Entropy
{
public:
    QByteArray bytes(int count) override;
};

} // namespace Sendoff
