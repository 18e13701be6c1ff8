// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/sendtimes.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

QDateTime utc(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

class TestSendTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeOnTheWallIsOneMoment_data();
    void aTimeOnTheWallIsOneMoment();
    void presetsFollowTheDay_data();
    void presetsFollowTheDay();
    void tooSoonCannotBeScheduled();
};

void TestSendTimes::aTimeOnTheWallIsOneMoment_data()
{
    using Kind = WallTime::Kind;
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("wall");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("moment");
    const auto row
        = [](const char *name, const QByteArray &zone, const QString &wall, Kind kind,
             const QString &moment) { QTest::newRow(name) << zone << wall << int(kind) << moment; };
    const QByteArray berlin = "Europe/Berlin"_ba;
    row("winter", berlin, u"2026-01-15T08:00:00"_s, Kind::Once, u"2026-01-15T07:00:00"_s);
    row("summer", berlin, u"2026-07-15T08:00:00"_s, Kind::Once, u"2026-07-15T06:00:00"_s);
    row("just before clocks go forward", berlin, u"2026-03-29T01:55:00"_s, Kind::Once,
        u"2026-03-29T00:55:00"_s);
    row("skipped, first minute", berlin, u"2026-03-29T02:00:00"_s, Kind::Skipped, u"2026-03-29T01:00:00"_s);
    row("skipped, in the middle", berlin, u"2026-03-29T02:30:00"_s, Kind::Skipped, u"2026-03-29T01:30:00"_s);
    row("just after clocks went forward", berlin, u"2026-03-29T03:00:00"_s, Kind::Once,
        u"2026-03-29T01:00:00"_s);
    row("twice: the first", berlin, u"2026-10-25T02:30:00"_s, Kind::Twice, u"2026-10-25T00:30:00"_s);
    row("just before it comes twice", berlin, u"2026-10-25T01:55:00"_s, Kind::Once, u"2026-10-24T23:55:00"_s);
    row("just after it came twice", berlin, u"2026-10-25T03:00:00"_s, Kind::Once, u"2026-10-25T02:00:00"_s);
    row("a zone without changes", "Asia/Shanghai"_ba, u"2026-03-29T02:30:00"_s, Kind::Once,
        u"2026-03-28T18:30:00"_s);
    row("half an hour", "Asia/Kolkata"_ba, u"2026-03-29T02:30:00"_s, Kind::Once, u"2026-03-28T21:00:00"_s);
    row("skipped in New York", "America/New_York"_ba, u"2026-03-08T02:30:00"_s, Kind::Skipped,
        u"2026-03-08T07:30:00"_s);
    row("twice in New York", "America/New_York"_ba, u"2026-11-01T01:30:00"_s, Kind::Twice,
        u"2026-11-01T05:30:00"_s);
    row("half an hour is skipped", "Australia/Lord_Howe"_ba, u"2026-10-04T02:15:00"_s, Kind::Skipped,
        u"2026-10-03T15:45:00"_s);
    row("UTC", "UTC"_ba, u"2026-03-29T02:30:00"_s, Kind::Once, u"2026-03-29T02:30:00"_s);
}

void TestSendTimes::aTimeOnTheWallIsOneMoment()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, wall);
    QFETCH(const int, kind);
    QFETCH(const QString, moment);
    const QTimeZone where(zone);
    QVERIFY(where.isValid());
    const QDateTime picked = utc(wall);
    const WallTime found = wallTime(picked.date(), picked.time(), where);
    QCOMPARE(found.moment, utc(moment));
    QCOMPARE(int(found.kind), kind);
    QCOMPARE(found.moment.timeSpec(), Qt::UTC);
}

void TestSendTimes::presetsFollowTheDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now"); // UTC
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("tomorrow");
    QTest::addColumn<QString>("monday");
    const QByteArray berlin = "Europe/Berlin"_ba;
    QTest::newRow("a Tuesday morning") << berlin << u"2026-04-14T08:38:00"_s << u"2026-04-14T15:00:00"_s
                                       << u"2026-04-15T06:00:00"_s << u"2026-04-20T06:00:00"_s;
    QTest::newRow("16:29") << berlin << u"2026-04-14T14:29:00"_s << u"2026-04-14T15:00:00"_s
                           << u"2026-04-15T06:00:00"_s << u"2026-04-20T06:00:00"_s;
    QTest::newRow("16:30: too late for later today") << berlin << u"2026-04-14T14:30:00"_s << QString()
                                                     << u"2026-04-15T06:00:00"_s << u"2026-04-20T06:00:00"_s;
    QTest::newRow("a Monday: the next one") << berlin << u"2026-04-13T08:00:00"_s << u"2026-04-13T15:00:00"_s
                                            << u"2026-04-14T06:00:00"_s << u"2026-04-20T06:00:00"_s;
    QTest::newRow("a Sunday: Monday is tomorrow")
        << berlin << u"2026-04-19T08:00:00"_s << u"2026-04-19T15:00:00"_s << u"2026-04-20T06:00:00"_s
        << QString();
    QTest::newRow("clocks go forward at night") << berlin << u"2026-03-28T18:00:00"_s << QString()
                                                << u"2026-03-29T06:00:00"_s << u"2026-03-30T06:00:00"_s;
    QTest::newRow("clocks go back at night") << berlin << u"2026-10-24T18:00:00"_s << QString()
                                             << u"2026-10-25T07:00:00"_s << u"2026-10-26T07:00:00"_s;
    QTest::newRow("another day here than in UTC")
        << "Pacific/Auckland"_ba << u"2026-07-14T20:00:00"_s << u"2026-07-15T05:00:00"_s
        << u"2026-07-15T20:00:00"_s << u"2026-07-19T20:00:00"_s;
    QTest::newRow("after midnight") << berlin << u"2026-04-14T22:10:00"_s << u"2026-04-15T15:00:00"_s
                                    << u"2026-04-16T06:00:00"_s << u"2026-04-20T06:00:00"_s;
}

void TestSendTimes::presetsFollowTheDay()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, now);
    QFETCH(const QString, today);
    QFETCH(const QString, tomorrow);
    QFETCH(const QString, monday);
    QList<PresetTime> expected;
    if (!today.isEmpty())
        expected.append({SendPreset::LaterToday, utc(today)});
    expected.append({SendPreset::TomorrowMorning, utc(tomorrow)});
    if (!monday.isEmpty())
        expected.append({SendPreset::MondayMorning, utc(monday)});
    const QList<PresetTime> offered = sendPresets(utc(now), QTimeZone(zone));
    QCOMPARE(offered.size(), expected.size());
    for (qsizetype i = 0; i < offered.size(); ++i) {
        QCOMPARE(int(offered.at(i).preset), int(expected.at(i).preset));
        QCOMPARE(offered.at(i).moment, expected.at(i).moment);
        QVERIFY(canBeScheduled(offered.at(i).moment, utc(now)));
    }
}

void TestSendTimes::tooSoonCannotBeScheduled()
{
    const QDateTime now = utc(u"2026-04-14T08:38:00"_s);
    QVERIFY(!canBeScheduled({}, now));
    QVERIFY(!canBeScheduled(now.addSecs(-1), now));
    QVERIFY(!canBeScheduled(now.addSecs(119), now));
    QVERIFY(canBeScheduled(now.addSecs(120), now));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSendTimes)
#include "tst_sendtimes.moc"
