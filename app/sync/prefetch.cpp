// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/prefetch.h"

#include "base/clock.h"
#include "base/log.h"
#include "graph/attachments.h"
#include "graph/messages.h"
#include "net/client.h"
#include "net/retry.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype textsAtOnce = 5; // two questions each; the answer of a batch is read in one go
constexpr qint64 mostPicture = 512LL * 1024;
constexpr qint64 mostPictures = 4LL * 1024 * 1024; // of one message
// After trouble, and twice as long after each further one: nobody waits for it.
constexpr std::chrono::milliseconds firstRest = 30s;
constexpr std::chrono::milliseconds longestRest = 10min;

template <typename T> Request<T> inBackground(Request<T> request)
{
    request.data.priority = Priority::Background;
    request.data.maxAttempts = 1; // whoever wants to see it asks by itself
    return request;
}

} // namespace

Prefetch::Prefetch(Client &client, Store &store, Clock &clock, Mailbox mailbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
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
    goOn();
}

void Prefetch::goOn()
{
    if (m_isAsking || !isReady())
        return;
    if (!m_pictures.isEmpty())
        askForPicture();
    else if (!m_waiting.isEmpty())
        askForTexts();
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
    const auto length = std::min(firstRest * (1 << std::min(m_troubles++, 8)), longestRest);
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

void Prefetch::askForTexts()
{
    QList<MessageId> asked;
    while (!m_waiting.isEmpty() && asked.size() < (m_knowsBatches ? textsAtOnce : 0)) {
        const MessageId id = m_waiting.takeFirst();
        if (!m_refused.contains(id) && m_store.rowOf(m_mailbox.id, id) != 0
            && !m_store.hasText(m_mailbox.id, id))
            asked.append(id);
    }
    if (asked.isEmpty())
        return;
    QList<RequestData> questions;
    for (const MessageId &id : std::as_const(asked)) {
        questions.append(inBackground(Graph::getMessage(m_mailbox, id)).data);
        questions.append(inBackground(Graph::listAttachments(m_mailbox, id, Graph::Incomplete::Taken)).data);
    }
    m_isAsking = true;
    m_client.send<Graph::BatchAnswer>(Graph::batchOf(questions), this,
                                      [this, asked](const Result<Graph::BatchAnswer> &answer) {
                                          m_isAsking = false;
                                          if (answer)
                                              take(asked, *answer);
                                          else
                                              refused(asked, answer.error());
                                          goOn();
                                      });
}

void Prefetch::take(const QList<MessageId> &asked, const Graph::BatchAnswer &answer)
{
    m_troubles = 0;
    bool isHeeded = false; // once: they were one request
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const MessageId &id = asked.at(i);
        Result<FullMessage> message = Graph::readPart(Graph::getMessage(m_mailbox, id), answer.at(2 * i));
        const Result<QList<Attachment>> attachments = Graph::readPart(
            Graph::listAttachments(m_mailbox, id, Graph::Incomplete::Taken), answer.at(2 * i + 1));
        if (message && attachments && message->summary.id == id) {
            message->attachments = *attachments;
            keep(*message);
            continue;
        }
        m_refused.insert(id);
        for (const qsizetype part : {2 * i, 2 * i + 1}) {
            const std::optional<Error> fault = Graph::partFault(answer.at(part));
            if (fault && wantsPause(*fault) && !std::exchange(isHeeded, true)) {
                m_client.heed(*fault, *answer.at(part));
                rest();
            }
        }
    }
}

void Prefetch::refused(const QList<MessageId> &asked, const Error &error)
{
    if (isOfTheWay(error)) {
        rest();
        return;
    }
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected:
        qCInfo(syncLog) << "nothing is read ahead:" << toString(error.kind) << error.httpStatus;
        m_knowsBatches = false; // for this run
        return;
    case ErrorKind::NotReached:
    case ErrorKind::LinkLost:
    case ErrorKind::Throttled:
    case ErrorKind::Unauthorized:
    case ErrorKind::Secrets:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage: break;
    }
    // One of them may be too much for the service, or for one answer.
    for (const MessageId &id : asked)
        m_refused.insert(id);
}

void Prefetch::keep(const FullMessage &message)
{
    m_store.putTextOf(message, this, {});
    qint64 sum = 0;
    for (const Attachment &attachment : message.attachments) {
        if (!attachment.isInline || attachment.contentId.isEmpty() || attachment.size > mostPicture
            || attachment.type != AttachmentType::File)
            continue;
        sum += attachment.size;
        if (sum > mostPictures)
            return;
        m_pictures.append({.message = message.summary.id, .attachment = attachment.id});
    }
}

void Prefetch::askForPicture()
{
    const Picture picture = m_pictures.takeFirst();
    if (m_store.attachmentContent(m_mailbox.id, picture.message, picture.attachment)) {
        QMetaObject::invokeMethod(this, &Prefetch::goOn, Qt::QueuedConnection);
        return;
    }
    m_isAsking = true;
    m_client.send<QByteArray>(
        inBackground(Graph::attachmentContent(m_mailbox, picture.message, picture.attachment)), this,
        [this, picture](const Result<QByteArray> &bytes) {
            m_isAsking = false;
            if (bytes)
                m_store.putAttachmentContent(m_mailbox.id, picture.message, picture.attachment, *bytes, this,
                                             {});
            else
                m_pictures.clear();
            goOn();
        });
}

} // namespace Sendoff

#include "moc_prefetch.cpp"
