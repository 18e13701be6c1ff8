// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "practice/practicemessage.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace Sendoff {

/// The practice mailbox: a Graph-compatible service with sample drafts on a loopback port, in a thread of its
/// own. It shares no code with graph/ and net/, and refuses what Graph would refuse (design 20).
class PracticeService
{
public:
    struct Options
    {
        int drafts
            = 40; ///< sample drafts, 0..200000; the first 40 are written by hand, the rest are made of them
        /// The same seed makes the same mailbox, ids included; another one makes another person's, which
        /// shares no id with it.
        quint32 seed = 1;
        QString language
            = {}; ///< "en", "ru", "zh_CN": which language most of the drafts are in; empty: all mixed
        std::chrono::milliseconds latency{0}; ///< from each request to its answer
        std::chrono::milliseconds copyDelay{1500}; ///< from the 202 to the copy in Sent Items
        bool keepIdOnSend = false; ///< contract 4: both must work
        bool requireToken = true;
        std::chrono::milliseconds requestLimit{10000}; ///< a request must be whole after so long, else 408
        QDateTime now = {}; ///< the service's time when it starts; invalid: the machine's
        /// The service's time, asked from its thread; empty: the machine's, shifted to `now`. Delays of
        /// copies and lingering drafts are counted by it, other delays are always real.
        std::function<QDateTime()> clock = {};
        bool keepAlive = true; ///< off: each connection is closed after one answer
        QByteArray certificate = {}; ///< PEM, with its key: it speaks TLS; empty: plain HTTP
        QByteArray privateKey = {}; ///< PEM, of an elliptic curve
    };

    /// What a token may do with mail: as Mail.ReadWrite and Mail.Send.
    struct MailRights
    {
        bool read = true;
        bool send = true;
    };
    struct TokenOptions
    {
        std::chrono::milliseconds life{0}; ///< by the service's time; 0: without end
        QString user = {}; ///< whose /me it is: the address of one of the mailboxes; empty: the owner's
        MailRights own = {}; ///< in that mailbox
        MailRights others = {}; ///< in every other one
        bool mayReadProfiles = true; ///< as User.Read
        bool isApplication = false; ///< nobody's: it has no /me, and all mailboxes are others
    };

    explicit PracticeService(Options options);
    ~PracticeService();
    PracticeService(const PracticeService &) = delete;
    PracticeService &operator=(const PracticeService &) = delete;

    /// Starts to listen on 127.0.0.1 (port 0: any). Error NotReached when it cannot.
    Result<Done> start(quint16 port = 0);
    QUrl root() const; ///< http://127.0.0.1:PORT/v1.0, or https
    QByteArray token() const; ///< its own, which may do everything
    /// Adds the faults of a plan (docs/practice.md): JSON, as in --practice-faults. Error Protocol: it cannot
    /// be read.
    Result<Done> loadFaults(const QByteArray &json);
    /// The faults of all plans are over.
    void clearFaults();

    // For tests and reports: what really happened, counted by the service. Safe from any thread.
    int submissions() const; ///< mails that were really submitted
    int submissions(const QString &internetMessageId) const;
    int requests(const QByteArray &method, const QString &pathEnd) const; ///< requests whose path ends so
    /// Requests for a mailbox by the path that its address begins with ("/me"), parts of batches among them.
    int requestsBelow(const QString &mailbox) const;
    bool
    isWithheld(const QByteArray &clientRequestId) const; ///< its answer comes after 10 s or more, or never
    QStringList draftIds() const; ///< immutable ids
    QStringList sentIds() const;
    QString internetMessageId(const QString &id) const; ///< of an own message, wherever it is; else empty
    /// What is in a folder now: immutable id and changeKey of each message, in the order of the ids.
    QList<std::pair<QString, QString>> folderState(Practice::FolderName folder) const;

    // Acts as another program would, in the own mailbox; an id that cannot be found changes nothing.
    /// A draft to one address (empty: to nobody); its immutable id.
    QString addDraft(const QString &subject, const QString &to);
    /// A message to that address that was sent at that time; its immutable id.
    QString addSent(const QString &subject, const QString &to, const QDateTime &sent,
                    const QString &html = {});
    /// Mail comes to the Inbox, in the conversation of this message (empty: in one of its own), of this class
    /// (empty: somebody wrote it); its immutable id.
    QString receive(const QString &from, const QString &inConversationOf = {},
                    const QString &messageClass = {});
    void changeSubject(const QString &id, const QString &subject); ///< and with it the changeKey
    void moveMessage(const QString &id, Practice::FolderName folder);
    void deleteMessage(const QString &id); ///< as DELETE: to Deleted Items, and from there for good
    void purgeMessage(const QString &id); ///< removes it for good, wherever it is
    void expireDeltaTokens(); ///< those given until now are answered 410

    void revokeToken(); ///< every request is answered 401 from now on
    void restoreToken(); ///< the token is as good as ever
    /// Accepts this token as well, as from somebody who gives them out; anew when it knew it.
    void acceptToken(const QByteArray &token, const TokenOptions &options);
    /// Answers 401 to that token from now on; with claims (JSON): 401 that asks for a token with them.
    void endToken(const QByteArray &token, const QByteArray &claims = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
