// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "deskmodels.h"
#include "paintprobe.h"
#include "quitquestion.h"
#include "rail/page.h"
#include "room.h"
#include "situation.h"
#include "store/mailquery.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QStatusBar;
class QTimer;

namespace Sendoff {

class Actions;
class BarArea;
class BatchWatch;
class Core;
class DeskBars;
class DiscardCommand;
class EmptyPage;
class FocusKeeper;
class MailPage;
class Prompter;
class Rail;
class RowMemory;
class ScheduleCommand;
class SendCommand;
class SendingDesk;
class SendingPage;
class StatusLine;
class UndoBar;
class UndoControl;

/// The desk: folders, lists, reader, bars and the way back. Shows one mailbox's page at a time, and keeps all
/// numbers fresh.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        Core &core;
        Actions &actions;
        Prompter &prompter;
        QStatusBar &statusBar;
        QList<DeskModels::Kept> lists; ///< of the desk before this one
    };

    explicit DeskPage(Parts parts, QWidget *parent = nullptr);
    ~DeskPage() override;

    void go(int mailbox, Page page);
    void go(Page page);
    int mailbox() const { return m_mailbox; }
    Page page() const { return m_page; }

    MailPage &mailPage() const { return *m_mail; }
    SendingPage &sendingPage() const { return *m_sending; }
    Rail &rail() const { return *m_rail; }
    UndoControl &undoControl() const { return *m_undo; }
    ScheduleCommand &scheduleCommand() const { return *m_schedule; }
    SendCommand &sendCommand() const { return *m_send; }
    DiscardCommand &discardCommand() const { return *m_discard; }
    StatusLine &statusLine() const { return *m_status; }
    DeskBars &bars() const { return *m_bars; }
    SendingDesk &sendingDesk() const { return *m_sendingDesk; }
    Core &core() const { return m_core; }
    const DeskModels &models() const { return *m_models; }
    const FolderCounts &counts() const { return m_counts; }

    /// Gives the keyboard to the list of the page, or to what is shown in its place.
    void focusList();
    /// Gives the keyboard to the next pane: folders, list, reader, undo bar. -1: to the one before.
    void focusPane(int step);
    Situation situation() const;
    /// "Drafts – anna@contoso.com", for the window's title.
    QString title() const;
    /// What would be interrupted if the program ended now.
    QuitQuestion::Facts unfinished() const;
    /// Fits what is shown to the room there is (spec 12).
    void setRoom(const Room &room);
    /// Where the person put the edge of the folder pane.
    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    /// The account's person has to sign in again, for this purpose.
    void signInRequested(const Sendoff::AccountId &account);
    void addAccountRequested();
    /// situation() or title() may have changed.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectServices();
    void connectSending();
    void connectReading();
    void connectDiscarding();
    void followLink(int mailbox);
    void refreshLink();
    void describeAccount(Situation *now) const;
    void recount();
    void refreshStack();
    EmptyPage *wordedEmptyPage();
    void refreshStatus();
    void lookAt(JobId job);
    void showSent(int mailbox, const MessageId &copy);
    /// As if the person had ticked these drafts and pressed Send.
    void sendDrafts(int mailbox, const QList<MessageId> &drafts);
    /// Those that were not sent because the program ended during their undo time.
    void showWithdrawn(int mailbox);
    int mailboxOfJob(JobId job) const;
    void watchFirstList();
    QWidget *focusPlace() const;

    Core &m_core;
    Actions &m_actions;
    DeskModels *m_models;
    int m_mailbox = 0;
    QList<int> m_wideSizes; ///< of the splitter, while the rail is narrow
    Page m_page = Page::Drafts;
    FolderCounts m_counts;
    QSplitter *m_splitter;
    Rail *m_rail;
    BarArea *m_barArea;
    QStackedWidget *m_stack;
    MailPage *m_mail;
    SendingPage *m_sending;
    EmptyPage *m_empty = nullptr; ///< made when it is needed
    UndoBar *m_undoBar;
    UndoControl *m_undo;
    BatchWatch *m_batches;
    DeskBars *m_bars;
    RowMemory *m_memory;
    SendCommand *m_send;
    ScheduleCommand *m_schedule = nullptr;
    DiscardCommand *m_discard = nullptr;
    SendingDesk *m_sendingDesk;
    StatusLine *m_status;
    FocusKeeper *m_focus;
    QTimer *m_recountTimer;
    QTimer *m_changedTimer;
    PaintProbe m_listProbe;
};

} // namespace Sendoff
