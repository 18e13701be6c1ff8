// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/messagelayout.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "samples.h"
#include "support/rawserver.h"
#include "theme.h"
#include "widgets/bararea.h"
#include "wordingbars.h"

#include <QAbstractButton>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

// Pictures from the internet: not before they are asked for, and what becomes of those that do not come.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QString failedKey = u"failedPictures"_s;

RawAnswer picture(const QByteArray &bytes, const QByteArray &type = "image/png")
{
    return {"HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nSet-Cookie: a=b\r\nContent-Length: "
                + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes,
            RawAnswer::Then::Keep, 0};
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsFetchedBeforeItIsAsked();
    void whatDidNotComeIsSaidAndTriedAgain();
    void nothingIsSaidWhileSomeMayStillCome();
    void offlineThereIsNoTryAgain();
    void anotherMessageEndsIt();
    void aHugeFrameIsNoGiantPage();

private:
    void show(const QString &html, const QString &id = u"m1"_s);
    void askForPictures();
    QString failedLead() const;

    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<ReaderView> m_view;
    QString m_root;
};

void TestPictures::init()
{
    m_server = std::make_unique<RawServer>();
    m_server->setFallback(picture(Samples::png()));
    m_root = u"http://127.0.0.1:%1/"_s.arg(m_server->serverPort());
    m_network = std::make_unique<QNetworkAccessManager>();
    m_view = std::make_unique<ReaderView>();
    m_view->setPalette(Theme::lightPalette());
    m_view->resize(684, 700);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    connect(m_view.get(), &ReaderView::picturesRequested, this,
            [this] { m_view->loadRemotePictures(*m_network); });
}

void TestPictures::cleanup()
{
    m_view.reset(); // before the manager dies
    m_network.reset();
    m_server.reset();
}

void TestPictures::show(const QString &html, const QString &id)
{
    FullMessage message = Samples::message();
    message.summary.id = {id};
    message.body.content = html;
    MailRow row;
    row.summary = message.summary;
    m_view->showMessage(message, row, {u"contoso.com"_s});
    QTRY_VERIFY(m_view->shownVersion());
}

void TestPictures::askForPictures()
{
    m_view->bars()->bar(u"pictures"_s)->findChild<QAbstractButton *>(WordingBars::show())->click();
}

QString TestPictures::failedLead() const
{
    const InlineBar *bar = m_view->bars()->bar(failedKey);
    return bar ? bar->spec().lead : QString();
}

void TestPictures::nothingIsFetchedBeforeItIsAsked()
{
    show(uR"(<style>@import url(%1i.css); p{background:url(%1bg.png)}</style><p>text</p><img src="%1a.png">
<img src="%1b.png"><table background="%1c.png"><tr><td>x</td></tr></table><video poster="%1v.png"></video>
<iframe src="%1f"></iframe><link rel=stylesheet href="%1l.css"><img srcset="%1s.png 2x">)"_s.arg(m_root));
    QTest::qWait(300);
    QCOMPARE(m_server->requests().size(), 0);
    QVERIFY(m_view->bars()->hasBar(u"pictures"_s));
    askForPictures();
    QTRY_COMPARE(m_server->requests().size(), 4); // a, b, bg, c: no style sheets, frames or films
    for (const RawRequest &request : m_server->requests()) {
        QCOMPARE(request.method(), "GET"_ba);
        QVERIFY(request.header("Cookie").isEmpty() && request.header("Referer").isEmpty()
                && request.header("Authorization").isEmpty());
    }
    QTRY_COMPARE(m_view->messageView()->messageLayout().pictures.size(), 4);
    QVERIFY(!m_view->bars()->hasBar(u"pictures"_s));
    QVERIFY(!m_view->bars()->hasBar(failedKey));
    QVERIFY(m_network->cookieJar()->cookiesForUrl(QUrl(m_root)).isEmpty());
}

void TestPictures::whatDidNotComeIsSaidAndTriedAgain()
{
    m_server->setAnswerer([](const RawRequest &request) {
        if (request.target() == "/gone.png")
            return RawAnswer::empty(404);
        if (request.target() == "/cut.png")
            return RawAnswer::cut();
        if (request.target() == "/page.png") // a page that wants a sign-in
            return picture("<html>Please sign in</html>", "text/html; charset=utf-8");
        return picture(Samples::png());
    });
    show(
        uR"(<p>text <img src="%1a.png"><img src="%1gone.png"><img src="%1cut.png"><img src="%1page.png"></p>)"_s
            .arg(m_root));
    askForPictures();
    QTRY_VERIFY(m_view->bars()->hasBar(failedKey));
    QVERIFY2(failedLead().startsWith(u"3 picture"_s), qPrintable(failedLead()));
    QTRY_COMPARE(m_view->messageView()->messageLayout().pictures.size(), 1);
    QCOMPARE(m_view->bars()->keys().size(), 1);

    // The server is well again: only what is missing is asked for.
    m_server->setAnswerer({});
    const qsizetype before = m_server->requests().size();
    m_view->bars()->bar(failedKey)->findChild<QAbstractButton *>(WordingBars::tryAgain())->click();
    QTRY_COMPARE(m_view->messageView()->messageLayout().pictures.size(), 4);
    QVERIFY(!m_view->bars()->hasBar(failedKey));
    QCOMPARE(m_server->requests().size(), before + 3);
}

void TestPictures::nothingIsSaidWhileSomeMayStillCome()
{
    m_server->setAnswerer([](const RawRequest &request) {
        if (request.target() == "/a.png")
            return RawAnswer::empty(500);
        RawAnswer slow = picture(Samples::png());
        slow.trickle = 10;
        return slow;
    });
    show(uR"(<p>text <img src="%1a.png"><img src="%1b.png"></p>)"_s.arg(m_root));
    askForPictures();
    QTRY_COMPARE(m_server->requests().size(), 2);
    QTest::qWait(200); // the first has failed
    QVERIFY(m_view->messageView()->messageLayout().pictures.isEmpty());
    QVERIFY(!m_view->bars()->hasBar(failedKey));
    QTRY_COMPARE(m_view->messageView()->messageLayout().pictures.size(), 1);
    QTRY_VERIFY(m_view->bars()->hasBar(failedKey));
    QVERIFY2(failedLead().startsWith(u"1 picture"_s), qPrintable(failedLead()));
}

void TestPictures::offlineThereIsNoTryAgain()
{
    m_server->setFallback(RawAnswer::empty(500));
    show(uR"(<p>text <img src="%1a.png"></p>)"_s.arg(m_root));
    askForPictures();
    QTRY_VERIFY(m_view->bars()->hasBar(failedKey));
    QCOMPARE(m_view->bars()->bar(failedKey)->spec().buttons.size(), 1);
    m_view->setOnline(false);
    QVERIFY(m_view->bars()->bar(failedKey)->spec().buttons.isEmpty());
    QCOMPARE(m_view->bars()->bar(failedKey)->spec().text, u"You are offline."_s);
    m_view->setOnline(true);
    QCOMPARE(m_view->bars()->bar(failedKey)->spec().buttons.size(), 1);
}

void TestPictures::anotherMessageEndsIt()
{
    m_server->setFallback(RawAnswer::empty(404));
    show(uR"(<p>text <img src="%1a.png"></p>)"_s.arg(m_root));
    askForPictures();
    QTRY_VERIFY(m_view->bars()->hasBar(failedKey));
    show(uR"(<p>another <img src="%1b.png"></p>)"_s.arg(m_root), u"m2"_s);
    QVERIFY(!m_view->bars()->hasBar(failedKey));
    QTRY_VERIFY(m_view->bars()->hasBar(u"pictures"_s)); // and is asked about its own pictures
}

void TestPictures::aHugeFrameIsNoGiantPage()
{
    show(uR"(<p>before <img src="%1a.png" width=100000 height=90000> after</p>)"_s.arg(m_root));
    const auto *text = m_view->messageView();
    QVERIFY2(text->verticalScrollBar()->maximum() < 700,
             qPrintable(QString::number(text->verticalScrollBar()->maximum())));
    QVERIFY(text->horizontalScrollBar()->maximum() < 200);
    QVERIFY(m_view->plainText().contains(u"after"_s));
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
