// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsertab.h"
#include "signin/loopback.h"
#include "support/fakeclock.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool hasIpv6()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHostIPv6));
}

/// A listener that waits for the state "right".
struct Fixture
{
    Fixture()
    {
        QObject::connect(&loopback, &Loopback::answered, &loopback,
                         [this](const LoopbackVerdict &verdict) { verdicts.append(verdict); });
        if (!loopback.listen())
            qFatal("cannot listen on loopback");
        loopback.expect("right", {QUrl(u"https://login.example"_s)});
    }

    quint16 port() const { return quint16(loopback.redirect().port()); }
    std::unique_ptr<BrowserTab> open(const QByteArray &target,
                                     QHostAddress::SpecialAddress at = QHostAddress::LocalHost) const
    {
        return std::make_unique<BrowserTab>(port(), BrowserTab::get(port(), target), at);
    }

    FakeClock clock;
    Loopback loopback{clock,
                      [](bool signedIn) { return signedIn ? "<p>welcome</p>"_ba : "<p>sorry</p>"_ba; }};
    QList<LoopbackVerdict> verdicts;
};

} // namespace

class TestLoopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsTheBrowserToTheEndPage();
    void goesOnAfterAWrongState();
    void ignoresASecondCode();
    void answersIconsAndStrangers();
    void servesOthersBesideASlowOne();
    void dropsWhoNeverSpeaks();
    void makesRoomForTheNextOne();
    void refusesALongHead();
    void listensOnIpv6();
    void takesAnotherPortWhenOneIsTaken();
    void listensNowhereElse();
    void closesAfterTheEnd();
    void diesWithBrowsersWaiting();
};

void TestLoopback::leadsTheBrowserToTheEndPage()
{
    Fixture f;
    QCOMPARE(f.loopback.redirect(), QUrl(u"http://localhost:%1"_s.arg(f.port())));
    const auto early = f.open("/done");
    QTRY_VERIFY(early->isOver());
    QCOMPARE(early->status(), 404);

    const auto tab = f.open("/?code=abc&state=right");
    QTRY_VERIFY(tab->isOver());
    QCOMPARE(tab->status(), 303);
    QCOMPARE(tab->header("Location"), "/done"_ba);
    QVERIFY(!tab->received().contains("abc"));
    QCOMPARE(f.verdicts.size(), 1);
    QCOMPARE(f.verdicts.first().code, "abc"_ba);

    const auto end = f.open("/done");
    QTRY_VERIFY(end->isConnected());
    const auto other = f.open("/x");
    QTRY_VERIFY(other->isOver());
    QVERIFY(!end->isOver());
    f.clock.advance(5min);
    QVERIFY(!end->isOver());

    f.loopback.end(true);
    QTRY_VERIFY(end->isOver());
    for (const auto *page : {tab.get(), end.get()}) {
        QCOMPARE(page->header("Cache-Control"), "no-store"_ba);
        QCOMPARE(page->header("Referrer-Policy"), "no-referrer"_ba);
        QVERIFY(page->header("Content-Security-Policy")
                    .startsWith("default-src 'none'; style-src 'unsafe-inline';"));
        QCOMPARE(page->header("Connection"), "close"_ba);
    }
    QCOMPARE(end->status(), 200);
    QCOMPARE(end->header("Content-Type"), "text/html; charset=utf-8"_ba);
    QCOMPARE(end->header("Content-Length"), QByteArray::number(end->body().size()));
    QCOMPARE(end->body(), "<p>welcome</p>"_ba);
}

void TestLoopback::goesOnAfterAWrongState()
{
    Fixture f;
    for (const QByteArray target : {"/?code=evil&state=wrong", "/?error=access_denied", "/?code=evil",
                                    "/?code=evil&state=right&state=right"}) {
        const auto wrong = f.open(target);
        QTRY_VERIFY(wrong->isOver());
        QCOMPARE(wrong->status(), 400);
        QVERIFY(f.verdicts.isEmpty());
    }
    const auto right = f.open("/?code=abc&state=right");
    QTRY_VERIFY(right->isOver());
    QCOMPARE(right->status(), 303);
    QCOMPARE(f.verdicts.size(), 1);
    QCOMPARE(f.verdicts.first().code, "abc"_ba);
}

void TestLoopback::ignoresASecondCode()
{
    Fixture f;
    for (const QByteArray code : {"first", "second", "first"}) {
        const auto tab = f.open("/?state=right&code=" + code);
        QTRY_VERIFY(tab->isOver());
        QCOMPARE(tab->status(), 303);
    }
    QCOMPARE(f.verdicts.size(), 1);
    QCOMPARE(f.verdicts.first().code, "first"_ba);
}

void TestLoopback::answersIconsAndStrangers()
{
    Fixture f;
    const auto icon = f.open("/favicon.ico");
    BrowserTab post(f.port(), BrowserTab::get(f.port(), "/?code=abc&state=right").replace("GET", "POST"));
    BrowserTab rebound(
        f.port(), BrowserTab::get(f.port(), "/?code=abc&state=right").replace("localhost", "evil.example"));
    BrowserTab tls(f.port(), QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    QTRY_VERIFY(icon->isOver() && post.isOver() && rebound.isOver() && tls.isOver());
    QCOMPARE(icon->status(), 404);
    QCOMPARE(post.status(), 405);
    QCOMPARE(post.header("Allow"), "GET"_ba);
    QCOMPARE(rebound.status(), 421);
    QCOMPARE(tls.status(), 400);
    QVERIFY(f.verdicts.isEmpty());
}

void TestLoopback::servesOthersBesideASlowOne()
{
    Fixture f;
    const QByteArray request = BrowserTab::get(f.port(), "/?code=slow&state=right");
    BrowserTab inStore(f.port(), {});
    BrowserTab slow(f.port(), request.left(20));
    QTRY_VERIFY(inStore.isConnected() && slow.isConnected());
    const auto icon = f.open("/favicon.ico");
    QTRY_VERIFY(icon->isOver());
    QVERIFY(!slow.isOver());
    for (qsizetype i = 20; i < request.size() - 1; ++i) {
        slow.write(request.mid(i, 1));
        QCoreApplication::processEvents();
    }
    QVERIFY(f.verdicts.isEmpty());
    slow.write(request.right(1));
    QTRY_COMPARE(f.verdicts.size(), 1);
    QCOMPARE(f.verdicts.first().code, "slow"_ba);
    QTRY_COMPARE(slow.status(), 303);

    inStore.write(BrowserTab::get(f.port(), "/done"));
    f.loopback.end(false);
    QTRY_VERIFY(inStore.isOver());
    QCOMPARE(inStore.body(), "<p>sorry</p>"_ba);
}

void TestLoopback::dropsWhoNeverSpeaks()
{
    Fixture f;
    BrowserTab silent(f.port(), {});
    BrowserTab half(f.port(), "GET / HTTP/1.1\r\nHost:");
    const auto icon = f.open("/favicon.ico");
    QTRY_VERIFY(icon->isOver() && silent.isConnected() && half.isConnected());
    // Accepted in their order: these two were before the icon.
    f.clock.advance(29s);
    QCoreApplication::processEvents();
    QVERIFY(!silent.isOver() && !half.isOver());
    f.clock.advance(1s);
    QTRY_VERIFY(silent.isOver() && half.isOver());
    QCOMPARE(half.status(), 0);
    const auto right = f.open("/?code=abc&state=right");
    QTRY_COMPARE(f.verdicts.size(), 1);
}

void TestLoopback::makesRoomForTheNextOne()
{
    Fixture f;
    std::vector<std::unique_ptr<BrowserTab>> many;
    for (int i = 0; i < 40; ++i) {
        many.push_back(std::make_unique<BrowserTab>(f.port(), QByteArray()));
        QTRY_VERIFY(many.back()->isConnected() || many.back()->isOver());
    }
    const auto right = f.open("/?code=abc&state=right");
    QTRY_COMPARE(f.verdicts.size(), 1);
    // The oldest went first.
    QTRY_VERIFY(many.at(8)->isOver());
    QVERIFY(!many.at(9)->isOver());
    QVERIFY(!many.back()->isOver());
}

void TestLoopback::refusesALongHead()
{
    Fixture f;
    BrowserTab tab(f.port(), {});
    QTRY_VERIFY(tab.isConnected());
    tab.write("GET /?code=abc&state=right HTTP/1.1\r\nHost: localhost:" + QByteArray::number(f.port())
              + "\r\nCookie: " + QByteArray(17 * 1024, 'c') + "\r\n\r\n");
    QTRY_VERIFY(tab.isOver());
    QVERIFY(tab.status() != 303);
    QVERIFY(f.verdicts.isEmpty());
    const auto right = f.open("/?code=abc&state=right");
    QTRY_COMPARE(f.verdicts.size(), 1);
}

void TestLoopback::listensOnIpv6()
{
    if (!hasIpv6())
        QSKIP("this machine has no IPv6 loopback");
    Fixture f;
    const auto tab = f.open("/?code=abc&state=right", QHostAddress::LocalHostIPv6);
    QTRY_VERIFY(tab->isOver());
    QCOMPARE(tab->status(), 303);
    const auto end = f.open("/done", QHostAddress::LocalHost);
    QTRY_VERIFY(end->isConnected());
    f.loopback.end(true);
    QTRY_VERIFY(end->isOver());
    QCOMPARE(end->body(), "<p>welcome</p>"_ba);
    QCOMPARE(f.verdicts.size(), 1);
}

void TestLoopback::takesAnotherPortWhenOneIsTaken()
{
    FakeClock clock;
    const auto page = [](bool) { return QByteArray(); };
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    Loopback loopback(clock, page);
    QVERIFY(loopback.listen(other.serverPort()));
    QVERIFY(loopback.redirect().port() != other.serverPort());

    if (!hasIpv6())
        QSKIP("this machine has no IPv6 loopback");
    QTcpServer other6;
    QVERIFY(other6.listen(QHostAddress(QHostAddress::LocalHostIPv6)));
    Loopback second(clock, page);
    QVERIFY(second.listen(other6.serverPort()));
    QVERIFY(second.redirect().port() != other6.serverPort());
    // The half that was free has been let go.
    QTcpServer again;
    QVERIFY(again.listen(QHostAddress(QHostAddress::LocalHost), other6.serverPort()));
}

void TestLoopback::listensNowhereElse()
{
    Fixture f;
    // Another address of this machine's own network 127/8: the nearest thing to another machine.
    QTcpSocket stranger;
    stranger.connectToHost(QHostAddress(u"127.0.0.2"_s), f.port());
    QTRY_COMPARE(stranger.error(), QAbstractSocket::ConnectionRefusedError);
}

void TestLoopback::closesAfterTheEnd()
{
    Fixture f;
    f.loopback.end(false);
    BrowserTab inStore(f.port(), {});
    const auto late = f.open("/?code=abc&state=right");
    QTRY_VERIFY(late->isOver());
    QCOMPARE(late->status(), 303);
    QVERIFY(f.verdicts.isEmpty());
    const auto end = f.open("/done");
    QTRY_VERIFY(end->isOver());
    QCOMPARE(end->body(), "<p>sorry</p>"_ba);
    QTRY_VERIFY(inStore.isConnected());

    f.clock.advance(30s);
    QTRY_VERIFY(inStore.isOver());
    const auto after = f.open("/done");
    QTRY_VERIFY(after->isOver());
    QCOMPARE(after->status(), 0);
}

void TestLoopback::diesWithBrowsersWaiting()
{
    auto f = std::make_unique<Fixture>();
    const auto tab = f->open("/?code=abc&state=right");
    QTRY_VERIFY(tab->isOver());
    const auto end = f->open("/done");
    BrowserTab inStore(f->port(), {});
    const auto icon = f->open("/favicon.ico");
    QTRY_VERIFY(icon->isOver() && end->isConnected() && inStore.isConnected());
    f.reset();
    QTRY_VERIFY(end->isOver() && inStore.isOver());
    QCOMPARE(end->status(), 0);
}

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
