// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/request.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

// Private to net/: what a finished reply means.

namespace Sendoff {

/// What is known of a request that has ended, however it ended.
struct Ending
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString words; ///< the library's own
    bool encrypted = false; ///< a TLS handshake ended well for it
    bool certificateDates = false; ///< areAboutDates() of its certificate's errors
    bool tooLarge = false; ///< cut off by us
    bool timedOut = false; ///< cut off by us
    Response response; ///< status 0 when no status line came
};

/// What a finished reply says by itself, with the `body` that was collected from it.
Ending endingOf(const QNetworkReply &reply, QByteArray body);

/// Whether nothing is wrong with a certificate but its dates: mostly it is this computer's clock that is.
bool areAboutDates(const QList<QSslError> &errors);

/// The whole answer, whatever its status but for redirects, or the Error: NotReached only when surely no byte
/// of the request has left, LinkLost when a whole answer is missing, Protocol for an answer of no use. Code
/// "certificateDates": NotReached since the certificate is not valid on this computer's date.
Result<Response> outcomeOf(Ending ending);

/// Whether the service, or somebody in its place, was there at all; also when the answer was none.
bool wasReached(const Result<Response> &outcome);

} // namespace Sendoff
