// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace Sendoff {

/// Keeps the keyboard where one works. What has the focus may go away by itself: a bar ends, a list becomes
/// empty, a page is left. Qt then gives the focus to the next widget, wherever that is; this gives it to the
/// page's own place instead. Moves no focus that the person put somewhere.
class FocusKeeper : public QObject
{
    Q_OBJECT

public:
    /// Where the keyboard belongs now: the list, or what stands in for it. Null: nowhere.
    using Home = std::function<QWidget *()>;

    /// Looks after the window `area` is in.
    FocusKeeper(QWidget &area, Home home, QObject *parent);

    void goHome();
    /// The home may be another now: who was sent to a stand-in goes on to it.
    void settle();

private:
    void focusChanged(QWidget *old, QWidget *now);

    QWidget &m_area;
    Home m_home;
    QPointer<QWidget> m_sent; ///< where the focus was put last
    QList<QPointer<QWidget>> m_left; ///< what had the focus in this turn and lost it
};

} // namespace Sendoff
