// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Sendoff::Practice {

/// A zip archive of these files (name, content), not compressed. An archive comment makes it `size` bytes
/// long where it is shorter, up to 64 KB.
QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &files, int size);
/// A PNG image of 8-bit RGB rows; each row begins with its filter byte (0).
QByteArray pngOf(int width, int height, const QByteArray &rows);

} // namespace Sendoff::Practice
