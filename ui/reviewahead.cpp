// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewahead.h"

#include "core.h"
#include "models/maillistmodel.h"
#include "sync/prefetch.h"

#include <QTimer>

#include <chrono>

namespace Sendoff {

namespace {
constexpr int rowsBack = 2;
/// While a folder is being read, rows come again and again.
constexpr std::chrono::milliseconds pauseOfRows(200);
} // namespace

ReviewAhead::ReviewAhead(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ReviewAhead::look);
}

void ReviewAhead::from(int mailbox, const QModelIndex &row)
{
    m_mailbox = mailbox;
    m_row = row;
    m_timer->start(0);
}

void ReviewAhead::rowsChanged()
{
    if (!m_timer->isActive())
        m_timer->start(pauseOfRows);
}

void ReviewAhead::look()
{
    const auto *model = qobject_cast<const MailListModel *>(m_row.model());
    if (model == nullptr || !m_core.isConnected())
        return;
    QList<MessageId> ids;
    const auto add = [&ids, model](int row) {
        if (const auto message = model->at(row))
            ids.append(message->summary.id);
    };
    for (int row = m_row.row() + 1; ids.size() < Prefetch::mostAhead - rowsBack && row < model->rowCount();
         ++row)
        add(row);
    for (int row = m_row.row() - 1; row >= 0 && row >= m_row.row() - rowsBack; --row)
        add(row);
    m_core.prefetch(m_mailbox).want(ids);
}

} // namespace Sendoff

#include "moc_reviewahead.cpp"
