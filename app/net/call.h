// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>

namespace Sendoff {

class Run;

/// A handle on a running request; copyable, and harmless when the request has ended.
class Call
{
public:
    Call() = default;
    explicit Call(Run *run);
    /// Ends the request without an answer; its callback will not be called.
    void cancel();
    bool isRunning() const;

private:
    QPointer<Run> m_run;
};

} // namespace Sendoff
