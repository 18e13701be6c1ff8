// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

#include <QDateTime>
#include <QObject>

class QTimer;

namespace Sendoff {

class Core;
class UndoBar;
struct Situation;

/// Joins the undo bar to what can be undone, sends and discards: counts down the newest decision of all
/// mailboxes, takes it back, or ends the wait of sends.
class UndoControl : public QObject
{
    Q_OBJECT

public:
    UndoControl(Core &core, UndoBar &bar, QObject *parent = nullptr);

    bool isRunning() const { return newest().mailbox >= 0; }
    /// Sets what can be undone now.
    void describe(Situation *now) const;
    void undo();
    void sendNow();

Q_SIGNALS:
    /// What describe() tells may have changed.
    void changed();
    /// These are drafts again.
    void undone(int mailbox, const QList<Sendoff::MessageId> &messages);

private:
    /// The newest decision that can be undone.
    struct Newest
    {
        int mailbox = -1; ///< -1: none
        bool isDiscard = false;
        QDateTime ends;
    };

    Newest newest() const;
    void refresh();
    int undoable() const; ///< messages
    void told(const Newest &undone, const QList<MessageId> &messages);

    Core &m_core;
    UndoBar &m_bar;
    QTimer *m_ticks;
    QTimer *m_dismiss;
};

} // namespace Sendoff
