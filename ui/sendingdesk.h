// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchwatch.h"
#include "mail/job.h"

#include <QObject>

namespace Sendoff {

class Core;
class DeskModels;
class Prompter;
class SendingPage;
struct RefusedSend;
struct Situation;

/// Joins the Sending page and the outboxes: the person's answers, pausing, stopping, the report.
class SendingDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Core &core;
        DeskModels &models;
        SendingPage &page;
        Prompter &prompter;
    };

    explicit SendingDesk(Parts parts, QObject *parent = nullptr);

    /// The mailbox that the desk is at.
    void setMailbox(int mailbox);
    /// Shows its sends on the page.
    void show();
    void describe(Situation *now) const;

    void pauseOrResume();
    /// Takes back what was not posted; asks first when that are several.
    void stopTheRest();
    /// Saves what became of a decision; 0: that of the current job, or the newest one.
    void saveReport(qint64 batch = 0);

Q_SIGNALS:
    /// What describe() tells may have changed.
    void changed();
    /// An answer cannot be followed: the token opens another mailbox.
    void refused();
    void lookAtRequested(Sendoff::JobId job);
    /// The rest was stopped.
    void stopped(const Sendoff::BatchWatch::Stop &stop);

private:
    void connectAnswers();
    void refresh();
    /// What is said of it besides its state.
    QStringList remarksOn(const SendJob &job) const;
    RefusedSend refusedSend(const SendJob &job) const;
    /// What changed in a draft that was held back.
    QStringList changesOf(const SendJob &job) const;
    int mailboxOf(JobId job) const;
    /// Whether the token opens that mailbox, as far as is known; else the person is told.
    bool isOpen(int mailbox);
    void stop(int mailbox);
    qint64 reportedBatch() const;

    Core &m_core;
    DeskModels &m_models;
    SendingPage &m_page;
    Prompter &m_prompter;
    int m_mailbox = 0;
};

} // namespace Sendoff
