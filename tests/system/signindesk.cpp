// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signindesk.h"

#include "settings/keys.h"

#include <QTimer>

#include <utility>

namespace Sendoff::System {

using namespace Qt::StringLiterals;

SignInDesk::SignInDesk()
    : m_settings(m_dir.filePath(u"settings.ini"_s))
    , m_authority([this](const AuthorityProcess::Issued &issued) {
        PracticeService::TokenOptions rights = m_rights;
        rights.life = issued.life;
        rights.own.send = rights.own.send && issued.scopes.contains(u"Mail.Send"_s);
        rights.others.read = rights.others.read && issued.scopes.contains(u"Mail.ReadWrite.Shared"_s);
        rights.others.send = rights.others.send && issued.scopes.contains(u"Mail.Send.Shared"_s);
        m_service->acceptToken(issued.access, rights);
    })
{
}

SignInDesk::~SignInDesk() = default;

QString SignInDesk::start()
{
    PracticeService::Options options;
    options.drafts = 6;
    options.copyDelay = std::chrono::milliseconds(50);
    m_service = std::make_unique<PracticeService>(options);
    if (!m_service->start())
        return u"the practice service does not start"_s;
    if (const QString trouble = m_authority.start(); !trouble.isEmpty())
        return trouble;
    m_settings.set(Keys::clientId, AuthorityProcess::clientId());
    m_settings.set(Keys::authority, m_authority.login().toString());
    m_settings.set(Keys::graphUrl, m_service->root().toString());
    m_language.use(u"en"_s);
    return {};
}

bool SignInDesk::open(bool practice)
{
    PracticeService::Options options;
    options.drafts = 3;
    m_program = std::make_unique<Program>(Program::Parts{
        .settings = m_settings,
        .language = m_language,
        .prompter = m_prompter,
        .trace = m_trace,
        .profile = m_dir.path(),
        .begin = practice ? Program::Begin::Practice : Program::Begin::Accounts,
        .practice = options,
        .outside
        = {.browser = [this](const QUrl &url) { return browse(url); },
           .secrets
           = [this](Clock &) { return std::make_unique<LastingSecrets>(m_secrets, m_keychainWorks); }}});
    const Result<Done> opened = practice ? m_program->openPractice() : m_program->openAccounts();
    window().show();
    return bool(opened);
}

bool SignInDesk::browse(const QUrl &url)
{
    if (!m_browserWorks)
        return false;
    // The person's part: later, as a browser is another program. Nobody is signed in there yet.
    QTimer::singleShot(0, &m_context, [this, url] { m_lastPage = Browser().open(url); });
    return true;
}

bool SignInDesk::signIn()
{
    return press(u"signInButton"_s) && waitUntil([this] { return desk() != nullptr; }) && waitForDrafts();
}

bool SignInDesk::waitForDrafts(int mailbox, int count)
{
    return waitUntil([this, mailbox, count] { return hasDrafts(desk(), mailbox, count); });
}

} // namespace Sendoff::System
