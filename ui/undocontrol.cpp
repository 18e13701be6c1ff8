// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undocontrol.h"

#include "core.h"
#include "outbox/outbox.h"
#include "widgets/undobar.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace Sendoff {

UndoControl::UndoControl(Core &core, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_bar(bar)
    , m_ticks(new QTimer(this))
    , m_dismiss(new QTimer(this))
{
    m_ticks->setInterval(1s);
    m_dismiss->setInterval(8s);
    m_dismiss->setSingleShot(true);
    connect(m_ticks, &QTimer::timeout, this, &UndoControl::refresh);
    connect(m_dismiss, &QTimer::timeout, this, [this] {
        if (!m_bar.isCountingDown())
            m_bar.dismiss();
    });
    connect(&bar, &UndoBar::undoRequested, this, &UndoControl::undo);
    connect(&bar, &UndoBar::sendNowRequested, this, &UndoControl::sendNow);
    for (int i = 0; i < core.mailboxCount(); ++i)
        connect(&core.outbox(i), &Outbox::countdownChanged, this, &UndoControl::refresh);
    refresh();
}

int UndoControl::newest() const
{
    int found = -1;
    QDateTime ends;
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        const Outbox::Countdown countdown = m_core.outbox(i).countdown();
        if (countdown.batch != 0 && (found < 0 || countdown.ends > ends)) {
            found = i;
            ends = countdown.ends;
        }
    }
    return found;
}

bool UndoControl::isRunning() const
{
    return newest() >= 0;
}

bool UndoControl::isOfSchedule() const
{
    const int mailbox = newest();
    return mailbox >= 0 && m_core.outbox(mailbox).countdown().sendAt.isValid();
}

void UndoControl::refresh()
{
    const int mailbox = newest();
    if (mailbox < 0) {
        m_ticks->stop();
        if (m_bar.isCountingDown())
            m_bar.dismiss();
        Q_EMIT changed();
        return;
    }
    const Outbox::Countdown countdown = m_core.outbox(mailbox).countdown();
    UndoBar::Facts facts;
    facts.messages = countdown.messages;
    facts.moreWaiting = countdown.moreWaiting;
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        const Outbox::Countdown other = m_core.outbox(i).countdown();
        if (i != mailbox && other.batch != 0)
            facts.moreWaiting += other.messages + other.moreWaiting;
    }
    facts.subject = countdown.subject;
    facts.recipient = countdown.recipient;
    facts.moreRecipients = countdown.moreRecipients;
    facts.sendAt = countdown.sendAt;
    facts.now = m_core.clock().now();
    facts.total = countdown.total;
    facts.left = std::max(0ms, std::chrono::milliseconds(m_core.clock().now().msecsTo(countdown.ends)));
    m_bar.showCountdown(facts);
    m_dismiss->stop();
    if (!m_ticks->isActive())
        m_ticks->start();
    Q_EMIT changed();
}

void UndoControl::undo()
{
    const int mailbox = newest();
    if (mailbox < 0)
        return;
    m_core.outbox(mailbox).undo(
        this, [this, mailbox](const QList<MessageId> &messages) { told(mailbox, messages); });
}

void UndoControl::told(int mailbox, const QList<MessageId> &messages)
{
    // With more decisions waiting, the bar shows the next one.
    if (newest() < 0) {
        m_bar.showOutcome(messages.isEmpty() ? UndoBar::Outcome::TooLate : UndoBar::Outcome::BackInDrafts,
                          int(messages.size()));
        m_dismiss->start();
    } else {
        refresh();
    }
    if (!messages.isEmpty())
        Q_EMIT undone(mailbox, messages);
    Q_EMIT changed();
}

void UndoControl::sendNow()
{
    for (int i = 0; i < m_core.mailboxCount(); ++i)
        m_core.outbox(i).sendNow();
}

} // namespace Sendoff
