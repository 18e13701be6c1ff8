// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/conversation.h"

#include <QObject>

#include <optional>

namespace Sendoff {

class BarArea;
class Core;
struct Change;

/// Says above a draft what happened in its conversation since it was made: it was answered already, or
/// somebody wrote again. Asks the store alone, for the draft that is read; it keeps nobody from sending.
class ConversationBars : public QObject
{
    Q_OBJECT

public:
    ConversationBars(Core &core, BarArea &bars);

    /// The message that is read; only of drafts there is something to say.
    void show(int mailbox, const MailSummary &message);
    void clear();

Q_SIGNALS:
    /// The person wants to see what went out.
    void sentCopyRequested(int mailbox, const Sendoff::MessageId &id);
    /// And this, where Outlook shows the message that came.
    void webLinkRequested(const QString &link);

private:
    void storeChanged(const Change &change);
    void refresh();
    void triggered(const QString &key);

    Core &m_core;
    BarArea &m_bars;
    int m_mailbox = 0;
    std::optional<MailSummary> m_draft;
    ConversationNews m_news;
};

} // namespace Sendoff
