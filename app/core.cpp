// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"

#include "base/idle.h"
#include "base/wakeups.h"
#include "corebox.h"
#include "graph/fault.h"
#include "mail/recipient.h"
#include "net/httplog.h"
#include "profile.h"
#include "profilelock.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

struct Core::Private
{
    Private(Core &core, Environment &given, Settings &givenSettings, Trace &givenTrace)
        : q(core)
        , environment(given)
        , settings(givenSettings)
        , trace(givenTrace)
    {
    }

    CoreBox &box(int index) { return boxes.at(static_cast<std::size_t>(index)); }
    void addBox(const Mailbox &mailbox);
    void watchForSleep();
    void firstRequests();
    void setName(std::size_t index, const QString &name, const QString &address);
    void applySettings(const QString &key);

    Core &q;
    Environment &environment;
    Settings &settings;
    Trace &trace;
    // In the order they depend on each other; they go backwards.
    std::unique_ptr<ProfileLock> lock;
    std::unique_ptr<Store> store;
    bool isOpen = false;
    HttpLog httpLog;
    std::unique_ptr<TokenSource> tokens;
    std::unique_ptr<Client> client;
    std::unique_ptr<WakeUps> wakeUps;
    std::vector<CoreBox> boxes;
    Attention attention = Attention::Here;
    bool practice = false;
};

Core::Core(Environment &environment, Settings &settings, Trace &trace, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, environment, settings, trace))
{
    connect(&settings, &Settings::changed, this, [this](const QString &key) { d->applySettings(key); });
}

Core::~Core() = default;

void Core::prepare(Begin begin, const MailboxId &first)
{
    const QDir dir(d->environment.profileDir);
    d->lock = std::make_unique<ProfileLock>(dir.filePath(u"sendoff.lock"_s));
    d->store = Store::begin(
        dir.filePath(u"sendoff.db"_s), &d->environment.clock,
        [lock = d->lock.get(), dir, begin] {
            const Result<Done> taken = lock->take();
            return taken && begin == Begin::Anew ? clearProfile(dir) : taken;
        },
        first);
}

Result<Done> Core::open()
{
    if (!d->store)
        prepare();
    const Result<Done> finished = d->store->finish();
    if (finished) {
        d->isOpen = true;
    } else {
        d->store.reset();
        d->lock.reset();
    }
    return finished;
}

Result<Done> Core::connectTo(Connection connection)
{
    if (!d->isOpen || d->client || connection.mailboxes.isEmpty() || !connection.tokens)
        return notReady();
    d->practice = connection.practice;
    d->tokens = std::move(connection.tokens);
    d->client = std::make_unique<Client>(Client::Parts{.network = d->environment.network,
                                                       .clock = d->environment.clock,
                                                       .entropy = d->environment.entropy,
                                                       .tokens = *d->tokens,
                                                       .log = d->httpLog,
                                                       .faults = Graph::faultOf,
                                                       .root = connection.root,
                                                       .reachability = d->environment.reachability});
    d->watchForSleep();
    for (const Mailbox &mailbox : std::as_const(connection.mailboxes)) {
        // Named twice, it would have two outboxes, which would send each job twice.
        const bool isKnown = std::any_of(d->boxes.cbegin(), d->boxes.cend(), [&mailbox](const CoreBox &box) {
            return box.mailbox.id == mailbox.id;
        });
        if (!isKnown)
            d->addBox(mailbox);
    }
    d->applySettings(QString());
    // First all jobs that are on disk: what was posting must be known before anything new is decided.
    for (CoreBox &box : d->boxes) {
        if (const Result<Done> started = box.outbox->start(); !started)
            return started;
    }
    // What is on disk is shown before the first request is made.
    whenIdle(this, [this] { d->firstRequests(); });
    return Done{};
}

void Core::Private::watchForSleep()
{
    if (environment.sleepCheck <= std::chrono::milliseconds(0))
        return;
    wakeUps = std::make_unique<WakeUps>(environment.clock, environment.sleepCheck);
    QObject::connect(wakeUps.get(), &WakeUps::wokeUp, client.get(), &Client::hurry);
}

void Core::Private::firstRequests()
{
    for (const CoreBox &box : boxes) {
        box.refresher->refresh();
        if (box.outbox->expectsCopies())
            box.refresher->expectCopy();
    }
}

void Core::Private::addBox(const Mailbox &mailbox)
{
    CoreBox box = CoreBox::make(mailbox, *client, *store, environment, trace);
    QObject::connect(box.identity.get(), &MailboxIdentity::named, &q,
                     [this, index = boxes.size()](const QString &name, const QString &address) {
                         setName(index, name, address);
                     });
    box.refresher->setAttention(attention);
    boxes.push_back(std::move(box));
}

void Core::Private::setName(std::size_t index, const QString &name, const QString &address)
{
    Mailbox &mailbox = boxes.at(index).mailbox;
    if (!address.isEmpty())
        mailbox.address = address;
    mailbox.displayName = name;
    Q_EMIT q.mailboxesChanged();
}

void Core::Private::applySettings(const QString &key)
{
    const bool all = key.isEmpty();
    for (CoreBox &box : boxes) {
        if (all || key == QLatin1String(Keys::undoSeconds.key))
            box.outbox->setUndoTime(std::chrono::seconds(settings.get(Keys::undoSeconds)));
        if (all || key == QLatin1String(Keys::perMinute.key))
            box.outbox->setPerMinute(settings.get(Keys::perMinute));
        if (all || key == QLatin1String(Keys::refreshSeconds.key))
            box.refresher->setInterval(std::chrono::seconds(settings.get(Keys::refreshSeconds)));
        if (all || key == QLatin1String(Keys::sentDays.key))
            box.refresher->setSentDays(settings.get(Keys::sentDays));
    }
}

void Core::setAttention(Attention attention)
{
    d->attention = attention;
    for (const CoreBox &box : d->boxes)
        box.refresher->setAttention(attention);
}

bool Core::isConnected() const
{
    return d->client != nullptr;
}

bool Core::isPractice() const
{
    return d->practice;
}

Store &Core::store()
{
    return *d->store;
}

Client &Core::client()
{
    return *d->client;
}

Gate &Core::gate()
{
    return d->client->gate();
}

const HttpLog &Core::httpLog() const
{
    return d->httpLog;
}

Settings &Core::settings()
{
    return d->settings;
}

Trace &Core::trace()
{
    return d->trace;
}

Clock &Core::clock()
{
    return d->environment.clock;
}

int Core::mailboxCount() const
{
    return int(d->boxes.size());
}

const Mailbox &Core::mailbox(int index) const
{
    return d->box(index).mailbox;
}

MailboxIdentity &Core::identity(int index)
{
    return *d->box(index).identity;
}

Refresher &Core::refresher(int index)
{
    return *d->box(index).refresher;
}

Bodies &Core::bodies(int index)
{
    return *d->box(index).bodies;
}

Prefetch &Core::prefetch(int index)
{
    return *d->box(index).prefetch;
}

Outbox &Core::outbox(int index)
{
    return *d->box(index).outbox;
}

QStringList Core::ownDomains(int index) const
{
    QStringList domains{domainOf(d->box(index).mailbox.address)};
    for (const QString &domain : d->settings.get(Keys::ownDomains))
        domains.append(domain.trimmed().toLower());
    domains.removeAll(QString());
    domains.removeDuplicates();
    return domains;
}

} // namespace Sendoff
