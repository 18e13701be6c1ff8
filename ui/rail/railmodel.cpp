// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail/railmodel.h"

#include "safetext.h"
#include "wordingmail.h"

#include <algorithm>
#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array pages{Page::Drafts, Page::Sending, Page::Scheduled, Page::SentItems};
}

RailModel::RailModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

QString RailModel::pageName(Page page)
{
    switch (page) {
    case Page::Drafts: return WordingMail::folder(Folder::Drafts);
    //: The view of messages on their way, in the folder pane
    case Page::Sending: return tr("Sending");
    //: The view of messages that wait for their time, in the folder pane
    case Page::Scheduled: return tr("Scheduled");
    case Page::SentItems: return WordingMail::folder(Folder::SentItems);
    }
    return {};
}

const char *RailModel::pageIcon(Page page)
{
    switch (page) {
    case Page::Drafts: return "folder-drafts";
    case Page::Sending: return "folder-sending";
    case Page::Scheduled: return "mail-schedule";
    case Page::SentItems: return "mail-send";
    }
    return "folder-drafts";
}

bool RailModel::setMailboxes(const QList<RailMailbox> &mailboxes)
{
    const bool same = std::ranges::equal(
        m_mailboxes, mailboxes, {}, [](const RailMailbox &one) { return one.mailbox.id; },
        [](const RailMailbox &one) { return one.mailbox.id; });
    if (same) {
        m_mailboxes = mailboxes;
        retranslate();
        return true;
    }
    beginResetModel();
    m_mailboxes = mailboxes;
    endResetModel();
    return false;
}

void RailModel::retranslate()
{
    for (int row = 0; row < m_mailboxes.size(); ++row) {
        const QModelIndex account = index(row, 0);
        Q_EMIT dataChanged(account, account);
        Q_EMIT dataChanged(index(0, 0, account), index(int(pages.size()) - 1, 0, account));
    }
}

// Accounts have the id 0, pages the number of their account + 1.
QModelIndex RailModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex RailModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int RailModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_mailboxes.size());
    return parent.internalId() == 0 ? int(pages.size()) : 0;
}

int RailModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QModelIndex RailModel::indexOf(int mailbox, Page page) const
{
    if (mailbox < 0 || mailbox >= m_mailboxes.size())
        return {};
    const auto found = std::ranges::find(pages, page);
    return index(int(found - pages.begin()), 0, index(mailbox, 0));
}

QVariant RailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isAccount = index.internalId() == 0;
    const int mailbox = isAccount ? index.row() : int(index.internalId()) - 1;
    if (mailbox >= m_mailboxes.size())
        return {};
    if (role == MailboxRole)
        return mailbox;
    return isAccount ? accountData(m_mailboxes.at(mailbox), role)
                     : pageData(m_mailboxes.at(mailbox), pages.at(index.row()), role);
}

QVariant RailModel::accountData(const RailMailbox &mailbox, int role) const
{
    const QString address = safeText(mailbox.mailbox.address);
    QString name = mailbox.mailbox.displayName;
    if (name.isEmpty())
        name = address.isEmpty() ? tr("Mailbox") : address.section(u'@', 0, 0);
    switch (role) {
    case Qt::DisplayRole: return name;
    case AddressRole: return address;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return address.isEmpty() ? name : u"%1, %2"_s.arg(name, address);
    default: return {};
    }
}

QVariant RailModel::pageData(const RailMailbox &mailbox, Page page, int role) const
{
    const FolderCounts &counts = mailbox.counts;
    int count = 0;
    switch (page) {
    case Page::Drafts: count = counts.drafts; break;
    case Page::Sending: count = counts.sending + counts.needPerson; break;
    case Page::Scheduled: count = counts.scheduled; break;
    case Page::SentItems: break;
    }
    const bool alarm = page == Page::Sending && counts.needPerson > 0;
    switch (role) {
    case Qt::DisplayRole: return pageName(page);
    case PageRole: return int(page);
    case CountRole: return count;
    case AlarmRole: return alarm;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{pageName(page)};
        if (count > 0)
            parts.append(WordingMail::number(count));
        if (alarm)
            parts.append(tr("%Ln need you", nullptr, counts.needPerson));
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace Sendoff
