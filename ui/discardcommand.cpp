// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discardcommand.h"

#include "core.h"
#include "discard/discards.h"
#include "mailpage.h"
#include "reader/readerview.h"
#include "rowcollector.h"
#include "rowmemory.h"
#include "sync/mailboxidentity.h"
#include "wordingdiscard.h"

#include <QApplication>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

bool isDiscardable(const MailRow &row)
{
    return row.summary.folder == Folder::Drafts && row.summary.isDraft && !row.isDiscarded
        && (!row.jobState || isFinal(*row.jobState));
}

DiscardCommand::DiscardCommand(Parts parts, QObject *parent)
    : QObject(parent)
    , m_core(parts.core)
    , m_page(parts.page)
    , m_memory(parts.memory)
{
    for (int i = 0; i < m_core.mailboxCount(); ++i)
        watch(i);
}

void DiscardCommand::watch(int mailbox)
{
    const Discards &discards = m_core.discards(mailbox);
    connect(&discards, &Discards::keptChanged, this, [this] {
        const QString key = u"discardChanged"_s;
        Q_EMIT noticed(key, [n = count(key, 1)] { return WordingDiscard::changed(n); });
    });
    connect(&discards, &Discards::refused, this, [this](const MessageId &, const Error &error) {
        const QString key = u"discardRefused"_s;
        Q_EMIT noticed(key, [n = count(key, 1), error] { return WordingDiscard::refused(n, error); });
    });
    connect(&discards, &Discards::withdrawnBySleep, this, [this](int drafts) {
        const QString key = u"discardSlept"_s;
        Q_EMIT noticed(key, [n = count(key, drafts)] { return WordingDiscard::slept(n); });
    });
}

void DiscardCommand::forget(const QString &key)
{
    m_counts.remove(key);
}

void DiscardCommand::discard()
{
    const auto now = m_core.clock().monotonic();
    const std::chrono::milliseconds doubleClick(QApplication::doubleClickInterval());
    const int mailbox = m_page.mailbox();
    // A bare key reaches the window through an open menu, which hides what it would act on.
    if (QApplication::activePopupWidget() != nullptr || m_busy || (m_last && now - *m_last < doubleClick)
        || m_page.page() != Page::Drafts
        || m_core.identity(mailbox).state() == MailboxIdentity::State::Another)
        return;
    const QList<MessageId> targets = m_page.targets();
    if (targets.isEmpty())
        return;
    m_busy = true;
    // The list may be ahead of what is read.
    MailSummary read;
    if (const auto shown = m_page.reader()->shownVersion()) {
        read.id = m_page.reader()->messageId();
        read.changeKey = shown->changeKey;
    }
    if (const auto current = m_page.current(); current && targets == QList<MessageId>{current->summary.id}) {
        decide(mailbox, {*current}, read);
        return;
    }
    collectRows(m_core.store(), m_core.mailbox(mailbox).id, targets, this,
                [this, mailbox, read](const QList<MailRow> &rows) { decide(mailbox, rows, read); });
}

void DiscardCommand::decide(int mailbox, const QList<MailRow> &rows, const MailSummary &read)
{
    QList<MailSummary> drafts;
    QList<MessageId> ids;
    for (const MailRow &row : rows) {
        if (!isDiscardable(row))
            continue;
        drafts.append(row.summary);
        if (row.summary.id == read.id)
            drafts.last().changeKey = read.changeKey;
        ids.append(row.summary.id);
    }
    if (drafts.isEmpty()) {
        m_busy = false;
        return;
    }
    m_core.discards(mailbox).discard(drafts, this,
                                     [this, moment = m_memory.now(mailbox, ids),
                                      others = int(rows.size() - drafts.size())](const Result<qint64> &done) {
                                         m_busy = false;
                                         m_last = m_core.clock().monotonic();
                                         if (done) {
                                             m_memory.keep(moment);
                                             Q_EMIT discarded();
                                             if (others > 0)
                                                 Q_EMIT left(others);
                                         } else if (done.error().code == "alreadyQueued"_L1) {
                                             Q_EMIT noticed(u"discardBusy"_s, &WordingDiscard::busy);
                                         } else {
                                             Q_EMIT failed(done.error());
                                         }
                                     });
}

} // namespace Sendoff
