// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"
#include "wordingerrors.h"

#include <QStringList>

// The part of WordingBars that tells of a damaged store, and of what came out of it.

namespace Sendoff {

BarSpec WordingBars::storeUnreadable()
{
    Error damage;
    damage.kind = ErrorKind::Storage;
    damage.code = QStringLiteral("damaged");
    return {.accent = Theme::Accent::Danger,
            .icon = "dialog-error",
            .lead = tr("Some messages may not be shown."),
            .text
            = tr("%1 %2", "two sentences").arg(WordingErrors::reason(damage), WordingErrors::advice(damage)),
            .closable = true};
}

BarSpec WordingBars::storeDamaged(const QString &file, const Salvaged &outbox)
{
    QStringList sentences{tr("It was kept aside as %1, and the list is being read anew.").arg(file)};
    if (outbox.jobs > 0)
        sentences.append(tr("%Ln message(s) under Sending were saved.", nullptr, outbox.jobs));
    if (outbox.inDoubt > 0)
        sentences.append(
            tr("%Ln message(s) may have been sent already: Sendoff looks for them in your mailbox, "
               "and does not send them again by itself.",
               nullptr, outbox.inDoubt));
    if (!outbox.isAll)
        sentences.append(tr("Messages that were being sent may not be shown: check Sent Items before sending "
                            "them again."));
    else if (outbox.jobs == 0 && outbox.inDoubt == 0)
        sentences.append(tr("No message was being sent."));
    if (outbox.discards > 0)
        sentences.append(
            tr("%Ln draft(s) that you discarded will be moved to Deleted Items.", nullptr, outbox.discards));
    if (!outbox.hasAllDiscards)
        sentences.append(tr("Drafts that you discarded may be in the list again."));
    QString text = sentences.takeFirst();
    for (const QString &sentence : std::as_const(sentences))
        text = tr("%1 %2", "two sentences").arg(text, sentence);
    return {.accent = Theme::Accent::Danger,
            .icon = "dialog-error",
            .lead = tr("The file with your list and the outbox was damaged."),
            .text = text,
            .closable = true};
}

} // namespace Sendoff
