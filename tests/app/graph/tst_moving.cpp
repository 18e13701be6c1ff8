// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/moving.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <chrono>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What takes a draft to Deleted Items, as values.
class TestMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discardsOnlyWhatWasLookedAtJustNow();
};

void TestMoving::discardsOnlyWhatWasLookedAtJustNow()
{
    const Mailbox box = mailboxOf(u"anna@contoso.com"_s);
    const RequestData data = Graph::discardDraft(box, {u"a"_s}, u"CQ=="_s).data;
    QVERIFY(data.method == Method::Post);
    QVERIFY(data.path.endsWith("/messages/a/move"_L1));
    QCOMPARE(QJsonDocument::fromJson(data.body).object().value("destinationId"_L1).toString(),
             u"deleteditems"_s);
    QVERIFY(data.headers.contains(Header{"If-Match", "W/\"CQ==\""}));
    // What waits longer is looked at again.
    QVERIFY(data.startWithin > 0ms && data.startWithin <= 5s);
    QVERIFY(data.priority != Priority::Background);
    QCOMPARE(data.maxAttempts, 1);
    QVERIFY(data.repeat == Repeat::Unsafe);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestMoving)
#include "tst_moving.moc"
