// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deskstyle.h"

#include "icons.h"
#include "list/rowpainter.h"
#include "theme.h"
#include "widgets/accentface.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

bool inMainToolBar(const QWidget *widget)
{
    return widget && widget->parentWidget() && widget->parentWidget()->objectName() == "mainToolBar"_L1;
}

/// What Enter presses in a dialog.
const QStyleOptionButton *defaultButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) ? button : nullptr;
}

} // namespace

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ToolButton && inMainToolBar(widget)) {
        result.rwidth() += 12;
        result.setHeight(std::max(result.height(), 32));
    }
    if (type == CT_PushButton && isFusion()) {
        result.rwidth() += 14;
        result.setHeight(std::max(result.height(), 28));
    }
    return result;
}

bool DeskStyle::isFusion() const
{
    return baseStyle()->name() == "fusion"_L1;
}

QIcon DeskStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Each window asks for these. Qt's are pictures in files, for which all plugins of picture formats are
    // loaded, at the start.
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return Icons::icon("view-more");
    case SP_LineEditClearButton: return Icons::icon("window-close");
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_SplitterWidth)
        return 5;
    if ((metric == PM_IndicatorWidth || metric == PM_IndicatorHeight) && isFusion())
        return 16;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_Splitter) {
        QRect line = option->rect;
        // State_Horizontal: the panes lie side by side.
        if (option->state & State_Horizontal)
            line = {line.x() + line.width() / 2, line.y(), 1, line.height()};
        else
            line = {line.x(), line.y() + line.height() / 2, line.width(), 1};
        painter->fillRect(line, Theme::color(option->palette, Theme::Role::Hairline));
        return;
    }
    if (element == CE_ToolBar && isFusion()) {
        // Flat as the rest of the chrome; Fusion's lines are glaring in dark.
        painter->fillRect(option->rect, Theme::color(option->palette, Theme::Role::Chrome));
        const QRect rect = option->rect;
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                          Theme::color(option->palette, Theme::Role::Hairline));
        return;
    }
    if (const auto *button = defaultButton(option); button && isFusion()) {
        if (element == CE_PushButtonBevel) {
            AccentFace(option->palette, option->state).paint(*painter, option->rect, option->state);
            return;
        }
        if (element == CE_PushButtonLabel) {
            QStyleOptionButton label = *button;
            label.palette.setColor(QPalette::ButtonText, AccentFace(option->palette, option->state).words);
            if (!label.icon.isNull() && (option->state & State_Enabled))
                label.icon = QIcon(label.icon.pixmap(label.iconSize, painter->device()->devicePixelRatioF(),
                                                     QIcon::Selected));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if ((element == CE_MenuBarItem || element == CE_MenuBarEmptyArea) && isFusion()
        && !(option->state & State_Selected)) {
        const QRect rect = option->rect;
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                          Theme::color(option->palette, Theme::Role::Chrome));
    }
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    // A default button has a ring of its own.
    if (element == PE_FrameFocusRect && isFusion() && qobject_cast<const QPushButton *>(widget)
        && static_cast<const QPushButton *>(widget)->isDefault())
        return;
    // The hairlines are ours; frames of a style around the status bar's items would double them.
    if (element == PE_FrameStatusBarItem)
        return;
    // Fusion's empty box is hard to see in dark; the boxes of rows and dialogs look the same this way.
    if ((element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) && isFusion()) {
        const QColor ground = option->palette.color(QPalette::Base);
        RowPainter::Tick tick = RowPainter::Tick::Off;
        if (option->state & State_On)
            tick = RowPainter::Tick::On;
        else if (option->state & State_NoChange)
            tick = RowPainter::Tick::Some;
        painter->save();
        if (!(option->state & State_Enabled))
            painter->setOpacity(0.5);
        RowPainter::paintTick(*painter, option->rect, option->palette, ground, tick);
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace Sendoff
