// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gate.h"
#include "store/store.h"
#include "support/netfixture.h"
#include "support/wholefixture.h"
#include "sync/bodies.h"
#include "sync/refresher.h"
#include "sync/serversearch.h"

#include <QTest>

// A search on the service by the whole program.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The program with a mailbox that was read, and the answers to its searches.
struct Searched
{
    Searched()
        : isRead(whole.openAndRead())
    {
    }

    QString addOld(const QString &subject, const QString &html = {})
    {
        return whole.service().addSent(subject, u"li@fabrikam.cn"_s, whole.clock().now().addDays(-60), html);
    }
    void ask(const QString &words, Folder folder = Folder::SentItems)
    {
        caught = {};
        whole.core().serverSearch(0).search(folder, words, &context, caught.catcher());
    }
    bool isAnswered()
    {
        return whole.leapUntil([this] { return caught.calls > 0; });
    }
    const Result<ServerSearch::Found> &answer() const { return *caught.result; }
    QStringList subjects() { return subjectsOf(answer()->rows); }
    QStringList subjectsOf(const QList<qint64> &rows)
    {
        QStringList all;
        for (const MailRow &row : whole.core().store().messages(rows))
            all += row.summary.subject;
        return all;
    }
    int requests() { return whole.service().requests({}, {}); }

    WholeFixture whole{WholeFixture::Options{}};
    bool isRead;
    QObject context;
    Caught<ServerSearch::Found> caught;
};

} // namespace

class TestServerSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsOlder();
    void findsRecipients();
    void findsTextsOfDrafts();
    void takesWhatIsTypedLiterally_data();
    void takesWhatIsTypedLiterally();
    void troubles_data();
    void troubles();
    void waitsAtTheGate_data();
    void waitsAtTheGate();
    void saysWhenItIsNotAll();
    void asksNothingForPunctuation();
    void endsWithWhoAsked();
};

void TestServerSearch::findsWhatIsOlder()
{
    Searched s;
    QVERIFY(s.isRead);
    const QString id = s.addOld(u"Harvest"_s, u"<p>barley</p>"_s);
    s.addOld(u"Wheat"_s);
    const int before = s.requests();
    const int sent = s.whole.core().store().counts(ownMailbox().id).sent;
    const QList<MailSummary> listed = s.whole.sentItems();
    s.ask(u"barley"_s);
    QVERIFY(s.isAnswered());
    QCOMPARE(s.requests(), before + 1);
    QVERIFY(s.answer());
    QCOMPARE(s.subjects(), QStringList{u"Harvest"_s});
    QVERIFY(s.answer()->isAll);
    const QList<qint64> rows = s.answer()->rows;

    Caught<FullMessage> text;
    s.whole.core().bodies(0).text({id}, &s.context, text.catcher());
    QVERIFY(s.whole.leapUntil([&text] { return text.calls > 0; }));
    QVERIFY((*text.result)->body.content.contains(u"barley"_s));

    // Rounds, with their comparisons, neither take it away nor ask about it, nor count it.
    s.whole.settle();
    const int looks = s.whole.service().requests("GET", u"/messages/"_s + id);
    s.whole.leap(2h);
    s.whole.core().refresher(0).refresh();
    s.whole.settle();
    QCOMPARE(s.subjectsOf(rows), QStringList{u"Harvest"_s});
    QCOMPARE(s.whole.service().requests("GET", u"/messages/"_s + id), looks);
    QCOMPARE(s.whole.core().store().counts(ownMailbox().id).sent, sent);
    QCOMPARE(s.whole.sentItems(), listed);
}

void TestServerSearch::findsRecipients()
{
    Searched s;
    QVERIFY(s.isRead);
    const QDateTime old = s.whole.clock().now().addDays(-60);
    s.whole.service().addSent(u"Harvest"_s, u"vera.stone@contoso.com"_s, old, u"<p>barley</p>"_s);
    s.whole.service().addSent(u"Harvest too"_s, u"li@fabrikam.cn"_s, old, u"<p>barley</p>"_s);
    for (const char *words : {"vera", "vera.stone@contoso.com", "barley vera", "stone harvest"}) {
        s.ask(QString::fromLatin1(words));
        QVERIFY(s.isAnswered());
        QVERIFY(s.answer());
        QCOMPARE(s.subjects(), QStringList{u"Harvest"_s});
    }
    s.ask(u"vera too"_s);
    QVERIFY(s.isAnswered());
    QVERIFY(s.answer());
    QCOMPARE(s.subjects(), QStringList());
}

void TestServerSearch::findsTextsOfDrafts()
{
    Searched s;
    QVERIFY(s.isRead);
    // A draft's text that was not read here.
    const MailSummary draft = s.whole.drafts().constLast();
    QVERIFY(!s.whole.core().store().hasText(ownMailbox().id, draft.id));
    s.ask(draft.subject, Folder::Drafts);
    QVERIFY(s.isAnswered());
    QVERIFY(s.answer());
    QVERIFY(s.answer()->rows.isEmpty()); // the search here finds it by itself
    const int drafts = s.whole.core().store().counts(ownMailbox().id).drafts;
    s.whole.service().addDraft(u"Harvest"_s, u"li@fabrikam.cn"_s);
    s.ask(u"harvest"_s, Folder::Drafts);
    QVERIFY(s.isAnswered());
    QVERIFY(s.answer()->rows.isEmpty()); // it comes with the next round
    QCOMPARE(s.whole.core().store().counts(ownMailbox().id).drafts, drafts);
}

void TestServerSearch::takesWhatIsTypedLiterally_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("OR") << u"harvest OR wheat"_s << u"Harvest OR wheat"_s;
    QTest::newRow("NOT") << u"NOT wheat"_s << u"Wheat, not: NOT"_s;
    QTest::newRow("a property") << u"subject:harvest"_s << u"Answer to subject:harvest"_s;
    QTest::newRow("quotes that open another query") << u"\" OR subject:harvest OR \""_s << QString();
    QTest::newRow("a quote") << u"wide\" wheat"_s << u"12\" wide wheat"_s;
    QTest::newRow("a backslash") << u"C:\\wheat\\"_s << u"C:\\wheat"_s;
    QTest::newRow("what ends an option") << u"a&$top=1#b"_s << u"Sum a&$top=1#b"_s;
    QTest::newRow("percent") << u"100%25"_s << u"Not 100%25"_s;
    QTest::newRow("plus") << u"c++"_s << u"Written in c++"_s;
}

void TestServerSearch::takesWhatIsTypedLiterally()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    Searched s;
    QVERIFY(s.isRead);
    s.addOld(u"Harvest"_s);
    s.addOld(u"Just wide"_s);
    if (!found.isEmpty())
        s.addOld(found);
    s.ask(typed);
    QVERIFY(s.isAnswered());
    QVERIFY2(s.answer(), s.answer() ? "" : qPrintable(s.answer().error().code));
    QCOMPARE(s.subjects().join(u'|'), found);
}

void TestServerSearch::troubles_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no JSON") << QByteArray(R"({"damage": "html"})") << ErrorKind::Protocol;
    QTest::newRow("half of it") << QByteArray(R"({"damage": "garbage"})") << ErrorKind::LinkLost;
    QTest::newRow("cut") << QByteArray(R"({"damage": "cut"})") << ErrorKind::LinkLost;
    QTest::newRow("refused") << QByteArray(R"({"status": 400})") << ErrorKind::Rejected;
    QTest::newRow("not allowed") << QByteArray(R"({"status": 403})") << ErrorKind::Forbidden;
    QTest::newRow("an error of the service") << QByteArray(R"({"status": 500})") << ErrorKind::Server;
    QTest::newRow("the token is not taken")
        << QByteArray(R"({"expireToken": true})") << ErrorKind::Unauthorized;
}

void TestServerSearch::troubles()
{
    QFETCH(QByteArray, fault);
    QFETCH(ErrorKind, kind);
    Searched s;
    QVERIFY(s.isRead);
    s.addOld(u"Harvest"_s);
    QVERIFY(s.whole.service().loadFaults(
        R"({"rules": [{"match": {"method": "GET", "path": "/sentitems/messages"}, "fault": )" + fault
        + "}]}"));
    s.ask(u"harvest"_s);
    QVERIFY(s.isAnswered());
    QVERIFY(!s.answer());
    QVERIFY(s.answer().error().kind == kind);
    if (kind == ErrorKind::Unauthorized)
        return; // only another token helps
    s.whole.service().clearFaults();
    s.ask(u"harvest"_s);
    QVERIFY(s.isAnswered());
    QCOMPARE(s.subjects(), QStringList{u"Harvest"_s});
}

void TestServerSearch::waitsAtTheGate_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("429") << QByteArray(R"({"status": 429, "retryAfter": 20})");
    QTest::newRow("503") << QByteArray(R"({"status": 503, "retryAfter": 20})");
}

void TestServerSearch::waitsAtTheGate()
{
    QFETCH(QByteArray, fault);
    Searched s;
    QVERIFY(s.isRead);
    s.addOld(u"Harvest"_s);
    QVERIFY(s.whole.service().loadFaults(
        R"({"rules": [{"match": {"method": "GET", "path": "/sentitems/messages", "nth": 1}, "fault": )"
        + fault + "}]}"));
    s.ask(u"harvest"_s);
    QVERIFY(s.whole.leapUntil([&] { return s.whole.core().gate().waitsFor(WaitReason::Throttled); }, 10s));
    const int before = s.requests();
    s.whole.leap(15s);
    QCOMPARE(s.requests(), before); // the whole mailbox waits
    QCOMPARE(s.caught.calls, 0);
    QVERIFY(s.isAnswered());
    QVERIFY(s.answer());
    QCOMPARE(s.subjects(), QStringList{u"Harvest"_s});
}

void TestServerSearch::saysWhenItIsNotAll()
{
    Searched s;
    QVERIFY(s.isRead);
    for (int i = 0; i < 251; ++i)
        s.addOld(u"Harvest"_s);
    s.ask(u"harvest"_s);
    QVERIFY(s.isAnswered());
    QVERIFY(s.answer());
    QCOMPARE(s.answer()->rows.size(), 250);
    QVERIFY(!s.answer()->isAll);
}

void TestServerSearch::asksNothingForPunctuation()
{
    Searched s;
    QVERIFY(s.isRead);
    const int before = s.requests();
    s.ask(u" -- \" ** "_s);
    QVERIFY(s.isAnswered());
    QVERIFY(s.answer());
    QVERIFY(s.answer()->rows.isEmpty());
    QCOMPARE(s.requests(), before);
}

void TestServerSearch::endsWithWhoAsked()
{
    Searched s;
    QVERIFY(s.isRead);
    const QString id = s.addOld(u"Harvest"_s);
    int calls = 0;
    {
        QObject asker;
        s.whole.core().serverSearch(0).search(Folder::SentItems, u"harvest"_s, &asker,
                                              [&calls](const Result<ServerSearch::Found> &) { ++calls; });
    }
    s.whole.leap(1s);
    s.whole.settle();
    QCOMPARE(calls, 0);
    QCOMPARE(s.whole.core().store().rowOf(ownMailbox().id, {id}), 0);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestServerSearch)
#include "tst_serversearch.moc"
