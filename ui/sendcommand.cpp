// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendcommand.h"

#include "blocker.h"
#include "core.h"
#include "mailpage.h"
#include "outbox/outbox.h"
#include "presenddialog.h"
#include "reader/readerview.h"
#include "rowcollector.h"
#include "rowmemory.h"
#include "settings/keys.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"
#include "turns.h"

#include <memory>

using namespace std::chrono_literals;

namespace Sendoff {

namespace {
constexpr auto guardTime = 700ms;
constexpr qsizetype approvalsPerTurn = 25;
} // namespace

SendCommand::SendCommand(Core &core, RowMemory &memory, MailPage &page, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_memory(memory)
    , m_page(page)
{
}

void SendCommand::send()
{
    const auto now = m_core.clock().monotonic();
    if (m_busy || (m_lastSend && now - *m_lastSend < guardTime) || m_page.page() != Page::Drafts)
        return;
    const int mailbox = m_page.mailbox();
    if (!isOpen(mailbox) || !m_page.settleFor(ActionId::Send))
        return;
    const QList<MessageId> targets = m_page.targets();
    const auto current = m_page.current();
    if (current && targets.size() == 1 && targets.constFirst() == current->summary.id) {
        if (blockerOf(*current))
            return;
        m_busy = true;
        approve(mailbox, {*current}, ShownIn::Reader);
        return;
    }
    if (targets.isEmpty())
        return;
    m_busy = true;
    collectRows(m_core.store(), m_core.mailbox(mailbox).id, targets, this,
                [this, mailbox](const QList<MailRow> &rows) {
                    ask(mailbox, summaryOf(rows, m_core.ownDomains(mailbox)));
                });
}

bool SendCommand::isOpen(int mailbox) const
{
    return m_core.identity(mailbox).state() != MailboxIdentity::State::Another;
}

void SendCommand::ask(int mailbox, const SendSummary &all)
{
    collectAttachments(m_core.store(), m_core.mailbox(mailbox).id, all.sendable, this,
                       [this, mailbox, all](const AttachmentSum &attachments) {
                           m_busy = false;
                           showDialog(mailbox, all, attachments);
                       });
}

void SendCommand::showDialog(int mailbox, const SendSummary &all, const AttachmentSum &attachments)
{
    PreSendDialog::Facts facts;
    // The figures are of what goes out; what stays is listed by itself.
    facts.summary = summaryOf(all.sendable, m_core.ownDomains(mailbox));
    facts.summary.blocked = all.blocked;
    facts.mailbox = m_core.mailbox(mailbox).address;
    facts.attachments = attachments;
    facts.undoSeconds = m_core.settings().get(Keys::undoSeconds);
    facts.perMinute = m_core.settings().get(Keys::perMinute);
    auto *dialog = new PreSendDialog(facts, m_page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, mailbox, rows = all.sendable] {
        if (m_busy || rows.isEmpty() || !isOpen(mailbox))
            return;
        m_busy = true;
        approve(mailbox, rows, ShownIn::Dialog);
    });
    dialog->open();
}

void SendCommand::schedule(int mailbox, const QList<MessageId> &drafts, const QDateTime &moment)
{
    if (m_busy || !isOpen(mailbox))
        return;
    m_busy = true;
    collectRows(m_core.store(), m_core.mailbox(mailbox).id, drafts, this,
                [this, mailbox, drafts, moment](const QList<MailRow> &rows) {
                    const QList<MailRow> good = summaryOf(rows, m_core.ownDomains(mailbox)).sendable;
                    if (good.isEmpty())
                        m_busy = false;
                    else
                        approve(mailbox, good, drafts.size() == 1 ? ShownIn::Reader : ShownIn::Dialog,
                                moment);
                });
}

void SendCommand::approve(int mailbox, const QList<MailRow> &rows, ShownIn shownIn, const QDateTime &sendAt)
{
    m_sendAt = sendAt;
    m_lastSend = m_core.clock().monotonic();
    // A text is hashed for each; very many would hold up the window if done in one go.
    const auto approvals = std::make_shared<QList<Approval>>();
    inTurns(
        rows.size(), approvalsPerTurn, this,
        [this, mailbox, rows, shownIn, approvals](qsizetype i) {
            const MailSummary &draft = rows.at(i).summary;
            approvals->append({draft, seenVersion(mailbox, draft, shownIn), m_sendAt});
        },
        [this, mailbox, approvals] { enqueue(mailbox, *approvals); });
}

Version SendCommand::seenVersion(int mailbox, const MailSummary &draft, ShownIn shownIn) const
{
    const ReaderView &reader = *m_page.reader();
    if (reader.messageId() == draft.id) {
        // What was asked about is what the dialog showed; the reader behind it may have gone on since.
        const auto shown = reader.shownVersion();
        if (shown && (shownIn == ShownIn::Reader || shown->changeKey == draft.changeKey))
            return *shown;
    }
    const auto stored = m_core.store().fullMessage(m_core.mailbox(mailbox).id, draft.id);
    if (stored && stored->summary.changeKey == draft.changeKey)
        return versionOf(*stored);
    return {draft.changeKey, {}};
}

void SendCommand::enqueue(int mailbox, const QList<Approval> &approvals)
{
    QList<MessageId> messages;
    for (const Approval &approval : approvals)
        messages.append(approval.draft.id);
    m_core.outbox(mailbox).enqueue(approvals, this,
                                   [this, moment = m_memory.now(mailbox, messages),
                                    count = int(approvals.size())](const Result<qint64> &batch) {
                                       m_busy = false;
                                       m_lastSend = m_core.clock().monotonic();
                                       if (!batch) {
                                           Q_EMIT failed(batch.error());
                                           return;
                                       }
                                       m_memory.keep(moment);
                                       Q_EMIT sent(*batch, count);
                                   });
}

} // namespace Sendoff
