// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/settle.h"

#include "store/store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThreadPool>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Sendoff {

namespace {

constexpr std::chrono::seconds longest = 120s; // a test that fails says more than one that hangs

bool isUnderWay(const QNetworkAccessManager &network, const IsWithheld &isWithheld)
{
    const QList<QNetworkReply *> replies = network.findChildren<QNetworkReply *>();
    return std::ranges::any_of(replies, [&isWithheld](const QNetworkReply *reply) {
        return reply->isRunning()
            && (!isWithheld || !isWithheld(reply->request().rawHeader("client-request-id")));
    });
}

} // namespace

void waitForAnswers(const QNetworkAccessManager &network, const IsWithheld &isWithheld,
                    const std::function<bool()> &isEnough)
{
    const QDeadlineTimer limit(longest);
    while (isUnderWay(network, isWithheld) && !isEnough() && !limit.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
}

void settle(Store &store, const QNetworkAccessManager &network, const IsWithheld &isWithheld)
{
    const QDeadlineTimer limit(longest);
    // Each hop from one event to the next takes a round: so many without anything mean that nothing comes.
    for (int quiet = 0; quiet < 6;) {
        store.flush();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        if (isUnderWay(network, isWithheld) && !limit.hasExpired()) {
            quiet = 0;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        } else {
            ++quiet;
        }
    }
}

} // namespace Sendoff
