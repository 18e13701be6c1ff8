// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <memory>

class QFile;

namespace Sendoff {

/// Milestones as JSON lines, `--trace FILE` (design 21): what benchmarks read and a user can attach to a
/// report. Job numbers only, never mail ids or addresses. GUI thread.
class Trace
{
public:
    Trace();
    ~Trace();
    Trace(const Trace &) = delete;
    Trace &operator=(const Trace &) = delete;

    /// Starts to append to `path`; false when it cannot be opened.
    bool open(const QString &path);
    /// Writes one line: t_ms since the process started, the event, and `facts`. Without a file it does
    /// nothing.
    void milestone(const char *event, QJsonObject facts = {});

    /// Milliseconds since the process started, as the system counts it.
    static double sinceProcessStart();

private:
    std::unique_ptr<QFile> m_file;
};

} // namespace Sendoff
