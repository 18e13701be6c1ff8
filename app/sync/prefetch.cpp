// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/prefetch.h"

#include "base/clock.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"

#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

Prefetch::Prefetch(Client &client, Store &store, Clock &clock, Mailbox mailbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
    , m_failures(clock)
{
    connect(&client.gate(), &Gate::changed, this, &Prefetch::follow);
    connect(&store, &Store::changed, this, [this](const Change &change) {
        const bool isOurs = change.mailbox.isEmpty() || change.mailbox == m_mailbox.id;
        if (change.kind == Change::Kind::Round && isOurs)
            begin();
    });
}

void Prefetch::setIdentity(MailboxIdentity &identity)
{
    m_identity = &identity;
    connect(&identity, &MailboxIdentity::changed, this, &Prefetch::follow);
}

void Prefetch::want(const QList<MessageId> &ids)
{
    m_wanted = ids.mid(0, mostAhead);
    begin();
}

bool Prefetch::isReady() const
{
    // While the service is not reached, others find out when it is: they have a reason to ask.
    const Gate &gate = m_client.gate();
    return gate.isOpen() && !gate.isOffline() && m_clock.monotonic() >= m_restsUntil
        && (!m_identity || m_identity->state() == MailboxIdentity::State::Same);
}

/// Something that stood in the way may have gone.
void Prefetch::follow()
{
    const bool isNow = isReady();
    if (std::exchange(m_wasReady, isNow) != isNow && isNow)
        begin();
}

/// All of the wish is looked at anew: some of it may have come meanwhile, or changed.
void Prefetch::begin()
{
    m_waiting = m_wanted;
    m_pictures.clear();
    putLastWhatFailed();
    goOn();
}

void Prefetch::goOn()
{
    if (m_isAsking || !isReady())
        return;
    const QList<AheadWish> texts = m_pictures.isEmpty() ? nextTexts() : QList<AheadWish>();
    if (!texts.isEmpty())
        askForTexts(texts);
    else if (!m_pictures.isEmpty())
        askForPicture();
}

/// Nothing more until something changes; and when it was no trouble of the network or the gate, which tell
/// of their end, not before some time has gone.
void Prefetch::rest()
{
    m_waiting.clear();
    m_pictures.clear();
    m_wasReady = false;
    if (!isReady())
        return;
    const auto length = pauseAhead(++m_troubles);
    m_restsUntil = m_clock.monotonic() + length;
    m_clock.after(length, this, [this] { endRest(); });
}

void Prefetch::endRest()
{
    // A timer may be early by a few percent.
    if (const auto left = m_restsUntil - m_clock.monotonic(); left > 0ms)
        m_clock.after(left, this, [this] { endRest(); });
    else
        follow();
}

/// One of those that m_writing counts has come to its end.
void Prefetch::answered()
{
    if (--m_writing > 0)
        return;
    m_isAsking = false;
    goOn();
}

} // namespace Sendoff

#include "moc_prefetch.cpp"
