// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions.h"

#include <QObject>

namespace Sendoff {

class DeskPage;
class MainWindow;
class Prompter;
class Settings;

/// What each action does, one short method each; which may be done now is in `actions`.
class Commands : public QObject
{
    Q_OBJECT

public:
    Commands(MainWindow &window, Actions &actions, Settings &settings, Prompter &prompter,
             QObject *parent = nullptr);

    /// Runs an action, unless it is not allowed in the situation of this very moment.
    void run(ActionId id);
    /// Says why a send does not happen: a key that is pressed and does nothing leaves one guessing.
    void tellWhyNotSent();

Q_SIGNALS:
    /// An action that concerns accounts.
    void accountRequested(Sendoff::ActionId id);

private:
    /// Hears the keys of Send while the action is off: a QAction that is off does not hear them.
    void listenWhileSendIsOff();
    void goTo(Page page, DeskPage &desk);
    void runOnDesk(ActionId id, DeskPage &desk);
    void runOnList(ActionId id, DeskPage &desk);
    void runOnReader(ActionId id, DeskPage &desk);
    void copy();
    void clearSelection(DeskPage &desk);
    void markViewed(DeskPage &desk);
    void openInOutlook(DeskPage &desk);
    void tellShortcuts();
    void tellAbout();

    MainWindow &m_window;
    Actions &m_actions;
    Settings &m_settings;
    Prompter &m_prompter;
};

} // namespace Sendoff
