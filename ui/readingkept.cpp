// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingkept.h"

#include "core.h"
#include "reader/readerview.h"
#include "reading.h"
#include "settings/keys.h"
#include "store/store.h"
#include "sync/folderround.h"
#include "widgets/bararea.h"
#include "wordingbars.h"
#include "wordingmail.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
const QString keptKey = u"kept"_s;
}

ReadingKept::ReadingKept(Core &core, Reading &reading, ReaderView &view)
    : m_core(core)
    , m_reading(reading)
    , m_view(view)
{
    connect(view.bars(), &BarArea::triggered, this, [this](const QString &key, const QString &action) {
        if (key != keptKey)
            return;
        if (action == WordingBars::copyText())
            copyText();
        else
            Q_EMIT closeRequested();
    });
    connect(&reading, &Reading::messageChanged, this, &ReadingKept::messageChanged);
}

MessageId ReadingKept::id() const
{
    return m_on && m_reading.row() ? m_reading.row()->summary.id : MessageId();
}

ReadingKept::Why ReadingKept::whyItLeaves(const MailboxId &mailbox, Page page) const
{
    const MailRow &known = *m_reading.row();
    const auto fresh = m_core.store().message(mailbox, known.summary.id);
    bool hasJob = false;
    SendState state = SendState::Withdrawn; // as after one that was taken back
    if (fresh && fresh->jobState) {
        hasJob = true;
        state = *fresh->jobState;
    } else if (const auto job = fresh ? std::nullopt : m_core.store().job(known.job)) {
        hasJob = true;
        state = job->state;
    }
    const bool inSent = fresh && fresh->summary.folder == Folder::SentItems;
    if (page == Page::SentItems) {
        if (inSent) // another one is searched for
            return Why::ByPerson;
        const QDateTime oldest
            = oldestKept(Folder::SentItems, m_core.settings().get(Keys::sentDays), m_core.clock().now());
        return oldest.isValid() && known.summary.sent < oldest ? Why::Else : Why::Elsewhere;
    }
    if (page == Page::Drafts && fresh && fresh->isDiscarded)
        return Why::ByPerson; // also one that had been sent and came back
    if (inSent || state == SendState::Sent)
        return Why::Sent;
    if (page == Page::Drafts)
        return fresh || (hasJob && hidesDraft(state)) ? Why::ByPerson : Why::Elsewhere;
    if (hasJob && needsPerson(state))
        return Why::Else;
    // What is taken back from the service becomes a draft under another id.
    return fresh || (hasJob && !isHeldByService(state)) ? Why::ByPerson : Why::Elsewhere;
}

bool ReadingKept::leaves(int mailbox, Page page)
{
    m_mailbox = m_core.mailbox(mailbox).id;
    m_page = page;
    m_why = m_reading.row() ? whyItLeaves(m_mailbox, m_page) : Why::ByPerson;
    if (m_why == Why::ByPerson)
        return false;
    m_on = true;
    m_reading.keep();
    setBar();
    return true;
}

void ReadingKept::setBar()
{
    const auto &message = m_reading.shownText();
    const bool hasFiles = message && !message->attachments.isEmpty();
    const Folder folder = m_page == Page::SentItems ? Folder::SentItems : Folder::Drafts;
    if (m_why == Why::Sent)
        m_view.bars()->setBar(keptKey, &WordingBars::sentMeanwhile);
    else if (m_why == Why::Elsewhere)
        m_view.bars()->setBar(keptKey, [folder, hasText = message.has_value(), hasFiles] {
            return WordingBars::goneElsewhere(folder, hasText, hasFiles);
        });
    else
        m_view.bars()->removeBar(keptKey);
}

/// Its text, which was on the way, has come after all, and with it perhaps news of what became of it.
void ReadingKept::messageChanged()
{
    if (!m_on || !m_reading.row() || !m_reading.message())
        return;
    if (const Why why = whyItLeaves(m_mailbox, m_page); why != Why::ByPerson)
        m_why = why;
    setBar();
}

void ReadingKept::end()
{
    m_on = false;
    m_view.bars()->removeBar(keptKey);
}

/// The words as they are shown, with all that a new message would need besides.
void ReadingKept::copyText() const
{
    if (const auto &message = m_reading.shownText())
        QGuiApplication::clipboard()->setText(WordingMail::head(message->summary) + u"\n\n"_s
                                              + m_view.plainText());
}

} // namespace Sendoff
