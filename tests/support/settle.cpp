// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/settle.h"

#include "store/store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <utility>

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

/// Counts what was called by way of the event loop, in the thread of the application.
class PostedCalls : public QObject
{
public:
    PostedCalls() { QCoreApplication::instance()->installEventFilter(this); }
    /// Since it was asked last.
    bool haveCome() { return std::exchange(m_count, 0) > 0; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::MetaCall ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

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
    QDeadlineTimer limit(longest);
    const QDeadlineTimer end(longest * 3); // something that calls itself for ever would never be stuck
    PostedCalls calls;
    // Each hop from one event to the next, to another thread and back, may take a turn. A chain of them may
    // be of any length; so many turns without one mean that nothing comes.
    for (int quiet = 0; quiet < 6;) {
        store.flush();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        const bool wentOn = calls.haveCome();
        if (end.hasExpired()) {
            qWarning("it does not come to rest");
            return;
        }
        if (wentOn)
            limit.setRemainingTime(longest); // slow, but not stuck
        if (isUnderWay(network, isWithheld) && !limit.hasExpired()) {
            quiet = 0;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        } else {
            quiet = wentOn ? 0 : quiet + 1;
        }
    }
}

} // namespace Sendoff
