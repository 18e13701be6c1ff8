// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/entropy.h"

namespace Sendoff {

/// Bytes that count upwards: every run of a test sees the same ids, and no two ids are equal.
class CountingEntropy final : public Entropy
{
public:
    QByteArray bytes(int count) override
    {
        QByteArray out(count, '\0');
        quint64 number = ++m_count;
        for (qsizetype i = out.size() - 1; i >= 0 && number > 0; --i, number >>= 8U)
            out[i] = static_cast<char>(number & 0xffU);
        return out;
    }

private:
    quint64 m_count = 0;
};

} // namespace Sendoff
