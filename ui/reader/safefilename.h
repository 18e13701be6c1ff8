// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <QStringList>

namespace Sendoff {

/// A name to save an attachment under: never leaves the chosen folder and is one that every system takes. The
/// last path part of `name` without control and direction-override characters, without what Windows forbids,
/// not a reserved device name, no leading or trailing dots and spaces, at most 150 characters with the ending
/// kept. "attachment" when nothing is left.
QString safeFileName(const QString &name);
/// The same for several files of one folder: names that differ in case only, or not at all, get " (2)", "
/// (3)", ...
QStringList safeFileNames(const QStringList &names);

} // namespace Sendoff
