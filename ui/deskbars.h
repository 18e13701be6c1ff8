// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "batchwatch.h"
#include "mail/job.h"
#include "store/mailquery.h"

#include <QObject>

#include <optional>

namespace Sendoff {

class BarArea;
class Core;

/// Decides which bars stand above the lists: why something waits, what went wrong, what needs the person. At
/// most two at a time, the gravest first.
class DeskBars : public QObject
{
    Q_OBJECT

public:
    DeskBars(Core &core, BarArea &area, QObject *parent = nullptr);

    /// Looks at everything again for the mailbox that is shown.
    void refresh(int mailbox, const FolderCounts &counts);
    /// A batch ended.
    void showResult(const Sendoff::BatchWatch::Ending &ending);
    /// A decision to send could not be taken: the disk, or one of the messages is on its way already.
    void showSendFailure(const Sendoff::Error &error);
    /// A decision to send was taken.
    void decisionTaken();

Q_SIGNALS:
    void refreshRequested();
    /// The person wants to see the sends that need a decision.
    void sendingRequested();
    void decideRequested(Sendoff::JobId job);
    void resumeRequested();
    void reportRequested(qint64 batch);

private:
    struct Wanted;
    QList<Wanted> wanted() const;
    void addTroubles(QList<Wanted> *bars) const;
    void addSends(QList<Wanted> *bars) const;
    /// The jobs in this state of the mailboxes that are open; others have no outbox that could act.
    QList<SendJob> openedJobs(SendState state) const;
    int mailboxOf(const SendJob &job) const; ///< -1: not open
    void showStorageError(const Error &error);
    void apply();
    void triggered(const QString &key, const QString &action);

    Core &m_core;
    BarArea &m_area;
    int m_mailbox = 0;
    FolderCounts m_counts;
    std::optional<Error> m_storageError; ///< stays on the screen until a write succeeds
    QString m_damagedFile; ///< of the store, until the person hid that bar
    bool m_alreadyOnItsWay = false;
    BatchWatch::Ending m_result;
    bool m_practiceClosed = false;
    int m_notSentClosed = 0; ///< how many there were when the person hid that bar
};

} // namespace Sendoff
