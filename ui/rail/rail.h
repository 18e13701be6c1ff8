// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "rail/page.h"
#include "store/mailquery.h"

#include <QFrame>
#include <QList>

namespace Sendoff {

class RailModel;
class RailView;

/// A mailbox and the numbers beside its folders.
struct RailMailbox
{
    Mailbox mailbox;
    FolderCounts counts;
};

/// The folder pane at the leading edge: accounts, and under each Drafts, Sending and Sent Items.
class Rail : public QFrame
{
    Q_OBJECT

public:
    enum class Width { Full, Narrow };

    explicit Rail(QWidget *parent = nullptr);

    /// Replaces what is shown; the current row stays where it is as long as it exists.
    void setMailboxes(const QList<RailMailbox> &mailboxes);
    /// Makes a row current without emitting currentChanged().
    void setCurrent(int mailbox, Page page);
    int currentMailbox() const;
    Page currentPage() const;
    /// Narrow: 52 px, icons with small counts and tooltips.
    void setRailWidth(Width width);
    Width railWidth() const { return m_width; }
    /// As wide as the longest label, within 200..280; 52 when narrow.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    RailView *view() const { return m_view; }

Q_SIGNALS:
    /// The person chose a row.
    void currentChanged(int mailbox, Sendoff::Page page);

protected:
    void changeEvent(QEvent *event) override;

private:
    int wantedWidth() const;
    void applyWidth();

    RailModel *m_model;
    RailView *m_view;
    Width m_width = Width::Full;
    int m_wide; ///< what the labels want; measuring them is dear, and layouts ask often
};

} // namespace Sendoff
