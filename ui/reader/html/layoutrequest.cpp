// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/layoutrequest.h"

#include "reader/html/colors.h"
#include "reader/html/htmllayout.h"
#include "reader/html/plainlayout.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImageReader>

namespace Sendoff {

namespace {

constexpr qint64 maxPixels = 100'000'000;
constexpr int maxSide = 2400;
constexpr std::chrono::seconds plainLimit{60};

void decodeAll(const LayoutRequest &request, const PreparedHtml &html, const Deadline &deadline,
               MessageLayout &layout)
{
    layout.pictures = request.pictures;
    const auto decode = [&layout, &deadline](const QHash<QString, QByteArray> &encoded) {
        for (auto it = encoded.cbegin(); it != encoded.cend() && !deadline.isOver(); ++it) {
            const QImage image = layout.pictures.contains(it.key()) ? QImage() : decodePicture(it.value());
            if (!image.isNull())
                layout.pictures.insert(it.key(), image);
        }
    };
    decode(request.encoded);
    decode(html.dataPictures);
}

} // namespace

QImage decodePicture(const QByteArray &bytes)
{
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    // SVG can refer to files and hang its renderer; pictures in mail are bitmaps.
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if (format.startsWith("svg") || format == "pdf" || !size.isValid()
        || qint64(size.width()) * size.height() > maxPixels)
        return {};
    if (size.width() > maxSide || size.height() > maxSide)
        reader.setScaledSize(size.scaled(maxSide, maxSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

std::shared_ptr<const MessageLayout> layOutMessage(const LayoutRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    auto layout = std::make_shared<MessageLayout>();
    const Deadline deadline(request.limit, request.cancelled);
    QString words = request.body.content;
    bool done = false;
    if (request.body.type == BodyType::Html) {
        const PreparedHtml html = prepareHtml(request.body.content, deadline);
        layout->remotePictures = html.remotePictures;
        layout->contentIds = html.contentIds;
        if (!html.tooMuch) {
            decodeAll(request, html, deadline, *layout);
            done = layOutHtml(request, html, deadline, *layout);
        }
        if (deadline.isCancelled())
            return nullptr;
        if (!done)
            words = html.tooMuch ? html.words : htmlWords(request.body.content);
    }
    if (!done) {
        MessageLayout plain;
        plain.simplified = request.body.type == BodyType::Html;
        *layout = plain;
        layOutPlain(words, request, Deadline(plainLimit, request.cancelled), *layout);
    }
    if (deadline.isCancelled())
        return nullptr;
    settleColors(request, *layout);
    layout->pageWidth = request.width;
    layout->milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return layout;
}

} // namespace Sendoff
