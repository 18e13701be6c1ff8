// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace Sendoff {

/// What the program was asked for on its command line (design 21).
struct CommandLine
{
    bool practice = false;
    int practiceDrafts = 40; ///< 0..200000
    quint32 practiceSeed = 1;
    QByteArray practiceFaults; ///< a plan that was found good; empty: none
    QUrl graphUrl; ///< a checked root; invalid when it was not given
    QStringList users; ///< mailboxes beside or instead of the own one, in the order given
    QString profile; ///< a folder; empty: the user's own
    QString language; ///< en, ru, zh_CN; empty: from the settings
    QList<std::pair<QString, QString>> settings; ///< --set, in the order given
    QString trace; ///< a file, or empty
    QString screenshots; ///< a folder, or empty
    QByteArray token; ///< SENDOFF_ACCESS_TOKEN; empty: there is none
};

/// The exit statuses; stable for scripts.
enum class ExitStatus { Good = 0, CannotStart = 1, WrongUsage = 2 };

/// The outcome of reading a command line: go on with `options`, or say something and leave.
struct CommandLineResult
{
    CommandLine options;
    bool leave = false;
    ExitStatus status = ExitStatus::Good;
    QString output; ///< for stdout: help or version
    QString complaint; ///< for stderr: one line
};

/// Reads the arguments, the first of which is the program's name, and the token from the environment, from
/// which it is removed. Options of Qt itself (-platform, -style, -reverse ...) are passed over. Not
/// translated: scripts read it.
CommandLineResult readCommandLine(const QStringList &arguments);

} // namespace Sendoff
