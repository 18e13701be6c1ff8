// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/otherprogram.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Deed = OtherProgram::Deed;
using Practice::FolderName;
using State = QList<std::pair<QString, QString>>;

namespace {

// What is in the folders that a program at this mailbox may care about.
struct Everything
{
    explicit Everything(const PracticeService &service)
    {
        for (int i = 0; i < Practice::folderCount; ++i)
            folders.at(std::size_t(i)) = service.folderState(FolderName(i));
    }
    const State &in(FolderName folder) const { return folders.at(std::size_t(folder)); }
    /// How many are there that `before` has not, in this version.
    int newer(const Everything &before, FolderName folder) const
    {
        const State &old = before.in(folder);
        return int(std::count_if(in(folder).cbegin(), in(folder).cend(),
                                 [&old](const auto &one) { return !old.contains(one); }));
    }
    qsizetype count() const
    {
        qsizetype sum = 0;
        for (const State &state : folders)
            sum += state.size();
        return sum;
    }

    std::array<State, Practice::folderCount> folders;
};

} // namespace

class TestOtherProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDeedIsDone();
    void doesTheSameForASeed();
    void forgetsWhatIsGone();
    void keepsWhatWasRefused();
    void waitsForAPlace();
};

void TestOtherProgram::eachDeedIsDone()
{
    PracticeService service({.drafts = 12, .copyDelay = std::chrono::milliseconds(0)});
    QVERIFY(service.start());
    OtherProgram other(service, 3);
    Everything before(service);
    const auto after = [&before, &service] {
        const Everything old = std::exchange(before, Everything(service));
        return std::pair(old, before);
    };
    QVERIFY(other.act(Deed::Create));
    auto [one, two] = after();
    QCOMPARE(two.in(FolderName::Drafts).size(), one.in(FolderName::Drafts).size() + 1);

    QVERIFY(other.act(Deed::Change));
    std::tie(one, two) = after();
    QCOMPARE(two.count(), one.count());
    QCOMPARE(two.newer(one, FolderName::Drafts) + two.newer(one, FolderName::SentItems)
                 + two.newer(one, FolderName::Inbox),
             1);

    QVERIFY(other.act(Deed::ThereAndBack));
    std::tie(one, two) = after();
    QCOMPARE(two.in(FolderName::Archive), one.in(FolderName::Archive));
    QCOMPARE(two.newer(one, FolderName::Drafts) + two.newer(one, FolderName::SentItems)
                 + two.newer(one, FolderName::Inbox),
             1);

    QVERIFY(!other.act(Deed::Back)); // nothing is away
    QVERIFY(other.act(Deed::Away));
    std::tie(one, two) = after();
    QCOMPARE(two.newer(one, FolderName::Archive), 1);
    QCOMPARE(two.count(), one.count());
    QVERIFY(other.act(Deed::Back));
    std::tie(one, two) = after();
    QCOMPARE(two.in(FolderName::Archive).size(), one.in(FolderName::Archive).size() - 1);
    QCOMPARE(two.count(), one.count());

    QVERIFY(other.act(Deed::Delete));
    std::tie(one, two) = after();
    QCOMPARE(two.newer(one, FolderName::DeletedItems), 1);
    QCOMPARE(two.count(), one.count());
    QVERIFY(other.act(Deed::Purge));
    std::tie(one, two) = after();
    QCOMPARE(two.in(FolderName::DeletedItems), one.in(FolderName::DeletedItems));
    QCOMPARE(two.count(), one.count() - 1);

    while (!other.act(Deed::Send)) // some drafts have nobody to go to
        QVERIFY(other.history().size() < 100);
    QCOMPARE(service.submissions(), 1);
    std::tie(one, two) = after();
    QCOMPARE(two.newer(one, FolderName::SentItems), 1);
    QCOMPARE(two.in(FolderName::Drafts).size(), one.in(FolderName::Drafts).size() - 1);
    for (const Deed deed : OtherProgram::deeds())
        QCOMPARE(other.done(deed), 1);
}

void TestOtherProgram::doesTheSameForASeed()
{
    const auto historyOf = [](quint32 seed) {
        PracticeService service({.drafts = 20});
        if (!service.start())
            return QStringList();
        OtherProgram other(service, seed);
        other.act(60);
        return other.history();
    };
    const QStringList history = historyOf(1);
    QVERIFY(history.size() > 30);
    QCOMPARE(historyOf(1), history);
    QVERIFY(historyOf(2) != history);
}

void TestOtherProgram::forgetsWhatIsGone()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    OtherProgram other(service, 1);
    const Everything all(service);
    for (const State &state : all.folders) {
        for (const auto &[id, changeKey] : state)
            service.purgeMessage(id);
    }
    // Each attempt is for another one, until it knows none.
    const QList<Deed> usual{Deed::Change, Deed::ThereAndBack, Deed::Away,
                            Deed::Delete, Deed::Purge,        Deed::Send};
    QSet<QString> tried;
    for (qsizetype i = 0; i < 20 * all.count(); ++i) {
        const qsizetype before = other.history().size();
        QVERIFY(!other.act(usual.at(i % usual.size())));
        if (other.history().size() == before)
            continue;
        const QString id = other.history().constLast().section(u' ', -1);
        QVERIFY2(!tried.contains(id), qPrintable(id));
        tried.insert(id);
    }
    QCOMPARE(tried.size(),
             all.in(FolderName::Drafts).size() + all.in(FolderName::SentItems).size()
                 + all.in(FolderName::Inbox).size());
    QVERIFY(other.act(Deed::Create));
}

void TestOtherProgram::keepsWhatWasRefused()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    OtherProgram other(service, 1);
    QVERIFY(service.loadFaults(R"({"rules":[{"match":{"method":"PATCH"},"fault":{"status":503}}]})"));
    for (int i = 0; i < 40; ++i)
        QVERIFY(!other.act(Deed::Change));
    service.clearFaults();
    const Everything before(service);
    for (int i = 0; i < 40; ++i)
        QVERIFY(other.act(Deed::Change));
    QCOMPARE(other.done(Deed::Change), 40);
    QCOMPARE(Everything(service).count(), before.count());
}

void TestOtherProgram::waitsForAPlace()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(R"({"rules":[{"match":{"method":"POST","path":"/messages","times":2},
                                   "fault":{"status":429}}]})"));
    OtherProgram other(service, 1);
    QVERIFY(other.act(Deed::Create));
    QCOMPARE(service.requests("POST", u"/messages"_s), 3);
    QCOMPARE(service.draftIds().size(), 2);
}

QTEST_GUILESS_MAIN(TestOtherProgram)
#include "tst_otherprogram.moc"
