// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Sendoff {

class MessageView;

/// Makes the text of each MessageView known to screen readers as a read-only text. Once is enough; more does
/// nothing.
void installMessageAccessibility();
void textChangedForAccessibility(MessageView &view);
void selectionChangedForAccessibility(MessageView &view);

} // namespace Sendoff
