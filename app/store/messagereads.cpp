// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/messagereads.h"

#include "store/database.h"
#include "store/querysql.h"
#include "store/searchhits.h"
#include "store/stored.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsAtOnce = 1000; // keeps the statements' text short
constexpr qsizetype fewHits = 2000; // of a search: looked up one by one

constexpr QStringView rowColumns
    = u"SELECT m.row, b.id, m.id, m.folder, m.change_key, m.viewed, m.job_id, m.job_state, m.has_attachments,"
      " d.subject, d.preview, d.people, d.modified, d.sent, d.kind, d.importance, d.is_draft,"
      " d.internet_message_id, d.conversation_id, d.parent_folder_id, d.web_link,"
      " (SELECT j.attempts = 0 FROM job j WHERE j.id = m.job_id),"
      " (SELECT j.send_at FROM job j WHERE j.id = m.job_id),"
      " EXISTS (SELECT 1 FROM report r WHERE r.job = m.job_id), m.hidden IN (2, 3)"
      " FROM message m JOIN detail d ON d.row = m.row JOIN mailbox b ON b.key = m.mailbox ";

MailRow rowFrom(const Statement &s)
{
    MailRow row;
    row.row = s.integer(0);
    row.viewed = s.integer(5) != 0;
    if (!s.isNull(6)) {
        row.job = {s.integer(6)};
        row.jobState = static_cast<SendState>(s.integer(7));
        row.isOfAnother = row.jobState == SendState::Sent && s.integer(21) != 0;
        row.sendAt = Stored::time(s.integer(22));
        row.cameBack = s.integer(23) != 0;
    }
    row.isDiscarded = s.integer(24) != 0;
    const Stored::People people = Stored::people(s.text(11));
    row.summary = {.mailbox = {s.text(1)},
                   .id = {s.text(2)},
                   .folder = static_cast<Folder>(s.integer(3)),
                   .changeKey = s.text(4),
                   .subject = s.text(9),
                   .preview = s.text(10),
                   .to = people.to,
                   .cc = people.cc,
                   .bcc = people.bcc,
                   .from = people.from,
                   .modified = Stored::time(s.integer(12)),
                   .sent = Stored::time(s.integer(13)),
                   .kind = static_cast<Kind>(s.integer(14)),
                   .importance = static_cast<Importance>(s.integer(15)),
                   .isDraft = s.integer(16) != 0,
                   .hasAttachments = s.integer(8) != 0,
                   .internetMessageId = s.text(17),
                   .conversationId = s.text(18),
                   .parentFolderId = s.text(19),
                   .webLink = s.text(20)};
    return row;
}

bool isDamaged(const Database &database)
{
    return database.error().code == u"damaged"_s;
}

std::optional<QList<qint64>> readList(Database &database, const MailQuery &query,
                                      const std::optional<QList<qint64>> &hits, int limit)
{
    const qint64 key = readKey(database, query.mailbox);
    for (const ListWay way : {ListWay::ByIndex, ListWay::ByRows}) {
        Sql sql = sqlOf(query, key, hits, way);
        if (limit > 0) {
            sql.text += u" LIMIT ?"_s;
            sql.values << limit;
        }
        std::optional<QList<qint64>> rows = readNumbers(database, sql);
        if (rows || !isDamaged(database))
            return rows;
    }
    return std::nullopt;
}

/// Adds what can be read of these; false: not all of it.
bool readInto(Database &database, const QList<qint64> &rows, QHash<qint64, MailRow> &found)
{
    Statement s(database, rowColumns.toString() + u"WHERE m.row IN (SELECT value FROM json_each(?))"_s);
    if (!s.exec(u'[' + joined(rows) + u']'))
        return false;
    Statement::Step step = s.step();
    for (; step == Statement::Step::Row; step = s.step()) {
        const MailRow row = rowFrom(s);
        found.insert(row.row, row);
    }
    return step == Statement::Step::End;
}

/// `messages`: the table's name, and how it is gone through. `drafts`: how many there are, where that is
/// known.
bool countMessages(Database &database, const QString &messages, qint64 key, qint64 since,
                   std::optional<qint64> drafts, FolderCounts &counts)
{
    Statement s(
        database,
        u"SELECT count(*) FROM %1"
        " WHERE mailbox = ? AND folder = 0 AND hidden = 0 AND viewed = 1"
        // Most drafts of a big mailbox were not viewed: not to count them saves the longest pass of a start.
        " UNION ALL SELECT CASE WHEN ? THEN ? ELSE (SELECT count(*) FROM %1"
        " WHERE mailbox = ? AND folder = 0 AND hidden = 0 AND viewed = 0) END"
        " UNION ALL SELECT count(*) FROM %1"
        " WHERE mailbox = ? AND folder = 0 AND hidden = 0 AND attention = 1"
        " UNION ALL SELECT count(*) FROM %1 WHERE mailbox = ? AND folder = 1 AND hidden = 0"
        " UNION ALL SELECT count(*) FROM job"
        " WHERE mailbox = ? AND state = 5 AND ended >= ?"
        " UNION ALL SELECT count(*) FROM job"
        " WHERE mailbox = ? AND state = 5 AND ended >= ? AND seen IN (0, 1) AND copy <> ''"_s.arg(messages));
    if (!s.exec(key, int(drafts.has_value()), drafts.value_or(0), key, key, key, key, since, key, since))
        return false;
    int viewed = 0;
    for (int *count : {&viewed, &counts.notViewed, &counts.attention, &counts.sent, &counts.sentToday,
                       &counts.foundToday}) {
        if (!s.next())
            return false;
        *count = int(s.integer(0));
    }
    if (drafts) // an index that tells of more must not make it less than none
        counts.notViewed = std::max(counts.notViewed - viewed, 0);
    counts.drafts = viewed + counts.notViewed; // at most one pass over one index
    return true;
}

} // namespace

qint64 readKey(Database &database, const MailboxId &mailbox)
{
    Statement s(database, u"SELECT key FROM mailbox WHERE id = ?"_s);
    return s.exec(mailbox.value) && s.next() ? s.integer(0) : 0;
}

bool areFew(const QList<qint64> &hits)
{
    return hits.size() <= fewHits;
}

QList<qint64> picked(const QList<qint64> &rows, const QList<qint64> &hits, int limit)
{
    if (rows.isEmpty() || hits.isEmpty())
        return {};
    // By row; a byte for each, as bits take twice as long. What is not among the rows may be any number.
    std::vector<char> wanted(size_t(*std::max_element(rows.cbegin(), rows.cend())) + 1);
    for (const qint64 hit : hits) {
        if (size_t(hit) < wanted.size())
            wanted[size_t(hit)] = 1;
    }
    const qsizetype most = limit > 0 ? limit : rows.size();
    QList<qint64> out(std::min({most, rows.size(), hits.size()}));
    qint64 *to = out.data();
    qint64 *const end = to + out.size();
    for (auto row = rows.cbegin(); row != rows.cend() && to != end; ++row) {
        if (wanted[size_t(*row)] != 0)
            *to++ = *row;
    }
    out.resize(out.size() - (end - to));
    return out;
}

std::optional<QList<qint64>> readAllRows(Database &database, const MailQuery &query)
{
    return readList(database, query, {}, 0);
}

std::optional<QList<qint64>> readRows(Database &database, const MailQuery &query, int limit)
{
    const Result<std::optional<QList<qint64>>> hits = SearchHits().of(database, query);
    return hits ? readRows(database, query, *hits, limit) : std::nullopt;
}

std::optional<QList<qint64>> readRows(Database &database, const MailQuery &query,
                                      const std::optional<QList<qint64>> &hits, int limit)
{
    if (hits && hits->isEmpty())
        return QList<qint64>();
    if (!hits || areFew(*hits))
        return readList(database, query, hits, limit);
    // Many hits are quicker picked out of the whole list than looked up.
    const std::optional<QList<qint64>> all = readAllRows(database, query);
    return all ? std::optional(picked(*all, *hits, limit)) : std::nullopt;
}

QList<MailRow> readMessages(Database &database, const QList<qint64> &rows)
{
    QHash<qint64, MailRow> found;
    found.reserve(rows.size());
    for (qsizetype from = 0; from < rows.size(); from += rowsAtOnce) {
        const QList<qint64> some = rows.mid(from, rowsAtOnce);
        if (readInto(database, some, found) || !isDamaged(database))
            continue;
        // One damaged page shall hide no others.
        for (const qint64 row : some) {
            if (!found.contains(row))
                (void)readInto(database, {row}, found);
        }
    }
    QList<MailRow> out;
    out.reserve(found.size());
    for (const qint64 row : rows) {
        const auto it = found.constFind(row);
        if (it != found.cend())
            out.append(*it);
    }
    return out;
}

std::optional<MailRow> readMessage(Database &database, const MailboxId &mailbox, const MessageId &id)
{
    Statement s(database, rowColumns.toString() + u"WHERE b.id = ? AND m.id = ?"_s);
    if (!s.exec(mailbox.value, id.value) || !s.next())
        return std::nullopt;
    return rowFrom(s);
}

qint64 readRow(Database &database, const MailboxId &mailbox, const MessageId &id)
{
    Statement s(
        database,
        u"SELECT m.row FROM message m JOIN mailbox b ON b.key = m.mailbox WHERE b.id = ? AND m.id = ?"_s);
    return s.exec(mailbox.value, id.value) && s.next() ? s.integer(0) : 0;
}

QList<MessageId> readIds(Database &database, const QList<qint64> &rows)
{
    QList<MessageId> ids;
    ids.reserve(rows.size());
    Statement s(database, u"SELECT id FROM message WHERE row = ?"_s);
    for (const qint64 row : rows) {
        if (s.exec(row) && s.next())
            ids.append({s.text(0)});
    }
    return ids;
}

QList<qint64> readListed(Database &database, const MailboxId &mailbox, Folder folder,
                         const QList<qint64> &rows)
{
    const qint64 key = readKey(database, mailbox);
    QList<qint64> listed;
    Statement s(database,
                u"SELECT 1 FROM message WHERE row = ? AND mailbox = ? AND folder = ? AND hidden = 0"_s);
    for (const qint64 row : rows) {
        if (s.exec(row, key, int(folder)) && s.next())
            listed.append(row);
    }
    return listed;
}

std::optional<FolderCounts> readCounts(Database &database, const MailboxId &mailbox,
                                       const QDateTime &midnight, std::optional<qint64> drafts)
{
    FolderCounts counts;
    const qint64 key = readKey(database, mailbox);
    const qint64 since = Stored::time(midnight);
    if (!countMessages(database, u"message"_s, key, since, drafts, counts)
        && !(isDamaged(database)
             && countMessages(database, u"message NOT INDEXED"_s, key, since, drafts, counts)))
        return std::nullopt;
    Statement s(database,
                u"SELECT state, count(*) FROM job WHERE mailbox = ? AND state IN (%1) GROUP BY state"_s.arg(
                    openStates()));
    if (!s.exec(key))
        return std::nullopt;
    Statement::Step step = s.step();
    for (; step == Statement::Step::Row; step = s.step()) {
        const auto state = static_cast<SendState>(s.integer(0));
        int &count = needsPerson(state) ? counts.needPerson
            : isHeldByService(state)    ? counts.scheduled
                                        : counts.sending;
        count += int(s.integer(1));
    }
    return step == Statement::Step::End ? std::optional(counts) : std::nullopt;
}

QDateTime readLastSync(Database &database, const MailboxId &mailbox, Folder folder)
{
    Statement s(database,
                u"SELECT r.ended FROM round r JOIN mailbox b ON b.key = r.mailbox"
                " WHERE b.id = ? AND r.folder = ?"_s);
    return s.exec(mailbox.value, int(folder)) && s.next() ? Stored::time(s.integer(0)) : QDateTime();
}

} // namespace Sendoff
