// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/maillistmodel.h"
#include "models/sendingmodel.h"
#include "rail/page.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace Sendoff {

class Core;

/// The models of all mailboxes, made when they are first looked at, and the row that was current in each
/// list.
class DeskModels : public QObject
{
    Q_OBJECT

public:
    /// What the person has done to one list.
    struct Kept
    {
        MailQuery query;
        Page page = Page::Drafts;
        QList<MessageId> ticked;
        MessageId current;
    };

    explicit DeskModels(Core &core, QObject *parent = nullptr);
    ~DeskModels() override;

    /// For the models of another desk over the same store, e.g. when an account has come.
    QList<Kept> kept() const;
    /// Those of mailboxes that are open. Before a view shows the models.
    void restore(const QList<Kept> &lists);

    MailListModel &mail(int mailbox, Page page);
    MailListModel &mail(int mailbox, Folder folder) { return mail(mailbox, pageOf(folder)); }
    SendingModel &sending(int mailbox);
    /// Gives the queries the mailboxes' own domains, which may have been learned since.
    void updateDomains();

    MessageId current(int mailbox, Page page) const;
    MessageId current(int mailbox, Folder folder) const { return current(mailbox, pageOf(folder)); }
    void setCurrent(int mailbox, Page page, const MessageId &id);
    void setCurrent(int mailbox, Folder folder, const MessageId &id)
    {
        setCurrent(mailbox, pageOf(folder), id);
    }

private:
    using Key = std::pair<int, Page>;

    static Page pageOf(Folder folder) { return folder == Folder::Drafts ? Page::Drafts : Page::SentItems; }

    Core &m_core;
    std::map<Key, std::unique_ptr<MailListModel>> m_mail;
    std::map<int, std::unique_ptr<SendingModel>> m_sending;
    std::map<Key, MessageId> m_current;
};

} // namespace Sendoff
