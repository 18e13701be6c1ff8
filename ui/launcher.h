// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "core.h"
#include "environment.h"
#include "practice/practiceservice.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace Sendoff {

class Settings;
class Trace;

/// Makes the real environment and a core on it: for a service, or for a practice mailbox that it starts.
class Launcher
{
public:
    Launcher(Settings &settings, Trace &trace);
    ~Launcher();
    Launcher(const Launcher &) = delete;
    Launcher &operator=(const Launcher &) = delete;

    /// Begins to open the store in `folder` in the background, for openService() with the same folder: what
    /// the window needs can be made meanwhile. May be left out.
    /// `first`: whose mailbox will be shown first; empty: the own one.
    void prepare(const QString &folder, const QString &first);
    /// Starts a practice mailbox and opens it; its store, in `folder`, is emptied first. `faults`: a plan, or
    /// empty. Once, this or openService().
    Result<Done> openPractice(const QString &folder, const PracticeService::Options &options,
                              const QByteArray &faults = {});
    /// Opens a service; `users` empty: the token's own mailbox. The store is in `folder`.
    Result<Done> openService(const QString &folder, const QUrl &root, const QByteArray &token,
                             const QStringList &users);

    /// Null until something was opened.
    Core *core() const { return m_core.get(); }
    PracticeService *practice() const { return m_practice.get(); }

    /// Trusts the authorities in a PEM file beside the system's; false when there are none in it.
    static bool trustAlso(const QString &pemFile);

private:
    void prepare(const QString &folder, Core::Begin begin, const Mailbox &first = {});
    Result<Done> open(const QString &folder, Connection connection);

    Settings &m_settings;
    Trace &m_trace;
    SystemClock m_clock;
    SystemEntropy m_entropy;
    QNetworkAccessManager m_network;
    std::unique_ptr<PracticeService> m_practice;
    std::unique_ptr<Environment> m_environment;
    std::unique_ptr<Core> m_prepared; ///< begun, and not yet opened
    std::unique_ptr<Core> m_core;
};

} // namespace Sendoff
