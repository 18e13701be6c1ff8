// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safetext.h"
#include "wordingmail.h"
#include "wordingsend.h"

// The part of WordingSend that says what came back.

namespace Sendoff {

namespace {

bool hasComeBack(const SendJob &job)
{
    return job.state == SendState::Sent && job.report;
}

} // namespace

QString WordingSend::cameBack()
{
    //: A report says that the message could not be delivered
    return tr("Came back");
}

QString WordingSend::state(const SendJob &job)
{
    return hasComeBack(job) ? cameBack() : state(job.state);
}

const char *WordingSend::stateIcon(const SendJob &job)
{
    return hasComeBack(job) ? "dialog-warning" : stateIcon(job.state);
}

Theme::Accent WordingSend::stateAccent(const SendJob &job)
{
    return hasComeBack(job) ? Theme::Accent::Attention : stateAccent(job.state);
}

QString WordingSend::report(const DeliveryReport &report, const QDateTime &now)
{
    //: %1 a date or time
    const QString lead = tr("A report came at %1: one or more recipients did not get it.")
                             .arg(WordingMail::moment(report.received, now));
    if (report.preview.isEmpty())
        return lead;
    const bool isCut = report.preview.back().isLetterOrNumber(); // it is the beginning of a text
    //: %1 a sentence, %2 the beginning of the report's own text
    return tr("%1 “%2”", "report")
        .arg(lead, safeText(isCut ? report.preview.trimmed() + u'…' : report.preview));
}

} // namespace Sendoff
