// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/message.h"

#include <QElapsedTimer>
#include <QListView>

#include <functional>

namespace Sendoff {

class MailDelegate;
class MailListModel;
class SteadyList;

/// The list of messages. The current row is what the reader shows; ticks (in the model) are the selection. A
/// click or an arrow moves the current row only; Space, Insert, the tick box, Ctrl and Shift change ticks.
/// Rows that come and go by themselves leave what is looked at in its place.
class MailListView : public QListView
{
    Q_OBJECT

public:
    /// With ticks (Drafts), plain (Scheduled), or grouped by time with receipts (Sent Items).
    enum class Variant { Drafts, Scheduled, SentItems };

    explicit MailListView(Clock &clock, QWidget *parent = nullptr);
    ~MailListView() override;

    /// Expects a model with the roles of MailListModel.
    void setModel(QAbstractItemModel *model) override;
    void setVariant(Variant variant);
    Variant variant() const { return m_variant; }

    /// The message of the current row; empty without one.
    MessageId currentMessage() const;
    /// Makes a message's row current and visible; nothing happens when it is not shown.
    void setCurrentMessage(const MessageId &id);
    /// Asked when the current row is about to go: whether the next one follows it; else no row is current.
    /// Without it, it always does.
    void setFollows(std::function<bool()> follows) { m_follows = std::move(follows); }
    /// The row `step` further than the current one, within the list; without one, than the place where the
    /// last current one was.
    QModelIndex further(int step) const;
    /// Where further() counts from.
    int stepsFrom(int step) const;
    /// Makes a row current without moving the list.
    void takeUp(const QModelIndex &index);

    void toggleCurrent(); ///< the tick of the current row
    void toggleCurrentAndNext();
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// The current row is another one, or has gone (invalid index).
    void currentRowChanged(const QModelIndex &current);
    /// Enter or a double click on a row.
    void openRequested(const Sendoff::MessageId &id);
    /// What can be done with the current row is wanted as a menu, at this place of the screen.
    void menuRequested(const QPoint &place);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    MailListModel *mailModel() const;
    bool hasTicks() const;
    bool onTick(const QModelIndex &index, const QPoint &point) const;
    bool extendTicks(int step);
    bool isKeyMeant();
    bool isPressMeant(const QPoint &point);
    void toggle(const QModelIndex &index);
    void requestMenu();
    void regroup();
    void keepTime();
    void retranslate();

    Clock &m_clock;
    MailDelegate *m_delegate;
    SteadyList *m_steady;
    std::function<bool()> m_follows;
    // Around the place of the current row that has gone.
    QPersistentModelIndex m_gapAbove;
    QPersistentModelIndex m_gapBelow;
    Variant m_variant = Variant::Drafts;
    int m_anchor = -1; // row where ticking with Shift began
    bool m_swallowed = false; // the press was ours: its release is not for the view
    QString m_typed;
    QElapsedTimer m_typedAt;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace Sendoff
