// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageview_p.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the owner of a MessageView asks of it; layout and painting are in messageview.cpp.

namespace Sendoff {

bool MessageView::isShown() const
{
    return d->hasBody && d->isCurrent;
}

bool MessageView::isSimplified() const
{
    return d->isCurrent && d->layout->simplified;
}

int MessageView::blockedPictures() const
{
    if (!d->isCurrent || d->picturesAsked)
        return 0;
    return int(std::count_if(d->layout->remotePictures.begin(), d->layout->remotePictures.end(),
                             [this](const QString &address) { return !d->pictures.contains(address); }));
}

int MessageView::failedPictures() const
{
    return d->isCurrent && !d->loader.isLoading() ? int(d->tried.size()) : 0;
}

QStringList MessageView::contentIds() const
{
    return d->isCurrent ? d->layout->contentIds : QStringList();
}

void MessageView::setInlineImage(const QString &contentId, const QByteArray &bytes)
{
    const QString key = "cid:"_L1 + contentId;
    if (d->pictures.contains(key) || d->encoded.value(key) == bytes)
        return;
    d->encoded.insert(key, bytes);
    d->pictureTimer.start();
}

void MessageView::forgetInlineImages(const QStringList &contentIds)
{
    bool had = false;
    for (const QString &contentId : contentIds) {
        const QString key = "cid:"_L1 + contentId;
        had = d->encoded.remove(key) || had;
        had = d->pictures.remove(key) || had;
    }
    if (had && d->hasBody)
        d->requestLayout(LayoutWorker::Running::Stop); // one that runs still has the old ones
}

void MessageView::loadRemotePictures(QNetworkAccessManager &network)
{
    if (!d->isCurrent)
        return;
    QStringList missing;
    for (const QString &address : d->layout->remotePictures) {
        if (!d->pictures.contains(address))
            missing += address;
    }
    d->picturesAsked = true;
    d->tried.clear();
    d->loader.load(network, missing);
    Q_EMIT blockedPicturesChanged(0);
    Q_EMIT failedPicturesChanged(failedPictures());
}

void MessageView::setWhitePaper(bool white)
{
    if (d->whitePaper == white)
        return;
    d->whitePaper = white;
    d->requestLayout(LayoutWorker::Running::Finish);
}

void MessageView::setZoom(int percent)
{
    const int zoom = std::clamp(percent, 50, 300);
    if (d->zoom == zoom)
        return;
    // What is at the top stays there.
    QScrollBar *bar = verticalScrollBar();
    const qreal place = bar->maximum() > 0 ? qreal(bar->value()) / d->zoom : 0;
    d->zoom = zoom;
    d->requestLayout(LayoutWorker::Running::Finish);
    d->updateScrollBars();
    bar->setValue(qRound(place * zoom));
    viewport()->update();
    Q_EMIT zoomChanged(zoom);
}

int MessageView::zoom() const
{
    return d->zoom;
}

QString MessageView::plainText() const
{
    return d->isCurrent ? d->layout->text : QString();
}

QString MessageView::selectedText() const
{
    const int start = std::min(d->anchor, d->position);
    return d->layout->text.mid(start, std::max(d->anchor, d->position) - start);
}

void MessageView::setSelection(int anchor, int position)
{
    d->select(anchor, position);
}

int MessageView::selectionAnchor() const
{
    return d->anchor;
}

int MessageView::selectionPosition() const
{
    return d->position;
}

void MessageView::selectAll()
{
    d->select(0, int(d->layout->text.size()));
}

void MessageView::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

const MessageLayout &MessageView::messageLayout() const
{
    return *d->layout;
}

QRect MessageView::rectOf(int start, int end) const
{
    QRect all;
    for (const QRect &rect : d->geometry->rectsOf(start, end))
        all |= rect;
    return all.isEmpty() ? QRect() : d->toViewport(all);
}

int MessageView::offsetAt(const QPoint &viewportPosition) const
{
    return d->geometry->offsetAt(d->toLayout(viewportPosition));
}

QSize MessageView::sizeHint() const
{
    return {520, 400};
}

void MessageView::scrollPages(int pages)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pages * verticalScrollBar()->pageStep());
}

void MessageView::showOffset(int offset)
{
    const QList<QRect> rects = d->geometry->rectsOf(offset, offset + 1);
    if (!rects.isEmpty())
        d->ensureVisible(rects.front());
}

void MessageView::setFindText(const QString &text)
{
    d->findText = text;
    d->runFind(true);
}

void MessageView::findAgain(Direction direction)
{
    const int count = int(d->marks.found.size());
    if (count > 0)
        d->goToFound((d->marks.current + (direction == Direction::Forward ? 1 : count - 1)) % count);
}

void MessageView::Private::runFind(bool keepPlace)
{
    constexpr int most = 10'000;
    const int before = keepPlace && marks.current >= 0 && marks.current < marks.found.size()
        ? marks.found[marks.current].first
        : -1;
    marks.found.clear();
    marks.current = -1;
    const QString &text = layout->text;
    qsizetype at = findText.isEmpty() ? -1 : text.indexOf(findText, 0, Qt::CaseInsensitive);
    while (at >= 0 && marks.found.size() < most) {
        marks.found += {int(at), int(at + findText.size())};
        at = text.indexOf(findText, at + findText.size(), Qt::CaseInsensitive);
    }
    if (marks.found.isEmpty()) {
        q.viewport()->update();
        Q_EMIT q.findChanged(0, 0);
        return;
    }
    // Typing goes on from the place that was found, else from what is on the screen.
    const int from = before >= 0 ? before : geometry->offsetAt(toLayout(QPointF(0, 0)));
    const auto next
        = std::lower_bound(marks.found.begin(), marks.found.end(), from,
                           [](const std::pair<int, int> &place, int offset) { return place.first < offset; });
    goToFound(next == marks.found.end() ? 0 : int(next - marks.found.begin()));
}

void MessageView::Private::goToFound(int index)
{
    marks.current = index;
    const auto [start, end] = marks.found[index];
    const QList<QRect> rects = geometry->rectsOf(start, end);
    if (!rects.isEmpty())
        ensureVisible(rects.front());
    q.viewport()->update();
    Q_EMIT q.findChanged(index + 1, int(marks.found.size()));
}

} // namespace Sendoff
