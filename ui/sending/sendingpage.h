// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/job.h"
#include "models/sendingmodel.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace Sendoff {

class EmptyPage;
class SendingDetails;
class SendingHeader;
class SendingView;

/// What is on its way, what waits for the person, and what went out today; below it the facts of the current
/// job and what can be done about it. Its parts are made with its first model: a start does without.
class SendingPage : public QWidget
{
    Q_OBJECT

public:
    explicit SendingPage(Clock &clock, QWidget *parent = nullptr);

    /// May be null.
    void setModel(SendingModel *model);
    /// Makes a job current, if it is shown.
    void setCurrentJob(JobId id);
    /// Makes the first job current that needs the person, unless one of those is current already.
    void preselect();
    /// The current job; id 0 without one.
    JobId currentJob() const;
    /// What holds back the mailbox that is shown.
    struct Hold
    {
        bool paused = false;
        bool reachable = true; ///< the service takes requests now
        QDateTime limitedUntil; ///< UTC; invalid: not limited
        int perMinute = 30;
    };
    void setHold(const Hold &hold);
    /// What is said of a job besides its state.
    void setRemarks(std::function<QStringList(const SendJob &job)> remarks);
    /// The list, or what is shown in its place.
    QWidget *focusPlace() const;
    /// The counts of the model that is shown.
    SendingModel::Facts facts() const;
    /// Opens the question what became of a job that is NotSure.
    void decide(JobId id);

Q_SIGNALS:
    void tryAgain(Sendoff::JobId job);
    void withdraw(Sendoff::JobId job);
    void checkAgain(Sendoff::JobId job);
    void decideSent(Sendoff::JobId job);
    /// Show the draft of this job, so that the person can look at its present version.
    void lookAt(Sendoff::JobId job);
    /// Show the non-delivery report about this job.
    void openReport(Sendoff::JobId job);
    /// Put a text into the clipboard that asks for the right that is missing.
    void copyRequest(Sendoff::JobId job);
    void pauseRequested(); ///< or Resume
    void stopRequested();
    void reportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refresh();
    void retranslate();
    void act(int action, JobId id);
    void openMenu(const QPoint &place);

    Clock &m_clock;
    Hold m_hold;
    std::function<QStringList(const SendJob &job)> m_remarks;
    // Made together, with the first model.
    SendingHeader *m_header = nullptr;
    SendingView *m_view = nullptr;
    SendingDetails *m_details = nullptr;
    EmptyPage *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    SendingModel *m_model = nullptr;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Sendoff
