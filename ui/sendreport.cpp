// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendreport.h"

#include "base/replacefile.h"
#include "wordingsend.h"

#include <QTimeZone>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// With the zone's offset, so that it is the same moment everywhere.
QString moment(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QString person(const Recipient &recipient)
{
    if (recipient.name.isEmpty() || recipient.name == recipient.address)
        return recipient.address;
    return u"%1 <%2>"_s.arg(recipient.name, recipient.address);
}

bool isInSentItems(const SendJob &job)
{
    return job.found.isValid() && (job.seen == Seen::Nothing || job.seen == Seen::InSentItems);
}

} // namespace

QByteArray SendReport::cell(const QString &text)
{
    QString safe = text;
    safe.remove(QChar(u'\0'));
    // A spreadsheet takes a cell for a formula that begins like one, behind blanks too; a subject is a
    // stranger's text.
    const QString begins = text.trimmed();
    const auto isActive = [](QChar c) {
        return QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(c) || c == u'\t' || c == u'\r'
            || c == u'\n' || c == u'|' || c == u'%';
    };
    if ((!begins.isEmpty() && isActive(begins.front())) || (!text.isEmpty() && isActive(text.front())))
        safe.prepend(u'\'');
    safe.replace(u'"', u"\"\""_s);
    return '"' + safe.toUtf8() + '"';
}

QString SendReport::nextState(const SendJob &job)
{
    const bool waits = job.state == SendState::NotSent || job.state == SendState::HeldBack
        || job.state == SendState::NotSure || job.state == SendState::Waiting;
    if (job.state == SendState::Sent && job.report)
        return job.report->preview;
    const bool hasNoCopy = job.state == SendState::Sent && !isInSentItems(job);
    return waits || hasNoCopy ? WordingSend::whatHappened(job, job.due) : QString();
}

QByteArray SendReport::csv(const QList<SendJob> &jobs)
{
    const auto line = [](const QStringList &cells) {
        QByteArray row;
        for (const QString &text : cells)
            row += (row.isEmpty() ? "" : ",") + cell(text);
        return row + "\r\n";
    };
    QByteArray table = "\xEF\xBB\xBF";
    table += line({tr("Decided", "time"), tr("Accepted", "time"), tr("Found in Sent Items", "time"),
                   tr("Came back", "time of a report"), tr("To"), tr("Subject"), tr("State"), tr("Reason"),
                   tr("Request id")});
    for (const SendJob &job : jobs) {
        QStringList people;
        for (const Recipient &recipient : job.recipients)
            people.append(person(recipient));
        QByteArray request = job.error ? job.error->requestId : QByteArray();
        if (request.isEmpty())
            request = job.attemptId;
        table += line({moment(job.created), moment(job.accepted),
                       moment(isInSentItems(job) ? job.found : QDateTime()),
                       moment(job.report ? job.report->received : QDateTime()), people.join(u"; "_s),
                       job.subject, WordingSend::state(job), nextState(job), QString::fromLatin1(request)});
    }
    return table;
}

Result<Done> SendReport::save(const QByteArray &report, const QString &path)
{
    const QString wrong = replaceFile(path, report);
    if (wrong.isEmpty())
        return Done{};
    return Error{.kind = ErrorKind::Storage,
                 .httpStatus = 0,
                 .code = u"notWritten"_s,
                 .detail = wrong,
                 .requestId = {},
                 .retryAfter = {}};
}

} // namespace Sendoff
