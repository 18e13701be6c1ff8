// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/mailbox.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// How mailboxes are addressed (contract 2), as a table.
class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownIsMe();
    void escapesWhatAPathNeeds_data();
    void escapesWhatAPathNeeds();
};

void TestMailbox::ownIsMe()
{
    QCOMPARE(ownMailbox().root, u"/me"_s);
    QCOMPARE(ownMailbox().id.value, u"/me"_s);
    QCOMPARE(ownMailbox().address, QString());
}

void TestMailbox::escapesWhatAPathNeeds_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("address");
    QTest::newRow("address") << u" Anna@Contoso.com "_s << u"/users/Anna%40Contoso.com"_s
                             << u"/users/anna@contoso.com"_s << u"Anna@Contoso.com"_s;
    QTest::newRow("guest") << u"a_b.org#EXT#@contoso.com"_s << u"/users/a_b.org%23EXT%23%40contoso.com"_s
                           << u"/users/a_b.org#ext#@contoso.com"_s << u"a_b.org#EXT#@contoso.com"_s;
    QTest::newRow("id") << u"48D31887-5fad"_s << u"/users/48D31887-5fad"_s << u"/users/48d31887-5fad"_s
                        << u""_s;
    QTest::newRow("slash") << u"a/b@c.d"_s << u"/users/a%2Fb%40c.d"_s << u"/users/a/b@c.d"_s << u"a/b@c.d"_s;
    QTest::newRow("dollar") << u"$it's@c.d"_s << u"/users('%24it%27%27s%40c.d')"_s << u"/users/$it's@c.d"_s
                            << u"$it's@c.d"_s;
}

void TestMailbox::escapesWhatAPathNeeds()
{
    QFETCH(const QString, user);
    const Mailbox mailbox = mailboxOf(user);
    QTEST(mailbox.root, "root");
    QTEST(mailbox.id.value, "id");
    QTEST(mailbox.address, "address");
}

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
