// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

/// The practice service holds a message with PidTagDeferredSendTime as contract 10 says.
class TestPracticeDeferral : public QObject
{
    Q_OBJECT

private:
    QDateTime m_now{QDate(2026, 4, 14), QTime(8, 0), Qt::UTC};

    PracticeService::Options options()
    {
        return {.drafts = 3, .copyDelay = 0ms, .clock = [this] { return m_now; }};
    }
    static PracticeReply defer(PracticeClient &client, const QString &id, const QString &time)
    {
        return client.ask("PATCH", PracticeClient::path(id),
                          "{\"singleValueExtendedProperties\":[{\"id\":\"SystemTime 0x3FEF\",\"value\":\""
                              + time.toLatin1() + "\"}]}",
                          {{"Prefer", "IdType=\"ImmutableId\""}, {"Content-Type", "application/json"}});
    }
    static QString deferredTime(PracticeClient &client, const QString &id)
    {
        const PracticeReply reply = client.get(
            PracticeClient::path(id)
            + u"?$expand=singleValueExtendedProperties($filter=id%20eq%20'SystemTime%200x3FEF')"_s);
        return reply.json()
            .value("singleValueExtendedProperties"_L1)
            .toArray()
            .at(0)
            .toObject()
            .value("value"_L1)
            .toString();
    }

private Q_SLOTS:
    void init() { m_now = QDateTime(QDate(2026, 4, 14), QTime(8, 0), Qt::UTC); }

    void waitsInDraftsAndLeavesAtItsTime()
    {
        PracticeService service(options());
        QVERIFY(service.start());
        PracticeClient client(service);
        const QString id = service.draftIds().at(0);
        const qsizetype sent = service.sentIds().size();
        QCOMPARE(defer(client, id, u"2026-04-15T06:00:00Z"_s).status, 200);
        QCOMPARE(client.send(id).status, 202);
        m_now = QDateTime(QDate(2026, 4, 15), QTime(5, 59, 59), Qt::UTC);
        QCOMPARE(client.get(PracticeClient::path(id)).status, 200);
        QVERIFY(service.draftIds().contains(id));
        QCOMPARE(deferredTime(client, id), u"2026-04-15T06:00:00Z"_s);
        QCOMPARE(service.submissions(), 0);

        m_now = m_now.addSecs(1);
        QCOMPARE(client.get(PracticeClient::path(id)).status, 404);
        QCOMPARE(service.sentIds().size(), sent + 1);
        QCOMPARE(client.get(PracticeClient::path(service.sentIds().at(0))).text("sentDateTime"),
                 u"2026-04-15T06:00:00Z"_s);
        QCOMPARE(service.submissions(), 1);
    }

    void aPastTimeGoesAtOnce()
    {
        PracticeService service(options());
        QVERIFY(service.start());
        PracticeClient client(service);
        const QString id = service.draftIds().at(0);
        QCOMPARE(defer(client, id, u"2026-04-14T07:00:00Z"_s).status, 200);
        QCOMPARE(client.send(id).status, 202);
        QVERIFY(!service.draftIds().contains(id));
        QCOMPARE(service.submissions(), 1);
    }

    void deletingCancels()
    {
        PracticeService service(options());
        QVERIFY(service.start());
        PracticeClient client(service);
        const QString id = service.draftIds().at(0);
        const qsizetype sent = service.sentIds().size();
        QCOMPARE(defer(client, id, u"2026-04-15T06:00:00Z"_s).status, 200);
        QCOMPARE(client.send(id).status, 202);
        QCOMPARE(client.ask("DELETE", PracticeClient::path(id)).status, 204);
        m_now = m_now.addDays(2);
        QCOMPARE(client.get(PracticeClient::path(id)).status, 200); // in Deleted Items
        QCOMPARE(service.sentIds().size(), sent);
        QCOMPARE(service.submissions(), 0);
    }

    void aSecondSendWhileItWaitsIsMailedTwice()
    {
        PracticeService service(options());
        QVERIFY(service.start());
        PracticeClient client(service);
        const QString id = service.draftIds().at(0);
        QCOMPARE(defer(client, id, u"2026-04-15T06:00:00Z"_s).status, 200);
        QCOMPARE(client.send(id).status, 202);
        QCOMPARE(client.send(id).status, 202);
        m_now = m_now.addDays(2);
        QVERIFY(!service.draftIds().contains(id));
        QCOMPARE(service.submissions(), 2);
    }

    void aPlanLeavesThePropertyOut()
    {
        PracticeService service(options());
        QVERIFY(service.start());
        QVERIFY(service.loadFaults(
            R"({"rules":[{"match":{"path":"/send","nth":1},"fault":{"ignoreDeferral":true}},
                         {"match":{"path":"/send","nth":2},"fault":{"leaveDraft":true}}]})"_ba));
        PracticeClient client(service);
        const QStringList ids = service.draftIds();
        QCOMPARE(defer(client, ids.at(0), u"2026-04-15T06:00:00Z"_s).status, 200);
        QCOMPARE(client.send(ids.at(0)).status, 202);
        QVERIFY(!service.draftIds().contains(ids.at(0)));
        QCOMPARE(defer(client, ids.at(1), u"2026-04-15T06:00:00Z"_s).status, 200);
        QCOMPARE(client.send(ids.at(1)).status, 202);
        m_now = m_now.addDays(2);
        QVERIFY(service.draftIds().contains(ids.at(1)));
        QCOMPARE(service.submissions(), 1);
    }

    void refusesWhatIsNoTime()
    {
        PracticeService service(options());
        QVERIFY(service.start());
        PracticeClient client(service);
        QCOMPARE(defer(client, service.draftIds().at(0), u"tomorrow"_s).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestPracticeDeferral)
#include "tst_practicedeferral.moc"
