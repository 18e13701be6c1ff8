// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bararea.h"

#include <QEvent>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include <algorithm>

namespace Sendoff {

namespace {
constexpr int slideMs = 120;
}

BarArea::BarArea(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::barGap);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

BarArea::Entry *BarArea::find(const QString &key)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

InlineBar *BarArea::bar(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? nullptr : found->bar;
}

QStringList BarArea::keys() const
{
    QStringList keys;
    for (const Entry &entry : m_entries)
        keys.append(entry.key);
    return keys;
}

void BarArea::setBar(const QString &key, Make make, qsizetype position)
{
    if (Entry *entry = find(key)) {
        entry->make = std::move(make);
        // A bar that says the same keeps its buttons, and with them the focus.
        if (const BarSpec spec = entry->make(); !(spec == entry->bar->spec()))
            entry->bar->setSpec(spec);
        return;
    }
    auto *bar = new InlineBar(this);
    bar->setObjectName(key);
    bar->setSpec(make());
    connect(bar, &InlineBar::triggered, this,
            [this, key](const QString &action) { Q_EMIT triggered(key, action); });
    connect(bar, &InlineBar::closed, this, [this, key] {
        removeBar(key);
        Q_EMIT closed(key);
    });
    const bool isLast = position < 0 || position >= std::ssize(m_entries);
    const auto next = isLast ? m_entries.end() : m_entries.begin() + position;
    m_layout->insertWidget(isLast ? -1 : m_layout->indexOf(next->bar), bar);
    m_entries.insert(next, {key, std::move(make), bar});
    bar->show();
    settle();
    if (!isLast)
        orderFocus();
    if (!isVisible())
        return;
    // A width from before it was hidden says nothing about the height now.
    if (QLayout *around = parentWidget() ? parentWidget()->layout() : nullptr)
        around->activate();
    slide(bar, 0, bar->heightForWidth(std::max(width() - m_margins.left() - m_margins.right(), 200)));
}

/// Qt goes from button to button, and reads bars out, in the order in which they were made.
void BarArea::orderFocus()
{
    QWidget *before = nullptr;
    for (const Entry &entry : m_entries) {
        entry.bar->raise();
        const QList<QWidget *> children = entry.bar->findChildren<QWidget *>();
        for (QWidget *child : children) {
            if ((child->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            if (before)
                setTabOrder(before, child);
            before = child;
        }
    }
}

void BarArea::removeBar(const QString &key)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    if (found == m_entries.end())
        return;
    InlineBar *bar = found->bar;
    m_entries.erase(found);
    bar->disconnect(this);
    if (isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        slide(bar, bar->height(), 0);
        return;
    }
    bar->hide();
    bar->deleteLater();
    settle();
}

void BarArea::setBarMargins(const QMargins &margins)
{
    m_margins = margins;
    settle();
}

/// Moves a bar's height limit; at the end of a closing the bar is deleted.
void BarArea::slide(InlineBar *bar, int from, int to)
{
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
        return;
    bar->setMaximumHeight(from);
    auto *animation = new QVariantAnimation(bar);
    animation->setDuration(slideMs);
    animation->setStartValue(from);
    animation->setEndValue(to);
    connect(animation, &QVariantAnimation::valueChanged, bar,
            [bar](const QVariant &value) { bar->setMaximumHeight(value.toInt()); });
    connect(animation, &QVariantAnimation::finished, this, [this, bar, to] {
        bar->setMaximumHeight(QWIDGETSIZE_MAX);
        if (to > 0)
            return;
        bar->hide();
        bar->deleteLater();
        settle();
    });
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void BarArea::settle()
{
    m_layout->setContentsMargins(m_margins);
    bool any = false;
    for (int i = 0; i < m_layout->count(); ++i)
        any = any || !m_layout->itemAt(i)->widget()->isHidden();
    setVisible(any);
}

void BarArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (const Entry &entry : m_entries)
            entry.bar->setSpec(entry.make());
    }
}

} // namespace Sendoff
