// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include "base/idle.h"
#include "core.h"
#include "mail/version.h"
#include "reader/readerview.h"
#include "settings/keys.h"
#include "store/store.h"
#include "sync/bodies.h"
#include "trace.h"
#include "widgets/bararea.h"
#include "wordingbars.h"
#include "wordingschedule.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
const QString blockerKey = u"blocker"_s;
const QString changedKey = u"changed"_s;
const QString jobKey = u"job"_s;
} // namespace

Reading::Reading(Core &core, ReaderView &view, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_view(view)
    , m_conversation(core, *view.bars())
    , m_viewedTimer(new QTimer(this))
{
    m_viewedTimer->setSingleShot(true);
    connect(m_viewedTimer, &QTimer::timeout, this, &Reading::markViewed);
    connect(&core.store(), &Store::changed, this, &Reading::storeChanged);
    connect(&core, &Core::mailboxesChanged, this, &Reading::showHeadAgain);
    connect(&core.settings(), &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String(Keys::ownDomains.key))
            showHeadAgain();
    });
    connect(&view, &ReaderView::inlineImagesWanted, this, &Reading::fetchInlineImages);
    connect(&view, &ReaderView::retryRequested, this, &Reading::load);
    connect(&view, &ReaderView::textShown, this, &Reading::textShown);
    connect(view.bars(), &BarArea::triggered, this, [this](const QString &key) {
        if (key == jobKey)
            Q_EMIT sendingRequested();
    });
    connect(&view, &ReaderView::picturesRequested, this, [this] {
        if (!m_pictures)
            m_pictures = std::make_unique<QNetworkAccessManager>();
        m_view.loadRemotePictures(*m_pictures);
    });
}

Reading::~Reading()
{
    // The view may still hold replies of the picture loader.
    m_view.clear();
}

void Reading::show(int mailbox, const MailRow &row)
{
    const bool sameMessage = m_row && m_mailbox == mailbox && m_row->summary.id == row.summary.id;
    const bool sameVersion = sameMessage && m_row->summary.changeKey == row.summary.changeKey;
    m_mailbox = mailbox;
    m_row = row;
    m_kept = false;
    m_view.setFilesReachable(true);
    m_view.setMailbox(m_core.mailbox(mailbox).address);
    if (sameVersion) {
        if (m_message)
            m_view.showMessage(*m_message, row, m_core.ownDomains(mailbox));
        updateBars();
        return;
    }
    if (!sameMessage) {
        m_view.bars()->removeBar(changedKey);
        m_contentBefore.clear();
        m_sinceAsked.start();
        m_timing = true;
    }
    if (sameMessage && m_message)
        m_contentBefore = contentHash(*m_message);
    m_message.reset();
    Q_EMIT messageChanged();
    // A text that is being read stays on the screen until the new one is there.
    if (!sameMessage)
        m_view.showSummary(row, m_core.ownDomains(mailbox));
    updateBars();
    startViewedTimer();
    if (m_view.isVisible())
        load();
    else // the program starts: the list is painted first
        whenIdle(this, [this] {
            if (!m_message)
                load();
        });
}

void Reading::keep()
{
    m_kept = true;
    m_viewedTimer->stop();
    if (m_row)
        updateBars();
    m_view.setFilesReachable(false);
    m_view.giveUpText();
}

void Reading::clear()
{
    m_row.reset();
    m_message.reset();
    m_contentBefore.clear();
    m_kept = false;
    m_viewedTimer->stop();
    m_conversation.clear();
    m_view.bars()->removeBar(blockerKey);
    m_view.bars()->removeBar(jobKey);
    m_view.bars()->removeBar(changedKey);
    m_view.clear();
    Q_EMIT messageChanged();
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
            m_view.showTextError(answer.error());
    });
}

void Reading::arrived(const FullMessage &message)
{
    if (m_message && *m_message == message)
        return;
    m_message = message;
    if (const auto fresh = m_core.store().message(m_core.mailbox(m_mailbox).id, message.summary.id))
        m_row = *fresh;
    m_view.showMessage(message, *m_row, m_core.ownDomains(m_mailbox));
    updateBars();
    tellChanged();
    Q_EMIT messageChanged();
}

void Reading::storeChanged(const Change &change)
{
    if (!m_row || change.kind == Change::Kind::Round || change.kind == Change::Kind::Inbox)
        return;
    const MailboxId mailbox = m_core.mailbox(m_mailbox).id;
    if (!change.mailbox.isEmpty() && change.mailbox != mailbox)
        return;
    const MessageId id = m_row->summary.id;
    if (change.kind != Change::Kind::Jobs && !change.messages.isEmpty() && !change.messages.contains(id))
        return;
    if (const auto fresh = m_core.store().message(mailbox, id); fresh && *&fresh->summary != m_row->summary)
        show(m_mailbox, *fresh);
    else if (fresh) {
        m_row = *fresh;
        updateBars();
    }
}

/// The mailbox has told its address, or the person what else is inside: only now is it known who is outside.
/// The text stays as it is.
void Reading::showHeadAgain()
{
    if (!m_row)
        return;
    MailRow row = *m_row;
    if (m_message)
        row.summary = m_message->summary;
    m_view.setMailbox(m_core.mailbox(m_mailbox).address);
    m_view.showSummary(row, m_core.ownDomains(m_mailbox));
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
                if (bytes && m_message && m_message->summary.id == id)
                    m_view.setInlineImage(contentId, *bytes);
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
    m_view.bars()->setBar(changedKey, [time = m_row->summary.modified, now = m_core.clock().now()] {
        return WordingBars::changedElsewhere(time, now);
    });
}

void Reading::updateBars()
{
    BarArea *bars = m_view.bars();
    const MailSummary summary = m_row->summary;
    if (m_kept)
        m_conversation.clear();
    else
        m_conversation.show(m_mailbox, summary);
    // What is only kept will not be sent; an open question about it stays.
    const bool blocked
        = !m_kept && summary.folder == Folder::Drafts && !WordingBars::blockers(summary).lines.isEmpty();
    if (blocked)
        bars->setBar(blockerKey, [summary] { return WordingBars::blockers(summary); });
    else
        bars->removeBar(blockerKey);
    // An earlier decision to send this draft waits for the person's answer.
    const bool isUndecided
        = summary.folder == Folder::Drafts && m_row->jobState && needsPerson(*m_row->jobState);
    const bool isHeld = !m_kept && m_row->jobState && isHeldByService(*m_row->jobState);
    if (const auto held = isHeld ? m_core.store().job(m_row->job) : std::nullopt) {
        bars->setBar(
            jobKey, [job = *held, now = m_core.clock().now()] { return WordingSchedule::waiting(job, now); });
    } else if (const auto job = isUndecided ? m_core.store().job(m_row->job) : std::nullopt;
               job && needsPerson(job->state)) {
        bars->setBar(jobKey,
                     [job = *job, now = m_core.clock().now()] { return WordingBars::undecided(job, now); });
    } else {
        bars->removeBar(jobKey);
    }
}

void Reading::startViewedTimer()
{
    const int delay = m_core.settings().get(Keys::viewedAfterMs);
    if (m_row && !m_row->viewed && m_row->summary.folder == Folder::Drafts && delay >= 0)
        m_viewedTimer->start(delay);
    else
        m_viewedTimer->stop();
}

void Reading::markViewed()
{
    if (!m_row || m_row->viewed)
        return;
    // Only what was really before somebody's eyes counts.
    if (!m_view.isVisible() || !m_view.window()->isActiveWindow() || !m_message) {
        m_viewedTimer->start(std::chrono::seconds(1));
        return;
    }
    m_core.store().setViewed(m_core.mailbox(m_mailbox).id, {m_row->summary.id}, Viewed::Yes);
}

void Reading::textShown()
{
    if (!m_timing)
        return;
    m_timing = false;
    m_core.trace().milestone("message-shown", {{u"ms"_s, double(m_sinceAsked.nsecsElapsed()) / 1e6}});
}

} // namespace Sendoff
