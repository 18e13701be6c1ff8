// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/sendstate.h"
#include "practice/practiceservice.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <map>
#include <memory>

namespace Sendoff::System {

/// What a storm is made of.
struct StormOptions
{
    quint32 seed = 1;
    int kills = 200;
    int batch = 50; ///< drafts
    int killsPerRound = 40; ///< then a new mailbox and a new profile
    int scale = 60; ///< how much faster time runs in the storm client and in the service
    std::chrono::milliseconds longestLife{2500}; ///< of a program before it is killed
};

/// The program as a process on a practice mailbox in bad weather, killed at random moments and started again.
/// Afterwards it is let alone until all is at rest; then what the service counted and what the program's file
/// says must agree.
class Storm
{
public:
    explicit Storm(const StormOptions &options);

    /// False when a law was broken; what and where is printed.
    bool run();

private:
    struct Tally
    {
        int jobs = 0;
        int mails = 0;
        int posts = 0;
        int midway = 0; ///< kills while a POST was under way
        std::map<SendState, int> ends;
    };

    bool round(int number, int kills);
    bool live(std::chrono::milliseconds time);
    bool rest();
    bool judge();
    void start(bool realProgram);
    void kill();
    bool complain(const QString &what) const;

    StormOptions m_options;
    QRandomGenerator m_random;
    qint64 m_start;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<PracticeService> m_service;
    QStringList m_drafts; ///< internetMessageIds
    QProcess m_process;
    Tally m_all;
    int m_kills = 0;
    int m_realKills = 0; ///< of those, of the real program
};

} // namespace Sendoff::System
