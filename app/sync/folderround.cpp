// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folderround.h"

#include "base/clock.h"
#include "base/log.h"
#include "net/client.h"
#include "store/store.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int firstScreen = 100; // quickly there when nothing is stored yet
constexpr int mostPages = 10'000;

Error brokenList()
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = u"brokenList"_s,
            .detail = u"the list does not end"_s,
            .requestId = {},
            .retryAfter = {}};
}

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

FolderRound::FolderRound(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_days(parts.habits.days)
    , m_doubts(parts.client, parts.mailbox, parts.folder)
{
}

void FolderRound::start(const std::optional<RoundProgress> &resumed)
{
    const MailboxId &mailbox = m_parts.mailbox.id;
    m_cursor = m_parts.store.cursor(mailbox, m_parts.folder);
    m_isFirst = !m_parts.store.lastSync(mailbox, m_parts.folder).isValid();
    const bool isUsable
        = m_cursor && (m_cursor->options == options(keepsAll()) || m_cursor->options == options(true));
    if (resumed) {
        m_progress = *resumed;
        read();
    } else if (m_isFirst) {
        readScreen();
    } else if (isUsable) {
        m_progress.link = m_cursor->link;
        read();
    } else {
        beginWhole();
    }
}

/// All of a folder comes in an order that puts old messages first; so the newest are asked for before.
void FolderRound::readScreen()
{
    Request<Graph::MailPage> request = Graph::listMessages(m_parts.mailbox, m_parts.folder, firstScreen);
    request.data.priority = Priority::Waited;
    ++m_requests;
    m_call = m_parts.client.send<Graph::MailPage>(request, this, [this](const Result<Graph::MailPage> &page) {
        if (!page) {
            refused(page.error());
            return;
        }
        keep(page->messages);
        beginWhole();
    });
}

void FolderRound::beginWhole()
{
    m_progress = {.isWhole = true, .isList = !m_parts.habits.knowsChanges, .mark = m_parts.store.mark()};
    read();
}

void FolderRound::read()
{
    const Mailbox &mailbox = m_parts.mailbox;
    const Folder folder = m_parts.folder;
    const int size = m_parts.habits.pageSize;
    const QUrl &link = m_progress.link;
    Request<Graph::ChangesPage> request = m_progress.isList
        ? asChanges(link.isEmpty() ? Graph::listMessages(mailbox, folder, size)
                                   : Graph::nextMessages(mailbox, folder, link))
        : link.isEmpty() ? Graph::firstChanges(mailbox, folder, size, keepsAll() ? QDateTime() : since())
                         : Graph::moreChanges(mailbox, folder, link, size);
    request.data.priority = Priority::Background;
    ++m_requests;
    m_call = m_parts.client.send<Graph::ChangesPage>(
        request, this, [this](const Result<Graph::ChangesPage> &page) { take(page); });
}

void FolderRound::take(const Result<Graph::ChangesPage> &page)
{
    if (!page) {
        refused(page.error());
        return;
    }
    if (page->skipped > 0)
        qCWarning(syncLog) << "a page had" << page->skipped << "entries without an id";
    m_progress.entries += int(page->messages.size() + page->partial.size() + page->removed.size());
    m_delta = page->delta;
    keep(believable(*page));
    goOn(page->next);
}

void FolderRound::refused(const Error &error)
{
    RoundHabits &habits = m_parts.habits;
    if (!m_progress.link.isEmpty() && Graph::isDeadLink(error) && !m_beganAnew) {
        qCInfo(syncLog) << "the round begins anew:" << error.code;
        m_beganAnew = true;
        beginWhole();
    } else if (m_progress.isWhole && m_progress.link.isEmpty() && !m_progress.isList
               && Graph::refusesChanges(error)) {
        qCWarning(syncLog) << "changes are not listed here:" << error.httpStatus << error.code;
        habits.knowsChanges = false;
        beginWhole();
    } else {
        Q_EMIT failed(error);
    }
}

/// Those of a page's messages that may be written down as they are; of the rest the service is asked.
QList<MailSummary> FolderRound::believable(const Graph::ChangesPage &page)
{
    const Folder folder = m_parts.folder;
    QList<MessageId> ids = page.removed;
    for (const MailSummary &m : page.messages) {
        ids.append(m.id);
        m_progress.present.add(m.id);
    }
    for (const MessageId &id : page.partial)
        m_progress.present.add(id);
    m_progress.doubts += page.partial;

    const auto known
        = m_isFirst ? QHash<MessageId, KnownVersion>() : m_parts.store.known(m_parts.mailbox.id, ids);
    for (const MessageId &id : page.removed) {
        if (const auto it = known.constFind(id); it != known.cend() && it->folder == folder)
            m_progress.doubts.append(id);
    }
    QList<MailSummary> good;
    good.reserve(page.messages.size());
    for (const MailSummary &m : page.messages) {
        const auto it = known.constFind(m.id);
        // Both times are the service's: what is older than what is here is told late (contract 8, replays).
        if (it != known.cend() && it->folder == folder && m.modified.isValid() && m.modified < it->modified)
            m_progress.doubts.append(m.id);
        else
            good.append(m);
    }
    return good;
}

void FolderRound::keep(const QList<MailSummary> &messages)
{
    ++m_writing;
    m_parts.store.putMessages(recent(messages, oldest()), this, [this](const Result<Done> &stored) {
        --m_writing;
        if (!stored) {
            m_call.cancel();
            Q_EMIT failed(stored.error());
            return;
        }
        if (!std::exchange(m_firstPageCame, true))
            Q_EMIT firstPage();
        if (m_allRead && m_writing == 0)
            pagesRead();
    });
}

void FolderRound::goOn(const QUrl &next)
{
    if (!next.isValid()) {
        m_allRead = true; // goes on when the last page is on the disk
        return;
    }
    if (m_progress.links.contains(next) || m_progress.links.size() >= mostPages) {
        Q_EMIT failed(brokenList());
        return;
    }
    m_progress.links.insert(next);
    m_progress.link = next;
    read();
}

void FolderRound::pagesRead()
{
    RoundHabits &habits = m_parts.habits;
    if (m_progress.isWhole && !m_progress.isList && !keepsAll() && m_progress.entries >= Graph::mostSince) {
        qCInfo(syncLog) << "more than the service tells of these days: the whole folder is read";
        habits.isCapped = true;
        m_allRead = false;
        beginWhole();
    } else if (m_progress.isWhole) {
        m_progress.isCompared = true; // all was compared just now
        findAbsent();
    } else if (isComparisonDue()) {
        m_progress.mark = m_parts.store.mark();
        m_progress.present.clear();
        compareAll({});
    } else {
        settle();
    }
}

void FolderRound::compareAll(const QUrl &next)
{
    Request<Graph::IdPage> request = next.isEmpty() ? Graph::listIds(m_parts.mailbox, m_parts.folder, since())
                                                    : Graph::moreIds(m_parts.mailbox, next);
    request.data.priority = Priority::Background;
    ++m_requests;
    m_call = m_parts.client.send<Graph::IdPage>(request, this, [this](const Result<Graph::IdPage> &page) {
        if (!page) {
            qCInfo(syncLog) << "not compared:" << toString(page.error().kind) << page.error().code;
            settle();
            return;
        }
        compare(*page);
        if (!page->next.isValid()) {
            m_progress.isCompared = true;
            findAbsent();
        } else if (m_compared.contains(page->next) || m_compared.size() >= mostPages) {
            Q_EMIT failed(brokenList());
        } else {
            m_compared.insert(page->next);
            compareAll(page->next);
        }
    });
}

void FolderRound::compare(const Graph::IdPage &page)
{
    QList<MessageId> ids;
    for (const Graph::Listed &entry : page.entries) {
        ids.append(entry.id);
        m_progress.present.add(entry.id);
    }
    const auto known = m_parts.store.known(m_parts.mailbox.id, ids);
    for (const Graph::Listed &entry : page.entries) {
        const auto it = known.constFind(entry.id);
        const bool isSame = it != known.cend() && it->folder == m_parts.folder
            && (entry.changeKey.isEmpty() || entry.changeKey == it->changeKey);
        if (!isSame)
            m_progress.doubts.append(entry.id);
    }
}

void FolderRound::findAbsent()
{
    if (m_isFirst) {
        settle();
        return;
    }
    m_parts.store.findAbsent(m_parts.mailbox.id, m_parts.folder, m_progress.present, m_progress.mark, this,
                             [this](const QList<MessageId> &absent) {
                                 m_progress.doubts += absent;
                                 settle();
                             });
}

} // namespace Sendoff

#include "moc_folderround.cpp"
