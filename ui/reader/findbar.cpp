// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/findbar.h"

#include "icons.h"
#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Sendoff {

struct FindBar::Private
{
    QLineEdit *edit;
    QToolButton *previous;
    QToolButton *next;
    QToolButton *close;
    QuietLabel *count;
    int current = 0;
    int all = 0;
};

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(u"findBar"_s);
    d->edit = new QLineEdit(this);
    d->edit->setObjectName(u"findEdit"_s);
    d->edit->setClearButtonEnabled(true);
    d->edit->setMaximumWidth(320);
    d->edit->setMaxLength(200);
    const auto makeButton = [this](const char *icon, const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(Icons::icon(icon));
        button->setAutoRaise(true);
        return button;
    };
    d->previous = makeButton("go-up", u"findPrevious"_s);
    d->next = makeButton("go-down", u"findNext"_s);
    d->close = makeButton("window-close", u"findClose"_s);
    d->count = new QuietLabel(this);
    d->count->setObjectName(u"findCount"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::pageMargin, 6, 12, 6);
    layout->setSpacing(4);
    layout->addWidget(d->edit, 1);
    layout->addWidget(d->previous);
    layout->addWidget(d->next);
    layout->addSpacing(4);
    layout->addWidget(d->count);
    layout->addStretch(1);
    layout->addWidget(d->close);
    connect(d->edit, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(d->previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(d->next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(d->close, &QToolButton::clicked, this, &FindBar::close);
    setFocusProxy(d->edit);
    retranslate();
    hide();
}

FindBar::~FindBar() = default;

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        d->edit->setText(text);
    d->edit->selectAll();
    d->edit->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT textChanged(d->edit->text());
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

QString FindBar::text() const
{
    return d->edit->text();
}

void FindBar::setResult(int current, int count)
{
    d->current = current;
    d->all = count;
    d->previous->setEnabled(count > 0);
    d->next->setEnabled(count > 0);
    if (d->edit->text().isEmpty())
        d->count->clear();
    else if (count == 0)
        d->count->setText(tr("Not found"));
    else
        d->count->setText(tr("%1 of %2", "places found in the text")
                              .arg(WordingMail::number(current), WordingMail::number(count)));
}

void FindBar::retranslate()
{
    d->edit->setPlaceholderText(tr("Find in message"));
    d->edit->setAccessibleName(tr("Find in message"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(d->previous, tr("Previous place"));
    name(d->next, tr("Next place"));
    name(d->close, tr("Hide"));
    setResult(d->current, d->all);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        if (back)
            Q_EMIT previousRequested();
        else
            Q_EMIT nextRequested();
        return;
    default: QWidget::keyPressEvent(event); return; // Qt's enum
    }
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
