// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proof.h"

#include "prompter.h"
#include "store/store.h"
#include "widgets/bararea.h"
#include "wordingbars.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Sendoff {

QString Proof::barKey()
{
    return u"proof"_s;
}

void Proof::show(BarArea &bars, const Store &store, const MailRow &row)
{
    const bool sent = row.summary.folder == Folder::SentItems && row.jobState;
    const auto job = sent ? store.job(row.job) : std::nullopt;
    if (job && job->state == SendState::Sent)
        bars.setBar(barKey(), [job = *job, now = store.now()] {
            BarSpec spec = job.report ? WordingBars::proofCameBack(job, now) : WordingBars::proof(job);
            spec.buttons = {{WordingBars::details(), tr("Details")}};
            return spec;
        });
    else if (job && job->state == SendState::Accepted)
        bars.setBar(barKey(), [job = *job] { return WordingBars::proofPending(job); });
    else
        bars.removeBar(barKey());
}

void Proof::tellDetails(Prompter &prompter, QWidget *parent, const Store &store, const MailRow &row)
{
    const auto job = store.job(row.job);
    if (!job)
        return;
    QString table = u"<table cellpadding=\"4\">"_s;
    const auto line = [&table](const QString &label, const QString &value) {
        if (!value.isEmpty())
            table += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(label.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const auto time = [](const QDateTime &moment) {
        return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::LongFormat) : QString();
    };
    line(tr("You pressed Send"), time(job->created));
    line(tr("Handed over"), time(job->accepted));
    const bool hasNoCopy = job->seen == Seen::OnItsWay || job->seen == Seen::InAnotherFolder;
    line(hasNoCopy ? tr("No draft any more") : tr("Found in Sent Items"), time(job->found));
    line(tr("Came back", "time of a report"), job->report ? time(job->report->received) : QString());
    line(tr("Attempts"), QLocale().toString(job->attempts));
    line(tr("Request"), QString::fromLatin1(job->attemptId));
    line(tr("Message ID"), job->internetMessageId);
    prompter.tell(parent, tr("Details"), table + u"</table>"_s);
}

} // namespace Sendoff
