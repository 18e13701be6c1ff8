// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QPalette>

/// Colours, fonts and sizes, all computed from the palette and the font at the time of painting: nothing here
/// is kept, so a change of the system's colours needs no more than a repaint.
namespace Sendoff::Theme {

/// What a colour is for.
enum class Role {
    Chrome, ///< toolbar, rail, status bar, undo bar
    ChromeText,
    Ground, ///< list, reader, dialogs
    Text,
    Group, ///< group rows, chips, neutral bars
    Secondary, ///< less important text on Ground
    ChromeSecondary, ///< less important text on Chrome
    Placeholder,
    Hairline,
    ControlBorder,
    HoverRow,
    HoverButton,
    CurrentRow,
    CurrentRowUnfocused, ///< the list does not have the focus
    SelectedRow, ///< ticked
    AccentBar, ///< the bar at a current row's leading edge; rings of rows
    SendButton, ///< fill of the Send button and other default buttons of ours
    SendButtonText,
    Link,
};

/// The meanings that have a colour of their own. Never by colour alone: an icon or words go with each.
enum class Accent { Attention, Danger, Success, Info, Checking, External, Neutral };

struct AccentColors
{
    QColor fg; ///< icons and words; readable on tint, Ground and current rows
    QColor tint; ///< ground of bars and badges
    QColor border;
};

/// Whether light text stands on dark ground.
bool isDark(const QPalette &palette);
/// Mixes `front` over `back`; `amount` 0..1.
QColor blend(const QColor &front, const QColor &back, double amount);
/// The contrast of two opaque colours, 1..21 (WCAG 2).
double contrast(const QColor &a, const QColor &b);
/// `fg`, moved towards black or white in small steps until its contrast to `bg` is `least`.
QColor readable(const QColor &fg, const QColor &bg, double least = 4.5);

QColor color(const QPalette &palette, Role role);
AccentColors accent(const QPalette &palette, Accent accent);
/// The colours of the button that signs in with Microsoft, which are Microsoft's and not the palette's; only
/// whether they are the light or the dark ones is.
struct BrandColors
{
    QColor ground;
    QColor text;
    QColor border;
};
BrandColors microsoftButton(const QPalette &palette);
/// Text and secondary text for any ground, e.g. a tinted one.
QColor textOn(const QPalette &palette, const QColor &ground);
QColor secondaryOn(const QPalette &palette, const QColor &ground);

/// The reference palettes: for screenshots, tests and where a platform has none of its own.
QPalette lightPalette();
QPalette darkPalette();

/// Fonts made from `base`, which is the widget's or the application's.
QFont smallFont(const QFont &base); ///< 0.92 of it, never under 11 px
QFont emphasis(const QFont &base); ///< DemiBold
QFont subjectFont(const QFont &base); ///< 1.3, DemiBold
QFont titleFont(const QFont &base); ///< 1.9, DemiBold
/// The same font, larger or smaller.
QFont scaled(const QFont &base, double factor);

/// A height that was designed for a 13 px font with 18 px lines; grows with larger fonts, never shrinks.
int height(const QFontMetrics &metrics, int designed);
/// A mail row: two lines.
int mailRowHeight(const QFontMetrics &metrics);

inline constexpr int pageMargin = 20; ///< reader
inline constexpr int listMargin = 12;
inline constexpr int barGap = 8;
inline constexpr int buttonRadius = 4;
inline constexpr int barRadius = 5;
inline constexpr int accentBarWidth = 3;
inline constexpr int toolbarHeight = 44; ///< these go through height()
inline constexpr int headerHeight = 40;
inline constexpr int railRowHeight = 32;
inline constexpr int accountRowHeight = 40;
inline constexpr int sendingRowHeight = 34;
inline constexpr int groupRowHeight = 28;
inline constexpr int chipHeight = 24;
inline constexpr int badgeHeight = 18;
inline constexpr int undoBarHeight = 44;
inline constexpr int statusBarHeight = 26;

} // namespace Sendoff::Theme
