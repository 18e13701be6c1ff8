// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/authority.h"

#include "net/rooturl.h"
#include "signin/scopes.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTenant = 253; ///< a domain's length
constexpr qsizetype mostClientId = 200;

using QueryItems = QList<std::pair<QLatin1String, QString>>;

Error unfit(const QString &code)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = {},
            .requestId = {},
            .retryAfter = std::nullopt};
}

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// One word, GUID or domain name: it becomes a segment of a path.
bool isTenant(const QString &tenant)
{
    if (tenant.size() > mostTenant)
        return false;
    const QStringList labels = tenant.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && label.front() != u'-' && label.back() != u'-'
            && std::all_of(label.begin(), label.end(),
                           [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
    });
}

bool isClientId(const QString &id)
{
    return !id.isEmpty() && id.size() <= mostClientId
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < QChar(127); });
}

QUrl endpoint(const Authority &authority, const QString &tenant, QLatin1String path)
{
    QUrl url = authority.login;
    url.setPath(u'/' + tenant + path);
    return url;
}

/// Every reserved character is escaped: some services read a bare '+' as a space.
void setParameters(QUrl &url, const QueryItems &parameters)
{
    QStringList parts;
    for (const auto &[name, value] : parameters)
        parts << name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    url.setQuery(parts.join(u'&'), QUrl::StrictMode);
}

} // namespace

Authority authorityOf(Cloud cloud, const QString &tenant, const QString &clientId)
{
    const CloudHosts hosts = hostsOf(cloud);
    return {.login = QUrl(u"https://"_s + hosts.logins.first()),
            .tenant = tenant,
            .clientId = clientId,
            .cloud = cloud,
            .graphRoot = QUrl(u"https://"_s + hosts.graph + u"/v1.0"_s)};
}

Result<Authority> checked(const Authority &authority)
{
    Result<QUrl> login = checkedRoot(authority.login.toString(QUrl::FullyEncoded));
    if (!login)
        return login.error();
    if (!login->path().isEmpty())
        return unfit(u"malformedUrl"_s);
    Result<QUrl> graphRoot = checkedRoot(authority.graphRoot.toString(QUrl::FullyEncoded));
    if (!graphRoot)
        return graphRoot.error();
    Authority good = authority;
    good.login = *std::move(login);
    good.graphRoot = *std::move(graphRoot);
    good.tenant = authority.tenant.trimmed();
    if (!isTenant(good.tenant))
        return unfit(u"tenant"_s);
    good.clientId = authority.clientId.trimmed();
    if (!isClientId(good.clientId))
        return unfit(u"clientId"_s);
    return good;
}

QUrl authorizeUrl(const Authority &authority, const AuthorizeQuestion &question)
{
    QueryItems parameters{
        {"client_id"_L1, authority.clientId},
        {"response_type"_L1, u"code"_s},
        {"redirect_uri"_L1, question.redirect.toString(QUrl::FullyEncoded)},
        {"response_mode"_L1, u"query"_s},
        {"scope"_L1, question.scopes.join(u' ')},
        {"state"_L1, QString::fromLatin1(question.state)},
        {"code_challenge"_L1, QString::fromLatin1(question.challenge)},
        {"code_challenge_method"_L1, u"S256"_s},
    };
    if (question.chooseAccount)
        parameters.append({"prompt"_L1, u"select_account"_s});
    if (!question.loginHint.isEmpty())
        parameters.append({"login_hint"_L1, question.loginHint});
    if (!question.claims.isEmpty())
        parameters.append({"claims"_L1, QString::fromUtf8(question.claims)});
    QUrl url = endpoint(authority, authority.tenant, "/oauth2/v2.0/authorize"_L1);
    setParameters(url, parameters);
    return url;
}

QUrl tokenUrl(const Authority &authority)
{
    return endpoint(authority, authority.tenant, "/oauth2/v2.0/token"_L1);
}

QUrl deviceCodeUrl(const Authority &authority)
{
    return endpoint(authority, authority.tenant, "/oauth2/v2.0/devicecode"_L1);
}

QUrl adminConsentUrl(const Authority &authority)
{
    // Microsoft's page on admin consent: not "common", since a personal account cannot consent for others.
    const bool isOpen = authority.tenant.compare("common"_L1, Qt::CaseInsensitive) == 0
        || authority.tenant.compare("consumers"_L1, Qt::CaseInsensitive) == 0;
    QUrl url = endpoint(authority, isOpen ? u"organizations"_s : authority.tenant, "/v2.0/adminconsent"_L1);
    // All that may ever be asked for: an administrator is not asked twice.
    setParameters(url,
                  {{"client_id"_L1, authority.clientId},
                   {"scope"_L1, scopesFor(Purpose::SharedMailboxes, authority).join(u' ')},
                   {"redirect_uri"_L1, u"http://localhost"_s}});
    return url;
}

} // namespace Sendoff
