// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/layoutrequest.h"

namespace Sendoff {

/// Whether the message stands on white paper, from the colours that are really painted: greys alone do not
/// make colours of its own; they are mixed from the palette's Text and Base, so that black is Text and white
/// is Base.
void settleColors(const LayoutRequest &request, MessageLayout &layout);

/// The black that becomes the palette's Text.
QColor inkColor();

} // namespace Sendoff
