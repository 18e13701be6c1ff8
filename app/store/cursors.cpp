// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/cursors.h"

#include "store/database.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

std::optional<Cursor> readCursor(Database &database, const MailboxId &mailbox, Folder folder)
{
    Statement s(database,
                u"SELECT c.link, c.options, c.folder_id, c.swept FROM cursor c JOIN mailbox b"
                " ON b.key = c.mailbox WHERE b.id = ? AND c.folder = ?"_s);
    if (!s.exec(mailbox.value, int(folder)) || !s.next())
        return std::nullopt;
    return Cursor{.link = QUrl(s.text(0)),
                  .options = s.text(1),
                  .folderId = s.text(2),
                  .swept = Stored::time(s.integer(3))};
}

Result<Done> writeCursor(Database &database, qint64 mailbox, Folder folder, const Cursor &cursor)
{
    Statement s(database,
                u"INSERT OR REPLACE INTO cursor (mailbox, folder, link, options, folder_id, swept)"
                " VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (!s.exec(mailbox, int(folder), cursor.link.toString(QUrl::FullyEncoded), cursor.options,
                cursor.folderId, Stored::time(cursor.swept)))
        return database.error();
    return Done();
}

} // namespace Sendoff
