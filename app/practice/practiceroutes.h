// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/faults.h"
#include "practice/httpmessage.h"
#include "practice/practicequery.h"

#include <QStringList>
#include <QUrl>

#include <utility>

namespace Sendoff::Practice {

class PracticeWorld;

/// One request that has found its mailbox.
struct Call
{
    const HttpRequest &request;
    const Fault &fault;
    PracticeWorld &world;
    PracticeMailbox &mailbox;
    QString base; ///< the path as the client wrote it, below the root: "/me/mailFolders/drafts/messages"
    Preferences preferences;
};

/// Leads a request to what answers it. The world must be locked.
class PracticeRoutes
{
public:
    PracticeRoutes(PracticeWorld &world, QByteArray token)
        : m_world(world)
        , m_token(std::move(token))
    {
    }

    HttpAnswer answer(const HttpRequest &request, const Fault &fault) const;
    static QString userId(const PracticeMailbox &mailbox);

private:
    HttpAnswer mailboxAnswer(const Call &call, const QStringList &path) const;
    HttpAnswer foldersAnswer(const Call &call, const QStringList &path) const;
    HttpAnswer messagesAnswer(const Call &call, std::optional<FolderName> folder,
                              const QStringList &path) const;
    // practicebatch.cpp
    HttpAnswer batchAnswer(const HttpRequest &request) const;
    HttpAnswer partAnswer(const HttpRequest &request, const Fault &fault) const;

    PracticeWorld &m_world;
    QByteArray m_token; ///< of the request, or of the batch around it
};

// practicelists.cpp
HttpAnswer listMessages(const Call &call, std::optional<FolderName> folder);
inline constexpr int usualPage = 10; ///< messages, unless the client wants otherwise (contract 8)
/// A link to this path with other parameters. It carries the host that the client knows.
QString pageLink(const Call &call, const QString &parameters);
QString percentEncoded(const QString &text);
/// The @odata.context of a list of messages.
QString messagesContext(const Call &call);
// practiceactions.cpp
HttpAnswer readMessage(const Call &call, quint32 number);
HttpAnswer createMessage(const Call &call, FolderName folder);
HttpAnswer changeMessage(const Call &call, quint32 number);
HttpAnswer deleteMessage(const Call &call, quint32 number);
HttpAnswer moveMessage(const Call &call, quint32 number, bool isCopy);
HttpAnswer sendMessage(const Call &call, const QString &id);
HttpAnswer mimeOf(const Call &call, quint32 number);
// practiceanswering.cpp
HttpAnswer createAnswer(const Call &call, quint32 number, SampleKind kind);
// practiceattachments.cpp: `path` is what follows "attachments"
HttpAnswer attachmentsAnswer(const Call &call, quint32 number, const QStringList &path);

/// The JSON object of a request's body; an answer when there is none.
std::optional<HttpAnswer> readJson(const Call &call, QJsonObject &object);

} // namespace Sendoff::Practice
