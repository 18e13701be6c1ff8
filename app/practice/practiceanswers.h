// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/faults.h"
#include "practice/httpmessage.h"

#include <QJsonObject>
#include <QString>

namespace Sendoff::Practice {

/// An error as Graph words it (contract 12).
HttpAnswer errorAnswer(int status, const QString &code, const QString &message);
/// The same with the code that this status usually has.
HttpAnswer usualError(int status);
HttpAnswer jsonAnswer(int status, const QJsonObject &object);
/// What a fault makes of a request in the service's place: its status, code and Retry-After.
HttpAnswer faultAnswer(const Fault &fault);
/// Adds request-id, the echo of client-request-id and the date, also inside an error body.
void stamp(HttpAnswer &answer, const HttpRequest &request);

HttpAnswer badRequest(const QString &message);
HttpAnswer notFound();

} // namespace Sendoff::Practice
