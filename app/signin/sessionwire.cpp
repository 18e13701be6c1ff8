// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/entropy.h"
#include "net/retry.h"
#include "signin/claims.h"
#include "signin/scopes.h"
#include "signin/sessionprivate.h"

#include <algorithm>
#include <utility>

// Where the tokens of a Session come from: the keychain, and the sign-in service.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The keychain may take that long before the new access token is handed out all the same.
constexpr std::chrono::milliseconds longestSaving = std::chrono::seconds(5);
/// Whatever the service says: a proxy may say days.
constexpr std::chrono::milliseconds longestRest = std::chrono::hours(1);
/// Of an access token; the service gives 28 hours at most (contract 15).
constexpr std::chrono::seconds longestTokenLife = std::chrono::hours(48);
constexpr std::chrono::milliseconds earliness = std::chrono::minutes(5);
/// A request that gets a token may take a while until it reaches the service.
constexpr std::chrono::milliseconds leastLeft = std::chrono::minutes(2);

/// When a token that lives that long is renewed: at 80 % of its life, but five minutes before its end at the
/// latest; one that lives for minutes only still serves for half of them.
std::chrono::milliseconds renewedAfter(std::chrono::milliseconds life)
{
    return std::min(life * 4 / 5, std::max(life - earliness, life / 2));
}

} // namespace

void Session::Private::readSecret()
{
    const int mine = begin(Work::Reading);
    parts.secrets.read(secretKey, errand, [this, mine](const Result<QByteArray> &secret) {
        if (mine == turn)
            hasRead(secret);
    });
    enter(SessionState::ReadingSecret, fault);
}

void Session::Private::hasRead(const Result<QByteArray> &secret)
{
    if (secret && !secret->isEmpty()) {
        refresh = *secret;
        renew();
        return;
    }
    // Also when it says that nothing is there: a locked keychain says so too, and the account is known.
    Error error;
    error.kind = ErrorKind::Secrets;
    error.code = u"notFound"_s;
    if (!secret)
        error = secret.error();
    begin(Work::Idle);
    enter(SessionState::KeychainTrouble, faultOfError(error));
}

void Session::Private::renew()
{
    if (refresh.isEmpty()) {
        endWith(SignInTrouble::SessionEnded);
        return;
    }
    const int mine = begin(Work::Posting);
    const QStringList scopes = scopesToRenew(granted, authority);
    asked = time();
    posted = challenged;
    parts.post.post(tokenUrl(authority),
                    {{"grant_type"_ba, "refresh_token"_ba},
                     {"client_id"_ba, authority.clientId.toUtf8()},
                     {"refresh_token"_ba, refresh},
                     {"scope"_ba, scopes.join(u' ').toUtf8()},
                     {"claims"_ba, claimsParameter(challenged)}},
                    u"/token"_s, errand, [this, mine, scopes](const Result<Response> &answer) {
                        if (mine == turn)
                            hasAnswer(answer, scopes);
                    });
    if (state != SessionState::Fresh || !isGood())
        enter(SessionState::Renewing, fault);
}

void Session::Private::hasAnswer(const Result<Response> &answer, const QStringList &scopes)
{
    if (!answer) {
        failed(faultOfError(answer.error()), std::nullopt);
        return;
    }
    if (answer->status >= 300) {
        SignInFault why = faultOfAnswer(answer->status, answer->body);
        why.detail.replace(QString::fromLatin1(refresh), u"…"_s); // some services repeat what they were sent
        failed(why, retryAfterOf(*answer));
        return;
    }
    const Result<TokenAnswer> tokens = readTokenAnswer(answer->body, scopes);
    if (!tokens) {
        failed(faultOfError(tokens.error()), std::nullopt);
        return;
    }
    if (tokens->person && !person.id.isEmpty() && !tokens->person->isSameAs(person)) {
        endWith(SignInTrouble::WrongPerson);
        return;
    }
    rotate(*tokens);
}

void Session::Private::failed(const SignInFault &why, std::optional<std::chrono::milliseconds> retryAfter)
{
    if (nextOf(why, SignInStep::Renew) != SignInNext::Retry) {
        end(why);
        return;
    }
    lastFailure = why;
    ++failures;
    Error passing;
    passing.kind = ErrorKind::Server;
    const auto pause = retryDelay(passing, Repeat::Safe, failures, parts.entropy.fraction());
    const int mine = begin(Work::Waiting);
    parts.clock.after(std::max(pause.value_or(longestRest), std::min(retryAfter.value_or(0ms), longestRest)),
                      errand, [this, mine] {
                          if (mine == turn)
                              renew();
                      });
    if (state != SessionState::Fresh || !isGood())
        enter(SessionState::Pausing, why);
}

void Session::Private::rotate(const TokenAnswer &answer)
{
    const int mine = begin(Work::Saving);
    incoming = answer;
    const QByteArray &newest = answer.refresh.isEmpty() ? refresh : answer.refresh;
    const bool isNew = newest != refresh || unsaved;
    if (newest.isEmpty() || !isNew || memoryOnly) {
        unsaved = memoryOnly && !newest.isEmpty();
        QMetaObject::invokeMethod(
            errand,
            [this, mine] {
                if (mine == turn)
                    install();
            },
            Qt::QueuedConnection);
        return;
    }
    // The new one has to be safe before the old one is given up: the service may take neither twice.
    save(newest, [this, mine] {
        if (mine == turn)
            install();
    });
    parts.clock.after(longestSaving, errand, [this, mine] {
        if (mine != turn)
            return;
        unsaved = true;
        install();
    });
}

void Session::Private::save(const QByteArray &secret, std::function<void()> then)
{
    parts.secrets.write(secretKey, secret, &q,
                        [this, then = std::move(then), write = ++writes](const Result<Done> &done) {
                            if (write != writes)
                                return; // a later one tells
                            const bool wasUnsaved = std::exchange(unsaved, !done);
                            if (wasUnsaved != unsaved)
                                Q_EMIT q.changed();
                            if (then)
                                then();
                        });
}

void Session::Private::install()
{
    const TokenAnswer tokens = std::exchange(incoming, {});
    if (!tokens.refresh.isEmpty())
        refresh = tokens.refresh;
    if (!access.isEmpty())
        freshRefusals = 0; // the one before was not refused
    granted = tokens.granted;
    failures = 0;
    lastFailure = {};
    fault = {};
    if (posted != challenged) { // challenged while it was on its way
        access.clear();
        renew();
        return;
    }
    challenged.clear();
    claims.clear();
    access = tokens.access;
    issued = time();
    const std::chrono::milliseconds life = std::min(tokens.expiresIn, longestTokenLife);
    expires = asked + life;
    renewAt = asked + renewedAfter(life);
    margin = std::min(leastLeft, life / 10);
    if (!isGood()) { // asleep meanwhile, or a service whose tokens are dead when they arrive
        access.clear();
        SignInFault dead;
        dead.trouble = SignInTrouble::Busy;
        failed(dead, std::nullopt);
        return;
    }
    const int mine = begin(Work::Idle);
    parts.clock.after(std::max(renewAt - issued, 0ms), errand, [this, mine] {
        if (mine == turn)
            renew();
    });
    enter(SessionState::Fresh);
}

} // namespace Sendoff
