// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/busypool.h"
#include "support/mailjson.h"
#include "sync/doubts.h"

#include <QTest>

#include <optional>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// How the service is asked about what cannot be believed.
class TestDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreReadAside();
    void whatWasCancelledMeanwhileIsNotTold();
};

namespace {

struct Asking
{
    Asking()
    {
        net.server.setAnswerer([](const RawRequest &request) {
            const QJsonArray questions
                = QJsonDocument::fromJson(request.body).object().value(u"requests"_s).toArray();
            QJsonArray responses;
            for (const QJsonValue &question : questions) {
                const QString url = question[u"url"_s].toString();
                const QString id = url.section(u'?', 0, 0).section(u"/messages/"_s, 1);
                responses.append(QJsonObject{
                    {u"id"_s, question[u"id"_s]}, {u"status"_s, 200}, {u"body"_s, draftJson(id)}});
            }
            return RawAnswer::json(200, jsonBytes({{u"responses"_s, responses}}));
        });
    }
    void settle(const QStringList &names)
    {
        QList<MessageId> ids;
        for (const QString &name : names)
            ids.append({name});
        doubts.settle(ids, {}, [this](const Doubts::Settled &settled) {
            ++calls;
            here.clear();
            for (const MailSummary &message : settled.here)
                here.append(message.id.value);
        });
    }
    int requests() const { return int(net.server.requests().size()); }

    NetFixture net;
    Doubts doubts{*net.client, ownMailbox(), Folder::Drafts};
    int calls = 0;
    QStringList here;
};

} // namespace

void TestDoubts::answersAreReadAside()
{
    Asking a;
    QStringList names;
    for (int i = 0; i < 45; ++i)
        names.append(QString::number(i));
    BusyPool busy;
    a.settle(names);
    QTRY_COMPARE(a.requests(), 1);
    QTest::qWait(100);
    QCOMPARE(a.requests(), 1); // the first twenty are not read yet
    busy.release();
    QTRY_COMPARE(a.calls, 1);
    QCOMPARE(a.here, names); // in their order
    QCOMPARE(a.requests(), 3);
}

void TestDoubts::whatWasCancelledMeanwhileIsNotTold()
{
    Asking a;
    BusyPool busy;
    a.settle({u"a"_s, u"b"_s});
    QTRY_COMPARE(a.requests(), 1);
    QTest::qWait(100); // the answer is here, and waits to be read
    a.doubts.cancel();
    a.settle({u"c"_s, u"d"_s});
    QTRY_COMPARE(a.requests(), 2);
    QTest::qWait(100);
    busy.release();
    QTRY_COMPARE(a.calls, 1);
    QCOMPARE(a.here, (QStringList{u"c"_s, u"d"_s}));
    QTest::qWait(50);
    QCOMPARE(a.calls, 1);
}

QTEST_GUILESS_MAIN(TestDoubts)
#include "tst_doubts.moc"
