// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/socketreset.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace Sendoff::Practice {

void resetOnClose(qintptr socketDescriptor)
{
    linger now{};
    now.l_onoff = 1;
    now.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(socketDescriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now),
               sizeof now);
#else
    setsockopt(int(socketDescriptor), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
}

} // namespace Sendoff::Practice
