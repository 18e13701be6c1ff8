// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/bodies.h"

#include "graph/attachments.h"
#include "graph/changes.h"
#include "graph/messages.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"
#include "sync/sendaside.h"

#include <QHash>
#include <QPointer>

#include <utility>

namespace Sendoff {

namespace {

template <typename T> struct Asker
{
    QPointer<QObject> context;
    std::function<void(Result<T>)> call;
};

template <typename T> void answerAll(const QList<Asker<T>> &askers, const Result<T> &answer)
{
    for (const Asker<T> &asker : askers) {
        if (asker.context)
            asker.call(answer);
    }
}

// From the event loop also when it is here already.
template <typename T> void answerSoon(QObject *context, std::function<void(Result<T>)> call, T value)
{
    QMetaObject::invokeMethod(
        context, [call = std::move(call), value = std::move(value)] { call(value); }, Qt::QueuedConnection);
}

} // namespace

struct Bodies::Private
{
    Client &client;
    Store &store;
    Mailbox mailbox;
    MailboxIdentity *identity = nullptr;
    QHash<MessageId, QList<Asker<FullMessage>>> texts = {};
    QHash<std::pair<MessageId, AttachmentId>, QList<Asker<QByteArray>>> contents = {};

    void whenKnown(QObject *context, MailboxIdentity::Call call);
};

Bodies::Bodies(Client &client, Store &store, const Mailbox &mailbox, QObject *parent)
    : QObject(parent)
    , d(new Private{.client = client, .store = store, .mailbox = mailbox})
{
}

Bodies::~Bodies() = default;

void Bodies::setIdentity(MailboxIdentity &identity)
{
    d->identity = &identity;
}

void Bodies::Private::whenKnown(QObject *context, MailboxIdentity::Call call)
{
    if (identity)
        identity->verify(context, std::move(call));
    else
        call(Done());
}

void Bodies::text(const MessageId &id, QObject *context, std::function<void(Result<FullMessage>)> call)
{
    if (std::optional<FullMessage> known = d->store.fullMessage(d->mailbox.id, id)) {
        answerSoon<FullMessage>(context, std::move(call), std::move(*known));
        return;
    }
    const bool isAsked = d->texts.contains(id);
    d->texts[id].append({.context = context, .call = std::move(call)});
    if (isAsked)
        return;
    d->whenKnown(this, [this, id](const Result<Done> &known) {
        if (known)
            readText(id);
        else
            give(id, known.error());
    });
}

void Bodies::readText(const MessageId &id)
{
    sendAside<FullMessage>(d->client, Graph::getMessage(d->mailbox, id), this,
                           [this, id](Result<FullMessage> message) {
                               if (!message) {
                                   if (Graph::isGone(message.error()))
                                       forget(id);
                                   give(id, message);
                               } else {
                                   // Always: the service's own mark leaves out inline ones (contract 5),
                                   // and the outbox compares all of them.
                                   readAttachments(id, std::move(*message));
                               }
                           });
}

void Bodies::readAttachments(const MessageId &id, FullMessage message)
{
    sendAside<QList<Attachment>>(
        d->client, Graph::listAttachments(d->mailbox, id, Graph::Incomplete::Taken), this,
        [this, id, message = std::move(message)](const Result<QList<Attachment>> &attachments) {
            if (!attachments) {
                give(id, attachments.error());
                return;
            }
            FullMessage whole = message;
            whole.attachments = *attachments;
            d->store.putTextOf(whole, this, {});
            give(id, whole);
        });
}

void Bodies::give(const MessageId &id, const Result<FullMessage> &answer)
{
    answerAll(d->texts.take(id), answer);
}

// It was deleted elsewhere. What is on its way out belongs to the outbox, which finds out by itself.
void Bodies::forget(const MessageId &id)
{
    const std::optional<SendJob> job = d->store.jobOf(d->mailbox.id, id);
    if (!job || isFinal(job->state))
        d->store.removeMessage(d->mailbox.id, id, this, {});
}

void Bodies::attachment(const MessageId &message, const AttachmentId &attachment, QObject *context,
                        std::function<void(Result<QByteArray>)> call)
{
    if (std::optional<QByteArray> known = d->store.attachmentContent(d->mailbox.id, message, attachment)) {
        answerSoon<QByteArray>(context, std::move(call), std::move(*known));
        return;
    }
    const std::pair key(message, attachment);
    const bool isAsked = d->contents.contains(key);
    d->contents[key].append({.context = context, .call = std::move(call)});
    if (isAsked)
        return;
    d->whenKnown(this, [this, key](const Result<Done> &known) {
        if (known)
            readContent(key.first, key.second);
        else
            answerAll(d->contents.take(key), Result<QByteArray>(known.error()));
    });
}

void Bodies::readContent(const MessageId &message, const AttachmentId &attachment)
{
    d->client.send<QByteArray>(Graph::attachmentContent(d->mailbox, message, attachment), this,
                               [this, key = std::pair(message, attachment)](const Result<QByteArray> &bytes) {
                                   if (bytes)
                                       d->store.putAttachmentContent(d->mailbox.id, key.first, key.second,
                                                                     *bytes, this, {});
                                   answerAll(d->contents.take(key), bytes);
                               });
}

} // namespace Sendoff

#include "moc_bodies.cpp"
