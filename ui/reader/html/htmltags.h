// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <gumbo.h>

/// What the pre-pass does with each tag and attribute: lists, no logic.
namespace Sendoff::HtmlTags {

enum class Treatment {
    Keep,
    Drop, ///< with all that is inside
    Unwrap, ///< only what is inside
    Style,
};

Treatment treatment(GumboTag tag, GumboNamespaceEnum space);
/// The tag it is written as: unknown ones and those of forms become neutral.
GumboTag shownAs(GumboTag tag);
bool isVoid(GumboTag tag);
/// Attributes that hold no address and no script; `name` in lower case.
bool isHarmlessAttribute(const QByteArray &name);
/// A link's target when it is http, https or mailto; else empty.
QByteArray safeTarget(const QByteArray &href);

/// The number of a colspan or rowspan attribute, from 1 to HtmlLimits::maxSpan.
int spanOf(const GumboElement &element, const char *name);

} // namespace Sendoff::HtmlTags
