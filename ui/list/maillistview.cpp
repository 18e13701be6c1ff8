// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/maillistview.h"

#include "list/maildelegate.h"
#include "models/maillistmodel.h"
#include "theme.h"
#include "wordingmail.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
// Beyond this a search by typing would read too much at once; the search field finds everything.
constexpr int typeAheadRows = 2000;
} // namespace

MailListView::MailListView(Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_clock(clock)
    , m_delegate(new MailDelegate(clock, this))
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
        regroup();
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
    QListView::setModel(model);
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

/// Shift+Up/Down: ticks from where it began to the new row, and takes ticks back on the way back.
bool MailListView::extendTicks(int step)
{
    const QModelIndex current = currentIndex();
    if (!hasTicks() || !current.isValid())
        return false;
    if (m_anchor < 0)
        m_anchor = current.row();
    const QModelIndex next = model()->index(current.row() + step, 0);
    if (!next.isValid())
        return true;
    const bool back = std::abs(next.row() - m_anchor) < std::abs(current.row() - m_anchor);
    if (back)
        mailModel()->setTicked(current.data(MailListModel::IdRole).value<MessageId>(), false);
    mailModel()->tickRange(std::min(m_anchor, next.row()), std::max(m_anchor, next.row()));
    setCurrentIndex(next);
    return true;
}

void MailListView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (!shift && event->key() != Qt::Key_Shift)
        m_anchor = -1;
    // While a recipient's name is being typed, a space belongs to it.
    const bool typing = m_typedAt.isValid() && !m_typed.isEmpty()
        && m_typedAt.elapsed() < QGuiApplication::styleHints()->keyboardInputInterval();
    if (event->key() == Qt::Key_Menu || (shift && event->key() == Qt::Key_F10)) {
        requestMenu();
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (typing) {
            keyboardSearch(u" "_s);
        } else if (!event->isAutoRepeat()) {
            toggleCurrent();
        }
        event->accept();
        return;
    case Qt::Key_Insert:
        if (event->modifiers() == Qt::NoModifier) {
            toggleCurrentAndNext();
            event->accept();
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift && extendTicks(event->key() == Qt::Key_Up ? -1 : 1)) {
            event->accept();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
            Q_EMIT openRequested(currentMessage());
            event->accept();
            return;
        }
        break;
    case Qt::Key_A:
        // Ctrl+A is an action of the window; without selection QListView would do nothing with it.
        if (event->modifiers() == Qt::ControlModifier && hasTicks()) {
            mailModel()->tickAll();
            event->accept();
            return;
        }
        break;
    default: break;
    }
    QListView::keyPressEvent(event);
}

void MailListView::keyboardSearch(const QString &search)
{
    if (!model() || search.isEmpty())
        return;
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const int interval = QGuiApplication::styleHints()->keyboardInputInterval();
    const bool goesOn = m_typedAt.isValid() && m_typedAt.elapsed() < interval;
    m_typed = goesOn ? m_typed + search : search;
    m_typedAt.start();
    // A first letter goes on to the next such row; more letters may stay on the row they fit.
    const int start = std::max(currentIndex().row(), 0) + (m_typed.size() == 1 ? 1 : 0);
    for (int step = 0; step < std::min(rows, typeAheadRows); ++step) {
        const QModelIndex index = model()->index((start + step) % rows, 0);
        const auto row = index.data(MailListModel::RowRole).value<MailRow>();
        const QStringList names = WordingMail::recipientNames(row.summary);
        const bool fits = std::ranges::any_of(
            names, [this](const QString &name) { return name.startsWith(m_typed, Qt::CaseInsensitive); });
        if (fits) {
            setCurrentIndex(index);
            return;
        }
    }
}

void MailListView::retranslate()
{
    setAccessibleName(m_variant == Variant::Drafts ? tr("Drafts list") : tr("Sent Items list"));
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
