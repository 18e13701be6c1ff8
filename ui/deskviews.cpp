// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "deskbars.h"
#include "deskpage.h"
#include "discard/discards.h"
#include "discardcommand.h"
#include "focuskeeper.h"
#include "list/listpane.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "models/maillistmodel.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "rail/rail.h"
#include "rail/railview.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "readerpane.h"
#include "safetext.h"
#include "sendcommand.h"
#include "sending/sendingpage.h"
#include "sendright.h"
#include "signin/session.h"
#include "statusline.h"
#include "store/store.h"
#include "sync/refresher.h"
#include "widgets/emptypage.h"
#include "widgets/undobar.h"
#include "wordingdiscard.h"
#include "wordingmail.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

// What the desk shows of its pages, and how they fit into the window.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// Without its sign-in nothing is being read, whatever the rounds are waiting for; a bar says why.
bool cannotGoOn(const Session &session)
{
    switch (session.state()) {
    case SessionState::NeedsPerson:
    case SessionState::KeychainTrouble:
    case SessionState::Pausing:
    case SessionState::SignedOut: return true;
    case SessionState::ReadingSecret:
    case SessionState::Renewing: return session.fault() != SignInFault(); // tried again
    case SessionState::NotStarted:
    case SessionState::Fresh: break;
    }
    return false;
}

} // namespace

void DeskPage::followLink(int mailbox)
{
    connect(&m_core.gate(mailbox), &Gate::changed, this, &DeskPage::refreshLink, Qt::UniqueConnection);
    // It may go from one state to another behind a gate that stays closed.
    if (const Session *const session = m_core.session(mailbox))
        connect(session, &Session::changed, this, &DeskPage::refreshLink, Qt::UniqueConnection);
    connect(&m_core.refresher(mailbox), &Refresher::changed, this, &DeskPage::refreshStack);
}

void DeskPage::refreshLink()
{
    m_mail->setOnline(!m_core.gate(m_mailbox).isOffline());
    refreshStack();
    m_changedTimer->start(0);
}

void DeskPage::connectReading()
{
    connect(&m_mail->reading(), &Reading::sendingRequested, this, [this] { go(Page::Sending); });
    connect(&m_mail->reading().conversation(), &ConversationBars::sentCopyRequested, this,
            &DeskPage::showSent);
}

void DeskPage::connectDiscarding()
{
    m_discard = new DiscardCommand({m_core, *m_mail, *m_memory}, this);
    connect(m_discard, &DiscardCommand::noticed, m_bars, &DeskBars::notice);
    connect(m_bars, &DeskBars::noticeClosed, m_discard, &DiscardCommand::forget);
    connect(m_discard, &DiscardCommand::failed, m_bars, &DeskBars::showSendFailure);
    connect(m_discard, &DiscardCommand::discarded, m_bars, &DeskBars::decisionTaken);
    connect(m_discard, &DiscardCommand::left, this,
            [this](int drafts) { m_status->tell([drafts] { return WordingDiscard::left(drafts); }); });
}

void DeskPage::describeAccount(Situation *now) const
{
    const Session *const session = m_core.session(m_mailbox);
    now->account = session;
    now->personal = m_core.kindOf(m_mailbox) == AccountKind::Personal;
    now->signedOut = session && session->state() == SessionState::NeedsPerson;
    now->noSendRight = session && !mayStillSend(*session, m_core.mailbox(m_mailbox));
}

void DeskPage::refreshStack()
{
    refreshStatus();
    const Folder folder = m_page == Page::SentItems ? Folder::SentItems : Folder::Drafts;
    const bool known = m_core.store().lastSync(m_core.mailbox(m_mailbox).id, folder).isValid();
    const FolderSync &sync = m_core.refresher(m_mailbox).folder(folder);
    // A round that is tried over and over without reaching anybody is not loading.
    const Session *const session = m_core.session(m_mailbox);
    const bool failed = (!sync.isRunning() && sync.lastError()) || m_core.gate(m_mailbox).isOffline()
        || (session && cannotGoOn(*session));
    m_mail->setLoading(known        ? ListPane::Loading::No
                           : failed ? ListPane::Loading::Failed
                                    : ListPane::Loading::Yes);
    if (m_page == Page::Sending) {
        m_stack->setCurrentWidget(m_sending);
        m_focus->settle();
        return;
    }
    const MailQuery &query = m_mail->model().query();
    const bool plain = query.search.isEmpty() && query.filter == MailFilter::All;
    const bool empty = m_page == Page::Drafts && known && m_counts.drafts == 0 && m_counts.sending == 0
        && plain && m_mail->model().rowCount() == 0 && !m_mail->keepsReading();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(wordedEmptyPage()) : m_mail);
    m_focus->settle();
}

QWidget *DeskPage::focusPlace() const
{
    if (m_stack->currentWidget() == m_sending)
        return m_sending->focusPlace();
    return m_empty && m_stack->currentWidget() == m_empty ? m_empty->focusPlace()
                                                          : m_mail->listPane()->focusPlace();
}

void DeskPage::focusList()
{
    m_focus->goHome();
}

void DeskPage::focusPane(int step)
{
    struct Pane
    {
        QWidget *area;
        QWidget *focus; ///< what has the keyboard in it
    };
    QList<Pane> panes{{m_rail, m_rail->view()}};
    if (m_stack->currentWidget() == m_mail) {
        panes.append(Pane{m_mail->listPane(), focusPlace()});
        panes.append(Pane{m_mail->readerPane(), m_mail->reader()->messageView()});
    } else {
        panes.append(Pane{m_stack->currentWidget(), focusPlace()});
    }
    panes.append(Pane{m_undoBar, m_undoBar->focusPlace()});
    panes.removeIf([](const Pane &pane) { return !pane.focus || !pane.focus->isVisible(); });
    const QWidget *focus = QApplication::focusWidget();
    const auto now = std::ranges::find_if(
        panes, [focus](const Pane &pane) { return focus && pane.area->isAncestorOf(focus); });
    const qsizetype count = panes.size();
    // From the bars and the toolbar one comes to the first or the last.
    const qsizetype place = now == panes.end() ? (step > 0 ? -1 : 0) : now - panes.begin();
    panes.at((place + step + count) % count).focus->setFocus(Qt::ShortcutFocusReason);
}

EmptyPage *DeskPage::wordedEmptyPage()
{
    if (!m_empty) {
        m_empty = new EmptyPage(m_stack);
        m_empty->setObjectName(u"emptyPage"_s);
        m_stack->addWidget(m_empty);
        connect(m_empty, &EmptyPage::triggered, this, [this] { go(Page::SentItems); });
    }
    EmptyPage::Spec spec;
    if (m_counts.sentToday > 0) {
        spec.icon = "emblem-ok";
        spec.accent = Theme::Accent::Success;
        spec.title = tr("All sent");
        spec.text = m_counts.foundToday >= m_counts.sentToday
            ? tr("There are no drafts left. %Ln messages went out today, and each one was found in Sent "
                 "Items.",
                 nullptr, m_counts.sentToday)
            : tr("There are no drafts left. %Ln messages went out today.", nullptr, m_counts.sentToday);
        spec.buttons = {{u"openSentButton"_s, tr("Open Sent Items"), "mail-send"}};
        spec.note = tr("New drafts appear here by themselves.");
    } else {
        spec.icon = "folder-drafts";
        spec.title = tr("No drafts");
        spec.text = tr("New drafts appear here by themselves.");
    }
    m_empty->setSpec(spec);
    return m_empty;
}

QuitQuestion::Facts DeskPage::unfinished() const
{
    QuitQuestion::Facts facts;
    facts.practice = m_core.isPractice();
    for (int i = 0; i < m_core.mailboxCount(); ++i) {
        facts.discarding += m_core.discards(i).undoable();
        facts.discarded += m_core.discards(i).waiting();
        const QList<BatchCounts> batches = m_core.store().batchCounts(m_core.mailbox(i).id, {});
        for (const BatchCounts &batch : batches) {
            facts.countingDown += batch.in(SendState::Countdown);
            facts.underWay += batch.in(SendState::Waiting) + batch.in(SendState::Posting);
        }
    }
    return facts;
}

void DeskPage::showWithdrawn(int mailbox)
{
    const QList<MessageId> drafts = m_core.outbox(mailbox).withdrawnAtStart();
    go(mailbox, Page::Drafts);
    m_mail->showAll();
    // One is looked at; several are ticked, so that they can be told from the rest and sent together.
    for (const MessageId &id : drafts) {
        if (drafts.size() > 1 && m_mail->model().indexOf(id).isValid())
            m_mail->model().setTicked(id, true);
    }
    m_mail->showMessage(drafts.constFirst());
    focusList();
}

void DeskPage::sendDrafts(int mailbox, const QList<MessageId> &drafts)
{
    go(mailbox, Page::Drafts);
    m_mail->showAll();
    m_mail->model().clearTicks();
    m_mail->model().tick(drafts);
    if (m_mail->model().tickedCount() == 0)
        return; // they have gone meanwhile; without ticks the row that is shown would be sent
    m_send->send();
}

QString DeskPage::title() const
{
    const Mailbox &mailbox = m_core.mailbox(m_mailbox);
    QString page;
    switch (m_page) {
    case Page::Drafts: page = WordingMail::folder(Folder::Drafts); break;
    case Page::Sending: page = tr("Sending"); break;
    case Page::Scheduled: page = tr("Scheduled"); break;
    case Page::SentItems: page = WordingMail::folder(Folder::SentItems); break;
    }
    const QString who = safeText(mailbox.address.isEmpty() ? mailbox.displayName : mailbox.address);
    return who.isEmpty() ? page : u"%1 – %2"_s.arg(page, who);
}

void DeskPage::setRoom(const Room &room)
{
    const Rail::Width width = room.narrowRail ? Rail::Width::Narrow : Rail::Width::Full;
    if (width != m_rail->railWidth()) {
        const QList<int> sizes = m_splitter->sizes();
        m_rail->setRailWidth(width);
        if (room.narrowRail) {
            m_wideSizes = sizes;
            m_splitter->setSizes({m_rail->sizeHint().width(), this->width()});
        } else if (!m_wideSizes.isEmpty()) {
            m_splitter->setSizes(m_wideSizes);
        }
    }
    m_mail->setRoom(room);
}

void DeskPage::showSent(int mailbox, const MessageId &copy)
{
    go(mailbox, Page::SentItems);
    m_mail->showAll();
    m_mail->showMessage(copy);
    focusList();
}

QByteArray DeskPage::splitterState() const
{
    return m_splitter->saveState();
}

void DeskPage::restoreSplitter(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace Sendoff
