// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "mail/message.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

// Values <-> what is in the store's columns.

namespace Sendoff::Stored {

/// Milliseconds UTC; 0 for an invalid time.
qint64 time(const QDateTime &value);
QDateTime time(qint64 stored);

/// The people of a message or job.
struct People
{
    QList<Recipient> to;
    QList<Recipient> cc;
    QList<Recipient> bcc;
    Recipient from;
};
QString people(const People &people);
People people(const QString &stored);

QString error(const std::optional<Error> &error);
std::optional<Error> error(const QString &stored);

/// Text as searching and sorting compare it: without case and without differences of width or composition.
QString folded(const QString &text);
/// What a search looks at besides the text: recipients, subject and preview.
QString searchText(const MailSummary &summary);
QString recipientKey(const MailSummary &summary);
QString subjectKey(const MailSummary &summary);
/// The time that lists are sorted by: of sending in Sent Items, else of the last change.
qint64 sortTime(const MailSummary &summary);
/// Tells whether two summaries are the same, without reading the stored one.
QByteArray digest(const MailSummary &summary);

} // namespace Sendoff::Stored
