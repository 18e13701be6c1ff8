// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focuskeeper.h"

#include <QApplication>
#include <QTimer>

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
    // Only afterwards is it sure what has gone, and where the focus came to rest: it may jump more than once.
    if (m_left)
        return;
    m_left = old;
    QTimer::singleShot(0, this, [this] {
        const QWidget *focus = QApplication::focusWidget();
        const bool gone = !*m_left || !(*m_left)->isVisible();
        m_left.reset();
        if (gone && (!focus || focus->window() == m_area.window()))
            goHome();
    });
}

} // namespace Sendoff
