// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/job.h"

#include <QListView>

#include <chrono>
#include <optional>

namespace Sendoff {

class SendingDelegate;
class SteadyList;

/// The rows of the Sending view, with the names of the columns above them.
class SendingView : public QListView
{
    Q_OBJECT

public:
    explicit SendingView(Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// How long it takes from one message to the next; nothing: sending does not go on for now.
    void setPace(std::optional<std::chrono::milliseconds> pace);
    std::optional<SendJob> currentJob() const;
    /// Makes a job's row current, if it is there.
    void setCurrentJob(JobId id);
    /// Makes the first job current that needs the person, unless one of those is current already.
    void preselect();

Q_SIGNALS:
    void currentJobChanged();
    /// The words at the end of the current job's row were clicked.
    void linkActivated();
    /// The person asks what can be done about the current job; a place on the screen.
    void menuRequested(const QPoint &place);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void regroup();
    void requestMenu();
    void placeTitles();
    void fold(const QModelIndex &index, bool folded);
    bool needsPerson(const QModelIndex &index) const;
    /// The row at a place of the viewport; not the title of its group.
    QModelIndex rowAt(const QPoint &point) const;
    bool isOnLink(const QPoint &point) const;
    void keepTime();

    Clock &m_clock;
    SendingDelegate *m_delegate;
    SteadyList *m_steady;
    QWidget *m_titles;
    QPersistentModelIndex m_pressedLink; ///< of this row
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Sendoff
