// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signinshots.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

QList<SignInShot> signInShots(const QDateTime &now)
{
    using State = SignIn::State;
    const QUrl page(u"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=any"_s);
    SignInView code{.state = State::ShowsCode, .byCode = true};
    code.page = QUrl(u"https://microsoft.com/devicelogin"_s);
    code.code = u"F4KX9TQP7"_s;
    code.until = now.addSecs(14 * 60);
    SignInView china = code;
    china.cloud = Cloud::China;
    china.page = QUrl(u"https://microsoft.com/deviceloginchina"_s);
    SignInView expired{.state = State::Failed, .byCode = true};
    expired.fault.trouble = SignInTrouble::Expired;
    SignInView admin{.state = State::Failed};
    admin.fault = {.trouble = SignInTrouble::NeedsAdmin,
                   .error = u"consent_required"_s,
                   .number = 90094,
                   .detail = u"AADSTS90094: An administrator has to grant this permission."_s,
                   .claims = {},
                   .traceId = "7a3e6c1e-0d4b-4c58-9d3b-5f0f3f6b2a00"};
    SignInView unknown{.state = State::Failed};
    unknown.fault.trouble = SignInTrouble::NotConfigured;
    unknown.fault.error = u"unauthorized_client"_s;
    unknown.fault.number = 700016;
    return {{u"10-welcome"_s, {}},
            {u"15-no-application-id"_s, {}, {}},
            {u"16-browser"_s, {.state = State::WaitsForBrowser, .page = page}},
            {u"17-no-browser"_s, {.state = State::WaitsForBrowser, .page = page, .browserFailed = true}},
            {u"18-code"_s, code},
            {u"19-code-china"_s, china},
            {u"20-code-expired"_s, expired},
            {u"21-administrator"_s, admin},
            {u"22-unknown-application"_s, unknown, u"sendoff"_s},
            {u"23-left-out"_s,
             {},
             u"5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11"_s,
             {{u"account/graphUrl"_s, u"http://graph.contoso.com/v1.0"_s, u"plainHttp"_s}}},
            {u"24-finishing"_s, {.state = State::Exchanging}}};
}

} // namespace Sendoff
