// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Sendoff {

class CountsLine;

/// The head of the Sending page: how many messages are on their way, and a line of counts with their icons.
class SendingHeader : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        int needPerson = 0;
        int checking = 0; ///< Unknown
        int toGo = 0; ///< Countdown, Waiting, Posting, Accepted
        int sent = 0;
    };

    explicit SendingHeader(QWidget *parent = nullptr);

    void setFacts(const Facts &facts);
    const Facts &facts() const { return m_facts; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Facts m_facts;
    QLabel *m_title;
    CountsLine *m_counts;
    QLabel *m_note;
};

} // namespace Sendoff
