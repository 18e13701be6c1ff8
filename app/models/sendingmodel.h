// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "models/idlistmodel.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

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
        JobRole = Qt::UserRole, ///< SendJob; nothing for a folded group
        GroupRole, ///< Group as int
        GroupCountRole, ///< how many jobs the row's group has, whether they are listed or not
        FoldedRole, ///< the row stands for its whole group
    };
    enum class Group { NeedsYou, InProgress, Waiting, Sent };
    Q_ENUM(Group)

    /// Counts over all that is listed, kept up to date with the rows.
    struct Facts
    {
        int needPerson = 0;
        int checking = 0; ///< Unknown
        int waiting = 0; ///< Countdown, Waiting: can be stopped
        int posted = 0; ///< Posting, Accepted
        int sent = 0;
        // Over the decisions that have not ended.
        int total = 0;
        int totalSent = 0;
        int totalNeed = 0;
        /// From one acceptance to the next, of late; 0: too few to know.
        std::chrono::milliseconds pace{0};
        bool operator==(const Facts &) const = default;
    };
    const Facts &facts() const;

    SendingModel(Store &store, const MailboxId &mailbox, QObject *parent = nullptr);
    ~SendingModel() override;

    /// The newest decision with a job here, listed or not; 0: there is none.
    qint64 newestBatch() const;
    /// A folded group has one row, which is no job's. This run only.
    void setFolded(Group group, bool folded);
    bool isFolded(Group group) const;
    /// The group of a job that the model knows, listed or not.
    std::optional<Group> groupOf(JobId job) const;

    /// Makes what a screen reader says of a row (Qt::AccessibleTextRole); this layer has no words of its own.
    using AccessibleWords = std::function<QString(const SendJob &job)>;
    /// The same for a row that stands for its group.
    using FoldedWords = std::function<QString(Group group, int count)>;
    void setAccessibleWords(AccessibleWords words, FoldedWords folded);

    QVariant data(const QModelIndex &index, int role) const override;

private:
    void noteChange(const Change &change);
    void update();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff

Q_DECLARE_METATYPE(Sendoff::SendJob)
