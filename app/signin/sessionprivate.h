// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/authority.h"
#include "signin/session.h"

#include <chrono>
#include <optional>

namespace Sendoff {

/// What the files of Session share. Private to signin/. Whatever emits changed() does so last: who hears it
/// may ask for anything.
struct Session::Private
{
    /// What is under way. One thing at a time, so that a refresh token is never used twice at once.
    enum class Work {
        Idle, ///< nothing, or the timer of the early renewal
        Reading,
        Posting,
        Saving, ///< the new refresh token is on its way to the keychain
        Waiting, ///< for the next attempt to renew
    };

    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void(Result<QByteArray>)> call;
    };

    Private(Session &session, Parts given, const Account &account, QString key);

    /// Counts the time asleep too: a token grows old meanwhile.
    std::chrono::milliseconds time() const { return parts.clock.monotonic() + parts.clock.asleep(); }
    /// There is an access token with enough of its life left to be handed out.
    bool isGood() const { return !access.isEmpty() && time() + margin <= expires; }
    bool isOver() const { return state == SessionState::NeedsPerson || state == SessionState::SignedOut; }

    // session.cpp
    /// Ends what is under way and begins this; what comes of the former later counts for nothing. Returns the
    /// number of this errand, which turn is equal to while it counts.
    int begin(Work next);
    void enter(SessionState next, const SignInFault &why = {});
    void answerAll();
    void answer(const Waiter &waiter) const;
    /// Without a good token now: goes on with the renewal, or begins it.
    void goWithout();
    void drop(const QByteArray &challenge);
    /// Only a person can go on.
    void end(const SignInFault &why);
    void endWith(SignInTrouble trouble);

    // sessionwire.cpp
    void readSecret();
    void hasRead(const Result<QByteArray> &secret);
    void renew();
    void hasAnswer(const Result<Response> &answer, const QStringList &scopes);
    void failed(const SignInFault &why, std::optional<std::chrono::milliseconds> retryAfter);
    void rotate(const TokenAnswer &answer);
    void save(const QByteArray &secret, std::function<void()> then);
    void install();

    Session &q;
    Parts parts;
    Authority authority;
    Person person;
    QString secretKey;

    SessionState state = SessionState::NotStarted;
    SignInFault fault;
    QStringList granted;
    QByteArray claims; ///< for the browser
    bool unsaved = false;
    bool memoryOnly = false;

    Work work = Work::Idle;
    int turn = 0;
    QObject *errand = nullptr; ///< the context of what is under way
    QList<Waiter> waiters;
    int failures = 0; ///< of renewals, in a row
    SignInFault lastFailure; ///< of a renewal
    int writes = 0;

    QByteArray access;
    QByteArray refresh;
    std::chrono::milliseconds issued{0}; ///< when it was handed out first; these four by time()
    std::chrono::milliseconds renewAt{0};
    std::chrono::milliseconds expires{0};
    std::chrono::milliseconds asked{0}; ///< when the tokens that are coming were asked for
    std::chrono::milliseconds margin{0};
    TokenAnswer incoming; ///< while Saving
    QByteArray challenged; ///< claims of a challenge that no token has answered yet
    QByteArray posted; ///< those that were sent along
    int freshRefusals = 0; ///< tokens refused soon after they were made, in a row
};

} // namespace Sendoff
