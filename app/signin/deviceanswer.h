// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

namespace Sendoff {

/// What the device code endpoint gave (RFC 8628, 3.2).
struct DeviceAnswer
{
    QByteArray deviceCode; ///< secret
    QString userCode;
    QUrl page; ///< https, or on this machine
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds interval{0};

    bool operator==(const DeviceAnswer &) const = default;
};

/// Reads a 2xx answer. Error Protocol, without anything of the answer in it: code "notJson", "noCode" (none,
/// or none that can be shown and sent), "badPage" (nothing that may be opened in a browser), "badLife" (no
/// time above 0 in expires_in).
Result<DeviceAnswer> readDeviceAnswer(const QByteArray &json);

} // namespace Sendoff
