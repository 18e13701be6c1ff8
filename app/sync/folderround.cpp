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

namespace {

constexpr int firstScreen = 100; // quickly there when nothing is stored yet
constexpr int mostStrangers = 500; // removals of what is not here that are asked about in a round
constexpr int mostHeadersAsked = 40; // of the Inbox, that were removed, in a round
constexpr int mostFailuresAtLink = 3;
constexpr int mostAbsences = 2;
constexpr std::chrono::milliseconds listsFor = std::chrono::hours(1); // then changes are tried again

} // namespace

Error FolderRound::brokenList()
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = u"brokenList"_s,
            .detail = u"the list does not end"_s,
            .requestId = {},
            .retryAfter = {}};
}

FolderRound::FolderRound(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_days(parts.habits.days)
    , m_doubts(parts.client, parts.clock, parts.mailbox, parts.folder, parts.habits.doubtsAloneUntil)
{
}

void FolderRound::start(const std::optional<RoundProgress> &resumed)
{
    const MailboxId &mailbox = m_parts.mailbox.id;
    m_cursor = m_parts.store.cursor(mailbox, m_parts.folder);
    const bool isFirst = !m_parts.store.lastSync(mailbox, m_parts.folder).isValid();
    const bool isUsable
        = m_cursor && m_cursor->link.isValid() && !m_cursor->link.isEmpty() && fits(m_cursor->options);
    if (resumed) {
        m_progress = *resumed;
        if (m_parts.folder == Folder::Inbox)
            m_days = m_progress.days;
        if (m_progress.isRead)
            pagesRead();
        else
            read();
    } else if (isFirst && m_parts.folder != Folder::Inbox) { // of which nothing is listed
        readScreen();
    } else if (isUsable) {
        m_progress.days = m_days;
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

void FolderRound::beginWhole(bool isList)
{
    m_progress = {.isWhole = true,
                  .days = m_days,
                  .isList = isList || m_parts.clock.monotonic() < m_parts.habits.listsUntil,
                  .mark = m_parts.store.mark()};
    read();
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
    m_parts.habits.failuresAtLink = 0;
    if (!m_progress.isList)
        m_parts.habits.absences = 0;
    m_progress.delta = page->delta;
    keep(believable(*page));
    goOn(page->next);
}

void FolderRound::refused(const Error &error)
{
    RoundHabits &habits = m_parts.habits;
    const bool isAnswered = error.kind == ErrorKind::Server || error.kind == ErrorKind::Protocol;
    habits.failuresAtLink = isAnswered ? habits.failuresAtLink + 1 : habits.failuresAtLink;
    const bool isUseless = Graph::isDeadLink(error) || Graph::refusesChanges(error)
        || habits.failuresAtLink >= mostFailuresAtLink;
    if (!m_progress.link.isEmpty() && isUseless && !m_beganAnew && !m_failure) {
        qCInfo(syncLog) << "the round begins anew:" << error.httpStatus << error.code;
        m_beganAnew = true;
        habits.failuresAtLink = 0;
        beginWhole();
    } else if (m_progress.isWhole && m_progress.link.isEmpty() && !m_progress.isList && !m_failure
               && m_parts.folder != Folder::Inbox && Graph::refusesChanges(error)) {
        changesAreRefused(error);
        beginWhole(true);
    } else {
        giveUp(error);
    }
}

/// Then the list is read: a round over all of it costs the service much, so changes are tried again later.
void FolderRound::changesAreRefused(const Error &error)
{
    m_foundNoChanges = error.httpStatus == 404;
    if (m_foundNoChanges) {
        qCInfo(syncLog) << "no changes are found here:" << error.code;
        return; // that may pass, unless it is so again
    }
    qCWarning(syncLog) << "changes are not listed here:" << error.httpStatus << error.code;
    m_parts.habits.listsUntil = m_parts.clock.monotonic() + listsFor;
}

/// The list is there all the same.
void FolderRound::countAbsence()
{
    RoundHabits &habits = m_parts.habits;
    if (!m_foundNoChanges || ++habits.absences < mostAbsences)
        return;
    qCWarning(syncLog) << "changes are not listed here";
    habits.absences = 0;
    habits.listsUntil = m_parts.clock.monotonic() + listsFor;
}

/// Says that the round has failed, when all pages that came are on the disk: the next one goes on after them.
void FolderRound::giveUp(const Error &error)
{
    if (m_failure)
        return;
    m_failure = error;
    stopAsking();
    if (m_writing == 0)
        Q_EMIT failed(error);
}

/// Those of a page's messages that may be written down as they are; of the rest the service is asked.
QList<MailSummary> FolderRound::believable(const Graph::ChangesPage &page)
{
    const Folder folder = m_parts.folder;
    QList<MessageId> ids = page.removed;
    QSet<MessageId> told;
    for (const MailSummary &m : page.messages) {
        ids.append(m.id);
        told.insert(m.id);
    }
    const auto known = m_parts.store.known(m_parts.mailbox.id, folder, ids);
    // Pages are written one after the other: what came before in this round may not be known yet.
    const auto cameBefore = [this](const MessageId &id) { return m_progress.present.contains(id); };

    QList<MessageId> &doubts = m_progress.doubts;
    doubts += page.partial;
    for (const MessageId &id : page.removed) {
        const auto it = known.constFind(id);
        const bool isElsewhere = it != known.cend() && it->folder != folder;
        // One that is not here may be in the folder all the same: it was moved away, and back.
        const bool mayBeHere
            = !m_progress.isWhole && folder != Folder::Inbox && m_strangers++ < mostStrangers;
        const bool isInDoubt
            = cameBefore(id) || told.contains(id) || (!isElsewhere && (it != known.cend() || mayBeHere));
        // Nobody waits for headers, and somebody may clear the Inbox of thousands: of what goes by mistake
        // then the next comparison brings it back.
        if (isInDoubt && folder == Folder::Inbox && doubts.size() >= mostHeadersAsked && !cameBefore(id)
            && !told.contains(id))
            m_progress.believed.append(id);
        else if (isInDoubt)
            doubts.append(id);
    }
    QList<MailSummary> good;
    good.reserve(page.messages.size());
    for (const MailSummary &m : page.messages) {
        const auto it = known.constFind(m.id);
        // Both times are the service's: what is older than what is here is told late (contract 8, replays).
        const bool isOld
            = it != known.cend() && it->folder == folder && m.modified.isValid() && m.modified < it->modified;
        if (isOld || cameBefore(m.id))
            doubts.append(m.id);
        else
            good.append(m);
    }
    for (const MessageId &id : ids + page.partial)
        m_progress.present.add(id);
    return good;
}

void FolderRound::keep(const QList<MailSummary> &messages)
{
    ++m_writing;
    const auto written = [this](const Result<Done> &stored) {
        --m_writing;
        if (!stored) {
            stopAsking();
            m_failure = stored.error(); // of all failures the one that counts: this page must come again
        }
        if (m_failure) {
            if (m_writing == 0)
                Q_EMIT failed(*m_failure);
            return;
        }
        if (!std::exchange(m_firstPageCame, true))
            Q_EMIT firstPage();
        if (m_progress.isRead && m_writing == 0)
            pagesRead();
    };
    if (m_parts.folder == Folder::Inbox)
        m_parts.store.putInbox(recent(messages, oldest()), this, written);
    else
        m_parts.store.putMessages(recent(messages, oldest()), this, written);
}

void FolderRound::goOn(const QUrl &next)
{
    if (!next.isValid()) {
        stopAsking();
        m_progress.isRead = true; // goes on when the last page is on the disk
        return;
    }
    if (!mayFollow(next)) {
        giveUp(brokenList());
        return;
    }
    m_progress.links.insert(next);
    m_progress.link = next;
    if (m_ahead && m_ahead->link == next)
        takeAhead();
    else
        read();
}

void FolderRound::pagesRead()
{
    const bool isCut = m_progress.isWhole && !m_progress.isList && !keepsAll()
        && m_progress.present.size() >= Graph::mostSince;
    if (isCut && (m_parts.folder != Folder::Inbox || m_days > 1)) {
        readDifferently();
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

/// There is more than the service tells of these days: a folder that is listed is read whole, of the Inbox
/// only fewer days.
void FolderRound::readDifferently()
{
    if (m_parts.folder == Folder::Inbox)
        m_days = m_days / 2;
    else
        m_parts.habits.isCapped = true;
    qCInfo(syncLog) << "more than the service tells of these days";
    m_progress.isRead = false;
    beginWhole();
}

} // namespace Sendoff

#include "moc_folderround.cpp"
