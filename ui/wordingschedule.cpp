// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingschedule.h"

#include "wordingerrors.h"
#include "wordingmail.h"
#include "wordingsend.h"

#include <QLocale>

#include <cstdlib>

namespace Sendoff {

using namespace Qt::StringLiterals;
using Theme::Accent;

namespace {

/// "UTC+2", "UTC+5:30"
QString offset(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    QString text = u"UTC%1%2"_s.arg(seconds < 0 ? QChar(u'−') : QChar(u'+')).arg(minutes / 60);
    if (minutes % 60 != 0)
        text += u":%1"_s.arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return text;
}

QString clock(const QTime &time)
{
    const QLocale locale;
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s)
                                           : locale.toString(time, QLocale::ShortFormat);
}

} // namespace

QString WordingSchedule::preset(SendPreset preset)
{
    switch (preset) {
    case SendPreset::LaterToday: return tr("Later today");
    case SendPreset::TomorrowMorning: return tr("Tomorrow morning");
    case SendPreset::MondayMorning: return tr("Monday morning");
    }
    return {};
}

QString WordingSchedule::ahead(const QDateTime &moment, const QDateTime &now, const QTimeZone &zone)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toTimeZone(zone);
    const QDate today = now.toTimeZone(zone).date();
    const qint64 days = today.daysTo(local.date());
    if (days == 0)
        return clock(local.time());
    if (days > 0 && days < 7)
        //: %1 weekday, short; %2 time of day: "Wed 08:00"
        return tr("%1 %2", "weekday and time")
            .arg(QLocale().standaloneDayName(local.date().dayOfWeek(), QLocale::ShortFormat),
                 clock(local.time()));
    //: %1 day and month; %2 time of day: "20 Apr, 08:00"
    return tr("%1, %2", "date and time").arg(WordingMail::date(local.date(), today), clock(local.time()));
}

QString WordingSchedule::zone(const QTimeZone &zone, const QDateTime &moment)
{
    const QString utc = offset(zone.offsetFromUtc(moment));
    QString name = zone.displayName(moment, QTimeZone::LongName);
    if (name.isEmpty() || name.startsWith("GMT"_L1) || name.startsWith("UTC"_L1))
        return utc;
    if (!name.at(0).isUpper()) // it begins a sentence
        name.front() = name.at(0).toUpper();
    //: %1 name of a time zone, %2 "UTC+2"
    return tr("%1 (%2)", "time zone").arg(name, utc);
}

QString WordingSchedule::clockChange(const WallTime &time, const QTimeZone &zone)
{
    const QString taken = clock(time.moment.toTimeZone(zone).time());
    switch (time.kind) {
    case WallTime::Kind::Once: return {};
    case WallTime::Kind::Skipped:
        return tr("The clocks go forward then, and this time is skipped: it goes at %1.").arg(taken);
    case WallTime::Kind::Twice:
        return tr("The clocks go back then, and this time comes twice: it goes the first time (%1).")
            .arg(offset(zone.offsetFromUtc(time.moment)));
    }
    return {};
}

QString WordingSchedule::serverKeeps()
{
    return tr("Microsoft 365 keeps the message and sends it even if this computer is off.");
}

QString WordingSchedule::tooSoon()
{
    return tr("Choose a time that is at least two minutes ahead.");
}

QString WordingSchedule::scheduledFor(const QDateTime &moment, const QDateTime &now)
{
    return tr("Scheduled for %1").arg(ahead(moment, now));
}

BarSpec WordingSchedule::waiting(const SendJob &job, const QDateTime &now)
{
    const bool isRecalled = job.state == SendState::Recalling;
    BarSpec spec{.accent = Accent::Info,
                 .icon = "mail-schedule",
                 .lead = isRecalled ? WordingSend::stateSentence(job.state)
                                    : tr("%1.", "a sentence").arg(scheduledFor(job.sendAt, now)),
                 .text = isRecalled ? WordingSend::whatHappened(job, now) : serverKeeps()};
    if (!isRecalled && job.error) {
        spec.accent = Accent::Attention;
        spec.text = notRecalled(job, *job.error, now).text;
    }
    return spec;
}

BarSpec WordingSchedule::sentAtOnce(const SendJob &job, const QDateTime &now)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("Microsoft 365 did not wait."),
            .text = tr("“%1” was scheduled for %2, but the service sent it at once, at %3.")
                        .arg(WordingMail::subject(job.subject), ahead(job.sendAt, now),
                             WordingMail::moment(job.found, now)),
            .closable = true};
}

BarSpec WordingSchedule::notRecalled(const SendJob &job, const Error &error, const QDateTime &now)
{
    const QString subject = WordingMail::subject(job.subject);
    BarSpec spec{.accent = Accent::Attention, .icon = "dialog-warning", .closable = true};
    if (error.code == "tooLateToRecall"_L1) {
        spec.lead = tr("Too late to take it back.");
        spec.text = job.state == SendState::Sent
            ? tr("“%1” was sent once, at %2.").arg(subject, WordingMail::moment(job.found, now))
            : tr("“%1” goes out now.").arg(subject);
        return spec;
    }
    spec.lead = tr("It could not be taken back.");
    spec.text = tr("“%1” is still scheduled for %2. %3")
                    .arg(subject, ahead(job.sendAt, now),
                         error.code == "notRecalled"_L1 ? tr("Microsoft 365 keeps holding it.")
                                                        : WordingErrors::reason(error));
    return spec;
}

bool WordingSchedule::wasSentAtOnce(const SendJob &job)
{
    // What is found a little early was sent on time by a clock that differs.
    return job.state == SendState::Sent && job.sendAt.isValid() && job.found.isValid()
        && job.found.secsTo(job.sendAt) > 60;
}

} // namespace Sendoff
