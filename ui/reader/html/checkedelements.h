// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/htmlprepass.h"

#include <litehtml/litehtml.h>

namespace Sendoff {

/// Thrown through the layout engine when the deadline is over; it never leaves layOutHtml(). The only way to
/// stop the engine in the middle: it is exception-neutral C++ and has no way of its own. Not thrown while the
/// engine holds its parser's tree, which it frees by hand.
struct LayoutTooLong
{
};

/// An element of the kind that the engine makes for the tag, which looks at the deadline wherever the engine
/// may stay for long: laying out, matching selectors. Null: leave it to the engine.
std::shared_ptr<litehtml::element> makeCheckedElement(const char *tag,
                                                      const std::shared_ptr<litehtml::document> &document,
                                                      const Deadline &deadline);
/// As above for a picture that is not here: the message may say how large it is, within limits.
std::shared_ptr<litehtml::element> makeMissingPicture(const std::shared_ptr<litehtml::document> &document,
                                                      const Deadline &deadline);

} // namespace Sendoff
