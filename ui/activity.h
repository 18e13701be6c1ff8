// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/pace.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Sendoff {

class Core;

/// Tells the core whether somebody looks at the program's window.
class Activity final : public QObject
{
    Q_OBJECT

public:
    explicit Activity(QWidget &window);

    /// Told from now on, and what is so now.
    void watch(Core &core);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Attention attention() const;
    void tell();

    QWidget &m_window;
    QPointer<Core> m_core;
    Qt::ApplicationState m_state;
};

} // namespace Sendoff
