// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practicemessage.h"

namespace Sendoff::Practice {

/// What a text is written in, by its letters: "zh_CN", "ru", else "en".
QString languageOf(const QString &text);
/// HTML as the service stores it: with html, head and meta around it (contract 5).
QString wrappedHtml(const QString &body);
/// A text above the mail that it answers, in the manner of the text's language. `sent`: ms since the epoch,
/// UTC.
QString withQuote(const QString &body, bool isHtml, const PracticeMessage &original, qint64 sent);

} // namespace Sendoff::Practice
