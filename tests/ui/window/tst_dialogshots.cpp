// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"
#include "factdialog.h"
#include "language.h"
#include "presenddialog.h"
#include "quitquestion.h"
#include "sending/decidedialog.h"
#include "settings/settings.h"
#include "settings/settingsdialog.h"
#include "signin/addaccountdialog.h"
#include "signin/addmailboxdialog.h"
#include "signin/removeaccountquestion.h"
#include "signin/signinstack.h"
#include "support/builders.h"
#include "theme.h"
#include "widgets/deskstyle.h"
#include "wordingsignin.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <functional>
#include <memory>

// Every question of the program in light and dark and in all languages: nothing is cut.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

using Make = std::function<std::unique_ptr<QDialog>()>;

MailRow rowOf(const QString &subject, const QString &address)
{
    MailRow row;
    row.summary = aDraft("x").to(address).subject(subject).summary();
    return row;
}

std::unique_ptr<QDialog> preSend(int messages, int undoSeconds)
{
    PreSendDialog::Facts facts;
    QList<MailRow> rows;
    for (int i = 0; i < messages; ++i)
        rows.append(
            rowOf(u"Offer"_s, u"person%1@%2"_s.arg(i).arg(i % 3 ? u"contoso.com"_s : u"fabrikam.com"_s)));
    facts.summary = summaryOf(rows, {u"contoso.com"_s});
    facts.summary.blocked = {rowOf(u"Price list, spring"_s, u"m.vogt@fabrikam"_s),
                             rowOf(u"Minutes of the meeting about the new warehouse in Hamburg"_s, u"x"_s)};
    facts.summary.notViewed = 3;
    facts.mailbox = u"anna.weber@contoso.com"_s;
    facts.attachments = {.messages = 3, .known = true, .attachments = 9, .bytes = 9'400'000};
    facts.undoSeconds = undoSeconds;
    facts.perMinute = 30;
    return std::make_unique<PreSendDialog>(facts);
}

std::unique_ptr<QDialog> plain(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return std::unique_ptr<QDialog>(dialog);
}

std::unique_ptr<QDialog> settingsOf(bool unfolded)
{
    static Settings settings(u"/nonexistent/settings.ini"_s);
    auto *dialog = new SettingsDialog(settings);
    if (unfolded)
        dialog->findChild<QAbstractButton *>(u"advancedButton"_s)->click();
    return plain(dialog);
}

std::unique_ptr<QDialog> account(const QString &again)
{
    auto *dialog = new AddAccountDialog;
    if (!again.isEmpty())
        dialog->setAccount(again, Cloud::Global);
    return plain(dialog);
}

/// Asks for one more permission.
std::unique_ptr<QDialog> accountWithReason()
{
    std::unique_ptr<QDialog> dialog = account(u"anna.weber@contoso.com"_s);
    static_cast<AddAccountDialog *>(dialog.get())
        ->setReason(AccountCommands::reasonForShared(u"sales@contoso.com"_s));
    return dialog;
}

/// Another application id is being entered, and does not look like one.
std::unique_ptr<QDialog> accountWithOddId()
{
    std::unique_ptr<QDialog> dialog = account({});
    static_cast<AddAccountDialog *>(dialog.get())->stack().setClientId(u"hello"_s);
    for (const QString &name : {u"changeClientIdButton"_s, u"useClientIdButton"_s})
        dialog->findChild<QAbstractButton *>(name)->click();
    return dialog;
}

std::unique_ptr<QDialog> fact()
{
    auto *dialog = new FactDialog({.title = u"Account"_s,
                                   .text = u"The account is removed. Only its sign-in is still in the "
                                           "keychain; Sendoff removes it when it starts next."_s,
                                   .details = WordingSignIn::words(SignInTrouble::KeychainMissing).text});
    dialog->findChild<QAbstractButton *>(u"factDetailsButton"_s)->click();
    return plain(dialog);
}

std::unique_ptr<QDialog> decide()
{
    SendJob job = aDraft("x")
                      .to(u"lena@fabrikam.com"_s, u"Lena Hoffmann"_s)
                      .subject(u"Offer"_s)
                      .job(SendState::NotSure);
    job.posted = QDateTime(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC);
    return plain(new DecideDialog(job));
}

} // namespace

class TestDialogShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyQuestionFits_data();
    void everyQuestionFits();

private:
    Language m_language;
};

void TestDialogShots::initTestCase()
{
    QApplication::setStyle(new DeskStyle(u"fusion"_s));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestDialogShots::everyQuestionFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("which");
    const QList<const char *> names{"presend",
                                    "presend-many",
                                    "quit-undo",
                                    "quit",
                                    "quit-discard",
                                    "quit-discarded",
                                    "quit-all",
                                    "decide",
                                    "settings",
                                    "settings-advanced",
                                    "add-account",
                                    "sign-in-again",
                                    "sign-in-reason",
                                    "odd-application",
                                    "fact",
                                    "add-mailbox",
                                    "add-mailbox-personal",
                                    "remove-account",
                                    "remove-account-plain"};
    for (const QString &language : Language::available()) {
        for (const bool dark : {false, true}) {
            for (int i = 0; i < names.size(); ++i) {
                const QString name
                    = u"%1-%2-%3"_s.arg(QLatin1String(names.at(i)), language, dark ? u"dark"_s : u"light"_s);
                QTest::newRow(qPrintable(name)) << language << dark << i;
            }
        }
    }
}

void TestDialogShots::everyQuestionFits()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, which);
    m_language.use(language);
    QApplication::setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    const QList<Make> makers{
        [] { return preSend(12, 10); },
        [] { return preSend(120, 0); },
        [] { return plain(new QuitQuestion({.countingDown = 2, .underWay = 5}, nullptr)); },
        [] { return plain(new QuitQuestion({.underWay = 1}, nullptr)); },
        [] { return plain(new QuitQuestion({.discarding = 3}, nullptr)); },
        [] { return plain(new QuitQuestion({.discarded = 2}, nullptr)); },
        [] { return plain(new QuitQuestion({.discarding = 1, .underWay = 3, .discarded = 2}, nullptr)); },
        &decide,
        [] { return settingsOf(false); },
        [] { return settingsOf(true); },
        [] { return account({}); },
        [] { return account(u"anna.weber@contoso.com"_s); },
        &accountWithReason,
        &accountWithOddId,
        &fact,
        [] { return plain(new AddMailboxDialog({.account = u"anna.weber@contoso.com"_s})); },
        [] {
            return plain(
                new AddMailboxDialog({.account = u"anna@outlook.com"_s, .kind = AccountKind::Personal}));
        },
        [] {
            return plain(new RemoveAccountQuestion({.address = u"anna.weber@contoso.com"_s,
                                                    .waiting = 3,
                                                    .unknown = 1,
                                                    .scheduled = 12,
                                                    .discarding = 4,
                                                    .mailboxes = 2},
                                                   nullptr));
        },
        [] { return plain(new RemoveAccountQuestion({.address = u"anna.weber@contoso.com"_s}, nullptr)); }};
    const std::unique_ptr<QDialog> dialog = makers.at(which)();
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    const QString folder = QStringLiteral(SENDOFF_BINARY_DIR "/shots");
    QDir().mkpath(folder);
    QVERIFY(
        dialog->grab().save(u"%1/dialog-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));

    QVERIFY(dialog->width() <= 700 && dialog->height() <= 560); // there is room for it in the smallest window
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(labels.size() >= 2);
    for (const QLabel *label : labels) {
        if (!label->isVisible())
            continue;
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    const auto buttons = dialog->findChildren<QAbstractButton *>();
    QVERIFY(!buttons.isEmpty());
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        const QRect place(button->mapTo(dialog.get(), QPoint()), button->size());
        QVERIFY2(dialog->rect().contains(place), qPrintable(button->text()));
    }
}

QTEST_MAIN(TestDialogShots)
#include "tst_dialogshots.moc"
