// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace Sendoff {

class Trace;

/// Writes a `stall` milestone for each time the GUI thread was away from its event loop for over 16 ms
/// (design 21). A fine timer beats in the loop and measures how late it comes; the dispatcher's own signals
/// do not say it on all platforms. To be made only when there is a trace.
class StallWatch : public QObject
{
    Q_OBJECT

public:
    explicit StallWatch(Trace &trace, QObject *parent = nullptr);

private:
    void beat();

    Trace &m_trace;
    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
};

} // namespace Sendoff
