// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingmail.h"

#include "wordingschedule.h"

#include <QDateTime>
#include <QRegularExpression>

// The part of WordingMail that says when, and what a screen reader says of a row.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// Day and month in the locale's order: QLocale has no format of its own for this.
QString dayAndMonthFormat(const QString &month)
{
    const QString longForm = QLocale().dateFormat(QLocale::LongFormat);
    if (longForm.contains(u'月'))
        return u"M月d日"_s;
    const bool monthFirst
        = longForm.indexOf(u'M') < longForm.indexOf(QRegularExpression(u"(?<!d)d{1,2}(?!d)"_s));
    return monthFirst ? month + u" d"_s : u"d "_s + month;
}

QString dayAndMonth(const QDate &date)
{
    return QLocale().toString(date, dayAndMonthFormat(u"MMM"_s));
}

QString dateText(const QDate &date, const QDate &today)
{
    return date.year() == today.year() ? dayAndMonth(date) : QLocale().toString(date, QLocale::ShortFormat);
}

} // namespace

QString WordingMail::date(const QDate &date, const QDate &today)
{
    return dateText(date, today);
}

QString WordingMail::rowTime(const MailRow &row, const QDateTime &now)
{
    if (row.jobState && isHeldByService(*row.jobState))
        return WordingSchedule::ahead(row.sendAt, now);
    return listTime(row.summary.folder == Folder::Drafts ? row.summary.modified : row.summary.sent, now);
}

QString WordingMail::dayFormat()
{
    return u"ddd "_s + dayAndMonthFormat(u"MMM"_s);
}

QString WordingMail::clock(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    // The C locale's short form has seconds.
    const QLocale locale;
    const QTime local = time.toLocalTime().time();
    return locale.language() == QLocale::C ? local.toString(u"HH:mm"_s)
                                           : locale.toString(local, QLocale::ShortFormat);
}

QString WordingMail::clockWithSeconds(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    if (!format.contains("ss"_L1))
        format.replace("mm"_L1, "mm:ss"_L1);
    return QLocale().toString(time.toLocalTime().time(), format);
}

QString WordingMail::listTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const qint64 days = date.daysTo(today);
    if (days == 0)
        return clock(time);
    if (days == 1)
        return tr("Yesterday");
    if (days > 1 && days < 7)
        return QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
    return dateText(date, today);
}

QString WordingMail::moment(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (date == today)
        return clock(time);
    if (date.daysTo(today) == 1)
        //: Within a sentence: "Drafts are shown as of yesterday 16:20"
        return tr("yesterday %1").arg(clock(time));
    //: Date and time within a sentence: "3 Apr 16:20"
    return tr("%1 %2").arg(dateText(date, today), clock(time));
}

QString WordingMail::changedAt(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (date == today)
        return tr("changed at %1").arg(clock(time));
    if (date.daysTo(today) == 1)
        return tr("changed yesterday at %1").arg(clock(time));
    return tr("changed on %1 at %2").arg(dateText(date, today), clock(time));
}

QString WordingMail::sentAt(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (date == today)
        return tr("sent today at %1").arg(clock(time));
    if (date.daysTo(today) == 1)
        return tr("sent yesterday at %1").arg(clock(time));
    return tr("sent on %1 at %2").arg(dateText(date, today), clock(time));
}

QString WordingMail::rowText(const MailRow &row, const QDateTime &now, bool ticked)
{
    const MailSummary &summary = row.summary;
    const bool isDraft = summary.folder == Folder::Drafts;
    QStringList parts;
    if (isDraft && !row.viewed)
        parts.append(tr("not viewed"));
    parts.append(kind(summary.kind));
    const QStringList people = recipientNames(summary);
    parts.append(people.isEmpty() ? noRecipients() : tr("to %1").arg(people.join(u", "_s)));
    parts.append(subject(summary.subject));
    parts.append(rowTime(row, now));
    if (summary.hasAttachments)
        parts.append(tr("with attachments"));
    parts.append(importance(summary.importance));
    parts.append(badgeText(row));
    if (ticked)
        parts.append(tr("selected"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace Sendoff
