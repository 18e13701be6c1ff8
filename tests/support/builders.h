// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "mail/message.h"
#include "store/mailquery.h"

#include <QDebug>
#include <QString>
#include <QTest>

#include <utility>

// Mail values for tests in one line: aDraft("1").to(u"anna@contoso.com").subject(u"Hello").

namespace Sendoff {

/// Builds a MailSummary; converts to it by itself.
class MessageBuilder
{
public:
    explicit MessageBuilder(const char *id, Folder folder);

    MessageBuilder &in(const MailboxId &mailbox);
    MessageBuilder &to(const QString &address, const QString &name = {});
    MessageBuilder &cc(const QString &address, const QString &name = {});
    MessageBuilder &bcc(const QString &address, const QString &name = {});
    MessageBuilder &subject(const QString &subject);
    MessageBuilder &preview(const QString &preview);
    MessageBuilder &changeKey(const QString &changeKey);
    /// Minutes after 2026-04-14 09:00 UTC, for changed and sent.
    MessageBuilder &at(int minute);
    MessageBuilder &kind(Kind kind);
    MessageBuilder &withAttachments();

    operator MailSummary() const { return m_summary; } // NOLINT(google-explicit-constructor)
    MailSummary summary() const { return m_summary; }
    /// With a text.
    FullMessage full(const QString &html) const;
    /// The decision to send it.
    SendJob job(SendState state = SendState::Waiting) const;

private:
    MailSummary m_summary;
};

/// The mailbox that built messages are in unless told otherwise.
MailboxId testMailbox();
MessageBuilder aDraft(const char *id);
MessageBuilder aSentMessage(const char *id);

// What failing tests print.
QDebug operator<<(QDebug debug, Folder folder);
QDebug operator<<(QDebug debug, const MailSummary &summary);
QDebug operator<<(QDebug debug, const MailRow &row);
QDebug operator<<(QDebug debug, const SendJob &job);
char *toString(const MailSummary &summary);
char *toString(const SendJob &job);
char *toString(const MessageId &id);

} // namespace Sendoff

// QCOMPARE of values whose toString() gives a QLatin1String.
namespace QTest {

inline bool qCompare(const Sendoff::SendState &t1, const Sendoff::SendState &t2, const char *actual,
                     const char *expected, const char *file, int line)
{
    return qCompare(QString(Sendoff::toString(t1)), QString(Sendoff::toString(t2)), actual, expected, file,
                    line);
}

inline bool qCompare(const Sendoff::ErrorKind &t1, const Sendoff::ErrorKind &t2, const char *actual,
                     const char *expected, const char *file, int line)
{
    return qCompare(QString(Sendoff::toString(t1)), QString(Sendoff::toString(t2)), actual, expected, file,
                    line);
}

} // namespace QTest
