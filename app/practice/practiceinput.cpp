// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceinput.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString wrongType(const QString &key)
{
    return u"Cannot convert the value of property '%1' to the expected type."_s.arg(key);
}

QString readPerson(const QJsonValue &value, const QString &key, Person &person)
{
    const QJsonValue address = value.toObject().value("emailAddress"_L1);
    if (!value.isObject() || !address.isObject())
        return wrongType(key);
    person
        = {address.toObject().value("name"_L1).toString(), address.toObject().value("address"_L1).toString()};
    return {};
}

QString readText(const QJsonValue &value, const QString &key, QString &text)
{
    if (!value.isString() && !value.isNull())
        return wrongType(key);
    text = value.toString();
    return {};
}

QString readFlag(const QJsonValue &value, const QString &key, bool &flag)
{
    if (!value.isBool() && !value.isNull())
        return wrongType(key);
    flag = value.toBool();
    return {};
}

QString readBody(const QJsonValue &value, PracticeMessage &message)
{
    const QJsonObject body = value.toObject();
    const QString type = body.value("contentType"_L1).toString(u"text"_s).toLower();
    if (!value.isObject() || (type != "text"_L1 && type != "html"_L1) || !body.value("content"_L1).isString())
        return wrongType(u"body"_s);
    message.isHtml = type == "html"_L1;
    message.body = body.value("content"_L1).toString();
    message.preview = previewOf(message.body, message.isHtml);
    return {};
}

QString readProperties(const QJsonValue &value, PracticeMessage &message)
{
    static const QRegularExpression id(
        u"^[A-Za-z]+ (0x[0-9A-Fa-f]{1,4}|\\{[0-9A-Fa-f-]{36}\\} (Name|Id) .+)$"_s);
    if (!value.isArray())
        return wrongType(u"singleValueExtendedProperties"_s);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const QString name = entry.toObject().value("id"_L1).toString();
        if (!id.match(name).hasMatch() || !entry.toObject().value("value"_L1).isString())
            return u"PropertyId values may only be in one of the supported formats."_s;
        if (name.startsWith("SystemTime "_L1)
            && !QDateTime::fromString(entry.toObject().value("value"_L1).toString(), Qt::ISODate).isValid())
            return u"The value of the property '%1' is not a date and time."_s.arg(name);
        message.properties.insert(name, entry.toObject().value("value"_L1).toString());
    }
    return {};
}

QString readHeaders(const QJsonValue &value, PracticeMessage &message)
{
    if (!value.isArray())
        return wrongType(u"internetMessageHeaders"_s);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const QString name = entry.toObject().value("name"_L1).toString();
        if (!name.startsWith("x-"_L1, Qt::CaseInsensitive))
            return u"The internet message header name '%1' should start with 'x-' or 'X-'."_s.arg(name);
        message.internetHeaders.append({name, entry.toObject().value("value"_L1).toString()});
    }
    return {};
}

QString readOther(const QString &key, const QJsonValue &value, PracticeMessage &message)
{
    if (key == "importance"_L1) {
        const QString given = value.toString().toLower();
        if (given != "low"_L1 && given != "normal"_L1 && given != "high"_L1)
            return wrongType(key);
        message.importance = given;
        return {};
    }
    if (key == "categories"_L1) {
        if (!value.isArray())
            return wrongType(key);
        message.categories.clear();
        const QJsonArray array = value.toArray();
        for (const QJsonValue &name : array)
            message.categories.append(name.toString());
        return {};
    }
    if (key == "flag"_L1) {
        const QString status = value.toObject().value("flagStatus"_L1).toString();
        if (status != "notFlagged"_L1 && status != "flagged"_L1 && status != "complete"_L1)
            return wrongType(key);
        message.flagStatus = status;
        return {};
    }
    if (key == "from"_L1 || key == "sender"_L1)
        return value.isNull() ? QString() : readPerson(value, key, message.from);
    if (key == "inferenceClassification"_L1 || key.startsWith(u'@') || key == "attachments"_L1)
        return {};
    return u"The property '%1' does not exist on type 'Microsoft.OutlookServices.Message', or cannot be set."_s
        .arg(key);
}

} // namespace

bool isAddress(const QString &text)
{
    static const QRegularExpression form(u"^[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+$"_s);
    return form.match(text).hasMatch();
}

QString readRecipients(const QJsonObject &object, const QString &key, QList<Person> &people)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray() && !value.isNull())
        return wrongType(key);
    people.clear();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        Person person;
        if (const QString problem = readPerson(entry, key, person); !problem.isEmpty())
            return problem;
        people.append(person);
    }
    return {};
}

QString applyJson(const QJsonObject &object, PracticeMessage &message)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        const QJsonValue value = it.value();
        QString problem;
        if (key == "subject"_L1)
            problem = readText(value, key, message.subject);
        else if (key == "internetMessageId"_L1)
            problem = readText(value, key, message.internetMessageId);
        else if (key == "body"_L1)
            problem = readBody(value, message);
        else if (key == "toRecipients"_L1)
            problem = readRecipients(object, key, message.to);
        else if (key == "ccRecipients"_L1)
            problem = readRecipients(object, key, message.cc);
        else if (key == "bccRecipients"_L1)
            problem = readRecipients(object, key, message.bcc);
        else if (key == "replyTo"_L1)
            problem = readRecipients(object, key, message.replyTo);
        else if (key == "isRead"_L1)
            problem = readFlag(value, key, message.isRead);
        else if (key == "isReadReceiptRequested"_L1)
            problem = readFlag(value, key, message.readReceipt);
        else if (key == "isDeliveryReceiptRequested"_L1)
            problem = readFlag(value, key, message.deliveryReceipt);
        else if (key == "singleValueExtendedProperties"_L1)
            problem = readProperties(value, message);
        else if (key == "internetMessageHeaders"_L1)
            problem = readHeaders(value, message);
        else
            problem = readOther(key, value, message);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString readAttachment(const QJsonObject &object, PracticeAttachment &attachment)
{
    const QString type = object.value("@odata.type"_L1).toString();
    if (!type.endsWith("microsoft.graph.fileAttachment"_L1))
        return u"The attachment must have an '@odata.type' of '#microsoft.graph.fileAttachment'."_s;
    attachment.name = object.value("name"_L1).toString();
    if (attachment.name.isEmpty())
        return u"The attachment's name is missing."_s;
    const QJsonValue bytes = object.value("contentBytes"_L1);
    if (!bytes.isString())
        return wrongType(u"contentBytes"_s);
    const auto decoded = QByteArray::fromBase64Encoding(bytes.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return wrongType(u"contentBytes"_s);
    attachment.bytes = *decoded;
    attachment.size = int(attachment.bytes.size());
    attachment.contentType = object.value("contentType"_L1).toString(u"application/octet-stream"_s);
    attachment.contentId = object.value("contentId"_L1).toString();
    attachment.isInline = object.value("isInline"_L1).toBool();
    return {};
}

} // namespace Sendoff::Practice
