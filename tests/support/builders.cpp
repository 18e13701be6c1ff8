// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/builders.h"

#include <QDebugStateSaver>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;

MessageBuilder::MessageBuilder(const char *id, Folder folder)
{
    m_summary.mailbox = testMailbox();
    m_summary.id = {QString::fromUtf8(id)};
    m_summary.folder = folder;
    m_summary.isDraft = folder == Folder::Drafts;
    m_summary.changeKey = u"ck-"_s + m_summary.id.value;
    m_summary.internetMessageId = u"<%1@contoso.com>"_s.arg(m_summary.id.value);
    at(0);
}

MessageBuilder &MessageBuilder::in(const MailboxId &mailbox)
{
    m_summary.mailbox = mailbox;
    return *this;
}

MessageBuilder &MessageBuilder::to(const QString &address, const QString &name)
{
    m_summary.to.append({.name = name, .address = address});
    return *this;
}

MessageBuilder &MessageBuilder::cc(const QString &address, const QString &name)
{
    m_summary.cc.append({.name = name, .address = address});
    return *this;
}

MessageBuilder &MessageBuilder::bcc(const QString &address, const QString &name)
{
    m_summary.bcc.append({.name = name, .address = address});
    return *this;
}

MessageBuilder &MessageBuilder::subject(const QString &subject)
{
    m_summary.subject = subject;
    return *this;
}

MessageBuilder &MessageBuilder::preview(const QString &preview)
{
    m_summary.preview = preview;
    return *this;
}

MessageBuilder &MessageBuilder::changeKey(const QString &changeKey)
{
    m_summary.changeKey = changeKey;
    return *this;
}

MessageBuilder &MessageBuilder::at(int minute)
{
    m_summary.modified = QDateTime(QDate(2026, 4, 14), QTime(9, 0), Qt::UTC).addSecs(minute * 60);
    m_summary.sent = m_summary.modified;
    return *this;
}

MessageBuilder &MessageBuilder::kind(Kind kind)
{
    m_summary.kind = kind;
    return *this;
}

MessageBuilder &MessageBuilder::withAttachments()
{
    m_summary.hasAttachments = true;
    return *this;
}

FullMessage MessageBuilder::full(const QString &html) const
{
    return {.summary = m_summary,
            .body = {.type = BodyType::Html, .content = html},
            .attachments = {},
            .sender = {}};
}

SendJob MessageBuilder::job(SendState state) const
{
    SendJob job;
    job.mailbox = m_summary.mailbox;
    job.message = m_summary.id;
    job.batch = 1;
    job.state = state;
    job.approved.changeKey = m_summary.changeKey;
    job.subject = m_summary.subject;
    job.recipients = m_summary.to + m_summary.cc + m_summary.bcc;
    job.kind = m_summary.kind;
    job.internetMessageId = m_summary.internetMessageId;
    job.created = m_summary.modified;
    job.due = m_summary.modified;
    return job;
}

MailboxId testMailbox()
{
    return {u"/me"_s};
}

MessageBuilder aDraft(const char *id)
{
    return MessageBuilder(id, Folder::Drafts);
}

MessageBuilder aSentMessage(const char *id)
{
    return MessageBuilder(id, Folder::SentItems);
}

QDebug operator<<(QDebug debug, Folder folder)
{
    switch (folder) {
    case Folder::Drafts: return debug << "Drafts";
    case Folder::SentItems: return debug << "SentItems";
    case Folder::Inbox: return debug << "Inbox";
    }
    Q_UNREACHABLE();
}

QDebug operator<<(QDebug debug, const MailSummary &summary)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Mail(" << summary.id << " in " << summary.mailbox << ' ' << summary.folder << ' '
                    << summary.changeKey << ' ' << summary.subject << " to " << summary.to << " cc "
                    << summary.cc << " bcc " << summary.bcc << " at " << summary.modified << ')';
    return debug;
}

QDebug operator<<(QDebug debug, const MailRow &row)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Row(" << row.row << ' ' << row.summary << (row.viewed ? " viewed" : " not viewed");
    if (row.jobState)
        debug << " job " << row.job << ' ' << *row.jobState;
    return debug << ')';
}

QDebug operator<<(QDebug debug, const SendJob &job)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Job(" << job.id << " of " << job.message << ' ' << job.state << " batch " << job.batch
                    << " attempts " << job.attempts << " copy " << job.copy << " due " << job.due;
    if (job.error)
        debug << ' ' << *job.error;
    return debug << ')';
}

char *toString(const MailSummary &summary)
{
    return QTest::toString(QDebug::toString(summary));
}

char *toString(const SendJob &job)
{
    return QTest::toString(QDebug::toString(job));
}

char *toString(const MessageId &id)
{
    return QTest::toString(id.value);
}

} // namespace Sendoff
