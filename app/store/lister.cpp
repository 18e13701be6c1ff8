// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/lister.h"

#include "store/database.h"
#include "store/listedrows.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

Lister::Lister(QString path, std::function<bool()> damaged)
    : m_path(std::move(path))
    , m_damaged(std::move(damaged))
{
    setObjectName(u"store lister"_s);
}

Lister::~Lister()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isEnding = true;
        m_isVain = true;
        m_wake.wakeAll();
    }
    wait();
}

void Lister::list(const MailQuery &query, QObject *context, Answer answer)
{
    giveUp(context);
    m_asked.insert(context, {.number = ++m_last, .context = context, .answer = std::move(answer)});
    {
        const QMutexLocker locker(&m_mutex);
        m_queue.append({.number = m_last, .query = query});
        m_wake.wakeAll();
    }
    if (!isRunning())
        start();
}

void Lister::giveUp(const QObject *context)
{
    const auto asked = m_asked.constFind(context);
    if (asked == m_asked.cend())
        return;
    {
        const QMutexLocker locker(&m_mutex);
        m_queue.removeIf([number = asked->number](const Task &task) { return task.number == number; });
        if (m_running == asked->number)
            m_isVain = true;
    }
    m_asked.erase(asked);
}

void Lister::releaseMemory()
{
    const QMutexLocker locker(&m_mutex);
    m_releases = true;
    m_wake.wakeAll();
}

bool Lister::take(std::optional<Task> *task, bool *releases)
{
    const QMutexLocker locker(&m_mutex);
    m_running = 0;
    while (m_queue.isEmpty() && !m_releases && !m_isEnding)
        m_wake.wait(&m_mutex);
    if (m_isEnding)
        return false;
    *releases = std::exchange(m_releases, false);
    task->reset();
    if (!m_queue.isEmpty()) {
        *task = m_queue.takeFirst();
        m_running = (*task)->number;
        m_isVain = false;
    }
    return true;
}

void Lister::run()
{
    Database database;
    database.whenDamaged(m_damaged);
    bool isOpen = false;
    ListedRows listed;
    std::optional<Task> task;
    bool releases = false;
    while (take(&task, &releases)) {
        if (releases) {
            listed.forget();
            if (isOpen)
                database.releaseMemory();
        }
        if (!task)
            continue;
        if (!isOpen) {
            database.close(); // of an attempt before
            isOpen = database.open(m_path, Database::Access::ReadOnly).has_value();
        }
        std::optional<QList<qint64>> rows;
        if (isOpen)
            rows = listed.read(database, task->query, 0, [this] { return m_isVain.load(); });
        QMetaObject::invokeMethod(
            this, [this, number = task->number, rows] { deliver(number, rows); }, Qt::QueuedConnection);
    }
}

void Lister::deliver(quint64 number, const std::optional<QList<qint64>> &rows)
{
    const auto asked = std::find_if(m_asked.begin(), m_asked.end(),
                                    [number](const Asked &one) { return one.number == number; });
    if (asked == m_asked.end())
        return; // given up, or asked for anew
    const Asked answered = *asked;
    m_asked.erase(asked);
    if (answered.context)
        answered.answer(rows);
}

} // namespace Sendoff

#include "moc_lister.cpp"
