// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/call.h"

#include "net/run.h"

namespace Sendoff {

Call::Call(Run *run)
    : m_run(run)
{
}

void Call::cancel()
{
    if (m_run)
        m_run->cancel();
}

bool Call::isRunning() const
{
    return m_run && m_run->isRunning();
}

} // namespace Sendoff
