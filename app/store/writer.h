// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/change.h"
#include "store/storefile.h"

#include <QList>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <functional>
#include <optional>

namespace Sendoff {

class Database;

/// One write: what it does to the file, and who is told.
struct Write
{
    /// Runs on the writer's thread inside a transaction; may run twice, so it only depends on what it holds.
    std::function<Result<Done>(Database &, QList<Change> &)> run;
    /// Called on the store's thread after the commit, or after it failed.
    std::function<void(Result<Done>)> done;
    /// Called on the writer's thread after the commit, or after it failed; for who waits with waitForAll().
    std::function<void(const Result<Done> &)> ended = {};
    /// For what SQLite does not do inside a transaction.
    bool isAlone = false;
};

struct Written
{
    Write write;
    Result<Done> result;
    QList<Change> changes; ///< empty when it failed
};

/// The store's own thread with the one connection that writes. Writes that wait are committed together, so
/// that many small ones cost one fsync; when one of them fails, each is tried by itself.
class Writer : public QThread
{
    Q_OBJECT

public:
    /// Lets the opening go on, or ends it with an error.
    using Permission = std::function<Result<Done>()>;

    /// A step of what has time until nothing is to be written, in a transaction; says whether there is more.
    using Chore = std::function<Result<bool>(Database &)>;

    /// `deliver` is called on this thread after each commit; `permission`, on this thread too, before the
    /// file is touched, `first` once it is open, before any write, and `damaged` when SQLite finds the open
    /// file damaged.
    Writer(QString path, Permission permission, std::function<void(Database &)> first, Chore chore,
           std::function<void(QList<Written>)> deliver, std::function<bool()> damaged);
    ~Writer() override;

    /// Waits until the file is open, or cannot be opened. After start().
    Result<StoreFile> opened();
    void add(Write write);
    /// Waits until everything given so far is durable or has failed.
    void waitForAll();

protected:
    void run() override;

private:
    std::optional<QList<Write>> take();
    QList<Written> commit(Database &database, QList<Write> writes);
    Written commitOne(Database &database, Write write);
    void doChore(Database &database);

    const QString m_path;
    const Permission m_permission;
    const std::function<void(Database &)> m_first;
    Chore m_chore; // empty when there is no more
    const std::function<void(QList<Written>)> m_deliver;
    const std::function<bool()> m_damaged;
    std::chrono::milliseconds m_rest; // before the next step of the chore

    QMutex m_mutex;
    QWaitCondition m_wake;
    QWaitCondition m_idle;
    QList<Write> m_queue;
    Result<StoreFile> m_opened{StoreFile()};
    bool m_isOpening = true;
    bool m_isBusy = false;
    bool m_isEnding = false;
};

} // namespace Sendoff
