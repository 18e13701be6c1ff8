// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

namespace Sendoff {

/// An attachment of a message that its text may show.
struct InlinePicture
{
    AttachmentId attachment;
    qint64 size = 0; ///< bytes, as the service counts them
    bool isHere = false; ///< its bytes are stored
};

} // namespace Sendoff
