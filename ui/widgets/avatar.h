// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

class QPainter;
class QRect;
class QFont;

/// The disc with a mailbox's initials.
namespace Sendoff::Avatar {

/// Up to two letters: of the first and last word of the name, one for names in Chinese characters; of the
/// address when there is no name; "?" for neither.
QString initials(const QString &name, const QString &address);
/// Paints the disc into the square `rect`; the colour belongs to the address.
void paint(QPainter &painter, const QRect &rect, const QPalette &palette, const QFont &font,
           const QString &name, const QString &address);

} // namespace Sendoff::Avatar
