// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace Sendoff {

/// Calls back once after a widget was painted next: for milestones that mean "it is on the screen".
class PaintProbe : public QObject
{
    Q_OBJECT

public:
    explicit PaintProbe(QObject *parent = nullptr);

    /// The call comes from the event loop after `widget`'s next paint event; a wait that is still under way
    /// is replaced.
    void afterPaint(QWidget *widget, std::function<void()> call);
    bool isWaiting() const { return bool(m_call); }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QPointer<QWidget> m_widget;
    std::function<void()> m_call;
};

} // namespace Sendoff
