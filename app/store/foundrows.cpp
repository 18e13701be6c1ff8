// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/foundrows.h"

#include "store/database.h"
#include "store/messagereads.h"
#include "store/messagewrites.h"
#include "store/querysql.h"

#include <QSet>

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// A list is read at each key; more rows than these are not gone through to know whether a text is missing.
constexpr int mostLooked = 2000;

struct Place
{
    qint64 row = 0; ///< 0: not in the store
    Folder folder = Folder::Drafts;
    int hidden = 0;
};

Place placeOf(Database &database, qint64 mailbox, const MessageId &id)
{
    Statement s(database, u"SELECT row, folder, hidden FROM message WHERE mailbox = ? AND id = ?"_s);
    if (!s.exec(mailbox, id.value) || !s.next())
        return {};
    return {.row = s.integer(0), .folder = static_cast<Folder>(s.integer(1)), .hidden = int(s.integer(2))};
}

/// Writes a sent message that no round has brought; its row, or 0.
Result<qint64> writeHidden(Database &database, qint64 mailbox, const MailSummary &m, const Place &place,
                           qint64 stamp, QList<Change> &changes)
{
    const Result<qint64> row = writeSummary(database, m, stamp, changes);
    if (!row || place.hidden == foundMark)
        return row;
    Statement mark(database, u"UPDATE message SET hidden = ? WHERE mailbox = ? AND id = ?"_s);
    if (!mark.exec(foundMark, mailbox, m.id.value))
        return database.error();
    return row;
}

Result<Done> dropOthers(Database &database, qint64 mailbox, Folder folder, const QList<qint64> &rows)
{
    Statement drop(database,
                   u"DELETE FROM message WHERE mailbox = ? AND folder = ? AND hidden = ?"
                   " AND row NOT IN (SELECT value FROM json_each(?))"_s);
    if (!drop.exec(mailbox, int(folder), foundMark, QString(u'[' + joined(rows) + u']')))
        return database.error();
    return Done();
}

} // namespace

Result<QList<qint64>> writeFound(Database &database, const MailboxId &mailbox, Folder folder,
                                 const QString &search, const QList<MailSummary> &messages, qint64 stamp,
                                 QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    if (key == 0)
        return database.error();
    QList<qint64> rows;
    for (const MailSummary &m : messages) {
        const Place place = placeOf(database, key, m.id);
        const bool isListed = place.row != 0 && place.folder == folder && place.hidden == 0;
        // What is in Drafts is known, or comes with the next round; so does what was a draft just now.
        const bool isOurs = folder == Folder::SentItems && !m.isDraft
            && (place.row == 0 || (place.folder == folder && place.hidden == foundMark));
        if (isListed)
            rows.append(place.row);
        if (isListed || !isOurs)
            continue;
        const Result<qint64> row = writeHidden(database, key, m, place, stamp, changes);
        if (!row)
            return row.error();
        rows.append(*row);
    }
    if (const Result<Done> dropped = dropOthers(database, key, folder, rows); !dropped)
        return dropped.error();
    // What was brought by a search is in the index too, but the list leaves it out.
    MailQuery plain;
    plain.mailbox = mailbox;
    plain.folder = folder;
    plain.search = search;
    const QList<qint64> listed = readRows(database, plain, 0).value_or(QList<qint64>());
    QSet<qint64> told(listed.cbegin(), listed.cend());
    QList<qint64> others;
    for (const qint64 row : std::as_const(rows)) {
        if (!told.contains(row)) // one result may come twice
            others.append(row);
        told.insert(row);
    }
    return others;
}

Result<Done> dropFound(Database &database)
{
    // By mailbox, so that the index is of use.
    Statement s(
        database,
        u"DELETE FROM message WHERE mailbox IN (SELECT key FROM mailbox) AND folder = ? AND hidden = ?"_s);
    if (!s.exec(int(Folder::SentItems), foundMark))
        return database.error();
    return Done();
}

bool readMayMiss(Database &database, const MailboxId &mailbox, Folder folder)
{
    Statement s(
        database,
        u"SELECT count(*), sum(b.row IS NULL) FROM"
        " (SELECT row, change_key FROM message WHERE mailbox = ? AND folder = ? AND hidden = 0 LIMIT ?) m"
        " LEFT JOIN body b ON b.row = m.row AND b.change_key = m.change_key"_s);
    if (!s.exec(readKey(database, mailbox), int(folder), mostLooked + 1) || !s.next())
        return true;
    return s.integer(0) > mostLooked || s.integer(1) > 0;
}

} // namespace Sendoff
