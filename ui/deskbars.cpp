// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskbars.h"

#include "core.h"
#include "discard/discards.h"
#include "net/client.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "signin/session.h"
#include "store/store.h"
#include "sync/refresher.h"
#include "wordingbars.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr qsizetype mostBars = 2;

const QString damagedKey = u"damaged"_s;
const QString closedKey = u"closedInUndoTime"_s;
const QString onItsWayKey = u"onItsWay"_s;
const QString sleptKey = u"slept"_s;
const QString unknownKey = u"unknown"_s;
const QString notSentKey = u"notSent"_s;
const QString cameBackKey = u"cameBack"_s;
const QString checkingKey = u"checking"_s;
const QString pausedKey = u"paused"_s;
const QString limitKey = u"dayLimit"_s;
const QString practiceKey = u"practice"_s;

} // namespace

DeskBars::DeskBars(Core &core, BarArea &area, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_area(area)
    , m_tick(new QTimer(this))
    , m_damagedFile(core.store().damagedFile())
{
    connect(&area, &BarArea::triggered, this, &DeskBars::triggered);
    connect(&area, &BarArea::closed, this, [this](const QString &key) {
        if (key == practiceKey)
            m_practiceClosed = true;
        else if (key == damagedKey)
            m_damagedFile.clear();
        else if (key == u"unreadable"_s)
            m_damageSeen = true;
        else if (key == onItsWayKey)
            m_alreadyOnItsWay = false;
        else if (key == u"storage"_s)
            m_storageError.reset();
        else if (key == sleptKey)
            m_slept = 0;
        else if (key == resultKey())
            m_result = {};
        else if (key == stoppedKey())
            m_stopped = {};
        else if (key == notSentKey)
            m_notSentClosed = m_counts.needPerson;
        else if (key == cameBackKey)
            m_cameBackClosed[m_mailbox] = cameBack().newest;
        else if (key == closedKey)
            m_closedSeen = true;
        if (m_notices.removeIf([&key](const Wanted &bar) { return bar.key == key; }) > 0)
            Q_EMIT noticeClosed(key);
        apply();
    });
    m_tick->setSingleShot(true);
    connect(m_tick, &QTimer::timeout, this, &DeskBars::apply);
    connect(&core.store(), &Store::damageMet, this, &DeskBars::apply);
    for (int i = 0; i < core.mailboxCount(); ++i) {
        if (const Session *session = core.session(i))
            connect(session, &Session::changed, this, &DeskBars::apply, Qt::UniqueConnection);
        connect(&core.gate(i), &Gate::changed, this, &DeskBars::apply, Qt::UniqueConnection);
        connect(&core.client(i), &Client::clockSkewChanged, this, &DeskBars::apply, Qt::UniqueConnection);
        connect(&core.outbox(i), &Outbox::storageFailed, this, &DeskBars::showStorageError);
        connect(&core.outbox(i), &Outbox::stateChanged, this, [this, i](JobId id, SendState state) {
            storageWorks();
            if (state == SendState::Withdrawn)
                addStopped(i, id);
        });
        connect(&core.discards(i), &Discards::storageFailed, this, &DeskBars::showStorageError);
        connect(&core.discards(i), &Discards::storageWorks, this, &DeskBars::storageWorks);
        connect(&core.refresher(i), &Refresher::changed, this, &DeskBars::apply);
        connect(&core.outbox(i), &Outbox::withdrawnBySleep, this, [this](int messages) {
            m_slept += messages;
            apply();
        });
    }
}

void DeskBars::refresh(int mailbox, Page page, const FolderCounts &counts)
{
    m_mailbox = mailbox;
    m_page = page;
    m_counts = counts;
    if (counts.needPerson < m_notSentClosed)
        m_notSentClosed = counts.needPerson;
    apply();
}

void DeskBars::storageWorks()
{
    bool works = m_storageError.has_value();
    for (int i = 0; works && i < m_core.mailboxCount(); ++i)
        works = !m_core.outbox(i).standsStill() && !m_core.discards(i).standsStill();
    if (works) {
        m_storageError.reset();
        apply();
    }
}

void DeskBars::showSendFailure(const Error &error)
{
    if (error.kind == ErrorKind::Storage && error.code != "alreadyQueued"_L1) {
        showStorageError(error);
        return;
    }
    m_alreadyOnItsWay = true;
    apply();
}

void DeskBars::notice(const QString &key, const BarArea::Make &make)
{
    m_notices.removeIf([&key](const Wanted &bar) { return bar.key == key; });
    m_notices.append({key, make});
    apply();
}

void DeskBars::decisionTaken()
{
    m_alreadyOnItsWay = false;
    m_slept = 0;
    m_stopped = {};
    m_storageError.reset();
    apply();
}

int DeskBars::mailboxOf(const SendJob &job) const
{
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        if (m_core.mailbox(i).id == job.mailbox)
            return i;
    }
    return -1;
}

QList<SendJob> DeskBars::openedJobs(SendState state, int most) const
{
    auto jobs = m_core.store().jobs({state}, most);
    jobs.removeIf([this](const SendJob &job) { return mailboxOf(job) < 0; });
    return jobs;
}

void DeskBars::addSends(QList<Wanted> *bars) const
{
    if (const int mailbox = closedMailbox(); mailbox >= 0) {
        int count = 0;
        for (int i = 0; i < m_core.mailboxCount(); ++i)
            count += int(m_core.outbox(i).withdrawnAtStart().size());
        bars->append({closedKey, [count] { return WordingBars::closedInUndoTime(count); }});
    }
    if (m_alreadyOnItsWay)
        bars->append({onItsWayKey, [] { return WordingBars::alreadyOnItsWay(); }});
    const Outbox &outbox = m_core.outbox(m_mailbox);
    if (outbox.isPaused())
        bars->append({pausedKey, [waiting = outbox.waiting(), since = outbox.heldSince()] {
                          return WordingBars::paused(waiting, since);
                      }});
    else if (const QDateTime until = outbox.limitedUntil(); until.isValid() && outbox.waiting() > 0)
        bars->append({limitKey,
                      [waiting = outbox.waiting(), until] { return WordingBars::dayLimit(waiting, until); }});
    if (m_slept > 0)
        bars->append({sleptKey, [slept = m_slept] { return WordingBars::withdrawnBySleep(slept); }});
    const QList<SendJob> unsure = openedJobs(SendState::NotSure);
    if (!unsure.isEmpty())
        bars->append({unknownKey, [count = int(unsure.size())] { return WordingBars::unknown(count); }});
    // The counts are those of the mailbox that is shown, and so is the page that this bar leads to.
    const auto here
        = std::ranges::count(unsure, m_mailbox, [this](const SendJob &job) { return mailboxOf(job); });
    const int refused = m_counts.needPerson - int(here);
    const bool isInResult = m_result.notSent >= refused; // which says the same
    if (refused > 0 && !isInResult && m_counts.needPerson > m_notSentClosed) {
        bars->append({notSentKey, [refused] {
                          BarSpec spec = WordingBars::notSent(refused);
                          spec.closable = true;
                          return spec;
                      }});
    }
    const QDateTime hidden = m_cameBackClosed.value(m_mailbox);
    if (const ReportCount back = cameBack(); back.jobs > 0 && (!hidden.isValid() || back.newest > hidden))
        bars->append({cameBackKey, [back] { return WordingBars::cameBack(back.jobs); }});
    if (const int checking = int(openedJobs(SendState::Unknown).size()); checking > 0)
        bars->append({checkingKey, [checking] { return WordingBars::checking(checking); }});
    addResults(bars);
}

ReportCount DeskBars::cameBack() const
{
    // As long as the Sending page lists them.
    return m_core.store().reportCount(m_core.mailbox(m_mailbox).id,
                                      m_core.clock().now().addDuration(std::chrono::hours(-24)));
}

int DeskBars::closedMailbox() const
{
    for (int i = 0; !m_closedSeen && i < m_core.mailboxCount(); ++i) {
        if (!m_core.outbox(i).withdrawnAtStart().isEmpty())
            return i;
    }
    return -1;
}

QList<DeskBars::Wanted> DeskBars::wanted() const
{
    QList<Wanted> bars;
    addTroubles(&bars);
    bars += m_notices;
    addSends(&bars);
    if (m_core.isPractice() && !m_practiceClosed) {
        bars.append({practiceKey, [] {
                         BarSpec spec = WordingBars::practice();
                         spec.closable = true;
                         return spec;
                     }});
    }
    return bars.first(std::min(bars.size(), mostBars));
}

void DeskBars::apply()
{
    const QList<Wanted> bars = wanted();
    const QStringList shown = m_area.keys();
    for (const QString &key : shown) {
        if (std::ranges::none_of(bars, [&key](const Wanted &bar) { return bar.key == key; }))
            m_area.removeBar(key);
    }
    // Those that stay do not move out of the way of a new one and come again: it opens among them.
    for (qsizetype i = 0; i < bars.size(); ++i)
        m_area.setBar(bars[i].key, bars[i].make, i);
    // What is said of the time that passes has to keep up with it.
    if (isTimePassing())
        m_tick->start(std::chrono::seconds(1));
    else
        m_tick->stop();
}

void DeskBars::triggered(const QString &key, const QString &action)
{
    if (triggeredAccount(key, action))
        return;
    if (key == unknownKey) {
        const QList<SendJob> unsure = openedJobs(SendState::NotSure);
        if (action == WordingBars::decide() && !unsure.isEmpty()) {
            Q_EMIT decideRequested(unsure.constFirst().id);
        } else {
            for (const SendJob &job : unsure) {
                if (isTheirs(mailboxOf(job)))
                    m_core.outbox(mailboxOf(job)).checkAgain(job.id);
            }
        }
    } else if (key == cameBackKey) {
        Q_EMIT jobRequested(cameBack().newestJob);
    } else if (key == closedKey) {
        if (const int mailbox = closedMailbox(); mailbox >= 0)
            Q_EMIT draftsRequested(mailbox);
    } else if (key == pausedKey) {
        Q_EMIT resumeRequested();
    } else if (key == limitKey) {
        Q_EMIT stopRequested();
    } else if (key == stoppedKey()) {
        Q_EMIT sendRequested(m_stopped);
    } else if (action == WordingBars::saveReport()) {
        Q_EMIT reportRequested(m_result.batch);
    } else if (key == notSentKey || key == resultKey()) {
        Q_EMIT sendingRequested();
    } else {
        Q_EMIT refreshRequested();
    }
}

} // namespace Sendoff
