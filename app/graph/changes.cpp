// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/changes.h"

#include "graph/pages.h"
#include "graph/paths.h"
#include "graph/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

constexpr int idsAtOnce = 1000; // rows of two short fields

QString sinceFilter(const QDateTime &since)
{
    return since.isValid()
        ? "&$filter=receivedDateTime%20ge%20"_L1 + since.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z'
        : QString();
}

/// All that a list and a decision need is there; an entry may hold only what changed (contract 8).
bool isWhole(const QJsonObject &entry, Folder folder)
{
    const QLatin1String told = folder == Folder::Inbox ? "receivedDateTime"_L1 : "toRecipients"_L1;
    return entry.contains("subject"_L1) && entry.contains(told) && entry.contains("lastModifiedDateTime"_L1)
        && (entry.contains("changeKey"_L1) || entry.contains("@odata.etag"_L1));
}

Result<ChangesPage> readChanges(const Response &response, const MailboxId &mailbox, Folder folder,
                                const QUrl &asked)
{
    const Result<Page> page = readPage(response, asked);
    if (!page)
        return page.error();
    if (page->next.isValid() == page->delta.isValid())
        return withFacts(incomplete(u"unusableLinks"_s), response);
    ChangesPage changes;
    changes.next = page->next;
    changes.delta = page->delta;
    for (const QJsonValue &value : page->entries) {
        const QJsonObject entry = value.toObject();
        std::optional<MailSummary> summary = readSummary(entry, mailbox, folder);
        if (!summary)
            ++changes.skipped;
        else if (entry.contains("@removed"_L1))
            changes.removed.append(summary->id);
        else if (isWhole(entry, folder))
            changes.messages.append(std::move(*summary));
        else
            changes.partial.append(summary->id);
    }
    return changes;
}

/// Headers are not repeated by the links, and a second Prefer would take the place of the first one.
Header preferring(int pageSize)
{
    return {.name = immutableIds().name,
            .value = immutableIds().value
                + ", odata.maxpagesize=" + QByteArray::number(std::clamp(pageSize, 1, 1000))};
}

Result<IdPage> readIds(const Response &response, const QUrl &asked)
{
    const Result<Page> page = readPage(response, asked);
    if (!page)
        return page.error();
    IdPage ids;
    ids.next = page->next;
    ids.entries.reserve(page->entries.size());
    for (const QJsonValue &entry : page->entries) {
        if (const auto summary = readSummary(entry.toObject(), {}, Folder::Drafts))
            ids.entries.append({.id = summary->id, .changeKey = summary->changeKey});
    }
    return ids;
}

} // namespace

Request<ChangesPage> firstChanges(const Mailbox &mailbox, Folder folder, int pageSize, const QDateTime &since)
{
    RequestData data = getting(mailbox,
                               mailbox.root + "/mailFolders/"_L1 + wellKnownName(folder)
                                   + "/messages/delta?$select="_L1 + fieldsOf(folder) + sinceFilter(since));
    data.headers = {preferring(pageSize)};
    return {.data = data, .read = [id = mailbox.id, folder](const Response &response) {
                return readChanges(response, id, folder, {});
            }};
}

Request<ChangesPage> moreChanges(const Mailbox &mailbox, Folder folder, const QUrl &link, int pageSize)
{
    RequestData data = gettingUrl(mailbox, link);
    data.headers = {preferring(pageSize)};
    return {.data = data, .read = [id = mailbox.id, folder, link](const Response &response) {
                return readChanges(response, id, folder, link);
            }};
}

Request<IdPage> listIds(const Mailbox &mailbox, Folder folder, const QDateTime &since)
{
    return {.data = getting(mailbox,
                            mailbox.root + "/mailFolders/"_L1 + wellKnownName(folder)
                                + "/messages?$select=id,changeKey&$top="_L1 + QString::number(idsAtOnce)
                                + sinceFilter(since)),
            .read = [](const Response &response) { return readIds(response, {}); }};
}

Request<IdPage> moreIds(const Mailbox &mailbox, const QUrl &next)
{
    return {.data = gettingUrl(mailbox, next),
            .read = [next](const Response &response) { return readIds(response, next); }};
}

QUrl nextLinkIn(const QByteArray &page)
{
    // Inside of a string each quotation mark has a backslash before it: so this is a member's name, or a
    // string that no colon follows.
    static const QByteArray name = "\"@odata.nextLink\""_ba;
    const auto skipSpace = [&page](qsizetype at) {
        while (at < page.size() && QByteArrayView(" \t\r\n").contains(page.at(at)))
            ++at;
        return at;
    };
    for (qsizetype at = page.indexOf(name); at >= 0; at = page.indexOf(name, at + 1)) {
        const qsizetype colon = skipSpace(at + name.size());
        const qsizetype begin = colon < page.size() && page.at(colon) == ':' ? skipSpace(colon + 1) : -1;
        if (begin < 0 || begin >= page.size() || page.at(begin) != '"')
            continue;
        qsizetype end = begin + 1;
        while (end < page.size() && page.at(end) != '"')
            end += page.at(end) == '\\' ? 2 : 1;
        const QByteArray value = page.mid(begin, end + 1 - begin);
        return QUrl(QJsonDocument::fromJson('[' + value + ']').array().at(0).toString());
    }
    return {};
}

Request<MailSummary> lookAtListed(const Mailbox &mailbox, Folder folder, const MessageId &id)
{
    if (folder != Folder::Inbox)
        return lookAtMessage(mailbox, id);
    return {.data = getting(mailbox, messagePath(mailbox, id) + "?$select="_L1 + inboxFields),
            .read
            = [box = mailbox.id](const Response &response) { return readOne(response, box, Folder::Inbox); }};
}

QString linkOptions(Folder folder)
{
    return fieldsOf(folder);
}

bool isDeadLink(const Error &error)
{
    if (error.kind == ErrorKind::Gone)
        return true;
    static const QStringList codes{u"SyncStateNotFound"_s, u"resyncRequired"_s, u"SyncStateInvalid"_s,
                                   u"foreignHost"_s};
    return codes.contains(error.code, Qt::CaseInsensitive);
}

bool refusesChanges(const Error &error)
{
    if (error.code.isEmpty())
        return false; // not the service itself, but something in between
    switch (error.httpStatus) {
    case 400:
    case 405:
    case 501: return true;
    case 404: return !error.code.contains("Folder"_L1, Qt::CaseInsensitive) && !isOfTheMailbox(error.code);
    default: return false;
    }
}

bool isGone(const Error &error)
{
    static const QStringList codes{u"ErrorItemNotFound"_s, u"itemNotFound"_s};
    return error.kind == ErrorKind::NotFound && codes.contains(error.code, Qt::CaseInsensitive);
}

} // namespace Sendoff::Graph
