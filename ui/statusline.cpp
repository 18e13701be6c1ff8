// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include "core.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "sync/refresher.h"
#include "widgets/statuspieces.h"
#include "wordingbars.h"
#include "wordingmail.h"

#include <QAccessible>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Sendoff {

StatusLine::StatusLine(Core &core, QStatusBar &bar, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_bar(bar)
    , m_telling(new QTimer(this))
    , m_sync(new StatusPiece(&bar))
    , m_told(new StatusPiece(&bar))
    , m_count(new StatusPiece(&bar))
    , m_attention(new StatusPiece(&bar))
{
    m_sync->setObjectName(u"syncLabel"_s);
    m_count->setObjectName(u"countLabel"_s);
    m_attention->setObjectName(u"attentionButton"_s);
    m_attention->setClick(StatusPiece::Click::Yes);
    m_told->setObjectName(u"toldLabel"_s);
    m_telling->setSingleShot(true);
    m_telling->setInterval(8s);
    connect(m_telling, &QTimer::timeout, this, &StatusLine::endTelling);
    bar.addWidget(m_sync);
    bar.addWidget(m_told);
    m_told->hide();
    bar.addPermanentWidget(m_count);
    bar.addPermanentWidget(m_attention);
    connect(m_attention, &StatusPiece::clicked, this, &StatusLine::attentionClicked);
}

StatusLine::~StatusLine()
{
    // They stand in the window's bar, which may stay, or be half gone.
    for (const QPointer<StatusPiece> &piece : {m_sync, m_told, m_count, m_attention})
        delete piece.data();
}

void StatusLine::refresh(int mailbox, Page page, const FolderCounts &counts,
                         const BatchWatch::Progress &progress)
{
    refreshSync(mailbox, progress);
    // A number only when all were counted.
    const bool known = m_core.store().lastSync(m_core.mailbox(mailbox).id, Folder::Drafts).isValid();
    if (page == Page::Drafts && !known) {
        m_count->setContent(nullptr, Theme::Accent::Neutral, [] { return QString(); });
    } else if (page == Page::Drafts) {
        m_count->setContent(nullptr, Theme::Accent::Neutral, [drafts = counts.drafts] {
            return drafts > 0 ? WordingMail::drafts(drafts) : tr("No drafts");
        });
    } else {
        m_count->setContent(nullptr, Theme::Accent::Neutral, [waiting = m_core.outbox(mailbox).waiting()] {
            return waiting > 0 ? tr("%Ln waiting to be sent", nullptr, waiting)
                               : tr("Nothing waiting to be sent");
        });
    }
    m_attention->setVisible(counts.attention > 0);
    m_attention->setContent("dialog-warning", Theme::Accent::Attention,
                            [count = counts.attention] { return WordingMail::needAttention(count); });
}

void StatusLine::refreshSync(int mailbox, const BatchWatch::Progress &progress)
{
    const Gate &gate = m_core.gate(mailbox);
    const auto lastSync = [this, mailbox](Folder folder) {
        return m_core.store().lastSync(m_core.mailbox(mailbox).id, folder);
    };
    const auto failed = [this, mailbox](Folder folder) {
        return m_core.refresher(mailbox).folder(folder).lastError().has_value();
    };
    const QDateTime checked = lastSync(Folder::Drafts);
    const bool draftsFailed = failed(Folder::Drafts);
    const bool sentFailed = failed(Folder::SentItems);
    if (gate.isOffline()) {
        const QDateTime since = gate.offlineSince();
        const int waiting = m_core.outbox(mailbox).waiting();
        if (gate.trouble() && WordingBars::isOfTheAddress(*gate.trouble(), checked.isValid()))
            m_sync->setContent("network-offline", Theme::Accent::Neutral, [since, waiting] {
                return waiting > 0 ? tr("Service not reached since %1 · %Ln waiting", nullptr, waiting)
                                         .arg(WordingMail::clock(since))
                                   : tr("Service not reached since %1").arg(WordingMail::clock(since));
            });
        else
            m_sync->setContent("network-offline", Theme::Accent::Neutral, [since, waiting] {
                return waiting > 0
                    ? tr("Offline since %1 · %Ln waiting", nullptr, waiting).arg(WordingMail::clock(since))
                    : tr("Offline since %1").arg(WordingMail::clock(since));
            });
    } else if (progress.total > 0) {
        m_sync->setContent("folder-sending", Theme::Accent::Neutral, [progress] {
            return tr("Sending · %1 of %2 sent")
                .arg(WordingMail::number(progress.sent), WordingMail::number(progress.total));
        });
    } else if (m_core.refresher(mailbox).isRunning() && !gate.waitsFor(WaitReason::Renewing)) {
        m_sync->setContent("view-refresh", Theme::Accent::Neutral,
                           [] { return tr("Checking for changes…"); });
    } else if (checked.isValid()
               && (gate.waitsFor(WaitReason::SignIn) || gate.waitsFor(WaitReason::Renewing)
                   || (draftsFailed && sentFailed))) {
        const QDateTime sent = lastSync(Folder::SentItems);
        m_sync->setContent("network-idle", Theme::Accent::Neutral,
                           [last = sent.isValid() ? std::min(checked, sent) : checked] {
                               return tr("Last checked at %1").arg(WordingMail::clock(last));
                           });
    } else if (checked.isValid() && (draftsFailed || sentFailed)) {
        const Folder folder = draftsFailed ? Folder::Drafts : Folder::SentItems;
        m_sync->setContent("network-idle", Theme::Accent::Neutral, [folder, last = lastSync(folder)] {
            const QString name = WordingMail::folder(folder);
            return last.isValid()
                ? tr("%1: last checked at %2", "a folder").arg(name, WordingMail::clock(last))
                : tr("%1: not checked yet", "a folder").arg(name);
        });
    } else if (checked.isValid()) {
        m_sync->setContent("network-idle", Theme::Accent::Neutral, [checked] {
            return tr("Up to date · checked at %1").arg(WordingMail::clock(checked));
        });
    } else {
        m_sync->setContent("network-idle", Theme::Accent::Neutral, [] { return tr("Not checked yet"); });
    }
}

void StatusLine::tell(std::function<QString()> words)
{
    m_told->setContent("dialog-warning", Theme::Accent::Attention, std::move(words));
    m_sync->hide();
    m_told->show();
    m_telling->start();
    QAccessibleEvent event(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::endTelling()
{
    m_telling->stop();
    m_told->hide();
    m_sync->show();
}

void StatusLine::showLink(const QString &target)
{
    if (target.isEmpty())
        m_bar.clearMessage();
    else
        m_bar.showMessage(target);
}

} // namespace Sendoff
