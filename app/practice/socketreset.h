// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Sendoff::Practice {

/// Makes the next close of that socket a reset (RST), which QTcpSocket cannot ask for.
void resetOnClose(qintptr socketDescriptor);

} // namespace Sendoff::Practice
