// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QFile>
#include <QString>

namespace Sendoff {

/// Keeps a profile for one program: as long as it lives no other Sendoff opens it. The system holds the lock
/// and lets it go however the program ends. The file stays, with the number of the process that had it last.
/// Not QLockFile: that flushes its file to the disk, which the start of the program would wait for. Computers
/// that share a folder are kept apart only where the disk shares its locks.
class ProfileLock
{
public:
    /// `path`: the lock's own file; made when it is not there.
    explicit ProfileLock(const QString &path);
    ~ProfileLock();
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

    /// Error Storage: "inUse" with the other's process as detail, "notWritable" with the file. Any thread,
    /// once.
    Result<Done> take();

private:
    QFile m_file;
};

} // namespace Sendoff
