// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/messagelayout.h"

#include <litehtml/litehtml.h>

namespace Sendoff {

/// Brings the drawn runs into the order of the document, joins their words to MessageLayout::text with line
/// breaks and tabs, and finds the links.
void readInOrder(const std::shared_ptr<litehtml::element> &root, MessageLayout &layout);

/// Puts right-to-left runs of a line into their visual order; the engine lays all out from left to right.
/// Needs the reading order.
void orderLinesVisually(MessageLayout &layout);

} // namespace Sendoff
