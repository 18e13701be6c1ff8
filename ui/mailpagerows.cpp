// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskmodels.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "models/maillistmodel.h"
#include "proof.h"
#include "reader/readerview.h"
#include "readerpane.h"
#include "reading.h"
#include "readingkept.h"
#include "reviewahead.h"
#include "widgets/bararea.h"

#include <QTimer>

#include <utility>

// Which row of a mail page is current, and what that does to the reader.

namespace Sendoff {

void MailPage::connectModel()
{
    MailListModel *rows = &model();
    const auto rowsChanged = [this] {
        if (const QModelIndex back = m_kept->isOn() ? model().indexOf(m_kept->id()) : QModelIndex();
            back.isValid())
            list()->takeUp(back);
        if (!m_wanted.isEmpty() && model().indexOf(m_wanted).isValid())
            list()->setCurrentMessage(std::exchange(m_wanted, {}));
        pickFirst();
        refreshStrip();
        m_ahead->rowsChanged();
        Q_EMIT changed();
    };
    const auto detailsChanged = [this] {
        if (const auto row = current())
            showProof(*row);
        m_selectionTimer->start(0);
        Q_EMIT changed();
    };
    m_modelConnections = {
        connect(rows, &QAbstractItemModel::rowsInserted, this, rowsChanged),
        connect(rows, &QAbstractItemModel::rowsRemoved, this, rowsChanged),
        connect(rows, &QAbstractItemModel::modelReset, this, rowsChanged),
        connect(rows, &QAbstractItemModel::layoutChanged, this, rowsChanged),
        connect(rows, &QAbstractItemModel::dataChanged, this, detailsChanged),
        connect(rows, &MailListModel::ticksChanged, this, detailsChanged),
        connect(rows, &MailListModel::listed, this, &MailPage::queryListed),
    };
}

void MailPage::pickFirst()
{
    // Back to what was read before a search found nothing; else the first message is what one reads first.
    // But what has left the list while it is read is not taken away from under the eyes.
    if (!list()->currentIndex().isValid() && !m_kept->isOn() && model().rowCount() > 0) {
        const QModelIndex last = model().indexOf(m_models.current(m_mailbox, m_page));
        list()->setCurrentIndex(last.isValid() ? last : model().index(0, 0));
    }
    // The list is where one starts; but a list that is still empty is hidden and cannot have the focus.
    if (m_focusPending && model().rowCount() > 0) {
        m_focusPending = false;
        QTimer::singleShot(0, list(), [this] { list()->setFocus(); });
    }
}

void MailPage::currentRowChanged(const QModelIndex &index)
{
    const auto row = index.isValid() ? model().at(index.row()) : std::nullopt;
    m_wanted = {};
    if (row)
        m_kept->end();
    m_readerPane->setHasMessage(row || m_kept->isOn());
    if (row) {
        m_models.setCurrent(m_mailbox, m_page, row->summary.id);
        model().keep(row->row);
        m_reading->show(m_mailbox, *row);
        showProof(*row);
        m_ahead->from(m_mailbox, index);
    } else {
        model().keep(0);
        if (!m_kept->isOn())
            m_reading->clear();
        reader()->bars()->removeBar(Proof::barKey());
    }
    refreshStrip();
    m_selectionTimer->start(0);
    Q_EMIT changed();
}

void MailPage::showMessage(const MessageId &id)
{
    m_wanted = id;
    if (model().indexOf(id).isValid())
        list()->setCurrentMessage(std::exchange(m_wanted, {}));
}

void MailPage::step(int step)
{
    settle();
    const QModelIndex next = list()->further(step);
    if (next.isValid() && next != list()->currentIndex())
        list()->setCurrentIndex(next);
}

bool MailPage::keepsReading() const
{
    return m_kept->isOn();
}

/// From what is kept to what took its place in the list, or to nothing.
void MailPage::goOn()
{
    settle();
    if (!m_kept->isOn())
        return; // it is listed again
    m_kept->end();
    if (const QModelIndex next = list()->further(1); next.isValid())
        list()->setCurrentIndex(next);
    else
        currentRowChanged({});
    Q_EMIT wentOn();
}

} // namespace Sendoff
