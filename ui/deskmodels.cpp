// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskmodels.h"

#include "core.h"

namespace Sendoff {

DeskModels::DeskModels(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
}

DeskModels::~DeskModels() = default;

QList<DeskModels::Kept> DeskModels::kept() const
{
    QList<Kept> lists;
    for (const auto &[key, model] : m_mail)
        lists.append({model->query(), key.second, model->ticked(), current(key.first, key.second)});
    return lists;
}

void DeskModels::restore(const QList<Kept> &lists)
{
    for (const Kept &list : lists) {
        for (int i = 0; i < m_core.mailboxCount(); ++i) {
            if (m_core.mailbox(i).id != list.query.mailbox)
                continue;
            mail(i, list.page).setQuery(list.query);
            mail(i, list.page).tick(list.ticked);
            setCurrent(i, list.page, list.current);
        }
    }
}

MailListModel &DeskModels::mail(int mailbox, Page page)
{
    auto &model = m_mail[{mailbox, page}];
    if (!model) {
        model = std::make_unique<MailListModel>(m_core.store());
        MailQuery query;
        query.mailbox = m_core.mailbox(mailbox).id;
        query.folder = page == Page::SentItems ? Folder::SentItems : Folder::Drafts;
        query.held = page == Page::Scheduled;
        query.filter = page == Page::SentItems ? MailFilter::SentWithSendoff : MailFilter::All;
        query.ownDomains = m_core.ownDomains(mailbox);
        model->setQuery(query);
    }
    return *model;
}

SendingModel &DeskModels::sending(int mailbox)
{
    auto &model = m_sending[mailbox];
    if (!model)
        model = std::make_unique<SendingModel>(m_core.store(), m_core.mailbox(mailbox).id);
    return *model;
}

void DeskModels::updateDomains()
{
    for (const auto &[key, model] : m_mail) {
        MailQuery query = model->query();
        query.ownDomains = m_core.ownDomains(key.first);
        if (query != model->query())
            model->setQuery(query);
    }
}

MessageId DeskModels::current(int mailbox, Page page) const
{
    const auto it = m_current.find({mailbox, page});
    return it == m_current.end() ? MessageId() : it->second;
}

void DeskModels::setCurrent(int mailbox, Page page, const MessageId &id)
{
    m_current[{mailbox, page}] = id;
}

} // namespace Sendoff
