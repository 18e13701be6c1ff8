// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"

#include "core_p.h"
#include "mail/recipient.h"
#include "profile.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

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

/// No longer than Sent Items: what was answered before is not known.
static int inboxDays(const Settings &settings)
{
    const int days = settings.get(Keys::inboxDays);
    const int sent = settings.get(Keys::sentDays);
    return sent > 0 ? std::min(days, sent) : days;
}

void Core::Private::applySettings(const QString &key)
{
    const bool all = key.isEmpty();
    for (CoreBox &box : boxes) {
        if (all || key == QLatin1String(Keys::undoSeconds.key))
            box.setUndoTime(std::chrono::seconds(settings.get(Keys::undoSeconds)));
        if (all || key == QLatin1String(Keys::perMinute.key))
            box.outbox->setPerMinute(settings.get(Keys::perMinute));
        if (all || key == QLatin1String(Keys::refreshSeconds.key))
            box.refresher->setInterval(std::chrono::seconds(settings.get(Keys::refreshSeconds)));
        if (all || key == QLatin1String(Keys::sentDays.key))
            box.refresher->setSentDays(settings.get(Keys::sentDays));
        if (all || key == QLatin1String(Keys::sentDays.key) || key == QLatin1String(Keys::inboxDays.key))
            box.refresher->setInboxDays(inboxDays(settings));
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
    return !d->seats.empty();
}

bool Core::isPractice() const
{
    return d->practice;
}

Store &Core::store()
{
    return *d->store;
}

Client &Core::client(int mailbox)
{
    return *d->box(mailbox).client;
}

Gate &Core::gate(int mailbox)
{
    return client(mailbox).gate();
}

Session *Core::session(int mailbox) const
{
    return d->box(mailbox).session;
}

AccountId Core::accountOf(int mailbox) const
{
    return d->box(mailbox).account;
}

AccountKind Core::kindOf(int mailbox) const
{
    return d->box(mailbox).kind;
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

int Core::accountCount() const
{
    return int(d->seats.size());
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

ServerSearch &Core::serverSearch(int index)
{
    return *d->box(index).serverSearch;
}

Outbox &Core::outbox(int index)
{
    return *d->box(index).outbox;
}

Discards &Core::discards(int index)
{
    return *d->box(index).discards;
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
