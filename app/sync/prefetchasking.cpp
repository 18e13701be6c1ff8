// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/prefetch.h"

#include "base/clock.h"
#include "base/log.h"
#include "graph/attachments.h"
#include "graph/batch.h"
#include "graph/messages.h"
#include "store/store.h"
#include "sync/sendaside.h"

#include <algorithm>
#include <utility>

// What is asked for, and what becomes of the answers.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textsAtOnce = 5; // two questions each
constexpr qint64 mostTexts = 4LL * 1024 * 1024; // in one answer; what is longer is asked for one by one
constexpr std::chrono::hours pauseWithoutBatches(1); // who refuses them may be a proxy of a moment
constexpr qint64 mostPicture = 512LL * 1024;
constexpr qint64 mostPictures = 4LL * 1024 * 1024; // of one message

template <typename T> Request<T> inBackground(Request<T> request)
{
    request.data.priority = Priority::Background;
    request.data.maxAttempts = 1; // whoever wants to see it asks by itself
    return request;
}

} // namespace

/// What a batch says.
struct Prefetch::Texts
{
    QList<Result<FullMessage>> messages; ///< as they were asked for
    std::optional<Graph::PartPause> pause = {};
};

AheadWish Prefetch::textOf(const MessageId &id) const
{
    const auto row = m_store.message(m_mailbox.id, id);
    return {.message = id, .attachment = {}, .changeKey = row ? row->summary.changeKey : QString()};
}

/// One that fails each time shall not stand before the others each time.
void Prefetch::putLastWhatFailed()
{
    std::stable_partition(m_waiting.begin(), m_waiting.end(),
                          [this](const MessageId &id) { return !m_failures.hasFailed(textOf(id)); });
}

/// The next ones that are to be asked for in one go. Meanwhile it becomes known which pictures those lack
/// whose text is here.
QList<AheadWish> Prefetch::nextTexts()
{
    const qsizetype most = m_clock.monotonic() < m_aloneUntil ? 1 : textsAtOnce;
    QList<AheadWish> texts;
    while (!m_waiting.isEmpty() && texts.size() < most) {
        const MessageId id = m_waiting.takeFirst();
        if (m_store.hasText(m_mailbox.id, id)) {
            addPictures(id);
            continue;
        }
        const AheadWish wish = textOf(id);
        const bool isKnown = !wish.changeKey.isEmpty();
        if (!isKnown || m_clock.monotonic() < m_noBatchesUntil || !m_failures.mayAsk(wish))
            continue;
        if (!m_alone.contains(id)) {
            texts.append(wish);
        } else if (texts.isEmpty()) {
            return {wish};
        } else {
            m_waiting.prepend(id);
            break;
        }
    }
    return texts;
}

void Prefetch::askForTexts(const QList<AheadWish> &texts)
{
    m_isAsking = true;
    ++m_writing; // what may be on the disk at once is not the end
    sendAside<Texts>(m_client, requestFor(texts), this, [this, texts](const Result<Texts> &answer) {
        if (answer)
            take(texts, *answer);
        else
            refused(texts, answer.error());
        answered();
    });
}

Request<Prefetch::Texts> Prefetch::requestFor(const QList<AheadWish> &wishes) const
{
    struct Question
    {
        Request<FullMessage> message;
        Request<QList<Attachment>> attachments;
    };
    QList<Question> asked;
    QList<RequestData> questions;
    for (const AheadWish &wish : wishes) {
        const MessageId &id = wish.message;
        asked.append(
            {.message = inBackground(Graph::getMessage(m_mailbox, id)),
             .attachments = inBackground(Graph::listAttachments(m_mailbox, id, Graph::Incomplete::Taken))});
        questions.append(asked.last().message.data);
        questions.append(asked.last().attachments.data);
    }
    Request<Graph::BatchAnswer> batch = Graph::batchOf(questions);
    if (wishes.size() > 1)
        batch.data.maxAnswerBytes = mostTexts;
    return {.data = batch.data,
            .read = [read = batch.read, asked](const Response &response) -> Result<Texts> {
                const Result<Graph::BatchAnswer> answer = read(response);
                if (!answer)
                    return answer.error();
                Texts texts{.messages = {}, .pause = Graph::pauseIn(*answer)};
                for (qsizetype i = 0; i < asked.size(); ++i) {
                    Result<FullMessage> message = Graph::readPart(asked.at(i).message, answer->at(2 * i));
                    const Result<QList<Attachment>> attachments
                        = Graph::readPart(asked.at(i).attachments, answer->at(2 * i + 1));
                    if (message && !attachments)
                        message = attachments.error();
                    else if (message)
                        message->attachments = *attachments;
                    texts.messages.append(message);
                }
                return texts;
            }};
}

void Prefetch::take(const QList<AheadWish> &asked, const Texts &texts)
{
    m_troubles = 0;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const Result<FullMessage> &message = texts.messages.at(i);
        if (!message)
            noteFailure(asked.at(i), message.error());
        else if (message->summary.id == asked.at(i).message)
            keep(asked.at(i), *message);
        else
            m_failures.failed(asked.at(i)); // it is another one
    }
    if (texts.pause) {
        m_aloneUntil = m_clock.monotonic() + Graph::pauseOfBatches;
        m_client.heed(texts.pause->error, texts.pause->answer);
        rest();
    }
}

void Prefetch::refused(const QList<AheadWish> &asked, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected:
        if (isOfTheWay(error))
            break;
        qCInfo(syncLog) << "nothing is read ahead:" << toString(error.kind) << error.httpStatus;
        m_noBatchesUntil = m_clock.monotonic() + pauseWithoutBatches;
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
    // One of them may be too much for the service, for the line, or for one answer.
    // (What was silent for long has closed the gate already.)
    const bool isOfOne = (isReady() || error.kind == ErrorKind::LinkLost) && !isOfTheMailbox(error.code);
    for (const AheadWish &wish : asked) {
        if (isOfOne && asked.size() == 1 && error.code == "answerTooLarge"_L1)
            m_failures.refused(wish);
        else if (isOfOne && asked.size() == 1)
            m_failures.failed(wish);
        if (isOfOne)
            m_alone.insert(wish.message);
    }
    if (error.kind != ErrorKind::Protocol)
        rest();
    else if (asked.size() > 1) // they are asked for one by one, now
        for (auto wish = asked.crbegin(); wish != asked.crend(); ++wish)
            m_waiting.prepend(wish->message);
}

void Prefetch::keep(const AheadWish &wish, const FullMessage &message)
{
    ++m_writing;
    m_store.putTextOf(message, this, [this, wish](const Result<Done> &) {
        // It may be an earlier version than the list told of, or the disk full.
        if (m_store.hasText(m_mailbox.id, wish.message))
            addPictures(wish.message);
        else
            m_failures.failed(wish);
        answered();
    });
}

void Prefetch::addPictures(const MessageId &id)
{
    if (!m_wanted.contains(id))
        return; // another wish has come
    QString changeKey;
    qint64 sum = 0;
    const QList<InlinePicture> pictures = m_store.inlinePictures(m_mailbox.id, id);
    for (const InlinePicture &picture : pictures) {
        if (picture.size > mostPicture)
            continue;
        sum += picture.size;
        if (sum > mostPictures)
            return;
        if (picture.isHere)
            continue;
        if (changeKey.isEmpty()) {
            const auto row = m_store.message(m_mailbox.id, id);
            changeKey = row ? row->summary.changeKey : QString();
        }
        const AheadWish wish{.message = id, .attachment = picture.attachment, .changeKey = changeKey};
        if (m_failures.mayAsk(wish))
            m_pictures.append(wish);
    }
}

void Prefetch::askForPicture()
{
    std::stable_partition(m_pictures.begin(), m_pictures.end(),
                          [this](const AheadWish &picture) { return !m_failures.hasFailed(picture); });
    const AheadWish wish = m_pictures.takeFirst();
    Request<QByteArray> request
        = inBackground(Graph::attachmentContent(m_mailbox, wish.message, wish.attachment));
    request.data.maxAnswerBytes = 2 * mostPicture; // the service counts the size in its own way
    m_isAsking = true;
    ++m_writing;
    m_client.send<QByteArray>(request, this, [this, wish](const Result<QByteArray> &bytes) {
        if (bytes) {
            m_troubles = 0;
            ++m_writing;
            m_store.putAttachmentContent(m_mailbox.id, wish.message, wish.attachment, *bytes, this,
                                         [this, wish](const Result<Done> &stored) {
                                             if (!stored)
                                                 m_failures.failed(wish);
                                             answered();
                                         });
        } else {
            noteFailure(wish, bytes.error());
            if (isOfTheWay(bytes.error()))
                rest();
        }
        answered();
    });
}

void Prefetch::noteFailure(const AheadWish &wish, const Error &error)
{
    const bool isGone = error.kind == ErrorKind::NotFound && !isOfTheMailbox(error.code);
    if (isRefusal(error) || isGone || error.code == "answerTooLarge"_L1)
        m_failures.refused(wish);
    else if (isReady() || error.kind == ErrorKind::LinkLost) // else it was not its fault
        m_failures.failed(wish);
}

} // namespace Sendoff
