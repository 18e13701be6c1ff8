// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace Sendoff {

/// One program for one profile: the second asks the first to show its window, and leaves.
class Instance : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where the mail and the outbox of this program are kept.
    explicit Instance(const QString &folder, QObject *parent = nullptr);

    enum class Outcome {
        First, ///< nobody else is here; others will be heard from now on
        Raised, ///< another program is here and shows its window
        NoAnswer, ///< another program is here but does not answer
    };
    /// Waits at most a few seconds. At the start of the program only.
    Outcome claim();

Q_SIGNALS:
    /// Another program was started on the same profile.
    void raiseRequested();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace Sendoff
