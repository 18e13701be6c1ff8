// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinview.h"

namespace Sendoff {

SignInView viewOf(const SignIn &signIn, Cloud cloud, bool byCode)
{
    SignInView view{.state = signIn.state(), .byCode = byCode, .cloud = cloud};
    switch (view.state) {
    case SignIn::State::Failed: view.fault = signIn.fault(); break;
    case SignIn::State::WaitsForBrowser:
        view.page = signIn.browserPage();
        view.browserFailed = signIn.browserFailed();
        break;
    case SignIn::State::ShowsCode:
        view.page = signIn.code().page;
        view.code = signIn.code().userCode;
        view.until = signIn.code().until;
        view.browserFailed = signIn.browserFailed();
        break;
    case SignIn::State::Idle:
    case SignIn::State::AsksCode:
    case SignIn::State::Exchanging:
    case SignIn::State::Done: break;
    }
    return view;
}

} // namespace Sendoff
