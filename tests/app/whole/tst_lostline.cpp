// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breakingline.h"
#include "settings/keys.h"
#include "store/store.h"
#include "support/otherprogram.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"

#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Deed = OtherProgram::Deed;
using Practice::FolderName;

/// The network goes in the middle of a round, elsewhere than at its pages of changes, and comes back after
/// minutes in which others changed the mailbox. See tst_mirror for the pages.
class TestLostLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atTheFirstScreen_data();
    void atTheFirstScreen();
    void atAComparison_data();
    void atAComparison();
    void atMessagesInDoubt_data();
    void atMessagesInDoubt();
    void whileTheCopyIsLookedFor_data();
    void whileTheCopyIsLookedFor();
};

namespace {

// So that what is right was not brought back by the next comparison.
constexpr auto soon = 3min;
const QString ofDrafts = u"^GET \\S*/drafts/messages\\?"_s;
const QString ofSent = u"^GET \\S*/sentitems/messages\\?"_s;

struct Desk
{
    explicit Desk(int drafts = 60)
        : whole({.service = {.drafts = drafts, .copyDelay = 0ms},
                 .front = [this](const QUrl &root) { return line.to(root); },
                 .inboxDays = 0})
    {
        whole.settings().set(Keys::sentDays, 0);
    }

    bool isMirrorOf(Folder folder, FolderName name)
    {
        MailQuery query;
        query.mailbox = whole.core().mailbox(0).id;
        query.folder = folder;
        const Store &store = whole.core().store();
        QList<std::pair<QString, QString>> here;
        for (const MailRow &row : store.messages(store.rows(query)))
            here.append({row.summary.id.value, row.summary.changeKey});
        auto there = whole.service().folderState(name);
        std::sort(here.begin(), here.end());
        std::sort(there.begin(), there.end());
        return here == there;
    }
    bool isMirror()
    {
        return isMirrorOf(Folder::Drafts, FolderName::Drafts)
            && isMirrorOf(Folder::SentItems, FolderName::SentItems);
    }
    bool becomesMirror(std::chrono::milliseconds limit)
    {
        return whole.leapUntil([this] { return isMirror(); }, limit);
    }
    /// The line breaks; meanwhile others go on; it comes back.
    bool breaksAndReturns(OtherProgram &other, std::chrono::milliseconds limit = 1min)
    {
        if (!whole.leapUntil([this] { return line.isDown(); }, limit))
            return false;
        other.act(8);
        whole.leap(3min);
        return line.mend();
    }

    BreakingLine line;
    WholeFixture whole;
};

void addBreaks(const QStringList &places)
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<BreakingLine::How>("how");
    for (const QString &place : places) {
        QTest::addRow("before the service hears it, %s", qPrintable(place))
            << place << BreakingLine::How::BeforeRequest;
        QTest::addRow("before an answer, %s", qPrintable(place)) << place << BreakingLine::How::BeforeAnswer;
        QTest::addRow("within an answer, %s", qPrintable(place)) << place << BreakingLine::How::WithinAnswer;
    }
}

} // namespace

void TestLostLine::atTheFirstScreen_data()
{
    addBreaks({ofDrafts, ofSent});
}

void TestLostLine::atTheFirstScreen()
{
    QFETCH(const QString, place);
    QFETCH(const BreakingLine::How, how);
    Desk desk;
    desk.line.breakAt(place, 1, how);
    QCOMPARE(desk.whole.open(), QString());
    OtherProgram other(desk.whole.service(), 3);
    QVERIFY(desk.breaksAndReturns(other));
    QVERIFY2(desk.becomesMirror(soon), qPrintable(other.history().join(u'\n')));
    other.act(8);
    QVERIFY2(desk.becomesMirror(soon), qPrintable(other.history().join(u'\n')));
}

void TestLostLine::atAComparison_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<BreakingLine::How>("how");
    for (const int page : {1, 2}) {
        QTest::addRow("page %d, before an answer", page) << page << BreakingLine::How::BeforeAnswer;
        QTest::addRow("page %d, within an answer", page) << page << BreakingLine::How::WithinAnswer;
    }
}

void TestLostLine::atAComparison()
{
    QFETCH(const int, page);
    QFETCH(const BreakingLine::How, how);
    Desk desk(1203);
    QVERIFY(desk.whole.openAndRead());
    OtherProgram other(desk.whole.service(), 5);
    desk.line.breakAt(ofDrafts, page, how);
    QVERIFY(desk.breaksAndReturns(other, 40min));
    QVERIFY2(desk.becomesMirror(soon), qPrintable(other.history().join(u'\n')));
    // It is made up for, and takes nothing away.
    const int before = desk.line.seen(ofDrafts);
    QVERIFY(desk.whole.leapUntil([&] { return desk.line.seen(ofDrafts) >= before + 2; }, 60min));
    QVERIFY(desk.becomesMirror(soon));
}

void TestLostLine::atMessagesInDoubt_data()
{
    addBreaks({u"^POST \\S*/(\\$|%24)batch"_s, u"^GET \\S*/messages/(?!delta)[^/?]+\\?"_s});
}

void TestLostLine::atMessagesInDoubt()
{
    QFETCH(const QString, place);
    QFETCH(const BreakingLine::How, how);
    Desk desk;
    QVERIFY(desk.whole.openAndRead());
    QVERIFY(desk.isMirror());
    OtherProgram other(desk.whole.service(), 7);
    desk.line.breakAt(place, 1, how);
    // Some are gone and some come back while nobody can be asked.
    const int away = place.startsWith(u"^POST"_s) ? 6 : 1;
    for (int i = 0; i < away; ++i)
        QVERIFY(other.act(Deed::Away));
    QVERIFY(desk.whole.leapUntil([&] { return desk.line.isDown(); }, 1min));
    if (away > 1)
        QVERIFY(other.act(Deed::Back));
    QVERIFY(desk.breaksAndReturns(other));
    QVERIFY2(desk.becomesMirror(soon), qPrintable(other.history().join(u'\n')));
    while (other.act(Deed::Back)) { }
    QVERIFY2(desk.becomesMirror(soon), qPrintable(other.history().join(u'\n')));
}

void TestLostLine::whileTheCopyIsLookedFor_data()
{
    addBreaks({ofSent});
}

void TestLostLine::whileTheCopyIsLookedFor()
{
    QFETCH(const QString, place);
    QFETCH(const BreakingLine::How, how);
    Desk desk;
    QVERIFY(desk.whole.openAndRead());
    OtherProgram other(desk.whole.service(), 9);
    desk.line.breakAt(place, 1, how);
    QVERIFY(desk.whole.send({desk.whole.drafts().first()}) > 0);
    QVERIFY(desk.breaksAndReturns(other));
    QVERIFY(desk.whole.leapUntil([&] { return desk.whole.state() == "Sent"_L1; }, soon));
    QCOMPARE(desk.whole.service().submissions(desk.whole.job().internetMessageId), 1);
    QVERIFY2(desk.becomesMirror(soon), qPrintable(other.history().join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLostLine)
#include "tst_lostline.moc"
