// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httplog.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostExchanges = 200;

/// The words of the service's paths that tell nothing of a person. Whatever is not among them is hidden.
constexpr std::array openWords{
    "v1.0"_L1,
    "beta"_L1,
    "me"_L1,
    "messages"_L1,
    "mailfolders"_L1,
    "childfolders"_L1,
    "attachments"_L1,
    "send"_L1,
    "$value"_L1,
    "delta"_L1,
    "$batch"_L1,
    "createreply"_L1,
    "move"_L1,
    "createreplyall"_L1,
    "createforward"_L1,
    "copy"_L1,
    "sendmail"_L1,
    "createuploadsession"_L1,
    "outlook"_L1,
    "getmailtips"_L1,
    "mastercategories"_L1,
    "drafts"_L1,
    "mailboxsettings"_L1,
    "translateexchangeids"_L1,
    "sentitems"_L1,
    "permanentdelete"_L1,
    "inbox"_L1,
    "outbox"_L1,
    "deleteditems"_L1,
    "archive"_L1,
};

constexpr std::array openValues{"$top"_L1, "$orderby"_L1, "$count"_L1};

QString redactedSegment(const QString &segment, const QString &before)
{
    if (segment.isEmpty())
        return {};
    if (before.compare("users"_L1, Qt::CaseInsensitive) == 0)
        return u"{user}"_s;
    if (segment.compare("users"_L1, Qt::CaseInsensitive) == 0)
        return segment;
    if (segment.startsWith("users("_L1, Qt::CaseInsensitive))
        return u"users({user})"_s;
    const bool open = std::any_of(openWords.begin(), openWords.end(), [&segment](QLatin1String word) {
        return segment.compare(word, Qt::CaseInsensitive) == 0;
    });
    return open ? segment : u"{id}"_s;
}

QString redactedQuery(const QString &query)
{
    QStringList parts = query.split(u'&', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        const QString name = part.section(u'=', 0, 0);
        const bool open = std::any_of(openValues.begin(), openValues.end(),
                                      [&name](QLatin1String word) { return name == word; });
        if (!open)
            part = (name.startsWith(u'$') ? name : u"{name}"_s) + u"={value}"_s;
    }
    return parts.join(u'&');
}

} // namespace

void HttpLog::add(HttpExchange exchange)
{
    if (m_exchanges.size() >= mostExchanges)
        m_exchanges.removeFirst();
    m_exchanges.append(std::move(exchange));
}

QString redactedPath(const QString &path)
{
    const qsizetype mark = path.indexOf(u'?');
    QStringList segments = path.left(mark).split(u'/');
    QString before;
    for (QString &segment : segments) {
        const QString raw = segment;
        segment = redactedSegment(raw, before);
        before = raw;
    }
    QString redacted = segments.join(u'/');
    if (mark >= 0)
        redacted += u'?' + redactedQuery(path.mid(mark + 1));
    return redacted;
}

} // namespace Sendoff
