// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "net/client.h"
#include "settings/keys.h"
#include "signedin.h"

#include <QTest>

#include <algorithm>

// The clock of this computer is wrong from the beginning: signing in works, tokens hold as long as they live,
// and the program knows what is wrong.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestWrongClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInAndSaysWhatIsWrong_data();
    void signsInAndSaysWhatIsWrong();
    void tokensLiveByTheirOwnTime_data() { signsInAndSaysWhatIsWrong_data(); }
    void tokensLiveByTheirOwnTime();
    void keepsTheSameDays_data();
    void keepsTheSameDays();
};

void TestWrongClock::signsInAndSaysWhatIsWrong_data()
{
    QTest::addColumn<milliseconds>("ahead");
    QTest::newRow("right") << 0ms;
    QTest::newRow("an hour ahead") << milliseconds(1h);
    QTest::newRow("an hour behind") << milliseconds(-1h);
    QTest::newRow("ten years behind") << milliseconds(-24h * 3650);
    QTest::newRow("ten years ahead") << milliseconds(24h * 3650);
}

void TestWrongClock::signsInAndSaysWhatIsWrong()
{
    QFETCH(const milliseconds, ahead);
    SignedIn desk({.drafts = 3, .ahead = ahead});
    QVERIFY(desk.sendAll());
    // Their copies are too old to be kept for a clock that is years ahead; that they went out is known.
    const auto isDone = [&] { return desk.in(SendState::Sent) + desk.in(SendState::Accepted) == 3; };
    QVERIFY(desk.whole.leapUntil([&] { return ahead > 24h ? isDone() : desk.isAllSent(); }));
    QVERIFY(desk.isEachOnce());
    QCOMPARE(desk.made, 1);
    QVERIFY(!desk.states.contains(SessionState::NeedsPerson));
    const std::optional<std::chrono::seconds> skew = desk.whole.core().client(0).clockSkew();
    QCOMPARE(skew.has_value(), ahead != 0ms);
    if (skew)
        QVERIFY(std::chrono::abs(*skew + ahead) < 1min);
}

void TestWrongClock::tokensLiveByTheirOwnTime()
{
    QFETCH(const milliseconds, ahead);
    SignedIn desk({.drafts = 1, .life = 0s, .toldLife = 1h});
    QVERIFY(desk.whole.openAndRead());
    const milliseconds since = desk.whole.clock().monotonic();
    desk.whole.clock().jump(ahead); // somebody sets it after the sign-in
    desk.whole.leap(40min);
    QCOMPARE(desk.made, 1);
    desk.whole.leap(48min + 1min - (desk.whole.clock().monotonic() - since));
    QCOMPARE(desk.made, 2);
    QVERIFY(desk.session->state() == SessionState::Fresh);
}

void TestWrongClock::keepsTheSameDays_data()
{
    QTest::addColumn<milliseconds>("ahead");
    QTest::addColumn<int>("days");
    for (const int days : {1, 30}) {
        QTest::addRow("right, %d", days) << 0ms << days;
        QTest::addRow("13 h ahead, %d", days) << milliseconds(13h) << days;
        QTest::addRow("13 h behind, %d", days) << milliseconds(-13h) << days;
    }
}

void TestWrongClock::keepsTheSameDays()
{
    QFETCH(const milliseconds, ahead);
    QFETCH(const int, days);
    WholeFixture whole({.service = {.drafts = 3, .copyDelay = 20ms},
                        .serviceOnTestTime = true,
                        .serviceBehind = ahead,
                        .inboxDays = days});
    whole.settings().set(Keys::sentDays, days);
    // An hour within the days, and long before them, by the service's time.
    const QString inDays = whole.service().receive(u"lena@fabrikam.com"_s);
    const milliseconds age = days * 24h - 1h;
    whole.clock().advance(age);
    const QDateTime theirs = whole.clock().now().addDuration(-ahead);
    whole.service().addSent(u"In the days"_s, u"lena@fabrikam.com"_s, theirs.addDuration(-age));
    whole.service().addSent(u"Before them"_s, u"lena@fabrikam.com"_s, theirs.addDuration(-age - 96h));
    QCOMPARE(whole.open(), QString());
    const auto isListed = [&whole](const QString &subject) {
        const QList<MailSummary> sent = whole.sentItems();
        return std::ranges::any_of(sent, [&](const MailSummary &mail) { return mail.subject == subject; });
    };
    const auto isReceived = [&] {
        const auto known = whole.core().store().known(whole.core().mailbox(0).id, Folder::Inbox, {{inDays}});
        return !known.isEmpty();
    };
    QVERIFY(whole.leapUntil([&] { return isListed(u"In the days"_s) && isReceived(); }, 5min));
    whole.leap(10min); // and stays
    QVERIFY(isListed(u"In the days"_s) && isReceived());
    QVERIFY(!isListed(u"Before them"_s));
    // What is sent now is found.
    QVERIFY(whole.send(whole.drafts()) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.core().store().jobs({SendState::Sent}).size() == 3; }));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestWrongClock)
#include "tst_wrongclock.moc"
