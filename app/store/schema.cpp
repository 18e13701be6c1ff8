// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/database.h"
#include "store/searchrows.h"

#include <array>

// Migrations are never changed once released, only appended.
//
// message holds what lists are made of, narrow and indexed; detail what is shown of a row. `hidden`,
// `job_id`, `job_state` and `attention` repeat what the job table says, written in the same transaction, so
// that a list is one walk over one index. Times are milliseconds UTC since 1970, 0: unknown. Enumerators are
// stored as their numbers.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView firstSchema = uR"(
CREATE TABLE mailbox (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE message (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox INTEGER NOT NULL REFERENCES mailbox(key),
    id TEXT NOT NULL,
    folder INTEGER NOT NULL,
    hidden INTEGER NOT NULL DEFAULT 0,
    viewed INTEGER NOT NULL DEFAULT 0,
    attention INTEGER NOT NULL DEFAULT 0,
    sendable INTEGER NOT NULL,
    recipients INTEGER NOT NULL,
    has_attachments INTEGER NOT NULL,
    job_id INTEGER,
    job_state INTEGER,
    sort_time INTEGER NOT NULL,
    sort_recipient TEXT NOT NULL,
    sort_subject TEXT NOT NULL,
    change_key TEXT NOT NULL,
    viewed_key TEXT,
    stamp INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (mailbox, id));
CREATE INDEX message_time ON message (mailbox, folder, hidden, sort_time);
CREATE INDEX message_recipient ON message (mailbox, folder, hidden, sort_recipient, sort_time);
CREATE INDEX message_subject ON message (mailbox, folder, hidden, sort_subject, sort_time);
CREATE INDEX message_attention ON message (mailbox, folder, hidden, attention, sort_time);
CREATE INDEX message_viewed ON message (mailbox, folder, hidden, viewed, sort_time);
CREATE TABLE detail (
    row INTEGER PRIMARY KEY REFERENCES message(row) ON DELETE CASCADE,
    subject TEXT, preview TEXT, people TEXT, modified INTEGER, sent INTEGER, kind INTEGER,
    importance INTEGER, is_draft INTEGER, internet_message_id TEXT, conversation_id TEXT,
    parent_folder_id TEXT, web_link TEXT);
CREATE TABLE search (
    row INTEGER PRIMARY KEY REFERENCES message(row) ON DELETE CASCADE,
    text TEXT NOT NULL);
CREATE TABLE domain (
    row INTEGER NOT NULL REFERENCES message(row) ON DELETE CASCADE,
    domain TEXT NOT NULL,
    PRIMARY KEY (row, domain)) WITHOUT ROWID;
CREATE TABLE body (
    row INTEGER PRIMARY KEY REFERENCES message(row) ON DELETE CASCADE,
    change_key TEXT NOT NULL, type INTEGER, sender TEXT, content TEXT);
CREATE TABLE attachment (
    row INTEGER NOT NULL REFERENCES message(row) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT, type INTEGER, name TEXT, content_type TEXT, content_id TEXT, size INTEGER, inline INTEGER,
    PRIMARY KEY (row, position)) WITHOUT ROWID;
CREATE TABLE content (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    row INTEGER NOT NULL REFERENCES message(row) ON DELETE CASCADE,
    attachment TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB,
    UNIQUE (row, attachment));
CREATE TABLE round (
    mailbox INTEGER NOT NULL REFERENCES mailbox(key), folder INTEGER NOT NULL, ended INTEGER NOT NULL,
    PRIMARY KEY (mailbox, folder)) WITHOUT ROWID;
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox INTEGER NOT NULL REFERENCES mailbox(key),
    message TEXT NOT NULL,
    copy TEXT NOT NULL,
    state INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    change_key TEXT, content_hash BLOB, subject TEXT, people TEXT, kind INTEGER, internet_message_id TEXT,
    created INTEGER, due INTEGER, attempt_id BLOB, attempts INTEGER, posted INTEGER, accepted INTEGER,
    found INTEGER, error TEXT, looks INTEGER,
    ended INTEGER NOT NULL DEFAULT 0,
    stamp INTEGER NOT NULL);
CREATE UNIQUE INDEX job_open ON job (mailbox, message) WHERE state NOT IN (5, 9);
CREATE INDEX job_message ON job (mailbox, message);
CREATE INDEX job_copy ON job (mailbox, copy) WHERE copy <> '';
CREATE INDEX job_state ON job (mailbox, state, ended);
CREATE INDEX job_batch ON job (batch);
CREATE INDEX message_job ON message (job_id) WHERE job_id IS NOT NULL)";

// The highest stamp is read at each start; without these, by going through the whole table.
constexpr QStringView stampIndexes = uR"(
CREATE INDEX message_stamp ON message (stamp);
CREATE INDEX job_stamp ON job (stamp))";

// approved holds what the person saw, until the job is over: when a draft is held back, it is compared with
// that.
constexpr QStringView approvals = uR"(
ALTER TABLE mailbox ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
CREATE TABLE approved (
    job INTEGER PRIMARY KEY REFERENCES job(id) ON DELETE CASCADE,
    change_key TEXT NOT NULL, subject TEXT, people TEXT, importance INTEGER,
    has_text INTEGER NOT NULL, type INTEGER, content TEXT);
CREATE TABLE approved_file (
    job INTEGER NOT NULL REFERENCES approved(job) ON DELETE CASCADE,
    position INTEGER NOT NULL, name TEXT, size INTEGER, inline INTEGER,
    PRIMARY KEY (job, position)) WITHOUT ROWID)";

// seen: what was seen of a job's message last (mail/job.h).
constexpr QStringView sightings = u"ALTER TABLE job ADD COLUMN seen INTEGER NOT NULL DEFAULT 0";

// More of what goes out is kept, and compared before sending. Texts that were read without it are read again.
constexpr QStringView wholeTexts = uR"(
ALTER TABLE body ADD COLUMN receipts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN modified INTEGER NOT NULL DEFAULT 0;
DELETE FROM body;
DELETE FROM attachment)";

// send_at: when the service is to let it go; 0: at once. again: what follows when it was taken back; -1: it
// is a draft, 0: it goes at once, else: it goes then.
constexpr QStringView sendTimes = uR"(
ALTER TABLE job ADD COLUMN send_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN again INTEGER NOT NULL DEFAULT -1)";

// drafts_folder: what tells one mailbox from another (store/mailboxowner.h).
constexpr QStringView owners = uR"(
ALTER TABLE mailbox ADD COLUMN drafts_folder TEXT NOT NULL DEFAULT '';
ALTER TABLE mailbox ADD COLUMN address TEXT NOT NULL DEFAULT '')";

// stopped: a posted job that shall be a draft if it did not go (mail/job.h).
constexpr QStringView stops = u"ALTER TABLE job ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0";

// report: the newest non-delivery report about a job's message (mail/deliveryreport.h).
constexpr QStringView reports = uR"(
CREATE TABLE report (
    job INTEGER PRIMARY KEY REFERENCES job(id) ON DELETE CASCADE,
    id TEXT NOT NULL, received INTEGER NOT NULL, preview TEXT, web_link TEXT))";

// cursor: where the next round over a folder begins (store/cursors.h). confirmed: when the service last said,
// asked about this one message, that it is in its folder; 0: never.
constexpr QStringView cursors = uR"(
CREATE TABLE cursor (
    mailbox INTEGER NOT NULL REFERENCES mailbox(key) ON DELETE CASCADE, folder INTEGER NOT NULL,
    link TEXT NOT NULL, options TEXT NOT NULL, folder_id TEXT NOT NULL, swept INTEGER NOT NULL,
    PRIMARY KEY (mailbox, folder)) WITHOUT ROWID;
ALTER TABLE message ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0)";

// words: what searching looks at (store/searchwords.h), and word_index over it. What is still in `search`
// waits to be brought here. The index holds no text of its own, so that it is told of the old words when they
// go; a word has no spaces, and no ASCII signs but these.
constexpr QStringView searchIndex = uR"(
CREATE TABLE words (
    row INTEGER PRIMARY KEY REFERENCES message(row) ON DELETE CASCADE,
    head TEXT NOT NULL, body TEXT NOT NULL DEFAULT '');
CREATE VIRTUAL TABLE word_index USING fts5(
    text, content='', columnsize=0, detail=none, prefix='1 2', tokenize="ascii tokenchars '@.-_+/&''#'");
CREATE TRIGGER words_came AFTER INSERT ON words BEGIN
    INSERT INTO word_index (rowid, text) VALUES (new.row, new.head || ' ' || new.body); END;
CREATE TRIGGER words_changed AFTER UPDATE ON words BEGIN
    INSERT INTO word_index (word_index, rowid, text)
    VALUES ('delete', old.row, old.head || ' ' || old.body); INSERT INTO word_index (rowid, text)
    VALUES (new.row, new.head || ' ' || new.body); END;
CREATE TRIGGER words_went AFTER DELETE ON words BEGIN
    INSERT INTO word_index (word_index, rowid, text)
    VALUES ('delete', old.row, old.head || ' ' || old.body); END)";

// discard: drafts that the person discarded (mail/discard.h). Since then `hidden` of a message is 1 for what
// a job hides, 2 for what is being discarded, and 3 for what was, while lists may still show it; 4 for what
// only a search on the service has brought (store/foundrows.h).
constexpr QStringView discards = uR"(
CREATE TABLE discard (
    mailbox INTEGER NOT NULL REFERENCES mailbox(key) ON DELETE CASCADE, message TEXT NOT NULL,
    change_key TEXT NOT NULL, state INTEGER NOT NULL, ended INTEGER NOT NULL,
    PRIMARY KEY (mailbox, message)) WITHOUT ROWID)";

// unindexed: messages whose words are not in word_index as they are now, with the words that are in it (null:
// none). Until then the triggers wrote to word_index themselves; but before each statement that could be
// undone, FTS5 (3.40) writes to the file what it has, so that each message became a part of the index by
// itself. Now the index keeps positions too, and what the list knows is kept apart from the text by a word
// that no text has. (OR IGNORE would not do: in a conflict, a trigger does what the statement that fires it
// says.)
constexpr QStringView placesInIndex = uR"(
DROP TRIGGER words_came;
DROP TRIGGER words_changed;
DROP TRIGGER words_went;
DROP TABLE word_index;
CREATE VIRTUAL TABLE word_index USING fts5(
    text, content='', columnsize=0, prefix='1 2', tokenize="ascii tokenchars '@.-_+/&''#'");
INSERT INTO word_index (rowid, text) SELECT row, head || ' _ ' || body FROM words ORDER BY row;
CREATE TABLE unindexed (row INTEGER PRIMARY KEY, old TEXT);
CREATE TRIGGER words_came AFTER INSERT ON words
WHEN NOT EXISTS (SELECT 1 FROM unindexed WHERE row = new.row) BEGIN
    INSERT INTO unindexed (row) VALUES (new.row); END;
CREATE TRIGGER words_changed AFTER UPDATE ON words
WHEN NOT EXISTS (SELECT 1 FROM unindexed WHERE row = old.row) BEGIN
    INSERT INTO unindexed (row, old) VALUES (old.row, old.head || ' _ ' || old.body); END;
CREATE TRIGGER words_went AFTER DELETE ON words
WHEN NOT EXISTS (SELECT 1 FROM unindexed WHERE row = old.row) BEGIN
    INSERT INTO unindexed (row, old) VALUES (old.row, old.head || ' _ ' || old.body); END)";

// inbox: the headers of the Inbox (mail/conversation.h). Sent copies are looked for by their conversation
// too.
constexpr QStringView inboxHeaders = uR"(
CREATE TABLE inbox (
    row INTEGER PRIMARY KEY,
    mailbox INTEGER NOT NULL REFERENCES mailbox(key) ON DELETE CASCADE,
    id TEXT NOT NULL, change_key TEXT NOT NULL, conversation_id TEXT NOT NULL, internet_message_id TEXT,
    subject TEXT, sender_name TEXT, sender TEXT, received INTEGER NOT NULL, modified INTEGER NOT NULL,
    automatic INTEGER NOT NULL, parent_folder_id TEXT, web_link TEXT, stamp INTEGER NOT NULL,
    UNIQUE (mailbox, id));
CREATE INDEX inbox_conversation ON inbox (mailbox, conversation_id, received);
CREATE INDEX inbox_received ON inbox (mailbox, received);
CREATE INDEX inbox_stamp ON inbox (stamp);
CREATE INDEX detail_conversation ON detail (conversation_id) WHERE is_draft = 0)";

// The index finds beginnings of one to six letters without going through all words that begin so. (A missing
// length is looked up by the next longer one.) Its words have no accents any more (leaveOutAccents()).
constexpr QStringView beginningsInIndex = uR"(
DROP TABLE word_index;
CREATE VIRTUAL TABLE word_index USING fts5(
    text, content='', columnsize=0, prefix='1 2 4 6', tokenize="ascii tokenchars '@.-_+/&''#'");
INSERT INTO word_index (rowid, text) SELECT row, head || ' _ ' || body FROM words ORDER BY row;
DELETE FROM unindexed)";

constexpr std::array migrations{firstSchema, stampIndexes, approvals,     sightings,    wholeTexts,
                                sendTimes,   owners,       stops,         reports,      cursors,
                                searchIndex, discards,     placesInIndex, inboxHeaders, beginningsInIndex};

constexpr int beforeNoAccents = 14; ///< the schema

} // namespace

int schemaVersion()
{
    return int(migrations.size());
}

Result<Done> migrate(Database &database, int upTo)
{
    const qint64 now = database.number(u"PRAGMA user_version"_s, -1);
    if (now < 0)
        return database.error();
    if (now > schemaVersion()) {
        return Error{.kind = ErrorKind::Storage,
                     .httpStatus = 0,
                     .code = u"newerSchema"_s,
                     .detail = u"schema %1, known up to %2"_s.arg(now).arg(schemaVersion()),
                     .requestId = {},
                     .retryAfter = {}};
    }
    if (now > 0 && now < upTo)
        database.takeRoom(); // an index over all words may have to be made
    for (qint64 version = now; version < upTo; ++version) {
        const QString sql = migrations.at(size_t(version)).toString();
        if (!database.begin() || (version == beforeNoAccents && !leaveOutAccents(database))
            || !database.run(sql) || !database.run(u"PRAGMA user_version = %1"_s.arg(version + 1))
            || !database.commit()) {
            const Error error = database.error();
            database.rollback();
            return error;
        }
    }
    return Done();
}

} // namespace Sendoff
