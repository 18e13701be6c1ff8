// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageview_p.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

// Links and the context menu of MessageView.

namespace Sendoff {

int MessageView::Private::linkAt(const QPoint &point) const
{
    const QPoint place = toLayout(point).toPoint();
    const auto found
        = std::find_if(layout->links.begin(), layout->links.end(), [place](const LinkArea &link) {
              return std::any_of(link.rects.begin(), link.rects.end(),
                                 [place](const QRect &rect) { return rect.contains(place); });
          });
    return found == layout->links.end() ? -1 : int(found - layout->links.begin());
}

void MessageView::Private::hover(int link)
{
    if (hoveredLink == link)
        return;
    hoveredLink = link;
    const int shown = link >= 0 ? link : marks.focusedLink;
    Q_EMIT q.linkHovered(shown >= 0 && shown < layout->links.size() ? layout->links[shown].target
                                                                    : QString());
}

void MessageView::Private::focusLink(int link)
{
    marks.focusedLink = link;
    if (link >= 0 && !layout->links[link].rects.isEmpty())
        ensureVisible(layout->links[link].rects.front());
    q.viewport()->update();
    Q_EMIT q.linkHovered(link >= 0 ? layout->links[link].target : QString());
}

void MessageView::Private::activate(int link)
{
    const QUrl url(layout->links[link].target, QUrl::TolerantMode);
    const bool known = url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1;
    if (url.isValid() && known)
        Q_EMIT q.linkActivated(url);
}

bool MessageView::Private::walkLinks(bool forward)
{
    const int count = int(layout->links.size());
    int next = 0;
    if (marks.focusedLink >= 0) {
        next = marks.focusedLink + (forward ? 1 : -1);
    } else {
        // From what is on the screen, not from the start of a long message.
        const int middle = q.viewport()->height();
        const auto visible
            = std::find_if(layout->links.begin(), layout->links.end(), [this, middle](const LinkArea &link) {
                  const int top = toViewport(link.rects.front()).top();
                  return top >= 0 && top < middle;
              });
        const int first = visible == layout->links.end() ? 0 : int(visible - layout->links.begin());
        next = forward ? first : count - 1;
    }
    if (next < 0 || next >= count)
        return false;
    focusLink(next);
    return true;
}

QString MessageView::focusedLink() const
{
    const int link = d->marks.focusedLink;
    return link >= 0 && link < d->layout->links.size() ? d->layout->links[link].target : QString();
}

bool MessageView::focusNextPrevChild(bool next)
{
    d->keyboardFocus = true;
    // Backwards from the text itself leads out of it.
    const bool walks = next || d->marks.focusedLink >= 0;
    if (walks && d->walkLinks(next))
        return true;
    if (!next && d->marks.focusedLink >= 0) {
        d->focusLink(-1);
        return true;
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void MessageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool back = event->reason() == Qt::BacktabFocusReason;
    d->keyboardFocus
        = back || event->reason() == Qt::TabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (back && !d->layout->links.isEmpty())
        d->focusLink(int(d->layout->links.size()) - 1);
    viewport()->update();
}

void MessageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    const bool away
        = event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (away && d->marks.focusedLink >= 0) {
        d->marks.focusedLink = -1;
        Q_EMIT linkHovered(QString());
    }
    viewport()->update();
}

void MessageView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int link = byKey ? d->marks.focusedLink : d->linkAt(event->pos());
    QPoint place = event->globalPos();
    if (byKey) {
        const QRect area
            = link >= 0 ? d->toViewport(d->layout->links[link].rects.front()) : QRect(20, 20, 1, 1);
        place = viewport()->mapToGlobal(area.bottomLeft());
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"messageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (link >= 0) {
        const QString target = d->layout->links[link].target;
        QAction *open = menu->addAction(tr("Open link"), this, [this, link, target] {
            if (link < d->layout->links.size() && d->layout->links[link].target == target)
                d->activate(link);
        });
        open->setObjectName(u"openLink"_s);
        QAction *copyAddress = menu->addAction(tr("Copy link address"), this, [target] {
            const bool mail = target.startsWith("mailto:"_L1);
            QGuiApplication::clipboard()->setText(mail ? target.mid(7) : target);
        });
        copyAddress->setObjectName(u"copyLinkAddress"_s);
        menu->addSeparator();
    }
    QAction *copyAction = menu->addAction(tr("Copy"), QKeySequence::Copy, this, &MessageView::copy);
    copyAction->setObjectName(u"copyText"_s);
    copyAction->setEnabled(d->anchor != d->position);
    QAction *all = menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &MessageView::selectAll);
    all->setObjectName(u"selectAllText"_s);
    all->setEnabled(!d->layout->text.isEmpty());
    menu->popup(place);
}

} // namespace Sendoff
