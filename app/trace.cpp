// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace.h"

#include <QFile>
#include <QJsonDocument>

#include <chrono>
#include <optional>

#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_LINUX
/// When the process started, in ms since the machine did (CLOCK_BOOTTIME), as the kernel counts it.
std::optional<double> processStart()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = stat.readAll();
    // proc(5): the name, field 2, is in parentheses and may hold anything; starttime is field 22.
    const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const long ticks = sysconf(_SC_CLK_TCK);
    if (fields.size() < 20 || ticks <= 0)
        return std::nullopt;
    bool ok = false;
    const double start = fields.at(19).toDouble(&ok);
    return ok ? std::optional(start * 1000.0 / double(ticks)) : std::nullopt;
}

double now()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return double(time.tv_sec) * 1000.0 + double(time.tv_nsec) / 1.0e6;
}
#else
std::optional<double> processStart()
{
    return std::nullopt;
}

double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}
#endif

} // namespace

Trace::Trace() = default;
Trace::~Trace() = default;

bool Trace::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    m_file = std::move(file);
    return true;
}

void Trace::milestone(const char *event, QJsonObject facts)
{
    if (!m_file)
        return;
    facts.insert("t_ms"_L1, double(qRound64(sinceProcessStart() * 10.0)) / 10.0);
    facts.insert("event"_L1, QLatin1String(event));
    m_file->write(QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n');
    m_file->flush(); // a benchmark, or a person after a crash, reads while we run
}

double Trace::sinceProcessStart()
{
    // Without the system's word the first call is the start.
    static const double start = processStart().value_or(now());
    return now() - start;
}

} // namespace Sendoff
