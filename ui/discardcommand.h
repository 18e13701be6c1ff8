// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "store/mailquery.h"
#include "widgets/bararea.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>

namespace Sendoff {

class Core;
class MailPage;
class RowMemory;

/// Whether a draft may be discarded: it is in Drafts, and no send of it goes on.
bool isDiscardable(const MailRow &row);

/// What the Discard action does (spec 7): the drafts leave the list at once, and go to Deleted Items after
/// the undo time. Says so when some were not discarded after all.
class DiscardCommand : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Core &core;
        MailPage &page;
        RowMemory &memory;
    };

    explicit DiscardCommand(Parts parts, QObject *parent = nullptr);

    /// The second click of a double click does nothing: it would hit the next draft.
    void discard();
    /// The person hid a bar that was noticed.
    void forget(const QString &key);

Q_SIGNALS:
    void discarded();
    /// So many of the target are part of a send, and stay.
    void left(int drafts);
    void failed(const Sendoff::Error &error); ///< the disk
    /// Something to tell that stays until the person hides it.
    void noticed(const QString &key, const Sendoff::BarArea::Make &make);

private:
    void watch(int mailbox);
    /// `read`: the draft in the reader, in the version that is shown there.
    void decide(int mailbox, const QList<MailRow> &rows, const MailSummary &read);
    /// How many it is about since the person hid that bar last.
    int count(const QString &key, int more) { return m_counts[key] += more; }

    Core &m_core;
    MailPage &m_page;
    RowMemory &m_memory;
    std::optional<std::chrono::milliseconds> m_last; ///< monotonic
    bool m_busy = false; ///< from the decision until it is on disk
    QHash<QString, int> m_counts; ///< by the key of the bar
};

} // namespace Sendoff
