// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceservice.h"
#include "version.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The program itself, from outside: what it says and how it leaves.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

struct Outcome
{
    int status = -1;
    QString output;
    QString errors;
};

Outcome runProgram(const QStringList &arguments, const QProcessEnvironment &extra = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"SENDOFF_ACCESS_TOKEN"_s);
    environment.insert(extra);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SENDOFF_BINARY_DIR "/bin/sendoff"), arguments);
    Outcome outcome;
    if (program.waitForFinished(30'000) && program.exitStatus() == QProcess::NormalExit)
        outcome.status = program.exitCode();
    program.kill();
    program.waitForFinished();
    outcome.output = QString::fromUtf8(program.readAllStandardOutput());
    outcome.errors = QString::fromUtf8(program.readAllStandardError());
    return outcome;
}

QProcessEnvironment withToken(const QByteArray &token = "secret")
{
    QProcessEnvironment environment;
    environment.insert(u"SENDOFF_ACCESS_TOKEN"_s, QString::fromLatin1(token));
    return environment;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_profile = std::make_unique<QTemporaryDir>(); }

    void saysItsVersion()
    {
        const Outcome outcome = runProgram({u"--version"_s});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.output, u"sendoff %1\n"_s.arg(QLatin1String(sendoffVersion)));
        QVERIFY(outcome.errors.isEmpty());
    }

    void helpNamesEveryOption()
    {
        const Outcome outcome = runProgram({u"--help"_s});
        QCOMPARE(outcome.status, 0);
        for (const char *option : {"--practice", "--practice-drafts", "--practice-seed", "--practice-faults",
                                   "--graph-url", "--user", "--profile", "--language", "--set", "--trace",
                                   "--screenshots", "--version", "--help", "SENDOFF_ACCESS_TOKEN"})
            QVERIFY2(outcome.output.contains(QLatin1String(option)), option);
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("argument") << QStringList{u"hello"_s} << u"hello"_s;
        QTest::newRow("plain http") << QStringList{u"--graph-url"_s, u"http://example.com/v1.0"_s}
                                    << u"plain http"_s;
        QTest::newRow("plain http to a look-alike")
            << QStringList{u"--graph-url"_s, u"http://127.0.0.1.example.com/"_s} << u"plain http"_s;
        QTest::newRow("other scheme") << QStringList{u"--graph-url"_s, u"ftp://example.com"_s} << u"https"_s;
        QTest::newRow("no url") << QStringList{u"--graph-url"_s, u"::"_s} << u"--graph-url"_s;
        QTest::newRow("password in url")
            << QStringList{u"--graph-url"_s, u"https://anna:secret@example.com/"_s} << u"password"_s;
        QTest::newRow("set without value") << QStringList{u"--set"_s, u"sending/undoSeconds"_s} << u"--set"_s;
        QTest::newRow("set unknown key") << QStringList{u"--practice"_s, u"--set"_s, u"sending/nonsense=1"_s}
                                         << u"--set: there is no setting \"sending/nonsense\""_s;
        QTest::newRow("set plain authority")
            << QStringList{u"--set"_s, u"account/authority=http://login.example"_s}
            << u"--set: account/authority: plain http is for a loopback address only"_s;
        QTest::newRow("set no graph") << QStringList{u"--set"_s, u"account/graphUrl=graph"_s}
                                      << u"--set: account/graphUrl: this is not the URL of a service"_s;
        QTest::newRow("set no tenant") << QStringList{u"--set"_s, u"account/tenant=../x"_s}
                                       << u"--set: account/tenant: a tenant is a domain"_s;
        QTest::newRow("set no id") << QStringList{u"--set"_s, u"account/clientId=my id"_s}
                                   << u"--set: account/clientId: an application ID has no blanks"_s;
        QTest::newRow("set wrong value")
            << QStringList{u"--practice"_s, u"--set"_s, u"sending/undoSeconds=soon"_s}
            << u"--set: sending/undoSeconds needs a number from 0 to 120, not \"soon\""_s;
        QTest::newRow("no plan") << QStringList{u"--practice"_s, u"--practice-faults"_s, u"/nowhere"_s}
                                 << u"--practice-faults: /nowhere cannot be read"_s;
        QTest::newRow("drafts of no practice")
            << QStringList{u"--practice-drafts"_s, u"5"_s} << u"--practice-drafts needs --practice"_s;
        QTest::newRow("language") << QStringList{u"--language"_s, u"fr"_s} << u"--language"_s;
        QTest::newRow("drafts") << QStringList{u"--practice"_s, u"--practice-drafts"_s, u"many"_s}
                                << u"--practice-drafts"_s;
        QTest::newRow("both services")
            << QStringList{u"--practice"_s, u"--graph-url"_s, u"https://example.com/v1.0"_s}
            << u"--practice"_s;
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Outcome outcome
            = runProgram(QStringList{u"--profile"_s, m_profile->path()} + arguments, withToken());
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.errors.contains(said), qPrintable(outcome.errors));
        QCOMPARE(outcome.errors.count(u'\n'), 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY(!outcome.errors.contains(u"secret@"));
    }

    void saysThatTheTokenIsMissing()
    {
        const Outcome outcome
            = runProgram({u"--profile"_s, m_profile->path(), u"--graph-url"_s, u"http://127.0.0.1:9/v1.0"_s});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.errors.contains(u"SENDOFF_ACCESS_TOKEN"), qPrintable(outcome.errors));
        QCOMPARE(outcome.errors.count(u'\n'), 1);
    }

    void cannotStartInAFolderThatCannotBeMade()
    {
        QFile file(m_profile->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Outcome outcome = runProgram({u"--practice"_s, u"--profile"_s, file.fileName() + u"/below"_s});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.errors.count(u'\n'), 1);
    }

    void refusesABrokenFaultPlan()
    {
        QFile plan(m_profile->filePath(u"plan.json"_s));
        QVERIFY(plan.open(QIODevice::WriteOnly));
        plan.write("{ this is no plan");
        plan.close();
        const Outcome outcome = runProgram(
            {u"--practice"_s, u"--profile"_s, m_profile->path(), u"--practice-faults"_s, plan.fileName()});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.errors.contains(u"--practice-faults"_s), qPrintable(outcome.errors));
        QCOMPARE(outcome.errors.count(u'\n'), 1);
    }

    void theSecondProgramOnAProfileRaisesTheFirst()
    {
        QProcess first;
        first.start(QStringLiteral(SENDOFF_BINARY_DIR "/bin/sendoff"),
                    {u"--practice"_s, u"--profile"_s, m_profile->path(), u"--trace"_s,
                     m_profile->filePath(u"trace.jsonl"_s)});
        const auto isUp = [this] {
            QFile trace(m_profile->filePath(u"trace.jsonl"_s));
            return trace.open(QIODevice::ReadOnly) && trace.readAll().contains("drafts-listed");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), 30'000);
        const Outcome second = runProgram({u"--practice"_s, u"--profile"_s, m_profile->path()});
        QCOMPARE(second.status, 0);
        QVERIFY(second.errors.isEmpty());
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        first.waitForFinished();

        // A program that was killed does not keep others out.
        QProcess third;
        third.start(QStringLiteral(SENDOFF_BINARY_DIR "/bin/sendoff"),
                    {u"--practice"_s, u"--profile"_s, m_profile->path(), u"--trace"_s,
                     m_profile->filePath(u"trace2.jsonl"_s)});
        const auto isUpAgain = [this] {
            QFile trace(m_profile->filePath(u"trace2.jsonl"_s));
            return trace.open(QIODevice::ReadOnly) && trace.readAll().contains("drafts-listed");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isUpAgain(), 30'000);
        third.kill();
        third.waitForFinished();
    }

    void theTokenIsInNoFile()
    {
        PracticeService service(PracticeService::Options{.drafts = 3});
        QVERIFY(service.start());
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(withToken(service.token()));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SENDOFF_BINARY_DIR "/bin/sendoff"),
                      {u"--profile"_s, m_profile->path(), u"--graph-url"_s, service.root().toString(),
                       u"--trace"_s, m_profile->filePath(u"trace.jsonl"_s)});
        const auto isUp = [this] {
            QFile trace(m_profile->filePath(u"trace.jsonl"_s));
            return trace.open(QIODevice::ReadOnly) && trace.readAll().contains("drafts-listed");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), 30'000);
        program.kill();
        program.waitForFinished();
        QDirIterator files(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(service.token()), qPrintable(file.fileName()));
            ++count;
        }
        QVERIFY(count >= 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_profile;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
