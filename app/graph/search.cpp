// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/search.h"

#include "graph/pages.h"
#include "graph/paths.h"

#include <algorithm>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

/// What ends a phrase, makes its end a prefix, or cannot be sent.
bool separates(QChar c)
{
    return c.isSpace() || c == u'"' || c == u'\\' || c == u'*' || c.category() == QChar::Other_Control
        || c.category() == QChar::Other_NotAssigned;
}

bool hasMeaning(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return !c.isPunct() && !c.isSpace(); });
}

} // namespace

QString literalQuery(const QString &typed)
{
    QString plain = typed;
    std::replace_if(plain.begin(), plain.end(), separates, QChar(u' '));
    QString query;
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!hasMeaning(word))
            continue;
        // Two phrases beside each other would mean both, but beside parentheses it is not said what they
        // mean.
        const QString joint = query.isEmpty() ? QString() : u" AND "_s;
        const QString condition = joint + u"(\"%1\" OR participants:\"%1\")"_s.arg(word);
        if (query.size() + condition.size() > longestQuery)
            break;
        query += condition;
    }
    return query;
}

Request<MailPage> searchMessages(const Mailbox &mailbox, Folder folder, const QString &typed)
{
    // The whole query stands in quotes too; those inside it come after a backslash.
    const QString query = u'"' + literalQuery(typed).replace(u'"', "\\\""_L1) + u'"';
    const QString path = mailbox.root + "/mailFolders/"_L1 + wellKnownName(folder) + "/messages?$search="_L1
        + escaped(query) + "&$select="_L1 + summaryFields + "&$top="_L1 + QString::number(mostFound);
    RequestData data = getting(mailbox, path);
    data.maxAttempts = 2; // somebody waits for it, and can try again
    return {.data = data, .read = [id = mailbox.id, folder](const Response &response) {
                return readMail(response, id, folder, {});
            }};
}

} // namespace Sendoff::Graph
