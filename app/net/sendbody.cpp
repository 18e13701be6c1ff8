// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sendbody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace Sendoff {

SendBody::SendBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SendBody::seek(qint64 position)
{
    return position == pos() && QIODevice::seek(position);
}

qint64 SendBody::readData(char *out, qint64 most)
{
    const qint64 count = std::min(most, qint64(m_bytes.size()) - pos());
    if (count <= 0)
        return -1;
    std::memcpy(out, m_bytes.constData() + pos(), static_cast<size_t>(count));
    return count;
}

qint64 SendBody::writeData(const char * /*in*/, qint64 /*count*/)
{
    return -1;
}

} // namespace Sendoff
