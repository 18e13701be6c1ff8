// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "signin/authority.h"
#include "signin/signinfault.h"

#include <QList>
#include <QString>

namespace Sendoff {

class Settings;

/// The application id that is used: that of the settings, else the one this program was built with; empty:
/// there is none.
QString clientIdOf(const Settings &settings);
/// Whether it can be an application id: printable ASCII without blanks.
bool canBeClientId(const QString &text);
/// Whether it looks like one of Microsoft's, which are GUIDs; another authority's may look otherwise.
bool looksLikeClientId(const QString &text);

/// A value of an account/... setting that cannot be used.
struct WrongSetting
{
    QString key;
    QString value;
    QString code; ///< of troubleOfSetting()

    bool operator==(const WrongSetting &) const = default;
};

/// Why a value cannot be used for a key; empty: it can, or the key is not one of signing in. The codes of
/// checked() (signin/authority.h).
QString troubleOfSetting(const QString &key, const QString &value);
/// The settings of signing in that cannot be used: their defaults count in their place.
QList<WrongSetting> wrongSettings(const Settings &settings);

/// Where to sign in in a cloud, and as which application, as the settings say. Error Protocol, `code`
/// "noClientId".
Result<Authority> authorityFor(const Settings &settings, Cloud cloud);
/// The same error as a fault of a sign-in: NoClientId or NotConfigured.
SignInFault faultOfQuestion(const Error &error);
/// Whether the service does not take the application, so that another id may help.
bool isAboutTheApplication(const SignInFault &fault);

} // namespace Sendoff
