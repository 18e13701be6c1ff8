// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QList>
#include <QObject>

namespace Sendoff {

class DeskModels;
class MailPage;

/// What was ticked and current when decisions were taken, so that an undo gives it back with the rows.
class RowMemory : public QObject
{
    Q_OBJECT

public:
    struct Moment
    {
        int mailbox = 0;
        QList<MessageId> messages; ///< that the decision is about
        QList<MessageId> ticked;
        MessageId current;
    };

    RowMemory(DeskModels &models, MailPage &page, QObject *parent = nullptr);

    /// How things are as a decision about these drafts is taken.
    Moment now(int mailbox, const QList<MessageId> &messages) const;
    /// The decision was taken.
    void keep(const Moment &moment);
    /// It was undone: gives back ticks and the current row.
    void restore(int mailbox, const QList<Sendoff::MessageId> &messages);

private:
    DeskModels &m_models;
    MailPage &m_page;
    QList<Moment> m_moments;
};

} // namespace Sendoff
