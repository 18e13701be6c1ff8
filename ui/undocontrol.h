// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

#include <QObject>

class QTimer;

namespace Sendoff {

class Core;
class UndoBar;

/// Joins the undo bar and the outboxes: counts down the newest decision of all mailboxes, takes it back, or
/// ends the wait.
class UndoControl : public QObject
{
    Q_OBJECT

public:
    UndoControl(Core &core, UndoBar &bar, QObject *parent = nullptr);

    bool isRunning() const;
    bool isOfSchedule() const; ///< the newest decision is to go at a time of its own
    void undo();
    void sendNow();

Q_SIGNALS:
    /// isRunning() may have changed.
    void changed();
    /// These are drafts again.
    void undone(int mailbox, const QList<Sendoff::MessageId> &messages);

private:
    int newest() const; ///< the mailbox whose decision is the newest, or -1
    void refresh();
    void told(int mailbox, const QList<MessageId> &messages);

    Core &m_core;
    UndoBar &m_bar;
    QTimer *m_ticks;
    QTimer *m_dismiss;
};

} // namespace Sendoff
