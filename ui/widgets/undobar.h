// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/recipient.h"

#include <QDateTime>
#include <QFrame>

#include <chrono>

class QLabel;
class QPushButton;
class QToolButton;

namespace Sendoff {

class ElidedLabel;
class HintButton;
class IconLabel;
class ThinProgress;

/// The way back, above the status bar: counts down while a decision can still be taken back, and says how an
/// undo ended. Hidden when there is nothing to say. It never takes the focus by itself.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    /// What is counting down. As Outbox::Countdown, with the time left.
    struct Facts
    {
        bool isDiscard = false; ///< no send
        int messages = 0;
        int moreWaiting = 0;
        QString subject; ///< when it is one message
        Recipient recipient; ///< the first one
        int moreRecipients = 0;
        QDateTime sendAt = {}; ///< when it is to go, UTC; invalid: when the time is over
        QDateTime now = {};
        std::chrono::milliseconds left{0};
        std::chrono::milliseconds total{0};
    };
    enum class Outcome { BackInDrafts, TooLate, NotDiscarded };

    explicit UndoBar(QWidget *parent = nullptr);

    /// Shows the countdown. Call it again once a second.
    void showCountdown(const Facts &facts);
    /// Says how an undo ended; stays until dismiss() or until the person hides it. `messages`: how many are
    /// drafts again.
    void showOutcome(Outcome outcome, int messages);
    void dismiss();
    bool isCountingDown() const { return m_mode == Mode::Countdown; }

    /// The button that has the keyboard first.
    QWidget *focusPlace() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void undoRequested();
    void sendNowRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Mode { Idle, Countdown, Outcome };

    void refresh();
    void wordOutcome();
    void wordUndo();
    void retranslate();
    void showMode(Mode mode);

    Mode m_mode = Mode::Idle;
    Facts m_facts;
    Outcome m_outcome = Outcome::BackInDrafts;
    int m_back = 0;
    IconLabel *m_icon;
    QLabel *m_lead;
    ElidedLabel *m_rest;
    ThinProgress *m_progress;
    HintButton *m_undo;
    QPushButton *m_sendNow;
    QToolButton *m_close;
};

} // namespace Sendoff
