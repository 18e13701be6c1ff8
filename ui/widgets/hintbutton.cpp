// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hintbutton.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace Sendoff {

namespace {
constexpr int hintGap = 8;
}

HintButton::HintButton(QWidget *parent)
    : QPushButton(parent)
{
}

void HintButton::setHint(const QString &hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

int HintButton::hintWidth() const
{
    return m_hint.isEmpty() ? 0 : hintGap + QFontMetrics(Theme::smallFont(font())).horizontalAdvance(m_hint);
}

QSize HintButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(hintWidth(), 0);
}

void HintButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    // The label keeps its side; the hint gets what was added at the other.
    const int hint = hintWidth();
    const QRect whole = option.rect;
    option.rect = QStyle::visualRect(layoutDirection(), whole, whole.adjusted(0, 0, -hint, 0));
    style()->drawControl(QStyle::CE_PushButtonLabel, &option, &painter, this);
    if (hint > 0) {
        painter.setFont(Theme::smallFont(font()));
        painter.setPen(Theme::secondaryOn(palette(), palette().color(QPalette::Button)));
        const QRect place = whole.adjusted(0, 0, -10, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), whole, place),
                         int(Qt::AlignVCenter | Qt::AlignTrailing), m_hint);
    }
    if (hasFocus()) {
        initStyleOption(&option);
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = style()->subElementRect(QStyle::SE_PushButtonFocusRect, &option, this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace Sendoff
