// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QDateTime>
#include <QString>

namespace Sendoff {

/// A report that a message could not be delivered to one recipient or more, as it came to the Inbox.
struct DeliveryReport
{
    MessageId id; ///< of the report itself
    QDateTime received; ///< UTC
    QString preview; ///< the first characters of its text, one paragraph
    QString webLink; ///< where it can be read; may be empty

    bool operator==(const DeliveryReport &) const = default;
};

} // namespace Sendoff
