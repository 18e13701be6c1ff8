// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace Sendoff::Theme {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

struct AccentPair
{
    QRgb fg;
    QRgb tint;
};

struct AccentDefinition
{
    AccentPair light;
    AccentPair dark;
};

AccentDefinition definition(Accent accent)
{
    switch (accent) {
    case Accent::Attention: return {{0xff7a5200, 0xfffff4d6}, {0xfff3c969, 0xff3b3015}};
    case Accent::Danger: return {{0xffa81e16, 0xfffdebe9}, {0xffff9e96, 0xff432422}};
    case Accent::Success: return {{0xff1a6637, 0xffe6f4ea}, {0xff86d6a0, 0xff1b3823}};
    case Accent::Info: return {{0xff0b5cad, 0xffe7f1fb}, {0xff8fc4fa, 0xff18324d}};
    case Accent::Checking: return {{0xff5f439b, 0xfff0ebfa}, {0xffcbb6f6, 0xff30273f}};
    case Accent::External: return {{0xff00606a, 0xffdff3f4}, {0xff77d5dc, 0xff12373a}};
    case Accent::Neutral: break;
    }
    return {};
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor blend(const QColor &front, const QColor &back, double amount)
{
    const auto mix = [amount](int f, int b) { return int(std::lround(f * amount + b * (1 - amount))); };
    return {mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor readable(const QColor &fg, const QColor &bg, double least)
{
    if (contrast(fg, bg) >= least)
        return fg;
    // Towards the end that can reach more; the hue stays as long as it can.
    const bool lighter = contrast(Qt::white, bg) > contrast(Qt::black, bg);
    const QColor end = lighter ? Qt::white : Qt::black;
    for (double amount = 0.02; amount < 1; amount += 0.02) {
        const QColor shifted = blend(end, fg, amount);
        if (contrast(shifted, bg) >= least)
            return shifted;
    }
    return end;
}

QColor color(const QPalette &palette, Role role)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor window = palette.color(QPalette::Window);
    const QColor text = readable(palette.color(QPalette::Text), base);
    const QColor highlight = palette.color(QPalette::Highlight);
    const auto current = [&] { return blend(highlight, base, isDark(palette) ? 0.36 : 0.14); };
    switch (role) {
    case Role::Chrome: return window;
    case Role::ChromeText: return readable(palette.color(QPalette::WindowText), window);
    case Role::Ground: return base;
    case Role::Text: return text;
    case Role::Group: return blend(text, base, 0.03);
    case Role::Secondary: return secondaryOn(palette, base);
    case Role::ChromeSecondary: return secondaryOn(palette, window);
    case Role::Placeholder: return readable(palette.color(QPalette::PlaceholderText), base);
    case Role::Hairline: return blend(text, window, 0.12);
    case Role::ControlBorder: return blend(text, base, 0.25);
    case Role::HoverRow: return blend(text, base, 0.04);
    case Role::HoverButton: return blend(text, window, 0.07);
    case Role::CurrentRow: return current();
    case Role::CurrentRowUnfocused: return blend(text, base, 0.08);
    case Role::SelectedRow: return blend(current(), base, 0.60);
    case Role::AccentBar:
        // A graphic, not text: 3 : 1 is enough (WCAG 1.4.11).
        return readable(isDark(palette) ? palette.color(QPalette::Link) : highlight, current(), 3.0);
    case Role::SendButton:
        // The ground gives way, not the words: light ones on a middle blue would turn dark.
        return readable(highlight, palette.color(QPalette::HighlightedText));
    case Role::SendButtonText:
        return readable(palette.color(QPalette::HighlightedText), color(palette, Role::SendButton));
    case Role::Link: return readable(palette.color(QPalette::Link), base);
    }
    return text;
}

AccentColors accent(const QPalette &palette, Accent accent)
{
    if (accent == Accent::Neutral) {
        const QColor tint = color(palette, Role::Group);
        return {secondaryOn(palette, tint), tint, color(palette, Role::Hairline)};
    }
    const AccentDefinition found = definition(accent);
    const AccentPair pair = isDark(palette) ? found.dark : found.light;
    const QColor tint = QColor::fromRgb(pair.tint);
    QColor fg = readable(QColor::fromRgb(pair.fg), tint);
    fg = readable(fg, palette.color(QPalette::Base));
    fg = readable(fg, color(palette, Role::CurrentRow));
    return {fg, tint, blend(fg, tint, 0.35)};
}

BrandColors microsoftButton(const QPalette &palette)
{
    const QColor border = QColor::fromRgb(0xff8c8c8c);
    if (isDark(palette))
        return {QColor::fromRgb(0xff2f2f2f), Qt::white, border};
    return {Qt::white, QColor::fromRgb(0xff3b3b3b), border};
}

QColor textOn(const QPalette &palette, const QColor &ground)
{
    return readable(palette.color(QPalette::Text), ground);
}

QColor secondaryOn(const QPalette &palette, const QColor &ground)
{
    return readable(blend(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.70), ground);
}

QFont scaled(const QFont &base, double factor)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(std::max(11, int(std::lround(base.pixelSize() * factor))));
    else if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    if (QFontInfo(font).pixelSize() < 11)
        font.setPixelSize(11);
    return font;
}

QFont smallFont(const QFont &base)
{
    return scaled(base, 0.92);
}

QFont emphasis(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont subjectFont(const QFont &base)
{
    return emphasis(scaled(base, 1.3));
}

QFont titleFont(const QFont &base)
{
    return emphasis(scaled(base, 1.9));
}

int height(const QFontMetrics &metrics, int designed)
{
    return std::max(designed, metrics.lineSpacing() + designed - 18);
}

int mailRowHeight(const QFontMetrics &metrics)
{
    return std::max(56, 2 * metrics.lineSpacing() + 20);
}

} // namespace Sendoff::Theme
