// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesALineAtOnceForEachMilestone();
    void appends();
    void doesNothingWithoutAFile();
    void saysWhenTheFileCannotBeOpened();
    void countsFromTheStartOfTheProcess();
};

namespace {

QList<QJsonObject> linesOf(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
    }
    return lines;
}

} // namespace

void TestTrace::writesALineAtOnceForEachMilestone()
{
    const QTemporaryDir dir;
    Trace trace;
    QVERIFY(trace.open(dir.filePath(u"t.jsonl"_s)));
    trace.milestone("first-paint");
    trace.milestone("drafts-listed", {{u"rows"_s, 40}, {u"source"_s, u"store"_s}});
    const QList<QJsonObject> lines = linesOf(dir.filePath(u"t.jsonl"_s)); // while it is still open
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).value("event"_L1).toString(), u"first-paint"_s);
    QCOMPARE(lines.at(1).value("rows"_L1).toInt(), 40);
    QCOMPARE(lines.at(1).value("source"_L1).toString(), u"store"_s);
    QVERIFY(lines.at(0).value("t_ms"_L1).toDouble() >= 0);
    QVERIFY(lines.at(1).value("t_ms"_L1).toDouble() >= lines.at(0).value("t_ms"_L1).toDouble());
}

void TestTrace::appends()
{
    const QTemporaryDir dir;
    for (int i = 0; i < 2; ++i) {
        Trace trace;
        QVERIFY(trace.open(dir.filePath(u"t.jsonl"_s)));
        trace.milestone("stall", {{u"ms"_s, i}});
    }
    QCOMPARE(linesOf(dir.filePath(u"t.jsonl"_s)).size(), 2);
}

void TestTrace::doesNothingWithoutAFile()
{
    Trace trace;
    trace.milestone("first-paint");
}

void TestTrace::saysWhenTheFileCannotBeOpened()
{
    const QTemporaryDir dir;
    Trace trace;
    QVERIFY(!trace.open(dir.filePath(u"no/such/dir/t.jsonl"_s)));
    trace.milestone("first-paint");
}

void TestTrace::countsFromTheStartOfTheProcess()
{
    const double first = Trace::sinceProcessStart();
    // The program started before the test did, and not long ago; the kernel counts in steps of 10 ms.
    QVERIFY(first > -10 && first < 60'000);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 20) { }
    const double later = Trace::sinceProcessStart();
    QVERIFY(later - first >= 19);
    QVERIFY(later - first < 5'000);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestTrace)
#include "tst_trace.moc"
