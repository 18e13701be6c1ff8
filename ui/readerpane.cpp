// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readerpane.h"

#include "actions.h"
#include "icons.h"
#include "reader/readerview.h"
#include "sendsummary.h"
#include "theme.h"
#include "widgets/bararea.h"
#include "widgets/emptypage.h"
#include "widgets/smallwidgets.h"
#include "wordingbars.h"
#include "wordingmail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

const QString selectionKey = u"selection"_s;

QToolButton *stripButton(QWidget *parent, const QString &name, QAction *action)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setIconSize(QSize(18, 18));
    return button;
}

} // namespace

ReaderPane::ReaderPane(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_stripWidget(new QWidget(this))
    , m_previous(stripButton(m_stripWidget, u"previousButton"_s, actions[ActionId::Previous]))
    , m_next(stripButton(m_stripWidget, u"nextButton"_s, actions[ActionId::Next]))
    , m_position(new QLabel(m_stripWidget))
    , m_notViewed(new QuietLabel(m_stripWidget))
    , m_more(new QToolButton(m_stripWidget))
    , m_selectionBar(new BarArea(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ReaderView(m_stack))
{
    setObjectName(u"readerPane"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_stripWidget->setObjectName(u"readerStrip"_s);
    m_position->setObjectName(u"positionLabel"_s);
    m_notViewed->setObjectName(u"notViewedLabel"_s);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setAutoRaise(true);
    m_more->setIcon(Icons::icon("view-more"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->setIconSize(QSize(18, 18));
    m_selectionBar->setObjectName(u"selectionBar"_s);
    m_selectionBar->setBarMargins({Theme::pageMargin, Theme::barGap, Theme::pageMargin, 0});
    m_stack->setObjectName(u"readerStack"_s);
    m_view->setObjectName(u"readerView"_s);
    m_stack->addWidget(m_view);

    auto *strip = new QHBoxLayout(m_stripWidget);
    strip->setContentsMargins(8, 0, 12, 0);
    strip->setSpacing(6);
    strip->addWidget(m_previous);
    strip->addWidget(m_next);
    strip->addSpacing(2);
    strip->addWidget(m_position);
    strip->addSpacing(2);
    strip->addWidget(m_notViewed);
    strip->addStretch(1);
    for (const auto &[name, id] : {std::pair(u"sendScheduledButton"_s, ActionId::SendScheduled),
                                   std::pair(u"changeTimeButton"_s, ActionId::ChangeTime),
                                   std::pair(u"backToDraftsButton"_s, ActionId::BackToDrafts)}) {
        m_scheduled.append(stripButton(m_stripWidget, name, actions[id]));
        m_scheduled.last()->hide();
        strip->addWidget(m_scheduled.last());
    }
    strip->addWidget(m_more);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_stripWidget);
    column->addWidget(m_selectionBar);
    column->addWidget(m_stack, 1);

    connect(m_more->menu(), &QMenu::aboutToShow, this, &ReaderPane::fillMore);
    retranslate();
}

void ReaderPane::setStrip(const Strip &strip)
{
    const bool otherHint = strip.page != m_strip.page || (strip.rows == 0) != (m_strip.rows == 0);
    m_strip = strip;
    m_position->setText(strip.place > 0 ? WordingMail::position(strip.place, strip.rows) : QString());
    m_notViewed->setText(strip.page == Page::Drafts && strip.notViewed > 0
                             ? WordingMail::notViewed(strip.notViewed)
                             : QString());
    m_notViewed->setVisible(!m_compact && !m_notViewed->text().isEmpty());
    for (QToolButton *button : std::as_const(m_scheduled)) {
        button->setToolButtonStyle(m_compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setVisible(strip.page == Page::Scheduled);
    }
    if (otherHint)
        retranslate();
}

void ReaderPane::setHasMessage(bool has)
{
    if (!has && !m_empty) {
        m_empty = new EmptyPage(m_stack);
        m_empty->setObjectName(u"readerEmpty"_s);
        m_stack->addWidget(m_empty);
        wordEmptyPage();
    }
    m_stack->setCurrentWidget(has ? static_cast<QWidget *>(m_view) : m_empty);
    m_more->setEnabled(has);
}

void ReaderPane::showSelection(const SendSummary &summary)
{
    m_selectionBar->setBar(selectionKey, [summary] {
        return WordingBars::selection(summary.messages, summary.people, summary.outside, summary.attention,
                                      summary.notViewed);
    });
}

void ReaderPane::hideSelection()
{
    m_selectionBar->removeBar(selectionKey);
}

void ReaderPane::setCompact(bool compact)
{
    m_compact = compact;
    setStrip(m_strip);
}

QSize ReaderPane::minimumSizeHint() const
{
    return {420, QWidget::minimumSizeHint().height()};
}

void ReaderPane::openMenu(const QPoint &place)
{
    m_more->menu()->popup(place); // which fills it first
}

void ReaderPane::fillMore()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    for (const ActionId id :
         {ActionId::Send, ActionId::Schedule, ActionId::Discard, ActionId::SendScheduled,
          ActionId::ChangeTime, ActionId::BackToDrafts, ActionId::MarkViewed, ActionId::SaveAttachments,
          ActionId::ShowPictures, ActionId::FindInMessage, ActionId::OpenInOutlook}) {
        if (m_actions[id]->isEnabled())
            menu->addAction(m_actions[id]);
    }
}

void ReaderPane::retranslate()
{
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    for (QToolButton *button : {m_previous, m_next})
        button->setAccessibleName(button->defaultAction()->iconText());
    if (m_empty)
        wordEmptyPage();
    m_stripWidget->setFixedHeight(Theme::height(fontMetrics(), Theme::headerHeight));
}

void ReaderPane::wordEmptyPage()
{
    EmptyPage::Spec spec;
    // Where there is none to choose, the list says so.
    if (m_strip.rows > 0)
        spec.text = m_strip.page == Page::Drafts ? tr("Choose a draft to read it")
                                                 : tr("Choose a message to read it");
    m_empty->setSpec(spec);
}

void ReaderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setStrip(m_strip);
    } else if (event->type() == QEvent::FontChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ReaderPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect strip = m_stripWidget->geometry();
    painter.fillRect(QRect(strip.left(), strip.bottom(), width(), 1),
                     Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
