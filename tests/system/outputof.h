// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace Sendoff::System {

/// What a program says; both streams.
inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return "did not end";
    return process.readAll() + (process.exitCode() == 0 ? "" : "(failed)");
}

/// What anybody finds in the keyring of this program's secrets.
inline QByteArray foundInKeyring()
{
    return outputOf(QStringLiteral("secret-tool"),
                    {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("server"),
                     QStringLiteral("Sendoff")});
}

} // namespace Sendoff::System
