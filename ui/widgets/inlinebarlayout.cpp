// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inlinebar.h"

#include "widgets/linkbutton.h"

#include <QLabel>
#include <QToolButton>

#include <algorithm>

// The part of InlineBar that says where everything goes.

namespace Sendoff {

namespace {

constexpr int barPaddingX = 12;
constexpr int paddingY = 9;
constexpr int barIconGap = 10;
constexpr int barInnerGap = 12;
constexpr int buttonGap = 6;
constexpr int rowGap = 4;
constexpr int linkGap = 6;
constexpr int leastText = 140;
constexpr int buttonHeight = 28;

int heightOf(const QLabel *label, int width)
{
    return std::max(label->heightForWidth(std::max(width, 1)), QFontMetrics(label->font()).lineSpacing());
}

/// Places `widget` in left-to-right coordinates of a parent `total` wide; mirrored where the layout is.
void place(QWidget *widget, const QRect &rect, int total)
{
    QRect shown = rect;
    if (widget->parentWidget()->layoutDirection() == Qt::RightToLeft)
        shown.moveLeft(total - rect.x() - rect.width());
    widget->setGeometry(shown);
}

} // namespace

int InlineBar::arrangeRows(int x, int y, int width, bool apply) const
{
    const int total = x + width + barPaddingX;
    for (const Row &row : m_rows) {
        y += rowGap;
        int linksWidth = 0;
        int linksHeight = 0;
        for (const LinkButton *link : row.links) {
            linksWidth += link->sizeHint().width() + (linksWidth > 0 ? linkGap : 0);
            linksHeight = std::max(linksHeight, link->sizeHint().height());
        }
        const int lead = row.line.icon ? iconSize : 0;
        const int beside = width - lead - (linksWidth > 0 ? linksWidth + barInnerGap : 0);
        // Words in a column as narrow as a word cannot be read.
        const bool below = linksWidth > 0 && beside < leastText;
        const int room = below ? width - lead : beside;
        const int textHeight = heightOf(row.label, room);
        if (apply)
            place(row.label, {x + lead, y, room, textHeight}, total);
        const int linksY = below ? y + textHeight : y;
        int end = x + width;
        for (qsizetype i = row.links.size() - 1; apply && i >= 0; --i) {
            const QSize size = row.links.at(i)->sizeHint();
            end -= size.width();
            place(row.links.at(i), {end, linksY, size.width(), size.height()}, total);
            end -= linkGap;
        }
        y += below ? textHeight + linksHeight : std::max(textHeight, linksHeight);
    }
    return y;
}

/// Works out, and with `apply` sets, where everything goes in a bar of this width; returns the bar's height.
int InlineBar::arrange(int width, bool apply) const
{
    const int lineHeight = QFontMetrics(font()).lineSpacing();
    const int x = barPaddingX + iconSize + barIconGap;
    const int closeSide = m_spec.closable ? 24 : 0;
    const int inner = width - x - barPaddingX - (closeSide > 0 ? closeSide + buttonGap - 6 : 0);
    int buttonsWidth = 0;
    int buttonsHeight = 0;
    for (const QWidget *button : m_buttons) {
        const QSize hint = button->sizeHint();
        buttonsWidth += (buttonsWidth > 0 ? buttonGap : 0) + hint.width();
        buttonsHeight = std::max({buttonsHeight, buttonHeight, lineHeight + 8});
    }
    const int beside = inner - (buttonsWidth > 0 ? buttonsWidth + barInnerGap : 0);
    const bool below
        = buttonsWidth > 0 && (beside < leastText || heightOf(m_text, beside) > 2 * lineHeight + 4);
    const int textWidth = below ? inner : beside;

    const int textHeight = heightOf(m_text, textWidth);
    const int noteHeight = m_spec.note.isEmpty() ? 0 : 2 + heightOf(m_note, textWidth);
    int first = textHeight + noteHeight;
    int top = paddingY;
    if (!below && m_rows.isEmpty())
        first = std::max({first, buttonsHeight, closeSide > 0 ? lineHeight + 2 : 0});
    top += (first - textHeight - noteHeight) / 2;

    if (apply) {
        place(m_text, {x, top, textWidth, textHeight}, width);
        place(m_note, {x, top + textHeight + 2, textWidth, std::max(noteHeight - 2, 0)}, width);
        m_iconRect
            = QRect(barPaddingX,
                    top + (lineHeight - iconSize) / 2
                        + (m_rows.isEmpty() && m_spec.note.isEmpty() ? (textHeight - lineHeight) / 2 : 0),
                    iconSize, iconSize);
        if (closeSide > 0)
            place(m_close,
                  {width - barPaddingX + 4 - closeSide, paddingY + (std::max(first, 0) - closeSide) / 2,
                   closeSide, closeSide},
                  width);
        int end = x + inner;
        const int y
            = below ? paddingY + first + 8 : paddingY + (std::max(first, buttonsHeight) - buttonsHeight) / 2;
        for (qsizetype i = m_buttons.size() - 1; i >= 0; --i) {
            const int wide = m_buttons.at(i)->sizeHint().width();
            end -= wide;
            place(m_buttons.at(i), {end, y, wide, buttonsHeight}, width);
            end -= buttonGap;
        }
    }
    int bottom = paddingY + std::max(first, below ? 0 : buttonsHeight);
    if (below)
        bottom += 8 + buttonsHeight;
    bottom = arrangeRows(x, bottom, width - x - barPaddingX, apply);
    return bottom + paddingY;
}

int InlineBar::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize InlineBar::sizeHint() const
{
    const int wide = std::max(width(), 400);
    return {wide, arrange(wide, false)};
}

QSize InlineBar::minimumSizeHint() const
{
    return {200, 0};
}

void InlineBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange(width(), true);
}

} // namespace Sendoff
