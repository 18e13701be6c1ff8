// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingpage.h"
#include "settings/keys.h"
#include "support/practiceclient.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

// Drafts that go out as somebody else than the mailbox they are in, and what is said when that is refused; a
// clock that is wrong.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QString anna = u"anna.weber@contoso.com"_s;
const QString sales = u"sales@contoso.com"_s;

/// Makes the first drafts go out as the sales department, as their author did in another program.
std::function<void(WindowStage &)> asSales(int drafts)
{
    return [drafts](WindowStage &before) {
        PracticeClient hands(*before.service);
        const QStringList ids = before.service->draftIds();
        for (const QString &id : ids.first(drafts)) {
            const PracticeReply reply
                = hands.ask("PATCH", PracticeClient::path(id),
                            R"({"from":{"emailAddress":{"name":"Sales","address":"sales@contoso.com"}}})");
            QCOMPARE(reply.status, 200);
        }
    };
}

bool isOfSales(const MailRow &row)
{
    return row.summary.from.address == sales;
}

/// Makes a draft current that can be sent, of the sales department or of Anna herself.
bool goTo(WindowStage &stage, bool ofSales)
{
    for (int row = 0; row < stage.model().rowCount(); ++row) {
        const auto mail = stage.model().at(row);
        if (isOfSales(*mail) == ofSales && !blockerOf(mail->summary)) {
            stage.list().setCurrentIndex(stage.model().index(row, 0));
            return true;
        }
    }
    return false;
}

} // namespace

class TestSendAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReaderSaysAsWhomItGoesOut();
    void thePreSendDialogListsTheSenders();
    void aRefusalSaysWhichRightIsMissing();
    void aWrongClockIsSaid_data();
    void aWrongClockIsSaid();
};

void TestSendAs::theReaderSaysAsWhomItGoesOut()
{
    WindowStage stage({.prepare = asSales(6)});
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.core->mailbox(0).address, anna);
    const auto *label = stage.reader().findChild<QLabel *>(u"sendAsLabel"_s);
    QVERIFY(goTo(stage, true));
    QTRY_VERIFY(stage.isReading() && label->isVisible());
    QCOMPARE(label->text(), u"Goes out as %1, out of the mailbox %2"_s.arg(sales, anna));
    WindowStage::saveShot(*stage.window, u"sendas-reader"_s);
    stage.window->resize(900, 600);
    QTRY_VERIFY(label->isVisible());
    WindowStage::saveShot(*stage.window, u"sendas-reader-small"_s);
    QVERIFY(goTo(stage, false));
    QTRY_VERIFY(!label->isVisible());
}

void TestSendAs::thePreSendDialogListsTheSenders()
{
    WindowStage stage({.prepare = asSales(6)});
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.core->mailbox(0).address, anna);
    int ofSales = 0;
    int ofAnna = 0;
    for (int row = 0; row < stage.model().rowCount(); ++row) {
        const auto mail = stage.model().at(row);
        if (blockerOf(mail->summary))
            continue;
        stage.model().setTicked(mail->summary.id, true);
        ++(isOfSales(*mail) ? ofSales : ofAnna);
    }
    QVERIFY(ofSales > 0 && ofAnna > 0);
    stage.run(ActionId::Send);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = stage.window->findChild<QDialog *>(u"preSendDialog"_s)) != nullptr);
    QStringList lines;
    for (const QLabel *line : dialog->findChildren<QLabel *>(u"preSendLine"_s))
        lines += line->accessibleName();
    QVERIFY2(!lines.value(0).contains(u"from"_s), qPrintable(lines.value(0)));
    const QString senders = lines.filter(u"From 2 senders"_s).join(u'|');
    QVERIFY2(senders.contains(u"%1 (%2)"_s.arg(sales).arg(ofSales))
                 && senders.contains(u"%1 (%2)"_s.arg(anna).arg(ofAnna)),
             qPrintable(lines.join(u'\n')));
    WindowStage::saveShot(*dialog, u"sendas-presend"_s);
    dialog->reject();
}

void TestSendAs::aRefusalSaysWhichRightIsMissing()
{
    WindowStage stage({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send"},
                                     "fault":{"status":403,"code":"ErrorSendAsDenied"}}]})",
                       .prepare = asSales(6)});
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.core->mailbox(0).address, anna);
    QVERIFY(goTo(stage, true));
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.counts().needPerson, 1);
    QCOMPARE(stage.service->submissions(), 0);
    stage.run(ActionId::GoSending);
    const auto *reason = stage.window->findChild<QLabel *>(u"reason"_s);
    QTRY_VERIFY2(reason->text().contains(u"the right “Send as” or “Send on behalf” for "_s + sales),
                 qPrintable(reason->text()));
    QVERIFY(reason->text().contains(u"Nothing left your mailbox"_s));
    WindowStage::saveShot(*stage.window, u"sendas-refused"_s);
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"sendas-refused-small"_s);
    QGuiApplication::clipboard()->clear();
    stage.window->findChild<QPushButton *>(u"copyRequestButton"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &fact : {u"Mailbox: "_s + anna, u"From: "_s + sales, u"ErrorSendAsDenied"_s})
        QVERIFY2(copied.contains(fact), qPrintable(copied));
    QCOMPARE(stage.counts().needPerson, 1); // nothing else has happened
}

void TestSendAs::aWrongClockIsSaid_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("minutes");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language << 60;
    QTest::newRow("ahead") << u"en"_s << -60;
    QTest::newRow("a little") << u"en"_s << 3;
}

void TestSendAs::aWrongClockIsSaid()
{
    QFETCH(QString, language);
    QFETCH(int, minutes);
    WindowStage stage({.code = language, .serviceAhead = std::chrono::minutes(minutes)});
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    if (minutes == 3) {
        QVERIFY(!stage.bars().hasBar(u"clock"_s));
        return;
    }
    QTRY_VERIFY(stage.bars().hasBar(u"clock"_s));
    if (language == "en"_L1)
        QVERIFY2(stage.barText(u"clock"_s)
                     .startsWith(minutes > 0 ? u"This computer's clock is 1 hour behind."_s
                                             : u"This computer's clock is 1 hour ahead."_s),
                 qPrintable(stage.barText(u"clock"_s)));
    WindowStage::saveShot(*stage.window, u"clock-"_s + language);
}

QTEST_MAIN(TestSendAs)
#include "tst_sendas.moc"
