// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"
#include "reader/html/htmlprepass.h"
#include "reader/html/messagelayout.h"

#include <QPalette>

#include <memory>

namespace Sendoff {

/// What a layout is made from; copied to the worker thread.
struct LayoutRequest
{
    Body body;
    int width = 600; ///< pixels at 100 %
    QStringList families; ///< the default font's
    QStringList fixedFamilies;
    int pixelSize = 14; ///< of the default font
    QColor text; ///< for messages without colours of their own
    QColor base;
    QColor link;
    bool whitePaper = false;
    QHash<QString, QByteArray> encoded; ///< bytes of pictures that are at hand, by key ("cid:x", an address)
    QHash<QString, QImage> pictures; ///< those decoded already
    std::chrono::milliseconds limit{2000}; ///< for formatted text; beyond it only the words are laid out
    std::shared_ptr<std::atomic_bool> cancelled;
};

/// Lays a message out; blocks, so call it on a worker thread. Null when it was cancelled.
std::shared_ptr<const MessageLayout> layOutMessage(const LayoutRequest &request);

/// Decodes a picture of strangers: none of over 100 megapixels, none larger than 2400 pixels is kept as it
/// is. Null when it is not a picture.
QImage decodePicture(const QByteArray &bytes);

} // namespace Sendoff
