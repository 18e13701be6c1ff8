// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undocontrol.h"

#include "core.h"
#include "discard/discards.h"
#include "outbox/outbox.h"
#include "situation.h"
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
    for (int i = 0; i < core.mailboxCount(); ++i) {
        connect(&core.outbox(i), &Outbox::countdownChanged, this, &UndoControl::refresh);
        connect(&core.discards(i), &Discards::countdownChanged, this, &UndoControl::refresh);
    }
    refresh();
}

UndoControl::Newest UndoControl::newest() const
{
    Newest found;
    const auto take = [&found](const Newest &other, qint64 batch) {
        if (batch != 0 && (found.mailbox < 0 || other.ends > found.ends))
            found = other;
    };
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        const Outbox::Countdown sends = m_core.outbox(i).countdown();
        const Discards::Countdown discards = m_core.discards(i).countdown();
        take({i, false, sends.ends}, sends.batch);
        take({i, true, discards.ends}, discards.batch);
    }
    return found;
}

void UndoControl::describe(Situation *now) const
{
    const Newest one = newest();
    now->undo = one.mailbox >= 0;
    now->sendsCountDown = false;
    for (int i = 0; i < m_core.mailboxCount(); ++i)
        now->sendsCountDown = now->sendsCountDown || m_core.outbox(i).countdown().messages > 0;
    now->undoesDiscard = now->undo && one.isDiscard;
    now->undoesSchedule
        = now->undo && !one.isDiscard && m_core.outbox(one.mailbox).countdown().sendAt.isValid();
}

int UndoControl::undoable() const
{
    int messages = 0;
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        const Outbox::Countdown sends = m_core.outbox(i).countdown();
        messages += sends.messages + sends.moreWaiting + m_core.discards(i).undoable();
    }
    return messages;
}

void UndoControl::refresh()
{
    const Newest one = newest();
    if (one.mailbox < 0) {
        m_ticks->stop();
        if (m_bar.isCountingDown())
            m_bar.dismiss();
        Q_EMIT changed();
        return;
    }
    UndoBar::Facts facts;
    facts.isDiscard = one.isDiscard;
    if (one.isDiscard) {
        const Discards::Countdown countdown = m_core.discards(one.mailbox).countdown();
        facts.messages = countdown.drafts;
        facts.total = countdown.total;
    } else {
        const Outbox::Countdown countdown = m_core.outbox(one.mailbox).countdown();
        facts.messages = countdown.messages;
        facts.subject = countdown.subject;
        facts.recipient = countdown.recipient;
        facts.moreRecipients = countdown.moreRecipients;
        facts.sendAt = countdown.sendAt;
        facts.total = countdown.total;
    }
    facts.moreWaiting = undoable() - facts.messages;
    facts.now = m_core.clock().now();
    facts.left = std::max(0ms, std::chrono::milliseconds(facts.now.msecsTo(one.ends)));
    m_bar.showCountdown(facts);
    m_dismiss->stop();
    if (!m_ticks->isActive())
        m_ticks->start();
    Q_EMIT changed();
}

void UndoControl::undo()
{
    const Newest one = newest();
    if (one.mailbox < 0)
        return;
    const auto done = [this, one](const QList<MessageId> &messages) { told(one, messages); };
    if (one.isDiscard)
        m_core.discards(one.mailbox).undo(this, done);
    else
        m_core.outbox(one.mailbox).undo(this, done);
}

void UndoControl::told(const Newest &undone, const QList<MessageId> &messages)
{
    // With more decisions waiting, the bar shows the next one.
    if (newest().mailbox < 0) {
        m_bar.showOutcome(undone.isDiscard         ? UndoBar::Outcome::NotDiscarded
                              : messages.isEmpty() ? UndoBar::Outcome::TooLate
                                                   : UndoBar::Outcome::BackInDrafts,
                          int(messages.size()));
        m_dismiss->start();
    } else {
        refresh();
    }
    if (!messages.isEmpty())
        Q_EMIT this->undone(undone.mailbox, messages);
    Q_EMIT changed();
}

void UndoControl::sendNow()
{
    for (int i = 0; i < m_core.mailboxCount(); ++i)
        m_core.outbox(i).sendNow();
}

} // namespace Sendoff
