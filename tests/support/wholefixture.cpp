// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/wholefixture.h"

#include "outbox/outbox.h"
#include "settings/keys.h"
#include "signin/statictoken.h"
#include "store/store.h"
#include "support/settle.h"
#include "support/testcertificate.h"
#include "sync/bodies.h"
#include "sync/refresher.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <algorithm>
#include <optional>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// It alone: with the system's hundreds each handshake would read them all.
void trustTestCertificate()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({QSslCertificate(testCertificate)});
    QSslConfiguration::setDefaultConfiguration(configuration);
}

QString codeOf(const Result<Done> &result)
{
    if (result)
        return {};
    return result.error().code.isEmpty() ? u"error"_s : result.error().code;
}

} // namespace

WholeFixture::WholeFixture(Options options)
    : m_options(std::move(options))
    , m_settings(m_dir.filePath(u"settings.ini"_s))
{
    tellService();
    if (m_options.serviceOnTestTime)
        m_options.service.clock = [this] { return QDateTime::fromMSecsSinceEpoch(m_serviceTime, Qt::UTC); };
    if (m_options.tls) {
        trustTestCertificate();
        m_options.service.certificate = testCertificate;
        m_options.service.privateKey = testCertificateKey;
    }
    m_used = m_options.shared;
    if (!m_used) {
        m_service = std::make_unique<PracticeService>(m_options.service);
        m_used = m_service.get();
    }
    if ((m_service && !m_service->start())
        || (!m_options.faults.isEmpty() && !m_used->loadFaults(m_options.faults)))
        qFatal("the practice service does not start, or the plan of faults is bad");
    m_settings.set(Keys::undoSeconds, m_options.undoSeconds);
    m_settings.set(Keys::perMinute, m_options.perMinute);
    m_settings.set(Keys::refreshSeconds, m_options.refreshSeconds);
    m_settings.set(Keys::inboxDays, m_options.inboxDays);
    m_trace.open(traceFile());
}

WholeFixture::~WholeFixture()
{
    kill();
}

QString WholeFixture::open()
{
    // Its own for each run of the program: no connection outlives a kill.
    m_network = std::make_unique<QNetworkAccessManager>();
    m_environment = std::unique_ptr<Environment>(new Environment{
        .clock = m_clock, .entropy = m_entropy, .network = *m_network, .profileDir = m_dir.path()});
    if (m_options.surroundings)
        m_options.surroundings(*m_environment);
    m_core = std::make_unique<Core>(*m_environment, m_settings, m_trace);
    if (const Result<Done> opened = m_core->open(); !opened)
        return codeOf(opened);
    Connection connection;
    connection.root = m_options.front ? m_options.front(m_used->root()) : m_used->root();
    connection.tokens = std::make_unique<StaticToken>(m_used->token());
    connection.mailboxes = {m_options.user.isEmpty() ? ownMailbox() : mailboxOf(m_options.user)};
    if (m_options.connection)
        m_options.connection(connection, *m_environment);
    return codeOf(m_core->connectTo(std::move(connection)));
}

bool WholeFixture::openAndRead()
{
    if (!open().isEmpty())
        return false;
    const MailboxId id = m_core->mailbox(0).id;
    return passUntil([this, id] {
        return m_core->store().lastSync(id, Folder::Drafts).isValid()
            && m_core->store().lastSync(id, Folder::SentItems).isValid() && !m_core->refresher(0).isRunning()
            && !m_core->refresher(0).isReadingInbox();
    });
}

void WholeFixture::kill()
{
    m_core.reset();
    m_network.reset();
}

bool WholeFixture::passUntil(const std::function<bool()> &condition, milliseconds limit, milliseconds step)
{
    for (milliseconds passed = 0ms; passed <= limit; passed += step) {
        if (condition())
            return true;
        m_clock.advance(step);
        tellService();
        QTest::qWait(2);
        waitForAnswers(*m_network, withheld(), condition); // none is late only because the machine is slow
    }
    return condition();
}

IsWithheld WholeFixture::withheld() const
{
    if (m_options.front) // what stands in front answers in its place
        return {};
    return [service = m_used](const QByteArray &request) { return service->isWithheld(request); };
}

void WholeFixture::settle()
{
    Sendoff::settle(m_core->store(), *m_network, withheld());
}

bool WholeFixture::leapUntil(const std::function<bool()> &condition, milliseconds limit)
{
    const milliseconds end = m_clock.monotonic() + limit;
    for (;;) {
        settle();
        if (condition())
            return true;
        const std::optional<milliseconds> next = m_clock.untilNext();
        if (!next || m_clock.monotonic() + *next > end)
            return false;
        m_clock.advance(*next);
        tellService();
    }
}

void WholeFixture::leap(milliseconds time)
{
    const milliseconds end = m_clock.monotonic() + time;
    for (;;) {
        settle();
        const milliseconds left = end - m_clock.monotonic();
        if (left <= 0ms)
            return;
        m_clock.advance(std::min(left, m_clock.untilNext().value_or(left)));
        tellService();
    }
}

void WholeFixture::pass(milliseconds time)
{
    (void)passUntil([] { return false; }, time, 5s);
}

Outbox &WholeFixture::outbox()
{
    return m_core->outbox(0);
}

QList<MailSummary> WholeFixture::listed(Folder folder)
{
    MailQuery query;
    query.mailbox = m_core->mailbox(0).id;
    query.folder = folder;
    QList<MailSummary> list;
    for (const MailRow &row : m_core->store().messages(m_core->store().rows(query)))
        list.append(row.summary);
    return list;
}

QList<MailSummary> WholeFixture::drafts()
{
    return listed(Folder::Drafts);
}

QList<MailSummary> WholeFixture::sentItems()
{
    return listed(Folder::SentItems);
}

qint64 WholeFixture::enqueue(const QList<Approval> &approvals)
{
    std::optional<qint64> batch;
    outbox().enqueue(approvals, m_core.get(),
                     [&batch](const Result<qint64> &done) { batch = done.value_or(0); });
    // Only the disk is waited for: the test's time stands still.
    (void)QTest::qWaitFor([&batch] { return batch.has_value(); });
    return batch.value_or(0);
}

qint64 WholeFixture::send(const QList<MailSummary> &drafts)
{
    QList<Approval> approvals;
    for (const MailSummary &draft : drafts)
        approvals.append({.draft = draft, .version = {.changeKey = draft.changeKey, .contentHash = {}}});
    return enqueue(approvals);
}

std::optional<Approval> WholeFixture::read(const MailSummary &draft)
{
    std::optional<FullMessage> read;
    m_core->bodies(0).text(draft.id, m_core.get(), [&read](const Result<FullMessage> &text) {
        if (text)
            read = *text;
    });
    (void)QTest::qWaitFor([&read] { return read.has_value(); });
    if (!read)
        return std::nullopt;
    return Approval{.draft = read->summary, .version = versionOf(*read)};
}

qint64 WholeFixture::sendRead(const MailSummary &draft)
{
    const std::optional<Approval> approval = read(draft);
    return approval ? enqueue({*approval}) : 0;
}

SendJob WholeFixture::job(qint64 number)
{
    return m_core->store().job({number}).value_or(SendJob());
}

QString WholeFixture::state(qint64 number)
{
    const std::optional<SendJob> found = m_core->store().job({number});
    return found ? QString(toString(found->state)) : u"none"_s;
}

} // namespace Sendoff
