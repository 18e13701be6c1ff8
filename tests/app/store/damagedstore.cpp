// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagedstore.h"

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int mails = 400;
constexpr int jobCount = 40;

QByteArray nameOf(int number)
{
    return "m" + QByteArray::number(number);
}

MessageBuilder mailOf(int number, Folder folder)
{
    return MessageBuilder(nameOf(number).constData(), folder)
        .to(u"anna%1@contoso.com"_s.arg(number), u"Anna"_s)
        .subject(u"Subject %1"_s.arg(number))
        .at(number);
}

template <typename T> void require(const T &ok)
{
    if (!ok)
        qFatal("the store cannot be filled");
}

} // namespace

DamagedStore::DamagedStore()
{
    fill();
}

void DamagedStore::fill()
{
    QList<MailSummary> all;
    for (int i = 0; i < mails; ++i) {
        const Folder folder = i < mails / 2 ? Folder::Drafts : Folder::SentItems;
        all.append(mailOf(i, folder).preview(QString(200, u'x')));
    }
    require(m_sound.put(all));
    require(m_sound.putFull(mailOf(0, Folder::Drafts).full(QString(500, u'y'))));
    QList<SendJob> decided;
    for (int i = 0; i < jobCount; ++i) {
        SendJob job = mailOf(i, Folder::Drafts).job(allSendStates.at(size_t(i) % allSendStates.size()));
        job.attempts = i % 3;
        job.attemptId = QByteArray::number(i);
        if (job.state == SendState::Scheduled || job.state == SendState::Recalling)
            job.sendAt = job.created.addDays(1);
        if (job.state == SendState::Recalling)
            job.again = job.created.addDays(2);
        decided.append(job);
    }
    require(m_sound.add(decided));
    QList<MessageId> viewed;
    for (int i = 60; i < 80; ++i) {
        viewed.append({QString::fromLatin1(nameOf(i))});
        m_viewed.append(viewed.constLast().value);
    }
    m_sound.setViewed(viewed);
    m_sound.store().setOwner(testMailbox(), {u"drafts-id"_s}, nullptr, {});
    m_sound.reopen(); // the log is brought into the file
    m_jobs = allJobs(m_sound.store());
    require(m_jobs.size() == jobCount);
}

QString DamagedStore::copied()
{
    const QString file = m_sound.dir() + u"/copy%1.sqlite"_s.arg(++m_copies);
    if (!QFile::copy(m_sound.path(), file))
        qFatal("the store cannot be copied");
    return file;
}

Result<std::unique_ptr<Store>> DamagedStore::opened(const QString &file)
{
    return Store::open(file, &m_sound.clock());
}

QList<SendJob> DamagedStore::openOnes(QList<SendJob> all)
{
    all.removeIf([](const SendJob &job) { return isFinal(job.state); });
    return all;
}

QList<SendJob> DamagedStore::allJobs(const Store &store)
{
    QList<SendJob> all = store.jobs({allSendStates.begin(), allSendStates.end()});
    std::ranges::sort(all, {}, [](const SendJob &job) { return job.id.value; });
    return all;
}

SendJob DamagedStore::doubted(SendJob job)
{
    const SendState state = job.state;
    if (isFinal(state) || state == SendState::Countdown || state == SendState::Accepted
        || state == SendState::Scheduled)
        return job;
    job.state = SendState::Unknown;
    job.seen = job.seen == Seen::Nothing ? Seen::Nowhere : job.seen;
    job.attempts = std::max(job.attempts, 1);
    job.again.reset();
    job.looks = 0;
    job.due = {};
    job.error = Error{ErrorKind::Storage, 0, u"damagedOutbox"_s, {}, {}, {}};
    return job;
}

bool DamagedStore::isInDoubt(const SendJob &job)
{
    return job.state == SendState::Unknown && job.seen != Seen::Nothing && !job.again;
}

} // namespace Sendoff
