// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingmodel.h"

#include "models/sendingfacts.h"
#include "store/change.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace Sendoff {

namespace {

constexpr int sentHours = 24;
constexpr std::size_t groupCount = 4;
constexpr qint64 updatePause = 50; // ms

/// The row of a folded group: a number that no job has, so that the row stays whatever the group holds.
qint64 standFor(int group)
{
    return -1 - group;
}

std::optional<int> groupStoodFor(qint64 id)
{
    return id < 0 ? std::optional(int(-1 - id)) : std::nullopt;
}

SendingModel::Group groupOfState(SendState state)
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
    QElapsedTimer sinceUpdate;
    QSet<qint64> changed;
    bool anyChanged = true;
    AccessibleWords words;
    FoldedWords foldedWords;
    Facts facts;
    std::array<bool, groupCount> folded{};
    std::array<int, groupCount> sizes{}; ///< of the groups

    bool isShown(const SendJob &job) const;
    void read();
    QList<qint64> ordered();
};

bool SendingModel::Private::isShown(const SendJob &job) const
{
    if (job.mailbox != mailbox || job.state == SendState::Withdrawn || isHeldByService(job.state))
        return false;
    const QDateTime since = store.now().addSecs(-sentHours * 3600);
    return job.state != SendState::Sent || !job.found.isValid() || job.found >= since
        || (job.report && job.report->received >= since);
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
    QList<JobId> ids;
    for (const qint64 id : std::as_const(changed)) {
        ids.append(JobId{id});
        jobs.remove(id);
    }
    for (const SendJob &job : store.jobsById(ids))
        jobs.insert(job.id.value, job);
    jobs.removeIf(
        [this](const std::pair<const qint64 &, SendJob &> &entry) { return !isShown(entry.second); });
}

// By group; the oldest decision first, but the latest sent first.
QList<qint64> SendingModel::Private::ordered()
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
        const Group group = groupOfState(it->state);
        const qint64 order = group == Group::Sent ? -it->found.toMSecsSinceEpoch() : it.key();
        places.append({int(group), order, it.key()});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.group, a.order, a.id) < std::tie(b.group, b.order, b.id);
    });
    QList<qint64> ids;
    ids.reserve(places.size());
    sizes.fill(0);
    for (const Place &place : std::as_const(places)) {
        const auto group = std::size_t(place.group);
        if (++sizes.at(group) == 1 && folded.at(group))
            ids.append(standFor(place.group));
        else if (!folded.at(group))
            ids.append(place.id);
    }
    return ids;
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
    // At once when little goes on; else together with what comes in that time, which no eye tells apart.
    const qint64 rest = d->sinceUpdate.isValid() ? updatePause - d->sinceUpdate.elapsed() : 0;
    if (!d->timer.isActive())
        d->timer.start(int(std::max<qint64>(rest, 0)));
}

void SendingModel::update()
{
    d->sinceUpdate.start();
    d->read();
    QSet<qint64> changed = d->anyChanged ? QSet<qint64>(ids().cbegin(), ids().cend()) : d->changed;
    d->changed.clear();
    d->anyChanged = false;
    d->facts = sendingFacts(d->jobs);
    for (std::size_t group = 0; group < groupCount; ++group) {
        if (d->folded.at(group))
            changed.insert(standFor(int(group))); // others in it may have changed
    }
    followStore(d->ordered(), changed);
}

const SendingModel::Facts &SendingModel::facts() const
{
    return d->facts;
}

void SendingModel::setAccessibleWords(AccessibleWords words, FoldedWords folded)
{
    d->words = std::move(words);
    d->foldedWords = std::move(folded);
}

qint64 SendingModel::newestBatch() const
{
    qint64 newest = 0;
    for (const SendJob &job : std::as_const(d->jobs))
        newest = std::max(newest, job.batch);
    return newest;
}

void SendingModel::setFolded(Group group, bool folded)
{
    if (std::exchange(d->folded.at(std::size_t(group)), folded) == folded)
        return;
    setIds(d->ordered());
}

bool SendingModel::isFolded(Group group) const
{
    return d->folded.at(std::size_t(group));
}

std::optional<SendingModel::Group> SendingModel::groupOf(JobId job) const
{
    const auto found = d->jobs.constFind(job.value);
    return found == d->jobs.cend() ? std::nullopt : std::optional(groupOfState(found->state));
}

QVariant SendingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 id = ids().at(index.row());
    const std::optional<int> folded = groupStoodFor(id);
    const auto job = d->jobs.constFind(id);
    if (!folded && job == d->jobs.cend())
        return {};
    const Group group = folded ? Group(*folded) : groupOfState(job->state);
    switch (role) {
    case JobRole: return folded ? QVariant() : QVariant::fromValue(*job);
    case GroupRole: return int(group);
    case GroupCountRole: return d->sizes.at(std::size_t(group));
    case FoldedRole: return folded.has_value();
    case Qt::AccessibleTextRole:
        if (folded)
            return d->foldedWords ? d->foldedWords(group, d->sizes.at(std::size_t(group))) : QString();
        return d->words ? d->words(*job) : QString();
    default: return {};
    }
}

} // namespace Sendoff

#include "moc_sendingmodel.cpp"
