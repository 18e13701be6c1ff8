// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QDebugStateSaver>

namespace Sendoff {

bool isSendingLimit(const QString &code)
{
    return code.compare(QLatin1String("ErrorSubmissionQuotaExceeded"), Qt::CaseInsensitive) == 0
        || code.compare(QLatin1String("ErrorExceededMessageLimit"), Qt::CaseInsensitive) == 0;
}

QLatin1String toString(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotReached: return QLatin1String("NotReached");
    case ErrorKind::LinkLost: return QLatin1String("LinkLost");
    case ErrorKind::Unauthorized: return QLatin1String("Unauthorized");
    case ErrorKind::Forbidden: return QLatin1String("Forbidden");
    case ErrorKind::NotFound: return QLatin1String("NotFound");
    case ErrorKind::Conflict: return QLatin1String("Conflict");
    case ErrorKind::Gone: return QLatin1String("Gone");
    case ErrorKind::Throttled: return QLatin1String("Throttled");
    case ErrorKind::Rejected: return QLatin1String("Rejected");
    case ErrorKind::Server: return QLatin1String("Server");
    case ErrorKind::Protocol: return QLatin1String("Protocol");
    case ErrorKind::Storage: return QLatin1String("Storage");
    case ErrorKind::Secrets: return QLatin1String("Secrets");
    }
    Q_UNREACHABLE();
}

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Error(" << toString(error.kind) << ' ' << error.httpStatus << ' ' << error.code << ' '
                    << error.detail << ')';
    return debug;
}

} // namespace Sendoff
