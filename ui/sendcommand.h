// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "store/mailquery.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace Sendoff {

class Core;
class MailPage;
class RowMemory;
struct AttachmentSum;
struct SendSummary;

/// What the Send action does (spec 7): the message that is read goes to the undo bar; several pass a dialog
/// first. What was on the screen is the version that is approved.
class SendCommand : public QObject
{
    Q_OBJECT

public:
    SendCommand(Core &core, RowMemory &memory, MailPage &page, QObject *parent = nullptr);

    /// For 0.7 s after a send nothing happens, so that a double click or a held key cannot hit the next
    /// draft.
    void send();
    /// Decides that those of these drafts that can be sent are to go at that moment (UTC).
    void schedule(int mailbox, const QList<MessageId> &drafts, const QDateTime &moment);

Q_SIGNALS:
    void sent(qint64 batch, int messages);
    void failed(const Sendoff::Error &error);

private:
    /// Where the person saw what is sent: the text in the reader, or the figures of a dialog.
    enum class ShownIn { Reader, Dialog };

    /// Not when the token is known to open another mailbox.
    bool isOpen(int mailbox) const;
    void ask(int mailbox, const SendSummary &all);
    void showDialog(int mailbox, const SendSummary &all, const AttachmentSum &attachments);
    void approve(int mailbox, const QList<MailRow> &rows, ShownIn shownIn, const QDateTime &sendAt = {});
    Version seenVersion(int mailbox, const MailSummary &draft, ShownIn shownIn) const;
    void enqueue(int mailbox, const QList<Approval> &approvals);

    Core &m_core;
    RowMemory &m_memory;
    MailPage &m_page;
    std::optional<std::chrono::milliseconds> m_lastSend; ///< monotonic
    QDateTime m_sendAt; ///< of the decision that is being taken
    bool m_busy = false; ///< from the decision until it is on disk
};

} // namespace Sendoff
