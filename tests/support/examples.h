// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Sendoff {

/// The folder of the documentation's example answers: in $SENDOFF_SHARED, else beside the sources. It may be
/// absent.
inline QString examplesFolder()
{
    const QString shared = qEnvironmentVariable("SENDOFF_SHARED");
    const QString top = shared.isEmpty() ? QStringLiteral(SENDOFF_SOURCE_DIR "/../shared") : shared;
    return top + QStringLiteral("/graph/examples");
}

} // namespace Sendoff
