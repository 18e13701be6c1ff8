// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity.h"

#include "core.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWidget>

namespace Sendoff {

Activity::Activity(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_state(QGuiApplication::applicationState())
{
    window.installEventFilter(this);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        m_state = state;
        tell();
    });
}

void Activity::watch(Core &core)
{
    m_core = &core;
    tell();
}

bool Activity::eventFilter(QObject *object, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::WindowStateChange || type == QEvent::Show || type == QEvent::Hide)
        tell();
    return QObject::eventFilter(object, event);
}

Attention Activity::attention() const
{
    if (m_state == Qt::ApplicationActive)
        return Attention::Here;
    const bool canBeSeen = m_window.isVisible() && !m_window.isMinimized();
    return canBeSeen && m_state == Qt::ApplicationInactive ? Attention::Elsewhere : Attention::Away;
}

void Activity::tell()
{
    if (m_core)
        m_core->setAttention(attention());
}

} // namespace Sendoff

#include "moc_activity.cpp"
