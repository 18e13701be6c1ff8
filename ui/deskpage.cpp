// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskpage.h"

#include "actions.h"
#include "batchwatch.h"
#include "core.h"
#include "deskbars.h"
#include "deskmodels.h"
#include "focuskeeper.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "rail/rail.h"
#include "readerpane.h"
#include "reading.h"
#include "rowmemory.h"
#include "schedule/schedulecommand.h"
#include "sendcommand.h"
#include "sending/sendingpage.h"
#include "sendingdesk.h"
#include "settings/keys.h"
#include "statusline.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"
#include "trace.h"
#include "undocontrol.h"
#include "widgets/bararea.h"
#include "widgets/undobar.h"
#include "wordingmail.h"

#include <QEvent>
#include <QJsonObject>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff {

DeskPage::DeskPage(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_core(parts.core)
    , m_actions(parts.actions)
    , m_models(new DeskModels(parts.core, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_rail(new Rail(m_splitter))
    , m_recountTimer(new QTimer(this))
    , m_changedTimer(new QTimer(this))
{
    setObjectName(u"deskPage"_s);
    m_models->restore(parts.lists);
    auto *workArea = new QWidget(m_splitter);
    workArea->setObjectName(u"workArea"_s);
    m_barArea = new BarArea(workArea);
    m_stack = new QStackedWidget(workArea);
    m_mail = new MailPage({parts.core, *m_models, parts.actions, parts.prompter}, m_stack);
    m_sending = new SendingPage(parts.core.clock(), m_stack);
    m_undoBar = new UndoBar(this);
    m_undo = new UndoControl(parts.core, *m_undoBar, this);
    m_batches = new BatchWatch(parts.core, this);
    m_bars = new DeskBars(parts.core, *m_barArea, this);
    m_memory = new RowMemory(*m_models, *m_mail, this);
    m_send = new SendCommand(parts.core, *m_memory, *m_mail, this);
    m_sendingDesk = new SendingDesk({parts.core, *m_models, *m_sending, parts.prompter}, this);
    m_status = new StatusLine(parts.core, parts.statusBar, this);
    m_focus = new FocusKeeper(
        *this, [this] { return focusPlace(); }, this);
    m_recountTimer->setSingleShot(true);
    m_changedTimer->setSingleShot(true);
    build();
    connectServices();
    connectSending();
    connectReading();
    connectDiscarding();
    go(0, Page::Drafts);
    watchFirstList();
    // As the last child the models go after the views that show them.
    m_models->setParent(nullptr);
    m_models->setParent(this);
}

DeskPage::~DeskPage()
{
    // What the parts say while they go is no longer heard: this is half gone by then.
    for (const QList<QObject *> parts = findChildren<QObject *>(); const QObject *part : parts)
        part->disconnect(this);
}

void DeskPage::build()
{
    m_splitter->setObjectName(u"deskSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_rail->setObjectName(u"rail"_s);
    m_barArea->setObjectName(u"pageBars"_s);
    m_barArea->setBarMargins({12, 8, 12, 8});
    m_stack->setObjectName(u"workStack"_s);
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    m_sending->setObjectName(u"sendingPage"_s);
    m_undoBar->setObjectName(u"undoBar"_s);
    m_stack->addWidget(m_mail);
    m_stack->addWidget(m_sending);

    auto *work = new QVBoxLayout(m_barArea->parentWidget());
    work->setContentsMargins({});
    work->setSpacing(0);
    work->addWidget(m_barArea);
    work->addWidget(m_stack, 1);

    m_splitter->addWidget(m_rail);
    m_splitter->addWidget(m_barArea->parentWidget());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_undoBar);
}

void DeskPage::connectServices()
{
    connect(m_recountTimer, &QTimer::timeout, this, &DeskPage::recount);
    connect(m_changedTimer, &QTimer::timeout, this, &DeskPage::changed);
    connect(&m_core.store(), &Store::changed, this, [this](const Change &change) {
        if (change.kind != Change::Kind::Inbox && !m_recountTimer->isActive())
            m_recountTimer->start(40ms);
    });
    connect(&m_core, &Core::mailboxesChanged, this, [this] {
        m_models->updateDomains();
        recount();
    });
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        followLink(i);
        connect(&m_core.identity(i), &MailboxIdentity::changed, this, &DeskPage::recount);
    }
    connect(m_rail, &Rail::currentChanged, this, qOverload<int, Page>(&DeskPage::go));
    connect(m_mail, &MailPage::changed, this, [this] { m_changedTimer->start(0); });
    connect(m_mail->list(), &MailListView::menuRequested, this, [this](const QPoint &place) {
        Q_EMIT changed(); // the row may have become current just now: its actions must be right already
        m_mail->readerPane()->openMenu(place);
    });
    connect(m_mail->list(), &MailListView::currentRowChanged, m_status, &StatusLine::endTelling);
    connect(m_mail, &MailPage::wentOn, this, &DeskPage::refreshStack);
    connect(m_mail, &MailPage::linkHovered, m_status, &StatusLine::showLink);
    connect(m_status, &StatusLine::attentionClicked, this, [this] {
        go(Page::Drafts);
        m_mail->filter(MailFilter::NeedsAttention);
    });
}

void DeskPage::connectSending()
{
    connect(m_undo, &UndoControl::changed, this, [this] { m_changedTimer->start(0); });
    connect(m_undo, &UndoControl::undone, m_memory, &RowMemory::restore);
    m_schedule = new ScheduleCommand({m_core, *m_mail, *m_send}, this);
    connect(m_schedule, &ScheduleCommand::noticed, m_bars, &DeskBars::notice);
    connect(m_send, &SendCommand::sent, m_batches, &BatchWatch::add);
    connect(m_batches, &BatchWatch::changed, this, &DeskPage::refreshStatus);
    connect(m_batches, &BatchWatch::ended, m_bars, &DeskBars::showResult);
    connect(m_send, &SendCommand::failed, m_bars, &DeskBars::showSendFailure);
    connect(m_send, &SendCommand::sent, m_bars, &DeskBars::decisionTaken);
    connect(m_bars, &DeskBars::refreshRequested, this, [this] { m_core.refresh(); });
    connect(m_bars, &DeskBars::signInRequested, this,
            [this](int mailbox) { Q_EMIT signInRequested(m_core.accountOf(mailbox)); });
    connect(m_bars, &DeskBars::addAccountRequested, this, &DeskPage::addAccountRequested);
    connect(m_bars, &DeskBars::sendingRequested, this, [this] { go(Page::Sending); });
    connect(m_bars, &DeskBars::draftsRequested, this, &DeskPage::showWithdrawn);
    connect(m_bars, &DeskBars::decideRequested, this, [this](JobId job) {
        go(mailboxOfJob(job), Page::Sending);
        m_sending->decide(job);
    });
    connect(m_bars, &DeskBars::jobRequested, this, [this](JobId job) {
        go(mailboxOfJob(job), Page::Sending);
        m_sending->setCurrentJob(job);
    });
    connect(m_sendingDesk, &SendingDesk::lookAtRequested, this, &DeskPage::lookAt);
    connect(m_sendingDesk, &SendingDesk::changed, this, &DeskPage::recount);
    connect(m_sendingDesk, &SendingDesk::refused, this,
            [this] { m_status->tell(&Actions::reasonOfAnotherMailbox); });
    connect(m_sendingDesk, &SendingDesk::stopped, m_bars, &DeskBars::showStopped);
    connect(m_bars, &DeskBars::stopRequested, m_sendingDesk, &SendingDesk::stopTheRest);
    connect(m_bars, &DeskBars::sendRequested, this,
            [this](const BatchWatch::Stop &stop) { sendDrafts(stop.mailbox, stop.back); });
    connect(m_bars, &DeskBars::resumeRequested, m_sendingDesk, &SendingDesk::pauseOrResume);
    connect(m_bars, &DeskBars::reportRequested, m_sendingDesk, &SendingDesk::saveReport);
}

int DeskPage::mailboxOfJob(JobId job) const
{
    const auto stored = m_core.store().job(job);
    for (int i = 0; stored && i < m_core.mailboxCount(); ++i) {
        if (m_core.mailbox(i).id == stored->mailbox)
            return i;
    }
    return m_mailbox;
}

void DeskPage::lookAt(JobId job)
{
    const auto stored = m_core.store().job(job);
    if (!stored)
        return;
    go(mailboxOfJob(job), Page::Drafts);
    m_mail->showAll();
    m_mail->showMessage(stored->message);
    focusList();
}

void DeskPage::go(int mailbox, Page page)
{
    m_mailbox = mailbox;
    m_page = page;
    m_rail->setCurrent(mailbox, page);
    m_sendingDesk->setMailbox(mailbox);
    m_mail->setOnline(!m_core.gate(mailbox).isOffline());
    if (page == Page::Sending)
        m_sendingDesk->show();
    else
        m_mail->showPage(mailbox, page);
    recount();
    Q_EMIT changed();
}

void DeskPage::go(Page page)
{
    go(m_mailbox, page);
}

void DeskPage::recount()
{
    QList<RailMailbox> mailboxes;
    for (int i = 0; i < m_core.mailboxCount(); ++i)
        mailboxes.append({m_core.mailbox(i), m_core.store().counts(m_core.mailbox(i).id)});
    m_rail->setMailboxes(mailboxes);
    m_counts = mailboxes.at(m_mailbox).counts;
    m_bars->refresh(m_mailbox, m_page, m_counts);
    m_mail->setCounts(m_counts);
    refreshStack();
    m_changedTimer->start(0);
}

void DeskPage::refreshStatus()
{
    m_status->refresh(m_mailbox, m_page, m_counts, m_batches->progress());
}

Situation DeskPage::situation() const
{
    Situation now;
    now.desk = true;
    now.page = m_page;
    now.online = !m_core.gate(m_mailbox).isOffline();
    now.anotherMailbox = m_core.identity(m_mailbox).state() == MailboxIdentity::State::Another;
    describeAccount(&now);
    m_undo->describe(&now);
    m_sendingDesk->describe(&now);
    if (m_page != Page::Sending)
        m_mail->describe(&now);
    return now;
}

void DeskPage::watchFirstList()
{
    QAbstractItemModel &drafts = m_models->mail(0, Folder::Drafts);
    const auto listed = [this, &drafts](const QString &source) {
        m_listProbe.afterPaint(m_mail->list()->viewport(), [this, &drafts, source] {
            m_core.trace().milestone("drafts-listed",
                                     {{u"rows"_s, drafts.rowCount()}, {u"source"_s, source}});
        });
    };
    if (drafts.rowCount() > 0)
        listed(u"store"_s);
    else
        connect(
            &drafts, &QAbstractItemModel::rowsInserted, this, [listed] { listed(u"network"_s); },
            Qt::SingleShotConnection);
}

void DeskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refreshStack();
        Q_EMIT changed();
    }
    QWidget::changeEvent(event);
}

} // namespace Sendoff
