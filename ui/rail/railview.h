// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Sendoff {

class RailDelegate;

/// The tree of the folder pane. All is open; accounts are headings that the current row passes over.
class RailView : public QTreeView
{
    Q_OBJECT

public:
    explicit RailView(QWidget *parent = nullptr);

    RailDelegate *railDelegate() const { return m_delegate; }

Q_SIGNALS:
    /// The person moved the current row to this page.
    void pageChosen(const QModelIndex &index);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QList<QModelIndex> pages() const;

    RailDelegate *m_delegate;
};

} // namespace Sendoff
