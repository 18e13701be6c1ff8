// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listheader.h"

#include "theme.h"
#include "widgets/linkbutton.h"
#include "widgets/menubutton.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QList<MailFilter> filtersOf(Folder folder)
{
    if (folder == Folder::SentItems)
        return {MailFilter::All, MailFilter::SentWithSendoff, MailFilter::WithAttachments,
                MailFilter::OutsideOrganization};
    return {MailFilter::All,       MailFilter::NeedsAttention,  MailFilter::CannotBeSent,
            MailFilter::NotViewed, MailFilter::WithAttachments, MailFilter::OutsideOrganization};
}

QList<MailSort> sortsOf(Folder folder)
{
    if (folder == Folder::SentItems)
        return {MailSort::Newest, MailSort::Oldest, MailSort::Recipient, MailSort::Subject};
    return {MailSort::Newest, MailSort::Oldest, MailSort::Recipient, MailSort::Subject,
            MailSort::AttentionFirst};
}

MenuButton *menuButton(const char *icon, const QString &name, QWidget *parent)
{
    auto *button = new MenuButton(icon, parent);
    button->setObjectName(name);
    button->setMenu(new QMenu(button));
    return button;
}

/// Empties a menu and its group of exclusive entries.
QActionGroup *freshGroup(QMenu *menu)
{
    menu->clear();
    delete menu->findChild<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly);
    return new QActionGroup(menu);
}

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent)
    , m_selectAll(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_filter(menuButton("view-filter", u"filterButton"_s, this))
    , m_sort(menuButton("view-sort", u"sortButton"_s, this))
    , m_clear(new LinkButton(this))
    , m_clearKey(new QuietLabel(this))
{
    setObjectName(u"listHeader"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_selectAll->setObjectName(u"selectAllBox"_s);
    m_count->setObjectName(u"countLabel"_s);
    m_clear->setObjectName(u"clearSelectionButton"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::Text);
    for (QWidget *child : {static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_clearKey)})
        child->setBackgroundRole(QPalette::Base);
    m_clearKey->setFont(Theme::smallFont(font()));
    m_clearKey->setText(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::listMargin, 0, 6, 1);
    layout->setSpacing(6);
    layout->addWidget(m_selectAll);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_filter);
    layout->addWidget(m_sort);
    layout->addWidget(m_clear);
    layout->addWidget(m_clearKey);

    // The box shows a state that the ticks decide; a click only asks.
    connect(m_selectAll, &QCheckBox::clicked, this, [this] {
        Q_EMIT aboutToSelect();
        const bool clear = m_facts.ticked > 0 && m_facts.ticked >= m_facts.shown;
        refresh();
        if (clear)
            Q_EMIT clearSelectionRequested();
        else
            Q_EMIT selectAllRequested();
    });
    connect(m_clear, &LinkButton::clicked, this, &ListHeader::clearSelectionRequested);
    retranslate();
}

void ListHeader::setFacts(const Facts &facts)
{
    const bool otherMenus = facts.folder != m_facts.folder;
    m_facts = facts;
    if (otherMenus)
        fillMenus();
    refresh();
}

void ListHeader::setRoom(Room room)
{
    m_room = room;
    refresh();
}

QSize ListHeader::minimumSizeHint() const
{
    return {240, Theme::height(QFontMetrics(font()), Theme::headerHeight)};
}

void ListHeader::fillMenus()
{
    QActionGroup *filters = freshGroup(m_filter->menu());
    for (const MailFilter filter : filtersOf(m_facts.folder)) {
        QAction *action = m_filter->menu()->addAction(WordingMail::filter(filter));
        action->setCheckable(true);
        action->setData(int(filter));
        filters->addAction(action);
        connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT filterChosen(filter); });
    }
    QActionGroup *sorts = freshGroup(m_sort->menu());
    for (const MailSort sort : sortsOf(m_facts.folder)) {
        QAction *action = m_sort->menu()->addAction(WordingMail::sort(sort));
        action->setCheckable(true);
        action->setData(int(sort));
        sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { Q_EMIT sortChosen(sort); });
    }
}

void ListHeader::refresh()
{
    const bool drafts = m_facts.folder == Folder::Drafts && !m_facts.held;
    const bool ticks = drafts && m_facts.ticked > 0;
    const bool compact = m_room == Room::Compact;

    m_selectAll->setVisible(drafts);
    m_selectAll->setEnabled(m_facts.shown > 0);
    {
        const QSignalBlocker blocker(m_selectAll);
        const int tickedShown = m_facts.ticked - m_facts.tickedNotShown;
        m_selectAll->setTristate(tickedShown > 0 && tickedShown < m_facts.shown);
        m_selectAll->setCheckState(tickedShown <= 0                  ? Qt::Unchecked
                                       : tickedShown < m_facts.shown ? Qt::PartiallyChecked
                                                                     : Qt::Checked);
    }

    QString count;
    if (ticks && m_facts.tickedNotShown > 0)
        count = WordingMail::selectedNotShown(m_facts.ticked, m_facts.tickedNotShown);
    else if (ticks)
        count = WordingMail::selected(m_facts.ticked, m_facts.shown);
    else if (!m_facts.known)
        count.clear();
    else if (compact)
        count = WordingMail::number(m_facts.shown);
    else if (m_facts.searching || m_facts.filter != MailFilter::All || !drafts)
        count = WordingMail::messages(m_facts.shown);
    else
        count = WordingMail::drafts(m_facts.shown);
    m_count->setText(count);
    m_count->setFont(Theme::emphasis(font()));

    m_filter->setVisible(!ticks && !m_facts.held);
    m_sort->setVisible(!ticks && !m_facts.held);
    m_clear->setVisible(ticks);
    m_clearKey->setVisible(ticks && !compact);
    const Qt::ToolButtonStyle style = compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_filter->setToolButtonStyle(style);
    m_sort->setToolButtonStyle(style);
    m_filter->setText(WordingMail::filter(m_facts.filter));
    m_sort->setText(WordingMail::sort(m_facts.sort));
    for (QAction *action : m_filter->menu()->actions())
        action->setChecked(action->data().toInt() == int(m_facts.filter));
    for (QAction *action : m_sort->menu()->actions())
        action->setChecked(action->data().toInt() == int(m_facts.sort));
}

void ListHeader::retranslate()
{
    m_selectAll->setAccessibleName(tr("Select all"));
    m_selectAll->setToolTip(tr("Select all"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Filter"));
    m_sort->setAccessibleName(tr("Sort"));
    m_sort->setToolTip(tr("Sort"));
    m_clear->setText(tr("Clear selection"));
    m_clear->setAccessibleName(tr("Clear selection"));
    fillMenus();
    refresh();
}

void ListHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        refresh();
}

void ListHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
