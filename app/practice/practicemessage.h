// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Sendoff::Practice {

/// A mailbox's folders, in the order in which they are listed.
enum class FolderName { Inbox, Drafts, SentItems, DeletedItems, Archive, JunkEmail, Outbox };
inline constexpr int folderCount = 7;

/// What a sample answers.
enum class SampleKind { New, Reply, ReplyAll, Forward };

struct Person
{
    QString name;
    QString address;

    bool operator==(const Person &) const = default;
};

/// What a made attachment holds; Uploaded: the bytes that a client gave.
enum class FileKind { Uploaded, Pdf, Spreadsheet, Text, Logo, Chart, Jpeg, MailItem, CloudFile };

struct PracticeAttachment
{
    int number = 0; ///< unique in its message, from 1
    FileKind kind = FileKind::Uploaded;
    QString name;
    QString contentType;
    QString contentId;
    bool isInline = false;
    int size = 0; ///< bytes of the content
    QByteArray bytes; ///< of Uploaded only; the others are made when asked for
};

/// A message as the practice mailbox holds it.
struct PracticeMessage
{
    QString subject;
    bool isHtml = true;
    QString body; ///< empty when it was asked for without
    QString preview;
    QList<Person> to;
    QList<Person> cc;
    QList<Person> bcc;
    QList<Person> replyTo;
    Person from; ///< no address: the key is absent, as on fresh drafts
    QString importance = QStringLiteral("normal");
    QList<PracticeAttachment> attachments;
    QString internetMessageId;
    QString conversationId;
    QByteArray conversationIndex;
    QStringList categories;
    QString flagStatus = QStringLiteral("notFlagged");
    bool isRead = true;
    bool readReceipt = false;
    bool deliveryReceipt = false;
    QMap<QString, QString> properties; ///< extended ones by id, e.g. "String 0x1042"
    QList<std::pair<QString, QString>> internetHeaders; ///< "x-..." ones
};

/// Whether the text is wanted too: lists do without.
enum class WithBody { No, Yes };

/// The first 255 characters of what a reader sees, as one paragraph.
QString previewOf(const QString &body, bool isHtml);
/// What a reader sees of HTML, with line breaks.
QString textOfHtml(const QString &html);

} // namespace Sendoff::Practice
