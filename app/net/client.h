// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "base/result.h"
#include "net/call.h"
#include "net/gate.h"
#include "net/httplog.h"
#include "net/reachability.h"
#include "net/request.h"
#include "net/tokensource.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace Sendoff {

/// Makes an Error of an answer that is not 2xx; given by the layer that knows the service's error bodies
/// (graph/fault).
using FaultReader = std::function<Error(const Response &)>;

/// One account's door to the service. GUI thread.
///
/// The callback of send() is called exactly once, from the event loop, never from inside send(); it is not
/// called after Call::cancel() or after the context died; in both cases the network request is aborted. At
/// most 4 requests are in flight (3 after the service once complained of concurrency; contract 13), one of
/// these places is for Priority::Send alone, and one more is not for Priority::Background. Redirects are
/// never followed; the token goes to the service's root only (design 23). While the gate is throttled (after
/// a 429, or a 503 that says how long), requests wait, but for an Unsafe one with a single attempt: it is
/// answered Throttled at once, because what was known when it was made may change while it waits. While the
/// gate waits for a sign-in, all are answered Unauthorized at once.
class Client : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QNetworkAccessManager &network;
        Clock &clock;
        Entropy &entropy;
        TokenSource &tokens;
        HttpLog &log;
        FaultReader faults;
        QUrl root; ///< e.g. https://graph.microsoft.com/v1.0
        /// Called when the service is not reached, or silent for some seconds, first; may be none.
        ReachabilityMaker reachability = {};
    };

    explicit Client(Parts parts, QObject *parent = nullptr);
    ~Client() override;

    template <typename T>
    Call send(const Request<T> &request, QObject *context, std::function<void(Result<T>)> call)
    {
        return start(request.data, context,
                     [read = request.read, call = std::move(call)](Result<Response> answer) {
                         if (answer)
                             call(read(*answer));
                         else
                             call(answer.error());
                     });
    }

    Gate &gate();
    /// How many requests may be in flight at once.
    int places() const;
    /// The service wants a pause (wantsPause()), perhaps inside another answer (a part of a batch): all
    /// requests wait, 5 minutes at most when it was not a 429.
    void heed(const Error &error, const Response &answer);
    /// The network may be back, or another one, or the machine was asleep: what waits because the network
    /// failed is tried now, on new connections. So is what may be repeated and is on the wire without a byte
    /// of an answer for 3 s, now or when that is so long; each time it takes twice as long, up to 24 s.
    void hurry();
    /// The same for somebody who wants it now: but connections are only left where one was silent.
    void tryNow();
    const QUrl &root() const;
    /// From now on requests for this mailbox (RequestData::mailbox), and those that name none, wait in their
    /// line until release(): it is not known whose mailbox the token opens. All but those that ask just that.
    void hold(const QString &mailbox);
    void release(const QString &mailbox);
    /// The request that has been without an answer longest, though it is being tried.
    struct Unanswered
    {
        std::chrono::milliseconds length{0}; ///< since it was put on the wire first
        std::optional<Error> trouble; ///< why it is tried again; nothing when it simply takes long
    };
    /// Nothing when nobody is waiting for an answer, or when the gate holds all requests back.
    std::optional<Unanswered> unanswered() const;
    /// What this computer's clock lacks to show the service's time: more than 0 when it is behind. Nothing:
    /// they agree but for a few minutes, or it is not known.
    std::optional<std::chrono::seconds> clockSkew() const;
    /// How long the service may be silent (120 s at first), and how long one attempt may take in all (10
    /// minutes at first, by the Clock). For attempts from now on.
    void setTimeouts(std::chrono::milliseconds silence, std::chrono::milliseconds whole);

Q_SIGNALS:
    /// After hurry() and tryNow(): whoever waits for the service may ask anew.
    void hurried();
    void clockSkewChanged();

private:
    friend class Run;
    struct Private;

    Call start(const RequestData &data, QObject *context, std::function<void(Result<Response>)> call);
    void queue(Run *run);
    /// For a run that has had its turn but could not go: it keeps its turn.
    void queueFirst(Run *run);
    void forget(Run *run);
    void leavePlace();
    void refuse(const Error &error, const std::function<bool(const Run &)> &which);
    void postPump();
    void pump();
    int placesFor(Priority priority) const;
    void gateChanged();
    void listenForTheNetwork();
    /// `asked`: when the answer's request was put on the wire, by the wall clock.
    void compareClocks(const Response &answer, const QDateTime &asked);
    Run *takeNext(int priority);
    QList<Run *> runs() const;

    std::unique_ptr<Private> d;
};

} // namespace Sendoff
