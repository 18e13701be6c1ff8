// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/outcome.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

using Failure = QNetworkReply::NetworkError;

namespace {

/// What is known of the connection when the request ends: whether TLS came about for it.
enum class Line { Plain, Encrypted };

} // namespace

/// The table that decides whether a message may have gone out.
class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBecameOfIt_data();
    void tellsWhatBecameOfIt();
    void neverSaysNotReachedAfterTheRequestLeft();
    void saysNoUrlInTheDetail();
};

void TestOutcome::tellsWhatBecameOfIt_data()
{
    QTest::addColumn<Failure>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<Line>("line");
    QTest::addColumn<QString>("outcome"); // the kind of Error, or the status of the answer
    const auto row = [](const char *name, Failure error, int status, Line line, const QString &outcome) {
        QTest::newRow(name) << error << status << line << outcome;
    };
    row("refused", QNetworkReply::ConnectionRefusedError, 0, Line::Plain, u"NotReached"_s);
    row("no such host", QNetworkReply::HostNotFoundError, 0, Line::Plain, u"NotReached"_s);
    row("no TLS", QNetworkReply::SslHandshakeFailedError, 0, Line::Plain, u"NotReached"_s);
    row("TLS fails later", QNetworkReply::SslHandshakeFailedError, 0, Line::Encrypted, u"LinkLost"_s);
    row("no proxy", QNetworkReply::ProxyConnectionRefusedError, 0, Line::Plain, u"NotReached"_s);
    row("no connection in time", QNetworkReply::TimeoutError, 0, Line::Plain, u"LinkLost"_s);
    row("no route", QNetworkReply::UnknownNetworkError, 0, Line::Plain, u"LinkLost"_s);
    row("route lost", QNetworkReply::UnknownNetworkError, 0, Line::Encrypted, u"LinkLost"_s);
    row("no answer in time", QNetworkReply::TimeoutError, 0, Line::Encrypted, u"LinkLost"_s);
    row("cut", QNetworkReply::RemoteHostClosedError, 0, Line::Encrypted, u"LinkLost"_s);
    row("cut while shaking hands", QNetworkReply::RemoteHostClosedError, 0, Line::Plain, u"LinkLost"_s);
    row("not repeated", QNetworkReply::ContentReSendError, 0, Line::Encrypted, u"LinkLost"_s);
    row("not repeated, kept connection", QNetworkReply::ContentReSendError, 0, Line::Plain, u"LinkLost"_s);
    row("silence", QNetworkReply::OperationCanceledError, 0, Line::Plain, u"LinkLost"_s);
    row("garbage", QNetworkReply::ProtocolFailure, 0, Line::Plain, u"LinkLost"_s);
    row("nothing at all", QNetworkReply::NoError, 0, Line::Plain, u"LinkLost"_s);
    row("accepted", QNetworkReply::NoError, 202, Line::Encrypted, u"202"_s);
    row("accepted, cut off", QNetworkReply::RemoteHostClosedError, 202, Line::Encrypted, u"LinkLost"_s);
    row("accepted, too slow", QNetworkReply::OperationCanceledError, 202, Line::Encrypted, u"LinkLost"_s);
    row("success that cannot be unpacked", QNetworkReply::UnknownContentError, 200, Line::Encrypted,
        u"Protocol"_s);
    row("400", QNetworkReply::ProtocolInvalidOperationError, 400, Line::Encrypted, u"400"_s);
    row("401", QNetworkReply::AuthenticationRequiredError, 401, Line::Encrypted, u"401"_s);
    row("403", QNetworkReply::ContentAccessDenied, 403, Line::Encrypted, u"403"_s);
    row("404", QNetworkReply::ContentNotFoundError, 404, Line::Encrypted, u"404"_s);
    row("404, cut off", QNetworkReply::RemoteHostClosedError, 404, Line::Encrypted, u"LinkLost"_s);
    row("429", QNetworkReply::UnknownContentError, 429, Line::Encrypted, u"429"_s);
    row("500", QNetworkReply::InternalServerError, 500, Line::Encrypted, u"500"_s);
    row("503", QNetworkReply::ServiceUnavailableError, 503, Line::Encrypted, u"503"_s);
    row("504", QNetworkReply::UnknownServerError, 504, Line::Encrypted, u"504"_s);
    row("307", QNetworkReply::NoError, 307, Line::Encrypted, u"Protocol"_s);
    row("304", QNetworkReply::NoError, 304, Line::Encrypted, u"Protocol"_s);
    row("100", QNetworkReply::NoError, 100, Line::Encrypted, u"LinkLost"_s);
}

void TestOutcome::tellsWhatBecameOfIt()
{
    QFETCH(const Failure, error);
    QFETCH(const int, status);
    QFETCH(const Line, line);
    QFETCH(const QString, outcome);
    Ending ending;
    ending.error = error;
    ending.encrypted = line == Line::Encrypted;
    ending.response.status = status;
    const Result<Response> result = outcomeOf(ending);
    QCOMPARE(result ? QString::number(result->status) : QString(toString(result.error().kind)), outcome);
    if (!result) {
        QCOMPARE(result.error().httpStatus, status);
        QVERIFY(!result.error().code.isEmpty());
    }
    ending.timedOut = true;
    QVERIFY(outcomeOf(ending).error().kind == ErrorKind::LinkLost);
    ending.tooLarge = true;
    QVERIFY(outcomeOf(ending).error().kind == ErrorKind::Protocol);
}

void TestOutcome::neverSaysNotReachedAfterTheRequestLeft()
{
    for (int error = 0; error < 500; ++error) {
        for (const int status : {0, 100, 200, 202, 307, 404, 503}) {
            Ending ending;
            ending.error = static_cast<Failure>(error);
            ending.encrypted = true;
            ending.response.status = status;
            const Result<Response> result = outcomeOf(ending);
            QVERIFY(result || result.error().kind != ErrorKind::NotReached);
        }
    }
}

void TestOutcome::saysNoUrlInTheDetail()
{
    Ending ending;
    ending.error = QNetworkReply::RemoteHostClosedError;
    ending.words = u"Error transferring https://host/messages/SECRET - server replied: x"_s;
    ending.response.status = 200;
    QVERIFY(outcomeOf(ending).error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
