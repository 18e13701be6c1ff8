// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/layoutrequest.h"

namespace Sendoff {

/// Lays out prepared HTML with litehtml. False when it took longer than the deadline allows, or was
/// cancelled; `layout` is then of no use.
bool layOutHtml(const LayoutRequest &request, const PreparedHtml &html, const Deadline &deadline,
                MessageLayout &layout);

/// The browser's own style sheet.
QByteArray userAgentStyleSheet();

} // namespace Sendoff
