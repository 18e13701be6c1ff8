// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/browserflow.h"

#include "base/entropy.h"
#include "net/formpost.h"
#include "net/retry.h"
#include "signin/claims.h"
#include "signin/flowanswer.h"
#include "signin/secretcut.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;

// As long as the service lets a page or a code live (contract 15).
constexpr milliseconds longestWait = std::chrono::minutes(10);
// A timer stands still while the machine is asleep, so the time is looked at now and then.
constexpr milliseconds look = std::chrono::seconds(30);
// The person waits in front of it.
constexpr int mostAttempts = 4;
constexpr milliseconds longestPause = std::chrono::seconds(20);

QList<QUrl> issuersOf(const Authority &authority)
{
    QList<QUrl> issuers{authority.login};
    // A cloud's tokens may be issued under another of its names than the one that was asked.
    const QStringList logins = hostsOf(authority.cloud).logins;
    if (logins.contains(authority.login.host())) {
        for (const QString &login : logins)
            issuers.append(QUrl(u"https://"_s + login));
    }
    return issuers;
}

SignInFault expired()
{
    SignInFault fault;
    fault.trouble = SignInTrouble::Expired;
    return fault;
}

SignInFault foreignIssuer()
{
    SignInFault fault;
    fault.trouble = SignInTrouble::NotConfigured;
    fault.error = u"wrongIssuer"_s;
    return fault;
}

} // namespace

BrowserFlow::BrowserFlow(const SignIn::Parts &parts, SignIn::Question question, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_question(std::move(question))
    , m_loopback(parts.clock, parts.endPage)
    , m_going(std::make_unique<QObject>())
{
}

bool BrowserFlow::begin()
{
    if (!m_loopback.listen())
        return false;
    m_pkce = makePkce(m_parts.entropy);
    m_state = makeState(m_parts.entropy);
    m_page = authorizeUrl(m_question.authority,
                          {.scopes = m_question.scopes,
                           .redirect = m_loopback.redirect(),
                           .state = m_state,
                           .challenge = m_pkce.challenge,
                           .loginHint = m_question.loginHint,
                           .claims = claimsParameter(m_question.claims),
                           .chooseAccount = m_question.chooseAccount});
    m_loopback.expect(m_state, issuersOf(m_question.authority));
    connect(&m_loopback, &Loopback::answered, m_going.get(),
            [this](const LoopbackVerdict &verdict) { hear(verdict); });
    m_ends = m_parts.clock.monotonic() + m_parts.clock.asleep() + longestWait;
    watchTheLimit();
    return true;
}

milliseconds BrowserFlow::left() const
{
    return m_ends - m_parts.clock.monotonic() - m_parts.clock.asleep();
}

void BrowserFlow::watchTheLimit()
{
    m_parts.clock.after(std::clamp(left(), milliseconds(0), look), m_going.get(), [this] {
        // The exchange has its own limits.
        if (!m_code.isEmpty())
            return;
        if (left() > milliseconds(0))
            watchTheLimit();
        else
            fail(expired());
    });
}

void BrowserFlow::hear(const LoopbackVerdict &verdict)
{
    switch (verdict.kind) {
    case LoopbackVerdict::Kind::Code:
        m_code = verdict.code;
        exchange(1);
        Q_EMIT exchanging();
        return;
    case LoopbackVerdict::Kind::Denied: fail(faultOfRedirect(verdict.error, verdict.description)); return;
    case LoopbackVerdict::Kind::WrongIssuer: fail(foreignIssuer()); return;
    case LoopbackVerdict::Kind::WrongState:
    case LoopbackVerdict::Kind::EndPage:
    case LoopbackVerdict::Kind::Other: return;
    }
}

void BrowserFlow::exchange(int attempt)
{
    m_parts.post.post(tokenUrl(m_question.authority),
                      {{"grant_type", "authorization_code"},
                       {"client_id", m_question.authority.clientId.toUtf8()},
                       {"code", m_code},
                       {"redirect_uri", m_loopback.redirect().toEncoded()},
                       {"code_verifier", m_pkce.verifier},
                       {"scope", m_question.scopes.join(u' ').toUtf8()},
                       {"claims", claimsParameter(m_question.claims)}},
                      u"/token"_s, m_going.get(),
                      [this, attempt](const Result<Response> &answer) { read(answer, attempt); });
}

void BrowserFlow::read(const Result<Response> &answer, int attempt)
{
    const FlowAnswer read = readFlowAnswer(answer, m_question);
    if (read.tokens) {
        if (const std::optional<SignInFault> refusal = refusalOf(*read.tokens, m_parts)) {
            fail(*refusal);
            return;
        }
        over(true);
        Q_EMIT finished(*read.tokens);
        return;
    }
    // A code that was used up by an answer that was lost is refused the next time: no harm in asking.
    const Error lost{.kind = ErrorKind::Server,
                     .httpStatus = 0,
                     .code = {},
                     .detail = {},
                     .requestId = {},
                     .retryAfter = read.retryAfter};
    const std::optional<milliseconds> pause
        = retryDelay(lost, Repeat::Safe, attempt, m_parts.entropy.fraction());
    if (nextOf(read.fault, SignInStep::Exchange) == SignInNext::Retry && attempt < mostAttempts && pause
        && *pause <= longestPause)
        m_parts.clock.after(*pause, m_going.get(), [this, attempt] { exchange(attempt + 1); });
    else
        fail(read.fault);
}

void BrowserFlow::fail(const SignInFault &fault)
{
    over(false);
    Q_EMIT failed(withoutSecrets(fault, {m_code, m_state, m_pkce.verifier}));
}

void BrowserFlow::stop()
{
    if (!m_going)
        return;
    m_going.reset();
    m_loopback.stop();
}

void BrowserFlow::over(bool signedIn)
{
    if (!m_going)
        return;
    m_going.reset();
    m_loopback.end(signedIn);
}

} // namespace Sendoff

#include "moc_browserflow.cpp"
