// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rail/rail.h"

#include <QAbstractItemModel>

namespace Sendoff {

/// Mailboxes, and under each its pages.
class RailModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        MailboxRole = Qt::UserRole, ///< int, on both levels
        PageRole, ///< Page as int; missing on accounts
        AddressRole, ///< QString, of accounts
        CountRole, ///< int; 0: no number is shown
        AlarmRole, ///< bool: something needs the person
    };

    explicit RailModel(QObject *parent = nullptr);

    /// Returns whether the mailboxes are the same as before, in which case only numbers and names changed.
    bool setMailboxes(const QList<RailMailbox> &mailboxes);
    const QList<RailMailbox> &mailboxes() const { return m_mailboxes; }
    QModelIndex indexOf(int mailbox, Page page) const;
    /// The names again, in another language.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    static QString pageName(Page page);
    static const char *pageIcon(Page page);

private:
    QVariant accountData(const RailMailbox &mailbox, int role) const;
    QVariant pageData(const RailMailbox &mailbox, Page page, int role) const;

    QList<RailMailbox> m_mailboxes;
};

} // namespace Sendoff
