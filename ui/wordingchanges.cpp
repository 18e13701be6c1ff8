// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingchanges.h"

#include "wordingmail.h"

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QStringList onlyIn(const QList<Recipient> &list, const QList<Recipient> &other)
{
    QStringList names;
    for (const Recipient &one : list) {
        const bool there = std::ranges::any_of(other, [&one](const Recipient &r) {
            return r.address.compare(one.address, Qt::CaseInsensitive) == 0;
        });
        if (!there)
            names.append(WordingMail::withAddress(one));
    }
    return names;
}

QString fileKey(const Attachment &file)
{
    return u"%1 (%2)"_s.arg(file.name, WordingMail::size(file.size));
}

} // namespace

void WordingChanges::people(const QString &field, const QList<Recipient> &before,
                            const QList<Recipient> &after, QStringList *lines)
{
    const QStringList added = onlyIn(after, before);
    const QStringList removed = onlyIn(before, after);
    if (!added.isEmpty())
        lines->append(tr("%1: added %2", "To, Cc or Bcc").arg(field, added.join(u", "_s)));
    if (!removed.isEmpty())
        lines->append(tr("%1: removed %2", "To, Cc or Bcc").arg(field, removed.join(u", "_s)));
}

void WordingChanges::files(const QList<Attachment> &before, const QList<Attachment> &after,
                           QStringList *lines)
{
    QStringList old;
    for (const Attachment &file : before)
        old.append(fileKey(file));
    QStringList added;
    for (const Attachment &file : after) {
        if (!old.removeOne(fileKey(file)))
            added.append(fileKey(file));
    }
    if (!added.isEmpty())
        lines->append(tr("Attached: %1").arg(added.join(u", "_s)));
    if (!old.isEmpty())
        lines->append(tr("No longer attached: %1").arg(old.join(u", "_s)));
}

QStringList WordingChanges::since(const ApprovedCopy &approved, const FullMessage &now, bool hasText)
{
    const MailSummary &before = approved.message.summary;
    const MailSummary &after = now.summary;
    QStringList lines;
    people(WordingMail::to(), before.to, after.to, &lines);
    people(WordingMail::cc(), before.cc, after.cc, &lines);
    people(WordingMail::bcc(), before.bcc, after.bcc, &lines);
    people(WordingMail::from(), {before.from}, {after.from}, &lines);
    if (before.subject != after.subject)
        lines.append(tr("The subject was “%1”").arg(WordingMail::subject(before.subject)));
    if (before.importance != after.importance)
        lines.append(tr("The importance changed"));
    if (approved.hasText && hasText) {
        if (approved.message.body != now.body)
            lines.append(tr("The text changed"));
        files(approved.message.attachments, now.attachments, &lines);
    }
    return lines;
}

} // namespace Sendoff
