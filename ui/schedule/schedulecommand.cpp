// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/schedulecommand.h"

#include "core.h"
#include "mailpage.h"
#include "outbox/outbox.h"
#include "schedule/schedulepopup.h"
#include "sendcommand.h"
#include "store/store.h"
#include "wordingschedule.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Sendoff {

ScheduleCommand::ScheduleCommand(Parts parts, QObject *parent)
    : QObject(parent)
    , m_core(parts.core)
    , m_page(parts.page)
    , m_send(parts.send)
{
    for (int i = 0; i < m_core.mailboxCount(); ++i)
        watch(i);
}

void ScheduleCommand::watch(int mailbox)
{
    const Outbox &outbox = m_core.outbox(mailbox);
    connect(&outbox, &Outbox::confirmed, this, [this](JobId id) {
        const auto job = m_core.store().job(id);
        if (!job || !WordingSchedule::wasSentAtOnce(*job))
            return;
        Q_EMIT noticed(u"sentAtOnce%1"_s.arg(id.value), [job = *job, now = m_core.clock().now()] {
            return WordingSchedule::sentAtOnce(job, now);
        });
    });
    connect(&outbox, &Outbox::recallFailed, this, [this](JobId id, const Error &error) {
        const auto job = m_core.store().job(id);
        if (!job)
            return;
        Q_EMIT noticed(u"notRecalled%1"_s.arg(id.value), [job = *job, error, now = m_core.clock().now()] {
            return WordingSchedule::notRecalled(job, error, now);
        });
    });
}

void ScheduleCommand::schedule()
{
    const int mailbox = m_page.mailbox();
    const QList<MessageId> targets = m_page.targets();
    if (targets.isEmpty() || m_page.page() != Page::Drafts)
        return;
    auto *popup = new SchedulePopup(m_core.clock(), {.messages = int(targets.size())}, m_page.window());
    connect(popup, &SchedulePopup::chosen, this,
            [this, mailbox, targets](const QDateTime &moment) { m_send.schedule(mailbox, targets, moment); });
    popup->openBelow(m_page.window()->findChild<QWidget *>(u"scheduleToolButton"_s));
}

void ScheduleCommand::changeTime()
{
    const auto row = m_page.current();
    if (!row || row->jobState != SendState::Scheduled)
        return;
    const int mailbox = m_page.mailbox();
    auto *popup = new SchedulePopup(m_core.clock(), {.messages = 1, .before = row->sendAt}, m_page.window());
    connect(popup, &SchedulePopup::chosen, this,
            [this, mailbox, job = row->job, before = row->sendAt](const QDateTime &moment) {
                if (moment != before)
                    m_core.outbox(mailbox).reschedule(job, moment);
            });
    popup->openBelow(m_page.window()->findChild<QWidget *>(u"changeTimeButton"_s));
}

void ScheduleCommand::sendNow()
{
    if (const auto row = m_page.current(); row && row->jobState == SendState::Scheduled)
        m_core.outbox(m_page.mailbox()).reschedule(row->job, {});
}

void ScheduleCommand::backToDrafts()
{
    if (const auto row = m_page.current(); row && row->jobState == SendState::Scheduled)
        m_core.outbox(m_page.mailbox()).recall(row->job);
}

} // namespace Sendoff
