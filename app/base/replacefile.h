// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Sendoff {

enum class ReadableBy {
    Everybody, ///< as the system makes new files
    Owner, ///< mode 0600
};

/// Replaces the file as a whole, or makes it; when that fails, what was there stays. What is wrong, in the
/// system's words, or nothing.
QString replaceFile(const QString &path, const QByteArray &bytes, ReadableBy who = ReadableBy::Everybody);

} // namespace Sendoff
