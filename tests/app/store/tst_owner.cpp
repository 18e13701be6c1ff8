// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/builders.h"
#include "support/storefixture.h"

#include <QTest>

#include <optional>

// Whose mailbox it is that the store holds.

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUnknownAtFirst();
    void isKeptForGood();
    void isOfOneMailbox();
    void theDraftsTellTheirFolder_data();
    void theDraftsTellTheirFolder();
};

namespace {

const FolderId annas{u"AQMkADQ1annas="_s};
const FolderId bertas{u"AQMkADQ1bertas="_s};

bool keep(StoreFixture &f, const MailboxId &mailbox, const FolderId &drafts)
{
    std::optional<bool> stored;
    f.store().setOwner(mailbox, drafts, &f.store(), [&](const Result<Done> &done) { stored = bool(done); });
    (void)QTest::qWaitFor([&] { return stored.has_value(); });
    return stored.value_or(false);
}

MailboxOwner ownerOf(StoreFixture &f, const MailboxId &mailbox)
{
    const Result<MailboxOwner> owner = f.store().owner(mailbox);
    return owner ? *owner : MailboxOwner{.drafts = {u"unreadable"_s}, .address = {}};
}

} // namespace

void TestOwner::isUnknownAtFirst()
{
    StoreFixture f;
    QVERIFY(ownerOf(f, testMailbox()).drafts.isEmpty());
    QVERIFY(f.put({aDraft("a")}));
    QVERIFY(ownerOf(f, testMailbox()).drafts.isEmpty());
    QVERIFY(ownerOf(f, testMailbox()).address.isEmpty());
}

void TestOwner::isKeptForGood()
{
    StoreFixture f;
    QVERIFY(keep(f, testMailbox(), annas));
    f.store().setOwnerAddress(testMailbox(), u"anna@contoso.com"_s);
    QVERIFY(keep(f, testMailbox(), bertas)); // nothing to write
    f.reopen();
    QCOMPARE(ownerOf(f, testMailbox()).drafts, annas);
    QCOMPARE(ownerOf(f, testMailbox()).address, u"anna@contoso.com"_s);
    f.store().setOwnerAddress(testMailbox(), u"anna.new@contoso.com"_s); // people marry
    f.store().flush();
    QCOMPARE(ownerOf(f, testMailbox()).address, u"anna.new@contoso.com"_s);
}

void TestOwner::isOfOneMailbox()
{
    StoreFixture f;
    const MailboxId other{u"/users/berta"_s};
    QVERIFY(keep(f, testMailbox(), annas));
    QVERIFY(ownerOf(f, other).drafts.isEmpty());
    QVERIFY(keep(f, other, bertas));
    QCOMPARE(ownerOf(f, testMailbox()).drafts, annas);
    QCOMPARE(ownerOf(f, other).drafts, bertas);
}

void TestOwner::theDraftsTellTheirFolder_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<int>("told");
    QTest::newRow("no drafts") << QStringList() << int(ListedIn::Unknown);
    QTest::newRow("they do not say") << QStringList{u""_s, u""_s} << int(ListedIn::Unknown);
    QTest::newRow("this one") << QStringList{annas.value, u""_s} << int(ListedIn::It);
    QTest::newRow("this one, and one was moved") << QStringList{annas.value, u"x"_s} << int(ListedIn::It);
    QTest::newRow("another") << QStringList{bertas.value, u""_s} << int(ListedIn::Another);
}

void TestOwner::theDraftsTellTheirFolder()
{
    QFETCH(QStringList, folders);
    QFETCH(int, told);
    StoreFixture f;
    MailSummary sent = aSentMessage("s"); // is in another folder anyway
    sent.parentFolderId = u"sent items"_s;
    MailSummary foreign = aDraft("f").in({u"/users/berta"_s});
    foreign.parentFolderId = annas.value;
    QList<MailSummary> mails{sent, foreign};
    for (qsizetype i = 0; i < folders.size(); ++i) {
        MailSummary draft = aDraft(qPrintable(QString::number(i)));
        draft.parentFolderId = folders.at(i);
        mails.append(draft);
    }
    QVERIFY(f.put(mails));
    const Result<ListedIn> listed = f.store().listedIn(testMailbox(), annas);
    QVERIFY(listed);
    QCOMPARE(int(*listed), told);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestOwner)
#include "tst_owner.moc"
