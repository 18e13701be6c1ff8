// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "widgets/bararea.h"

#include <QObject>

class QDateTime;

namespace Sendoff {

class Core;
class MailPage;
class SendCommand;

/// What the actions around times do: ask for one, give it to drafts, change it, or take back what waits for
/// it. Says so when the service did otherwise.
class ScheduleCommand : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Core &core;
        MailPage &page;
        SendCommand &send;
    };

    explicit ScheduleCommand(Parts parts, QObject *parent = nullptr);

    /// Asks for the time and schedules the drafts that are the target at this moment.
    void schedule();
    /// Asks for another time for what is current in Scheduled.
    void changeTime();
    /// The message that is current in Scheduled goes at once.
    void sendNow();
    /// The message that is current in Scheduled becomes a plain draft again.
    void backToDrafts();

Q_SIGNALS:
    /// Something to tell that stays until the person hides it.
    void noticed(const QString &key, const Sendoff::BarArea::Make &make);

private:
    void watch(int mailbox);

    Core &m_core;
    MailPage &m_page;
    SendCommand &m_send;
};

} // namespace Sendoff
