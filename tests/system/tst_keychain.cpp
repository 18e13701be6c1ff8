// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "outputof.h"
#include "signin/keychainstore.h"
#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <optional>

// A real GNOME keyring on a bus of its own. withkeyring.sh runs this program; its mode decides which of the
// classes below is asked.

namespace Sendoff::System {

using namespace Qt::StringLiterals;

namespace {

using Kept = std::optional<Result<QByteArray>>;
using Ended = std::optional<Result<Done>>;

/// A store, and what it answered.
struct Hand
{
    FakeClock clock;
    KeychainStore store{clock};
    QObject context;

    std::shared_ptr<Kept> askRead(const QString &key)
    {
        auto kept = std::make_shared<Kept>();
        store.read(key, &context, [kept](Result<QByteArray> result) {
            QVERIFY2(!*kept, "answered twice");
            *kept = std::move(result);
        });
        return kept;
    }
    std::shared_ptr<Ended> askWrite(const QString &key, const QByteArray &secret)
    {
        auto ended = std::make_shared<Ended>();
        store.write(key, secret, &context, [ended](Result<Done> result) {
            QVERIFY2(!*ended, "answered twice");
            *ended = std::move(result);
        });
        return ended;
    }
    std::shared_ptr<Ended> askRemove(const QString &key)
    {
        auto ended = std::make_shared<Ended>();
        store.remove(key, &context, [ended](Result<Done> result) {
            QVERIFY2(!*ended, "answered twice");
            *ended = std::move(result);
        });
        return ended;
    }

    /// The secret, or "!" and the error's code.
    QByteArray read(const QString &key) { return told(askRead(key)); }
    /// "done", or "!" and the error's code.
    QByteArray write(const QString &key, const QByteArray &secret) { return told(askWrite(key, secret)); }
    QByteArray remove(const QString &key) { return told(askRemove(key)); }

    template <typename T> static QByteArray told(const std::shared_ptr<T> &answer)
    {
        if (!QTest::qWaitFor([&] { return answer->has_value(); }, 30'000))
            return "nothing";
        return wordOf(**answer);
    }
    template <typename T> static QByteArray wordOf(const Result<T> &result)
    {
        if (!result)
            return (result.error().kind == ErrorKind::Secrets ? "!" : "?") + result.error().code.toLatin1();
        if constexpr (std::is_same_v<T, QByteArray>)
            return *result;
        else
            return "done";
    }
};

/// This very program as another process.
QByteArray another(const QStringList &arguments)
{
    return outputOf(QCoreApplication::applicationFilePath(), QStringList{u"--hand"_s} + arguments);
}

QByteArray twentyKilobytes()
{
    QByteArray text;
    for (int i = 0; text.size() < 20'480; ++i)
        text += QByteArray::number(i, 36) + "._-~+/=";
    return text;
}

} // namespace

class TestOpenKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven()
    {
        Hand hand;
        QCOMPARE(hand.read(u"p/a"_s), "!notFound"_ba);
        QCOMPARE(hand.write(u"p/a"_s, "first"), "done"_ba);
        QCOMPARE(hand.read(u"p/a"_s), "first"_ba);
        QCOMPARE(hand.write(u"p/a"_s, "second"), "done"_ba);
        QCOMPARE(hand.write(u"p/b"_s, twentyKilobytes()), "done"_ba);
        QCOMPARE(hand.read(u"p/a"_s), "second"_ba);
        QCOMPARE(hand.read(u"p/b"_s), twentyKilobytes());
    }
    void anotherProcessFindsIt()
    {
        QCOMPARE(another({u"read"_s, u"p/a"_s}), "second"_ba);
        QCOMPARE(another({u"write"_s, u"p/a"_s, u"third"_s}), "done"_ba);
        Hand hand;
        QCOMPARE(hand.read(u"p/a"_s), "third"_ba);
    }
    void isReadableTextUnderItsKey()
    {
        QCOMPARE(outputOf(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"Sendoff"_s, u"user"_s, u"p/a"_s}),
                 "third"_ba);
    }
    void removingLeavesNothing()
    {
        QVERIFY2(foundInKeyring().contains("p/a") && foundInKeyring().contains("p/b"),
                 foundInKeyring().constData()); // it would be seen
        Hand hand;
        QCOMPARE(hand.remove(u"p/a"_s), "done"_ba);
        QCOMPARE(hand.read(u"p/a"_s), "!notFound"_ba);
        QCOMPARE(hand.remove(u"p/b"_s), "done"_ba);
        QCOMPARE(hand.remove(u"never/there"_s), "done"_ba);
        QCOMPARE(foundInKeyring(), QByteArray());
    }
    void answersInTheOrderOfTheCalls()
    {
        Hand hand;
        const auto first = hand.askWrite(u"p/a"_s, "one");
        const auto second = hand.askRead(u"p/a"_s);
        const auto third = hand.askRemove(u"p/a"_s);
        const auto fourth = hand.askRead(u"p/a"_s);
        QVERIFY(!*first); // from the event loop only
        QCOMPARE(Hand::told(fourth), "!notFound"_ba);
        QVERIFY(first->has_value() && second->has_value() && third->has_value());
        QCOMPARE(Hand::wordOf(**second), "one"_ba);
        QCOMPARE(Hand::wordOf(**third), "done"_ba);
        hand.clock.advance(2 * KeychainStore::limit); // nothing is told twice
        QCOMPARE(hand.read(u"p/a"_s), "!notFound"_ba);
    }
    void doesNotAnswerTheDead()
    {
        Hand hand;
        auto gone = std::make_unique<QObject>();
        bool called = false;
        hand.store.read(u"p/a"_s, gone.get(), [&called](const Result<QByteArray> &) { called = true; });
        gone.reset();
        QCOMPARE(hand.read(u"p/a"_s), "!notFound"_ba);
        QVERIFY(!called);
    }
    void mayDieWhileItIsAsked()
    {
        {
            Hand hand;
            hand.askWrite(u"p/a"_s, "late");
            QCoreApplication::processEvents(); // the job begins
        }
        Hand hand; // in the library's line, behind the other's job
        QCOMPARE(hand.read(u"p/a"_s), "late"_ba);
        QCOMPARE(hand.remove(u"p/a"_s), "done"_ba);
    }
};

class TestLockedKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoWhereItCan()
    {
        Hand hand;
        QCOMPARE(hand.write(u"p/a"_s, "word"), "!locked"_ba);
        QCOMPARE(hand.remove(u"p/a"_s), "!locked"_ba); // by overwriting; deleting alone would say "done"
        QCOMPARE(hand.read(u"p/a"_s), "!notFound"_ba);
        QCOMPARE(hand.write(u"p/a"_s, "word"), "!locked"_ba); // and it goes on answering
    }
};

class TestMissingKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSo()
    {
        Hand hand;
        QCOMPARE(hand.read(u"p/a"_s), "!missing"_ba);
        QCOMPARE(hand.write(u"p/a"_s, "word"), "!missing"_ba);
        QCOMPARE(hand.remove(u"p/a"_s), "!missing"_ba);
    }
    void aDeadBusIsNoneEither()
    {
        const QByteArray usual = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const QByteArray told = another({u"write"_s, u"p/a"_s, u"word"_s});
        if (usual.isEmpty())
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", usual);
        QCOMPARE(told, "!missing"_ba);
    }
};

class TestDeafKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { wake(SIGSTOP); }
    void cleanup() { wake(SIGCONT); }

    void isSilentWithinTheLimit()
    {
        Hand hand;
        const QSignalSpy recovered(&hand.store, &SecretStore::recovered);
        const auto first = hand.askWrite(u"p/a"_s, "late");
        const auto waiting = hand.askWrite(u"p/b"_s, "never");
        QTest::qWait(100); // that it is asked at all
        hand.clock.advance(KeychainStore::limit - std::chrono::milliseconds(1));
        QTest::qWait(10);
        QVERIFY(!*first);
        hand.clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(Hand::told(first), "!silent"_ba);
        QCOMPARE(Hand::told(waiting), "!silent"_ba);
        // Whoever calls now hears it at once, and nothing is begun for them.
        QCOMPARE(hand.write(u"p/c"_s, "never"), "!silent"_ba);
        QCOMPARE(hand.read(u"p/a"_s), "!silent"_ba);
        QCOMPARE(recovered.count(), 0);

        wake(SIGCONT);
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(hand.read(u"p/a"_s), "late"_ba);
        QCOMPARE(hand.read(u"p/b"_s), "!notFound"_ba);
        QCOMPARE(hand.read(u"p/c"_s), "!notFound"_ba);
        QCOMPARE(hand.remove(u"p/a"_s), "done"_ba);
        QCOMPARE(foundInKeyring(), QByteArray());
        QCOMPARE(recovered.count(), 1);
    }
    void doesNotCallALateFailureARecovery()
    {
        Hand hand;
        const QSignalSpy recovered(&hand.store, &SecretStore::recovered);
        const auto first = hand.askRead(u"never/there"_s);
        hand.clock.advance(KeychainStore::limit);
        QCOMPARE(Hand::told(first), "!silent"_ba);
        wake(SIGCONT);
        QTRY_COMPARE(hand.read(u"never/there"_s), "!notFound"_ba); // asked anew, it is not silent
        QCOMPARE(recovered.count(), 0);
    }
    void endsWhileAJobIsAtWork()
    {
        // A clean end of a process, under the leak checker too.
        QCOMPARE(another({u"leave"_s}), "left"_ba);
    }

private:
    static void wake(int signal) { ::kill(qEnvironmentVariableIntValue("SENDOFF_KEYRING_PID"), signal); }
};

namespace {

/// What another process does for these tests.
int beHand(const QStringList &arguments)
{
    Hand hand;
    QByteArray told = "left";
    if (arguments.first() == "read"_L1) {
        told = hand.read(arguments.at(1));
    } else if (arguments.first() == "write"_L1) {
        told = hand.write(arguments.at(1), arguments.at(2).toLatin1());
    } else {
        hand.askRead(u"p/a"_s);
        QTest::qWait(200);
        hand.clock.advance(KeychainStore::limit);
        QTest::qWait(50);
    }
    std::fwrite(told.constData(), 1, size_t(told.size()), stdout);
    return 0;
}

template <typename Test> int runTest(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

} // namespace Sendoff::System

int main(int argc, char **argv)
{
    using namespace Sendoff::System;
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--hand"))
        return beHand(arguments.mid(2));
    const QByteArray mode = qgetenv("SENDOFF_KEYRING");
    if (mode == "open")
        return runTest<TestOpenKeyring>(argc, argv);
    if (mode == "locked")
        return runTest<TestLockedKeyring>(argc, argv);
    if (mode == "deaf")
        return runTest<TestDeafKeyring>(argc, argv);
    if (mode == "empty" || mode == "none")
        return runTest<TestMissingKeyring>(argc, argv);
    qCritical("It is run by tests/system/withkeyring.sh.");
    return 2;
}

#include "tst_keychain.moc"
