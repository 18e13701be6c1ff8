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
    QString webLink;
    std::optional<Error> error;
    bool online = true;
    Notice notice = Notice::None;
};

} // namespace Sendoff
