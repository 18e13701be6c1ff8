// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorityprocess.h"
#include "browser.h"
#include "outputof.h"
#include "practice/practiceservice.h"
#include "secretsearch.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "support/skipping.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

// An account's whole life with the real program, a real keyring and a real authority: afterwards no secret
// lies anywhere but in the keyring, and at the end not even there. withkeyring.sh runs this program.

namespace Sendoff::System {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 120'000; // ms, of a whole run of the program under sanitizers

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeTo(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

class TestLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    // In this order: each goes on with what the one before has left.
    void signsInSendsAndIsKilled();
    void theProgramItselfStartsAgain();
    void startsAgainWithoutABrowserAndSends();
    void isRemoved();
    void aPlantedSecretIsFound_data();
    void aPlantedSecretIsFound();

private:
    void start(const QString &program, const QStringList &arguments);
    bool ends()
    {
        return QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, patience);
    }
    QString path(const QString &name) const { return m_home.filePath(name); }
    /// The end of what the process last started has said for itself; Qt says much more.
    QByteArray said() const;
    QByteArrayList secrets() { return m_authority.secrets() << m_service->token(); }
    /// Where one of the secrets is; empty: nowhere.
    QString leaks();

    QTemporaryDir m_home; ///< of the program; what it says goes there, too
    std::unique_ptr<PracticeService> m_service;
    AuthorityProcess m_authority{[this](const AuthorityProcess::Issued &issued) {
        m_service->acceptToken(issued.access, {.life = issued.life});
    }};
    std::unique_ptr<QProcess> m_process;
    QTimer m_watch;
    int m_runs = 0;
};

void TestLeaks::initTestCase()
{
    SENDOFF_SKIP_FOR(AuthorityProcess::missing());
    QVERIFY2(qgetenv("SENDOFF_KEYRING") == "open", "It is run by tests/system/withkeyring.sh.");
    QCOMPARE(foundInKeyring(), QByteArray());
    PracticeService::Options options;
    options.drafts = 6;
    options.copyDelay = 50ms;
    m_service = std::make_unique<PracticeService>(options);
    QVERIFY(m_service->start());
    QCOMPARE(m_authority.start(), QString());
    for (const QString &folder : {u"profile"_s, u"run"_s, u"tmp"_s})
        QVERIFY(QDir(m_home.path()).mkdir(folder));
    QVERIFY(QFile::setPermissions(path(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    Settings settings(path(u"profile/settings.ini"_s));
    settings.set(Keys::clientId, AuthorityProcess::clientId());
    settings.set(Keys::authority, m_authority.login().toString());
    settings.set(Keys::graphUrl, m_service->root().toString());

    // What everybody may see of a process while it runs: its command line and, with its user's rights, its
    // environment.
    connect(&m_watch, &QTimer::timeout, this, [this] {
        for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
            const QByteArray now = contentOf(u"/proc/%1/%2"_s.arg(m_process->processId()).arg(name));
            const QString copy = path(u"%1-%2"_s.arg(name).arg(m_runs));
            if (!now.isEmpty() && !contentOf(copy).contains(now))
                writeTo(copy, contentOf(copy) + now + '\n');
        }
    });
}

void TestLeaks::cleanupTestCase()
{
    m_watch.stop();
    m_process.reset();
}

/// Starts it with a home of its own, and with everything logged that can be logged.
void TestLeaks::start(const QString &program, const QStringList &arguments)
{
    ++m_runs;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"TMPDIR"_s, path(u"tmp"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, path(u"run"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, path(u"cache"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(m_home.path());
    m_process->setStandardOutputFile(path(u"out-%1"_s.arg(m_runs)));
    m_process->setStandardErrorFile(path(u"err-%1"_s.arg(m_runs)));
    m_process->start(u"" SENDOFF_BINARY_DIR "/"_s + program,
                     QStringList{u"--profile"_s, path(u"profile"_s), u"--trace"_s, path(u"trace"_s)}
                         + arguments);
    QVERIFY(m_process->waitForStarted());
    m_watch.start(20ms);
}

QByteArray TestLeaks::said() const
{
    QByteArrayList lines = contentOf(path(u"err-%1"_s.arg(m_runs))).split('\n');
    lines.removeIf(
        [](const QByteArray &line) { return !line.startsWith("sendoff") && !line.startsWith("signin"); });
    return lines.join('\n').right(700);
}

QString TestLeaks::leaks()
{
    // There is something to search, and something to search for.
    const QByteArrayList all = secrets();
    if (all.size() < 6 || m_authority.issued(u"refresh"_s).isEmpty())
        return u"the authority has given out nothing"_s;
    const QString run = QString::number(m_runs);
    if (!contentOf(path(u"trace"_s)).contains("drafts-listed")
        || !contentOf(path(u"err-"_s + run)).contains("qt.")
        || !contentOf(path(u"cmdline-"_s + run)).contains("--profile")
        || !contentOf(path(u"environ-"_s + run)).contains("QT_LOGGING_RULES")
        || contentOf(path(u"profile/sendoff.db"_s)).isEmpty())
        return u"what should be searched is not there"_s;
    return SecretSearch(all).below(m_home.path()).join(u'\n');
}

void TestLeaks::signsInSendsAndIsKilled()
{
    // A busy service and an old token; a send that is lost or throttled would take minutes.
    QVERIFY(m_service->loadFaults(R"({"rules":[
        {"match":{"method":"GET","path":"/messages/delta","times":1},"fault":{"status":503,"retryAfter":0.5}},
        {"match":{"method":"POST","path":"/send","times":1},"fault":{"status":401}}]})"));
    const QString address = path(u"address"_s);
    start(u"tests/signinclient"_s,
          {u"--browser"_s, address, u"--press-sign-in"_s, u"--drafts"_s, u"6"_s, u"--send"_s, u"2"_s,
           u"--crash"_s});
    QVERIFY2(QTest::qWaitFor([&] { return QFile::exists(address); }, patience), said().constData());
    Browser browser;
    const Browser::Page page = browser.open(QUrl::fromEncoded(contentOf(address)));
    QCOMPARE(page.status, 200);
    QVERIFY(writeTo(path(u"last-page"_s), page.url.toEncoded() + '\n' + page.body));
    QVERIFY(ends());
    QVERIFY2(m_process->exitStatus() == QProcess::CrashExit, said().constData());

    QCOMPARE(m_service->submissions(), 2);
    QCOMPARE(m_service->requests("POST"_ba, u"/send"_s), 3);
    QCOMPARE(m_authority.tokenRequests(u"refresh_token"_s).size(), 1); // after the 401
    QVERIFY(foundInKeyring().contains(m_authority.issued(u"refresh"_s).constLast()));
    QCOMPARE(leaks(), QString());
}

void TestLeaks::theProgramItselfStartsAgain()
{
    const int before = m_service->requests("GET"_ba, QString());
    start(u"bin/sendoff"_s, {});
    // Its first request of the service: the new refresh token is kept before that.
    QVERIFY2(QTest::qWaitFor([&] { return m_service->requests("GET"_ba, QString()) > before; }, patience),
             said().constData());
    m_process->terminate();
    QVERIFY(ends());
    QCOMPARE(m_authority.tokenRequests(u"refresh_token"_s).size(), 2);
    QVERIFY(foundInKeyring().contains(m_authority.issued(u"refresh"_s).constLast()));
    QCOMPARE(leaks(), QString());
}

void TestLeaks::startsAgainWithoutABrowserAndSends()
{
    const QString address = path(u"no-address"_s);
    start(u"tests/signinclient"_s, {u"--browser"_s, address, u"--drafts"_s, u"4"_s, u"--send"_s, u"1"_s});
    QVERIFY(ends());
    QVERIFY2(m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0,
             said().constData());
    QVERIFY(!QFile::exists(address));
    QCOMPARE(m_authority.tokenRequests(u"authorization_code"_s).size(), 1);
    QCOMPARE(m_authority.tokenRequests(u"refresh_token"_s).size(), 3);
    QCOMPARE(m_service->submissions(), 3);
    QVERIFY(foundInKeyring().contains(m_authority.issued(u"refresh"_s).constLast()));
    QCOMPARE(leaks(), QString());
}

void TestLeaks::isRemoved()
{
    start(u"tests/signinclient"_s, {u"--drafts"_s, u"3"_s, u"--remove"_s});
    QVERIFY(ends());
    QVERIFY2(m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0,
             said().constData());
    QCOMPARE(foundInKeyring(), QByteArray());
    QCOMPARE(leaks(), QString());
}

void TestLeaks::aPlantedSecretIsFound_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form :
         {"as it is", "percent-encoded", "as base64", "as hexadecimal digits", "as UTF-16"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

/// Without it the others would prove nothing.
void TestLeaks::aPlantedSecretIsFound()
{
    QFETCH(const QString, form);
    const QString file = path(u"profile/planted"_s);
    const QByteArrayList all = secrets();
    for (QByteArray secret : all) {
        if (form == "percent-encoded"_L1)
            secret.insert(secret.size() - 10, "+/"); // what has to be encoded in it
        const SecretSearch search({secret});
        for (const char *const before : {"", "a", "ab"}) {
            QByteArray text = before + secret + " and more";
            if (form == "percent-encoded"_L1)
                text = text.toPercentEncoding();
            else if (form == "as base64"_L1)
                text = text.toBase64();
            else if (form == "as hexadecimal digits"_L1)
                text = text.toHex();
            else if (form == "as UTF-16"_L1)
                text = QByteArray(reinterpret_cast<const char *>(QString::fromLatin1(text).utf16()),
                                  text.size() * 2);
            QVERIFY(writeTo(file, "x" + text));
            const QStringList found = search.below(m_home.path());
            QCOMPARE(found.size(), 1);
            QVERIFY2(found.constFirst().startsWith(file), qPrintable(found.constFirst()));
        }
    }
    QVERIFY(QFile::remove(file));
}

} // namespace Sendoff::System

QTEST_GUILESS_MAIN(Sendoff::System::TestLeaks)
#include "tst_leaks.moc"
