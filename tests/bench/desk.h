// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core.h"
#include "environment.h"
#include "mail/job.h"
#include "practice/practiceservice.h"
#include "settings/settings.h"
#include "trace.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <optional>

namespace Sendoff::Bench {

/// From a request to its answer at the service.
inline constexpr auto latency = std::chrono::milliseconds(80);

/// The program without its window, on a disk and a clock that are real, at a practice service; no undo time,
/// no pace.
class Desk
{
public:
    explicit Desk(PracticeService &service);

    /// Starts the service, connects, calls `connected`, and waits until both folders are read.
    bool open(const std::function<void()> &connected = {});
    Core &core() { return m_core; }
    Settings &settings() { return m_settings; }
    Trace &trace() { return m_trace; }
    /// So many drafts with whole addresses, as the list shows them.
    QList<Approval> sendable(int count);
    enum class Until {
        Posted, ///< each POST has been answered, or its outcome is unknown; on disk
        Known, ///< each is Sent, or waits for the person
    };
    /// Decides to send them and waits: seconds; nothing when it takes too long.
    std::optional<double> send(const QList<Approval> &approvals, Until until);
    /// Seconds since the decision.
    std::optional<double> wait(Until until);
    int count(SendState state);

    /// False when it does not come within ten minutes.
    static bool waitUntil(const std::function<bool()> &isThere);

private:
    PracticeService &m_service;
    QTemporaryDir m_folder;
    Settings m_settings;
    SystemClock m_clock;
    SystemEntropy m_entropy;
    QNetworkAccessManager m_network;
    Environment m_environment;
    Trace m_trace;
    Core m_core;
    QElapsedTimer m_timer;
    qsizetype m_decided = 0;
    QHash<JobId, SendState> m_states;
};

} // namespace Sendoff::Bench
