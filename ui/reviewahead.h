// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QTimer;

namespace Sendoff {

class Core;
class MailListModel;

/// Says which messages a person will probably read next: those below the current one in the list as it is
/// shown, and the two above it.
class ReviewAhead : public QObject
{
    Q_OBJECT

public:
    explicit ReviewAhead(Core &core, QObject *parent = nullptr);

    /// The person is at this row; the rest is done when nothing else waits.
    void from(int mailbox, const QModelIndex &row);
    /// Other rows may be beside it now.
    void rowsChanged();

private:
    void look();

    Core &m_core;
    QTimer *m_timer;
    int m_mailbox = 0;
    QPersistentModelIndex m_row;
};

} // namespace Sendoff
