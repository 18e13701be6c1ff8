// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/request.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;
class QObject;

// Private to net/: how a RequestData becomes bytes on the wire.

namespace Sendoff {

/// One attempt: what is added to the RequestData.
struct Attempt
{
    QUrl url;
    QByteArray token;
    QByteArray requestId; ///< client-request-id
    std::chrono::milliseconds transferTimeout{0}; ///< of silence; 0: none
};

QByteArray methodName(Method method);

/// Where the request goes. Error Protocol: "foreignHost" when `data.url` is not below `root` (the token would
/// go to somebody else), "malformedPath" when `data.path` cannot be meant (an empty or dotted segment, as an
/// id of the service might make it).
Result<QUrl> targetOf(const RequestData &data, const QUrl &root);

/// Posts `body` so that it reaches the service once at most (see SendBody), without a token and without any
/// limit of time. The reply belongs to `network` until somebody deletes it.
QNetworkReply *postOnce(QNetworkAccessManager &network, const QUrl &url, const QByteArray &contentType,
                        const QByteArray &body);

/// Aborts the reply if it is not over, deletes it soon, and tells `listener` nothing more of it.
void dropReply(QNetworkReply *reply, QObject *listener);

/// Puts the request on the wire; the reply belongs to `network` until somebody deletes it.
QNetworkReply *putOnWire(QNetworkAccessManager &network, const RequestData &data, const Attempt &attempt);

} // namespace Sendoff
