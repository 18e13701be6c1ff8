// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sendingmodel.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Sendoff {

class CountsLine;
class LinkButton;

/// The head of the Sending page: how far the decisions are that have not ended, how long it takes, and the
/// buttons that hold it back.
class SendingHeader : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        SendingModel::Facts jobs;
        bool paused = false;
        QDateTime limitedUntil; ///< the service's limit for a day, UTC; invalid: none
        int perMinute = 30; ///< 0: no limit

        int toGo() const { return jobs.waiting + jobs.posted; }
        bool operator==(const Facts &) const = default;
    };

    explicit SendingHeader(QWidget *parent = nullptr);

    void setFacts(const Facts &facts);
    const Facts &facts() const { return m_facts; }
    /// "About 2 minutes left"; empty when nothing goes on by itself.
    static QString timeLeft(const Facts &facts);

Q_SIGNALS:
    void pauseRequested(); ///< or Resume
    void stopRequested();
    void reportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    void refreshCounts();

    Facts m_facts;
    QLabel *m_title;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    CountsLine *m_counts;
    QLabel *m_left;
    QLabel *m_note;
    LinkButton *m_report;
};

} // namespace Sendoff
