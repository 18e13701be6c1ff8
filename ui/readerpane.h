// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "rail/page.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace Sendoff {

class Actions;
class BarArea;
class EmptyPage;
class ReaderView;
struct SendSummary;

/// The right half of the desk: a strip with the way to the previous and next message, what is selected, and
/// the reader or, without a message, a hint. Arranges only.
class ReaderPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPane(Actions &actions, QWidget *parent = nullptr);

    ReaderView *view() const { return m_view; }

    struct Strip
    {
        Page page = Page::Drafts;
        int place = 0; ///< of the current row, from 1; 0: none
        int rows = 0;
        int notViewed = 0;

        bool operator==(const Strip &) const = default;
    };
    void setStrip(const Strip &strip);
    /// Shows the reader, or the hint.
    void setHasMessage(bool has);
    void showSelection(const SendSummary &summary);
    void hideSelection();
    /// Opens the menu of the message's actions at a place of the screen; returns at once.
    void openMenu(const QPoint &place);
    /// For narrow windows: without the count of messages not viewed.
    void setCompact(bool compact);
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMore();
    void retranslate();
    void wordEmptyPage();

    Actions &m_actions;
    QWidget *m_stripWidget;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_position;
    QLabel *m_notViewed;
    QList<QToolButton *> m_scheduled; ///< what can be done with what waits for its time
    QToolButton *m_more;
    BarArea *m_selectionBar;
    QStackedWidget *m_stack;
    ReaderView *m_view;
    EmptyPage *m_empty = nullptr; ///< made when it is needed: most starts have a message to show
    Strip m_strip;
    bool m_compact = false;
};

} // namespace Sendoff
