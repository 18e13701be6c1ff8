// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "accountcommands.h"
#include "activity.h"
#include "core.h"
#include "profile.h"
#include "startwords.h"
#include "welcome/welcomepage.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

#include <chrono>

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// How often is looked whether a question is still open.
constexpr std::chrono::milliseconds whileAsked(150);

} // namespace

Program::Program(Parts parts)
    : m_parts(std::move(parts))
    , m_launcher(m_parts.settings, m_parts.trace, m_parts.outside)
    , m_begun(begin())
    , m_window({m_parts.settings, m_parts.language, m_parts.prompter, m_parts.trace})
    , m_activity(new Activity(m_window))
    , m_accounts(
          new AccountCommands({.window = m_window,
                               .launcher = m_launcher,
                               .settings = m_parts.settings,
                               .prompter = m_parts.prompter,
                               .prepare = [this] { return prepareAccounts(); },
                               .showDesk = [this](const std::function<void()> &then) { showDesk(then); }},
                              this))
{
    m_window.setTakesAccounts(m_parts.begin != Begin::Token);
    connect(&m_window, &MainWindow::welcomeMade, m_accounts, &AccountCommands::watchWelcome);
    connect(&m_window, &MainWindow::practiceRequested, this, &Program::startPractice);
}

Program::~Program()
{
    delete std::exchange(m_accounts, nullptr); // it works on the window and the launcher
}

Result<Done> Program::begin()
{
    switch (m_parts.begin) {
    case Begin::Accounts: return m_launcher.readAccounts(m_parts.profile);
    case Begin::Token: m_launcher.prepare(m_parts.profile, m_parts.firstUser); break;
    case Begin::Practice: break;
    }
    return Done();
}

Result<Done> Program::openAccounts()
{
    if (!m_begun)
        return m_begun;
    if (const Result<Done> opened = m_launcher.openAccounts(); !opened)
        return opened;
    showDesk();
    return Done();
}

Result<Done> Program::openPractice(const QByteArray &faults)
{
    const Result<Done> opened
        = m_launcher.openPractice(QDir(m_parts.profile).filePath(u"practice"_s), m_parts.practice, faults);
    if (opened)
        showDesk();
    return opened;
}

Result<Done> Program::openService(const QUrl &root, const QByteArray &token, const QStringList &users)
{
    const Result<Done> opened = m_launcher.openService(m_parts.profile, root, token, users);
    if (opened)
        showDesk();
    return opened;
}

void Program::startPractice()
{
    m_parts.practice.language = m_parts.language.current();
    if (const Result<Done> opened = openPractice(); !opened)
        m_window.welcome()->setTrouble(startTrouble(opened.error()));
}

Result<Done> Program::prepareAccounts()
{
    if (m_launcher.accounts())
        return Done();
    if (m_parts.begin == Begin::Token)
        return notReady();
    // Only the practice mailbox was claimed so far.
    auto claim = std::make_unique<Instance>(m_parts.profile);
    if (claim->claim() != Instance::Outcome::First)
        return profileError(u"inUse"_s, {});
    const Result<Done> read = m_launcher.readAccounts(m_parts.profile);
    if (!read)
        return read;
    connect(claim.get(), &Instance::raiseRequested, this, &Program::raise);
    m_claim = std::move(claim);
    return Done();
}

void Program::showDesk(const std::function<void()> &then)
{
    if (m_window.desk() && (QApplication::activeModalWidget() || QApplication::activePopupWidget())) {
        QTimer::singleShot(whileAsked, this, [this, then] { showDesk(then); });
        return;
    }
    showDeskNow();
    if (then)
        then();
}

void Program::showDeskNow()
{
    Core *const core = m_launcher.core();
    if (!core) {
        m_window.closeDesk();
        return;
    }
    m_window.openDesk(*core);
    m_activity->watch(*core);
    m_accounts->watchDesk();
}

void Program::raise()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace Sendoff
