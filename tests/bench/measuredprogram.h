// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <optional>

namespace Sendoff::Bench {

/// A program under measurement that writes a trace; ended when this goes.
class MeasuredProgram
{
public:
    /// `arguments` without the trace file, which is added as `--trace FILE`, or as a bare last argument.
    enum class TraceAs { Option, Argument };
    MeasuredProgram(const QString &program, QStringList arguments, TraceAs traceAs,
                    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    ~MeasuredProgram();

    /// Waits until the trace has `event` (and, when given, fact `key` equal to `value`); nothing after
    /// `limit` or when the program ended.
    std::optional<QJsonObject> waitFor(const QString &event, std::chrono::milliseconds limit,
                                       const QString &key = {}, const QString &value = {});
    /// How long after the start a milestone was: exact, where the trace itself only knows the start to the
    /// kernel's tick of 10 ms. Includes making the process.
    double sinceStart(const QJsonObject &milestone) const;
    /// Resident and proportional set size in KiB, as the kernel counts them now; 0 when it does not say.
    double residentKiB() const;
    double proportionalKiB() const;
    /// What the program wrote on standard error.
    QByteArray errors();

private:
    double smaps(const QByteArray &key) const;

    double m_begun = 0; ///< ms since the machine started
    double m_tick = 0; ///< when the process started, as the kernel keeps it
    QTemporaryDir m_dir;
    QProcess m_process;
};

} // namespace Sendoff::Bench
