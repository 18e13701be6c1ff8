// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceworld.h"

#include <QTcpServer>

namespace Sendoff::Practice {

/// The HTTP side of the service: accepts loopback peers, hands whole requests to the world, writes the
/// answers, and does to the bytes what the fault plan says. Lives in the service's thread.
class PracticeServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit PracticeServer(PracticeWorld &world);

    PracticeWorld &world() { return m_world; }
    /// Takes a request whose answer `after` the outcome's delay must be followed by finished().
    Outcome begin(const HttpRequest &request);
    void finished() { --m_inProgress; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void acceptAll();

    PracticeWorld &m_world;
    int m_inProgress = 0;
    int m_connections = 0;
};

} // namespace Sendoff::Practice
