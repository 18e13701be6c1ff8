// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilelock.h"

#include "base/log.h"
#include "profile.h"

#include <QCoreApplication>

#include <sys/file.h>

#include <cerrno>

namespace Sendoff {

using namespace Qt::StringLiterals;

ProfileLock::ProfileLock(const QString &path)
    : m_file(path)
{
}

// Closing lets the lock go. The file is not removed: another program may be waiting for it just then.
ProfileLock::~ProfileLock() = default;

Result<Done> ProfileLock::take()
{
    if (!m_file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return profileError(u"notWritable"_s, m_file.fileName());
    int outcome = 0;
    do {
        outcome = flock(m_file.handle(), LOCK_EX | LOCK_NB);
    } while (outcome != 0 && errno == EINTR);
    if (outcome == 0) {
        m_file.resize(0);
        m_file.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
        m_file.flush();
        return Done{};
    }
    const bool isTaken = errno == EWOULDBLOCK;
    if (errno == ENOSYS || errno == ENOTSUP || errno == ENOLCK) {
        // Some network disks know no locks. The person's mail is worth more than the second check: on one
        // computer Instance finds the other program too.
        qCWarning(storeLog) << "the profile cannot be locked:" << m_file.fileName();
        return Done{};
    }
    const QByteArray process = m_file.readLine().trimmed();
    m_file.close();
    return isTaken ? profileError(u"inUse"_s, u"process %1"_s.arg(QString::fromLatin1(process)))
                   : profileError(u"notWritable"_s, m_file.fileName());
}

} // namespace Sendoff
