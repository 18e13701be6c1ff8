// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"
#include "reader/headercard.h"
#include "support/builders.h"
#include "theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

// As whom a draft goes out, in the head of the reader.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QString anna = u"anna@contoso.com"_s;
const QString sales = u"sales@contoso.com"_s;

MailSummary draftFrom(const Recipient &from)
{
    MailSummary draft = aDraft("m1").to(u"lena@fabrikam.com"_s).subject(u"Offer"_s).summary();
    draft.from = from;
    return draft;
}

} // namespace

class TestHeaderCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setPalette(Theme::lightPalette()); }
    void saysAsWhomItGoesOut_data();
    void saysAsWhomItGoesOut();
    void saysItInEachLanguage();
    void learnsTheMailboxLater();
    void namesTheMailboxWhereNobodyIsNamed();

private:
    Language m_language;
};

void TestHeaderCard::saysAsWhomItGoesOut_data()
{
    QTest::addColumn<MailSummary>("mail");
    QTest::addColumn<QString>("mailbox");
    QTest::addColumn<bool>("isSaid");
    MailSummary sent = draftFrom({{}, sales});
    sent.isDraft = false;
    sent.folder = Folder::SentItems;
    QTest::newRow("the mailbox") << draftFrom({u"Anna"_s, anna}) << anna << false;
    QTest::newRow("another case") << draftFrom({u"Anna"_s, u"ANNA@contoso.com"_s}) << anna << false;
    QTest::newRow("nobody") << draftFrom({}) << anna << false;
    QTest::newRow("somebody else") << draftFrom({u"Sales"_s, sales}) << anna << true;
    QTest::newRow("not known") << draftFrom({u"Sales"_s, sales}) << QString() << false;
    QTest::newRow("no address") << draftFrom({u"Anna"_s, u"/o=ExchangeLabs/cn=anna"_s}) << anna << false;
    QTest::newRow("sent") << sent << anna << false;
}

void TestHeaderCard::saysAsWhomItGoesOut()
{
    QFETCH(MailSummary, mail);
    QFETCH(QString, mailbox);
    QFETCH(bool, isSaid);
    m_language.use(u"en"_s);
    HeaderCard card;
    card.resize(600, 200);
    card.show();
    card.setMailbox(mailbox);
    for (const bool compact : {false, true}) {
        card.setCompact(compact);
        card.setMessage(mail, {u"contoso.com"_s});
        const auto *label = card.findChild<QLabel *>(u"sendAsLabel"_s);
        QCOMPARE(label->isVisible(), isSaid);
        QCOMPARE(label->text(),
                 isSaid ? u"Goes out as %1, out of the mailbox %2"_s.arg(sales, anna) : QString());
    }
    card.setMessage(draftFrom({{}, anna}), {});
    QVERIFY(!card.findChild<QLabel *>(u"sendAsLabel"_s)->isVisible());
}

void TestHeaderCard::saysItInEachLanguage()
{
    HeaderCard card;
    card.setMailbox(anna);
    card.setMessage(draftFrom({{}, sales}), {});
    QStringList texts;
    for (const QString &language : Language::available()) {
        m_language.use(language);
        QCoreApplication::sendPostedEvents();
        const QString text = card.findChild<QLabel *>(u"sendAsLabel"_s)->text();
        QVERIFY2(text.contains(sales) && text.contains(anna), qPrintable(text));
        QVERIFY(!texts.contains(text));
        texts += text;
    }
}

void TestHeaderCard::learnsTheMailboxLater()
{
    HeaderCard card;
    card.show();
    card.setMessage(draftFrom({{}, sales}), {});
    const auto *label = card.findChild<QLabel *>(u"sendAsLabel"_s);
    QVERIFY(!label->isVisible());
    card.setMailbox(anna);
    QVERIFY(label->isVisible());
    card.clear();
    QVERIFY(!label->isVisible());
}

void TestHeaderCard::namesTheMailboxWhereNobodyIsNamed()
{
    HeaderCard card;
    card.resize(600, 200);
    card.show();
    card.setMailbox(anna);
    card.setMessage(draftFrom({}), {});
    const auto *from = card.findChild<QLabel *>(u"fromLabel"_s);
    QTRY_COMPARE(from->accessibleName(), anna);
    card.setMessage(draftFrom({u"Sales"_s, {}}), {});
    QTRY_COMPARE(from->accessibleName(), u"Sales"_s);
}

QTEST_MAIN(TestHeaderCard)
#include "tst_headercard.moc"
