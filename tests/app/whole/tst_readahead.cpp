// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"
#include "support/wholefixture.h"
#include "sync/mailboxidentity.h"
#include "sync/prefetch.h"

#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What will be read next is there in time, whatever the network did before.
class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtANormalStart();
    void goesOnAfterAnOutage_data();
    void goesOnAfterAnOutage();
    void followsWhatOthersChange();
};

namespace {

WholeFixture::Options options(const QByteArray &faults = {})
{
    return {.service = {.drafts = 40, .copyDelay = 0ms}, .faults = faults};
}

QList<MessageId> idsOf(const QList<MailSummary> &drafts)
{
    QList<MessageId> ids;
    for (const MailSummary &draft : drafts)
        ids.append(draft.id);
    return ids;
}

bool haveTexts(WholeFixture &whole, const QList<MessageId> &ids)
{
    const MailboxId mailbox = whole.core().mailbox(0).id;
    return std::all_of(ids.cbegin(), ids.cend(),
                       [&](const MessageId &id) { return whole.core().store().hasText(mailbox, id); });
}

int batches(WholeFixture &whole)
{
    return whole.service().requests("POST"_ba, u"/$batch"_s);
}

/// The program was here before: its list is on the disk, but no text.
bool fill(WholeFixture &whole)
{
    const bool isFilled = whole.openAndRead() && batches(whole) == 0;
    whole.kill();
    return isFilled;
}

} // namespace

void TestReadAhead::beginsAtANormalStart()
{
    WholeFixture whole(options());
    QVERIFY(fill(whole));
    QCOMPARE(whole.open(), QString());
    // The list is shown before anything is asked for, and nobody makes a step.
    const QList<MessageId> next = idsOf(whole.drafts()).mid(1, Prefetch::mostAhead);
    QCOMPARE(next.size(), qsizetype(Prefetch::mostAhead));
    QVERIFY(whole.core().identity(0).state() == MailboxIdentity::State::Unknown);
    whole.core().prefetch(0).want(next);
    QVERIFY(whole.leapUntil([&] { return haveTexts(whole, next); }, 20s));
    whole.settle();
    QCOMPARE(batches(whole), 4); // five in each, and nothing twice
    whole.pass(5min);
    QCOMPARE(batches(whole), 4);
}

void TestReadAhead::goesOnAfterAnOutage_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("hangs up") << R"("damage":"reset")"_ba;
    QTest::newRow("throttled") << R"("status":429,"retryAfter":20)"_ba;
    QTest::newRow("busy") << R"("status":503,"retryAfter":20)"_ba;
}

void TestReadAhead::goesOnAfterAnOutage()
{
    QFETCH(const QByteArray, fault);
    WholeFixture whole(options());
    QVERIFY(fill(whole));
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{},"fault":{)" + fault + "}}]}"));
    QCOMPARE(whole.open(), QString());
    const QList<MessageId> next = idsOf(whole.drafts()).mid(1, Prefetch::mostAhead);
    whole.core().prefetch(0).want(next);
    whole.leap(5min);
    QVERIFY(!haveTexts(whole, {next.first()}));
    whole.service().clearFaults();
    QVERIFY(whole.leapUntil([&] { return haveTexts(whole, next); }, 15min));
}

void TestReadAhead::followsWhatOthersChange()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QList<MessageId> next = idsOf(whole.drafts()).mid(1, 3);
    whole.core().prefetch(0).want(next);
    QVERIFY(whole.leapUntil([&] { return haveTexts(whole, next); }, 20s));
    whole.service().changeSubject(next.at(1).value, u"Changed elsewhere"_s);
    const auto isThere = [&] {
        const auto text = whole.core().store().fullMessage(whole.core().mailbox(0).id, next.at(1));
        return text && text->summary.subject == u"Changed elsewhere"_s;
    };
    QVERIFY(whole.leapUntil(isThere, 10min));
}

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
