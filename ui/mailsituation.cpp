// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "attachmentcommands.h"
#include "blocker.h"
#include "core.h"
#include "discardcommand.h"
#include "list/listpane.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "models/maillistmodel.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "readerpane.h"
#include "reading.h"
#include "store/store.h"
#include "theme.h"

// What a mail page tells of itself for the situation (spec 7, 8), and what it is told.

namespace Sendoff {

namespace {
/// So many of the targets are looked at to know what can be done with them; a long look at very many would
/// hold up the window.
constexpr int mostLooks = 200;
} // namespace

QList<MessageId> MailPage::targets() const
{
    QList<MessageId> ids = m_page == Page::Drafts ? model().ticked() : QList<MessageId>();
    if (ids.isEmpty()) {
        if (const MessageId id = list()->currentMessage(); !id.isEmpty())
            ids += id;
    }
    return ids;
}

bool MailPage::settle()
{
    if (m_mailbox < 0 || !model().isListing())
        return true;
    const MessageId before = list()->currentMessage();
    model().settle();
    return list()->currentMessage() == before;
}

bool MailPage::settleFor(ActionId id)
{
    switch (id) {
    case ActionId::SelectAll:
    case ActionId::Next:
    case ActionId::Previous:
    case ActionId::NextAttention:
    case ActionId::PreviousAttention: settle(); return true;
    case ActionId::ToggleSelected:
    case ActionId::SelectAndNext: return settle();
    case ActionId::MarkViewed:
    case ActionId::Send:
    case ActionId::Schedule:
    case ActionId::Discard:
    case ActionId::SendScheduled:
    case ActionId::ChangeTime:
    case ActionId::BackToDrafts:
        // Ticks are done to whatever is searched for.
        return settle() || (m_page == Page::Drafts && model().tickedCount() > 0);
    default: return true;
    }
}

void MailPage::describe(Situation *now) const
{
    if (m_mailbox < 0)
        return;
    now->rows = model().rowCount();
    now->searching = !model().query().search.isEmpty();
    now->dark = Theme::isDark(palette());
    now->attentionRows = m_counts.attention > 0;
    const auto row = current();
    now->hasCurrent = row.has_value();
    now->ticks = m_page == Page::Drafts ? model().tickedCount() : 0;
    now->targets = now->ticks > 0 ? now->ticks : int(now->hasCurrent);
    if (row) {
        now->currentTicked = model().isTicked(row->summary.id);
        now->blocker = blockerOf(*row);
        now->held = row->jobState == SendState::Scheduled;
        now->hasWebLink = !row->summary.webLink.isEmpty();
    }
    now->single = row && now->targets == 1 && (now->ticks == 0 || now->currentTicked);
    if (now->single) {
        now->someSendable = !now->blocker;
        now->someDiscardable = isDiscardable(*row);
        now->targetsViewed = row->viewed;
    } else {
        now->targetsViewed = now->targets > 0;
        const MailboxId mailbox = m_core.mailbox(m_mailbox).id;
        // Enough to know: the first that can be sent or discarded, the first that was not viewed.
        const QList<MessageId> ids = now->ticks > 0 ? model().ticked(mostLooks) : QList<MessageId>();
        for (const MessageId &id : ids) {
            if (now->someSendable && now->someDiscardable && !now->targetsViewed)
                break;
            if (const auto target = m_core.store().message(mailbox, id)) {
                now->someSendable = now->someSendable || !blockerOf(*target);
                now->someDiscardable = now->someDiscardable || isDiscardable(*target);
                now->targetsViewed = now->targetsViewed && target->viewed;
            }
        }
        now->someSendable = now->someSendable || now->targets > mostLooks;
        now->someDiscardable = now->someDiscardable || now->targets > mostLooks;
    }
    now->text = m_reading->shownText().has_value();
    now->attachments = !keepsReading() && !m_attachments->saveable().isEmpty();
    now->pictures = reader()->messageView()->blockedPictures() > 0;
}

void MailPage::setCounts(const FolderCounts &counts)
{
    m_counts = counts;
    m_listPane->setCounts(counts);
    refreshStrip();
}

void MailPage::setLoading(ListPane::Loading loading)
{
    m_listPane->setLoading(loading);
}

void MailPage::setOnline(bool online)
{
    reader()->setOnline(online);
}

void MailPage::setRoom(const Room &room)
{
    m_listPane->header()->setRoom(room.iconHeader ? ListHeader::Room::Compact : ListHeader::Room::Normal);
    m_readerPane->setCompact(room.iconHeader);
}

void MailPage::stepToAttention(int direction)
{
    settle();
    const int rows = model().rowCount();
    const int from = list()->stepsFrom(direction);
    for (int i = 1; i <= rows; ++i) {
        const int place = ((from + direction * i) % rows + rows) % rows;
        const auto row = model().at(place);
        if (row && (blockerOf(row->summary) || (row->jobState && needsPerson(*row->jobState)))) {
            list()->setCurrentIndex(model().index(place, 0));
            return;
        }
    }
}

} // namespace Sendoff
