// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "net/httplog.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/skipping.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"
#include "tlsfront.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

// A real TLS server between the program and the service: nginx with a certificate of a made-up authority. It
// passes on, it answers 502 and 504 by itself, it dies.

namespace Sendoff::System {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTlsFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void refusesAnUnknownAuthority();
    void theProgramTrustsTheAuthorityOfTheSetting();
    void sendsOnceWhateverHappensBehindIt_data();
    void sendsOnceWhateverHappensBehindIt();
    void sendsOnceWhenItDiesInTheMidst_data();
    void sendsOnceWhenItDiesInTheMidst();

private:
    WholeFixture::Options behind(const QByteArray &faults);
    void trust();

    TlsFront m_front;
    QSslConfiguration m_usual = QSslConfiguration::defaultConfiguration();
};

namespace {

QByteArray firstPost(const QByteArray &fault)
{
    return R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)" + fault + "}}]}";
}

} // namespace

void TestTlsFront::initTestCase()
{
    SENDOFF_SKIP_FOR(TlsFront::nginx().isEmpty()
                         ? u"nginx is not installed (Debian: nginx): the TLS front is not tested"_s
                         : QString());
    const QString trouble = m_front.prepare();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

WholeFixture::Options TestTlsFront::behind(const QByteArray &faults)
{
    return {.service = {.drafts = 3, .copyDelay = 20ms}, .faults = faults, .front = [this](const QUrl &root) {
                m_front.kill();
                if (!m_front.start(root))
                    qFatal("nginx does not start");
                return m_front.root();
            }};
}

void TestTlsFront::trust()
{
    QSslConfiguration configuration = m_usual;
    configuration.addCaCertificates(QSslCertificate::fromPath(m_front.authorityFile()));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestTlsFront::refusesAnUnknownAuthority()
{
    WholeFixture whole(behind({}));
    QVERIFY(whole.open().isEmpty());
    FolderSync &drafts = whole.core().refresher(0).folder(Folder::Drafts);
    QVERIFY(whole.passUntil([&] { return drafts.lastError().has_value(); }));
    QVERIFY(drafts.lastError()->kind == ErrorKind::NotReached);
    QCOMPARE(drafts.lastError()->code, u"SslHandshakeFailedError"_s);
    QVERIFY2(drafts.lastError()->detail.contains("certificate"_L1), qPrintable(drafts.lastError()->detail));
    QCOMPARE(whole.service().requests({}, {}), 0); // nothing of it, no token either, went through
    QVERIFY(whole.drafts().isEmpty());
}

void TestTlsFront::theProgramTrustsTheAuthorityOfTheSetting()
{
    PracticeService service({.drafts = 4});
    QVERIFY(service.start());
    m_front.kill();
    QVERIFY(m_front.start(service.root()));
    for (const bool isTrusted : {false, true}) {
        QTemporaryDir profile;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SENDOFF_ACCESS_TOKEN"_s, QString::fromLatin1(service.token()));
        program.setProcessEnvironment(environment);
        QStringList arguments{u"--graph-url"_s, m_front.root().toString(),   u"--profile"_s, profile.path(),
                              u"--trace"_s,     profile.filePath(u"trace"_s)};
        if (isTrusted)
            arguments += {u"--set"_s, u"network/extraCaFile="_s + m_front.authorityFile()};
        program.start(u"" SENDOFF_BINARY_DIR "/bin/sendoff"_s, arguments);
        QVERIFY(program.waitForStarted());
        const auto hasListed = [&] {
            QFile trace(profile.filePath(u"trace"_s));
            return trace.open(QIODevice::ReadOnly) && trace.readAll().contains("\"drafts-listed\"");
        };
        const bool listed = QTest::qWaitFor([&] { return hasListed() && service.requests({}, {}) > 0; },
                                            isTrusted ? 30'000 : 4'000);
        program.kill();
        program.waitForFinished();
        QCOMPARE(listed, isTrusted);
    }
}

void TestTlsFront::sendsOnceWhateverHappensBehindIt_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("posts");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray() << 1 << "202"_ba;
    QTest::newRow("cut before the effect") << R"("damage":"cut")"_ba << 2 << "502"_ba;
    QTest::newRow("cut after the effect") << R"("damage":"cut","when":"after")"_ba << 1 << "502"_ba;
    QTest::newRow("reset after the effect") << R"("damage":"reset","when":"after")"_ba << 1 << "502"_ba;
    QTest::newRow("garbage after the effect") << R"("damage":"garbage")"_ba << 1 << QByteArray();
    QTest::newRow("silence before the effect") << R"("damage":"silence")"_ba << 2 << "504"_ba;
    QTest::newRow("silence after the effect") << R"("damage":"silence","when":"after")"_ba << 1 << "504"_ba;
    QTest::newRow("503 after the effect") << R"("status":503,"when":"after")"_ba << 1 << "503"_ba;
}

void TestTlsFront::sendsOnceWhateverHappensBehindIt()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const int, posts);
    QFETCH(const QByteArray, answer);
    trust();
    const qsizetype before = m_front.accesses().size();
    WholeFixture whole(behind(fault.isEmpty() ? fault : firstPost(fault)));
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.posts(), posts);
    QCOMPARE(whole.job().attempts, posts);
    // The front counts by itself, and was never spoken to in HTTP/2.
    QByteArrayList seen = m_front.accesses().mid(before);
    seen.removeIf([](const QByteArray &line) { return !line.startsWith("POST "); });
    QCOMPARE(seen.size(), posts);
    if (!answer.isEmpty())
        QCOMPARE(seen.first(), "POST " + answer + " HTTP/1.1");
}

void TestTlsFront::sendsOnceWhenItDiesInTheMidst_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("posts");
    QTest::newRow("before the effect") << R"("delay":900,"status":503)"_ba << 2;
    QTest::newRow("after the effect") << R"("delay":900)"_ba << 1;
}

void TestTlsFront::sendsOnceWhenItDiesInTheMidst()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const int, posts);
    trust();
    WholeFixture whole(behind(firstPost(fault)));
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QTRY_COMPARE(whole.posts(), 1);
    QCOMPARE(whole.state(), u"Posting"_s);
    m_front.kill();
    QTRY_COMPARE(whole.state(), u"Unknown"_s);
    QVERIFY(m_front.start(whole.service().root()));
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.posts(), posts);
    QCOMPARE(whole.service().submissions(), 1);
}

} // namespace Sendoff::System

QTEST_GUILESS_MAIN(Sendoff::System::TestTlsFront)
#include "tst_tlsfront.moc"
