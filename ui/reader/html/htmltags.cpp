// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmltags.h"

#include "reader/html/htmlprepass.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace Sendoff::HtmlTags {

Treatment treatment(GumboTag tag, GumboNamespaceEnum space)
{
    if (space != GUMBO_NAMESPACE_HTML)
        return Treatment::Drop;
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_META:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_MAP: return Treatment::Drop;
    case GUMBO_TAG_NOSCRIPT: return Treatment::Unwrap;
    case GUMBO_TAG_STYLE: return Treatment::Style;
    default: return Treatment::Keep; // gumbo's enum, 150 more
    }
}

GumboTag shownAs(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_LABEL: return GUMBO_TAG_SPAN;
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_MARQUEE: return GUMBO_TAG_DIV;
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_LISTING: return GUMBO_TAG_PRE;
    default: return tag; // gumbo's enum, 150 more
    }
}

bool isVoid(GumboTag tag)
{
    return tag == GUMBO_TAG_BR || tag == GUMBO_TAG_HR || tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_COL
        || tag == GUMBO_TAG_WBR;
}

bool isHarmlessAttribute(const QByteArray &name)
{
    static constexpr std::array<const char *, 24> harmless{
        "class",  "id",   "align", "valign", "width", "height", "bgcolor",     "color",
        "face",   "size", "dir",   "border", "lang",  "title",  "cellpadding", "cellspacing",
        "nowrap", "alt",  "start", "type",   "value", "name",   "hspace",      "vspace",
    };
    return std::any_of(harmless.begin(), harmless.end(), [&name](const char *word) { return name == word; });
}

QByteArray safeTarget(const QByteArray &href)
{
    QByteArray target;
    // Browsers leave control characters out before they look at the scheme.
    std::copy_if(href.begin(), href.end(), std::back_inserter(target),
                 [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; });
    target = target.trimmed();
    const QByteArray start = target.left(8).toLower();
    const bool known
        = start.startsWith("http://") || start.startsWith("https://") || start.startsWith("mailto:");
    return known && target.size() <= 8192 ? target : QByteArray();
}

int spanOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? std::clamp(std::atoi(attribute->value), 1, HtmlLimits::maxSpan) : 1;
}

} // namespace Sendoff::HtmlTags
