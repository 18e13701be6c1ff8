// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/formpost.h"
#include "signin/signin.h"
#include "support/countingentropy.h"
#include "support/fakeclock.h"
#include "support/rawserver.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

#include <memory>

namespace Sendoff {

/// A SignIn and a real server on loopback as the authority; the browser is the test.
struct SignInFixture
{
    explicit SignInFixture(RawServer::Wire wire = RawServer::Wire::Plain);
    ~SignInFixture();

    SignIn::Question question() const;
    using Form = QHash<QByteArray, QByteArray>;
    /// The last form that was posted.
    Form form() const;
    /// The same of a query or a body.
    static Form formOf(const QByteArray &encoded);
    /// Everything that may be kept or shown: log lines of all categories, the HTTP log, the fault.
    QByteArray traces() const;
    /// Lets the event loop turn until nothing more comes of what is there.
    static void turn();

    static RawAnswer tokens();
    static RawAnswer refusal(int status, const QByteArray &error, const QByteArray &description = {});

    RawServer authority;
    QNetworkAccessManager network;
    FakeClock clock;
    CountingEntropy entropy;
    HttpLog log;
    FormPost post{network, clock, log};
    bool hasBrowser = true;
    QList<QUrl> opened;
    std::optional<SignInFault> unwanted; ///< what `accept` says
    std::unique_ptr<SignIn> signIn;
    QList<TokenAnswer> finished;
    int changes = 0;
};

} // namespace Sendoff
