// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/settle.h"

#include "store/store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Sendoff {

void settle(Store &store, const QNetworkAccessManager &network,
            const std::function<bool(const QByteArray &)> &isWithheld)
{
    const QDeadlineTimer limit(120s); // then a test that fails says more than one that hangs
    const auto isUnderWay = [&isWithheld](const QNetworkReply *reply) {
        return reply->isRunning()
            && (!isWithheld || !isWithheld(reply->request().rawHeader("client-request-id")));
    };
    // Each hop from one event to the next takes a round: so many without anything mean that nothing comes.
    for (int quiet = 0; quiet < 6;) {
        store.flush();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        const QList<QNetworkReply *> replies = network.findChildren<QNetworkReply *>();
        const bool isBusy = std::any_of(replies.cbegin(), replies.cend(), isUnderWay);
        if (isBusy && !limit.hasExpired()) {
            quiet = 0;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        } else {
            ++quiet;
        }
    }
}

} // namespace Sendoff
