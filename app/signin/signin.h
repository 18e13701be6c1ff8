// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "signin/authority.h"
#include "signin/signinfault.h"
#include "signin/tokenanswer.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace Sendoff {

class Entropy;
class FormPost;

/// One person signing in: in the system's browser (authorization code with PKCE on a loopback redirect), or
/// by a code on another device. One at a time; may be begun again and again. GUI thread.
class SignIn : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        WaitsForBrowser, ///< the page is open, or its address is there to be opened by hand
        AsksCode, ///< the service was asked for a code
        ShowsCode, ///< code() is to be entered on another device, or in any browser
        Exchanging, ///< the person is done; the tokens are being fetched
        Done, ///< finished() was emitted
        Failed, ///< fault() says why
    };

    struct Parts
    {
        FormPost &post;
        Clock &clock;
        Entropy &entropy;
        std::function<bool(const QUrl &)> browser; ///< opens a page; false: it could not
        /// The page that the browser ends on: signed in, or not. HTML, UTF-8, without any reference outside.
        std::function<QByteArray(bool signedIn)> endPage;
        /// Asked before Done whether the tokens are wanted; a fault: they are not, and the sign-in Failed.
        std::function<std::optional<SignInFault>(const TokenAnswer &)> accept = {};
    };

    struct Question
    {
        Authority authority;
        QStringList scopes;
        QString loginHint; ///< may be empty
        QByteArray claims; ///< of a challenge; may be empty
        bool chooseAccount = false;
    };

    /// What the person types where (RFC 8628).
    struct DeviceCode
    {
        QString userCode;
        QUrl page;
        QDateTime until; ///< UTC, by the wall clock
    };

    explicit SignIn(Parts parts, QObject *parent = nullptr);
    ~SignIn() override;

    /// Ends what was going on, and begins. Failed at once when it cannot (NoClientId, NotConfigured,
    /// NoLoopback); when the browser cannot be opened it still waits: browserPage() can be opened by hand.
    void inBrowser(const Question &question);
    void byCode(const Question &question);
    /// Back to Idle; what the service answers later counts for nothing.
    void cancel();
    /// Opens the page (again); false: the browser could not be opened.
    bool openBrowser();

    State state() const;
    const SignInFault &fault() const;
    /// Of WaitsForBrowser and ShowsCode; no secret is in it that could be used without this program.
    QUrl browserPage() const;
    /// The browser was asked to open the page and said it could not.
    bool browserFailed() const;
    const DeviceCode &code() const;

Q_SIGNALS:
    void changed();
    void finished(const Sendoff::TokenAnswer &answer);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
