// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folderround.h"

#include "base/aside.h"
#include "net/client.h"

#include <utility>

// How a round asks for its pages: the next one before this one is read, and each is read into values on
// another thread. They are taken in their order all the same.

namespace Sendoff {

namespace {

/// A list's page as a page of changes.
Request<Graph::ChangesPage> asChanges(const Request<Graph::MailPage> &request)
{
    return {.data = request.data,
            .read = [read = request.read](const Response &response) -> Result<Graph::ChangesPage> {
                const Result<Graph::MailPage> page = read(response);
                if (!page)
                    return page.error();
                Graph::ChangesPage changes;
                changes.messages = page->messages;
                changes.next = page->next;
                changes.skipped = page->skipped;
                return changes;
            }};
}

} // namespace

void FolderRound::read()
{
    stopAsking();
    const Request<Graph::ChangesPage> request = pageAt(m_progress.link);
    ask(request, [this, reader = request.read](const Result<Response> &answer) { answered(answer, reader); });
}

Request<Graph::ChangesPage> FolderRound::pageAt(const QUrl &link) const
{
    const Mailbox &mailbox = m_parts.mailbox;
    const Folder folder = m_parts.folder;
    const int size = m_parts.habits.pageSize;
    Request<Graph::ChangesPage> request = m_progress.isList
        ? asChanges(link.isEmpty() ? Graph::listMessages(mailbox, folder, size)
                                   : Graph::nextMessages(mailbox, folder, link))
        : link.isEmpty() ? Graph::firstChanges(mailbox, folder, size, keepsAll() ? QDateTime() : since())
                         : Graph::moreChanges(mailbox, folder, link, size);
    request.data.priority = Priority::Background;
    request.data.maxAttempts = attempts;
    return request;
}

void FolderRound::ask(const Request<Graph::ChangesPage> &request,
                      std::function<void(const Result<Response> &)> call)
{
    ++m_requests;
    m_call = m_parts.client.send<Response>(
        {.data = request.data, .read = [](const Response &answer) -> Result<Response> { return answer; }},
        this, std::move(call));
}

void FolderRound::answered(const Result<Response> &answer, const Reader &reader)
{
    if (!answer) {
        take(answer.error());
        return;
    }
    askAhead(answer->body);
    doAside([answer = *answer, reader] { return reader(answer); }, this,
            [this](const Result<Graph::ChangesPage> &page) {
                if (!m_failure) // a page before this one is not on the disk
                    take(page);
            });
}

void FolderRound::askAhead(const QByteArray &page)
{
    if (m_parts.folder == Folder::Inbox)
        return; // nobody waits for it: the other place in the background is for who does
    const QUrl next = Graph::nextLinkIn(page);
    if (!next.isValid() || next == m_progress.link || !mayFollow(next))
        return; // what is wrong with it is found when the page is read
    const Request<Graph::ChangesPage> request = pageAt(next);
    m_ahead = Ahead{.link = next, .reader = request.read};
    ask(request, [this](const Result<Response> &answer) {
        m_ahead->answer = answer;
        if (m_ahead->isWanted)
            takeAhead();
    });
}

/// The page before is taken, and this one was asked for already: takes it now, or when it comes.
void FolderRound::takeAhead()
{
    m_ahead->isWanted = true;
    if (!m_ahead->answer)
        return;
    const Ahead ahead = *std::exchange(m_ahead, std::nullopt);
    answered(*ahead.answer, ahead.reader);
}

void FolderRound::stopAsking()
{
    m_ahead.reset();
    m_call.cancel();
    m_doubts.cancel();
}

bool FolderRound::mayFollow(const QUrl &next) const
{
    return !m_progress.links.contains(next) && m_progress.links.size() < mostPages;
}

} // namespace Sendoff
