// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practiceinput.h"
#include "practice/practicejson.h"
#include "practice/practiceroutes.h"
#include "practice/practiceworld.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString namesInHtml(const QList<Person> &people)
{
    QStringList texts;
    for (const Person &person : people)
        texts.append(u"%1 &lt;%2&gt;"_s.arg(person.name.toHtmlEscaped(), person.address.toHtmlEscaped()));
    return texts.join(u"; "_s);
}

// What Exchange puts above the original.
QString quoted(const PracticeMessage &original, const Person &from, qint64 sent)
{
    const QString date = QDateTime::fromMSecsSinceEpoch(sent, Qt::UTC).toString(u"dddd, d MMMM yyyy HH:mm"_s);
    const QString text
        = original.isHtml ? original.body : original.body.toHtmlEscaped().replace(u'\n', "<br>"_L1);
    return u"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>"
           "<div><br></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\">"
           "<div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri, sans-serif\"><b>From:</b> %1<br>"
           "<b>Sent:</b> %2<br><b>To:</b> %3<br><b>Subject:</b> %4</font></div><div>%5</div></body></html>"_s
               .arg(namesInHtml({from}), date, namesInHtml(original.to), original.subject.toHtmlEscaped(),
                    text);
}

bool hasPrefix(const QString &subject, QLatin1StringView prefix)
{
    return subject.startsWith(prefix, Qt::CaseInsensitive);
}

} // namespace

HttpAnswer createAnswer(const Call &call, quint32 number, SampleKind kind)
{
    QJsonObject object;
    if (!call.request.body.isEmpty()) {
        if (const std::optional<HttpAnswer> refusal = readJson(call, object))
            return *refusal;
    }
    const QJsonObject given = object.value("message"_L1).toObject();
    if (object.contains("comment"_L1) && given.contains("body"_L1))
        return badRequest(u"The parameters 'comment' and 'message.body' cannot be used together."_s);
    if (kind == SampleKind::Forward && object.contains("toRecipients"_L1)
        && given.contains("toRecipients"_L1))
        return badRequest(u"The recipients are given twice."_s);

    const PracticeMessage original = call.mailbox.message(number, WithBody::Yes);
    const Person owner = call.mailbox.book().owner();
    const Person from = original.from.address.isEmpty() ? owner : original.from;
    PracticeMessage draft;
    const bool isForward = kind == SampleKind::Forward;
    const QLatin1StringView prefix = isForward ? "FW: "_L1 : "RE: "_L1;
    draft.subject = hasPrefix(original.subject, prefix) ? original.subject : prefix + original.subject;
    draft.body = quoted(original, from, call.mailbox.item(number).sent);
    draft.preview = previewOf(draft.body, true);
    draft.conversationId = original.conversationId;
    draft.conversationIndex = original.conversationIndex + QByteArray("\0\0\0\0\x10", 5);
    draft.properties.insert(u"String 0x1042"_s, original.internetMessageId);
    draft.from = owner;
    if (isForward) {
        draft.attachments = original.attachments;
        if (object.contains("toRecipients"_L1)) {
            if (const QString problem = readRecipients(object, u"toRecipients"_s, draft.to);
                !problem.isEmpty())
                return badRequest(problem);
        }
    } else {
        draft.to = original.replyTo.isEmpty() ? QList<Person>{from} : original.replyTo;
        if (kind == SampleKind::ReplyAll) {
            const auto isOther = [&owner](const Person &person) {
                return person.address.compare(owner.address, Qt::CaseInsensitive) != 0;
            };
            std::copy_if(original.to.cbegin(), original.to.cend(), std::back_inserter(draft.to), isOther);
            std::copy_if(original.cc.cbegin(), original.cc.cend(), std::back_inserter(draft.cc), isOther);
        }
    }
    if (const QString problem = applyJson(given, draft); !problem.isEmpty())
        return badRequest(problem);
    const quint32 made = call.mailbox.add(draft, FolderName::Drafts);
    return jsonAnswer(201, messageObject(call.mailbox, made, {}, call.preferences));
}

} // namespace Sendoff::Practice
