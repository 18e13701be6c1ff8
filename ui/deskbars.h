// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "batchwatch.h"
#include "mail/job.h"
#include "rail/page.h"
#include "store/mailquery.h"
#include "widgets/bararea.h"

#include <QHash>
#include <QObject>

#include <optional>

class QTimer;

namespace Sendoff {

class Core;
class Session;

/// Decides which bars stand above the lists: why something waits, what went wrong, what needs the person. At
/// most two at a time, the gravest first.
class DeskBars : public QObject
{
    Q_OBJECT

public:
    DeskBars(Core &core, BarArea &area, QObject *parent = nullptr);

    /// Looks at everything again for the mailbox that is shown.
    void refresh(int mailbox, Page page, const FolderCounts &counts);
    /// A batch ended.
    void showResult(const Sendoff::BatchWatch::Ending &ending);
    /// A decision to send could not be taken: the disk, or one of the messages is on its way already.
    void showSendFailure(const Sendoff::Error &error);
    /// Something to tell that stays until the person hides it; in the place of what was told with that key.
    void notice(const QString &key, const Sendoff::BarArea::Make &make);
    /// A decision to send was taken.
    void decisionTaken();
    /// The rest was stopped.
    void showStopped(const Sendoff::BatchWatch::Stop &stop);

Q_SIGNALS:
    void refreshRequested();
    void noticeClosed(const QString &key); ///< a bar of notice(), by the person
    /// The person wants to sign in again to the account of this mailbox.
    void signInRequested(int mailbox);
    void addAccountRequested();
    /// The person wants to see the sends that need a decision.
    void sendingRequested();
    void decideRequested(Sendoff::JobId job);
    void jobRequested(Sendoff::JobId job); ///< the person wants to see it
    void resumeRequested();
    void reportRequested(qint64 batch);
    void stopRequested();
    /// What was stopped is to be sent after all.
    void sendRequested(const Sendoff::BatchWatch::Stop &stop);
    /// The person wants to see the drafts that were not sent at the last end of the program.
    void draftsRequested(int mailbox);

private:
    struct Wanted
    {
        QString key;
        BarArea::Make make;
    };
    QList<Wanted> wanted() const;
    void addTroubles(QList<Wanted> *bars) const;
    void addLink(QList<Wanted> *bars) const;
    void addLists(QList<Wanted> *bars) const;
    void addAccount(QList<Wanted> *bars) const;
    /// Those that are not shown and cannot go on: what was decided there waits.
    void addOtherAccounts(QList<Wanted> *bars) const;
    /// Whether the press was on a bar about the account; then it is done.
    bool triggeredAccount(const QString &key, const QString &action);
    void addWaiting(QList<Wanted> *bars, const Session &session) const;
    bool isTrying(int mailbox) const;
    /// Shows that it is tried, also when the answer comes at once.
    void tryAgain(Session &session);
    void addSends(QList<Wanted> *bars) const;
    void addResults(QList<Wanted> *bars) const;
    /// A job of the stopped decisions that was posted has not gone, and is a draft too.
    void addStopped(int mailbox, JobId id);
    /// The jobs in this state of the mailboxes that are open; others have no outbox that could act.
    /// `most`: only so many are looked at, the oldest; 0: all.
    QList<SendJob> openedJobs(SendState state, int most = 0) const;
    int mailboxOf(const SendJob &job) const; ///< -1: not open
    /// Whether the token opens the mailbox that is shown, as far as is known.
    bool isTheirs(int mailbox) const;
    ReportCount cameBack() const; ///< messages of the mailbox that is shown with a report of the last day
    /// A mailbox with drafts that an end of the program kept from being sent; -1: none, or the person hid it.
    int closedMailbox() const;
    /// Until when the service holds back, by its own words or by those a job waits for; invalid: it does not.
    QDateTime slowedUntil() const;
    bool isTimePassing() const;
    /// The service's host, and its port when that is not the usual one.
    QString server() const;
    void showStorageError(const Error &error);
    void storageWorks();
    void apply();
    static QString resultKey() { return QStringLiteral("result"); }
    static QString stoppedKey() { return QStringLiteral("stopped"); }
    void triggered(const QString &key, const QString &action);

    Core &m_core;
    BarArea &m_area;
    QTimer *m_tick;
    int m_mailbox = 0;
    Page m_page = Page::Drafts;
    FolderCounts m_counts;
    std::optional<Error> m_storageError; ///< stays on the screen until a write succeeds
    QString m_damagedFile; ///< of the store, until the person hid that bar
    bool m_damageSeen = false; ///< the person hid the bar about damage that was met in this run
    QList<Wanted> m_notices;
    const Session *m_tried = nullptr; ///< the person just pressed Try again for it
    int m_tries = 0;
    bool m_alreadyOnItsWay = false;
    int m_slept = 0; ///< messages taken back because of a sleep, until the person hid that bar
    BatchWatch::Ending m_result;
    BatchWatch::Stop m_stopped; ///< the last one; nothing is back: there is nothing to tell
    bool m_closedSeen = false; ///< the person hid the bar about drafts that were not sent at the last end
    bool m_practiceClosed = false;
    QHash<int, QDateTime> m_cameBackClosed; ///< the newest report when the person hid that bar, by mailbox
    int m_notSentClosed = 0; ///< how many there were when the person hid that bar
};

} // namespace Sendoff
