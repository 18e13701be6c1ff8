// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceworld.h"

#include "practice/practiceanswers.h"
#include "practice/practiceroutes.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr int mailboxConcurrency = 4; // contract 13
constexpr auto withholding = std::chrono::seconds(10); // longer than anything is slow by itself
constexpr int sharedDrafts = 24;

QByteArray randomText()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray::fromRawData(reinterpret_cast<const char *>(words), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

PracticeWorld::PracticeWorld(PracticeService::Options wanted)
    : options(std::move(wanted))
    , tokens(randomText(), options.requireToken)
    , m_runSecret(randomText())
{
    const qint64 real = QDateTime::currentMSecsSinceEpoch();
    const PracticeMailbox::Now given = [clock = options.clock] { return clock().toMSecsSinceEpoch(); };
    const qint64 start = options.clock ? given()
        : options.now.isValid()        ? options.now.toMSecsSinceEpoch()
                                       : real;
    const PracticeMailbox::Now shifted
        = [shift = start - real] { return QDateTime::currentMSecsSinceEpoch() + shift; };
    m_now = options.clock ? given : shifted;
    const int drafts = std::clamp(options.drafts, 0, 200'000);
    m_mailboxes.push_back(std::make_unique<PracticeMailbox>(
        SampleBook(options.language, options.seed, drafts, false, start), options.seed, m_now));
    m_mailboxes.push_back(std::make_unique<PracticeMailbox>(
        SampleBook(options.language, options.seed + 1, std::min(drafts, sharedDrafts), true, start),
        options.seed ^ 0x5a1e5U, m_now));
}

PracticeMailbox *PracticeWorld::mailboxOf(const QString &user) const
{
    const auto is
        = [&user](const QString &address) { return user.compare(address, Qt::CaseInsensitive) == 0; };
    const PracticeMailbox &mine = *m_mailboxes[0];
    if (is(u"me"_s) || is(mine.book().owner().address) || is(u"anna.weber@contoso.com"_s)
        || is(PracticeRoutes::userId(mine)))
        return m_mailboxes[0].get();
    const PracticeMailbox &shared = *m_mailboxes[1];
    if (is(shared.book().owner().address) || is(u"sales@contoso.com"_s) || is(PracticeRoutes::userId(shared)))
        return m_mailboxes[1].get();
    return nullptr;
}

void PracticeWorld::settle() const
{
    for (const auto &mailbox : m_mailboxes)
        mailbox->settle();
}

void PracticeWorld::renewSecret()
{
    m_runSecret = randomText();
}

Outcome PracticeWorld::handle(const HttpRequest &request, int inProgress)
{
    QElapsedTimer work;
    work.start();
    const QMutexLocker lock(&mutex);
    settle();
    countRequest(request.method, QUrl::fromPercentEncoding(request.path));
    Outcome outcome = judged(request, inProgress);
    if (outcome.damage == Damage::Silence || outcome.delay >= withholding)
        m_withheld.insert(request.header("client-request-id"));
    stamp(outcome.answer, request);
    // The latency is from the request to the answer: what the work took counts in it.
    outcome.delay += std::max(std::chrono::milliseconds(0),
                              options.latency - std::chrono::milliseconds(work.elapsed()));
    return outcome;
}

Outcome PracticeWorld::judged(const HttpRequest &request, int inProgress)
{
    const QByteArray token = bearerOf(request);
    if (const std::optional<HttpAnswer> refusal = tokens.refusal(token, now()))
        return {.answer = *refusal};
    const int uses = tokens.count(token);
    if (faults.tokenExpiresAfter() >= 0 && uses > faults.tokenExpiresAfter()) {
        tokens.expire(token);
        return {.answer = usualError(401)};
    }
    if (inProgress > mailboxConcurrency) {
        Outcome outcome{.answer = usualError(429)};
        outcome.answer.headers.append({"Retry-After"_ba, "1"_ba});
        return outcome;
    }

    const Fault fault
        = faults.pick(request.method, QUrl::fromPercentEncoding(request.path)).value_or(Fault());
    Outcome outcome{.answer = {}, .delay = fault.delay, .damage = fault.damage};
    if (fault.expireToken) {
        tokens.expire(token);
        outcome.answer = usualError(401);
        return outcome;
    }
    const bool strikes = fault.status != 0 || fault.damage != Damage::None;
    if (strikes && fault.moment == Moment::Before) {
        outcome.answer = fault.status != 0 ? faultAnswer(fault) : HttpAnswer();
        return outcome;
    }
    outcome.answer = PracticeRoutes(*this, token).answer(request, fault);
    if (fault.status != 0)
        outcome.answer = faultAnswer(fault);
    else if (fault.retryAfter)
        outcome.answer.headers.append({"Retry-After"_ba, QByteArray::number(*fault.retryAfter)});
    return outcome;
}

} // namespace Sendoff::Practice
