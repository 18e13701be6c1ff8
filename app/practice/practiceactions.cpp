// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practiceinput.h"
#include "practice/practicejson.h"
#include "practice/practiceroutes.h"
#include "practice/practiceworld.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

HttpAnswer messageAnswer(const Call &call, int status, quint32 number, const Query &query)
{
    QJsonObject object = messageObject(call.mailbox, number, query, call.preferences);
    object.insert(
        u"@odata.context"_s,
        call.world.root.toString()
            + u"/$metadata#users('%1')/messages/$entity"_s.arg(PracticeRoutes::userId(call.mailbox)));
    HttpAnswer answer = jsonAnswer(status, object);
    answer.headers.append({"ETag"_ba, object.value("@odata.etag"_L1).toString().toLatin1()});
    if (call.preferences.asText)
        answer.headers.append({"Preference-Applied"_ba,
                               *call.preferences.asText ? "outlook.body-content-type=\"text\""_ba
                                                        : "outlook.body-content-type=\"html\""_ba});
    return answer;
}

// The client may say which version it means; "*" is any (contract 4).
std::optional<HttpAnswer> versionConflict(const Call &call, quint32 number)
{
    const QString wanted = QString::fromLatin1(call.request.header("if-match"));
    if (wanted.isEmpty() || wanted == "*"_L1 || wanted == u"W/\"%1\""_s.arg(call.mailbox.changeKey(number)))
        return std::nullopt;
    return usualError(412);
}

/// When a message with this property is to go, ms since the epoch, UTC; 0: at once. PidTagDeferredSendNumber
/// and -Units would win over it (contract 10); nothing that writes them is known.
qint64 deferredTime(const PracticeMessage &message)
{
    const QString value = message.properties.value(u"SystemTime 0x3FEF"_s);
    const QDateTime time = QDateTime::fromString(value, Qt::ISODate);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QByteArray addressLine(const QByteArray &name, const QList<Person> &people)
{
    QStringList texts;
    for (const Person &person : people)
        texts.append(u"\"%1\" <%2>"_s.arg(person.name, person.address));
    return texts.isEmpty() ? QByteArray() : name + ": " + texts.join(u", "_s).toUtf8() + "\r\n";
}

} // namespace

std::optional<HttpAnswer> readJson(const Call &call, QJsonObject &object)
{
    if (!call.request.header("content-type").toLower().startsWith("application/json"))
        return errorAnswer(415, u"BadRequest"_s, u"The content type must be application/json."_s);
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body);
    if (!document.isObject())
        return badRequest(u"Unable to read JSON request payload."_s);
    object = document.object();
    return std::nullopt;
}

HttpAnswer readMessage(const Call &call, quint32 number)
{
    const Query query = readQuery(call.request.query, QueryFor::Message);
    return query.refusal ? *query.refusal : messageAnswer(call, 200, number, query);
}

HttpAnswer createMessage(const Call &call, FolderName folder)
{
    QJsonObject object;
    if (const std::optional<HttpAnswer> refusal = readJson(call, object))
        return *refusal;
    PracticeMessage message;
    message.conversationIndex = QByteArray(22, '\1');
    if (const QString problem = applyJson(object, message); !problem.isEmpty())
        return badRequest(problem);
    return messageAnswer(call, 201, call.mailbox.add(message, folder), {});
}

HttpAnswer changeMessage(const Call &call, quint32 number)
{
    QJsonObject object;
    if (const std::optional<HttpAnswer> refusal = readJson(call, object))
        return *refusal;
    if (const std::optional<HttpAnswer> conflict = versionConflict(call, number))
        return *conflict;
    if (!call.mailbox.item(number).isDraft) {
        for (const QString &key : {u"subject"_s, u"body"_s, u"replyTo"_s, u"internetMessageId"_s}) {
            if (object.contains(key))
                return errorAnswer(400, u"ErrorInvalidPropertySet"_s,
                                   u"Set action is invalid for property '%1'."_s.arg(key));
        }
    }
    PracticeMessage message = call.mailbox.message(number, WithBody::Yes);
    if (const QString problem = applyJson(object, message); !problem.isEmpty())
        return badRequest(problem);
    call.mailbox.rewrite(number, message);
    return messageAnswer(call, 200, number, {});
}

HttpAnswer deleteMessage(const Call &call, quint32 number)
{
    if (const std::optional<HttpAnswer> conflict = versionConflict(call, number))
        return *conflict;
    call.mailbox.discard(number);
    return HttpAnswer{.status = 204, .headers = {}, .body = {}};
}

HttpAnswer moveMessage(const Call &call, quint32 number, bool isCopy)
{
    QJsonObject object;
    if (const std::optional<HttpAnswer> refusal = readJson(call, object))
        return *refusal;
    const std::optional<FolderName> folder
        = folderFrom(call.mailbox, object.value("destinationId"_L1).toString());
    if (!folder)
        return errorAnswer(404, u"ErrorFolderNotFound"_s,
                           u"The specified folder could not be found in the store."_s);
    if (const std::optional<HttpAnswer> conflict = versionConflict(call, number))
        return *conflict;
    if (isCopy)
        return messageAnswer(call, 201, call.mailbox.copy(number, *folder), {});
    call.mailbox.move(number, *folder);
    return messageAnswer(call, 201, number, {});
}

HttpAnswer sendMessage(const Call &call, const QString &id)
{
    // Contract 1: an empty body, and its length said; a chunked one has none.
    if (!call.request.has("content-length"))
        return errorAnswer(411, u"LengthRequired"_s, u"Content-Length is required."_s);
    if (!call.request.body.isEmpty())
        return badRequest(u"The request body must be empty."_s);
    const std::optional<quint32> number = call.mailbox.find(id);
    if (!number || call.mailbox.item(*number).folder != FolderName::Drafts
        || !call.mailbox.item(*number).isDraft) {
        const std::optional<quint32> known = call.mailbox.findAnywhere(id);
        if (!call.fault.submitAgain || !known || !call.mailbox.item(*known).isSubmitted)
            return notFound();
        call.mailbox.submitAgain(*known);
        return HttpAnswer{.status = 202, .headers = {}, .body = {}};
    }
    const PracticeMessage message = call.mailbox.message(*number, WithBody::No);
    const QList<Person> everyone = message.to + message.cc + message.bcc;
    if (everyone.isEmpty() || !std::all_of(everyone.cbegin(), everyone.cend(), [](const Person &p) {
            return isAddress(p.address);
        }))
        return errorAnswer(400, u"ErrorInvalidRecipients"_s, u"At least one recipient is not valid."_s);
    SendRules rules;
    rules.copyDelay = call.fault.copyDelay.value_or(call.world.options.copyDelay);
    rules.linger = call.fault.linger.value_or(std::chrono::milliseconds(0));
    rules.keepId = call.fault.keepId.value_or(call.world.options.keepIdOnSend);
    rules.noCopy = call.fault.noCopy;
    rules.newMessageId = call.fault.newMessageId;
    rules.bounce = call.fault.bounce;
    rules.copyFolder = folderFrom(call.mailbox, call.fault.copyFolder).value_or(FolderName::SentItems);
    if (!call.fault.ignoreDeferral)
        rules.heldUntil = deferredTime(message);
    if (!call.fault.leaveDraft)
        call.mailbox.submit(*number, rules);
    return HttpAnswer{.status = 202, .headers = {}, .body = {}};
}

HttpAnswer mimeOf(const Call &call, quint32 number)
{
    const PracticeMessage message = call.mailbox.message(number, WithBody::Yes);
    const QDateTime sent = QDateTime::fromMSecsSinceEpoch(call.mailbox.item(number).sent, Qt::UTC);
    HttpAnswer answer;
    answer.headers = {{"Content-Type"_ba, "text/plain"_ba}};
    answer.body = addressLine("From"_ba,
                              {message.from.address.isEmpty() ? call.mailbox.book().owner() : message.from})
        + addressLine("To"_ba, message.to) + addressLine("Cc"_ba, message.cc) + "Subject: =?utf-8?B?"
        + message.subject.toUtf8().toBase64()
        + "?=\r\nDate: " + QLocale::c().toString(sent, u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s).toLatin1()
        + "\r\nMessage-ID: " + message.internetMessageId.toUtf8() + "\r\n";
    if (const QString parent = message.properties.value(u"String 0x1042"_s); !parent.isEmpty())
        answer.body += "In-Reply-To: " + parent.toUtf8() + "\r\n";
    answer.body += "MIME-Version: 1.0\r\nContent-Type: "_ba
        + (message.isHtml ? "text/html"_ba : "text/plain"_ba)
        + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"_ba + message.body.toUtf8().toBase64()
        + "\r\n"_ba;
    return answer;
}

} // namespace Sendoff::Practice
