// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/cloud.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

QList<Cloud> allClouds()
{
    return {Cloud::Global, Cloud::China, Cloud::UsGovernment, Cloud::UsDefense};
}

CloudHosts hostsOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return {.graph = u"graph.microsoft.com"_s, .logins = {u"login.microsoftonline.com"_s}};
    case Cloud::China:
        // Microsoft's pages name both (contract 14).
        return {.graph = u"microsoftgraph.chinacloudapi.cn"_s,
                .logins = {u"login.partner.microsoftonline.cn"_s, u"login.chinacloudapi.cn"_s}};
    case Cloud::UsGovernment:
        return {.graph = u"graph.microsoft.us"_s, .logins = {u"login.microsoftonline.us"_s}};
    case Cloud::UsDefense:
        return {.graph = u"dod-graph.microsoft.us"_s, .logins = {u"login.microsoftonline.us"_s}};
    }
    Q_UNREACHABLE();
}

QLatin1String codeOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global: return "global"_L1;
    case Cloud::China: return "china"_L1;
    case Cloud::UsGovernment: return "usGovernment"_L1;
    case Cloud::UsDefense: return "usDefense"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Cloud> cloudOf(const QString &code)
{
    for (const Cloud cloud : allClouds()) {
        if (code == codeOf(cloud))
            return cloud;
    }
    return std::nullopt;
}

} // namespace Sendoff
