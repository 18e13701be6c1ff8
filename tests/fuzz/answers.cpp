// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/answers.h"

#include "graph/attachments.h"
#include "graph/batch.h"
#include "graph/changes.h"
#include "graph/fault.h"
#include "graph/folders.h"
#include "graph/messages.h"
#include "graph/moving.h"
#include "graph/reports.h"
#include "graph/search.h"

#include <QLoggingCategory>

#include <cstdlib>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostText = 1024 * 1024; // far above what any reader keeps of a single field

void promise(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Recipient &recipient)
{
    promise(recipient.name.size() <= mostText && recipient.address.size() <= mostText);
}

void check(const MailSummary &m)
{
    promise(!m.id.isEmpty() && m.id.value.size() <= mostText);
    promise(m.subject.size() <= mostText && m.preview.size() <= mostText && m.changeKey.size() <= mostText);
    promise(!m.modified.isValid() || m.modified.timeSpec() == Qt::UTC);
    for (const QList<Recipient> &list : {m.to, m.cc, m.bcc}) {
        for (const Recipient &recipient : list)
            check(recipient);
    }
}

void check(const FullMessage &m)
{
    check(m.summary);
    for (const Attachment &attachment : m.attachments)
        promise(!attachment.id.isEmpty());
}

void check(const Error &error)
{
    promise(error.code.size() <= mostText && error.detail.size() <= mostText);
    promise(!error.retryAfter || error.retryAfter->count() >= 0);
}

/// Either a value that is sound, or an error.
template <typename T, typename Check>
void readAs(const Request<T> &request, const Response &response, Check sound)
{
    const Result<T> answer = request.read(response);
    if (answer)
        sound(*answer);
    else
        check(answer.error());
}

} // namespace

void readAsEveryAnswer(const QByteArray &bytes)
{
    static const bool isQuiet = (QLoggingCategory::setFilterRules(u"sendoff.graph=false"_s), true);
    promise(isQuiet); // it would say of nearly each list that it is not complete
    static const Mailbox mailbox = ownMailbox();
    static const MessageId id{u"AAMk="_s};
    static const QUrl asked(u"https://graph.example/v1.0/me/messages?$skip=1"_s);
    const Response ok{.status = 200, .headers = {}, .body = bytes};

    readAs(Graph::nextMessages(mailbox, Folder::Drafts, asked), ok, [](const Graph::MailPage &page) {
        promise(page.next.isEmpty() || page.next.isValid());
        promise(page.next != asked);
        for (const MailSummary &m : page.messages)
            check(m);
    });
    readAs(Graph::moreChanges(mailbox, Folder::SentItems, asked, 500), ok,
           [](const Graph::ChangesPage &page) {
               promise(page.next.isValid() != page.delta.isValid() && page.next != asked);
               for (const MailSummary &m : page.messages)
                   check(m);
               for (const QList<MessageId> &ids : {page.partial, page.removed}) {
                   for (const MessageId &one : ids)
                       promise(!one.isEmpty());
               }
           });
    (void)Graph::nextLinkIn(bytes);
    readAs(Graph::moreIds(mailbox, asked), ok, [](const Graph::IdPage &page) {
        for (const Graph::Listed &entry : page.entries)
            promise(!entry.id.isEmpty());
    });
    readAs(Graph::lookAtListed(mailbox, Folder::Inbox, id), ok, [](const MailSummary &m) { check(m); });
    readAs(Graph::moreChanges(mailbox, Folder::Inbox, asked, 500), ok, [](const Graph::ChangesPage &page) {
        for (const MailSummary &m : page.messages)
            check(m);
    });
    readAs(Graph::searchMessages(mailbox, Folder::SentItems, u"x"_s), ok, [](const Graph::MailPage &page) {
        for (const MailSummary &m : page.messages)
            check(m);
    });
    readAs(Graph::getMessage(mailbox, id), ok, [](const FullMessage &m) { check(m); });
    readAs(Graph::lookAtMessage(mailbox, id), ok, [](const MailSummary &m) { check(m); });
    readAs(Graph::findSent(mailbox, u"<a@b>"_s), ok, [](const QList<MailSummary> &found) {
        for (const MailSummary &m : found)
            check(m);
    });
    for (const Request<MailSummary> &request :
         {Graph::copyMessage(mailbox, id, Folder::Drafts), Graph::moveMessage(mailbox, id, Folder::Drafts),
          Graph::discardDraft(mailbox, id, u"key"_s)})
        readAs(request, ok, [](const MailSummary &m) { check(m); });
    readAs(Graph::findDrafts(mailbox, u"<a@b>"_s), ok, [](const QList<MailSummary> &found) {
        for (const MailSummary &m : found)
            check(m);
    });
    readAs(Graph::deleteMessage(mailbox, id, u"key"_s), ok, [](const Done &) {});
    readAs(Graph::deferDraft(mailbox, id, u"key"_s, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)), ok,
           [](const MailSummary &m) { promise(!m.changeKey.isEmpty()); });
    readAs(Graph::listAttachments(mailbox, id), ok, [](const QList<Attachment> &list) {
        for (const Attachment &attachment : list)
            promise(!attachment.id.isEmpty());
    });
    readAs(Graph::listReports(mailbox, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)), ok,
           [](const Graph::ReportPage &page) { promise(page.next.isEmpty() || page.next.isValid()); });
    readAs(Graph::getFolder(mailbox, Folder::Drafts), ok,
           [](const Graph::FolderInfo &folder) { promise(folder.id.value.size() <= mostText); });
    readAs(Graph::getProfile(mailbox), ok,
           [](const Graph::Profile &profile) { promise(profile.address.size() <= mostText); });
    readAs(Graph::sendDraft(mailbox, id, "request"_ba), ok, [](const Graph::SendAnswer &) {});

    const QList<RequestData> questions(3, Graph::lookAtMessage(mailbox, id).data);
    readAs(Graph::batchOf(questions), ok, [](const Graph::BatchAnswer &parts) {
        promise(parts.size() == 3);
        for (const auto &part : parts) {
            if (const auto fault = Graph::partFault(part))
                check(*fault);
            else
                readAs(Graph::lookAtMessage(mailbox, id), *part, [](const MailSummary &m) { check(m); });
        }
    });
    // As an error; the first line stands for the header that says how long to wait.
    for (const int status : {400, 401, 404, 410, 429, 503}) {
        check(Graph::faultOf({.status = status,
                              .headers = {{"Retry-After"_ba, bytes.left(bytes.indexOf('\n')).left(60)}},
                              .body = bytes}));
    }
}

} // namespace Sendoff
