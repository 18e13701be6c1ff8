// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/session.h"

#include "base/log.h"
#include "signin/claims.h"
#include "signin/sessionprivate.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// A token that is refused before that was never good.
constexpr std::chrono::milliseconds freshFor = std::chrono::seconds(60);
constexpr int mostFreshRefusals = 2;

Error needsSignIn()
{
    return {.kind = ErrorKind::Unauthorized,
            .httpStatus = 0,
            .code = u"signInNeeded"_s,
            .detail = {},
            .requestId = {},
            .retryAfter = std::nullopt};
}

} // namespace

Session::Private::Private(Session &session, Parts given, const Account &account, QString key)
    : q(session)
    , parts(given)
    , authority{.login = account.authority,
                .tenant = account.tenant,
                .clientId = account.clientId,
                .cloud = account.cloud,
                .graphRoot = account.graphRoot}
    , person(account.person)
    , secretKey(std::move(key))
    , granted(account.granted)
{
}

int Session::Private::begin(Work next)
{
    if (errand)
        errand->deleteLater(); // aborts a request
    errand = new QObject(&q);
    work = next;
    return ++turn;
}

void Session::Private::enter(SessionState next, const SignInFault &why)
{
    if (state != next)
        qCInfo(signInLog).noquote() << "session" << toString(state) << "->" << toString(next)
                                    << toString(why.trouble) << why.number;
    state = next;
    fault = why;
    if (state == SessionState::Fresh || isOver())
        answerAll();
    Q_EMIT q.changed();
}

void Session::Private::answer(const Waiter &waiter) const
{
    if (!waiter.context)
        return;
    Result<QByteArray> given = needsSignIn();
    if (!isOver())
        given = access;
    QMetaObject::invokeMethod(
        waiter.context.data(), [call = waiter.call, given = std::move(given)] { call(given); },
        Qt::QueuedConnection);
}

void Session::Private::answerAll()
{
    const QList<Waiter> all = std::exchange(waiters, {});
    for (const Waiter &waiter : all)
        answer(waiter);
}

void Session::Private::goWithout()
{
    switch (work) {
    case Work::Idle: renew(); return;
    case Work::Waiting:
        if (state != SessionState::Pausing)
            enter(SessionState::Pausing, lastFailure);
        return;
    case Work::Posting:
    case Work::Saving:
        if (state != SessionState::Renewing)
            enter(SessionState::Renewing, fault);
        return;
    case Work::Reading: return;
    }
}

void Session::Private::drop(const QByteArray &challenge)
{
    access.clear();
    // One whose time was over anyway was good: tokens may live for seconds.
    freshRefusals = time() - issued < freshFor && time() < expires ? freshRefusals + 1 : 0;
    if (const auto claimed = challengedClaims(challenge))
        challenged = *claimed;
    if (freshRefusals >= mostFreshRefusals)
        endWith(SignInTrouble::Loop);
    else
        goWithout();
}

void Session::Private::end(const SignInFault &why)
{
    begin(Work::Idle);
    access.clear();
    claims = why.claims.isEmpty() ? challenged : why.claims;
    enter(SessionState::NeedsPerson, why);
}

void Session::Private::endWith(SignInTrouble trouble)
{
    SignInFault why;
    why.trouble = trouble;
    end(why);
}

Session::Session(Parts parts, const Account &account, QString secretKey, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, parts, account, std::move(secretKey)))
{
    connect(&parts.secrets, &SecretStore::recovered, this, [this] {
        if (d->state == SessionState::KeychainTrouble)
            d->readSecret();
        else if (d->unsaved && !d->memoryOnly && d->work != Private::Work::Saving)
            d->save(d->refresh, {});
    });
}

Session::~Session() = default;

void Session::start()
{
    if (d->state == SessionState::NotStarted)
        d->readSecret();
}

void Session::adopt(const TokenAnswer &answer)
{
    d->access.clear();
    d->challenged.clear();
    d->posted.clear();
    d->freshRefusals = 0;
    d->asked = d->time();
    d->rotate(answer);
    if (d->state != SessionState::Renewing)
        d->enter(SessionState::Renewing);
}

void Session::tryAgain()
{
    using Work = Private::Work;
    if (d->state == SessionState::KeychainTrouble) {
        d->readSecret();
        return;
    }
    if (d->unsaved && !d->memoryOnly && d->work != Work::Saving)
        d->save(d->refresh, {});
    if (d->work == Work::Waiting && d->lastFailure.trouble != SignInTrouble::Busy)
        d->renew();
}

void Session::keepInMemory()
{
    d->memoryOnly = true;
    d->unsaved = d->unsaved || !d->refresh.isEmpty();
    // Nothing to go on with: from now on only what a person brings.
    if (d->state == SessionState::KeychainTrouble)
        d->end(d->fault);
    else
        Q_EMIT changed();
}

void Session::signOut(QObject *context, std::function<void(Result<Done>)> call)
{
    d->begin(Private::Work::Idle);
    ++d->writes;
    d->unsaved = false;
    for (QByteArray *secret : {&d->access, &d->refresh, &d->challenged, &d->claims})
        secret->clear();
    d->incoming = {};
    d->granted.clear();
    d->parts.secrets.remove(d->secretKey, context, std::move(call));
    d->enter(SessionState::SignedOut);
}

void Session::token(QObject *context, std::function<void(Result<QByteArray>)> call)
{
    Q_ASSERT(context);
    const Private::Waiter waiter{.context = context, .call = std::move(call)};
    const bool isGood = d->state == SessionState::Fresh && d->isGood();
    d->waiters.removeIf([](const Private::Waiter &other) { return other.context.isNull(); });
    if (isGood || d->isOver())
        d->answer(waiter);
    else
        d->waiters.append(waiter);
    if (d->state != SessionState::Fresh)
        return;
    if (!isGood)
        d->goWithout();
    else if (d->work == Private::Work::Idle && d->time() >= d->renewAt)
        d->renew(); // asleep at that time, perhaps: no timer told
}

bool Session::refused(const QByteArray &token, const QByteArray &challenge)
{
    // Several requests may come back with the same token: the first of them begins the renewal.
    if (!token.isEmpty() && token == d->access)
        d->drop(challenge);
    return !d->isOver();
}

void Session::setAuthority(const Authority &authority)
{
    d->authority = authority;
}

const Authority &Session::authority() const
{
    return d->authority;
}

SessionState Session::state() const
{
    return d->state;
}

const SignInFault &Session::fault() const
{
    return d->fault;
}

QByteArray Session::claims() const
{
    return d->claims;
}

const QStringList &Session::granted() const
{
    return d->granted;
}

bool Session::isMemoryOnly() const
{
    return d->memoryOnly;
}

bool Session::isUnsaved() const
{
    return d->unsaved;
}

} // namespace Sendoff

#include "moc_session.cpp"
