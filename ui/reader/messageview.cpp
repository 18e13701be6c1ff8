// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageview_p.h"

#include "reader/messageaccessible.h"
#include "theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace Sendoff {

namespace {

constexpr int maxTextWidth = 760;
constexpr double bodyFontScale = 1.08;

const std::shared_ptr<const MessageLayout> &emptyLayout()
{
    static const std::shared_ptr<const MessageLayout> empty = std::make_shared<MessageLayout>();
    return empty;
}

} // namespace

MessageView::Private::Private(MessageView &view)
    : q(view)
    , layout(emptyLayout())
    , geometry(std::make_unique<TextGeometry>(layout))
{
}

MessageView::MessageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(*this))
{
    installMessageAccessibility();
    setObjectName(QStringLiteral("messageView"));
    setAccessibleName(tr("Message text"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    horizontalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setSingleStep(40);
    d->pictureTimer.setSingleShot(true);
    d->pictureTimer.setInterval(60ms);
    d->scrollTimer.setInterval(40ms);
    connect(&d->pictureTimer, &QTimer::timeout, this,
            [this] { d->requestLayout(LayoutWorker::Running::Finish); });
    connect(&d->scrollTimer, &QTimer::timeout, this, [this] { d->extendTo(d->dragPoint); });
    connect(&d->worker, &LayoutWorker::ready, this,
            [this](const std::shared_ptr<const MessageLayout> &layout) { d->take(layout); });
    connect(&d->loader, &PictureLoader::loaded, this,
            [this](const QString &address, const QByteArray &bytes) {
                d->encoded.insert(address, bytes);
                d->pictureTimer.start();
            });
    connect(&d->loader, &PictureLoader::failed, this,
            [this](const QString &address) { d->tried += address; });
    connect(&d->loader, &PictureLoader::ended, this,
            [this] { Q_EMIT failedPicturesChanged(failedPictures()); });
}

MessageView::~MessageView() = default;

void MessageView::setBody(const Body &body)
{
    const bool same = d->hasBody && d->body == body;
    d->notice.clear();
    if (same) {
        viewport()->update();
        return;
    }
    d->body = body;
    d->hasBody = true;
    d->isCurrent = false;
    d->tried.clear();
    d->since.start();
    d->requestLayout(LayoutWorker::Running::Stop);
}

void MessageView::clear()
{
    d->reset();
    d->updateScrollBars();
    viewport()->update();
}

void MessageView::Private::reset()
{
    worker.stop();
    loader.stop();
    pictureTimer.stop();
    const bool wasSimplified = layout->simplified;
    layout = emptyLayout();
    geometry = std::make_unique<TextGeometry>(layout);
    body = Body();
    hasBody = isCurrent = announce = picturesAsked = false;
    notice.clear();
    encoded.clear();
    pictures.clear();
    tried.clear();
    requestedWidth = 0;
    marks = TextMarks();
    anchor = position = 0;
    dragging = false;
    scrollTimer.stop();
    pressedLink = -1;
    hover(-1);
    q.verticalScrollBar()->setValue(0);
    q.horizontalScrollBar()->setValue(0);
    if (wasSimplified)
        Q_EMIT q.simplifiedChanged(false);
    Q_EMIT q.blockedPicturesChanged(0);
    Q_EMIT q.failedPicturesChanged(0);
    Q_EMIT q.selectionChanged();
}

void MessageView::setNotice(const QString &text)
{
    d->notice = text;
    viewport()->update();
}

int MessageView::Private::layoutWidth() const
{
    // As if there were a scroll bar: it does not make a long text be laid out twice.
    const int bar = q.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &q);
    const int room = int((q.width() - bar - 2 * sideMargin) / scale());
    return std::clamp(room, minTextWidth, maxTextWidth);
}

LayoutRequest MessageView::Private::makeRequest() const
{
    LayoutRequest request;
    request.body = body;
    request.width = layoutWidth();
    const QFont font = q.font();
    request.families = font.families().isEmpty() ? QStringList{font.family()} : font.families();
    request.fixedFamilies = {QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
    request.pixelSize = std::max(6, int(std::lround(QFontInfo(font).pixelSize() * bodyFontScale)));
    const QPalette palette = q.palette();
    request.text = palette.color(QPalette::Text);
    request.base = palette.color(QPalette::Base);
    request.link = Theme::color(palette, Theme::Role::Link);
    request.whitePaper = whitePaper;
    request.encoded = encoded;
    request.pictures = pictures;
    return request;
}

void MessageView::Private::requestLayout(LayoutWorker::Running running)
{
    if (!hasBody)
        return;
    const LayoutRequest request = makeRequest();
    requestedWidth = request.width;
    worker.request(request, running);
}

void MessageView::Private::take(const std::shared_ptr<const MessageLayout> &newLayout)
{
    const bool first = !isCurrent;
    const bool sameText = newLayout->text == layout->text;
    const bool simplifiedBefore = layout->simplified;
    layout = newLayout;
    geometry = std::make_unique<TextGeometry>(layout);
    isCurrent = true;
    takePictures();
    if (!sameText) {
        anchor = position = 0;
        marks = TextMarks();
        dragging = false;
        Q_EMIT q.selectionChanged();
    }
    marks.focusedLink = marks.focusedLink < layout->links.size() ? marks.focusedLink : -1;
    hoveredLink = -1;
    updateScrollBars();
    if (!findText.isEmpty())
        runFind(sameText);
    q.viewport()->update();
    if (layout->simplified != simplifiedBefore)
        Q_EMIT q.simplifiedChanged(layout->simplified);
    Q_EMIT q.blockedPicturesChanged(q.blockedPictures());
    if (!first)
        return;
    textChangedForAccessibility(q);
    if (!layout->contentIds.isEmpty())
        Q_EMIT q.contentIdsFound(layout->contentIds);
    announce = q.viewport()->isVisible();
    if (!announce)
        Q_EMIT q.shown(double(since.nsecsElapsed()) / 1e6);
}

/// Decoded pictures are kept, their bytes are not needed any more; what could not be decoded is not tried
/// again.
void MessageView::Private::takePictures()
{
    for (auto it = layout->pictures.cbegin(); it != layout->pictures.cend(); ++it) {
        if (it.key().startsWith(QLatin1String("data:")))
            continue;
        pictures.insert(it.key(), it.value());
        encoded.remove(it.key());
    }
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (d->hasBody && d->layoutWidth() != d->requestedWidth)
        d->requestLayout(LayoutWorker::Running::Finish);
    d->updateScrollBars();
}

void MessageView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange: setAccessibleName(tr("Message text")); break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange: d->requestLayout(LayoutWorker::Running::Finish); break;
    default: break; // Qt's enum
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace Sendoff
