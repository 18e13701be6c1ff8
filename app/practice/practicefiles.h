// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practicemessage.h"

#include <QByteArray>

namespace Sendoff::Practice {

/// The bytes of an attachment: those that were uploaded, or made now, as many as it says it has. Made PDF,
/// xlsx, PNG and text files are real ones that programs open.
QByteArray fileBytes(const PracticeAttachment &attachment);

/// Sample attachments by name; the type follows from the ending. `kilobytes` is what a list shows.
PracticeAttachment fileOf(const QString &name, int kilobytes);
/// An image that the text shows as cid:contentId.
PracticeAttachment imageOf(const QString &name, const QString &contentId, FileKind kind);

} // namespace Sendoff::Practice
