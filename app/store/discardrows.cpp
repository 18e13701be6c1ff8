// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/discardrows.h"

#include "store/database.h"
#include "store/jobcolumns.h"
#include "store/jobrows.h"
#include "store/messagereads.h"
#include "store/messagewrites.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// No list shows a draft so long after it was moved.
constexpr int keptDays = 30;

Result<Done> show(Database &database, qint64 key, const MailboxId &mailbox, const QList<MessageId> &messages,
                  QList<Change> &changes)
{
    for (const MessageId &id : messages) {
        if (const Result<Done> shown = updateJobColumns(database, key, id); !shown)
            return shown;
    }
    changes.append({.kind = Change::Kind::Messages, .mailbox = mailbox, .messages = messages, .jobs = {}});
    return Done();
}

bool forgetOld(Database &database, qint64 key, const QDateTime &now)
{
    Statement s(database,
                u"DELETE FROM discard WHERE mailbox = ? AND state = 2 AND ended < ? AND NOT EXISTS"
                " (SELECT 1 FROM message m WHERE m.mailbox = discard.mailbox AND m.id = discard.message"
                " AND m.hidden = 3)"_s);
    return s.exec(key, Stored::time(now.addDays(-keptDays)));
}

} // namespace

Result<Done> insertDiscards(Database &database, const MailboxId &mailbox, const QList<Discard> &discards,
                            const QDateTime &now, QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    if (key == 0 || !forgetOld(database, key, now))
        return database.error();
    QList<MessageId> messages;
    for (const Discard &one : discards) {
        if (hasOpenJob(database, key, one.message) || hasOpenDiscard(database, key, one.message))
            return Error{ErrorKind::Storage, 0, u"alreadyQueued"_s, u"discard"_s, {}, {}};
        Statement s(database,
                    u"INSERT OR REPLACE INTO discard (mailbox, message, change_key, state, ended)"
                    " VALUES (?, ?, ?, ?, ?)"_s);
        if (!s.exec(key, one.message.value, one.changeKey, int(one.state), Stored::time(one.ended)))
            return database.error();
        messages.append(one.message);
    }
    return show(database, key, mailbox, messages, changes);
}

Result<Done> updateDiscardRows(Database &database, const MailboxId &mailbox, const QList<Discard> &discards,
                               QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    Statement s(database, u"UPDATE discard SET state = ?, ended = ? WHERE mailbox = ? AND message = ?"_s);
    QList<MessageId> messages;
    for (const Discard &one : discards) {
        if (key == 0 || !s.exec(int(one.state), Stored::time(one.ended), key, one.message.value))
            return database.error();
        messages.append(one.message);
    }
    return show(database, key, mailbox, messages, changes);
}

Result<Done> deleteDiscards(Database &database, const MailboxId &mailbox, const QList<MessageId> &messages,
                            QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    Statement s(database, u"DELETE FROM discard WHERE mailbox = ? AND message = ?"_s);
    for (const MessageId &id : messages) {
        if (key == 0 || !s.exec(key, id.value))
            return database.error();
    }
    return show(database, key, mailbox, messages, changes);
}

Result<QList<Discard>> readOpenDiscards(Database &database, const MailboxId &mailbox)
{
    Statement s(database,
                u"SELECT message, change_key, state FROM discard WHERE mailbox = ? AND state <> 2"_s);
    if (!s.exec(readKey(database, mailbox)))
        return database.error();
    QList<Discard> discards;
    for (;;) {
        const Statement::Step step = s.step();
        if (step == Statement::Step::Failed)
            return database.error();
        if (step == Statement::Step::End)
            return discards;
        discards.append({.message = {s.text(0)},
                         .changeKey = s.text(1),
                         .state = static_cast<DiscardState>(s.integer(2))});
    }
}

bool hasOpenDiscard(Database &database, qint64 mailbox, const MessageId &message)
{
    Statement s(database, u"SELECT 1 FROM discard WHERE mailbox = ? AND message = ? AND state <> 2"_s);
    return s.exec(mailbox, message.value) && s.next();
}

QList<MessageId> readHiddenAsMoved(Database &database, const MailboxId &mailbox, const QDateTime &before,
                                   int most)
{
    QList<MessageId> hidden;
    Statement s(database,
                u"SELECT m.id FROM message m JOIN discard d ON d.mailbox = m.mailbox AND d.message = m.id"
                " WHERE m.mailbox = ? AND m.folder = 0 AND m.hidden = 3 AND d.ended < ? LIMIT ?"_s);
    if (!s.exec(readKey(database, mailbox), Stored::time(before), most))
        return hidden;
    while (s.next())
        hidden.append({s.text(0)});
    return hidden;
}

} // namespace Sendoff
