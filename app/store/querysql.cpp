// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/querysql.h"

#include "store/database.h"
#include "store/foundrows.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

void addFilter(Sql &sql, const MailQuery &query)
{
    switch (query.filter) {
    case MailFilter::All: return;
    case MailFilter::NeedsAttention: sql.text += u" AND attention = 1"_s; return;
    case MailFilter::CannotBeSent: sql.text += u" AND sendable = 0"_s; return;
    case MailFilter::NotViewed: sql.text += u" AND viewed = 0"_s; return;
    case MailFilter::WithAttachments: sql.text += u" AND has_attachments = 1"_s; return;
    case MailFilter::SentWithSendoff: sql.text += u" AND job_id IS NOT NULL"_s; return;
    case MailFilter::OutsideOrganization: break;
    }
    // As isOutside(): of none of the own domains and of no subdomain of one; without own domains nobody is.
    sql.text += u" AND EXISTS (SELECT 1 FROM domain d WHERE d.row = m.row"_s;
    if (query.ownDomains.isEmpty())
        sql.text += u" AND 0"_s;
    for (const QString &domain : query.ownDomains) {
        sql.text += u" AND d.domain <> ? AND substr(d.domain, -length(?)) <> ?"_s;
        sql.values << domain << QVariant(u'.' + domain) << QVariant(u'.' + domain);
    }
    sql.text += u')';
}

QString orderOf(MailSort sort)
{
    switch (sort) {
    case MailSort::Newest: return u"sort_time DESC, row DESC"_s;
    case MailSort::Oldest: return u"sort_time, row"_s;
    case MailSort::Recipient: return u"sort_recipient, sort_time, row"_s;
    case MailSort::Subject: return u"sort_subject, sort_time, row"_s;
    case MailSort::AttentionFirst: return u"attention DESC, sort_time DESC, row DESC"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Sql sqlOf(const MailQuery &query, qint64 mailbox, const std::optional<QList<qint64>> &hits, ListWay way)
{
    // A few hits are looked up by their rows, which no index on a folder is of use for.
    const QString shown = query.found.isEmpty() ? u"= %1"_s.arg(int(query.held))
                                                : u"IN (%1, %2)"_s.arg(int(query.held)).arg(foundMark);
    Sql sql{u"SELECT row FROM message m %1WHERE mailbox = ? AND folder = ? AND hidden %2"_s.arg(
                hits || way == ListWay::ByRows ? u"NOT INDEXED "_s : QString(), shown),
            {mailbox, int(query.folder)}};
    if (query.held)
        sql.text += u" AND job_state IN (%1)"_s.arg(joined(heldStates()));
    addFilter(sql, query);
    if (hits) {
        sql.text += u" AND row IN (SELECT value FROM json_each(?))"_s;
        sql.values << QVariant(u'[' + joined(*hits) + u']');
    }
    if (query.held) {
        sql.text += u" ORDER BY (SELECT send_at FROM job WHERE id = m.job_id), row"_s;
        return sql;
    }
    sql.text += u" ORDER BY "_s + orderOf(query.sort);
    return sql;
}

std::optional<QList<qint64>> readNumbers(Database &database, const Sql &sql)
{
    // An aggregate goes through a subquery in the subquery's order.
    Statement s(database, u"SELECT CAST(group_concat(row) AS BLOB) FROM (%1)"_s.arg(sql.text));
    if (!s.execList(sql.values) || s.step() != Statement::Step::Row)
        return std::nullopt;
    const QByteArray text = s.bytes(0);
    if (text.isEmpty())
        return QList<qint64>();
    QList<qint64> numbers(text.count(',') + 1);
    qint64 *to = numbers.data();
    for (const char c : text) {
        if (c == ',')
            ++to;
        else if (c == '-')
            return QList<qint64>{-1}; // no row of ours, wherever it came from
        else
            *to = *to * 10 + (c - '0');
    }
    return numbers;
}

QString joined(const QList<qint64> &numbers)
{
    QString text;
    text.reserve(numbers.size() * 8);
    for (const qint64 number : numbers) {
        if (!text.isEmpty())
            text += u',';
        text += QString::number(number);
    }
    return text;
}

QString joined(const QList<SendState> &states)
{
    QList<qint64> numbers;
    for (const SendState state : states)
        numbers.append(qint64(state));
    return joined(numbers);
}

QList<SendState> heldStates()
{
    QList<SendState> held;
    for (const SendState state : allSendStates) {
        if (isHeldByService(state))
            held.append(state);
    }
    return held;
}

QString openStates()
{
    QList<SendState> open;
    for (const SendState state : allSendStates) {
        if (!isFinal(state))
            open.append(state);
    }
    return joined(open);
}

} // namespace Sendoff
