// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "instance.h"
#include "launcher.h"
#include "mainwindow.h"
#include "practice/practiceservice.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

namespace Sendoff {

class AccountCommands;
class Activity;

/// The program with its one window: what it opens at the start, and what the person opens later.
class Program : public QObject
{
    Q_OBJECT

public:
    /// What the run begins with.
    enum class Begin { Accounts, Token, Practice };

    struct Parts
    {
        Settings &settings;
        Language &language;
        Prompter &prompter;
        Trace &trace;
        QString profile; ///< the folder; exists
        Begin begin = Begin::Accounts;
        QString firstUser = {}; ///< with a token: whose mailbox will be shown first; empty: the own one
        PracticeService::Options practice = {}; ///< of a practice mailbox, whenever it is opened
        Launcher::Outside outside = {};
    };

    explicit Program(Parts parts);
    ~Program() override;

    /// Opens the profile's accounts; without any, the welcome page is shown. The profile must have been
    /// claimed (Instance).
    Result<Done> openAccounts();
    /// Opens a practice mailbox; `faults`: a plan, or empty.
    Result<Done> openPractice(const QByteArray &faults = {});
    /// Opens a service with a token that was given: there are no accounts in this run.
    Result<Done> openService(const QUrl &root, const QByteArray &token, const QStringList &users);

    MainWindow &window() { return m_window; }
    Launcher &launcher() { return m_launcher; }
    /// Brings the window to the front.
    void raise();

private:
    /// What can be read or opened in the background while the window is being made.
    Result<Done> begin();
    Result<Done> prepareAccounts();
    /// When a question is open in the window, only after it: its answer is for the desk that is there.
    void showDesk(const std::function<void()> &then = {});
    void showDeskNow();
    void startPractice();

    Parts m_parts;
    Launcher m_launcher;
    const Result<Done> m_begun;
    MainWindow m_window; // after the launcher, so that its desk goes before the core
    Activity *m_activity;
    AccountCommands *m_accounts;
    std::unique_ptr<Instance> m_claim; ///< of the profile, in a run that began with a practice mailbox alone
};

} // namespace Sendoff
