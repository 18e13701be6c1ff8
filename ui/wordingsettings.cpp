// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingsettings.h"

#include "safetext.h"
#include "settings/keys.h"
#include "version.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

QString WordingSettings::name(const QString &key)
{
    if (key == QLatin1String(Keys::clientId.key))
        return tr("Application (client) ID");
    if (key == QLatin1String(Keys::tenant.key))
        return tr("Tenant");
    if (key == QLatin1String(Keys::authority.key))
        return tr("Address of the sign-in service");
    if (key == QLatin1String(Keys::graphUrl.key))
        return tr("Address of Microsoft Graph");
    return {};
}

QString WordingSettings::reason(const QString &code)
{
    if (code == "plainHttp"_L1)
        return tr("without https only an address of this computer is allowed");
    if (code == "otherScheme"_L1)
        return tr("the address has to begin with https://");
    if (code == "userInUrl"_L1 || code == "queryInUrl"_L1)
        return tr("the address must hold no name, password, query or anchor");
    if (code == "tenant"_L1)
        return tr("it is neither a domain nor a GUID");
    if (code == "clientId"_L1)
        return tr("it has blanks or letters that cannot be in one");
    if (code == "malformedUrl"_L1)
        return tr("it is not the address of a service");
    return tr("it is not one text");
}

QString WordingSettings::instead(const QString &key)
{
    if (key == QLatin1String(Keys::tenant.key))
        return tr("“common” is used instead.");
    if (key != QLatin1String(Keys::clientId.key))
        return tr("That of the Microsoft cloud is used instead.");
    return sendoffClientId[0] != '\0' ? tr("That of this copy of Sendoff is used instead.")
                                      : tr("Enter another one.");
}

QString WordingSettings::leftOut(const WrongSetting &setting)
{
    constexpr qsizetype longest = 80; // enough to know it again
    const QString value = safeText(setting.value);
    //: %1 what a setting is called, %2 its value, %3 why it cannot be used, %4 what is used instead
    return tr("%1: “%2” cannot be used, since %3. %4")
        .arg(name(setting.key), value.size() > longest ? value.left(longest) + u'…' : value,
             reason(setting.code), instead(setting.key));
}

} // namespace Sendoff
