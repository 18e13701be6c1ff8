// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicezip.h"

#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 c = i;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1) != 0 ? 0xedb88320U ^ (c >> 1) : c >> 1;
        table[i] = c;
    }
    return table;
}

quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = crcTable();
    quint32 c = 0xffffffffU;
    for (const char byte : bytes)
        c = table[(c ^ uchar(byte)) & 0xff] ^ (c >> 8);
    return c ^ 0xffffffffU;
}

QByteArray little(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(char(value >> (8 * i)));
    return out;
}

QByteArray big(quint32 value)
{
    QByteArray out(4, '\0');
    qToBigEndian(value, out.data());
    return out;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return big(quint32(data.size())) + type + data + big(crc32(type + data));
}

} // namespace

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &files, int size)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto &[name, content] : files) {
        const auto length = quint32(content.size());
        // version 2.0, no flags, stored, 1 January 2026 00:00
        const QByteArray common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2)
            + little(0x5c21, 2) + little(crc32(content), 4) + little(length, 4) + little(length, 4)
            + little(quint32(name.size()), 2) + little(0, 2);
        directory += "PK\x01\x02"_ba + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
            + little(0, 4) + little(quint32(archive.size()), 4) + name;
        archive += "PK\x03\x04"_ba + common + name + content;
    }
    const auto count = quint32(files.size());
    constexpr int endRecord = 22;
    const int missing = size - int(archive.size() + directory.size()) - endRecord;
    const int comment = std::clamp(missing, 0, 65'535);
    return archive + directory + "PK\x05\x06"_ba + little(0, 4) + little(count, 2) + little(count, 2)
        + little(quint32(directory.size()), 4) + little(quint32(archive.size()), 4)
        + little(quint32(comment), 2) + QByteArray(comment, ' ');
}

QByteArray pngOf(int width, int height, const QByteArray &rows)
{
    // qCompress puts the length before the zlib stream that PNG wants.
    return "\x89PNG\r\n\x1a\n"_ba
        + chunk("IHDR"_ba, big(quint32(width)) + big(quint32(height)) + "\x08\x02\x00\x00\x00"_ba)
        + chunk("IDAT"_ba, qCompress(rows, 9).mid(4)) + chunk("IEND"_ba, {});
}

} // namespace Sendoff::Practice
