// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presenddialog.h"
#include "settings/keys.h"
#include "support/builders.h"
#include "windowstage.h"
#include "wordingmail.h"

#include <QLabel>
#include <QPushButton>

// The last look before several drafts go out together.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

MailRow rowOf(const QString &id, bool withFiles = false)
{
    MailRow row;
    row.summary = aDraft(id.toLatin1().constData()).to(u"lena@fabrikam.com"_s).subject(u"Offer"_s).summary();
    row.summary.hasAttachments = withFiles;
    return row;
}

PreSendDialog::Facts factsOf(int messages)
{
    PreSendDialog::Facts facts;
    QList<MailRow> rows;
    for (int i = 0; i < messages; ++i)
        rows.append(rowOf(QString::number(i)));
    facts.summary = summaryOf(rows, {u"contoso.com"_s});
    facts.mailbox = u"anna@contoso.com"_s;
    facts.undoSeconds = 10;
    return facts;
}

/// What the lines say, as a screen reader hears them.
QStringList linesOf(const QDialog &dialog)
{
    QStringList lines;
    const auto labels = dialog.findChildren<QLabel *>(u"preSendLine"_s);
    for (const QLabel *label : labels)
        lines += label->accessibleName();
    return lines;
}

} // namespace

class TestPreSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.use(u"en"_s); }
    void whatIsKnownIsSaid();
    void thePaceIsSaidWhereItMatters_data();
    void thePaceIsSaidWhereItMatters();
    void namesOfStrangersAreNoMarkup();
    void sendersAreSaid_data();
    void sendersAreSaid();
    void manySendersAreCut();
    void withoutUndoTimeItSaysSo();
    void enterSendsAndEscDoesNot();
    void cancelIsOnTheLeadingSide_data();
    void cancelIsOnTheLeadingSide();
    void nothingToSendCannotBeSent();
    void attachmentsAreCounted();

private:
    Language m_language;
};

void TestPreSend::whatIsKnownIsSaid()
{
    PreSendDialog::Facts facts = factsOf(12);
    facts.attachments = {.messages = 3, .known = true, .attachments = 9, .bytes = 9'400'000};
    const PreSendDialog dialog(facts);
    const QStringList lines = linesOf(dialog);
    QCOMPARE(lines.value(0), u"12 messages to 1 person, from anna@contoso.com"_s);
    QCOMPARE(lines.value(1), u"1 person outside your organization: fabrikam.com (1)"_s);
    QCOMPARE(lines.value(2), u"9 attachments, %1 in all"_s.arg(WordingMail::size(9'400'000)));
    QCOMPARE(lines.value(3), u"12 messages you have not viewed yet"_s);
    QCOMPARE(lines.value(4), u"You can undo for 10 seconds."_s);
    QCOMPARE(lines.size(), 5);
    // Emphasis is on what counts only.
    const QString first = dialog.findChild<QLabel *>(u"preSendLine"_s)->text();
    QVERIFY2(first.contains(u">12 messages</span> to <span"_s)
                 && first.contains(u">1 person</span>, from anna"_s),
             qPrintable(first));

    facts.attachments.known = false; // then no sum is made up
    QCOMPARE(linesOf(PreSendDialog(facts)).value(2), u"3 messages have attachments"_s);
    facts.attachments = {};
    QCOMPARE(linesOf(PreSendDialog(facts)).size(), 4);
}

void TestPreSend::thePaceIsSaidWhereItMatters_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<QString>("line");
    QTest::newRow("within a minute") << 30 << 30 << QString();
    QTest::newRow("a minute") << 31 << 30 << u"They take about 1 minute, at 30 a minute"_s;
    QTest::newRow("rounded up") << 62 << 30 << u"They take about 3 minutes, at 30 a minute"_s;
    QTest::newRow("another pace") << 62 << 10 << u"They take about 7 minutes, at 10 a minute"_s;
    QTest::newRow("no pace") << 500 << 0 << QString();
}

void TestPreSend::thePaceIsSaidWhereItMatters()
{
    QFETCH(int, messages);
    QFETCH(int, perMinute);
    QFETCH(QString, line);
    PreSendDialog::Facts facts = factsOf(messages);
    facts.perMinute = perMinute;
    const QStringList lines = linesOf(PreSendDialog(facts)).filter(u"They take"_s);
    QCOMPARE(lines.join(u'|'), line);
}

void TestPreSend::namesOfStrangersAreNoMarkup()
{
    PreSendDialog::Facts facts = factsOf(2);
    facts.mailbox = u"<b>anna</b>@contoso.com"_s;
    facts.summary.outsideDomains = {{u"<img src=x>.example"_s, 1}};
    const QStringList lines = linesOf(PreSendDialog(facts));
    QVERIFY(lines.value(0).endsWith(facts.mailbox));
    QVERIFY(lines.value(1).contains(u"<img src=x>.example (1)"_s));
}

void TestPreSend::sendersAreSaid_data()
{
    QTest::addColumn<QString>("mailbox");
    QTest::addColumn<QStringList>("froms");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second"); // empty: there is no line for it
    const QString anna = u"anna@contoso.com"_s;
    const QString sales = u"sales@contoso.com"_s;
    const auto row = [&](const char *name, const QString &mailbox, const QStringList &froms,
                         const QString &end, const QString &second = {}) {
        QTest::newRow(name) << mailbox << froms
                            << u"%1 messages to 1 person%2"_s.arg(QString::number(froms.size()), end)
                            << second;
    };
    row("the mailbox", anna, {anna, anna}, u", from anna@contoso.com"_s);
    row("nobody is named", anna, {{}, {}}, u", from anna@contoso.com"_s);
    row("both", anna, {{}, u"Anna@Contoso.com"_s}, u", from anna@contoso.com"_s);
    row("Exchange's own form", anna, {u"/o=ExchangeLabs/cn=anna"_s, {}}, u", from anna@contoso.com"_s);
    row("somebody else", anna, {sales, u"Sales@contoso.com"_s},
        u", from sales@contoso.com, out of the mailbox anna@contoso.com"_s);
    row("several", anna, {{}, sales, sales}, {},
        u"From 2 senders: sales@contoso.com (2) and anna@contoso.com (1), out of the mailbox anna@contoso.com"_s);
    row("nothing is known", {}, {{}, {}}, {});
    row("the mailbox is not known", {}, {sales, sales}, u", from sales@contoso.com"_s);
    row("several, the mailbox is not known", {}, {sales, sales, {}}, {},
        u"From 2 senders: sales@contoso.com (2) and this mailbox (1)"_s);
}

void TestPreSend::sendersAreSaid()
{
    QFETCH(QString, mailbox);
    QFETCH(QStringList, froms);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QList<MailRow> rows;
    for (const QString &from : froms) {
        rows.append(rowOf(QString::number(rows.size())));
        rows.last().summary.from = {{}, from};
    }
    PreSendDialog::Facts facts;
    facts.summary = summaryOf(rows, {});
    facts.mailbox = mailbox;
    const QStringList lines = linesOf(PreSendDialog(facts));
    QCOMPARE(lines.value(0), first);
    QCOMPARE(lines.filter(u"senders"_s).join(u'|'), second);
}

void TestPreSend::manySendersAreCut()
{
    QList<MailRow> rows;
    for (int i = 0; i < 9; ++i) {
        rows.append(rowOf(QString::number(i)));
        rows.last().summary.from = {{}, u"<i>person%1@contoso.com"_s.arg(i)};
    }
    PreSendDialog::Facts facts = factsOf(1);
    facts.summary = summaryOf(rows, {});
    const QString line = linesOf(PreSendDialog(facts)).filter(u"senders"_s).join(u'|');
    QVERIFY2(line.startsWith(u"From 9 senders: <i>person0@contoso.com (1), "_s), qPrintable(line));
    QCOMPARE(line.count(u"person"_s), 5);
    QVERIFY(line.contains(u"…"_s));
}

void TestPreSend::withoutUndoTimeItSaysSo()
{
    PreSendDialog::Facts facts = factsOf(2);
    facts.undoSeconds = 0;
    QCOMPARE(linesOf(PreSendDialog(facts)).constLast(), u"They go out at once; this cannot be undone."_s);
}

void TestPreSend::enterSendsAndEscDoesNot()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        PreSendDialog dialog(factsOf(2));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(dialog.focusWidget(), dialog.findChild<QPushButton *>(u"sendAllButton"_s));
        QTest::keyClick(&dialog, key);
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(key == Qt::Key_Return ? QDialog::Accepted : QDialog::Rejected));
    }
}

void TestPreSend::cancelIsOnTheLeadingSide_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestPreSend::cancelIsOnTheLeadingSide()
{
    QFETCH(Qt::LayoutDirection, direction);
    PreSendDialog dialog(factsOf(2));
    dialog.setLayoutDirection(direction);
    dialog.show();
    const auto *cancel = dialog.findChild<QPushButton *>(u"cancelButton"_s);
    const auto *send = dialog.findChild<QPushButton *>(u"sendAllButton"_s);
    QCOMPARE(cancel->x() < send->x(), direction == Qt::LeftToRight);
    const QRect one(cancel->mapTo(&dialog, QPoint()), cancel->size());
    const QRect other(send->mapTo(&dialog, QPoint()), send->size());
    QVERIFY(dialog.rect().contains(one) && dialog.rect().contains(other) && !one.intersects(other));
}

void TestPreSend::nothingToSendCannotBeSent()
{
    PreSendDialog::Facts facts = factsOf(0);
    MailRow nobody = rowOf(u"9"_s);
    nobody.summary.to.clear();
    facts.summary.blocked.fill(nobody, 9);
    PreSendDialog dialog(facts);
    QVERIFY(!dialog.findChild<QPushButton *>(u"sendAllButton"_s)->isEnabled());
    QVERIFY(dialog.findChild<QPushButton *>(u"cancelButton"_s)->isDefault());
    const auto staying = dialog.findChildren<QLabel *>(u"stayingDraft"_s);
    QCOMPARE(staying.size(), 7); // six, and how many more
    QCOMPARE(staying.constFirst()->text(), u"Offer: There are no recipients"_s);
    QCOMPARE(staying.constLast()->text(), u"and 3 more"_s);
    QVERIFY(linesOf(dialog).filter(u"undo"_s).isEmpty());
}

void TestPreSend::attachmentsAreCounted()
{
    WindowStage stage(u"en"_s, 40);
    QTRY_COMPARE(stage.model().rowCount(), 40);
    qint64 bytes = 0;
    int files = 0;
    QStringList read;
    for (int row = 0; row < 40; ++row) {
        const MailSummary draft = stage.model().at(row)->summary;
        if (blockerOf(draft) || !draft.hasAttachments)
            continue;
        // What was read in the reader is known.
        stage.list().setCurrentIndex(stage.model().index(row, 0));
        QTRY_COMPARE(stage.reader().messageId(), draft.id);
        QTRY_VERIFY(stage.isReading());
        const auto message = stage.core->store().fullMessage(ownMailbox().id, draft.id);
        QVERIFY(message && !message->attachments.isEmpty());
        for (const Attachment &attachment : message->attachments) {
            if (!attachment.isInline) {
                ++files;
                bytes += attachment.size;
            }
        }
        stage.model().setTicked(draft.id, true);
        read += draft.id.value;
        if (read.size() == 2)
            break;
    }
    QCOMPARE(read.size(), 2);
    QVERIFY(files >= 2 && bytes > 0);
    QTRY_VERIFY(stage.action(ActionId::Send).isEnabled());
    stage.run(ActionId::Send);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = stage.window->findChild<QDialog *>(u"preSendDialog"_s)) != nullptr);
    const QString line = u"%1 attachments, %2 in all"_s.arg(files).arg(WordingMail::size(bytes));
    QVERIFY2(linesOf(*dialog).contains(line), qPrintable(linesOf(*dialog).join(u'\n') + u'\n' + line));
    dialog->reject();
    QCOMPARE(stage.counts().sending, 0);
}

QTEST_MAIN(TestPreSend)
#include "tst_presend.moc"
