// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QTest>

// Two computers, or two programs, on one mailbox: the same draft is sent, changed or deleted by the other one
// at each moment of a send. It is mailed at most once, and what each of them says is true.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTwoComputers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void bothSend_data();
    void bothSend();
    void theOtherChangesIt_data();
    void theOtherChangesIt();
    void recognizesWhatTheOtherHasSent_data();
    void recognizesWhatTheOtherHasSent();
};

namespace {

constexpr int lastMoment = 40; // turns of the event loop; by then it has been sent

bool isAtRest(WholeFixture &computer)
{
    const SendState state = computer.job().state;
    return isFinal(state) || needsPerson(state);
}

void turn(WholeFixture &computer)
{
    QTest::qWait(0);
    computer.clock().advance(100ms);
}

/// Lets time pass for both.
bool bothRest(WholeFixture &one, WholeFixture &other)
{
    for (int i = 0; i < 20'000; ++i) {
        if (isAtRest(one) && isAtRest(other))
            return true;
        one.clock().advance(500ms);
        other.clock().advance(500ms);
        QTest::qWait(1);
    }
    return false;
}

} // namespace

void TestTwoComputers::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestTwoComputers::bothSend_data()
{
    QTest::addColumn<bool>("keepId");
    QTest::newRow("id changed") << false;
    QTest::newRow("id kept") << true;
}

void TestTwoComputers::bothSend()
{
    QFETCH(const bool, keepId);
    for (int moment = 0; moment < lastMoment; moment += moment < 20 ? 1 : 5) {
        WholeFixture one({.service = {.drafts = 1, .copyDelay = 5ms, .keepIdOnSend = keepId}});
        WholeFixture other({.shared = &one.service()});
        QVERIFY(one.openAndRead());
        QVERIFY(other.openAndRead());
        const MailSummary draft = one.drafts().first();
        QVERIFY(one.send({draft}) > 0);
        for (int i = 0; i < moment; ++i)
            turn(one);
        QVERIFY(other.send({draft}) > 0);
        const QByteArray when = "the other one sends after " + QByteArray::number(moment) + " turns";
        QVERIFY2(bothRest(one, other), when.constData());
        QVERIFY2(one.service().submissions() == 1, when.constData());
        QVERIFY2(other.passUntil([&] { return other.state() == "Sent"_L1; }, 5min), when.constData());
        QVERIFY2(one.passUntil([&] { return one.state() == "Sent"_L1; }, 5min),
                 (when + ": " + one.state().toLatin1()).constData());
    }
}

void TestTwoComputers::theOtherChangesIt_data()
{
    QTest::addColumn<bool>("deletes");
    QTest::newRow("changes the subject") << false;
    QTest::newRow("deletes it for good") << true;
}

void TestTwoComputers::theOtherChangesIt()
{
    QFETCH(const bool, deletes);
    for (int moment = 0; moment < lastMoment; moment += moment < 20 ? 1 : 5) {
        WholeFixture one({.service = {.drafts = 1, .copyDelay = 5ms}});
        QVERIFY(one.openAndRead());
        const MailSummary draft = one.drafts().first();
        QVERIFY(one.send({draft}) > 0);
        for (int i = 0; i < moment; ++i)
            turn(one);
        if (deletes)
            one.service().purgeMessage(draft.id.value);
        else
            one.service().changeSubject(draft.id.value, u"Other 别的"_s);
        const bool rests = one.passUntil([&] { return isAtRest(one); }, 30min, 1s);
        const int mails = one.service().submissions(draft.internetMessageId);
        const QByteArray when = "after " + QByteArray::number(moment) + " turns: " + one.state().toLatin1()
            + ", mails " + QByteArray::number(mails);
        QVERIFY2(rests, when.constData());
        QVERIFY2(mails <= 1, when.constData());
        const SendState state = one.job().state;
        if (state == SendState::Sent)
            QVERIFY2(mails == 1, when.constData());
        else if (state != SendState::NotSure)
            QVERIFY2(mails == 0, when.constData());
        QVERIFY2(deletes || state == SendState::Sent || state == SendState::HeldBack, when.constData());
    }
}

void TestTwoComputers::recognizesWhatTheOtherHasSent_data()
{
    bothSend_data();
}

void TestTwoComputers::recognizesWhatTheOtherHasSent()
{
    // This one waits in its undo time; meanwhile the other one sends it.
    QFETCH(const bool, keepId);
    WholeFixture one({.service = {.drafts = 2, .copyDelay = 5ms, .keepIdOnSend = keepId}, .undoSeconds = 60});
    WholeFixture other({.shared = &one.service()});
    QVERIFY(one.openAndRead());
    QVERIFY(other.openAndRead());
    const MailSummary draft = one.drafts().first();
    QVERIFY(one.send({draft}) > 0);
    QVERIFY(other.send({draft}) > 0);
    QVERIFY(other.passUntil([&] { return other.state() == "Sent"_L1; }));
    QVERIFY(one.passUntil([&] { return one.state() == "Sent"_L1; }));
    QCOMPARE(one.posts(), 1);
    QCOMPARE(one.service().submissions(), 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestTwoComputers)
#include "tst_twocomputers.moc"
