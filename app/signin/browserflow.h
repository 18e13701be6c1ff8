// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/request.h"
#include "signin/loopback.h"
#include "signin/pkce.h"
#include "signin/signin.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

// Private to SignIn.

namespace Sendoff {

/// Authorization code with PKCE on a loopback redirect (RFC 8252): one try.
class BrowserFlow final : public QObject
{
    Q_OBJECT

public:
    BrowserFlow(const SignIn::Parts &parts, SignIn::Question question, QObject *parent);

    /// Waits for the browser from now on; false: there is no port to wait at.
    bool begin();
    /// The page to open.
    const QUrl &page() const { return m_page; }
    /// Nothing is emitted any more, and nobody is listened to. Whoever waits at the end of it in the browser
    /// is told.
    void stop();

Q_SIGNALS:
    /// The code is there.
    void exchanging();
    void finished(const Sendoff::TokenAnswer &answer);
    void failed(const Sendoff::SignInFault &fault);

private:
    std::chrono::milliseconds left() const;
    void watchTheLimit();
    void hear(const LoopbackVerdict &verdict);
    void exchange(int attempt);
    void read(const Result<Response> &answer, int attempt);
    void fail(const SignInFault &fault);
    void over(bool signedIn);

    SignIn::Parts m_parts;
    SignIn::Question m_question;
    Loopback m_loopback;
    Pkce m_pkce;
    QByteArray m_state;
    QByteArray m_code;
    QUrl m_page;
    std::chrono::milliseconds m_ends{0};
    std::unique_ptr<QObject> m_going; ///< dies when nothing may come any more
};

} // namespace Sendoff
