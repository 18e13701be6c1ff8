// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/busypool.h"
#include "support/mailjson.h"
#include "sync/doubts.h"

#include <QTest>

#include <optional>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How the service is asked about what cannot be believed.
class TestDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreReadAside();
    void whatWasCancelledMeanwhileIsNotTold();
    void goAloneAfterAThrottledPart();
};

namespace {

struct Asking
{
    Asking()
    {
        net.server.setAnswerer([this](const RawRequest &request) {
            if (request.method() == "GET") {
                const QString path = QString::fromLatin1(request.target().split('?').first());
                return RawAnswer::json(200, jsonBytes(draftJson(path.section(u'/', -1))));
            }
            const QJsonArray questions
                = QJsonDocument::fromJson(request.body).object().value(u"requests"_s).toArray();
            QJsonArray responses;
            for (const QJsonValue &question : questions) {
                const QString url = question[u"url"_s].toString();
                const QString id = url.section(u'?', 0, 0).section(u"/messages/"_s, 1);
                responses.append(QJsonObject{{u"id"_s, question[u"id"_s]},
                                             {u"status"_s, id == throttled ? 429 : 200},
                                             {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"30"_s}}},
                                             {u"body"_s, draftJson(id)}});
            }
            return RawAnswer::json(200, jsonBytes({{u"responses"_s, responses}}));
        });
    }
    void settle(const QStringList &names)
    {
        QList<MessageId> ids;
        for (const QString &name : names)
            ids.append({name});
        doubts.settle(ids, {}, [this](const Doubts::Settled &settled) {
            ++calls;
            here.clear();
            for (const MailSummary &message : settled.here)
                here.append(message.id.value);
        });
    }
    int requests() const { return int(net.server.requests().size()); }

    NetFixture net;
    std::chrono::milliseconds aloneUntil{0};
    Doubts doubts{*net.client, net.clock, ownMailbox(), Folder::Drafts, aloneUntil};
    int calls = 0;
    QStringList here;
    QString throttled;
};

} // namespace

void TestDoubts::answersAreReadAside()
{
    Asking a;
    QStringList names;
    for (int i = 0; i < 45; ++i)
        names.append(QString::number(i));
    BusyPool busy;
    a.settle(names);
    QTRY_COMPARE(a.requests(), 1);
    QTest::qWait(100);
    QCOMPARE(a.requests(), 1); // the first twenty are not read yet
    busy.release();
    QTRY_COMPARE(a.calls, 1);
    QCOMPARE(a.here, names); // in their order
    QCOMPARE(a.requests(), 3);
}

void TestDoubts::whatWasCancelledMeanwhileIsNotTold()
{
    Asking a;
    BusyPool busy;
    a.settle({u"a"_s, u"b"_s});
    QTRY_COMPARE(a.requests(), 1);
    QTest::qWait(100); // the answer is here, and waits to be read
    a.doubts.cancel();
    a.settle({u"c"_s, u"d"_s});
    QTRY_COMPARE(a.requests(), 2);
    QTest::qWait(100);
    busy.release();
    QTRY_COMPARE(a.calls, 1);
    QCOMPARE(a.here, (QStringList{u"c"_s, u"d"_s}));
    QTest::qWait(50);
    QCOMPARE(a.calls, 1);
}

void TestDoubts::goAloneAfterAThrottledPart()
{
    const QStringList names{u"a"_s, u"b"_s, u"c"_s};
    Asking a;
    a.throttled = u"b"_s;
    a.settle(names);
    QTRY_COMPARE(a.calls, 1);
    QCOMPARE(a.here, (QStringList{u"a"_s, u"c"_s}));
    QVERIFY(a.net.client->gate().waitsFor(WaitReason::Throttled));
    a.throttled.clear();
    a.net.clock.advance(30s);
    a.settle(names);
    QTRY_COMPARE(a.calls, 2);
    QCOMPARE(a.here, names);
    QCOMPARE(a.net.server.count("GET"), 3);
    a.net.clock.advance(10min);
    a.settle(names);
    QTRY_COMPARE(a.calls, 3);
    QCOMPARE(a.here, names);
    QCOMPARE(a.net.server.count("GET"), 3);
    QCOMPARE(a.net.server.count("POST"), 2);
}

QTEST_GUILESS_MAIN(TestDoubts)
#include "tst_doubts.moc"
