// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationbars.h"

#include "core.h"
#include "store/store.h"
#include "widgets/bararea.h"
#include "wordingbars.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
const QString answeredKey = u"answered"_s;
const QString newerKey = u"newer"_s;
} // namespace

ConversationBars::ConversationBars(Core &core, BarArea &bars)
    : m_core(core)
    , m_bars(bars)
{
    connect(&core.store(), &Store::changed, this, &ConversationBars::storeChanged);
    connect(&bars, &BarArea::triggered, this, &ConversationBars::triggered);
}

void ConversationBars::show(int mailbox, const MailSummary &message)
{
    if (message.folder != Folder::Drafts || message.conversationId.isEmpty()) {
        clear();
        return;
    }
    m_mailbox = mailbox;
    m_draft = message;
    refresh();
}

void ConversationBars::clear()
{
    m_draft.reset();
    refresh();
}

void ConversationBars::storeChanged(const Change &change)
{
    if (!m_draft || (change.kind != Change::Kind::Messages && change.kind != Change::Kind::Inbox))
        return;
    if (change.mailbox.isEmpty() || change.mailbox == m_draft->mailbox)
        refresh();
}

void ConversationBars::refresh()
{
    m_news = m_draft ? newsIn(m_core.store().conversation(m_draft->mailbox, m_draft->conversationId),
                              *m_draft, m_core.mailbox(m_mailbox).address)
                     : ConversationNews();
    const QDateTime now = m_core.clock().now();
    if (m_news.answer)
        m_bars.setBar(answeredKey,
                      [sent = m_news.answer->sent, now] { return WordingBars::answered(sent, now); });
    else
        m_bars.removeBar(answeredKey);
    if (m_news.newer)
        m_bars.setBar(newerKey,
                      [newer = *m_news.newer, now] { return WordingBars::newerMessage(newer, now); });
    else
        m_bars.removeBar(newerKey);
}

void ConversationBars::triggered(const QString &key)
{
    const ConversationNews news = m_news; // who hears of it may show another message
    if (key == answeredKey && news.answer)
        Q_EMIT sentCopyRequested(m_mailbox, news.answer->id);
    else if (key == newerKey && news.newer)
        Q_EMIT webLinkRequested(news.newer->webLink);
}

} // namespace Sendoff

#include "moc_conversationbars.cpp"
