// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sign-in service whose certificate is not trusted, or not on this computer's date: nothing is sent, and it
// is known why, in whatever language the system speaks.

#include "browsertab.h"
#include "sessiondesk.h"
#include "signinfixture.h"
#include "support/testcertificate.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTest>
#include <QTranslator>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = SignIn::State;
using Wire = RawServer::Wire;

QString nameOf(SignInTrouble trouble)
{
    return QString(toString(trouble));
}

} // namespace

class TestSignInCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askingForACode_data() { addRows(); }
    void askingForACode();
    void exchangingACode_data() { addRows(); }
    void exchangingACode();
    void renewing_data() { addRows(); }
    void renewing();
    void theRightOneIsTaken();
    void cleanup() { QCoreApplication::removeTranslator(&m_russian); }

private:
    static void addRows();
    void speak();

    QTranslator m_russian;
};

void TestSignInCertificates::addRows()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<bool>("inRussian");
    for (const bool inRussian : {false, true}) {
        const QByteArray language = inRussian ? ", in Russian" : "";
        QTest::newRow(("not valid any more" + language).constData())
            << QByteArray(expiredCertificate) << u"ClockWrong"_s << inRussian;
        QTest::newRow(("not valid yet" + language).constData())
            << QByteArray(earlyCertificate) << u"ClockWrong"_s << inRussian;
        QTest::newRow(("somebody else's" + language).constData())
            << QByteArray(strangeCertificate) << u"NotSecure"_s << inRussian;
    }
}

/// The library's sentences become those of the person's language.
void TestSignInCertificates::speak()
{
    QFETCH(const bool, inRussian);
    if (inRussian && m_russian.load(u"qtbase_ru"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_russian);
}

void TestSignInCertificates::askingForACode()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QString, trouble);
    speak();
    SignInFixture f(Wire::Tls);
    f.authority.setCertificate(certificate);
    f.signIn->byCode(f.question());
    QTRY_COMPARE(f.signIn->state(), State::Failed); // at once: nobody waits before it
    QCOMPARE(nameOf(f.signIn->fault().trouble), trouble);
    QVERIFY(!f.signIn->fault().detail.isEmpty());
    QCOMPARE(f.authority.requests().size(), 0);
    QVERIFY(!f.clock.untilNext());
}

void TestSignInCertificates::exchangingACode()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QString, trouble);
    speak();
    SignInFixture f(Wire::Tls);
    f.authority.setCertificate(certificate);
    f.signIn->inBrowser(f.question());
    const SignInFixture::Form asked
        = SignInFixture::formOf(f.opened.last().query(QUrl::FullyEncoded).toLatin1());
    const auto port = quint16(QUrl::fromEncoded(asked.value("redirect_uri")).port());
    BrowserTab tab(port, BrowserTab::get(port, "/?code=THE.code-1&state=" + asked.value("state")));
    QTRY_COMPARE(f.signIn->state(), State::Exchanging);
    // It tries a few times, and then says why it does not work.
    for (int i = 0; i < 10 && f.signIn->state() == State::Exchanging; ++i) {
        QTRY_VERIFY(f.log.exchanges().size() > i || f.signIn->state() != State::Exchanging);
        SignInFixture::turn();
        f.clock.advance(20s);
    }
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(nameOf(f.signIn->fault().trouble), trouble);
    QCOMPARE(f.authority.requests().size(), 0);
    QVERIFY(!f.traces().contains("THE.code-1"));
}

void TestSignInCertificates::renewing()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QString, trouble);
    speak();
    SessionDesk desk(1h, Wire::Tls);
    desk.server.setCertificate(certificate);
    desk.ask();
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Pausing));
    QCOMPARE(nameOf(desk.session->fault().trouble), trouble);
    QCOMPARE(desk.posts(), 0);
    QCOMPARE(desk.given.calls, 0); // whoever wants a token waits: nobody is signed out by that
    // The clock is set, or the network is left.
    desk.server.setCertificate(testCertificate);
    desk.session->tryAgain();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(1));
}

void TestSignInCertificates::theRightOneIsTaken()
{
    SignInFixture f(Wire::Tls);
    f.signIn->byCode(f.question());
    QTRY_COMPARE(f.authority.requests().size(), 1);
    f.signIn->cancel();
}

QTEST_GUILESS_MAIN(TestSignInCertificates)
#include "tst_signincertificates.moc"
