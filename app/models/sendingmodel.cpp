// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingmodel.h"

#include "store/change.h"
#include "store/store.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <tuple>

namespace Sendoff {

namespace {

constexpr int sentHours = 24;
// The pace is that of the last ones: a pause long ago says nothing about now.
constexpr qsizetype fewestForPace = 5;
constexpr qsizetype mostForPace = 20;

SendingModel::Group groupOf(SendState state)
{
    switch (state) {
    case SendState::Countdown:
    case SendState::Scheduled: // has a view of its own
    case SendState::Recalling:
    case SendState::Waiting: return SendingModel::Group::Waiting;
    case SendState::Posting:
    case SendState::Unknown:
    case SendState::Accepted: return SendingModel::Group::InProgress;
    case SendState::NotSent:
    case SendState::HeldBack:
    case SendState::NotSure: return SendingModel::Group::NeedsYou;
    case SendState::Sent:
    case SendState::Withdrawn: return SendingModel::Group::Sent;
    }
    Q_UNREACHABLE();
}

} // namespace

struct SendingModel::Private
{
    Private(Store &source, MailboxId id)
        : store(source)
        , mailbox(std::move(id))
    {
    }

    Store &store;
    MailboxId mailbox;
    QHash<qint64, SendJob> jobs;
    QTimer timer;
    QSet<qint64> changed;
    bool anyChanged = true;
    AccessibleWords words;
    Facts facts;

    bool isShown(const SendJob &job) const;
    void read();
    QList<qint64> ordered() const;
    void count();
    std::chrono::milliseconds pace(const QSet<qint64> &batches) const;
};

bool SendingModel::Private::isShown(const SendJob &job) const
{
    if (job.mailbox != mailbox || job.state == SendState::Withdrawn || isHeldByService(job.state))
        return false;
    return job.state != SendState::Sent || !job.found.isValid()
        || job.found >= store.now().addSecs(-sentHours * 3600);
}

void SendingModel::Private::read()
{
    if (anyChanged) {
        jobs.clear();
        const QList<SendJob> all = store.shownJobs(mailbox, store.now().addSecs(-sentHours * 3600));
        for (const SendJob &job : all) {
            if (isShown(job))
                jobs.insert(job.id.value, job);
        }
        return;
    }
    for (const qint64 id : std::as_const(changed)) {
        const std::optional<SendJob> job = store.job({id});
        if (job)
            jobs.insert(id, *job);
        else
            jobs.remove(id);
    }
    jobs.removeIf(
        [this](const std::pair<const qint64 &, SendJob &> &entry) { return !isShown(entry.second); });
}

// By group; the oldest decision first, but the latest sent first.
QList<qint64> SendingModel::Private::ordered() const
{
    struct Place
    {
        int group;
        qint64 order;
        qint64 id;
    };
    QList<Place> places;
    places.reserve(jobs.size());
    for (auto it = jobs.cbegin(); it != jobs.cend(); ++it) {
        const Group group = groupOf(it->state);
        const qint64 order = group == Group::Sent ? -it->found.toMSecsSinceEpoch() : it.key();
        places.append({int(group), order, it.key()});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.group, a.order, a.id) < std::tie(b.group, b.order, b.id);
    });
    QList<qint64> ids;
    ids.reserve(places.size());
    for (const Place &place : std::as_const(places))
        ids.append(place.id);
    return ids;
}

void SendingModel::Private::count()
{
    facts = {};
    QSet<qint64> open;
    for (const SendJob &job : std::as_const(jobs)) {
        switch (job.state) {
        case SendState::Countdown:
        case SendState::Waiting: ++facts.waiting; break;
        case SendState::Posting:
        case SendState::Accepted: ++facts.posted; break;
        case SendState::Unknown: ++facts.checking; break;
        case SendState::NotSent:
        case SendState::HeldBack:
        case SendState::NotSure: ++facts.needPerson; break;
        case SendState::Sent: ++facts.sent; break;
        case SendState::Scheduled:
        case SendState::Recalling:
        case SendState::Withdrawn: break;
        }
        if (!isFinal(job.state) && !Sendoff::needsPerson(job.state))
            open.insert(job.batch);
    }
    for (const SendJob &job : std::as_const(jobs)) {
        if (!open.contains(job.batch))
            continue;
        ++facts.total;
        facts.totalSent += job.state == SendState::Sent ? 1 : 0;
        facts.totalNeed += Sendoff::needsPerson(job.state) ? 1 : 0;
    }
    facts.pace = pace(open);
}

std::chrono::milliseconds SendingModel::Private::pace(const QSet<qint64> &batches) const
{
    QList<qint64> times;
    for (const SendJob &job : std::as_const(jobs)) {
        if (job.accepted.isValid() && batches.contains(job.batch))
            times.append(job.accepted.toMSecsSinceEpoch());
    }
    if (times.size() < fewestForPace)
        return std::chrono::milliseconds(0);
    std::sort(times.begin(), times.end(), std::greater<>());
    const qsizetype used = std::min(times.size(), mostForPace);
    return std::chrono::milliseconds((times.first() - times.at(used - 1)) / (used - 1));
}

SendingModel::SendingModel(Store &store, const MailboxId &mailbox, QObject *parent)
    : IdListModel(parent)
    , d(std::make_unique<Private>(store, mailbox))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, &SendingModel::update);
    connect(&store, &Store::changed, this, &SendingModel::noteChange);
    update();
}

SendingModel::~SendingModel() = default;

void SendingModel::noteChange(const Change &change)
{
    if (change.kind != Change::Kind::Jobs || (!change.mailbox.isEmpty() && change.mailbox != d->mailbox))
        return;
    if (change.jobs.isEmpty())
        d->anyChanged = true;
    for (const JobId &job : change.jobs)
        d->changed.insert(job.value);
    if (!d->timer.isActive())
        d->timer.start(0);
}

void SendingModel::update()
{
    d->read();
    const QSet<qint64> changed = d->anyChanged ? QSet<qint64>(ids().cbegin(), ids().cend()) : d->changed;
    d->changed.clear();
    d->anyChanged = false;
    d->count();
    setIds(d->ordered());
    announce(changed);
}

const SendingModel::Facts &SendingModel::facts() const
{
    return d->facts;
}

void SendingModel::setAccessibleWords(AccessibleWords words)
{
    d->words = std::move(words);
}

QVariant SendingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto job = d->jobs.constFind(ids().at(index.row()));
    if (job == d->jobs.cend())
        return {};
    if (role == JobRole)
        return QVariant::fromValue(*job);
    if (role == Qt::AccessibleTextRole && d->words)
        return d->words(*job);
    return role == GroupRole ? QVariant(int(groupOf(job->state))) : QVariant();
}

} // namespace Sendoff

#include "moc_sendingmodel.cpp"
