// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include "base/idle.h"
#include "core.h"
#include "mail/version.h"
#include "reader/readerview.h"
#include "settings/keys.h"
#include "store/store.h"
#include "trace.h"
#include "widgets/bararea.h"
#include "wordingbars.h"
#include "wordingschedule.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
const QString blockerKey = u"blocker"_s;
const QString jobKey = u"job"_s;
/// So long the new text of a changed message is waited for before an earlier one is shown.
constexpr std::chrono::milliseconds beforeEarlier(600);
} // namespace

Reading::Reading(Core &core, ReaderView &view, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_view(view)
    , m_conversation(core, *view.bars())
    , m_viewedTimer(new QTimer(this))
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(beforeEarlier);
    connect(m_patience, &QTimer::timeout, this, &Reading::showEarlier);
    m_viewedTimer->setSingleShot(true);
    connect(m_viewedTimer, &QTimer::timeout, this, &Reading::markViewed);
    connect(&core.store(), &Store::changed, this, &Reading::storeChanged);
    connect(&core, &Core::mailboxesChanged, this, &Reading::showHeadAgain);
    connect(&core.settings(), &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String(Keys::ownDomains.key))
            showHeadAgain();
    });
    connect(&view, &ReaderView::inlineImagesWanted, this, &Reading::fetchInlineImages);
    connect(&view, &ReaderView::retryRequested, this, &Reading::retry);
    connect(&view, &ReaderView::textShown, this, &Reading::textShown);
    connect(view.bars(), &BarArea::triggered, this, [this](const QString &key) {
        if (key == jobKey)
            Q_EMIT sendingRequested();
        else if (key == earlierKey())
            retry();
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
        else if (m_earlierTold)
            load();
        updateBars();
        return;
    }
    if (!sameMessage) {
        m_view.bars()->removeBar(changedKey());
        forgetEarlier();
        m_sinceAsked.start();
        m_timing = true;
    }
    if (sameMessage && m_message) {
        m_contentBefore = contentHash(*m_message);
        m_earlier = m_message;
    }
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
    m_patience->stop();
    if (m_row)
        updateBars();
    m_view.setFilesReachable(false);
    m_view.giveUpText();
    showEarlier();
}

void Reading::clear()
{
    m_row.reset();
    m_message.reset();
    m_missingImages.clear();
    m_roundsMissing = 0;
    forgetEarlier();
    m_kept = false;
    m_viewedTimer->stop();
    m_conversation.clear();
    m_view.bars()->removeBar(blockerKey);
    m_view.bars()->removeBar(jobKey);
    m_view.bars()->removeBar(changedKey());
    m_view.clear();
    Q_EMIT messageChanged();
}

void Reading::storeChanged(const Change &change)
{
    if (!m_row || change.kind == Change::Kind::Inbox)
        return;
    const MailboxId mailbox = m_core.mailbox(m_mailbox).id;
    if (!change.mailbox.isEmpty() && change.mailbox != mailbox)
        return;
    if (change.kind == Change::Kind::Round) {
        askAgain();
        return;
    }
    const MessageId id = m_row->summary.id;
    if (change.kind != Change::Kind::Jobs && !change.messages.isEmpty() && !change.messages.contains(id))
        return;
    if (const auto fresh = m_core.store().message(mailbox, id); fresh && *&fresh->summary != m_row->summary)
        show(m_mailbox, *fresh);
    else if (fresh) {
        m_row = *fresh;
        updateBars();
        // It was read ahead while it was being asked for.
        if (!m_message && !m_kept && change.kind == Change::Kind::Text && m_core.store().hasText(mailbox, id))
            load();
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
    const auto shown = m_view.shownVersion();
    const bool isShown = m_message && shown && shown->changeKey == m_message->summary.changeKey;
    if (!m_view.isVisible() || !m_view.window()->isActiveWindow() || !isShown) {
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
