// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendingdesk.h"

#include "core.h"
#include "deskmodels.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "prompter.h"
#include "sending/sendingpage.h"
#include "sendreport.h"
#include "settings/keys.h"
#include "signin/session.h"
#include "situation.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"
#include "wordingchanges.h"
#include "wordingrights.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace Sendoff {

using namespace Qt::StringLiterals;

SendingDesk::SendingDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_core(parts.core)
    , m_models(parts.models)
    , m_page(parts.page)
    , m_prompter(parts.prompter)
{
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        connect(&m_core.outbox(i), &Outbox::holdChanged, this, &SendingDesk::refresh);
        connect(&m_core.gate(i), &Gate::changed, this, &SendingDesk::refresh, Qt::UniqueConnection);
    }
    connect(&m_core.settings(), &Settings::changed, this, &SendingDesk::refresh);
    connect(&m_page, &SendingPage::pauseRequested, this, &SendingDesk::pauseOrResume);
    connect(&m_page, &SendingPage::stopRequested, this, &SendingDesk::stopTheRest);
    connect(&m_page, &SendingPage::reportRequested, this, [this] { saveReport(); });
    m_page.setRemarks([this](const SendJob &job) { return remarksOn(job); });
    connectAnswers();
}

QStringList SendingDesk::remarksOn(const SendJob &job) const
{
    const MissingRight right = WordingRights::missing(job);
    return right == MissingRight::None ? changesOf(job)
                                       : QStringList{WordingRights::advice(right, refusedSend(job))};
}

RefusedSend SendingDesk::refusedSend(const SendJob &job) const
{
    const int mailbox = mailboxOf(job.id);
    const Mailbox &place = m_core.mailbox(mailbox);
    RefusedSend send{.from = {},
                     .mailbox = place.address,
                     .isShared = place.root != ownMailbox().root,
                     .account = {},
                     .clientId = {}};
    // The job does not keep it; what was refused is a draft still.
    if (const auto draft = m_core.store().message(job.mailbox, job.message))
        send.from = draft->summary.from.address;
    if (const Session *session = m_core.session(mailbox))
        send.clientId = session->authority().clientId;
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        if (m_core.accountOf(i) == m_core.accountOf(mailbox) && m_core.mailbox(i).root == ownMailbox().root)
            send.account = m_core.mailbox(i).address;
    }
    return send;
}

QStringList SendingDesk::changesOf(const SendJob &job) const
{
    if (job.state != SendState::HeldBack)
        return {};
    const auto approved = m_core.store().approvedCopy(job.id);
    const auto row = m_core.store().message(job.mailbox, job.message);
    if (!approved || !row)
        return {};
    const auto whole = m_core.store().fullMessage(job.mailbox, job.message);
    return WordingChanges::since(*approved, whole.value_or(FullMessage{row->summary, {}, {}, {}}),
                                 whole.has_value());
}

void SendingDesk::connectAnswers()
{
    const auto outboxOf = [this](JobId job) -> Outbox & { return m_core.outbox(mailboxOf(job)); };
    connect(&m_page, &SendingPage::tryAgain, this, [this, outboxOf](JobId job) {
        if (isOpen(mailboxOf(job)))
            outboxOf(job).tryAgain(job);
    });
    connect(&m_page, &SendingPage::withdraw, this, [outboxOf](JobId job) { outboxOf(job).withdraw(job); });
    connect(&m_page, &SendingPage::checkAgain, this, [this, outboxOf](JobId job) {
        if (isOpen(mailboxOf(job)))
            outboxOf(job).checkAgain(job);
    });
    connect(&m_page, &SendingPage::decideSent, this,
            [outboxOf](JobId job) { outboxOf(job).decideSent(job); });
    connect(&m_page, &SendingPage::lookAt, this, &SendingDesk::lookAtRequested);
    connect(&m_page, &SendingPage::copyRequest, this, [this](JobId id) {
        if (const auto job = m_core.store().job(id))
            QGuiApplication::clipboard()->setText(WordingRights::request(*job, refusedSend(*job)));
    });
    connect(&m_page, &SendingPage::openReport, this, [this](JobId id) {
        const auto job = m_core.store().job(id);
        if (job && job->report)
            m_prompter.openWebLink(job->report->webLink);
    });
}

bool SendingDesk::isOpen(int mailbox)
{
    if (m_core.identity(mailbox).state() != MailboxIdentity::State::Another)
        return true;
    Q_EMIT refused();
    return false;
}

int SendingDesk::mailboxOf(JobId job) const
{
    const auto stored = m_core.store().job(job);
    for (int i = 0; stored && i < m_core.mailboxCount(); ++i) {
        if (m_core.mailbox(i).id == stored->mailbox)
            return i;
    }
    return m_mailbox;
}

void SendingDesk::setMailbox(int mailbox)
{
    m_mailbox = mailbox;
}

void SendingDesk::show()
{
    m_page.setModel(&m_models.sending(m_mailbox));
    refresh();
    m_page.preselect();
}

void SendingDesk::refresh()
{
    const Outbox &outbox = m_core.outbox(m_mailbox);
    const Gate &gate = m_core.gate(m_mailbox);
    m_page.setHold({.paused = outbox.isPaused(),
                    .reachable = gate.isOpen() && !gate.isOffline(),
                    .limitedUntil = outbox.limitedUntil(),
                    .perMinute = m_core.settings().get(Keys::perMinute)});
    Q_EMIT changed();
}

void SendingDesk::describe(Situation *now) const
{
    const Outbox &outbox = m_core.outbox(m_mailbox);
    now->paused = outbox.isPaused();
    now->waiting = outbox.waiting();
    now->report = m_core.store().lastBatch() > 0;
}

void SendingDesk::pauseOrResume()
{
    Outbox &outbox = m_core.outbox(m_mailbox);
    outbox.setPaused(!outbox.isPaused());
}

void SendingDesk::stopTheRest()
{
    const int waiting = m_core.outbox(m_mailbox).waiting();
    if (waiting <= 1) {
        stop(m_mailbox);
        return;
    }
    auto *box = new QMessageBox(m_page.window());
    box->setObjectName(u"stopRestDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Stop the rest"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Stop sending %Ln more messages?", nullptr, waiting));
    box->setInformativeText(tr("They go back to Drafts, unchanged. What was sent stays sent."));
    auto *stopButton = box->addButton(tr("Stop the rest"), QMessageBox::AcceptRole);
    stopButton->setObjectName(u"stopButton"_s);
    auto *keep = box->addButton(tr("Keep sending"), QMessageBox::RejectRole);
    keep->setObjectName(u"keepSendingButton"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(stopButton, &QPushButton::clicked, this, [this, mailbox = m_mailbox] { stop(mailbox); });
    box->open();
}

void SendingDesk::stop(int mailbox)
{
    QList<qint64> batches;
    const QList<BatchCounts> all = m_core.store().batchCounts(m_core.mailbox(mailbox).id, {});
    for (const BatchCounts &one : all) {
        if (one.open() > 0)
            batches.append(one.batch);
    }
    m_core.outbox(mailbox).stopTheRest(this, [this, mailbox, batches](const QList<MessageId> &back) {
        Q_EMIT stopped({mailbox, batches, back}); // more may come back later
    });
}

qint64 SendingDesk::reportedBatch() const
{
    if (const auto job = m_core.store().job(m_page.currentJob()))
        return job->batch;
    const qint64 newest = m_models.sending(m_mailbox).newestBatch(); // of the mailbox that is shown
    return newest > 0 ? newest : m_core.store().lastBatch();
}

void SendingDesk::saveReport(qint64 batch)
{
    if (batch == 0)
        batch = reportedBatch();
    QList<SendJob> jobs;
    for (int i = 0; i < m_core.mailboxCount() && jobs.isEmpty(); ++i)
        jobs = m_core.store().jobsOfBatch(m_core.mailbox(i).id, batch);
    if (jobs.isEmpty())
        return;
    const QString day = jobs.first().created.toLocalTime().toString(u"yyyy-MM-dd HHmm"_s);
    const auto save = [this, jobs](const QString &path) {
        if (const Result<Done> saved = SendReport::save(SendReport::csv(jobs), path); !saved) {
            m_prompter.tell(m_page.window(), tr("The report was not saved"),
                            u"<p>%1</p>"_s.arg(saved.error().detail.toHtmlEscaped()));
        }
    };
    m_prompter.chooseFile(m_page.window(), tr("Save report"), tr("Sent %1.csv", "a file's name").arg(day),
                          Prompter::whileAlive(this, save));
}

} // namespace Sendoff
