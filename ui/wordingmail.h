// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/sentgroups.h"
#include "mail/message.h"
#include "store/mailquery.h"

#include <QCoreApplication>
#include <QLocale>

namespace Sendoff {

/// Words for messages: kinds, recipients, times, sizes, folders, and what a screen reader says of a row.
/// Times come in UTC and are shown in the computer's zone; dates, numbers and sizes follow QLocale().
class WordingMail
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingMail)

public:
    static QString kind(Kind kind); ///< "Reply all"
    static const char *kindIcon(Kind kind); ///< for Icons
    static QString importance(Importance importance); ///< empty for Normal
    static QString folder(Folder folder); ///< Microsoft's name: "Sent Items"
    static QString subject(const QString &subject); ///< "(no subject)" for an empty one
    static QString noRecipients();
    static QString someone(); ///< for a recipient without name and address

    /// The names that go on a row's first line: To, then Cc, then Bcc.
    static QStringList recipientNames(const MailSummary &summary);
    static QString name(const Recipient &recipient);
    /// Several names as one text: "Anna, Boris"; `noRecipients` when there are none.
    static QString names(const QList<Recipient> &recipients);
    /// The mark after names that did not fit: "+8" (in some languages the number of all is said).
    static QString more(int hidden, int all);

    static QString to();
    static QString cc();
    static QString bcc();
    static QString from();
    /// "Lena Hoffmann <lena@contoso.com>": a name alone can stay while the address is another one.
    static QString withAddress(const Recipient &recipient);
    /// Recipients and subject, a line for each.
    static QString head(const MailSummary &summary);
    static QString outsideOrganization(); ///< said of a recipient

    /// A row's time: "10:38", "Yesterday", "Tue", "3 Apr" or a short date. Empty for an invalid time.
    static QString listTime(const QDateTime &time, const QDateTime &now);
    /// "3 Apr", or a short date in another year than `today`'s.
    static QString date(const QDate &date, const QDate &today);
    /// How a day is shown in a field: weekday, day and month, in the locale's order; for QDateTimeEdit.
    static QString dayFormat();
    /// The time in a row: when it goes, when it was sent, or when it was changed.
    static QString rowTime(const MailRow &row, const QDateTime &now);
    static QString clock(const QDateTime &time); ///< "10:38"
    static QString clockWithSeconds(const QDateTime &time); ///< "10:38:07"
    /// "at 10:38" is left to the sentence: gives "10:38" today, "yesterday 16:20", "3 Apr 16:20" else.
    static QString moment(const QDateTime &time, const QDateTime &now);
    static QString changedAt(const QDateTime &time, const QDateTime &now); ///< "changed at 10:38"
    static QString sentAt(const QDateTime &time, const QDateTime &now); ///< "sent today at 10:44"

    static QString size(qint64 bytes); ///< "212 KB"
    static QString number(qint64 number);

    static QString drafts(int count); ///< "128 drafts"
    static QString sentToday(int count); ///< "30 sent today"
    static QString messages(int count); ///< "12 messages"
    static QString selected(int ticked, int all); ///< "12 of 128 selected"
    static QString selectedNotShown(int ticked, int notShown); ///< "12 selected, 3 not shown"
    static QString needAttention(int count); ///< "5 need attention"
    static QString notViewed(int count); ///< "117 not viewed yet"
    static QString position(int place, int of); ///< "1 of 128"

    static QString sentGroup(SentGroup group); ///< "Earlier today"
    static QString filter(MailFilter filter);
    static QString sort(MailSort sort);

    /// What the row's one badge means, as said by a screen reader; empty without a badge.
    static QString badgeText(const MailRow &row);
    /// What a screen reader says of a row.
    static QString rowText(const MailRow &row, const QDateTime &now, bool ticked);
};

} // namespace Sendoff
