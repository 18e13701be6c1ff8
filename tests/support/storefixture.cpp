// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QCoreApplication>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// Delivers `done` and `changed` of a write.
template <typename T> T waited(Store &store, std::optional<T> &answer)
{
    store.flush();
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        qFatal("the store has not answered");
    return *answer;
}

} // namespace

StoreFixture::StoreFixture()
{
    reopen();
}

QString StoreFixture::path() const
{
    return m_dir.filePath(u"store.sqlite"_s);
}

void StoreFixture::reopen()
{
    reopenAfter([] {});
}

void StoreFixture::reopenAfter(const std::function<void()> &hands)
{
    m_store.reset();
    hands();
    Result<std::unique_ptr<Store>> opened = Store::open(path(), &m_clock);
    if (!opened)
        qFatal("the store does not open: %s", qPrintable(opened.error().detail));
    m_store = std::move(*opened);
}

Result<Done> StoreFixture::put(const QList<MailSummary> &messages)
{
    std::optional<Result<Done>> answer;
    m_store->putMessages(messages, m_store.get(), [&answer](const Result<Done> &r) { answer = r; });
    return waited(*m_store, answer);
}

Result<Done> StoreFixture::putFull(const FullMessage &message)
{
    std::optional<Result<Done>> answer;
    m_store->putFullMessage(message, m_store.get(), [&answer](const Result<Done> &r) { answer = r; });
    return waited(*m_store, answer);
}

Result<Done> StoreFixture::endRound(Folder folder, const QList<MessageId> &present, qint64 mark)
{
    std::optional<QList<MessageId>> absent;
    m_store->findAbsent(testMailbox(), folder, SeenIds(present), mark, m_store.get(),
                        [&absent](const QList<MessageId> &found) { absent = found; });
    RoundEnd round{.mailbox = testMailbox(), .folder = folder, .when = m_clock.now(), .asked = m_clock.now()};
    round.gone = waited(*m_store, absent);
    for (const MessageId &id : m_store->hiddenAsGone(testMailbox(), int(present.size()))) {
        if (present.contains(id))
            round.here.append(m_store->message(testMailbox(), id)->summary);
    }
    std::optional<Result<Done>> answer;
    m_store->endRound(round, m_store.get(), [&answer](const Result<Done> &r) { answer = r; });
    return waited(*m_store, answer);
}

Result<QList<SendJob>> StoreFixture::add(const QList<SendJob> &jobs)
{
    std::optional<Result<QList<SendJob>>> answer;
    m_store->addJobs(jobs, m_store.get(), [&answer](const Result<QList<SendJob>> &r) { answer = r; });
    return waited(*m_store, answer);
}

Result<Done> StoreFixture::update(const QList<SendJob> &jobs)
{
    std::optional<Result<Done>> answer;
    m_store->updateJobs(jobs, m_store.get(), [&answer](const Result<Done> &r) { answer = r; });
    return waited(*m_store, answer);
}

void StoreFixture::setViewed(const QList<MessageId> &ids, Viewed viewed)
{
    m_store->setViewed(testMailbox(), ids, viewed);
    m_store->flush();
    QCoreApplication::processEvents();
}

QStringList StoreFixture::listed(MailQuery query)
{
    if (query.mailbox.isEmpty())
        query.mailbox = testMailbox();
    QStringList out;
    const QList<MessageId> ids = m_store->idsOf(m_store->rows(query));
    for (const MessageId &id : ids)
        out.append(id.value);
    return out;
}

MailQuery StoreFixture::drafts()
{
    MailQuery query;
    query.mailbox = testMailbox();
    return query;
}

MailQuery StoreFixture::sentItems()
{
    MailQuery query = drafts();
    query.folder = Folder::SentItems;
    return query;
}

} // namespace Sendoff
