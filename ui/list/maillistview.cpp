// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/maillistview.h"

#include "list/maildelegate.h"
#include "list/steadylist.h"
#include "models/maillistmodel.h"
#include "theme.h"
#include "wordingmail.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

MailListView::MailListView(Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_clock(clock)
    , m_delegate(new MailDelegate(clock, this))
    , m_steady(new SteadyList(*this, clock))
{
    setObjectName(u"mailList"_s);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    retranslate();
    keepTime();
}

MailListView::~MailListView() = default;

/// Times and groups age while nothing else happens.
void MailListView::keepTime()
{
    m_clock.after(std::chrono::minutes(1), this, [this] {
        m_steady->begin();
        regroup();
        m_steady->end();
        viewport()->update();
        keepTime();
    });
}

void MailListView::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    m_anchor = -1;
    m_gapAbove = m_gapBelow = QPersistentModelIndex();
    QListView::setModel(model);
    m_steady->setModel(model);
    if (!model)
        return;
    m_modelConnections = {
        connect(model, &QAbstractItemModel::rowsInserted, this, &MailListView::regroup),
        connect(model, &QAbstractItemModel::rowsRemoved, this, &MailListView::regroup),
        connect(model, &QAbstractItemModel::rowsMoved, this, &MailListView::regroup),
        connect(model, &QAbstractItemModel::modelReset, this, &MailListView::regroup),
        connect(model, &QAbstractItemModel::layoutChanged, this, &MailListView::regroup),
        connect(model, &QAbstractItemModel::dataChanged, this, &MailListView::regroup),
    };
    if (MailListModel *mail = mailModel()) {
        mail->setAccessibleWords([clock = &m_clock](const MailRow &row, bool ticked) {
            return WordingMail::rowText(row, clock->now(), ticked);
        });
        m_modelConnections.append(
            connect(mail, &MailListModel::ticksChanged, this, [this] { viewport()->update(); }));
        // What new rows had pushed out of sight at the top may be the first that a search finds.
        m_modelConnections.append(connect(mail, &MailListModel::listed, m_steady, &SteadyList::letGo));
    }
    regroup();
}

void MailListView::setVariant(Variant variant)
{
    if (variant == m_variant)
        return;
    m_variant = variant;
    m_anchor = -1;
    const bool drafts = variant == Variant::Drafts;
    setUniformItemSizes(drafts);
    m_delegate->setTickColumn(drafts ? MailDelegate::TickColumn::Shown : MailDelegate::TickColumn::Hidden);
    retranslate();
    regroup();
}

MailListModel *MailListView::mailModel() const
{
    return qobject_cast<MailListModel *>(model());
}

bool MailListView::hasTicks() const
{
    return m_variant == Variant::Drafts && mailModel();
}

/// Finds the groups of Sent Items anew; lays out only when they are others.
void MailListView::regroup()
{
    QMap<int, SentRun> groups;
    const MailListModel *mail = mailModel();
    const bool newestFirst = !mail || mail->query().sort == MailSort::Newest;
    if (m_variant == Variant::SentItems && model() && newestFirst) {
        const auto sentAt = [this](int row) {
            return model()->index(row, 0).data(MailListModel::RowRole).value<MailRow>().summary.sent;
        };
        groups = sentRuns(model()->rowCount(), sentAt, m_clock.now());
    }
    if (groups == m_delegate->groups())
        return;
    m_delegate->setGroups(groups);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

MessageId MailListView::currentMessage() const
{
    return currentIndex().data(MailListModel::IdRole).value<MessageId>();
}

void MailListView::setCurrentMessage(const MessageId &id)
{
    if (const MailListModel *mail = mailModel()) {
        if (const QModelIndex index = mail->indexOf(id); index.isValid()) {
            setCurrentIndex(index);
            scrollTo(index);
        }
    }
}

void MailListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentRowChanged(current);
}

void MailListView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // The next one below follows the row that goes, else the one above (spec 7). Left to itself, the
    // selection model would take the one above first.
    const int row = currentIndex().row();
    if (row >= start && row <= end) {
        m_gapAbove = model()->index(start - 1, 0);
        m_gapBelow = model()->index(end + 1, 0);
        if (m_follows && !m_follows())
            selectionModel()->clearCurrentIndex();
        else if (const QModelIndex next = m_gapBelow.isValid() ? m_gapBelow : m_gapAbove; next.isValid())
            setCurrentIndex(next);
    }
    QListView::rowsAboutToBeRemoved(parent, start, end);
}

int MailListView::stepsFrom(int step) const
{
    if (currentIndex().isValid())
        return currentIndex().row();
    const int gap = m_gapBelow.isValid() ? m_gapBelow.row() : m_gapAbove.row() + 1;
    return step > 0 ? gap - 1 : gap;
}

QModelIndex MailListView::further(int step) const
{
    const int rows = model() ? model()->rowCount() : 0;
    return rows > 0 ? model()->index(std::clamp(stepsFrom(step) + step, 0, rows - 1), 0) : QModelIndex();
}

void MailListView::takeUp(const QModelIndex &index)
{
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    setCurrentIndex(index);
    setAutoScroll(scrolls);
}

void MailListView::updateGeometries()
{
    const SteadyList::Range range(*m_steady);
    QListView::updateGeometries();
}

void MailListView::toggle(const QModelIndex &index)
{
    if (!hasTicks() || !index.isValid())
        return;
    const auto id = index.data(MailListModel::IdRole).value<MessageId>();
    mailModel()->setTicked(id, !mailModel()->isTicked(id));
    viewport()->update();
}

void MailListView::toggleCurrent()
{
    toggle(currentIndex());
}

void MailListView::toggleCurrentAndNext()
{
    toggle(currentIndex());
    const QModelIndex next = model() ? model()->index(currentIndex().row() + 1, 0) : QModelIndex();
    if (next.isValid())
        setCurrentIndex(next);
}

void MailListView::retranslate()
{
    setAccessibleName(m_variant == Variant::Drafts          ? tr("Drafts list")
                          : m_variant == Variant::Scheduled ? tr("Scheduled list")
                                                            : tr("Sent Items list"));
}

void MailListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: retranslate(); [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange: viewport()->update(); break;
    case QEvent::FontChange:
    case QEvent::StyleChange: scheduleDelayedItemsLayout(); break;
    default: break;
    }
}

} // namespace Sendoff
