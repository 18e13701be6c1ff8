// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paintprobe.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace Sendoff {

PaintProbe::PaintProbe(QObject *parent)
    : QObject(parent)
{
}

void PaintProbe::afterPaint(QWidget *widget, std::function<void()> call)
{
    if (m_widget)
        m_widget->removeEventFilter(this);
    m_widget = widget;
    m_call = std::move(call);
    widget->installEventFilter(this);
    widget->update();
}

bool PaintProbe::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_call) {
        object->removeEventFilter(this);
        QMetaObject::invokeMethod(this, std::exchange(m_call, {}), Qt::QueuedConnection);
    }
    return QObject::eventFilter(object, event);
}

} // namespace Sendoff
