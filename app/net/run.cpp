// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/run.h"

#include "base/log.h"
#include "net/clientstate.h"
#include "net/outcome.h"
#include "net/outgoing.h"

#include <QMetaEnum>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

Run::Run(Client &client, RequestData data, QObject *context, Answer call)
    : QObject(&client)
    , m_client(client)
    , m_data(std::move(data))
    , m_call(std::move(call))
{
    connect(context, &QObject::destroyed, this, &Run::cancel);
    guardWait();
}

Run::~Run()
{
    m_state = State::Over;
    dropReply();
    m_client.forget(this);
    leavePlace();
}

void Run::cancel()
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    m_call = nullptr;
    dropReply();
    m_client.forget(this);
    leavePlace();
    deleteLater();
}

void Run::attempt()
{
    m_hasPlace = true;
    m_state = State::Asking;
    m_client.d->parts.tokens.token(this, [this](const Result<QByteArray> &token) { hasToken(token); });
}

void Run::hasToken(const Result<QByteArray> &token)
{
    if (m_state != State::Asking)
        return;
    Gate &gate = m_client.d->gate;
    if (!token) {
        Error error = token.error();
        if (error.kind == ErrorKind::Unauthorized) {
            gate.close(WaitReason::SignIn);
            finish(std::move(error));
            return;
        }
        gotNoToken(std::move(error));
        return;
    }
    m_tokenFailures = 0;
    if (!gate.isOpen()) { // closed while we waited for the token
        m_state = State::Waiting;
        m_client.queueFirst(this);
        leavePlace();
        return;
    }
    if (hasWaitedTooLong()) { // asleep, perhaps: no timer told
        finishLate();
        return;
    }
    m_token = *token;
    putOut();
}

void Run::putOut()
{
    Client::Private &shared = *m_client.d;
    ++m_attempts;
    m_state = State::OnWire;
    m_requestId = m_data.requestId.isEmpty() ? shared.parts.entropy.uuid() : m_data.requestId;
    m_received.clear();
    m_encrypted = m_certificateDates = m_tooLarge = m_timedOut = false;
    m_asked = shared.parts.clock.now();
    m_started = shared.parts.clock.monotonic();
    m_heard = m_started + shared.parts.clock.asleep();
    m_firstStarted = m_firstStarted.value_or(m_started);
    // Checked in Client::start(): it would not be here otherwise.
    m_url = targetOf(m_data, shared.parts.root).value();
    m_reply = putOnWire(shared.connections.current(), m_data,
                        {.url = m_url,
                         .token = m_token,
                         .requestId = m_requestId,
                         .transferTimeout = shared.transferTimeout});
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_encrypted = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateDates = areAboutDates(errors); });
    connect(m_reply, &QNetworkReply::readyRead, this, &Run::collect);
    connect(m_reply, &QNetworkReply::finished, this, &Run::ended);
    guardTime();
}

void Run::collect()
{
    const Clock &clock = m_client.d->parts.clock;
    m_heard = clock.monotonic() + clock.asleep();
    m_received += m_reply->readAll();
    if (m_received.size() <= m_data.maxAnswerBytes || m_tooLarge)
        return;
    m_tooLarge = true;
    m_reply->abort();
}

void Run::ended()
{
    if (m_reply->isOpen())
        m_received += m_reply->readAll();
    Ending ending = endingOf(*m_reply, std::exchange(m_received, {}));
    ending.encrypted = m_encrypted;
    ending.certificateDates = m_certificateDates;
    ending.tooLarge = m_tooLarge || ending.response.body.size() > m_data.maxAnswerBytes;
    ending.timedOut = m_timedOut;
    dropReply();

    const Result<Response> outcome = outcomeOf(std::move(ending));
    log(outcome);
    if (outcome)
        m_client.compareClocks(*outcome, m_asked);
    m_client.d->gate.reached(wasReached(outcome), outcome ? std::nullopt : std::optional(outcome.error()));
    if (m_state != State::OnWire)
        return; // somebody who heard of it has cancelled us
    if (outcome)
        judge(*outcome);
    else
        failed(outcome.error());
}

void Run::log(const Result<Response> &outcome)
{
    Client::Private &shared = *m_client.d;
    const int status = outcome ? outcome->status : outcome.error().httpStatus;
    const QByteArray served = outcome ? outcome->header("request-id"_ba) : outcome.error().requestId;
    const qint64 took = (shared.parts.clock.monotonic() - m_started).count();
    const QString root = shared.parts.root.path(QUrl::FullyEncoded);
    const QString whole = m_url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const QString path = redactedPath(whole.mid(root.size()));
    shared.parts.log.add({.when = shared.parts.clock.now().addMSecs(-took),
                          .method = methodName(m_data.method),
                          .path = path,
                          .status = status,
                          .milliseconds = took,
                          .requestId = served.isEmpty() ? m_requestId : served,
                          .trouble = outcome ? QString() : outcome.error().code});
    qCInfo(netLog).noquote() << methodName(m_data.method) << path << status << took << "ms" << m_requestId;
}

void Run::finish(Result<Response> result)
{
    if (m_state == State::Delivering || m_state == State::Over)
        return;
    m_state = State::Delivering;
    m_result = std::move(result);
    leavePlace();
    QMetaObject::invokeMethod(this, &Run::deliver, Qt::QueuedConnection);
}

void Run::deliver()
{
    if (m_state != State::Delivering)
        return;
    m_state = State::Over;
    const Answer call = std::exchange(m_call, nullptr);
    Result<Response> result = std::move(*m_result);
    deleteLater();
    call(std::move(result)); // last: it may destroy the client, and us with it
}

void Run::leavePlace()
{
    if (std::exchange(m_hasPlace, false))
        m_client.leavePlace();
}

void Run::dropReply()
{
    if (m_reply)
        Sendoff::dropReply(std::exchange(m_reply, nullptr), this);
}

} // namespace Sendoff

#include "moc_run.cpp"
