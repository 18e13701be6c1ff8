// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/htmlprepass.h"

#include <gumbo.h>

namespace Sendoff {

/// A parse tree of gumbo's whose memory and time are bounded. Gumbo has no limits of its own: unclosed
/// formatting tags make it copy them into every later paragraph, and freeing a deep tree overflows the stack.
/// So it gets its memory from here, is left by longjmp when it wants too much (there is only C between), and
/// all blocks are freed from a list.
class BoundedParse
{
public:
    BoundedParse(const QByteArray &html, const Deadline &deadline);
    ~BoundedParse();
    BoundedParse(const BoundedParse &) = delete;
    BoundedParse &operator=(const BoundedParse &) = delete;

    /// The <html> element, or null when a limit was hit.
    const GumboNode *root() const;

private:
    struct Arena;
    std::unique_ptr<Arena> m_arena;
    GumboOutput *m_output = nullptr;
};

} // namespace Sendoff
