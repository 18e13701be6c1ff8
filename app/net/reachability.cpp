// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/reachability.h"

#include <utility>

namespace Sendoff {

Reachability::Reachability(Level now, QObject *parent)
    : QObject(parent)
    , m_now(now)
{
}

std::unique_ptr<Reachability> Reachability::ofSystem()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return nullptr;
    const QNetworkInformation *information = QNetworkInformation::instance();
    if (!information)
        return nullptr;
    auto reachability = std::make_unique<Reachability>(information->reachability());
    connect(information, &QNetworkInformation::reachabilityChanged, reachability.get(),
            &Reachability::become);
    return reachability;
}

void Reachability::become(Level now)
{
    const Level before = std::exchange(m_now, now);
    if (now > before && now > Level::Disconnected)
        Q_EMIT returned();
}

} // namespace Sendoff

#include "moc_reachability.cpp"
