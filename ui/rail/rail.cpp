// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail/rail.h"

#include "rail/raildelegate.h"
#include "rail/railmodel.h"
#include "rail/railview.h"
#include "theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
constexpr int narrowWidth = 52;
constexpr int leastWidth = 200;
constexpr int mostWidth = 280;
constexpr int usualWidth = 208;
} // namespace

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_model(new RailModel(this))
    , m_view(new RailView(this))
    , m_wide(usualWidth)
{
    setObjectName(u"rail"_s);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Accounts and folders"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 8);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &RailView::pageChosen, this, [this](const QModelIndex &index) {
        Q_EMIT currentChanged(index.data(RailModel::MailboxRole).toInt(),
                              Page(index.data(RailModel::PageRole).toInt()));
    });
    applyWidth();
}

void Rail::setMailboxes(const QList<RailMailbox> &mailboxes)
{
    const int mailbox = currentMailbox();
    const Page page = currentPage();
    if (!m_model->setMailboxes(mailboxes)) {
        m_view->expandAll();
        if (!mailboxes.isEmpty())
            setCurrent(std::clamp(mailbox, 0, int(mailboxes.size()) - 1), page);
    }
    applyWidth();
}

void Rail::setCurrent(int mailbox, Page page)
{
    m_view->setCurrentIndex(m_model->indexOf(mailbox, page));
    m_view->viewport()->update();
}

int Rail::currentMailbox() const
{
    const QVariant mailbox = m_view->currentIndex().data(RailModel::MailboxRole);
    return mailbox.isValid() ? mailbox.toInt() : -1;
}

Page Rail::currentPage() const
{
    const QVariant page = m_view->currentIndex().data(RailModel::PageRole);
    return page.isValid() ? Page(page.toInt()) : Page::Drafts;
}

void Rail::setRailWidth(Width width)
{
    m_width = width;
    m_view->railDelegate()->setRoom(width == Width::Narrow ? RailDelegate::Room::Narrow
                                                           : RailDelegate::Room::Full);
    m_view->doItemsLayout();
    applyWidth();
}

QSize Rail::sizeHint() const
{
    return {m_width == Width::Narrow ? narrowWidth : m_wide, 400};
}

QSize Rail::minimumSizeHint() const
{
    return {m_width == Width::Narrow ? narrowWidth : std::max(leastWidth, m_wide), 100};
}

int Rail::wantedWidth() const
{
    int wide = usualWidth;
    for (int account = 0; account < m_model->rowCount(); ++account) {
        const QModelIndex parent = m_model->index(account, 0);
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            wide
                = std::max(wide, m_view->railDelegate()->wantedWidth(font(), m_model->index(row, 0, parent)));
    }
    return std::min(wide, mostWidth);
}

void Rail::applyWidth()
{
    if (m_width == Width::Full)
        m_wide = wantedWidth();
    if (m_width == Width::Narrow) {
        setFixedWidth(narrowWidth);
    } else {
        setMinimumWidth(Rail::minimumSizeHint().width());
        setMaximumWidth(mostWidth);
    }
    updateGeometry();
}

void Rail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_view->setAccessibleName(tr("Accounts and folders"));
        m_model->retranslate();
        applyWidth();
        break;
    case QEvent::FontChange:
        m_view->doItemsLayout();
        applyWidth();
        break;
    default: break;
    }
}

} // namespace Sendoff
