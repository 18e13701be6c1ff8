// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace Sendoff {

/// What to put in the place of an address inside CSS: the key of a picture, or empty to leave it out.
using CssAddress = std::function<QByteArray(const QByteArray &address)>;

/// The style sheet without @import, @font-face and the like, without comments, positions and foreign
/// addresses, and without selectors of many steps (matching them can take exponential time).
QByteArray safeStyleSheet(const QByteArray &css, const CssAddress &address);
/// The same for the declarations of one rule or of a style attribute.
QByteArray safeDeclarations(const QByteArray &declarations, const CssAddress &address);

} // namespace Sendoff
