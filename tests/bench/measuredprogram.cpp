// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredprogram.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <ctime>

#include <unistd.h>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

double sinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return double(time.tv_sec) * 1000.0 + double(time.tv_nsec) / 1.0e6;
}

/// What the trace of that process counts from.
double tickOf(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    // proc(5): the name, field 2, is in parentheses and may hold anything; starttime is field 22.
    const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.value(19).toDouble() * 1000.0 / double(sysconf(_SC_CLK_TCK));
}

} // namespace

MeasuredProgram::MeasuredProgram(const QString &program, QStringList arguments, TraceAs traceAs,
                                 const QProcessEnvironment &environment)
{
    if (traceAs == TraceAs::Option)
        arguments << u"--trace"_s;
    arguments << m_dir.filePath(u"trace"_s);
    m_process.setProcessEnvironment(environment);
    m_begun = sinceBoot();
    m_process.start(program, arguments);
    m_process.waitForStarted();
    m_tick = tickOf(m_process.processId());
}

MeasuredProgram::~MeasuredProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

std::optional<QJsonObject> MeasuredProgram::waitFor(const QString &event, std::chrono::milliseconds limit,
                                                    const QString &key, const QString &value)
{
    const QDeadlineTimer deadline(limit);
    while (!deadline.hasExpired()) {
        QFile file(m_dir.filePath(u"trace"_s));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QJsonObject facts = QJsonDocument::fromJson(line).object();
                if (facts.value(u"event"_s).toString() == event
                    && (key.isEmpty() || facts.value(key).toVariant().toString() == value))
                    return facts;
            }
        }
        if (m_process.waitForFinished(2))
            return std::nullopt;
        QThread::msleep(2);
    }
    return std::nullopt;
}

double MeasuredProgram::sinceStart(const QJsonObject &milestone) const
{
    return m_tick + milestone.value(u"t_ms"_s).toDouble() - m_begun;
}

double MeasuredProgram::smaps(const QByteArray &key) const
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

double MeasuredProgram::residentKiB() const
{
    return smaps("Rss:");
}

double MeasuredProgram::proportionalKiB() const
{
    return smaps("Pss:");
}

QByteArray MeasuredProgram::errors()
{
    return m_process.readAllStandardError();
}

} // namespace Sendoff::Bench
