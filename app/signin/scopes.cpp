// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/scopes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostScopes = 200;
constexpr qsizetype mostScopeText = 16384;

enum class ScopeOf { Sign, Graph };
enum class AskedFor { Always, Shared, Never };

struct ScopeRow
{
    QLatin1String name; ///< as it is asked for: some services tell case apart
    ScopeOf of;
    AskedFor asked;
};

constexpr auto offlineAccess = "offline_access"_L1;

/// What the program knows, in the order in which it asks.
constexpr std::array knownScopes{
    ScopeRow{offlineAccess, ScopeOf::Sign, AskedFor::Always},
    ScopeRow{"openid"_L1, ScopeOf::Sign, AskedFor::Always},
    ScopeRow{"profile"_L1, ScopeOf::Sign, AskedFor::Always},
    ScopeRow{"email"_L1, ScopeOf::Sign, AskedFor::Never},
    ScopeRow{"User.Read"_L1, ScopeOf::Graph, AskedFor::Always},
    ScopeRow{"Mail.Read"_L1, ScopeOf::Graph, AskedFor::Never},
    ScopeRow{"Mail.ReadWrite"_L1, ScopeOf::Graph, AskedFor::Always},
    ScopeRow{"Mail.Send"_L1, ScopeOf::Graph, AskedFor::Always},
    ScopeRow{"MailboxSettings.Read"_L1, ScopeOf::Graph, AskedFor::Never},
    ScopeRow{"Mail.Read.Shared"_L1, ScopeOf::Graph, AskedFor::Never},
    ScopeRow{"Mail.ReadWrite.Shared"_L1, ScopeOf::Graph, AskedFor::Shared},
    ScopeRow{"Mail.Send.Shared"_L1, ScopeOf::Graph, AskedFor::Shared},
};

/// A bare name means the global Graph's permission, at every authority. Graph at an address of one's own (a
/// test's) has the names alone.
QString prefixFor(const Authority &authority)
{
    const QString host = authority.graphRoot.host().toLower();
    for (const Cloud cloud : allClouds()) {
        if (cloud != Cloud::Global && host == hostsOf(cloud).graph)
            return u"https://"_s + host + u'/';
    }
    return {};
}

QString inRequest(const ScopeRow &row, const QString &prefix)
{
    return row.of == ScopeOf::Graph ? prefix + row.name : QString(row.name);
}

QStringList normalized(const QStringList &scopes)
{
    static const QRegularExpression resource(u"^https?://[^/]*/+"_s);
    QStringList names;
    for (const QString &scope : scopes.first(std::min(scopes.size(), mostScopes))) {
        const QString name = scope.toLower().remove(resource);
        if (!name.isEmpty() && name != offlineAccess)
            names << name;
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace

QStringList scopesFor(Purpose purpose, const Authority &authority)
{
    const QString prefix = prefixFor(authority);
    QStringList scopes;
    for (const ScopeRow &row : knownScopes) {
        if (row.asked == AskedFor::Always
            || (row.asked == AskedFor::Shared && purpose == Purpose::SharedMailboxes))
            scopes << inRequest(row, prefix);
    }
    return scopes;
}

QStringList scopesToRenew(const QStringList &granted, const Authority &authority)
{
    if (granted.isEmpty())
        return scopesFor(Purpose::OwnMailbox, authority);
    const QString prefix = prefixFor(authority);
    QStringList scopes;
    for (const ScopeRow &row : knownScopes) {
        // An unknown one may be another resource's; it would be refused, and with it the renewal.
        if (row.name == offlineAccess || granted.contains(QString(row.name).toLower()))
            scopes << inRequest(row, prefix);
    }
    return scopes;
}

QStringList grantedScopes(const QString &answered, const QStringList &asked)
{
    static const QRegularExpression space(u"\\s+"_s);
    const QStringList named = answered.left(mostScopeText).split(space, Qt::SkipEmptyParts);
    return normalized(named.isEmpty() ? asked : named);
}

bool mayRead(const QStringList &granted)
{
    return granted.contains("mail.readwrite"_L1) || granted.contains("mail.read"_L1);
}

bool maySend(const QStringList &granted)
{
    return granted.contains("mail.send"_L1);
}

bool mayReadShared(const QStringList &granted)
{
    return granted.contains("mail.readwrite.shared"_L1) || granted.contains("mail.read.shared"_L1);
}

bool maySendShared(const QStringList &granted)
{
    return granted.contains("mail.send.shared"_L1);
}

} // namespace Sendoff
