// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/builders.h"
#include "syncedfolder.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One folder brought into the store and kept there, over real HTTP: a server that can misbehave.
class TestFolderSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRoundShowsAScreenAndReadsAll();
    void laterRoundsReadWhatChanged();
    void whatIsSaidToBeGoneIsAskedAbout();
    void whatIsNotInAWholeRoundIsAskedAbout();
    void onlyOneIsAskedAboutAlone();
    void aRefusedBatchIsAskedOneByOne();
    void halfAnEntryIsAskedAbout();
    void anEntryFromThePastIsAskedAbout();
    void deadLinkBeginsAnew_data();
    void deadLinkBeginsAnew();
    void aDeadLinkCostsNothing_data();
    void aDeadLinkCostsNothing();
    void linkThatDiesTwiceIsAFailure();
    void failedRoundRemovesNothing_data();
    void failedRoundRemovesNothing();
    void goesOnWhereTheLineBroke();
    void doesNotGoOnForOtherDays_data();
    void doesNotGoOnForOtherDays();
    void nothingIsBelievedWhenItCannotBeAsked();
    void whatWasAnsweredIsKept();
    void serverTroubleIsNoAnswer();
    void oneOpenQuestionDoesNotCompareAllAgain();
    void aCursorOfNoUseBeginsAnew_data();
    void aCursorOfNoUseBeginsAnew();
    void linksInACircleAreAnError();
    void linkToAnotherHostIsNotFollowed();
    void whereChangesAreNotListedTheListIsRead();
    void changesAreTriedAgainAfterAnHour();
    void aPassing404IsNoRefusal();
    void aPassing404OfTheMailboxSaysNothing();
    void entriesWithoutIdAreLeftOut();
    void secondStartWhileRunningIsOne();
    void copySeenByAPeekSurvivesTheRound();
    void peekRemovesNothing();
    void failureIsForgottenAfterASuccess();
    void dyingMidwayIsHarmless();
};

void TestFolderSync::firstRoundShowsAScreenAndReadsAll()
{
    Synced s;
    QSignalSpy firstPage(&s.sync, &FolderSync::firstPage);
    s.net.server.next(pageOf({u"c"_s, u"b"_s}, s.next(9)));
    s.net.server.next(changesOf({u"a"_s, u"b"_s}, s.next(1)));
    s.net.server.next(changesOf({u"c"_s}, s.delta(1)));
    QVERIFY(!s.sync.isRunning());
    s.sync.start();
    QVERIFY(s.sync.isRunning());
    QTRY_COMPARE(s.finished.size(), 1);
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(s.finished.at(0).at(0).value<SyncSummary>().requests, 3);
    QCOMPARE(firstPage.size(), 1);
    QVERIFY(s.target(0).contains(u"/drafts/messages?$select="_s));
    QVERIFY(s.target(0).contains(u"$top=100&"_s));
    QVERIFY(s.target(1).contains(u"/drafts/messages/delta?$select="_s));
    QCOMPARE(s.target(2),
             QString::fromLatin1(s.next(1).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)));
    for (const int request : {1, 2}) // the links repeat no headers
        QCOMPARE(s.net.server.requests().at(request).header("prefer"),
                 "IdType=\"ImmutableId\", odata.maxpagesize=500"_ba);
    QCOMPARE(s.cursor().link, s.delta(1));
    QVERIFY(!s.sync.lastError());
    QCOMPARE(s.stored.store().lastSync(testMailbox(), Folder::Drafts), s.net.clock.now());
}

void TestFolderSync::laterRoundsReadWhatChanged()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.stored.setViewed({{u"b"_s}});
    s.net.server.next(changesOf({u"d"_s}, s.delta(2)));
    s.run();
    QCOMPARE(s.requests(), 3);
    QVERIFY(s.target(2).endsWith(u"deltatoken=1"_s));
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    QVERIFY(s.stored.store().message(testMailbox(), {u"b"_s})->viewed); // local state stays
    QCOMPARE(s.cursor().link, s.delta(2));

    // A quiet round writes nothing but its time, and another run of the program goes on from there.
    QSignalSpy changed(&s.stored.store(), &Store::changed);
    FolderSync again(*s.net.client, s.stored.store(), s.net.clock, ownMailbox(), Folder::Drafts);
    s.net.server.next(changesOf({}, s.delta(3)));
    again.start();
    QTRY_VERIFY(!again.isRunning());
    QVERIFY(s.target(3).endsWith(u"deltatoken=2"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Change>().kind, Change::Kind::Round);
}

void TestFolderSync::whatIsSaidToBeGoneIsAskedAbout()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    s.there = {u"b"_s}; // moved away and back: the service tells of the first half only (contract 8)
    s.net.server.next(changesOf({}, s.delta(2), {u"a"_s, u"b"_s, u"stranger"_s}));
    s.run();
    QCOMPARE(s.listed(), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(s.requests(), 4);
    QVERIFY(s.net.server.requests().last().body.contains("stranger")); // it may have come back as well
    QCOMPARE(s.net.server.count("POST"), 1);
}

void TestFolderSync::whatIsNotInAWholeRoundIsAskedAbout()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s, u"c"_s});
    s.there = {u"c"_s};
    s.net.server.next(RawAnswer::json(410, R"({"error":{"code":"SyncStateNotFound"}})"));
    s.net.server.next(changesOf({u"a"_s}, s.delta(2)));
    s.run();
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"c"_s}));
}

void TestFolderSync::onlyOneIsAskedAboutAlone()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.next(changesOf({}, s.delta(2), {u"a"_s}));
    s.net.server.next(RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})"));
    s.run();
    QVERIFY(s.target(3).contains(u"/me/messages/a?"_s));
    QCOMPARE(s.listed(), QStringList{u"b"_s});

    // A 404 of something in between says nothing about the message.
    s.net.server.next(changesOf({}, s.delta(3), {u"b"_s}));
    s.net.server.next(RawAnswer::json(404, "<html>Not Found</html>"));
    s.run();
    QCOMPARE(s.listed(), QStringList{u"b"_s});
    QCOMPARE(s.cursor().link, s.delta(3)); // the comparison meets it again
}

void TestFolderSync::aRefusedBatchIsAskedOneByOne()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s, u"c"_s});
    s.net.server.next(changesOf({}, s.delta(2), {u"a"_s, u"b"_s}));
    s.net.server.next(RawAnswer::json(405, R"({"error":{"code":"notAllowed"}})"));
    s.net.server.next(RawAnswer::json(404, R"({"error":{"code":"itemNotFound"}})"));
    s.net.server.next(RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})"));
    s.run();
    QCOMPARE(s.listed(), QStringList{u"c"_s});
    QVERIFY(!s.sync.lastError());
}

void TestFolderSync::halfAnEntryIsAskedAbout()
{
    Synced s;
    s.begin({u"a"_s});
    s.stored.setViewed({{u"a"_s}});
    s.net.server.next(RawAnswer::json(
        200,
        R"({"value":[{"id":"a","importance":"high"},{"id":"new","subject":"x"}],"@odata.deltaLink":")"
            + s.delta(2).toEncoded() + "\"}"));
    s.there = {u"a"_s, u"new"_s};
    s.run();
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"new"_s}));
    const auto row = s.stored.store().message(testMailbox(), {u"a"_s});
    QCOMPARE(row->summary.subject, u"subject a"_s); // not emptied by what was left out
    QCOMPARE(row->summary.to.size(), 1);
    QVERIFY(row->viewed);
}

void TestFolderSync::anEntryFromThePastIsAskedAbout()
{
    Synced s;
    s.begin({u"a"_s});
    MailSummary newer = s.stored.store().message(testMailbox(), {u"a"_s})->summary;
    newer.changeKey = u"ck-newer"_s;
    newer.subject = u"newer"_s;
    newer.modified = newer.modified.addSecs(60);
    QVERIFY(s.stored.put({newer}));
    s.net.server.next(changesOf({u"a"_s}, s.delta(2))); // a replay
    s.net.server.next(RawAnswer::json(403, "{}"));
    s.run();
    QCOMPARE(s.stored.store().message(testMailbox(), {u"a"_s})->summary.subject, u"newer"_s);
}

void TestFolderSync::deadLinkBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("as seen") << R"({"error":{"code":"SyncStateNotFound"}})"_ba;
    QTest::newRow("as documented") << R"({"error":{"code":"syncStateNotFound"}})"_ba;
    QTest::newRow("resync") << R"({"error":{"code":"resyncRequired"}})"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void TestFolderSync::deadLinkBeginsAnew()
{
    QFETCH(const QByteArray, answer);
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.stored.setViewed({{u"b"_s}});
    s.there = {u"a"_s};
    // Of the delta link, and in the middle of the round that follows.
    s.net.server.next(changesOf({u"c"_s}, s.next(1)));
    s.net.server.next(RawAnswer::json(410, answer));
    s.net.server.next(changesOf({u"b"_s}, s.next(2)));
    s.net.server.next(changesOf({u"c"_s}, s.delta(2)));
    s.net.server.next(changesOf({}, s.delta(3)));
    s.run();
    QVERIFY(!s.sync.lastError());
    QVERIFY(s.target(4).contains(u"delta?$select="_s));
    QVERIFY(!s.target(4).contains(u"token"_s));
    QVERIFY(s.stored.store().message(testMailbox(), {u"b"_s})->viewed);
    QVERIFY(s.listed().contains(u"c"_s));
    QCOMPARE(s.cursor().link, s.delta(2));
}

void TestFolderSync::aDeadLinkCostsNothing_data()
{
    QTest::addColumn<bool>("resumes");
    QTest::newRow("at the beginning of a round") << false;
    QTest::newRow("where the round before broke off") << true;
}

void TestFolderSync::aDeadLinkCostsNothing()
{
    QFETCH(const bool, resumes);
    Synced s;
    s.begin({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    Store &store = s.stored.store();
    FullMessage full{.summary = store.message(testMailbox(), {u"a"_s})->summary,
                     .body = {.type = BodyType::Text, .content = u"what it says"_s},
                     .attachments = {},
                     .sender = {}};
    Attachment file;
    file.id = {u"file"_s};
    file.name = u"plan.pdf"_s;
    full.attachments = {file};
    QVERIFY(s.stored.putFull(full));
    store.putAttachmentContent(testMailbox(), {u"a"_s}, {u"file"_s}, "its bytes", nullptr, {});
    const auto jobs
        = s.stored.add({aDraft("b").job(SendState::Waiting), aDraft("c").job(SendState::NotSent)});
    QVERIFY(jobs);
    s.stored.setViewed({{u"a"_s}});
    s.there = {u"a"_s, u"b"_s, u"c"_s}; // the service itself knows of all but one

    if (resumes) {
        s.net.server.next(changesOf({}, s.next(1)));
        for (int i = 0; i < 9; ++i)
            s.net.server.next(RawAnswer::cut());
        s.sync.start();
        QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
        QVERIFY(s.sync.lastError());
    }
    int died = 0;
    s.net.server.setAnswerer([&](const RawRequest &request) {
        if (request.method() == "POST")
            return batchAnswer(request, s.there, u"folder"_s);
        if (request.target().contains("delta?$select="))
            return changesOf({u"a"_s}, s.next(2));
        if (request.target().contains("skiptoken=2")) // of the others nothing is told: they are asked about
            return changesOf({u"e"_s}, s.delta(2));
        died += request.target().contains(resumes ? "skiptoken=1" : "deltatoken=1") ? 1 : 0;
        return RawAnswer::json(410, R"({"error":{"code":"SyncStateNotFound"}})");
    });
    QTRY_VERIFY((s.net.clock.advance(1s), s.sync.start(), s.cursor().link == s.delta(2)));
    QTRY_VERIFY(!s.sync.isRunning());
    QVERIFY(!s.sync.lastError());
    QVERIFY(died > 0);
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"c"_s, u"e"_s})); // "b" is on its way

    const std::optional<FullMessage> text = store.fullMessage(testMailbox(), {u"a"_s});
    QVERIFY(text);
    QCOMPARE(text->body.content, u"what it says"_s);
    QCOMPARE(text->attachments.size(), 1);
    QCOMPARE(store.attachmentContent(testMailbox(), {u"a"_s}, {u"file"_s}), std::optional("its bytes"_ba));
    QVERIFY(store.message(testMailbox(), {u"a"_s})->viewed);
    for (const SendJob &job : *jobs)
        QCOMPARE(store.job(job.id).value_or(SendJob()), job);
    QCOMPARE(store.message(testMailbox(), {u"b"_s})->jobState, std::optional(SendState::Waiting));
    QCOMPARE(store.message(testMailbox(), {u"c"_s})->jobState, std::optional(SendState::NotSent));
}

void TestFolderSync::linkThatDiesTwiceIsAFailure()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.next(RawAnswer::json(410, "{}"));
    s.net.server.next(changesOf({u"a"_s}, s.next(1)));
    s.net.server.next(RawAnswer::json(410, "{}"));
    s.run();
    QCOMPARE(s.failed.size(), 1);
    QCOMPARE(s.failed.at(0).at(0).value<Error>().kind, ErrorKind::Gone);
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(s.cursor().link, s.delta(1));
}

void TestFolderSync::failedRoundRemovesNothing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const RawAnswer &answer, ErrorKind kind) {
        QTest::newRow(name) << answer.bytes << kind;
    };
    row("cut off JSON", RawAnswer::json(200, R"({"value":[{"id":"x"},{"id")"), ErrorKind::Protocol);
    row("HTML", RawAnswer::json(200, "<html><body>Sign in to the hotel</body></html>"), ErrorKind::Protocol);
    row("nothing", RawAnswer::json(200, ""), ErrorKind::Protocol);
    row("no list", RawAnswer::json(200, R"({"value":null})"), ErrorKind::Protocol);
    row("a list alone", RawAnswer::json(200, "[]"), ErrorKind::Protocol);
    row("forbidden", RawAnswer::json(403, R"({"error":{"code":"ErrorAccessDenied"}})"), ErrorKind::Forbidden);
    row("not found", RawAnswer::json(404, "{}"), ErrorKind::NotFound);
}

void TestFolderSync::failedRoundRemovesNothing()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorKind, kind);
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.next(changesOf({u"c"_s}, s.next(1), {u"a"_s}));
    s.net.server.next({answer, RawAnswer::Then::Keep, 0});
    s.run();
    QCOMPARE(s.failed.size(), 1);
    QCOMPARE(s.failed.at(0).at(0).value<Error>().kind, kind);
    QVERIFY(s.sync.lastError());
    QTRY_COMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(s.finished.size(), 1);
    QCOMPARE(s.cursor().link, s.delta(1)); // all of it is told again
    s.net.server.next(changesOf({u"c"_s}, s.delta(2), {u"a"_s}));
    s.net.server.next(RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})"));
    s.run();
    QCOMPARE(s.listed(), (QStringList{u"b"_s, u"c"_s}));
}

void TestFolderSync::goesOnWhereTheLineBroke()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.next(changesOf({u"c"_s}, s.next(1), {u"a"_s}));
    for (int i = 0; i < 9; ++i)
        s.net.server.next(RawAnswer::cut());
    s.sync.start();
    QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
    QVERIFY(s.sync.lastError());
    const int before = s.requests();
    s.net.server.setFallback(RawAnswer::json(500, "{}"));
    s.net.server.setAnswerer([&s](const RawRequest &request) {
        if (request.target().contains("skiptoken=1"))
            return changesOf({u"d"_s}, s.delta(2));
        return RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})");
    });
    QTRY_VERIFY((s.net.clock.advance(1s), s.sync.start(), !s.sync.lastError()));
    QVERIFY(s.target(before).contains(u"skiptoken=1"_s) || s.target(before + 1).contains(u"skiptoken=1"_s));
    QCOMPARE(s.listed(), (QStringList{u"b"_s, u"c"_s, u"d"_s})); // what the first page said was kept in mind
}

void TestFolderSync::doesNotGoOnForOtherDays_data()
{
    QTest::addColumn<bool>("isMeanwhile");
    QTest::newRow("chosen after it was cut") << false;
    QTest::newRow("chosen before it was cut") << true;
}

void TestFolderSync::doesNotGoOnForOtherDays()
{
    QFETCH(const bool, isMeanwhile);
    Synced s(Folder::SentItems);
    s.sync.setDays(30);
    bool isCut = true;
    s.net.server.setAnswerer([&](const RawRequest &request) {
        if (request.target().contains("skiptoken"))
            return isCut ? RawAnswer::cut() : changesOf({}, s.delta(1));
        return request.target().contains("delta") ? changesOf({}, s.next(1)) : pageOf({});
    });
    const auto run = [&s] {
        s.sync.start();
        QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
    };
    if (isMeanwhile)
        connect(&s.sync, &FolderSync::firstPage, &s.sync, [&s] { s.sync.setDays(60); });
    run();
    QVERIFY(s.sync.lastError());
    s.sync.setDays(60);
    isCut = false;
    const int before = s.requests();
    run();
    QVERIFY(!s.sync.lastError());
    QVERIFY(s.requests() > before + 1);
    QVERIFY(
        s.target(before + 1).contains(u"2026-02-12"_s)); // all of these days and one more, from the beginning
    const std::optional<Cursor> cursor = s.stored.store().cursor(testMailbox(), Folder::SentItems);
    QVERIFY(cursor);
    QVERIFY(cursor->options.endsWith(u"days=60"_s));
}

void TestFolderSync::nothingIsBelievedWhenItCannotBeAsked()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.setAnswerer([](const RawRequest &) { return RawAnswer::cut(); });
    s.net.server.next(changesOf({}, s.delta(2), {u"a"_s, u"b"_s}));
    s.sync.start();
    QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
    QVERIFY(s.sync.lastError());
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(s.cursor().link, s.delta(1));
}

void TestFolderSync::whatWasAnsweredIsKept()
{
    Synced s;
    QStringList ids;
    for (int i = 10; i < 35; ++i)
        ids.append(QString::number(i));
    s.begin(ids);
    int batches = 0;
    bool isBroken = true;
    s.net.server.setAnswerer([&](const RawRequest &request) {
        if (request.method() != "POST" || (isBroken && ++batches > 1))
            return RawAnswer::cut();
        return batchAnswer(request, {}, u"folder"_s);
    });
    s.net.server.next(changesOf({}, s.delta(2), ids));
    s.sync.start();
    QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
    QVERIFY(s.sync.lastError());
    QCOMPARE(s.listed().size(), 5);
    QCOMPARE(s.cursor().link, s.delta(1));
    // The next round of this run asks about the rest.
    isBroken = false;
    QTRY_VERIFY((s.net.clock.advance(1s), s.sync.start(), !s.sync.lastError()));
    QCOMPARE(s.listed(), QStringList());
    QCOMPARE(s.cursor().link, s.delta(2));
}

void TestFolderSync::serverTroubleIsNoAnswer()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.setAnswerer([](const RawRequest &) { return RawAnswer::json(502, "{}"); });
    s.net.server.next(changesOf({}, s.delta(2), {u"a"_s, u"b"_s}));
    s.sync.start();
    QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
    QVERIFY(s.sync.lastError());
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(s.cursor().link, s.delta(1));
}

void TestFolderSync::oneOpenQuestionDoesNotCompareAllAgain()
{
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    int listed = 0;
    int looked = 0;
    s.net.server.setAnswerer([&](const RawRequest &request) {
        if (request.target().contains("delta"))
            return changesOf({}, s.delta(1));
        if (request.target().contains("$top=1000")) {
            ++listed;
            return RawAnswer::json(
                200, R"({"value":[{"id":"a","changeKey":"ck-a"},{"id":"b","changeKey":"other"}]})");
        }
        ++looked;
        return RawAnswer::json(500, R"({"error":{"code":"ErrorInternalServerError"}})");
    });
    const auto runAfter = [&s](std::chrono::milliseconds time) {
        s.net.clock.advance(time);
        s.sync.start();
        QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
        QVERIFY(!s.sync.lastError());
    };
    runAfter(11min);
    QCOMPARE(listed, 1);
    QVERIFY(looked > 0);
    for (int i = 0; i < 20; ++i) {
        const int before = looked;
        runAfter(30s);
        QVERIFY(looked > before); // that one is asked about all the same
    }
    QCOMPARE(listed, 1);
    runAfter(25min);
    QCOMPARE(listed, 2);
}

void TestFolderSync::aCursorOfNoUseBeginsAnew_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("rounds");
    QTest::newRow("refused") << 400 << 1;
    QTest::newRow("not there") << 404 << 1;
    QTest::newRow("not to be answered") << 500 << 3;
}

void TestFolderSync::aCursorOfNoUseBeginsAnew()
{
    QFETCH(const int, status);
    QFETCH(const int, rounds);
    Synced s;
    s.begin({u"a"_s, u"b"_s});
    s.net.server.setAnswerer([&s, status](const RawRequest &request) {
        if (request.target().contains("deltatoken=1"))
            return RawAnswer::json(status, R"({"error":{"code":"TokenMalformed"}})");
        return changesOf({u"a"_s, u"b"_s, u"c"_s}, s.delta(2));
    });
    for (int round = 0; round < rounds; ++round) {
        s.sync.start();
        QTRY_VERIFY((s.net.clock.advance(1s), !s.sync.isRunning()));
    }
    QVERIFY(!s.sync.lastError());
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(s.cursor().link, s.delta(2));
}

void TestFolderSync::linksInACircleAreAnError()
{
    Synced s;
    s.begin({u"a"_s});
    s.net.server.next(changesOf({u"b"_s}, s.next(1)));
    s.net.server.next(changesOf({u"c"_s}, s.next(2)));
    s.net.server.next(changesOf({u"d"_s}, s.next(1)));
    s.run();
    QCOMPARE(s.failed.size(), 1);
    QCOMPARE(s.failed.at(0).at(0).value<Error>().kind, ErrorKind::Protocol);
    QVERIFY(s.listed().contains(u"a"_s));
    QCOMPARE(s.requests(), 5);
}

void TestFolderSync::linkToAnotherHostIsNotFollowed()
{
    Synced s;
    RawServer thief;
    s.begin({u"a"_s});
    const QUrl there(thief.root().toString() + u"/me/messages/delta?$skiptoken=1"_s);
    s.net.server.next(changesOf({u"b"_s}, there));
    s.net.server.next(changesOf({u"b"_s}, there)); // the round began anew, in vain
    s.run();
    QCOMPARE(s.failed.size(), 1);
    QVERIFY(s.listed().contains(u"a"_s));
    QCOMPARE(thief.connections(), 0);
}

void TestFolderSync::whereChangesAreNotListedTheListIsRead()
{
    Synced s;
    s.net.server.next(pageOf({u"a"_s}));
    s.net.server.next(RawAnswer::json(400, R"({"error":{"code":"ErrorInvalidUrlQuery"}})"));
    s.net.server.next(pageOf({u"a"_s}, s.next(1)));
    s.net.server.next(pageOf({u"b"_s}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"changes are not listed"_s));
    s.run();
    QVERIFY(!s.sync.lastError());
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s}));
    s.net.server.next(pageOf({u"b"_s})); // no link was given: all of the list again
    s.net.server.next(RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})"));
    s.run();
    QCOMPARE(s.listed(), QStringList{u"b"_s});
    QVERIFY(!s.target(4).contains(u"delta"_s));
}

void TestFolderSync::changesAreTriedAgainAfterAnHour()
{
    Synced s;
    int refused = 0;
    int status = 405;
    s.net.server.setAnswerer([&](const RawRequest &request) {
        if (!request.target().contains("delta"))
            return pageOf({u"a"_s});
        ++refused;
        return status == 200 ? changesOf({u"a"_s}, s.delta(1))
                             : RawAnswer::json(status, R"({"error":{"code":"notSupported"}})");
    });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"changes are not listed"_s));
    for (int i = 0; i < 5; ++i) {
        s.net.clock.advance(10min);
        s.run();
    }
    QCOMPARE(refused, 1);
    status = 200;
    s.net.clock.advance(21min);
    s.run();
    QCOMPARE(refused, 2);
    QCOMPARE(s.cursor().link, s.delta(1));
}

void TestFolderSync::aPassing404IsNoRefusal()
{
    Synced s;
    int asked = 0;
    bool isThere = false;
    s.net.server.setAnswerer([&](const RawRequest &request) {
        if (!request.target().contains("delta"))
            return pageOf({u"a"_s});
        ++asked;
        return isThere ? changesOf({u"a"_s}, s.delta(1))
                       : RawAnswer::json(404, R"({"error":{"code":"ResourceNotFound"}})");
    });
    s.run();
    QVERIFY(!s.sync.lastError());
    QCOMPARE(s.listed(), QStringList{u"a"_s});
    isThere = true;
    s.run();
    QCOMPARE(asked, 2);
    QCOMPARE(s.cursor().link, s.delta(1));
    // Where it is so again and again it is no passing trouble.
    Synced other;
    other.net.server.setAnswerer([&](const RawRequest &request) {
        if (!request.target().contains("delta"))
            return pageOf({u"a"_s});
        ++asked;
        return RawAnswer::json(404, R"({"error":{"code":"ResourceNotFound"}})");
    });
    asked = 0;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"changes are not listed"_s));
    for (int i = 0; i < 5; ++i)
        other.run();
    QVERIFY(!other.sync.lastError());
    QCOMPARE(asked, 2);
}

void TestFolderSync::aPassing404OfTheMailboxSaysNothing()
{
    Synced s;
    s.begin({u"a"_s});
    int asked = 0;
    s.net.server.setAnswerer([&asked](const RawRequest &) {
        ++asked;
        return RawAnswer::json(404, R"({"error":{"code":"ErrorNonExistentMailbox"}})");
    });
    s.run();
    QVERIFY(s.sync.lastError());
    QCOMPARE(asked, 1);
    QCOMPARE(s.cursor().link, s.delta(1));
    s.net.server.next(changesOf({u"b"_s}, s.delta(2)));
    s.run();
    QVERIFY(!s.sync.lastError());
    QCOMPARE(s.cursor().link, s.delta(2));
    QCOMPARE(asked, 1);
}

void TestFolderSync::entriesWithoutIdAreLeftOut()
{
    Synced s;
    s.net.server.next(RawAnswer::json(200, R"({"value":[{"subject":"no id"},17,null,{"id":"a"}]})"));
    s.net.server.next(changesOf({u"a"_s}, s.delta(1)));
    s.run();
    QCOMPARE(s.listed(), QStringList{u"a"_s});
    QVERIFY(!s.sync.lastError());
}

void TestFolderSync::secondStartWhileRunningIsOne()
{
    Synced s;
    s.begin({u"a"_s});
    s.net.server.next(changesOf({}, s.delta(2)));
    s.sync.start();
    s.sync.start();
    QTRY_COMPARE(s.finished.size(), 2);
    QCOMPARE(s.requests(), 3);
}

void TestFolderSync::copySeenByAPeekSurvivesTheRound()
{
    Synced s(Folder::SentItems);
    s.net.server.next(pageOf({}));
    s.net.server.next(changesOf({}, s.delta(1)));
    s.run();
    s.net.server.hold();
    s.sync.start();
    QTRY_COMPARE(s.net.server.held(), 1);
    s.net.server.release(RawAnswer::json(410, "{}"));
    s.net.server.hold();
    QTRY_COMPARE(s.net.server.held(), 1); // all of the folder was read before the copy arrived
    QVERIFY(s.stored.put({aSentMessage("copy")}));
    s.net.server.release(changesOf({}, s.delta(2)));
    QTRY_COMPARE(s.finished.size(), 2);
    QCOMPARE(s.stored.listed(StoreFixture::sentItems()), QStringList{u"copy"_s});
    QCOMPARE(s.net.server.count("POST"), 0); // and is in no doubt
}

void TestFolderSync::peekRemovesNothing()
{
    Synced s;
    QSignalSpy peeked(&s.sync, &FolderSync::peeked);
    s.begin({u"a"_s});
    s.net.server.next(pageOf({u"b"_s}, s.next(1)));
    s.sync.peek();
    QTRY_COMPARE(peeked.size(), 1);
    QCOMPARE(s.listed(), (QStringList{u"a"_s, u"b"_s}));
    s.net.server.next(RawAnswer::json(403, "{}"));
    s.sync.peek();
    QTRY_COMPARE(peeked.size(), 2);
    QCOMPARE(s.requests(), 4);
    QVERIFY(!s.sync.lastError());
}

void TestFolderSync::failureIsForgottenAfterASuccess()
{
    Synced s;
    s.net.server.next(RawAnswer::json(403, "{}"));
    s.run();
    QVERIFY(s.sync.lastError());
    s.begin({u"a"_s});
    QVERIFY(!s.sync.lastError());
}

void TestFolderSync::dyingMidwayIsHarmless()
{
    StoreFixture stored;
    NetFixture net;
    auto sync
        = std::make_unique<FolderSync>(*net.client, stored.store(), net.clock, ownMailbox(), Folder::Drafts);
    net.server.hold();
    sync->start();
    QTRY_COMPARE(net.server.held(), 1);
    sync.reset();
    net.server.release(pageOf({u"a"_s}));
    QTRY_COMPARE(net.server.open(), 0); // the request was given up
    QVERIFY(stored.put({aDraft("b")}));
    QCOMPARE(stored.listed(), QStringList{u"b"_s});
}

QTEST_GUILESS_MAIN(TestFolderSync)
#include "tst_foldersync.moc"
