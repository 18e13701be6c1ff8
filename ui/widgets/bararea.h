// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/inlinebar.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace Sendoff {

/// A column of InlineBars, each under a key of the owner's; it takes no room while it is empty. Bars open and
/// close in 120 ms, at once where the style has no animations.
class BarArea : public QWidget
{
    Q_OBJECT

public:
    explicit BarArea(QWidget *parent = nullptr);

    /// Makes the words of a bar; called again when the language changes.
    using Make = std::function<BarSpec()>;

    /// Shows a bar, or changes the one with this key in its place. A new one comes before the bar that is the
    /// `position`th now; -1: last.
    void setBar(const QString &key, Make make, qsizetype position = -1);
    void removeBar(const QString &key);
    bool hasBar(const QString &key) const { return bar(key) != nullptr; }
    /// The bar that is shown under the key, or null; one that is closing counts as gone.
    InlineBar *bar(const QString &key) const;
    QStringList keys() const;
    /// The room around the bars while there are any.
    void setBarMargins(const QMargins &margins);

Q_SIGNALS:
    /// A button or link of a bar was pressed.
    void triggered(const QString &key, const QString &action);
    /// The person hid a bar; it has been removed.
    void closed(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QString key;
        Make make;
        InlineBar *bar;
    };

    Entry *find(const QString &key);
    void slide(InlineBar *bar, int from, int to);
    void orderFocus();
    void settle();

    std::vector<Entry> m_entries;
    QVBoxLayout *m_layout;
    QMargins m_margins;
};

} // namespace Sendoff
