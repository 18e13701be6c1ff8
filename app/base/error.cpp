// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QDebugStateSaver>

#include <algorithm>
#include <array>

namespace Sendoff {

bool isSendingLimit(const QString &code)
{
    return code.compare(QLatin1String("ErrorSubmissionQuotaExceeded"), Qt::CaseInsensitive) == 0
        || code.compare(QLatin1String("ErrorExceededMessageLimit"), Qt::CaseInsensitive) == 0;
}

bool isOfTheMailbox(const QString &code)
{
    static constexpr std::array codes{QLatin1String("MailboxNotEnabledForRESTAPI"),
                                      QLatin1String("ErrorNonExistentMailbox"),
                                      QLatin1String("ErrorInvalidUser")};
    return std::any_of(codes.begin(), codes.end(), [&code](QLatin1String known) {
        return code.compare(known, Qt::CaseInsensitive) == 0;
    });
}

bool isOfTheWay(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotReached:
    case ErrorKind::LinkLost:
    case ErrorKind::Throttled:
    case ErrorKind::Unauthorized:
    case ErrorKind::Secrets: return true;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage: break;
    }
    return isOfTheMailbox(error.code);
}

bool isRefusal(const Error &error)
{
    return (error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Rejected)
        && !isOfTheMailbox(error.code);
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
