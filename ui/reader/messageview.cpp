// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageview_p.h"

#include "reader/messageaccessible.h"
#include "theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace Sendoff {

namespace {

constexpr int maxTextWidth = 760;
constexpr int minTextWidth = 160;
constexpr int margin = Theme::pageMargin;
constexpr int sideMargin = 24;
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
    connect(&d->loader, &PictureLoader::failed, this, [this](const QString &address) {
        d->tried += address;
        Q_EMIT blockedPicturesChanged(blockedPictures());
    });
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
    Q_EMIT q.selectionChanged();
}

void MessageView::setNotice(const QString &text)
{
    d->notice = text;
    viewport()->update();
}

int MessageView::Private::layoutWidth() const
{
    const int room = int(q.viewport()->width() / scale()) - int(2 * sideMargin / scale());
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

QColor MessageView::Private::ground() const
{
    if (layout->paper.isValid() && layout->paper.alpha() == 255)
        return layout->paper;
    const bool white = isCurrent && (layout->ownColors || whitePaper);
    return white ? QColor(Qt::white) : q.palette().color(QPalette::Base);
}

QPointF MessageView::Private::origin() const
{
    const int width = int(std::lround(std::max(requestedWidth, layout->size.width()) * scale()));
    const int spare = q.viewport()->width() - width - sideMargin;
    const int left = q.isRightToLeft() ? std::max(sideMargin, spare) : sideMargin;
    return QPointF(left - q.horizontalScrollBar()->value(), margin - q.verticalScrollBar()->value());
}

QRect MessageView::Private::toViewport(const QRect &rect) const
{
    const QRectF real(rect);
    return QRectF(real.topLeft() * scale() + origin(), real.size() * scale()).toAlignedRect();
}

void MessageView::Private::updateScrollBars()
{
    const QSize size = QSize(int(std::ceil(layout->size.width() * scale())) + 2 * sideMargin,
                             int(std::ceil(layout->size.height() * scale())) + 2 * margin);
    const QSize view = q.viewport()->size();
    const bool tooWide = layout->size.width() > std::max(requestedWidth, minTextWidth);
    q.horizontalScrollBar()->setRange(0, tooWide ? std::max(0, size.width() - view.width()) : 0);
    q.horizontalScrollBar()->setPageStep(view.width());
    q.verticalScrollBar()->setRange(0,
                                    layout->size.isEmpty() ? 0 : std::max(0, size.height() - view.height()));
    q.verticalScrollBar()->setPageStep(std::max(20, view.height() - 40));
}

void MessageView::Private::ensureVisible(const QRect &rect)
{
    const QRect place = toViewport(rect);
    const int height = q.viewport()->height();
    QScrollBar *bar = q.verticalScrollBar();
    if (place.top() < 0)
        bar->setValue(bar->value() + place.top() - margin);
    else if (place.bottom() > height)
        bar->setValue(bar->value() + place.bottom() - height + margin);
    QScrollBar *side = q.horizontalScrollBar();
    if (place.left() < 0)
        side->setValue(side->value() + place.left() - margin);
    else if (place.right() > q.viewport()->width())
        side->setValue(side->value() + place.right() - q.viewport()->width() + margin);
}

void MessageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), d->ground());
    if (!d->notice.isEmpty()) {
        painter.setPen(Theme::color(palette(), Theme::Role::Secondary));
        painter.drawText(
            viewport()->rect().adjusted(sideMargin, margin, -sideMargin, -margin),
            int(Qt::TextWordWrap | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)),
            d->notice);
    }
    painter.save();
    painter.translate(d->origin());
    painter.scale(d->scale(), d->scale());
    const QRect exposed
        = QRectF(d->toLayout(event->rect().topLeft()), QSizeF(event->rect().size()) / d->scale())
              .toAlignedRect();
    TextMarks marks = d->marks;
    if (!hasFocus())
        marks.focusedLink = -1;
    paintMessage(painter, *d->layout, *d->geometry, marks, palette(), exposed);
    painter.restore();
    if (hasFocus() && d->keyboardFocus && marks.focusedLink < 0) {
        painter.setPen(Theme::readable(palette().color(QPalette::Highlight), d->ground(), 3.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    if (std::exchange(d->announce, false)) {
        const double milliseconds = double(d->since.nsecsElapsed()) / 1e6;
        QMetaObject::invokeMethod(
            this, [this, milliseconds] { Q_EMIT shown(milliseconds); }, Qt::QueuedConnection);
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
