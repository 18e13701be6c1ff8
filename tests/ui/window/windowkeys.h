// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowstage.h"

#include <QApplication>
#include <QWindow>

// Keys that go to the window as from the platform.

namespace Sendoff {

inline void press(WindowStage &stage, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(stage.window->windowHandle(), key, modifiers);
}

/// The keys of a command, as soon as it can be run: the desk tells its actions of a change in the next round
/// of events.
inline void pressFor(WindowStage &stage, ActionId id, Qt::Key key)
{
    QVERIFY2(QTest::qWaitFor([&] { return stage.action(id).isEnabled(); }, 30'000),
             "the action stays disabled");
    press(stage, key, Qt::ControlModifier);
}

inline void type(WindowStage &stage, const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(stage.window->windowHandle(), letter.toLatin1());
}

inline QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

/// Walks with Tab until `name` has the focus.
inline bool tabTo(WindowStage &stage, const QString &name)
{
    for (int i = 0; i < 60 && focusName() != name; ++i)
        press(stage, Qt::Key_Tab);
    return focusName() == name;
}

} // namespace Sendoff
