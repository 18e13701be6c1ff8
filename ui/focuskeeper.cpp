// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focuskeeper.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Sendoff {

FocusKeeper::FocusKeeper(QWidget &area, Home home, QObject *parent)
    : QObject(parent)
    , m_area(area)
    , m_home(std::move(home))
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::focusChanged);
}

void FocusKeeper::goHome()
{
    QWidget *home = m_home();
    m_sent = home;
    if (home)
        home->setFocus(Qt::OtherFocusReason);
}

void FocusKeeper::settle()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_sent && focus == m_sent && m_home() != m_sent)
        goHome();
}

void FocusKeeper::focusChanged(QWidget *old, QWidget *now)
{
    if (!old || !m_area.window()->isAncestorOf(old) || (now && now->window() != m_area.window()))
        return;
    // Only afterwards is it sure what has gone, and where the focus came to rest: it may jump more than once,
    // also onto a button that goes in the same turn.
    m_left.append(old);
    if (m_left.size() > 1)
        return;
    QTimer::singleShot(0, this, [this] {
        const QList<QPointer<QWidget>> left = std::exchange(m_left, {});
        const bool gone = std::any_of(left.cbegin(), left.cend(),
                                      [](const QPointer<QWidget> &one) { return !one || !one->isVisible(); });
        const QWidget *focus = QApplication::focusWidget();
        if (gone && (!focus || focus->window() == m_area.window()))
            goHome();
    });
}

} // namespace Sendoff
