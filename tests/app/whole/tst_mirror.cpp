// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keys.h"
#include "store/store.h"
#include "support/otherprogram.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Deed = OtherProgram::Deed;
using Practice::FolderName;

/// The store becomes what the mailbox is, whatever another program does there, whatever the service's lists
/// say, and wherever the line breaks.
class TestMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsEachDeed_data();
    void followsEachDeed();
    void tokensDieAtEveryPoint_data();
    void tokensDieAtEveryPoint();
    void survivesOddLists_data();
    void survivesOddLists();
    void survivesBrokenAnswers_data();
    void survivesBrokenAnswers();
    void killedAtEachRequest_data();
    void killedAtEachRequest();
    void theClocksMayDiffer_data();
    void theClocksMayDiffer();
    void aDraftWithoutAnyFieldIsListed();
    void emptiedElsewhere();
    void twentyThousand();
    void oldMailIsNotKept();
    void storm_data();
    void storm();
};

namespace {

using State = QList<std::pair<QString, QString>>;

/// Longer than the pause between two comparisons of all that is there.
constexpr auto anyTime = 25min;
constexpr auto twoRounds = 70s;

WholeFixture::Options mailbox(int drafts, const QByteArray &faults = {})
{
    WholeFixture::Options options;
    options.service.drafts = drafts;
    options.service.copyDelay = 0ms;
    options.faults = faults;
    options.inboxDays = 0; // see tst_inbox
    return options;
}

State stored(WholeFixture &whole, Folder folder)
{
    State state;
    MailQuery query;
    query.mailbox = whole.core().mailbox(0).id;
    query.folder = folder;
    Store &store = whole.core().store();
    for (const MailRow &row : store.messages(store.rows(query)))
        state.append({row.summary.id.value, row.summary.changeKey});
    std::sort(state.begin(), state.end());
    return state;
}

State there(const WholeFixture &whole, FolderName folder)
{
    State state = const_cast<WholeFixture &>(whole).service().folderState(folder); // NOLINT
    std::sort(state.begin(), state.end());
    return state;
}

bool isMirror(WholeFixture &whole)
{
    return stored(whole, Folder::Drafts) == there(whole, FolderName::Drafts)
        && stored(whole, Folder::SentItems) == there(whole, FolderName::SentItems);
}

/// Lets rounds come until the store is what the service has; the first one at once.
bool becomesMirror(WholeFixture &whole, std::chrono::milliseconds limit)
{
    whole.core().refresher(0).refresh();
    const bool is = whole.leapUntil([&whole] { return isMirror(whole); }, limit);
    if (!is) {
        qInfo() << "drafts" << stored(whole, Folder::Drafts).size() << "of"
                << there(whole, FolderName::Drafts).size() << "sent"
                << stored(whole, Folder::SentItems).size() << "of"
                << there(whole, FolderName::SentItems).size();
    }
    return is;
}

void keepAllSent(WholeFixture &whole)
{
    whole.settings().set(Keys::sentDays, 0);
}

QByteArray onDelta(const QByteArray &which, const QByteArray &fault)
{
    return R"({"rules": [{"match": {"path": "/messages/delta")" + which + R"(}, "fault": {)" + fault + "}}]}";
}

} // namespace

void TestMirror::followsEachDeed_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::newRow("create") << Deed::Create;
    QTest::newRow("change") << Deed::Change;
    QTest::newRow("there and back") << Deed::ThereAndBack;
    QTest::newRow("away") << Deed::Away;
    QTest::newRow("delete") << Deed::Delete;
    QTest::newRow("purge") << Deed::Purge;
    QTest::newRow("send") << Deed::Send;
}

void TestMirror::followsEachDeed()
{
    QFETCH(const Deed, deed);
    WholeFixture whole(mailbox(30));
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    QVERIFY(isMirror(whole));
    OtherProgram other(whole.service(), 5);
    for (int i = 0; i < 8; ++i) {
        other.act(deed);
        QVERIFY2(becomesMirror(whole, twoRounds), qPrintable(other.history().join(u'\n')));
    }
    QVERIFY(other.done(deed) > 0);
    if (deed == Deed::Away) {
        while (other.act(Deed::Back)) { }
        QVERIFY(becomesMirror(whole, twoRounds));
    }
}

void TestMirror::tokensDieAtEveryPoint_data()
{
    QTest::addColumn<int>("request");
    for (int request = 1; request <= 12; ++request)
        QTest::addRow("request %d", request) << request;
}

void TestMirror::tokensDieAtEveryPoint()
{
    QFETCH(const int, request);
    // Both folders, several pages: the first rounds, and those after changes.
    WholeFixture whole(
        mailbox(1203, onDelta(R"(, "nth": )" + QByteArray::number(request), R"("status": 410)")));
    keepAllSent(whole);
    QCOMPARE(whole.open(), QString());
    QVERIFY(becomesMirror(whole, twoRounds));
    OtherProgram other(whole.service(), quint32(request));
    for (int i = 0; i < 3; ++i) {
        other.act(5);
        QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));
    }
    whole.service().expireDeltaTokens();
    other.act(5);
    QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));
}

void TestMirror::survivesOddLists_data()
{
    QTest::addColumn<int>("drafts");
    QTest::addColumn<QByteArray>("oddity");
    for (const char *oddity : {R"("shuffle")", R"("repeat")", R"("partial")", R"("stale")", R"("loseReadd")",
                               R"("shuffle", "repeat", "partial", "loseReadd")"}) {
        for (const int drafts : {60, 1203}) // one page; several, of which each tells of those before
            QTest::addRow("%d drafts, %s", drafts, oddity) << drafts << QByteArray(oddity);
    }
}

void TestMirror::survivesOddLists()
{
    QFETCH(const int, drafts);
    QFETCH(const QByteArray, oddity);
    WholeFixture whole(mailbox(drafts, onDelta({}, R"("changes": [)" + oddity + "]")));
    keepAllSent(whole);
    QCOMPARE(whole.open(), QString());
    QVERIFY(becomesMirror(whole, twoRounds));
    OtherProgram other(whole.service(), 11);
    for (int i = 0; i < 6; ++i) {
        other.act(7);
        QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));
    }
}

void TestMirror::survivesBrokenAnswers_data()
{
    QTest::addColumn<QByteArray>("fault");
    for (const char *fault :
         {R"("damage": "cut")", R"("damage": "reset")", R"("damage": "halfBody")", R"("damage": "html")",
          R"("damage": "garbage")", R"("status": 503)", R"("status": 429, "retryAfter": 0.5)",
          R"("changes": ["noLink"])", R"("changes": ["emptyPage"])"}) {
        for (const int nth : {1, 2, 3, 5})
            QTest::addRow("%s, request %d", fault, nth)
                << QByteArray(R"("nth": )" + QByteArray::number(nth) + "|" + fault);
    }
}

void TestMirror::survivesBrokenAnswers()
{
    QFETCH(const QByteArray, fault);
    const QByteArrayList parts = fault.split('|');
    WholeFixture whole(mailbox(703, onDelta(", " + parts.at(0), parts.at(1))));
    keepAllSent(whole);
    QCOMPARE(whole.open(), QString());
    QVERIFY(becomesMirror(whole, anyTime));
    OtherProgram other(whole.service(), 2);
    other.act(6);
    QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));
}

void TestMirror::killedAtEachRequest_data()
{
    QTest::addColumn<int>("request");
    for (int request = 1; request <= 9; ++request)
        QTest::addRow("request %d", request) << request;
}

void TestMirror::killedAtEachRequest()
{
    QFETCH(const int, request);
    WholeFixture whole(mailbox(1203));
    keepAllSent(whole);
    QCOMPARE(whole.open(), QString());
    const auto asked = [&whole] { return whole.service().requests("GET"_ba, QString()); };
    QVERIFY(QTest::qWaitFor([&] { return asked() >= request || isMirror(whole); }, 60'000));
    whole.kill();
    OtherProgram other(whole.service(), quint32(request));
    other.act(5);
    QVERIFY(whole.openAndRead());
    QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));

    const int before = asked();
    other.act(5);
    whole.clock().advance(31s);
    QVERIFY(QTest::qWaitFor([&] { return asked() > before; }, 60'000));
    whole.kill();
    QVERIFY(whole.openAndRead());
    QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));
}

void TestMirror::theClocksMayDiffer_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("behind") << -13;
    QTest::newRow("ahead") << 13;
}

void TestMirror::theClocksMayDiffer()
{
    QFETCH(const int, hours);
    WholeFixture::Options options = mailbox(60);
    options.service.now = FakeClock().now().addSecs(hours * 3600);
    WholeFixture whole(options);
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    OtherProgram other(whole.service(), 3);
    for (int i = 0; i < 4; ++i) {
        other.act(8);
        QVERIFY2(becomesMirror(whole, anyTime), qPrintable(other.history().join(u'\n')));
    }
}

void TestMirror::aDraftWithoutAnyFieldIsListed()
{
    WholeFixture whole(mailbox(40));
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    const QString bare = whole.service().addDraft({}, {});
    QVERIFY(!bare.isEmpty());
    QVERIFY(becomesMirror(whole, twoRounds));
    QVERIFY(whole.core().store().message(whole.core().mailbox(0).id, {bare}));
}

void TestMirror::emptiedElsewhere()
{
    WholeFixture whole(mailbox(230));
    keepAllSent(whole);
    QVERIFY(whole.openAndRead());
    for (const QString &id : whole.service().draftIds())
        whole.service().purgeMessage(id);
    QVERIFY(becomesMirror(whole, twoRounds));
    QVERIFY(stored(whole, Folder::Drafts).isEmpty());
}

void TestMirror::twentyThousand()
{
    WholeFixture whole(mailbox(20'000));
    keepAllSent(whole);
    QCOMPARE(whole.open(), QString());
    QVERIFY(becomesMirror(whole, 30min));
    QCOMPARE(stored(whole, Folder::Drafts).size(), 20'000);
    OtherProgram other(whole.service(), 4);
    const int before = whole.service().requests("GET"_ba, u"/messages/delta"_s);
    other.act(20);
    QVERIFY2(becomesMirror(whole, twoRounds), qPrintable(other.history().join(u'\n')));
    // What changed, not the folder.
    QVERIFY(whole.service().requests("GET"_ba, u"/messages/delta"_s) - before < 10);
}

void TestMirror::oldMailIsNotKept()
{
    WholeFixture::Options options = mailbox(40);
    options.serviceOnTestTime = true;
    WholeFixture whole(options);
    QVERIFY(whole.openAndRead()); // thirty days, as usual
    QVERIFY(stored(whole, Folder::SentItems).size() > 1);
    const auto becomes = [&whole](qsizetype count) {
        whole.core().refresher(0).refresh();
        return whole.leapUntil([&] { return stored(whole, Folder::SentItems).size() == count; }, anyTime);
    };
    whole.settings().set(Keys::refreshSeconds, 3600);
    whole.leap(5 * 24h);
    QVERIFY(!stored(whole, Folder::SentItems).isEmpty());
    whole.settings().set(Keys::sentDays, 2);
    QVERIFY(becomes(0));
    QCOMPARE(stored(whole, Folder::Drafts), there(whole, FolderName::Drafts)); // drafts have no age

    OtherProgram other(whole.service(), 8);
    while (other.done(Deed::Send) == 0)
        other.act(Deed::Send);
    QVERIFY(becomes(1));
    whole.settings().set(Keys::sentDays, 3650); // more days again: they are read again
    QVERIFY(becomes(there(whole, FolderName::SentItems).size()));
    whole.settings().set(Keys::sentDays, 0);
    QVERIFY(becomesMirror(whole, anyTime));
}

void TestMirror::storm_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// All at once: other programs, odd and broken answers, dying links, kills, and sends of ours.
void TestMirror::storm()
{
    QFETCH(const int, seed);
    const QByteArray faults = R"({"rules": [
        {"match": {"path": "/messages/delta", "chance": 0.15}, "fault": {"status": 410}},
        {"match": {"path": "/messages/delta", "chance": 0.2}, "fault": {"damage": "cut"}},
        {"match": {"path": "/messages/delta", "chance": 0.2}, "fault": {"status": 503}},
        {"match": {"path": "/messages/delta", "chance": 0.5},
         "fault": {"changes": ["shuffle", "repeat", "partial", "loseReadd"]}},
        {"match": {"path": "/$batch", "chance": 0.2}, "fault": {"damage": "halfBody"}}]})";
    WholeFixture whole(mailbox(320, faults));
    keepAllSent(whole);
    QCOMPARE(whole.open(), QString());
    OtherProgram other(whole.service(), quint32(seed));
    QRandomGenerator random(seed);
    QStringList decided;
    for (int step = 0; step < 12; ++step) {
        other.act(4);
        const QList<MailSummary> drafts = whole.drafts();
        if (random.bounded(3) == 0 && !drafts.isEmpty()) {
            const MailSummary &draft = drafts.at(random.bounded(int(drafts.size())));
            if (whole.send({draft}) != 0)
                decided.append(draft.internetMessageId);
        }
        whole.leap(std::chrono::seconds(random.bounded(60)));
        if (random.bounded(4) == 0) {
            whole.kill();
            QCOMPARE(whole.open(), QString());
        }
    }
    whole.service().clearFaults();
    const auto isSettled = [&whole] {
        // What is on its way, or may have gone, is kept out of the list or in it for its own reasons.
        Store &store = whole.core().store();
        const auto open = store.openJobs(whole.core().mailbox(0).id);
        const auto without = [&](State state) {
            for (const SendJob &job : *open) {
                if (job.state != SendState::NotSent)
                    state.removeIf([&](const auto &one) { return one.first == job.message.value; });
            }
            return state;
        };
        return open && without(stored(whole, Folder::Drafts)) == without(there(whole, FolderName::Drafts))
            && stored(whole, Folder::SentItems) == there(whole, FolderName::SentItems);
    };
    const bool is = whole.leapUntil(isSettled, 60min);
    QVERIFY2(is, qPrintable(other.history().join(u'\n')));
    for (const QString &id : std::as_const(decided))
        QVERIFY(whole.service().submissions(id) <= 1);
}

QTEST_GUILESS_MAIN(TestMirror)
#include "tst_mirror.moc"
