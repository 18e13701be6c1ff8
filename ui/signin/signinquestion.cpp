// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinquestion.h"

#include "net/rooturl.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "version.h"

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Error named(Error error, QLatin1String what)
{
    error.code = what + error.code;
    return error;
}

} // namespace

QString clientIdOf(const Settings &settings)
{
    const QString chosen = settings.get(Keys::clientId).trimmed();
    return chosen.isEmpty() ? QString::fromLatin1(sendoffClientId) : chosen;
}

bool canBeClientId(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

Result<Authority> authorityFor(const Settings &settings, Cloud cloud)
{
    const QString clientId = clientIdOf(settings);
    if (clientId.isEmpty()) {
        Error none;
        none.code = u"noClientId"_s;
        return none;
    }
    const QString tenant = settings.get(Keys::tenant).trimmed();
    Authority authority = authorityOf(cloud, tenant.isEmpty() ? u"common"_s : tenant, clientId);
    if (const QString login = settings.get(Keys::authority).trimmed(); !login.isEmpty()) {
        const Result<QUrl> root = checkedRoot(login);
        if (!root)
            return named(root.error(), "login:"_L1);
        authority.login = *root;
    }
    if (const QString graph = settings.get(Keys::graphUrl).trimmed(); !graph.isEmpty()) {
        const Result<QUrl> root = checkedRoot(graph);
        if (!root)
            return named(root.error(), "graph:"_L1);
        authority.graphRoot = *root;
    }
    return checked(authority);
}

SignInFault faultOfQuestion(const Error &error)
{
    SignInFault fault;
    fault.trouble = error.code == "noClientId"_L1 ? SignInTrouble::NoClientId : SignInTrouble::NotConfigured;
    fault.error = error.code;
    fault.detail = error.detail;
    return fault;
}

} // namespace Sendoff
