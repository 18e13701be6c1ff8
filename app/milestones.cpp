// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "milestones.h"

#include "discard/discards.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "sync/refresher.h"
#include "trace.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

void traceMailbox(Trace &trace, Refresher &refresher, Outbox &outbox, Discards &discards)
{
    for (const Folder folder : {Folder::Drafts, Folder::SentItems}) {
        FolderSync &sync = refresher.folder(folder);
        QObject::connect(&sync, &FolderSync::finished, &sync, [&trace](const SyncSummary &summary) {
            const bool isDrafts = summary.folder == Folder::Drafts;
            trace.milestone("sync-finished",
                            {{u"folder"_s, isDrafts ? u"drafts"_s : u"sentitems"_s},
                             {u"rows"_s, summary.rows},
                             {u"requests"_s, summary.requests}});
        });
    }
    const auto milestone = [&trace](const char *event) {
        return [&trace, event](JobId job) { trace.milestone(event, {{u"job"_s, job.value}}); };
    };
    QObject::connect(&outbox, &Outbox::posted, &outbox, milestone("send-posted"));
    QObject::connect(&outbox, &Outbox::accepted, &outbox, milestone("send-accepted"));
    QObject::connect(&outbox, &Outbox::confirmed, &outbox, milestone("send-confirmed"));
    QObject::connect(&outbox, &Outbox::becameUnknown, &outbox, milestone("send-unknown"));
    QObject::connect(&discards, &Discards::moved, &discards, [&trace, &discards] {
        trace.milestone("draft-discarded", {{u"left"_s, discards.underWay()}});
    });
}

} // namespace Sendoff
