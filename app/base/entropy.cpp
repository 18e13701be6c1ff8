// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/entropy.h"

#include <QRandomGenerator>
#include <QUuid>

#include <cstring>

namespace Sendoff {

QByteArray Entropy::uuid()
{
    QByteArray raw = bytes(16);
    // Version 4, variant 1 (RFC 4122, 4.4), so that services which check accept it.
    raw[6] = static_cast<char>((static_cast<unsigned char>(raw.at(6)) & 0x0fU) | 0x40U);
    raw[8] = static_cast<char>((static_cast<unsigned char>(raw.at(8)) & 0x3fU) | 0x80U);
    return QUuid::fromRfc4122(raw).toByteArray(QUuid::WithoutBraces);
}

double Entropy::fraction()
{
    const QByteArray raw = bytes(4);
    quint32 number = 0;
    std::memcpy(&number, raw.constData(), sizeof number);
    return static_cast<double>(number) / 4294967296.0;
}

QByteArray SystemEntropy::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    for (char &byte : out)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return out;
}

} // namespace Sendoff
