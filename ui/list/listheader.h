// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Sendoff {

class LinkButton;
class MenuButton;

/// The line above the list: tick all, how many there are, filter, sort; with ticks how many and a way to
/// clear them.
class ListHeader : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        Folder folder = Folder::Drafts;
        bool held = false; ///< what waits for its time: one list in one order
        int shown = 0; ///< rows in the list
        bool known = true; ///< these are all; otherwise no number is shown
        int ticked = 0;
        int tickedNotShown = 0;
        MailFilter filter = MailFilter::All;
        MailSort sort = MailSort::Newest;
        bool searching = false; ///< the rows are a part: "12 messages" rather than "12 drafts"
    };
    enum class Room { Normal, Compact }; ///< Compact: icons without words, for narrow windows

    explicit ListHeader(QWidget *parent = nullptr);

    void setFacts(const Facts &facts);
    const Facts &facts() const { return m_facts; }
    void setRoom(Room room);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The facts are about to decide what a click asks for: they must be of what is searched for now.
    void aboutToSelect();
    void selectAllRequested();
    void clearSelectionRequested();
    void filterChosen(Sendoff::MailFilter filter);
    void sortChosen(Sendoff::MailSort sort);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fillMenus();
    void retranslate();

    Facts m_facts;
    Room m_room = Room::Normal;
    QCheckBox *m_selectAll;
    QLabel *m_count;
    MenuButton *m_filter;
    MenuButton *m_sort;
    LinkButton *m_clear;
    QLabel *m_clearKey;
};

} // namespace Sendoff
