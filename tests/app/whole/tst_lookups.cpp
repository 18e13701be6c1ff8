// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

// What is concluded when a message is looked for, also over several runs of the program.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLookups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void asksThePersonWhenAnAcceptedDraftWasChanged();
    void countsTheHourOverTheEndsOfTheProgram();
    void beginsTheHourAnewWhenTheClockWasSetBack();
    void goesOnLookingForAnAcceptedMessage();
    void lookingAgainSendsNothing_data();
    void lookingAgainSendsNothing();
    void tellsWhatAnotherProgramHasSent_data();
    void tellsWhatAnotherProgramHasSent();
};

namespace {

/// Half of an answer without a body is all of it: a 202, and nothing was done.
const QByteArray acceptedInVain = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"damage":"halfBody","when":"before"}}]})";

/// Sends the first draft, and waits until it is in that state.
MailSummary sendUntil(WholeFixture &whole, const QString &state)
{
    const MailSummary draft = whole.drafts().first();
    (void)whole.send({draft});
    (void)whole.passUntil([&] { return whole.state() == state; });
    return draft;
}

} // namespace

void TestLookups::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestLookups::asksThePersonWhenAnAcceptedDraftWasChanged()
{
    WholeFixture whole({.faults = acceptedInVain});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = sendUntil(whole, u"Accepted"_s);
    whole.service().changeSubject(draft.id.value, u"Changed in Outlook"_s);
    whole.pass(50min);
    QCOMPARE(whole.state(), u"Accepted"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSure"_L1; }, 2h, 5s));
    QCOMPARE(int(whole.job().seen), int(Seen::OtherDraft));
    QCOMPARE(whole.posts(), 1);
    QTRY_COMPARE(whole.drafts().size(), 6); // it is listed again
}

void TestLookups::countsTheHourOverTheEndsOfTheProgram()
{
    WholeFixture whole({.faults = acceptedInVain});
    QVERIFY(whole.openAndRead());
    sendUntil(whole, u"Accepted"_s);
    int runs = 1;
    for (; runs < 10 && whole.state() != "NotSure"_L1; ++runs) {
        whole.pass(3min);
        whole.kill();
        whole.clock().jump(15min); // the machine was off: only the wall clock knows
        QVERIFY(whole.openAndRead());
        whole.settle();
        if (runs < 4)
            QCOMPARE(whole.state(), u"Accepted"_s);
    }
    QCOMPARE(whole.state(), u"NotSure"_s);
    QCOMPARE(int(whole.job().seen), int(Seen::SameDraft));
    QVERIFY(runs <= 6);
    QCOMPARE(whole.posts(), 1);
}

void TestLookups::beginsTheHourAnewWhenTheClockWasSetBack()
{
    WholeFixture whole({.faults = acceptedInVain});
    QVERIFY(whole.openAndRead());
    sendUntil(whole, u"Accepted"_s);
    whole.kill();
    whole.clock().jump(-24h);
    QVERIFY(whole.openAndRead());
    whole.pass(50min);
    QCOMPARE(whole.state(), u"Accepted"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSure"_L1; }, 30min, 5s));
    QCOMPARE(whole.posts(), 1);
}

void TestLookups::goesOnLookingForAnAcceptedMessage()
{
    WholeFixture whole({.faults = acceptedInVain});
    QVERIFY(whole.openAndRead());
    sendUntil(whole, u"Accepted"_s);
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"GET","times":12,
        "pathRegex":"/messages/(?!delta$)[^/]+$"},"fault":{"status":503}}]})"));
    // Nobody answers for the first looks; it is not given up.
    QVERIFY(whole.leapUntil([&] { return whole.state() == "NotSure"_L1; }, 48h));
    QCOMPARE(int(whole.job().seen), int(Seen::SameDraft));
}

void TestLookups::lookingAgainSendsNothing_data()
{
    QTest::addColumn<bool>("restarts");
    QTest::newRow("in one run") << false;
    QTest::newRow("over the end of the program") << true;
}

void TestLookups::lookingAgainSendsNothing()
{
    QFETCH(const bool, restarts);
    // It was not accepted, and nobody could find it for a while.
    WholeFixture whole({.faults = R"({"rules":[
        {"match":{"method":"POST","path":"/send","nth":1},"fault":{"damage":"cut"}},
        {"match":{"method":"GET","pathRegex":"/messages/(?!delta$)[^/]+$","from":2,"times":30},
         "fault":{"status":404,"code":"ErrorItemNotFound"}}]})"});
    QVERIFY(whole.openAndRead());
    sendUntil(whole, u"NotSure"_s);
    QCOMPARE(whole.state(), u"NotSure"_s);
    QCOMPARE(int(whole.job().seen), int(Seen::Nowhere));
    // From now on it is there.
    for (int look = 0; look < 20 && whole.job().seen != Seen::SameDraft; ++look) {
        whole.outbox().checkAgain({1});
        QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
        if (restarts) {
            whole.kill();
            QVERIFY(whole.openAndRead());
        }
        QVERIFY(whole.passUntil([&] { return whole.state() != "Unknown"_L1; }));
        QCOMPARE(whole.state(), u"NotSure"_s);
    }
    QCOMPARE(int(whole.job().seen), int(Seen::SameDraft));
    whole.pass(5min);
    QCOMPARE(whole.state(), u"NotSure"_s);
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 0);
    whole.outbox().tryAgain({1}); // the person decides
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestLookups::tellsWhatAnotherProgramHasSent_data()
{
    QTest::addColumn<bool>("keepId");
    QTest::newRow("id kept") << true;
    QTest::newRow("id changed") << false;
}

void TestLookups::tellsWhatAnotherProgramHasSent()
{
    QFETCH(const bool, keepId);
    WholeFixture whole(
        {.service = {.drafts = 3, .copyDelay = 1ms, .keepIdOnSend = keepId}, .undoSeconds = 60});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    Request<Done> request;
    request.data.method = Method::Post;
    request.data.path = whole.core().mailbox(0).root + "/messages/"_L1
        + QString::fromLatin1(QUrl::toPercentEncoding(draft.id.value)) + "/send"_L1;
    request.data.headers = {{"Prefer"_ba, "IdType=\"ImmutableId\""_ba}};
    request.read = [](const Response &) -> Result<Done> { return Done(); };
    const qsizetype before = whole.service().sentIds().size();
    bool isSent = false;
    whole.core().client().send<Done>(request, this,
                                     [&](const Result<Done> &done) { isSent = done.has_value(); });
    QTRY_VERIFY(isSent);
    QTRY_COMPARE(whole.service().sentIds().size(), before + 1);
    QSignalSpy changed(&whole.outbox(), &Outbox::stateChanged);
    whole.outbox().sendNow();
    QVERIFY(
        whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 10min)); // no hour of "deleted or moved"
    for (const QList<QVariant> &change : std::as_const(changed))
        QVERIFY(change.at(1).value<SendState>() != SendState::NotSent);
    QCOMPARE(int(whole.job().seen), int(Seen::InSentItems));
    QCOMPARE(whole.job().attempts, 0);
    QCOMPARE(whole.posts(), 1); // of the other program
    QCOMPARE(whole.service().submissions(), 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestLookups)
#include "tst_lookups.moc"
