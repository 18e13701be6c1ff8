// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/outbox.h"
#include "settings/keys.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWholeWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsEveryPage();
    void sendsOneAndShowsItInSentItems();
    void sendsThreeInOneAction();
    void keepsItsDistance();
    void opensAnotherMailboxByItsAddressAndNeverAsksForMe();
    void goesOnWhenTheServiceIsBack();
    void letsOnlyOneProgramUseAProfile();
    void writesMilestones();
};

void TestWholeWay::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestWholeWay::listsEveryPage()
{
    WholeFixture whole({.service = {.drafts = 1234}});
    QVERIFY(whole.openAndRead());
    QCOMPARE(whole.drafts().size(), 1234);
    QSet<QString> ids;
    for (const MailSummary &draft : whole.drafts())
        ids.insert(draft.id.value);
    const QStringList there = whole.service().draftIds();
    QCOMPARE(ids, QSet<QString>(there.begin(), there.end()));
}

void TestWholeWay::sendsOneAndShowsItInSentItems()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    QCOMPARE(whole.core().mailbox(0).id.value, u"/me"_s);
    const MailSummary draft = whole.drafts().first();
    const qsizetype sent = whole.sentItems().size();
    QSignalSpy accepted(&whole.outbox(), &Outbox::accepted);
    QSignalSpy confirmed(&whole.outbox(), &Outbox::confirmed);
    QVERIFY(whole.sendRead(draft) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QTRY_COMPARE(confirmed.count(), 1);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.service().submissions(draft.internetMessageId), 1);
    QCOMPARE(whole.sentItems().size(), sent + 1);
    QCOMPARE(whole.sentItems().first().subject, draft.subject);
    QCOMPARE(whole.drafts().size(), 5);
    QTRY_VERIFY(!whole.core().mailbox(0).address.isEmpty()); // the profile was asked meanwhile
    QVERIFY(whole.core().ownDomains(0).contains(u"contoso.com"_s));
}

void TestWholeWay::sendsThreeInOneAction()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts().first(3);
    QVERIFY(whole.send(drafts) > 0);
    QVERIFY(whole.passUntil([&] {
        return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1 && whole.state(3) == "Sent"_L1;
    }));
    QCOMPARE(whole.service().submissions(), 3);
    for (const MailSummary &draft : drafts)
        QCOMPARE(whole.service().submissions(draft.internetMessageId), 1);
    QCOMPARE(whole.posts(), 3);
    QCOMPARE(whole.job(1).batch, whole.job(3).batch);
    QVERIFY(whole.job(1).attemptId != whole.job(2).attemptId);
    QVERIFY(whole.job(1).copy != whole.job(2).copy);
}

void TestWholeWay::keepsItsDistance()
{
    WholeFixture whole({.perMinute = 6});
    QVERIFY(whole.openAndRead());
    const QDateTime start = whole.clock().now();
    QVERIFY(whole.send(whole.drafts().first(3)) > 0);
    QTRY_COMPARE(whole.posts(), 1); // the first goes at once: no time passes
    QVERIFY(whole.passUntil([&] { return whole.service().submissions() == 3; }));
    QVERIFY(whole.job(2).posted >= start.addSecs(10));
    QVERIFY(whole.job(3).posted >= start.addSecs(20));
    // A change of the setting counts at once.
    whole.settings().set(Keys::perMinute, 0);
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QTRY_COMPARE(whole.service().submissions(), 5);
}

void TestWholeWay::opensAnotherMailboxByItsAddressAndNeverAsksForMe()
{
    WholeFixture whole({.user = u"Sales@contoso.com"_s});
    QVERIFY(whole.openAndRead());
    QCOMPARE(whole.core().mailbox(0).id.value, u"/users/sales@contoso.com"_s);
    QVERIFY(!whole.drafts().isEmpty());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
    QVERIFY(!whole.core().httpLog().exchanges().isEmpty());
    for (const HttpExchange &exchange : whole.core().httpLog().exchanges())
        QVERIFY2(exchange.path.startsWith("/users/"_L1), qPrintable(exchange.path));
}

void TestWholeWay::goesOnWhenTheServiceIsBack()
{
    // Every answer is lost for a while, then all is well: nothing is lost, nothing is sent twice.
    WholeFixture whole({.faults = R"({"rules":[
        {"match":{"method":"GET","pathRegex":"/messages/(?!delta$)[^/]+$","times":12},"fault":{"damage":"cut"}}]})"});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.job().error.has_value(); }));
    QCOMPARE(whole.state(), u"Waiting"_s);
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 2);
    QCOMPARE(whole.posts(), 2);
}

void TestWholeWay::letsOnlyOneProgramUseAProfile()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    QNetworkAccessManager network;
    CountingEntropy entropy;
    Environment environment{.clock = whole.clock(),
                            .entropy = entropy,
                            .network = network,
                            .profileDir = QFileInfo(whole.storeFile()).path()};
    Trace trace;
    Core second(environment, whole.settings(), trace);
    const Result<Done> opened = second.open();
    QVERIFY(!opened);
    QVERIFY(opened.error().kind == ErrorKind::Storage);
    QCOMPARE(opened.error().code, u"inUse"_s);
    QVERIFY(opened.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    whole.kill();
    QVERIFY(second.open());
}

void TestWholeWay::writesMilestones()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    QSignalSpy confirmed(&whole.outbox(), &Outbox::confirmed);
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return confirmed.count() == 1; }));
    QFile file(whole.traceFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList events;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        events.append(json.value("event"_L1).toString());
        if (events.last().startsWith("send-"_L1))
            QCOMPARE(json.value("job"_L1).toInt(), 1);
        QVERIFY(!line.contains('@'));
    }
    QVERIFY(events.contains(u"sync-finished"_s));
    events.removeAll(u"sync-finished"_s);
    const QStringList wanted{u"send-posted"_s, u"send-accepted"_s, u"send-confirmed"_s};
    QCOMPARE(events, wanted);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestWholeWay)
#include "tst_wholeway.moc"
