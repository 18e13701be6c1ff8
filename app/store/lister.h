// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QPointer>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <functional>
#include <optional>

namespace Sendoff {

class ListedRows;

/// Lists what is searched for on a thread of its own, with a connection that only reads, one query after the
/// other. Of the queries of one context only the newest is answered: one that waits is not begun, one that
/// runs ends after its statement. The thread starts with the first query. Except for run(), everything is for
/// the thread that made it.
class Lister : public QThread
{
    Q_OBJECT

public:
    /// The rows as Store::rows() gives them; nothing: they could not be read on this thread.
    using Answer = std::function<void(const std::optional<QList<qint64>> &rows)>;

    /// `damaged`: called on this thread when SQLite finds the file damaged.
    Lister(QString path, std::function<bool()> damaged);
    ~Lister() override; ///< waits for the statement that runs

    /// `answer` comes from the event loop, unless the context has died, asks again or gives up before.
    void list(const MailQuery &query, QObject *context, Answer answer);
    void giveUp(const QObject *context);
    /// Gives back the memory of what is remembered from query to query.
    void releaseMemory();

protected:
    void run() override;

private:
    struct Task
    {
        quint64 number = 0;
        MailQuery query;
    };
    struct Asked
    {
        quint64 number = 0;
        QPointer<QObject> context;
        Answer answer;
    };

    /// Waits for something to do; nothing: the end. Without a task only memory is wanted back.
    bool take(std::optional<Task> *task, bool *releases);
    void deliver(quint64 number, const std::optional<QList<qint64>> &rows);

    const QString m_path;
    const std::function<bool()> m_damaged;
    QHash<const QObject *, Asked> m_asked;
    quint64 m_last = 0;

    QMutex m_mutex;
    QWaitCondition m_wake;
    QList<Task> m_queue;
    quint64 m_running = 0; ///< the task's number; 0: none
    bool m_releases = false;
    bool m_isEnding = false;
    std::atomic_bool m_isVain = false; ///< nobody waits for what runs
};

} // namespace Sendoff
