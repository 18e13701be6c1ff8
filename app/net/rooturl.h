// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace Sendoff {

/// The service's root that a person or a script typed, checked and without a slash at its end. Error
/// Protocol, with `code`: "malformedUrl" (empty, no URL, no host, a port or path that cannot be),
/// "otherScheme" (neither http nor https), "userInUrl", "queryInUrl" (query or fragment), "plainHttp" (http
/// to anything but this machine: the token would be readable on the way).
Result<QUrl> checkedRoot(const QString &text);

/// Whether `host` is this machine by name or number: 127.0.0.0/8, ::1, localhost.
bool isLoopback(const QString &host);

/// Whether `url` leads to the service at `root`: the same scheme, host and port, and a path below the root's,
/// also when dots in it are resolved. Nothing else may get a token.
bool isBelowRoot(const QUrl &url, const QUrl &root);

} // namespace Sendoff
