// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What the store gives of sent copies and jobs that are asked for by number.
class TestSentReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatIsSentByIdOrMessageId();
    void looksAtTheNewestOnly();
    void idsMayHoldAnything();
    void givesJobsByNumber();
};

namespace {

MailSummary copyOf(const char *id, const QString &internetMessageId, int minute)
{
    MailSummary copy = aSentMessage(id).at(minute);
    copy.internetMessageId = internetMessageId;
    return copy;
}

QStringList idsOf(const QList<MailRow> &rows)
{
    QStringList ids;
    for (const MailRow &row : rows)
        ids.append(row.summary.id.value);
    return ids;
}

} // namespace

void TestSentReads::givesWhatIsSentByIdOrMessageId()
{
    StoreFixture f;
    MailSummary onItsWay = aSentMessage("way");
    onItsWay.isDraft = true;
    (void)f.put({aDraft("draft"), onItsWay, copyOf("a", u"<a>"_s, 1), copyOf("b", u"<b>"_s, 2),
                 copyOf("c", u"<c>"_s, 3)});
    const auto copies = [&f](const QList<MessageId> &ids, const QSet<QString> &messageIds) {
        return idsOf(f.store().sentCopies(testMailbox(), ids, messageIds, 10));
    };
    const QList<MessageId> ids{{u"draft"_s}, {u"way"_s}, {u"a"_s}, {u"none"_s}};
    QCOMPARE(copies(ids, {}), QStringList{u"a"_s});
    QCOMPARE(copies(ids, {u"<c>"_s, u"<a>"_s}), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(copies({}, {u"<b>"_s, u"<c>"_s}), (QStringList{u"c"_s, u"b"_s}));
    QCOMPARE(copies({}, {}), QStringList());
    QVERIFY(f.store().sentCopies({u"/users/x"_s}, ids, {u"<b>"_s}, 10).isEmpty());
}

void TestSentReads::looksAtTheNewestOnly()
{
    StoreFixture f;
    (void)f.put({copyOf("old", u"<old>"_s, 1), copyOf("new", u"<new>"_s, 2)});
    QVERIFY(f.store().sentCopies(testMailbox(), {}, {u"<old>"_s}, 1).isEmpty());
    QCOMPARE(idsOf(f.store().sentCopies(testMailbox(), {{u"old"_s}}, {u"<new>"_s}, 1)),
             (QStringList{u"old"_s, u"new"_s}));
}

void TestSentReads::idsMayHoldAnything()
{
    StoreFixture f;
    MailSummary odd = aSentMessage("x");
    odd.id = {u"a\"],[\\ 合同'"_s};
    (void)f.put({odd, aSentMessage("y")});
    QCOMPARE(idsOf(f.store().sentCopies(testMailbox(), {odd.id}, {}, 10)), QStringList{odd.id.value});
}

void TestSentReads::givesJobsByNumber()
{
    StoreFixture f;
    const auto added = f.add({aDraft("a").job(), aDraft("b").job(), aDraft("c").job()});
    QVERIFY(added);
    const QList<JobId> wanted{added->at(2).id, {added->at(2).id.value + 7}, added->at(0).id};
    QList<SendJob> jobs = f.store().jobsById(wanted);
    std::sort(jobs.begin(), jobs.end(), [](const SendJob &a, const SendJob &b) { return a.id < b.id; });
    QCOMPARE(jobs, (QList<SendJob>{added->at(0), added->at(2)}));
    QVERIFY(f.store().jobsById({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSentReads)
#include "tst_sentreads.moc"
