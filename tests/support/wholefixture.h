// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core.h"
#include "mail/job.h"
#include "practice/practiceservice.h"
#include "settings/settings.h"
#include "support/countingentropy.h"
#include "support/fakeclock.h"
#include "support/settle.h"
#include "trace.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Sendoff {

/// The whole program without its window: Core on a real store and a real network, with the practice service
/// at the other end. Time is the test's: the service's own delays are real, and short.
class WholeFixture
{
public:
    struct Options
    {
        PracticeService::Options service{.drafts = 6, .copyDelay = std::chrono::milliseconds(20)};
        QByteArray faults = {}; ///< a plan; empty: none
        int undoSeconds = 0;
        int perMinute = 0;
        int refreshSeconds = 30;
        QString user = {}; ///< empty: /me
        bool serviceOnTestTime = false; ///< the service's copies come by the test's time
        std::chrono::milliseconds serviceBehind{0}; ///< the test's time, with serviceOnTestTime
        bool tls = false;
        PracticeService *shared = nullptr; ///< another computer's service; null: its own
        /// What stands between the program and the service: the root to connect to, made of the service's.
        std::function<QUrl(const QUrl &)> front = {};
        /// Changes what is connected to: tokens of an account in place of the one that holds as long as the
        /// run.
        std::function<void(Connection &, Environment &)> connection = {};
        std::function<void(Environment &)> surroundings = {}; ///< changes what the machine is like
        int inboxDays = 30;
    };

    explicit WholeFixture(Options options);
    ~WholeFixture();

    /// Opens the store and connects; returns an error's code, or nothing.
    QString open();
    /// open(), and waits until both folders have been read.
    bool openAndRead();
    /// The program ends without a word, as when it is killed: nothing is waited for.
    void kill();
    /// Lets time pass, the test's and the real one, until the condition holds; false when it does not.
    bool passUntil(const std::function<bool()> &condition,
                   std::chrono::milliseconds limit = std::chrono::minutes(30),
                   std::chrono::milliseconds step = std::chrono::milliseconds(500));
    /// As passUntil(), but leaps from one timer to the next as soon as nothing is under way: hours pass in
    /// milliseconds, and no answer meets a later time than it would in truth.
    bool leapUntil(const std::function<bool()> &condition,
                   std::chrono::milliseconds limit = std::chrono::hours(3));
    /// Lets exactly so much time pass, leaping as leapUntil() does.
    void leap(std::chrono::milliseconds time);
    /// Waits (really) until nothing is under way: no request whose answer comes, no write, no event.
    void settle();
    /// Lets time pass, in long steps: for seeing that nothing comes any more.
    void pass(std::chrono::milliseconds time);

    Core &core() { return *m_core; }
    Outbox &outbox();
    PracticeService &service() { return *m_used; }
    /// The service that it came with.
    PracticeService &ownService() { return *m_service; }
    /// Connects to this one from the next open() on.
    void use(PracticeService &service) { m_used = &service; }
    FakeClock &clock() { return m_clock; }
    Settings &settings() { return m_settings; }
    QString storeFile() const { return m_dir.filePath(QStringLiteral("sendoff.db")); }
    QString traceFile() const { return m_dir.filePath(QStringLiteral("trace.jsonl")); }

    /// The drafts that the list shows, newest first.
    QList<MailSummary> drafts();
    QList<MailSummary> sentItems();
    /// Decides to send these in the version that the list shows; the batch, or 0.
    qint64 send(const QList<MailSummary> &drafts);
    /// All of these in one decision; the batch, or 0.
    qint64 enqueue(const QList<Approval> &approvals);
    /// The version that the person sees who reads the whole text; nothing when it cannot be read.
    std::optional<Approval> read(const MailSummary &draft);
    /// As send(), but the person has seen the whole text.
    qint64 sendRead(const MailSummary &draft);
    /// The only job, or the one with that number, as it is on disk.
    SendJob job(qint64 number = 1);
    /// Its state's name; "none" without a job.
    QString state(qint64 number = 1);
    int posts() { return m_used->requests(QByteArrayLiteral("POST"), QStringLiteral("/send")); }

private:
    QList<MailSummary> listed(Folder folder);

    /// Of which requests the service holds back the answer.
    IsWithheld withheld() const;
    void tellService()
    {
        m_serviceTime = m_clock.now().toMSecsSinceEpoch() - m_options.serviceBehind.count();
    }

    Options m_options;
    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::atomic<qint64> m_serviceTime = 0; ///< read by the service's thread
    CountingEntropy m_entropy;
    std::unique_ptr<PracticeService> m_service;
    PracticeService *m_used = nullptr;
    std::unique_ptr<QNetworkAccessManager> m_network;
    Settings m_settings;
    Trace m_trace;
    std::unique_ptr<Environment> m_environment;
    std::unique_ptr<Core> m_core;
};

} // namespace Sendoff
