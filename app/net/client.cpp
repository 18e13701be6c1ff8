// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"

#include "net/clientstate.h"
#include "net/outgoing.h"
#include "net/run.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

Client::Client(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(parts)))
{
    connect(&d->gate, &Gate::changed, this, &Client::postPump);
}

Client::~Client()
{
    // Now, not with the other children: a Run looks into `d` when it ends.
    qDeleteAll(findChildren<Run *>(Qt::FindDirectChildrenOnly));
}

Gate &Client::gate()
{
    return d->gate;
}

const QUrl &Client::root() const
{
    return d->parts.root;
}

void Client::setTimeouts(std::chrono::milliseconds silence, std::chrono::milliseconds whole)
{
    d->transferTimeout = silence;
    d->deadline = whole;
}

Call Client::start(const RequestData &data, QObject *context, std::function<void(Result<Response>)> call)
{
    Q_ASSERT(context);
    auto *run = new Run(*this, data, context, std::move(call));
    const Result<QUrl> url = targetOf(data, d->parts.root);
    if (url)
        queue(run);
    else
        run->finish(url.error());
    return Call(run);
}

void Client::queue(Run *run)
{
    d->waiting.at(static_cast<size_t>(run->data().priority)).append(run);
    postPump();
}

void Client::queueFirst(Run *run)
{
    d->waiting.at(static_cast<size_t>(run->data().priority)).prepend(run);
    postPump();
}

void Client::forget(Run *run)
{
    for (QList<Run *> &line : d->waiting)
        line.removeOne(run);
}

void Client::leavePlace()
{
    --d->inFlight;
    postPump();
}

void Client::postPump()
{
    // From the event loop, so that all that was asked in one go is sorted by priority first.
    if (std::exchange(d->pumpPosted, true))
        return;
    QMetaObject::invokeMethod(this, &Client::pump, Qt::QueuedConnection);
}

void Client::pump()
{
    d->pumpPosted = false;
    if (d->gate.waitsFor(WaitReason::SignIn)) {
        for (QList<Run *> &line : d->waiting) {
            for (Run *run : std::exchange(line, {}))
                run->finish(Error{.kind = ErrorKind::Unauthorized,
                                  .httpStatus = 0,
                                  .code = u"signInNeeded"_s,
                                  .detail = {},
                                  .requestId = {},
                                  .retryAfter = std::nullopt});
        }
        return;
    }
    if (!d->gate.isOpen())
        return;
    for (QList<Run *> &line : d->waiting) {
        while (!line.isEmpty() && d->inFlight < d->places) {
            ++d->inFlight;
            line.takeFirst()->attempt();
        }
    }
}

} // namespace Sendoff

#include "moc_client.cpp"
