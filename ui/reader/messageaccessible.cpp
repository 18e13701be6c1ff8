// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageaccessible.h"

#include "reader/html/messagelayout.h"
#include "reader/messageview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

/// A message's text as a read-only, selectable, multi-line text.
class MessageAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit MessageAccessible(MessageView *view)
        : QAccessibleWidget(view, QAccessible::EditableText)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? content() : QAccessibleWidget::text(kind);
    }

    void selection(int index, int *start, int *end) const override
    {
        const bool some = index == 0 && selectionCount() == 1;
        *start = some ? std::min(view().selectionAnchor(), view().selectionPosition()) : 0;
        *end = some ? std::max(view().selectionAnchor(), view().selectionPosition()) : 0;
    }
    int selectionCount() const override
    {
        return view().selectionAnchor() != view().selectionPosition() ? 1 : 0;
    }
    void addSelection(int start, int end) override { view().setSelection(start, end); }
    void removeSelection(int index) override
    {
        if (index == 0)
            view().setSelection(cursorPosition(), cursorPosition());
    }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0)
            view().setSelection(start, end);
    }
    int cursorPosition() const override { return view().selectionPosition(); }
    void setCursorPosition(int position) override { view().setSelection(position, position); }
    QString text(int start, int end) const override
    {
        const int last = end < 0 ? characterCount() : end;
        return content().mid(start, std::max(0, last - start));
    }
    int characterCount() const override { return int(content().size()); }
    QRect characterRect(int offset) const override
    {
        const QRect rect = view().rectOf(offset, offset + 1);
        return rect.isEmpty() ? QRect() : QRect(view().viewport()->mapToGlobal(rect.topLeft()), rect.size());
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint place = view().viewport()->mapFromGlobal(point);
        return view().viewport()->rect().contains(place) ? view().offsetAt(place) : -1;
    }
    void scrollToSubstring(int start, int end) override
    {
        Q_UNUSED(end)
        view().showOffset(start);
    }
    QString attributes(int offset, int *start, int *end) const override
    {
        const MessageLayout &layout = view().messageLayout();
        *start = *end = offset;
        for (const int index : layout.reading) {
            const TextRun &run = layout.runs[index];
            if (offset < run.start || offset >= run.end())
                continue;
            *start = run.start;
            *end = run.end();
            const FontKey &font = layout.fonts[run.font];
            return u"font-size:%1px;font-weight:%2;"_s.arg(font.pixelSize).arg(font.weight)
                + (font.italic ? u"font-style:italic;"_s : QString());
        }
        return {};
    }

private:
    MessageView &view() const { return *static_cast<MessageView *>(widget()); }
    QString content() const { return view().plainText(); }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className)
    auto *view = qobject_cast<MessageView *>(object);
    return view ? new MessageAccessible(view) : nullptr; // owned by Qt's cache
}

} // namespace

void installMessageAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps each factory once
}

void textChangedForAccessibility(MessageView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent changed(&view, view.plainText());
    QAccessible::updateAccessibility(&changed);
}

void selectionChangedForAccessibility(MessageView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTextSelectionEvent changed(&view, std::min(view.selectionAnchor(), view.selectionPosition()),
                                          std::max(view.selectionAnchor(), view.selectionPosition()));
    QAccessible::updateAccessibility(&changed);
}

} // namespace Sendoff
