// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceids.h"

#include <QByteArray>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr auto messagePrefix = "AAMkADQ1"_L1;
constexpr auto immutablePrefix = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A"_L1;

quint32 scramble(quint32 x)
{
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    x ^= x >> 16;
    return x;
}

void append(QByteArray &bytes, quint32 value)
{
    char raw[4];
    qToBigEndian(value, raw);
    bytes.append(raw, 4);
}

} // namespace

quint32 PracticeIds::mixed(quint32 number, quint32 purpose) const
{
    return scramble(number ^ scramble(m_secret ^ scramble(purpose)));
}

QString PracticeIds::make(quint32 number, quint16 generation, IdKind kind) const
{
    const quint32 purpose = kind == IdKind::Immutable ? 11 : 12 + (quint32(generation) << 8);
    const quint32 check = mixed(number, purpose);
    const quint16 shown = kind == IdKind::Immutable ? 0 : generation;
    QByteArray bytes;
    append(bytes, check);
    append(bytes, number ^ check);
    bytes.append(char((shown >> 8) ^ (check & 0xff)));
    bytes.append(char((shown & 0xff) ^ ((check >> 8) & 0xff)));
    append(bytes, mixed(number, 99));
    // Real ids are seen in both alphabets; '/' and '+' are what breaks careless clients (contract 4).
    const bool plain = check % 4 == 0;
    const QByteArray text
        = bytes.toBase64(plain ? QByteArray::Base64Encoding : QByteArray::Base64UrlEncoding);
    return (kind == IdKind::Immutable ? immutablePrefix : messagePrefix) + QLatin1StringView(text);
}

std::optional<DecodedId> PracticeIds::read(const QString &id) const
{
    DecodedId decoded;
    QString text;
    if (id.startsWith(immutablePrefix)) {
        decoded.kind = IdKind::Immutable;
        text = id.mid(immutablePrefix.size());
    } else if (id.startsWith(messagePrefix)) {
        text = id.mid(messagePrefix.size());
    } else {
        return std::nullopt;
    }
    text.replace(u'-', u'+').replace(u'_', u'/');
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    if (bytes.size() != 14)
        return std::nullopt;
    const auto check = qFromBigEndian<quint32>(bytes.constData());
    decoded.number = qFromBigEndian<quint32>(bytes.constData() + 4) ^ check;
    const quint32 high = (quint32(uchar(bytes.at(8))) ^ check) & 0xff;
    const quint32 low = (quint32(uchar(bytes.at(9))) ^ (check >> 8)) & 0xff;
    decoded.generation = quint16((high << 8) | low);
    // Ids are case-sensitive: only the very same text is the same id.
    if (make(decoded.number, decoded.generation, decoded.kind) != id)
        return std::nullopt;
    return decoded;
}

QString PracticeIds::folder(int index) const
{
    QByteArray bytes;
    append(bytes, mixed(quint32(index), 21));
    append(bytes, mixed(quint32(index), 22));
    append(bytes, mixed(quint32(index), 23));
    bytes.append("\0\1", 2);
    return u"AQMkADQ1"_s + QLatin1StringView(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

QString PracticeIds::changeKey(quint32 number, quint64 change) const
{
    QByteArray bytes("\0\0\0\x16\0\0\0", 7);
    append(bytes, mixed(number, 31));
    append(bytes, mixed(quint32(change), 32));
    append(bytes, quint32(change));
    return u"CQ"_s + QLatin1StringView(bytes.toBase64());
}

QString PracticeIds::attachment(quint32 message, int number) const
{
    QByteArray bytes;
    append(bytes, mixed(message, 41));
    append(bytes, mixed(message ^ quint32(number) * 7919U, 42));
    return u"AAMkADQ1AAABEgAQA"_s + QLatin1StringView(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

QString PracticeIds::conversation(quint32 number) const
{
    QByteArray bytes;
    append(bytes, mixed(number, 51));
    append(bytes, mixed(number, 52));
    append(bytes, mixed(number, 53));
    append(bytes, mixed(number, 54));
    return u"AAQkADQ1AAA"_s + QLatin1StringView(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace Sendoff::Practice
