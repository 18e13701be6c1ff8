// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmemory.h"

#include "deskmodels.h"
#include "mailpage.h"

#include <algorithm>

namespace Sendoff {

namespace {
constexpr qsizetype rememberedDecisions = 20;
}

RowMemory::RowMemory(DeskModels &models, MailPage &page, QObject *parent)
    : QObject(parent)
    , m_models(models)
    , m_page(page)
{
}

RowMemory::Moment RowMemory::now(int mailbox, const QList<MessageId> &messages) const
{
    return {mailbox, messages, m_models.mail(mailbox, Folder::Drafts).ticked(),
            m_models.current(mailbox, Folder::Drafts)};
}

void RowMemory::keep(const Moment &moment)
{
    // An older decision about one of them is over, however it ended.
    for (Moment &one : m_moments) {
        if (one.mailbox == moment.mailbox)
            one.messages.removeIf([&](const MessageId &id) { return moment.messages.contains(id); });
    }
    m_moments.removeIf([](const Moment &one) { return one.messages.isEmpty(); });
    m_moments.append(moment);
    if (m_moments.size() > rememberedDecisions)
        m_moments.removeFirst();
}

void RowMemory::restore(int mailbox, const QList<MessageId> &messages)
{
    if (messages.isEmpty())
        return;
    const auto moment = std::ranges::find_if(m_moments, [&](const Moment &one) {
        return one.mailbox == mailbox && one.messages.contains(messages.constFirst());
    });
    if (moment == m_moments.end())
        return;
    MailListModel &model = m_models.mail(mailbox, Folder::Drafts);
    for (const MessageId &id : std::as_const(moment->ticked)) {
        if (messages.contains(id))
            model.setTicked(id, true);
    }
    m_models.setCurrent(mailbox, Folder::Drafts, moment->current);
    if (m_page.mailbox() == mailbox && m_page.page() == Page::Drafts)
        m_page.showMessage(moment->current);
    m_moments.erase(moment);
}

} // namespace Sendoff
