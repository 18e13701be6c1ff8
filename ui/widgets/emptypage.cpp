// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptypage.h"

#include "icons.h"
#include "widgets/accenttoolbutton.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(nullptr, 64, this))
    , m_title(new QLabel(this))
    , m_text(new QuietLabel(this))
    , m_note(new QuietLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *child : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
                           static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_note)})
        child->setBackgroundRole(QPalette::Base);
    for (QLabel *label : {m_title, m_text, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    }
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_title->setForegroundRole(QPalette::Text);
    m_buttons->setSpacing(8);

    // Centred: a stretch at each side, so that wrapped labels keep their height for width.
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(460);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(3);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addSpacing(10);
    column->addWidget(m_text);
    column->addSpacing(18);
    column->addLayout(m_buttons);
    column->addSpacing(24);
    column->addWidget(m_note);
    column->addStretch(4);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::pageMargin, 12, Theme::pageMargin, 12);
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    restyle();
    apply({});
}

QAbstractButton *EmptyPage::makeButton(const BarAction &action, bool accented)
{
    QAbstractButton *button = nullptr;
    if (accented) {
        auto *accent = new AccentToolButton(this);
        accent->setAccentIcon(action.icon);
        button = accent;
    } else {
        button = new QPushButton(this);
        if (action.icon)
            button->setIcon(Icons::icon(action.icon));
    }
    button->setText(action.text);
    button->setObjectName(action.id);
    button->setMinimumHeight(Theme::height(QFontMetrics(font()), 32));
    return button;
}

void EmptyPage::setSpec(const Spec &spec)
{
    // A page that says the same keeps its buttons, and with them the focus.
    if (!(spec == m_spec))
        apply(spec);
}

QWidget *EmptyPage::focusPlace()
{
    const auto *first = m_buttons->count() > 2 ? m_buttons->itemAt(1) : nullptr;
    return first && first->widget() ? first->widget() : this;
}

void EmptyPage::apply(const Spec &spec)
{
    m_spec = spec;
    m_icon->setIcon(spec.icon);
    m_icon->setAccent(spec.accent);
    m_icon->setVisible(spec.icon != nullptr);
    m_title->setText(spec.title);
    m_title->setVisible(!spec.title.isEmpty());
    m_text->setText(spec.text);
    m_text->setVisible(!spec.text.isEmpty());
    m_note->setText(spec.note);
    m_note->setVisible(!spec.note.isEmpty());
    setAccessibleName(spec.title.isEmpty() ? spec.text : spec.title);

    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    m_buttons->addStretch(1);
    for (const BarAction &action : spec.buttons) {
        QAbstractButton *button
            = makeButton(action, spec.buttons.size() > 1 && &action == &spec.buttons.constLast());
        connect(button, &QAbstractButton::clicked, this, [this, id = action.id] { Q_EMIT triggered(id); });
        m_buttons->addWidget(button);
        button->show();
    }
    m_buttons->addStretch(1);
}

void EmptyPage::restyle()
{
    m_title->setFont(Theme::scaled(Theme::emphasis(font()), 1.6));
    m_note->setFont(Theme::smallFont(font()));
}

void EmptyPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Highlight)); // a line: the style would fill the page
    painter.drawRect(rect().adjusted(3, 3, -4, -4));
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

} // namespace Sendoff
