// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchrows.h"

#include "mail/plaintext.h"
#include "store/accents.h"
#include "store/database.h"
#include "store/searchwords.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int filledAtOnce = 100;

struct Words
{
    qint64 row = 0;
    QString head;
    QString body;
};

QString keptWords(const QString &text)
{
    const QString words = SearchWords::wordsOf(text);
    if (words.size() <= keptWordsLength)
        return words;
    return words.left(words.lastIndexOf(u' ', keptWordsLength));
}

QString textWords(const Body &body)
{
    return keptWords(plainText(body, searchedTextLength));
}

QString headWords(const MailSummary &summary)
{
    return keptWords(Stored::searchText(summary));
}

bool fill(Database &database, const Words &message)
{
    Statement add(database, u"INSERT OR IGNORE INTO words (row, head, body) VALUES (?, ?, ?)"_s);
    Statement done(database, u"DELETE FROM search WHERE row = ?"_s);
    return add.exec(message.row, message.head, message.body) && done.exec(message.row);
}

} // namespace

bool addWords(Database &database, qint64 row, const MailSummary &summary)
{
    Statement write(database, u"INSERT INTO words (row, head) VALUES (?, ?)"_s);
    return write.exec(row, headWords(summary));
}

bool writeWords(Database &database, qint64 row, const MailSummary &summary)
{
    const QString head = headWords(summary);
    std::optional<Body> unfilled;
    {
        Statement s(database,
                    u"SELECT b.type, b.content FROM search s JOIN message m ON m.row = s.row"
                    " LEFT JOIN body b ON b.row = s.row AND b.change_key = m.change_key WHERE s.row = ?"_s);
        if (!s.exec(row))
            return false;
        if (s.next())
            unfilled = Body{.type = static_cast<BodyType>(s.integer(0)), .content = s.text(1)};
    }
    if (unfilled)
        return fill(database, {.row = row, .head = head, .body = textWords(*unfilled)});
    Statement write(database,
                    u"INSERT INTO words (row, head) VALUES (?, ?)"
                    " ON CONFLICT (row) DO UPDATE SET head = excluded.head"
                    " WHERE head <> excluded.head"_s);
    return write.exec(row, head);
}

bool writeTextWords(Database &database, qint64 row, const Body &body)
{
    const QString words = textWords(body);
    Statement write(database, u"UPDATE words SET body = ? WHERE row = ? AND body <> ?"_s);
    return write.exec(words, row, words); // what is not filled in yet finds its body then
}

bool followTextWords(Database &database, qint64 row, const QString &changeKey)
{
    std::optional<Body> body;
    {
        Statement s(database, u"SELECT type, content FROM body WHERE row = ? AND change_key = ?"_s);
        if (!s.exec(row, changeKey))
            return false;
        if (s.next())
            body = Body{.type = static_cast<BodyType>(s.integer(0)), .content = s.text(1)};
    }
    if (body)
        return writeTextWords(database, row, *body);
    Statement drop(database, u"UPDATE words SET body = '' WHERE row = ? AND body <> ''"_s);
    return drop.exec(row);
}

Result<bool> fillWords(Database &database)
{
    QList<Words> messages;
    {
        Statement s(database,
                    u"SELECT s.row, d.subject, d.preview, d.people, b.type, b.content FROM search s"
                    " JOIN message m ON m.row = s.row LEFT JOIN detail d ON d.row = s.row"
                    " LEFT JOIN body b ON b.row = s.row AND b.change_key = m.change_key LIMIT ?"_s);
        if (!s.exec(filledAtOnce))
            return database.error();
        Statement::Step step = s.step();
        for (; step == Statement::Step::Row; step = s.step()) {
            const Stored::People people = Stored::people(s.text(3));
            MailSummary summary;
            summary.subject = s.text(1);
            summary.preview = s.text(2);
            summary.to = people.to;
            summary.cc = people.cc;
            summary.bcc = people.bcc;
            const Body body{.type = static_cast<BodyType>(s.integer(4)), .content = s.text(5)};
            messages.append({.row = s.integer(0), .head = headWords(summary), .body = textWords(body)});
        }
        if (step == Statement::Step::Failed)
            return database.error();
    }
    for (const Words &message : std::as_const(messages)) {
        if (!fill(database, message))
            return database.error();
    }
    return messages.size() == filledAtOnce;
}

bool leaveOutAccents(Database &database)
{
    constexpr int atOnce = 500;
    QList<Words> some;
    qint64 after = 0;
    do {
        some.clear();
        {
            Statement read(database,
                           u"SELECT row, head, body FROM words WHERE row > ? ORDER BY row LIMIT ?"_s);
            if (!read.exec(after, atOnce))
                return false;
            Statement::Step step = read.step();
            for (; step == Statement::Step::Row; step = read.step())
                some.append({.row = read.integer(0), .head = read.text(1), .body = read.text(2)});
            if (step == Statement::Step::Failed)
                return false;
        }
        for (const Words &words : std::as_const(some)) {
            after = words.row;
            const QString head = Accents::leftOut(words.head);
            const QString body = Accents::leftOut(words.body);
            if (head == words.head && body == words.body)
                continue;
            Statement write(database, u"UPDATE words SET head = ?, body = ? WHERE row = ?"_s);
            if (!write.exec(head, body, words.row))
                return false;
        }
    } while (some.size() == atOnce);
    return true;
}

Result<Done> indexWords(Database &database)
{
    if (database.number(u"SELECT EXISTS (SELECT 1 FROM unindexed)"_s, 1) == 0)
        return Done();
    // By rising numbers, so that FTS5 can keep all of it in memory, and writes it down in one piece.
    if (!database.run(u"INSERT INTO word_index (word_index, rowid, text)"
                      " SELECT 'delete', row, old FROM unindexed WHERE old IS NOT NULL ORDER BY row;\n"
                      "INSERT INTO word_index (rowid, text) SELECT u.row, w.head || ' _ ' || w.body"
                      " FROM unindexed u CROSS JOIN words w ON w.row = u.row ORDER BY u.row;\n"
                      "DELETE FROM unindexed"_s))
        return database.error();
    return Done();
}

Result<Done> rebuildIndex(Database &database)
{
    if (database.begin()
        && database.run(u"INSERT INTO word_index (word_index) VALUES ('delete-all');\n"
                        "INSERT INTO word_index (rowid, text)"
                        " SELECT row, head || ' _ ' || body FROM words ORDER BY row;\n"
                        "DELETE FROM unindexed"_s)
        && database.commit())
        return Done();
    const Error error = database.error();
    database.rollback();
    return error;
}

} // namespace Sendoff
