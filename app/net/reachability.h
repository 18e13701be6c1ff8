// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkInformation>
#include <QObject>

#include <functional>
#include <memory>

namespace Sendoff {

/// Tells that the system says the network is back. What it says of a network that is gone is not believed:
/// the service may be near, and only a request can tell.
class Reachability final : public QObject
{
    Q_OBJECT

public:
    using Level = QNetworkInformation::Reachability;

    explicit Reachability(Level now, QObject *parent = nullptr);

    /// Told by the system itself; null where it does not tell. Loads a plugin, and with it D-Bus or the like.
    static std::unique_ptr<Reachability> ofSystem();

    void become(Level now);

Q_SIGNALS:
    /// There is a network that was not there, or it reaches farther than before.
    void returned();

private:
    Level m_now;
};

using ReachabilityMaker = std::function<std::unique_ptr<Reachability>()>;

} // namespace Sendoff
