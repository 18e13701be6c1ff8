// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/cloud.h"
#include "signin/signin.h"
#include "signin/signinfault.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace Sendoff {

/// Everything that the cards of a sign-in show: a value, so that they can be shown without one.
struct SignInView
{
    SignIn::State state = SignIn::State::Idle;
    bool byCode = false; ///< how it was begun
    Cloud cloud = Cloud::Global;
    SignInFault fault = {}; ///< of Failed
    QUrl page = {}; ///< what the browser opens, or where the code is entered
    bool browserFailed = false;
    QString code = {}; ///< of ShowsCode
    QDateTime until = {}; ///< of ShowsCode, UTC

    bool operator==(const SignInView &) const = default;
};

/// What there is to show of a sign-in that was begun that way.
SignInView viewOf(const SignIn &signIn, Cloud cloud, bool byCode);

} // namespace Sendoff
