// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/job.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Sendoff {

class IconLabel;
class LinkButton;

/// What happened to one job, in sentences, and the buttons for what can be done about it.
class SendingDetails : public QFrame
{
    Q_OBJECT

public:
    enum class Action { TryAgain, LookAgain, KeepInDrafts, CheckAgain, Decide, OpenReport, CopyRequest };

    explicit SendingDetails(Clock &clock, QWidget *parent = nullptr);

    /// Shows a job; none hides the pane.
    void setJob(const std::optional<SendJob> &job);
    /// What is said of a job besides its state; one sentence in a line.
    using Remarks = std::function<QStringList(const SendJob &job)>;
    void setRemarks(Remarks remarks) { m_remarks = std::move(remarks); }
    /// What the person can do about a job in this state; the last one is the most likely.
    static QList<Action> actionsFor(const SendJob &job);
    static QString wordsFor(Action action, const SendJob &job);

Q_SIGNALS:
    void requested(Sendoff::SendingDetails::Action action, Sendoff::JobId job);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void rebuildButtons();

    Clock &m_clock;
    std::optional<SendJob> m_job;
    Remarks m_remarks;
    bool m_unfolded = false;
    QStringList m_shownButtons; ///< names and words
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    LinkButton *m_fold;
    QLabel *m_technical;
    QHBoxLayout *m_buttons;
};

} // namespace Sendoff
