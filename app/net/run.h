// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/client.h"
#include "net/request.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

class QNetworkReply;

namespace Sendoff {

/// One request from the first attempt to its answer. Private to net/: it belongs to its Client, owns its
/// reply and deletes itself when it has delivered or was cancelled.
class Run final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(Result<Response>)>;

    Run(Client &client, RequestData data, QObject *context, Answer call);
    ~Run() override;

    const RequestData &data() const { return m_data; }
    bool isRunning() const { return m_state != State::Over; }
    /// Ends it without an answer.
    void cancel();
    /// Its turn has come: puts the request on the wire once. It holds one of the client's places from here
    /// on.
    void attempt();
    /// Ends with this answer; the callback is called from the event loop.
    void finish(Result<Response> result);
    /// When it waits because the network failed: tries again now. On the wire: watchSilence().
    void hurry();
    /// On the wire, and may be repeated: is put there again on a new connection, when it is silent too long,
    /// now or soon. That is no attempt more: nobody is asked twice who was there.
    void watchSilence();

    /// Put on the wire at least once, and nothing of an answer that counts has come.
    bool isUnanswered() const
    {
        return m_firstStarted && m_state < State::Delivering && m_received.isEmpty();
    }
    /// When it was put on the wire first, on the monotonic clock; nothing before that.
    const std::optional<std::chrono::milliseconds> &firstStarted() const { return m_firstStarted; }
    /// Why it is being tried again.
    const std::optional<Error> &lastFailure() const { return m_lastFailure; }

private:
    enum class State {
        Waiting, ///< for a place, for the gate, or for the next attempt
        Asking, ///< for a token
        OnWire,
        Delivering, ///< the answer is there, the callback comes next
        Over,
    };

    void guardWait();
    bool hasWaitedTooLong() const;
    void finishLate();
    void hasToken(const Result<QByteArray> &token);
    void putOut();
    void guardTime();
    std::chrono::milliseconds silence() const;
    std::chrono::milliseconds patience() const;
    void ifSilent(std::chrono::milliseconds length, std::function<void()> call);
    void leaveBehind();
    int attempts() const { return m_attempts - m_leftBehind; }
    void collect();
    void ended();
    void log(const Result<Response> &outcome);
    void judge(const Response &response);
    void unauthorized(Error error, const QByteArray &challenge);
    void paused(Error error, const Response &response);
    void failed(Error error);
    void gotNoToken(Error error);
    void pauseFor(std::chrono::milliseconds length);
    void endPause();
    void leavePlace();
    void dropReply();
    void deliver();

    Client &m_client;
    RequestData m_data;
    Answer m_call;
    State m_state = State::Waiting;
    bool m_hasPlace = false;
    std::optional<Result<Response>> m_result;
    std::chrono::milliseconds m_made{0}; ///< on the monotonic clock, and with the time asleep
    int m_attempts = 0; ///< on the wire
    int m_leftBehind = 0; ///< of these, since nothing was heard
    int m_tokenFailures = 0; ///< in a row, before one of them
    int m_pauses = 0;
    bool m_isPausing = false; ///< waits for its next attempt, by a timer
    bool m_renewed = false; ///< a refused token was replaced once
    QUrl m_url;
    std::optional<std::chrono::milliseconds> m_firstStarted;
    std::optional<Error> m_lastFailure;

    // The attempt on the wire.
    QNetworkReply *m_reply = nullptr;
    QByteArray m_token;
    QByteArray m_requestId;
    QByteArray m_received;
    QDateTime m_asked; ///< when it was put there, by the wall clock
    std::chrono::milliseconds m_started{0};
    std::chrono::milliseconds m_heard{0}; ///< a byte of the answer, last; with the time asleep
    bool m_encrypted = false;
    bool m_certificateDates = false;
    bool m_tooLarge = false;
    bool m_timedOut = false;
};

} // namespace Sendoff
