// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingview.h"

#include "list/steadylist.h"
#include "models/sendingmodel.h"
#include "sending/sendingdelegate.h"
#include "sending/sendingtitles.h"
#include "theme.h"
#include "wordingsend.h"

#include <QEvent>
#include <QFocusEvent>

#include <chrono>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
// While messages go out, rows leave all the time: for a pointer that lies there the list need not be held.
constexpr std::chrono::seconds pointerRest(3);
} // namespace

SendingView::SendingView(Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_clock(clock)
    , m_delegate(new SendingDelegate(clock, this))
    , m_steady(new SteadyList(*this, clock))
    , m_titles(new SendingTitles(this))
{
    setObjectName(u"sendingList"_s);
    setAccessibleName(tr("Messages being sent"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    m_steady->setRest(pointerRest);
    keepTime();
}

/// "At about 10:46" becomes past while nothing else happens.
void SendingView::keepTime()
{
    m_clock.after(std::chrono::seconds(10), this, [this] {
        if (isVisible())
            viewport()->update();
        keepTime();
    });
}

void SendingView::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    QListView::setModel(model);
    m_steady->setModel(model);
    if (!model)
        return;
    m_connections = {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SendingView::regroup),
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SendingView::regroup),
        connect(model, &QAbstractItemModel::rowsMoved, this, &SendingView::regroup),
        connect(model, &QAbstractItemModel::layoutChanged, this, &SendingView::regroup),
        connect(model, &QAbstractItemModel::modelReset, this, &SendingView::regroup),
        connect(model, &QAbstractItemModel::dataChanged, this, &SendingView::regroup),
    };
    if (auto *sending = qobject_cast<SendingModel *>(model)) {
        sending->setAccessibleWords(
            [clock = &m_clock](const SendJob &job) {
                return WordingSend::detailsTitle(job) + u". "_s
                    + WordingSend::whatHappened(job, clock->now());
            },
            [](SendingModel::Group group, int count) {
                //: %1 the name of a group of rows, %Ln how many there are
                return tr("%1, %Ln message(s), collapsed", nullptr, count)
                    .arg(SendingDelegate::groupName(int(group)));
            });
    }
    regroup();
}

void SendingView::setPace(std::optional<std::chrono::milliseconds> pace)
{
    m_delegate->setPace(pace);
    viewport()->update();
}

void SendingView::regroup()
{
    QMap<int, int> groups;
    int first = 0;
    const int rows = model() ? model()->rowCount() : 0;
    const auto groupOf
        = [this](int row) { return model()->index(row, 0).data(SendingModel::GroupRole).toInt(); };
    for (int row = 1; row <= rows; ++row) {
        if (row < rows && groupOf(row) == groupOf(first))
            continue;
        groups.insert(first, model()->index(first, 0).data(SendingModel::GroupCountRole).toInt());
        first = row;
    }
    if (groups != m_delegate->groups()) {
        m_delegate->setGroups(groups);
        scheduleDelayedItemsLayout();
    }
    viewport()->update();
}

std::optional<SendJob> SendingView::currentJob() const
{
    if (!currentIndex().isValid() || currentIndex().data(SendingModel::FoldedRole).toBool())
        return std::nullopt;
    return currentIndex().data(SendingModel::JobRole).value<SendJob>();
}

void SendingView::setCurrentJob(JobId id)
{
    auto *sending = qobject_cast<SendingModel *>(model());
    if (const auto group = sending ? sending->groupOf(id) : std::nullopt)
        sending->setFolded(*group, false);
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(SendingModel::JobRole).value<SendJob>().id == id) {
            setCurrentIndex(index);
            return;
        }
    }
}

void SendingView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentJobChanged();
}

bool SendingView::needsPerson(const QModelIndex &index) const
{
    return index.isValid() && !index.data(SendingModel::FoldedRole).toBool()
        && index.data(SendingModel::GroupRole).toInt() == int(SendingModel::Group::NeedsYou);
}

void SendingView::preselect()
{
    // They come first in the list.
    if (auto *sending = qobject_cast<SendingModel *>(model()))
        sending->setFolded(SendingModel::Group::NeedsYou, false);
    const QModelIndex first = model() ? model()->index(0, 0) : QModelIndex();
    if (needsPerson(first) && !needsPerson(currentIndex()))
        setCurrentIndex(first);
}

/// Over the rows, not over the scroll bar: the columns are those of the rows.
void SendingView::placeTitles()
{
    const QRect rows = viewport()->geometry();
    m_titles->setGeometry(rows.x(), 0, rows.width(), viewportMargins().top());
}

void SendingView::updateGeometries()
{
    const int high = Theme::height(QFontMetrics(font()), Theme::groupRowHeight);
    if (viewportMargins().top() != high)
        setViewportMargins(0, high, 0, 0);
    const SteadyList::Range range(*m_steady);
    QListView::updateGeometries();
    placeTitles();
}

void SendingView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    placeTitles();
}

void SendingView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Messages being sent"));
        m_titles->update();
        viewport()->update();
    } else if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

void SendingView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    viewport()->update();
}

void SendingView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace Sendoff
