// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ownerrows.h"

#include "store/database.h"
#include "store/messagewrites.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

Result<QList<StoredMailbox>> readMailboxes(Database &database)
{
    Statement s(database, u"SELECT id, drafts_folder, address FROM mailbox ORDER BY key"_s);
    if (!s.execList({}))
        return database.error();
    QList<StoredMailbox> mailboxes;
    while (s.next())
        mailboxes.append({.id = {s.text(0)}, .owner = {.drafts = {s.text(1)}, .address = s.text(2)}});
    return mailboxes;
}

Result<MailboxOwner> readOwner(Database &database, const MailboxId &mailbox)
{
    // One row always, so that none means a failure.
    Statement s(
        database,
        u"SELECT coalesce(max(drafts_folder), ''), coalesce(max(address), '') FROM mailbox WHERE id = ?"_s);
    if (!s.exec(mailbox.value) || !s.next())
        return database.error();
    return MailboxOwner{.drafts = {s.text(0)}, .address = s.text(1)};
}

Result<Done> writeOwner(Database &database, const MailboxId &mailbox, const FolderId &drafts)
{
    const qint64 key = keyOf(database, mailbox);
    Statement s(database, u"UPDATE mailbox SET drafts_folder = ? WHERE key = ? AND drafts_folder = ''"_s);
    if (key == 0 || !s.exec(drafts.value, key))
        return database.error();
    return Done();
}

Result<Done> writeOwnerAddress(Database &database, const MailboxId &mailbox, const QString &address)
{
    const qint64 key = keyOf(database, mailbox);
    Statement s(database, u"UPDATE mailbox SET address = ? WHERE key = ?"_s);
    if (key == 0 || !s.exec(address, key))
        return database.error();
    return Done();
}

Result<ListedIn> readListedIn(Database &database, const MailboxId &mailbox, const FolderId &drafts)
{
    Statement s(database,
                u"SELECT count(*), coalesce(sum(d.parent_folder_id = ?), 0) FROM mailbox b "
                "JOIN message m ON m.mailbox = b.key AND m.folder = ? "
                "JOIN detail d ON d.row = m.row AND d.parent_folder_id <> '' WHERE b.id = ?"_s);
    if (!s.exec(drafts.value, int(Folder::Drafts), mailbox.value) || !s.next())
        return database.error();
    if (s.integer(0) == 0)
        return ListedIn::Unknown;
    return s.integer(1) > 0 ? ListedIn::It : ListedIn::Another;
}

} // namespace Sendoff
