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

MailListModel &DeskModels::mail(int mailbox, Folder folder)
{
    auto &model = m_mail[{mailbox, folder}];
    if (!model) {
        model = std::make_unique<MailListModel>(m_core.store());
        MailQuery query;
        query.mailbox = m_core.mailbox(mailbox).id;
        query.folder = folder;
        query.filter = folder == Folder::SentItems ? MailFilter::SentWithSendoff : MailFilter::All;
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

MessageId DeskModels::current(int mailbox, Folder folder) const
{
    const auto it = m_current.find({mailbox, folder});
    return it == m_current.end() ? MessageId() : it->second;
}

void DeskModels::setCurrent(int mailbox, Folder folder, const MessageId &id)
{
    m_current[{mailbox, folder}] = id;
}

} // namespace Sendoff
