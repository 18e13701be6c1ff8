// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "signin/authority.h"
#include "signin/signinfault.h"

namespace Sendoff {

class Settings;

/// The application id that is used: that of the settings, else the one this program was built with; empty:
/// there is none.
QString clientIdOf(const Settings &settings);
/// Whether it can be an application id: printable ASCII without blanks.
bool canBeClientId(const QString &text);

/// Where to sign in in a cloud, and as which application, as the settings say. Error Protocol, `code`:
/// "noClientId", or as of checked() (signin/authority.h), with "login:" before those of account/authority and
/// "graph:" before those of account/graphUrl.
Result<Authority> authorityFor(const Settings &settings, Cloud cloud);
/// The same error as a fault of a sign-in: NoClientId or NotConfigured.
SignInFault faultOfQuestion(const Error &error);

} // namespace Sendoff
