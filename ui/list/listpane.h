// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "list/listheader.h"

#include <QWidget>

class QStackedWidget;
class QTimer;

namespace Sendoff {

class BarArea;
class EmptyPage;
class MailListModel;
class MailListView;

/// Header and list, or in the list's place "Loading..." or why it is empty.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    explicit ListPane(Clock &clock, QWidget *parent = nullptr);

    /// The header follows the model's query, rows and ticks.
    void setModel(MailListModel *model);
    MailListView *view() const { return m_view; }
    ListHeader *header() const { return m_header; }
    /// Bars below the list: the owner adds and removes its own.
    BarArea *bars() const { return m_bars; }
    /// The list, or what is shown in its place.
    QWidget *focusPlace() const;

    /// Whether the folder was read to its end once (No), is being read for the first time, or could not be.
    enum class Loading { No, Yes, Failed };
    /// While an empty list is loading it says so, after 0.3 s. How much there is, or that there is nothing,
    /// is said only of a folder that was read to its end.
    void setLoading(Loading loading);
    /// Numbers that the model does not know.
    void setCounts(const FolderCounts &counts);

Q_SIGNALS:
    void filterChosen(Sendoff::MailFilter filter);
    void sortChosen(Sendoff::MailSort sort);
    void clearSearchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshEmpty();
    EmptyPage *loadingPage();
    EmptyPage *emptyPage();

    MailListView *m_view;
    ListHeader *m_header;
    QStackedWidget *m_stack;
    BarArea *m_bars;
    // Made when they are needed: a mailbox with drafts starts without them.
    EmptyPage *m_loadingPage = nullptr;
    EmptyPage *m_emptyPage = nullptr;
    QTimer *m_loadingTimer;
    MailListModel *m_model = nullptr;
    FolderCounts m_counts;
    Loading m_loading = Loading::No;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Sendoff
