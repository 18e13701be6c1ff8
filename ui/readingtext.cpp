// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "mail/version.h"
#include "net/gate.h"
#include "reader/readerview.h"
#include "reading.h"
#include "store/store.h"
#include "sync/bodies.h"
#include "widgets/bararea.h"
#include "wordingbars.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

// How the text of the message that is read comes, and what is shown until then.

namespace Sendoff {

namespace {

/// Those of the earlier version's inline images that the new one has not, or not as they were.
QStringList replacedImages(const FullMessage &earlier, const FullMessage &message)
{
    QStringList replaced;
    for (const Attachment &attachment : earlier.attachments) {
        if (!attachment.contentId.isEmpty() && !message.attachments.contains(attachment))
            replaced.append(attachment.contentId);
    }
    return replaced;
}

} // namespace

QString Reading::changedKey()
{
    return u"changed"_s;
}

QString Reading::earlierKey()
{
    return u"earlier"_s;
}

const std::optional<FullMessage> &Reading::shownText() const
{
    return m_message ? m_message : m_earlier;
}

void Reading::load()
{
    if (!m_row)
        return;
    const MessageId id = m_row->summary.id;
    if (auto stored = m_core.store().fullMessage(m_core.mailbox(m_mailbox).id, id)) {
        arrived(*stored);
        return;
    }
    m_core.bodies(m_mailbox).text(id, this, [this, id, mailbox = m_mailbox](Result<FullMessage> answer) {
        if (!m_row || m_mailbox != mailbox || m_row->summary.id != id)
            return;
        if (answer)
            arrived(*answer);
        else if (!m_kept)
            failed(answer.error());
    });
    // Nothing will come soon: no reason to wait.
    const Gate &gate = m_core.gate(m_mailbox);
    if (m_earlierTold || gate.isOffline() || !gate.isOpen())
        showEarlier();
    else
        m_patience->start();
}

void Reading::retry()
{
    m_trouble.reset();
    load();
}

void Reading::arrived(const FullMessage &message)
{
    if (m_message && *m_message == message)
        return;
    if (m_earlier)
        m_view.messageView()->forgetInlineImages(replacedImages(*m_earlier, message));
    m_view.setFilesReachable(!m_kept);
    m_message = message;
    m_trouble.reset();
    m_missingImages.clear();
    m_roundsMissing = 0;
    endEarlier();
    if (const auto fresh = m_core.store().message(m_core.mailbox(m_mailbox).id, message.summary.id))
        m_row = *fresh;
    m_view.showMessage(message, *m_row, m_core.ownDomains(m_mailbox));
    updateBars();
    tellChanged();
    startViewedTimer(); // what stood there until now was another text
    fetchInlineImages(
        m_view.messageView()->contentIds()); // where the text is the same, nothing else asks for them
    Q_EMIT messageChanged();
}

void Reading::failed(const Error &error)
{
    m_patience->stop();
    m_trouble = error;
    showEarlier();
    if (!m_earlierTold)
        m_view.showTextError(error);
}

/// The service was reached: what could not be had before may be had now.
void Reading::askAgain()
{
    if (m_kept)
        return;
    if (m_message) {
        // After the first, second, fourth, eighth … round.
        if (!m_missingImages.isEmpty())
            ++m_roundsMissing;
        if ((m_roundsMissing & (m_roundsMissing - 1)) == 0)
            fetchInlineImages(std::exchange(m_missingImages, {}));
    } else if (m_trouble && mayComeLater(*m_trouble)) {
        load();
    }
}

bool Reading::mayComeLater(const Error &error)
{
    return !isRefusal(error) && (error.kind != ErrorKind::NotFound || isOfTheMailbox(error.code));
}

/// The text of an earlier version, for want of the new one: it is on the screen already, or in the store. It
/// is no message(): nothing that needs the text of what will be sent is done with it.
void Reading::showEarlier()
{
    if (!m_row || m_message)
        return;
    if (!m_earlier) {
        m_earlier = m_core.store().earlierText(m_core.mailbox(m_mailbox).id, m_row->summary.id);
        if (!m_earlier)
            return;
        m_contentBefore = contentHash(*m_earlier);
        m_view.showMessage(*m_earlier, *m_row, m_core.ownDomains(m_mailbox));
    } else {
        showHeadOfToday();
    }
    m_earlierTold = true;
    m_view.setFilesReachable(false); // they are asked for as those of the new version
    m_view.bars()->setBar(earlierKey(), [trouble = m_trouble, comes = !m_kept] {
        return WordingBars::earlierText(trouble, comes);
    });
}

/// Recipients and subject are known as they are now: only the text is of the earlier version.
void Reading::showHeadOfToday()
{
    MailSummary head = m_row->summary;
    head.changeKey = m_earlier->summary.changeKey;
    if (m_earlier->summary == head)
        return;
    m_earlier->summary = head;
    m_view.showMessage(*m_earlier, *m_row, m_core.ownDomains(m_mailbox));
}

void Reading::endEarlier()
{
    m_patience->stop();
    m_earlier.reset();
    m_earlierTold = false;
    m_view.bars()->removeBar(earlierKey());
}

void Reading::forgetEarlier()
{
    endEarlier();
    m_trouble.reset();
    m_contentBefore.clear();
}

void Reading::fetchInlineImages(const QStringList &contentIds)
{
    if (!m_message)
        return;
    const MessageId id = m_message->summary.id;
    for (const Attachment &attachment : std::as_const(m_message->attachments)) {
        if (attachment.contentId.isEmpty() || !contentIds.contains(attachment.contentId))
            continue;
        m_core.bodies(m_mailbox).attachment(
            id, attachment.id, this,
            [this, id, contentId = attachment.contentId](const Result<QByteArray> &bytes) {
                if (!m_message || m_message->summary.id != id)
                    return;
                if (bytes)
                    m_view.setInlineImage(contentId, *bytes);
                else if (mayComeLater(bytes.error()) && !m_missingImages.contains(contentId))
                    m_missingImages.append(contentId);
            });
    }
}

/// Only now that the new version is before the person's eyes, and only when it looks different: programs
/// change much in a draft that nobody sees.
void Reading::tellChanged()
{
    const QByteArray before = std::exchange(m_contentBefore, {});
    if (before.isEmpty() || before == contentHash(*m_message))
        return;
    m_view.bars()->setBar(changedKey(), [time = m_row->summary.modified, now = m_core.clock().now()] {
        return WordingBars::changedElsewhere(time, now);
    });
}

} // namespace Sendoff
