// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceids.h"
#include "practice/quoting.h"
#include "practice/samplebook.h"

// What answers and the mail that they answer have to do with each other.

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

/// What is in the Inbox: what a draft answers, or what came after it.
PracticeMessage SampleBook::received(const Page &page, WithBody withBody) const
{
    PracticeMessage message = original(page, withBody);
    if (page.isLater) {
        message.subject = filled(m_samples.at(page.sample).subject, page);
        message.internetMessageId.insert(1, u"later."_s);
        message.preview = previewOf(m_samples.at(page.sample).original.later, true);
        message.conversationIndex += QByteArray(5, '\3');
        message.properties.insert(u"String 0x1042"_s, originalId(page));
        if (withBody == WithBody::Yes)
            message.body = wrappedHtml(m_samples.at(page.sample).original.later);
    }
    return message;
}

QString SampleBook::conversation(const Page &page) const
{
    constexpr quint32 threads = 0xC000'0000U; // numbers that no message has
    constexpr quint32 answers = 0x8000'0000U;
    const int thread = m_samples.at(page.sample).thread;
    return PracticeIds(m_seed).conversation(
        thread != 0 ? threads | quint32(thread) : answers | quint32(page.sample) << 20 | quint32(page.copy));
}

QString SampleBook::originalId(const Page &page) const
{
    const QString domain = person(page).address.section(u'@', 1);
    return u"<%1.%2.%3@mail.%4>"_s.arg(mixed(quint32(page.sample), 6), 8, 16, QLatin1Char('0'))
        .arg(page.sample)
        .arg(page.copy)
        .arg(domain.isEmpty() ? u"fabrikam.com"_s : domain);
}

qint64 SampleBook::originalTime(const Page &page) const
{
    return page.folder == FolderName::Inbox
        ? page.modified
        : page.modified - qint64(m_samples.at(page.sample).original.daysBefore) * 24 * 60 * minuteMs;
}

PracticeMessage SampleBook::original(const Page &page, WithBody withBody) const
{
    const Sample &sample = m_samples.at(page.sample);
    PracticeMessage message;
    const QString subject = filled(sample.subject, page);
    message.subject = subject.mid(subject.indexOf(u':') + 1).trimmed();
    message.from = sample.original.from.address.isEmpty() ? person(page) : sample.original.from;
    message.to = {m_owner};
    if (sample.kind == SampleKind::ReplyAll) {
        for (const Person &other : sample.to) {
            if (other != message.from)
                message.to.append(other);
        }
    }
    message.internetMessageId = originalId(page);
    message.conversationId = conversation(page);
    message.conversationIndex = QByteArray("\1\xdc\x5a", 3) + QByteArray(19, char(page.sample + 1));
    const QString text = filled(sample.original.text, page);
    message.preview = previewOf(text, true);
    if (withBody == WithBody::Yes)
        message.body = wrappedHtml(text);
    return message;
}

} // namespace Sendoff::Practice
