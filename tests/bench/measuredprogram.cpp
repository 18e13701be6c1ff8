// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredprogram.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

MeasuredProgram::MeasuredProgram(const QString &program, QStringList arguments, TraceAs traceAs,
                                 const QProcessEnvironment &environment)
{
    if (traceAs == TraceAs::Option)
        arguments << u"--trace"_s;
    arguments << m_dir.filePath(u"trace"_s);
    m_process.setProcessEnvironment(environment);
    m_process.start(program, arguments);
    m_process.waitForStarted();
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
