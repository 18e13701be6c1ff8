// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "models/idlistmodel.h"

#include <functional>
#include <memory>

namespace Sendoff {

struct Change;
class Store;

/// The send jobs that are not over, and those that ended in the last day: what the Sending view lists, those
/// that need the person first, then in progress, waiting, sent.
class SendingModel : public IdListModel
{
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole, ///< SendJob
        GroupRole, ///< Group as int
    };
    enum class Group { NeedsYou, InProgress, Waiting, Sent };
    Q_ENUM(Group)

    SendingModel(Store &store, const MailboxId &mailbox, QObject *parent = nullptr);
    ~SendingModel() override;

    /// Makes what a screen reader says of a row (Qt::AccessibleTextRole); this layer has no words of its own.
    using AccessibleWords = std::function<QString(const SendJob &job)>;
    void setAccessibleWords(AccessibleWords words);

    QVariant data(const QModelIndex &index, int role) const override;

private:
    void noteChange(const Change &change);
    void update();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff

Q_DECLARE_METATYPE(Sendoff::SendJob)
