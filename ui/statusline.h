// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchwatch.h"
#include "rail/page.h"
#include "store/mailquery.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QStatusBar;
class QTimer;

namespace Sendoff {

class Core;
class StatusPiece;

/// The words in the status bar: how fresh the lists are, how many drafts there are, and how many need
/// attention.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(Core &core, QStatusBar &bar, QObject *parent = nullptr);
    ~StatusLine() override;

    void refresh(int mailbox, Page page, const FolderCounts &counts, const BatchWatch::Progress &progress);
    /// An answer to what the person just did, in the place of how fresh the lists are, until it is likely
    /// read. Screen readers hear it as well.
    void tell(std::function<QString()> words);
    /// What was told is no longer about what is shown.
    void endTelling();
    /// Where the link under the pointer leads; empty: none.
    void showLink(const QString &target);

Q_SIGNALS:
    void attentionClicked();

private:
    void refreshSync(int mailbox, const BatchWatch::Progress &progress);

    Core &m_core;
    QStatusBar &m_bar;
    QTimer *m_telling; ///< runs while something is told
    QPointer<StatusPiece> m_sync;
    QPointer<StatusPiece> m_told;
    QPointer<StatusPiece> m_count;
    QPointer<StatusPiece> m_attention;
};

} // namespace Sendoff
