// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"
#include "support/builders.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

#include <functional>
#include <limits>

namespace Sendoff {

/// A store in a real file that lives as long as the fixture, and its writes as calls that wait for their end.
class StoreFixture
{
public:
    StoreFixture();

    Store &store() { return *m_store; }
    FakeClock &clock() { return m_clock; }
    QString path() const;
    QString dir() const { return m_dir.path(); }
    /// Ends the store and opens the file again, as a new start of the program would.
    void reopen();
    /// The same; meanwhile the file is in the hands of `hands`.
    void reopenAfter(const std::function<void()> &hands);

    Result<Done> put(const QList<MailSummary> &messages);
    Result<Done> putFull(const FullMessage &message);
    /// A round that saw these in the folder; asked about the rest, the service says that it is gone.
    Result<Done> endRound(Folder folder, const QList<MessageId> &present,
                          qint64 mark = std::numeric_limits<qint64>::max());
    Result<QList<SendJob>> add(const QList<SendJob> &jobs);
    Result<Done> update(const QList<SendJob> &jobs);
    void setViewed(const QList<MessageId> &ids, Viewed viewed = Viewed::Yes);

    /// The ids that a list would show, in order.
    QStringList listed(MailQuery query = {});
    /// A query for the test mailbox.
    static MailQuery drafts();
    static MailQuery sentItems();

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
};

} // namespace Sendoff
