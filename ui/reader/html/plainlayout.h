// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/layoutrequest.h"

namespace Sendoff {

/// Lays out plain text: its own lines, wrapped at the width; addresses become links. False when cancelled.
bool layOutPlain(const QString &text, const LayoutRequest &request, const Deadline &deadline,
                 MessageLayout &layout);

} // namespace Sendoff
