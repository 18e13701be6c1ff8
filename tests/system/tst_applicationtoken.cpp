// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "commandline.h"
#include "core.h"
#include "deskpage.h"
#include "hand.h"
#include "language.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "models/maillistmodel.h"
#include "practice/practiceservice.h"
#include "program.h"
#include "reader/readerview.h"
#include "settings/settings.h"
#include "store/store.h"
#include "trace.h"
#include "widgets/bararea.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

// The real program with a token of an application, as an administrator starts it: it has no mailbox of its
// own, opens those that it is told of, and never asks for /me.

namespace Sendoff::System {

using namespace Qt::StringLiterals;

class TestApplicationToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void worksInTheMailboxesOfOthers();
    void theServiceRefusesItsOwnMailbox();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();

private:
    bool start(const QStringList &arguments);
    MainWindow &window() { return m_program->window(); }
    DeskPage &desk() { return *window().desk(); }
    QString barText(const QString &key);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<PracticeService> m_service;
    std::unique_ptr<Settings> m_settings;
    Trace m_trace;
    Language m_language;
    NotingPrompter m_prompter;
    std::unique_ptr<Program> m_program;
};

namespace {

const QString anna = u"anna.weber@contoso.com"_s;
const QString sales = u"sales@contoso.com"_s;
const QByteArray token = "application-token";

} // namespace

void TestApplicationToken::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<PracticeService>(
        PracticeService::Options{.drafts = 6, .copyDelay = std::chrono::milliseconds(50)});
    QVERIFY(m_service->start());
    // As one that was granted Mail.ReadWrite and Mail.Send for applications, and nothing else.
    m_service->acceptToken(token, {.mayReadProfiles = false, .isApplication = true});
    m_language.use(u"en"_s);
}

void TestApplicationToken::cleanup()
{
    m_program.reset();
    m_settings.reset();
    m_service.reset();
}

/// As main() does with these arguments and the token in the environment.
bool TestApplicationToken::start(const QStringList &arguments)
{
    qputenv("SENDOFF_ACCESS_TOKEN", token);
    const CommandLineResult asked = readCommandLine(
        QStringList{u"sendoff"_s, u"--graph-url"_s, m_service->root().toString()} + arguments);
    if (asked.leave)
        return false;
    m_settings = std::make_unique<Settings>(m_profile->filePath(u"settings.ini"_s));
    m_program = std::make_unique<Program>(Program::Parts{.settings = *m_settings,
                                                         .language = m_language,
                                                         .prompter = m_prompter,
                                                         .trace = m_trace,
                                                         .profile = m_profile->path(),
                                                         .begin = Program::Begin::Token,
                                                         .firstUser = asked.options.users.value(0)});
    window().show();
    return bool(m_program->openService(asked.options.graphUrl, asked.options.token, asked.options.users));
}

QString TestApplicationToken::barText(const QString &key)
{
    const InlineBar *const bar = window().findChild<BarArea *>(u"pageBars"_s)->bar(key);
    return bar ? bar->spec().lead + u' ' + bar->spec().text : QString();
}

void TestApplicationToken::worksInTheMailboxesOfOthers()
{
    QVERIFY(start({u"--user"_s, anna, u"--user"_s, sales}));
    for (const int mailbox : {0, 1}) {
        desk().go(mailbox, Page::Drafts);
        const MailboxId id = desk().core().mailbox(mailbox).id;
        const Store &store = desk().core().store();
        // Its list, its text, a tick.
        QVERIFY(waitUntil([&] {
            return store.lastSync(id, Folder::SentItems).isValid() && store.counts(id).drafts > 0
                && desk().mailPage().model().rowCount() == store.counts(id).drafts;
        }));
        MailListModel &model = desk().mailPage().model();
        QVERIFY(goToSendable(window()));
        const MailSummary first = model.at(desk().mailPage().list()->currentIndex().row())->summary;
        QVERIFY(waitUntil([&] {
            const ReaderView &reader = *desk().mailPage().reader();
            return reader.shownVersion().has_value() && reader.messageId() == first.id;
        }));
        QAction *const tick = window().actions()[ActionId::ToggleSelected];
        QVERIFY(waitUntil([&] { return tick->isEnabled(); }));
        tick->trigger();
        QVERIFY(waitUntil([&] { return model.isTicked(first.id); }));
        tick->trigger();
        QVERIFY(waitUntil([&] { return !model.isTicked(first.id); }));
        // It goes out, and its copy is in that mailbox's Sent Items.
        QVERIFY(sendFirst(window()));
        QCOMPARE(m_service->submissions(), mailbox + 1);
        desk().go(mailbox, Page::SentItems);
        QVERIFY(waitUntil([&] {
            const auto top = desk().mailPage().model().at(0);
            return top && top->summary.subject == first.subject;
        }));
    }
    QCOMPARE(m_service->requestsBelow(u"/me"_s), 0);
    QVERIFY(m_service->requestsBelow(u"/users/"_s + anna) > 0);
    QVERIFY(m_service->requestsBelow(u"/users/"_s + sales) > 0);
    QCOMPARE(m_service->requests("POST"_ba, u"/send"_s), 2);
}

/// What the test above would say if the program asked: the service counts, and refuses, but not a person's.
void TestApplicationToken::theServiceRefusesItsOwnMailbox()
{
    QVERIFY(start({}));
    QVERIFY(waitUntil([&] { return m_service->requestsBelow(u"/me"_s) > 0; }));
    QVERIFY(waitUntil([&] { return !barText(u"loadFailed"_s).isEmpty(); }));
    QCOMPARE(desk().mailPage().model().rowCount(), 0);
    m_program.reset();
    m_service->acceptToken(token, {});
    QVERIFY(start({}));
    QVERIFY(waitUntil([&] { return hasDrafts(&desk(), 0, 6); }));
    QVERIFY(barText(u"loadFailed"_s).isEmpty());
}

void TestApplicationToken::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

void TestApplicationToken::saysWhatIsMissing()
{
    QFETCH(const QString, language);
    m_language.use(language);
    QVERIFY(start({}));
    QVERIFY(waitUntil([&] { return barText(u"loadFailed"_s).contains(u"--user"_s); }));
    QVERIFY2(!barText(u"loadFailed"_s).contains(u"400"_s), qPrintable(barText(u"loadFailed"_s)));
}

} // namespace Sendoff::System

QTEST_MAIN(Sendoff::System::TestApplicationToken)
#include "tst_applicationtoken.moc"
