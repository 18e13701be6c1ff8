// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry.h"

#include <QTest>

using namespace Sendoff;
using namespace std::chrono_literals;

using Pause = std::optional<std::chrono::milliseconds>;
Q_DECLARE_METATYPE(Pause)

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsOnlyWhatMayBeRepeated_data();
    void repeatsOnlyWhatMayBeRepeated();
    void waitsLongerEachTime_data();
    void waitsLongerEachTime();
    void obeysTheService();
};

void TestRetry::repeatsOnlyWhatMayBeRepeated_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("safe");
    QTest::addColumn<bool>("unsafe");
    const auto row = [](ErrorKind kind, bool safe, bool once) {
        QTest::newRow(toString(kind).data()) << kind << safe << once;
    };
    row(ErrorKind::NotReached, true, true);
    row(ErrorKind::LinkLost, true, false);
    row(ErrorKind::Unauthorized, false, false);
    row(ErrorKind::Forbidden, false, false);
    row(ErrorKind::NotFound, false, false);
    row(ErrorKind::Conflict, false, false);
    row(ErrorKind::Gone, false, false);
    row(ErrorKind::Throttled, true, true);
    row(ErrorKind::Rejected, false, false);
    row(ErrorKind::Server, true, false);
    row(ErrorKind::Protocol, false, false);
    row(ErrorKind::Storage, false, false);
    row(ErrorKind::Secrets, false, false);
}

void TestRetry::repeatsOnlyWhatMayBeRepeated()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, safe);
    QFETCH(const bool, unsafe);
    Error error;
    error.kind = kind;
    QCOMPARE(retryDelay(error, Repeat::Safe, 1, 0.5).has_value(), safe);
    QCOMPARE(retryDelay(error, Repeat::Unsafe, 1, 0.5).has_value(), unsafe);
    error.retryAfter = 1s; // what the service says about time changes nothing about that
    QCOMPARE(retryDelay(error, Repeat::Safe, 1, 0.5).has_value(), safe);
    QCOMPARE(retryDelay(error, Repeat::Unsafe, 1, 0.5).has_value(), unsafe);
}

void TestRetry::waitsLongerEachTime_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("first") << 1 << 0.0 << 2000;
    QTest::newRow("second") << 2 << 0.0 << 4000;
    QTest::newRow("third, half the jitter") << 3 << 0.5 << 8800;
    QTest::newRow("fifth") << 5 << 0.0 << 32000;
    QTest::newRow("sixth") << 6 << 0.0 << 60000;
    QTest::newRow("sixth, all the jitter") << 6 << 1.0 << 72000;
    QTest::newRow("very many") << 2000000000 << 0.0 << 60000;
    QTest::newRow("none yet") << 0 << 0.0 << 2000;
    QTest::newRow("odd jitter") << 1 << 7.0 << 2400;
}

void TestRetry::waitsLongerEachTime()
{
    QFETCH(const int, attempt);
    QFETCH(const double, jitter);
    QFETCH(const int, milliseconds);
    Error error;
    error.kind = ErrorKind::NotReached;
    QCOMPARE(retryDelay(error, Repeat::Safe, attempt, jitter), Pause(milliseconds));
}

void TestRetry::obeysTheService()
{
    Error error;
    error.kind = ErrorKind::Throttled;
    error.retryAfter = 2128ms;
    QCOMPARE(retryDelay(error, Repeat::Safe, 4, 0.9), Pause(2128));
    error.retryAfter = 24h;
    QCOMPARE(retryDelay(error, Repeat::Unsafe, 1, 0.9), Pause(24h));
    error.retryAfter = -5s;
    QCOMPARE(retryDelay(error, Repeat::Safe, 1, 0.9), Pause(0));
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
