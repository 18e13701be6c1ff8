// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/layoutrequest.h"
#include "reader/layoutworker.h"
#include "reader/messagepainter.h"
#include "reader/messageview.h"
#include "reader/pictureloader.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Sendoff {

/// The inside of MessageView, shared by its source files.
struct MessageView::Private
{
    enum class Granularity { Character, Word, Line };

    static constexpr int margin = 16; ///< pixels above and below the text
    static constexpr int sideMargin = 24;
    static constexpr int minTextWidth = 160;

    explicit Private(MessageView &view);

    // Layout (messageview.cpp)
    LayoutRequest makeRequest() const;
    int layoutWidth() const;
    void requestLayout(LayoutWorker::Running running);
    void take(const std::shared_ptr<const MessageLayout> &layout);
    void takePictures();
    void updateScrollBars();
    void reset();
    QColor ground() const;

    // Coordinates: the layout's are scaled by the zoom and moved by the margin and the scroll bars.
    qreal scale() const { return zoom / 100.0; }
    QPointF origin() const;
    QPointF toLayout(const QPointF &viewport) const { return (viewport - origin()) / scale(); }
    QRect toViewport(const QRect &rect) const;
    void ensureVisible(const QRect &rect);

    // Selection, links and finding (messageviewinput.cpp, messageviewlinks.cpp)
    void select(int newAnchor, int newPosition);
    void extendTo(const QPoint &point);
    int linkAt(const QPoint &point) const;
    void hover(int link);
    void focusLink(int link);
    void activate(int link);
    bool walkLinks(bool forward);
    void pageOrNext();
    void runFind(bool keepPlace);
    void goToFound(int index);

    MessageView &q;
    LayoutWorker worker;
    PictureLoader loader;
    QTimer pictureTimer; ///< gathers pictures that come one after the other into one new layout
    QTimer scrollTimer; ///< scrolls while a selection is dragged out of the view
    std::shared_ptr<const MessageLayout> layout;
    std::unique_ptr<TextGeometry> geometry;

    Body body;
    bool hasBody = false;
    bool isCurrent = false; ///< `layout` is of `body`
    bool announce = false; ///< shown() is to be emitted after the next painting
    QElapsedTimer since; ///< setBody()
    QString notice;
    QHash<QString, QByteArray> encoded;
    QHash<QString, QImage> pictures;
    QStringList tried; ///< pictures that were asked for and did not come
    bool picturesAsked = false;

    bool whitePaper = false;
    int zoom = 100;
    int requestedWidth = 0;

    TextMarks marks;
    int anchor = 0;
    int position = 0;
    std::pair<int, int> anchorRange; ///< the word or line where a selection by words or lines began
    Granularity granularity = Granularity::Character;
    bool dragging = false;
    QPoint dragPoint;
    QPoint pressPoint;
    QElapsedTimer doubleClick;
    QPoint doubleClickPoint;
    int pressedLink = -1;
    int hoveredLink = -1;
    bool keyboardFocus = false; ///< it came by keyboard, so it is shown
    QString findText;
};

} // namespace Sendoff
