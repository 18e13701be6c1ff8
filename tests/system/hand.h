// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prompter.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace Sendoff {

class DeskPage;
class MainWindow;

namespace System {

// A person's hand in the real window, in this process.

/// Writes down what it was told.
class NotingPrompter final : public Prompter
{
public:
    void chooseFile(QWidget *, const QString &, const QString &, PathCall) override { }
    void chooseFolder(QWidget *, const QString &, PathCall) override { }
    void tell(QWidget *, const QString &, const QString &html) override { told += html; }
    bool openOutside(const QString &) override { return true; }

    QStringList told;
};

/// Waits patiently; false: in vain.
bool waitUntil(const std::function<bool()> &condition);
/// Presses the button of that name, in a dialog or in the window; false: there is none to press.
bool press(const QString &name);
/// Whether the mailbox has so many drafts and its Sent Items are known; `desk` may be null.
bool hasDrafts(const DeskPage *desk, int mailbox, int count);
/// Makes the first draft of the list current that can be sent; false: there is none, or Send stays off.
bool goToSendable(MainWindow &window);
/// Sends the first draft of the list that can be sent, without time to undo, and waits for its copy.
bool sendFirst(MainWindow &window);

} // namespace System
} // namespace Sendoff
