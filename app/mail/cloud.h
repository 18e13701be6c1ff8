// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Sendoff {

/// The separate worlds of Microsoft 365: an account lives in one, and its hosts are that one's (contract 1).
enum class Cloud {
    Global,
    China, ///< operated by 21Vianet
    UsGovernment, ///< L4, GCC High
    UsDefense, ///< L5, DoD
};

/// Host names only, lower case.
struct CloudHosts
{
    QString graph; ///< e.g. "graph.microsoft.com"
    QStringList logins; ///< known login hosts; the first is used
};

QList<Cloud> allClouds();
CloudHosts hostsOf(Cloud cloud);
/// A short code for files and settings ("global", "china", "usGovernment", "usDefense").
QLatin1String codeOf(Cloud cloud);
std::optional<Cloud> cloudOf(const QString &code);

} // namespace Sendoff
