// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallwatch.h"

#include "trace.h"

#include <QJsonObject>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
constexpr std::chrono::milliseconds beatInterval{4};
constexpr double tolerated = 16.0;
} // namespace

StallWatch::StallWatch(Trace &trace, QObject *parent)
    : QObject(parent)
    , m_trace(trace)
{
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::beat);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(beatInterval);
}

void StallWatch::beat()
{
    if (!m_sinceBeat.isValid()) {
        // The event loop has just begun; the start before it is told by other milestones.
        m_sinceBeat.start();
        return;
    }
    const double away = double(m_sinceBeat.nsecsElapsed()) / 1e6 - double(beatInterval.count());
    if (away > tolerated)
        m_trace.milestone("stall", {{u"ms"_s, away}});
    m_sinceBeat.start();
}

} // namespace Sendoff
