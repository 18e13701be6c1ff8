// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/stored.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace Sendoff::Stored {

using namespace Qt::StringLiterals;

namespace {

constexpr int sortKeyLength = 64;
constexpr int searchTextLength = 16 * 1024;

QJsonArray listOf(const QList<Recipient> &recipients)
{
    QJsonArray out;
    for (const Recipient &r : recipients) {
        out.append(r.name);
        out.append(r.address);
    }
    return out;
}

QList<Recipient> recipientsOf(const QJsonArray &list)
{
    QList<Recipient> out;
    out.reserve(list.size() / 2);
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        out.append({.name = list.at(i).toString(), .address = list.at(i + 1).toString()});
    return out;
}

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

} // namespace

qint64 time(const QDateTime &value)
{
    return value.isValid() ? value.toMSecsSinceEpoch() : 0;
}

QDateTime time(qint64 stored)
{
    return stored == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored, Qt::UTC);
}

QString people(const People &people)
{
    return compact(QJsonDocument(
        QJsonArray{listOf(people.to), listOf(people.cc), listOf(people.bcc), listOf({people.from})}));
}

People people(const QString &stored)
{
    const QJsonArray lists = QJsonDocument::fromJson(stored.toUtf8()).array();
    const QList<Recipient> from = recipientsOf(lists.at(3).toArray());
    return {.to = recipientsOf(lists.at(0).toArray()),
            .cc = recipientsOf(lists.at(1).toArray()),
            .bcc = recipientsOf(lists.at(2).toArray()),
            .from = from.isEmpty() ? Recipient() : from.first()};
}

QString error(const std::optional<Error> &error)
{
    if (!error)
        return {};
    QJsonObject json{{u"kind"_s, int(error->kind)},
                     {u"status"_s, error->httpStatus},
                     {u"code"_s, error->code},
                     {u"detail"_s, error->detail},
                     {u"requestId"_s, QString::fromLatin1(error->requestId)}};
    if (error->retryAfter)
        json.insert(u"retryAfter"_s, qint64(error->retryAfter->count()));
    return compact(QJsonDocument(json));
}

std::optional<Error> error(const QString &stored)
{
    if (stored.isEmpty())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(stored.toUtf8()).object();
    Error error{.kind = static_cast<ErrorKind>(json.value("kind"_L1).toInt(int(ErrorKind::Protocol))),
                .httpStatus = json.value("status"_L1).toInt(),
                .code = json.value("code"_L1).toString(),
                .detail = json.value("detail"_L1).toString(),
                .requestId = json.value("requestId"_L1).toString().toLatin1(),
                .retryAfter = {}};
    if (const QJsonValue wait = json.value("retryAfter"_L1); wait.isDouble())
        error.retryAfter = std::chrono::milliseconds(wait.toInteger());
    return error;
}

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString searchText(const MailSummary &summary)
{
    QString text;
    for (const QList<Recipient> &list : {summary.to, summary.cc, summary.bcc}) {
        for (const Recipient &r : list)
            text += r.name + u' ' + r.address + u'\n';
    }
    text += summary.subject + u'\n' + summary.preview;
    return text.left(searchTextLength);
}

QString recipientKey(const MailSummary &summary)
{
    for (const QList<Recipient> &list : {summary.to, summary.cc, summary.bcc}) {
        if (!list.isEmpty())
            return folded(shownName(list.first()).left(sortKeyLength));
    }
    return {};
}

QString subjectKey(const MailSummary &summary)
{
    return folded(summary.subject.trimmed().left(sortKeyLength));
}

qint64 sortTime(const MailSummary &summary)
{
    const qint64 modified = time(summary.modified);
    const qint64 sent = time(summary.sent);
    if (summary.folder == Folder::SentItems)
        return sent != 0 ? sent : modified;
    return modified != 0 ? modified : sent;
}

QByteArray digest(const MailSummary &summary)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString &text) {
        hash.addData(QByteArray::number(text.size()) + ':');
        hash.addData(text.toUtf8());
    };
    add(summary.changeKey);
    add(summary.subject);
    add(summary.preview);
    add(people({.to = summary.to, .cc = summary.cc, .bcc = summary.bcc, .from = summary.from}));
    add(summary.internetMessageId);
    add(summary.conversationId);
    add(summary.parentFolderId);
    add(summary.webLink);
    for (const qint64 number :
         {time(summary.modified), time(summary.sent), qint64(summary.kind), qint64(summary.importance),
          qint64(summary.isDraft), qint64(summary.hasAttachments)})
        hash.addData(QByteArray::number(number) + ';');
    return hash.result();
}

} // namespace Sendoff::Stored
