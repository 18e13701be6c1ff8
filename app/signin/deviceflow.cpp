// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/deviceflow.h"

#include "net/formpost.h"
#include "signin/claims.h"
#include "signin/flowanswer.h"
#include "signin/secretcut.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds slowDown{5}; // RFC 8628, 3.5
constexpr milliseconds longestBackoff = seconds(60);
constexpr int mostDoublings = 4;

} // namespace

DeviceFlow::DeviceFlow(const SignIn::Parts &parts, SignIn::Question question, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_question(std::move(question))
    , m_going(std::make_unique<QObject>())
{
}

void DeviceFlow::begin()
{
    m_parts.post.post(deviceCodeUrl(m_question.authority),
                      {{"client_id", m_question.authority.clientId.toUtf8()},
                       {"scope", m_question.scopes.join(u' ').toUtf8()},
                       {"claims", claimsParameter(m_question.claims)}},
                      u"/devicecode"_s, m_going.get(),
                      [this](const Result<Response> &answer) { readCode(answer); });
}

void DeviceFlow::readCode(const Result<Response> &answer)
{
    if (!answer) {
        fail(faultOfError(answer.error()));
        return;
    }
    if (!isOk(*answer)) {
        fail(faultOfAnswer(answer->status, answer->body));
        return;
    }
    const Result<DeviceAnswer> code = readDeviceAnswer(answer->body);
    if (!code) {
        fail(faultOfError(code.error()));
        return;
    }
    m_code = *code;
    m_ends = m_parts.clock.monotonic() + m_parts.clock.asleep() + m_code.expiresIn;
    pollLater(m_code.interval);
    Q_EMIT coded({.userCode = m_code.userCode,
                  .page = m_code.page,
                  .until = m_parts.clock.now().addSecs(m_code.expiresIn.count())});
}

milliseconds DeviceFlow::left() const
{
    return m_ends - m_parts.clock.monotonic() - m_parts.clock.asleep();
}

void DeviceFlow::pollLater(milliseconds atLeast)
{
    m_parts.clock.after(std::clamp(atLeast, milliseconds(0), std::max(left(), milliseconds(0))),
                        m_going.get(), [this] { poll(); });
}

void DeviceFlow::poll()
{
    // The person may have been done while the machine slept, or just now: asked once more at the end.
    m_isLast = left() <= milliseconds(0);
    m_parts.post.post(tokenUrl(m_question.authority),
                      {{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                       {"client_id", m_question.authority.clientId.toUtf8()},
                       {"device_code", m_code.deviceCode},
                       {"claims", claimsParameter(m_question.claims)}},
                      u"/token"_s, m_going.get(),
                      [this](const Result<Response> &answer) { readPoll(answer); });
}

void DeviceFlow::readPoll(const Result<Response> &answer)
{
    const FlowAnswer read = readFlowAnswer(answer, m_question);
    if (!read.tokens) {
        goOn(read);
        return;
    }
    if (const std::optional<SignInFault> refusal = refusalOf(*read.tokens, m_parts)) {
        fail(*refusal);
        return;
    }
    m_going.reset();
    Q_EMIT finished(*read.tokens);
}

void DeviceFlow::goOn(const FlowAnswer &answer)
{
    if (nextOf(answer.fault, SignInStep::PollCode) != SignInNext::Retry) {
        fail(answer.fault);
        return;
    }
    if (m_isLast) {
        SignInFault expired;
        expired.trouble = SignInTrouble::Expired;
        fail(expired);
        return;
    }
    const bool isSlowDown = answer.fault.error == "slow_down"_L1;
    if (isSlowDown)
        m_code.interval += slowDown;
    m_losses = isSlowDown || answer.fault.error == "authorization_pending"_L1 ? 0 : m_losses + 1;
    // What was lost may have been lost because it was asked too often (RFC 8628, 3.5).
    const milliseconds longer
        = std::min<milliseconds>(m_code.interval * (1 << std::min(m_losses, mostDoublings)), longestBackoff);
    pollLater(std::max({milliseconds(m_code.interval), longer, answer.retryAfter.value_or(milliseconds(0))}));
}

void DeviceFlow::fail(const SignInFault &fault)
{
    m_going.reset();
    Q_EMIT failed(withoutSecrets(fault, {m_code.deviceCode}));
}

void DeviceFlow::stop()
{
    m_going.reset();
}

} // namespace Sendoff

#include "moc_deviceflow.cpp"
