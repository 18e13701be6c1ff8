// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/readerview.h"

class QTimer;

namespace Sendoff {

/// The inside of ReaderView, shared by its source files.
struct ReaderView::Private
{
    HeaderCard *header;
    BarArea *bars;
    AttachmentBar *attachments;
    FindBar *findBar;
    MessageView *view;
    QTimer *loading;
    MessageId id;
    bool hasMessage = false;
    Version version;
    /// What the text on the screen belongs to while a newer one of the same message is laid out.
    std::optional<Version> painted;
    QString webLink;
    std::optional<Error> error;
    bool online = true;
    Notice notice = Notice::None;
};

} // namespace Sendoff
