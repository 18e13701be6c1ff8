// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/listpane.h"
#include "paintprobe.h"
#include "rail/page.h"
#include "room.h"
#include "situation.h"
#include "store/mailquery.h"

#include <QElapsedTimer>
#include <QSplitter>

#include <memory>
#include <optional>

class QTimer;

namespace Sendoff {

class Actions;
enum class ActionId;
class AttachmentCommands;
class Core;
class DeskModels;
class MailListModel;
class MailListView;
class Prompter;
class Reading;
class ReadingKept;
class ReviewAhead;
class ReaderPane;
class ReaderView;
class ServerSearchBar;

/// A list of messages and the reader beside it: Drafts, Scheduled and Sent Items of any mailbox, one at a
/// time. Shows what the model has; the current row never moves by itself.
class MailPage : public QSplitter
{
    Q_OBJECT

public:
    struct Parts
    {
        Core &core;
        DeskModels &models;
        Actions &actions;
        Prompter &prompter;
    };

    explicit MailPage(Parts parts, QWidget *parent = nullptr);
    ~MailPage() override;

    void showPage(int mailbox, Page page);
    int mailbox() const { return m_mailbox; }
    Page page() const { return m_page; }

    MailListModel &model() const;
    MailListView *list() const;
    ReaderPane *readerPane() const { return m_readerPane; }
    ReaderView *reader() const;
    ListPane *listPane() const { return m_listPane; }
    Reading &reading() const { return *m_reading; }
    AttachmentCommands &attachments() const { return *m_attachments; }

    /// Adds what this page knows to a situation.
    void describe(Situation *now) const;
    std::optional<MailRow> current() const;
    /// The ticked messages, else the current one (spec 7).
    QList<MessageId> targets() const;

    /// Lists what is searched for, if that is still to come. False: what was current is not listed any more.
    bool settle();
    /// The same before an action. False: what it was meant for is not what it would be done to.
    bool settleFor(ActionId id);

    /// Makes a message current, as soon as it is listed if it is not yet; the person choosing another row
    /// ends the wait.
    void showMessage(const MessageId &id);
    /// Makes the row `step` further current; stays within the list.
    void step(int step);
    /// What is in the reader has left the list by itself and stays to be read; no row is current.
    bool keepsReading() const;
    /// To the next (1) or previous (-1) row that needs attention.
    void stepToAttention(int direction);
    void search(const QString &words);
    void filter(MailFilter filter);
    void showAll(); ///< ends search and filter
    /// Numbers of the folder that the model does not know.
    void setCounts(const FolderCounts &counts);
    void setLoading(ListPane::Loading loading);
    void setOnline(bool online);
    void setRoom(const Room &room);

Q_SIGNALS:
    /// Anything describe() tells may have changed.
    void changed();
    void linkHovered(const QString &target);
    /// From what was kept in the reader.
    void wentOn();

private:
    void connectModel();
    void currentRowChanged(const QModelIndex &index);
    void pickFirst();
    void goOn();
    void refreshStrip();
    void refreshSelection();
    void applyQuery(const MailQuery &query);
    void queryListed();
    void showProof(const MailRow &row);
    void connectReader();

    Core &m_core;
    DeskModels &m_models;
    Actions &m_actions;
    Prompter &m_prompter;
    int m_mailbox = -1;
    Page m_page = Page::Drafts;
    ListPane *m_listPane;
    ReaderPane *m_readerPane;
    // These use the reader; they go before it does.
    std::unique_ptr<Reading> m_reading;
    std::unique_ptr<ReadingKept> m_kept;
    std::unique_ptr<AttachmentCommands> m_attachments;
    QTimer *m_selectionTimer;
    ReviewAhead *m_ahead;
    ServerSearchBar *m_serverSearch;
    std::unique_ptr<QObject> m_counting; ///< the count of what is selected lives as long
    MessageId m_beforeQuery; ///< was current when another list was asked for
    MessageId m_wanted; ///< to be made current when it is listed
    bool m_focusPending = true; ///< the list has not had the focus that it gets at the start
    FolderCounts m_counts;
    QElapsedTimer m_applied; ///< since another query was asked for
    PaintProbe m_filterProbe;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace Sendoff
