// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

// The reference palettes of the design: every role that Fusion draws with, so that no value of the system's
// own palette shows through.

namespace Sendoff::Theme {

namespace {

struct Reference
{
    QRgb window, base, text, alternate, button, light, midlight, mid, dark, shadow, highlight, highlighted,
        link, placeholder, disabled, tip;
};

QPalette paletteOf(const Reference &reference)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb value) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(value));
    };
    set(QPalette::Window, reference.window);
    set(QPalette::WindowText, reference.text);
    set(QPalette::Base, reference.base);
    set(QPalette::AlternateBase, reference.alternate);
    set(QPalette::Text, reference.text);
    set(QPalette::Button, reference.button);
    set(QPalette::ButtonText, reference.text);
    set(QPalette::BrightText, reference.highlighted);
    set(QPalette::Light, reference.light);
    set(QPalette::Midlight, reference.midlight);
    set(QPalette::Mid, reference.mid);
    set(QPalette::Dark, reference.dark);
    set(QPalette::Shadow, reference.shadow);
    set(QPalette::Highlight, reference.highlight);
    set(QPalette::HighlightedText, reference.highlighted);
    set(QPalette::Link, reference.link);
    set(QPalette::LinkVisited, reference.link);
    set(QPalette::PlaceholderText, reference.placeholder);
    set(QPalette::ToolTipBase, reference.tip);
    set(QPalette::ToolTipText, reference.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(reference.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(reference.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(reference.text));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff3f3f3,
                      .base = 0xffffffff,
                      .text = 0xff1b1b1b,
                      .alternate = 0xfff8f8f8,
                      .button = 0xfffbfbfb,
                      .light = 0xffffffff,
                      .midlight = 0xffececec,
                      .mid = 0xffc6c6c6,
                      .dark = 0xffa0a0a0,
                      .shadow = 0xff707070,
                      .highlight = 0xff0f6cbd,
                      .highlighted = 0xffffffff,
                      .link = 0xff0b5cad,
                      .placeholder = 0xff646464,
                      .disabled = 0xff9a9a9a,
                      .tip = 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff202020,
                      .base = 0xff282828,
                      .text = 0xfff0f0f0,
                      .alternate = 0xff2e2e2e,
                      .button = 0xff353535,
                      .light = 0xff4a4a4a,
                      .midlight = 0xff3d3d3d,
                      .mid = 0xff5a5a5a,
                      .dark = 0xff1a1a1a,
                      .shadow = 0xff101010,
                      .highlight = 0xff1f74c4,
                      .highlighted = 0xffffffff,
                      .link = 0xff83bdf7,
                      .placeholder = 0xffadadad,
                      .disabled = 0xff787878,
                      .tip = 0xff2e2e2e});
}

} // namespace Sendoff::Theme
