// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchedit.h"

#include "icons.h"
#include "theme.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Sendoff {

namespace {
constexpr int hintMargin = 9;
constexpr int iconRoom = 28;
} // namespace

SearchEdit::SearchEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(Icons::icon("edit-find"), QLineEdit::LeadingPosition);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SearchEdit::setShortcutHint(const QKeySequence &shortcut)
{
    m_shortcut = shortcut;
    update();
}

void SearchEdit::setHints(const QString &whole, const QString &brief)
{
    m_whole = whole;
    m_brief = brief;
    setAccessibleName(whole);
    chooseHint();
}

void SearchEdit::chooseHint()
{
    const int room = width() - iconRoom - hintMargin;
    const QString &hint = QFontMetrics(font()).horizontalAdvance(m_whole) < room ? m_whole : m_brief;
    if (placeholderText() != hint)
        setPlaceholderText(hint);
}

void SearchEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    chooseHint();
}

QSize SearchEdit::sizeHint() const
{
    return {272, std::max(30, QLineEdit::sizeHint().height())};
}

QSize SearchEdit::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

bool SearchEdit::event(QEvent *event)
{
    // Esc in here is about the search alone; as the window's shortcut it would take the ticks back as well.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_shortcut.isEmpty())
        return;
    const QString hint = m_shortcut.toString(QKeySequence::NativeText);
    const QFont small = Theme::smallFont(font());
    const int wide = QFontMetrics(small).horizontalAdvance(hint);
    const int words = QFontMetrics(font()).horizontalAdvance(placeholderText());
    if (iconRoom + words + 16 + wide + hintMargin > width())
        return;
    QPainter painter(this);
    painter.setFont(small);
    painter.setPen(Theme::color(palette(), Theme::Role::Placeholder));
    const QRect place
        = QStyle::visualRect(layoutDirection(), rect(), {width() - hintMargin - wide, 0, wide, height()});
    painter.drawText(place, Qt::AlignCenter, hint);
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT leftForResults();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT leftForResults();
        else
            clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        chooseHint();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
}

} // namespace Sendoff
