// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/paths.h"

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

QString escaped(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QLatin1String wellKnownName(Folder folder)
{
    switch (folder) {
    case Folder::Drafts: return "drafts"_L1;
    case Folder::SentItems: return "sentitems"_L1;
    case Folder::Inbox: return "inbox"_L1;
    }
    Q_UNREACHABLE();
}

QString messagePath(const Mailbox &mailbox, const MessageId &id)
{
    return mailbox.root + "/messages/"_L1 + escaped(id.value);
}

RequestData getting(const Mailbox &mailbox, const QString &path)
{
    RequestData data;
    data.mailbox = mailbox.root;
    data.path = path;
    data.headers = {immutableIds()};
    return data;
}

RequestData gettingUrl(const Mailbox &mailbox, const QUrl &url)
{
    RequestData data;
    data.mailbox = mailbox.root;
    data.url = url;
    data.headers = {immutableIds()};
    return data;
}

Header immutableIds()
{
    return {.name = "Prefer"_ba, .value = "IdType=\"ImmutableId\""_ba};
}

Error incomplete(const QString &code)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = {},
            .requestId = {},
            .retryAfter = std::nullopt};
}

} // namespace Sendoff::Graph
