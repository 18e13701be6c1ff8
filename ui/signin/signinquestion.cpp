// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinquestion.h"

#include "net/rooturl.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "version.h"

#include <QUuid>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(const Result<Authority> &checkedAuthority)
{
    return checkedAuthority ? QString() : checkedAuthority.error().code;
}

/// The setting's value without space around it; empty where it cannot be used.
QString usable(const Settings &settings, const Setting<QString> &setting)
{
    QString value = settings.get(setting).trimmed();
    return troubleOfSetting(QLatin1String(setting.key), value).isEmpty() ? value : QString();
}

} // namespace

QString clientIdOf(const Settings &settings)
{
    const QString chosen = usable(settings, Keys::clientId);
    return chosen.isEmpty() ? QString::fromLatin1(sendoffClientId) : chosen;
}

bool canBeClientId(const QString &text)
{
    return !text.isEmpty() && text == text.trimmed()
        && troubleOfSetting(QLatin1String(Keys::clientId.key), text).isEmpty();
}

bool looksLikeClientId(const QString &text)
{
    constexpr qsizetype lengthOfGuid = 36; // without braces, in which an id is never given
    return text.size() == lengthOfGuid && !QUuid::fromString(text).isNull();
}

QString troubleOfSetting(const QString &key, const QString &value)
{
    if (value.trimmed().isEmpty())
        return {}; // the default is meant
    Authority tried = authorityOf(Cloud::Global, u"common"_s, u"any"_s);
    if (key == QLatin1String(Keys::clientId.key)) {
        tried.clientId = value;
    } else if (key == QLatin1String(Keys::tenant.key)) {
        tried.tenant = value;
    } else if (key == QLatin1String(Keys::authority.key) || key == QLatin1String(Keys::graphUrl.key)) {
        const Result<QUrl> root = checkedRoot(value);
        if (!root)
            return root.error().code;
        (key == QLatin1String(Keys::authority.key) ? tried.login : tried.graphRoot) = *root;
    }
    return codeOf(checked(tried));
}

QList<WrongSetting> wrongSettings(const Settings &settings)
{
    QList<WrongSetting> wrong;
    for (const Setting<QString> &setting : {Keys::clientId, Keys::tenant, Keys::authority, Keys::graphUrl}) {
        const QLatin1String key(setting.key);
        const QString value = settings.get(setting).trimmed();
        if (const QString code = troubleOfSetting(key, value); !code.isEmpty())
            wrong.append({.key = key, .value = value, .code = code});
        else if (const QString unfit = settings.unfit(key); !unfit.isEmpty())
            wrong.append({.key = key, .value = unfit, .code = u"unfit"_s});
    }
    return wrong;
}

Result<Authority> authorityFor(const Settings &settings, Cloud cloud)
{
    const QString clientId = clientIdOf(settings);
    if (clientId.isEmpty()) {
        Error none;
        none.code = u"noClientId"_s;
        return none;
    }
    const QString tenant = usable(settings, Keys::tenant);
    Authority authority = authorityOf(cloud, tenant.isEmpty() ? u"common"_s : tenant, clientId);
    if (const QString login = usable(settings, Keys::authority); !login.isEmpty())
        authority.login = *checkedRoot(login);
    if (const QString graph = usable(settings, Keys::graphUrl); !graph.isEmpty())
        authority.graphRoot = *checkedRoot(graph);
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

bool isAboutTheApplication(const SignInFault &fault)
{
    constexpr int noSuchApplication = 700016;
    constexpr int unknownIdentifier = 90002; // of the tenant: the id is not to blame
    if (fault.number == noSuchApplication)
        return true;
    return fault.trouble == SignInTrouble::NotConfigured && fault.number != unknownIdentifier
        && (fault.error == "unauthorized_client"_L1 || fault.error == "invalid_client"_L1);
}

} // namespace Sendoff
