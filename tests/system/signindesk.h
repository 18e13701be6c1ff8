// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authorityprocess.h"
#include "browser.h"
#include "hand.h"
#include "language.h"
#include "practice/practiceservice.h"
#include "program.h"
#include "settings/settings.h"
#include "signin/memorysecrets.h"
#include "trace.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Sendoff {

class DeskPage;

namespace System {

/// Secrets that outlive a run of the program, as a keychain's do.
class LastingSecrets final : public SecretStore
{
    Q_OBJECT

public:
    /// `works`: whether there is a keychain at all.
    LastingSecrets(MemorySecrets &kept, const bool &works)
        : m_kept(kept)
        , m_works(works)
    {
    }

    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> call) override
    {
        if (!m_works)
            later(context, [call] { call(missing()); });
        else
            m_kept.read(key, context, std::move(call));
    }
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<Done>)> call) override
    {
        if (!m_works)
            later(context, [call] { call(missing()); });
        else
            m_kept.write(key, secret, context, std::move(call));
    }
    void remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call) override
    {
        if (!m_works)
            later(context, [call] { call(missing()); });
        else
            m_kept.remove(key, context, std::move(call));
    }

private:
    static Error missing()
    {
        Error error;
        error.kind = ErrorKind::Secrets;
        error.code = QStringLiteral("missing");
        return error;
    }
    static void later(QObject *context, const std::function<void()> &call)
    {
        QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
    }

    MemorySecrets &m_kept;
    const bool &m_works;
};

/// The real program with its window, a real authority, a real browser's part, and the practice service as
/// the mail service that trusts the authority.
class SignInDesk
{
public:
    SignInDesk();
    ~SignInDesk();

    /// What went wrong; empty: all of it runs.
    QString start();
    /// The program begins; false: it could not.
    bool open(bool practice = false);
    /// It ends.
    void close() { m_program.reset(); }

    Program &program() { return *m_program; }
    MainWindow &window() { return m_program->window(); }
    DeskPage *desk() { return m_program ? window().desk() : nullptr; }
    AuthorityProcess &authority() { return m_authority; }
    PracticeService &service() { return *m_service; }
    MemorySecrets &secrets() { return m_secrets; }
    Settings &settings() { return m_settings; }
    Browser &browser() { return m_browser; }
    const Browser::Page &lastPage() const { return m_lastPage; }
    QString profile() const { return m_dir.path(); }
    const QStringList &told() const { return m_prompter.told; }

    /// Whether the browser opens what it is given (it does at first).
    void setBrowser(bool works) { m_browserWorks = works; }
    /// Whether there is a keychain (there is at first).
    void setKeychain(bool works) { m_keychainWorks = works; }
    /// What tokens may do from now on.
    void setRights(const PracticeService::TokenOptions &rights) { m_rights = rights; }

    /// Signs in on the welcome page, in the browser, and waits for the drafts.
    bool signIn();
    bool waitForDrafts(int mailbox = 0, int count = 6);

private:
    bool browse(const QUrl &url);

    QTemporaryDir m_dir;
    Settings m_settings;
    Trace m_trace;
    Language m_language;
    NotingPrompter m_prompter;
    MemorySecrets m_secrets;
    Browser m_browser;
    Browser::Page m_lastPage;
    bool m_browserWorks = true;
    bool m_keychainWorks = true;
    PracticeService::TokenOptions m_rights;
    std::unique_ptr<PracticeService> m_service;
    AuthorityProcess m_authority;
    QObject m_context;
    std::unique_ptr<Program> m_program;
};

} // namespace System
} // namespace Sendoff
