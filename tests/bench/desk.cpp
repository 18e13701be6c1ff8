// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "mail/recipient.h"
#include "outbox/outbox.h"
#include "settings/keys.h"
#include "signin/statictoken.h"
#include "store/store.h"
#include "sync/refresher.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Desk::Desk(PracticeService &service)
    : m_service(service)
    , m_settings(m_folder.filePath(u"settings.ini"_s))
    , m_environment{.clock = m_clock,
                    .entropy = m_entropy,
                    .network = m_network,
                    .profileDir = m_folder.path()}
    , m_core(m_environment, m_settings, m_trace)
{
    m_settings.set(Keys::undoSeconds, 0);
    m_settings.set(Keys::perMinute, 0);
}

bool Desk::waitUntil(const std::function<bool()> &isThere)
{
    const QDeadlineTimer end(600s);
    QTimer pulse; // so that the limit is noticed, and what no event tells
    pulse.start(100);
    while (!isThere() && !end.hasExpired()) // with a time to wait at most, it would not wait but spin
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return isThere();
}

bool Desk::open(const std::function<void()> &connected)
{
    if (!m_service.start() || !m_core.open())
        return false;
    Connection connection;
    connection.root = m_service.root();
    connection.tokens = std::make_unique<StaticToken>(m_service.token());
    connection.mailboxes = {ownMailbox()};
    if (!m_core.connectTo(std::move(connection)))
        return false;
    if (connected)
        connected();
    return waitUntil([this] {
        return m_core.store().lastSync(m_core.mailbox(0).id, Folder::SentItems).isValid()
            && !m_core.refresher(0).isRunning();
    });
}

QList<Approval> Desk::sendable(int count)
{
    MailQuery query;
    query.mailbox = m_core.mailbox(0).id;
    query.folder = Folder::Drafts;
    QList<Approval> approvals;
    for (const MailRow &row : m_core.store().messages(m_core.store().rows(query))) {
        const MailSummary &draft = row.summary;
        const QList<Recipient> all = draft.to + draft.cc + draft.bcc;
        const bool isGood = !all.isEmpty() && std::all_of(all.cbegin(), all.cend(), [](const Recipient &r) {
            return isCompleteAddress(r.address);
        });
        if (isGood && approvals.size() < count)
            approvals.append({.draft = draft, .version = {.changeKey = draft.changeKey, .contentHash = {}}});
    }
    return approvals;
}

std::optional<double> Desk::send(const QList<Approval> &approvals, Until until)
{
    m_decided = approvals.size();
    QObject::connect(&m_core.outbox(0), &Outbox::stateChanged, &m_core,
                     [this](JobId id, SendState state) { m_states.insert(id, state); });
    m_timer.start();
    m_core.outbox(0).enqueue(approvals, &m_core, [](const Result<qint64> &) {});
    return wait(until);
}

std::optional<double> Desk::wait(Until until)
{
    const auto isDone = [until](SendState state) {
        if (until == Until::Known)
            return isFinal(state) || needsPerson(state);
        return state != SendState::Countdown && state != SendState::Waiting && state != SendState::Posting;
    };
    const auto areDone = [&] {
        return m_states.size() == m_decided && std::all_of(m_states.cbegin(), m_states.cend(), isDone);
    };
    if (!waitUntil(areDone))
        return std::nullopt;
    return double(m_timer.nsecsElapsed()) / 1e9;
}

int Desk::count(SendState state)
{
    return int(m_core.store().jobs({state}).size());
}

} // namespace Sendoff::Bench
