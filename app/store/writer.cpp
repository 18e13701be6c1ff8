// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writer.h"

#include "store/database.h"
#include "store/searchrows.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype writesAtOnce = 256;
constexpr std::chrono::milliseconds restAtStart(1000); // the window comes first
constexpr std::chrono::milliseconds restBetweenSteps(20);

bool indexAndCommit(Database &database)
{
    return indexWords(database) && database.commit();
}

} // namespace

Writer::Writer(QString path, Permission permission, std::function<void(Database &)> first, Chore chore,
               std::function<void(QList<Written>)> deliver, std::function<bool()> damaged)
    : m_path(std::move(path))
    , m_permission(std::move(permission))
    , m_first(std::move(first))
    , m_chore(std::move(chore))
    , m_deliver(std::move(deliver))
    , m_damaged(std::move(damaged))
    , m_rest(restAtStart)
{
    setObjectName(u"store writer"_s);
}

Writer::~Writer()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isEnding = true;
        m_wake.wakeAll();
    }
    wait();
}

Result<StoreFile> Writer::opened()
{
    const QMutexLocker locker(&m_mutex);
    while (m_isOpening)
        m_idle.wait(&m_mutex);
    return m_opened;
}

void Writer::add(Write write)
{
    const QMutexLocker locker(&m_mutex);
    m_queue.append(std::move(write));
    m_wake.wakeAll();
}

void Writer::waitForAll()
{
    const QMutexLocker locker(&m_mutex);
    while (m_isBusy || !m_queue.isEmpty())
        m_idle.wait(&m_mutex);
}

void Writer::run()
{
    Database database;
    const Result<Done> allowed = m_permission ? m_permission() : Done();
    const Result<StoreFile> opened
        = allowed ? openStoreFile(database, m_path) : Result<StoreFile>(allowed.error());
    {
        const QMutexLocker locker(&m_mutex);
        m_opened = opened;
        m_isOpening = false;
        m_idle.wakeAll();
    }
    if (!opened)
        return;
    database.whenDamaged(m_damaged);
    if (m_first)
        m_first(database);
    for (std::optional<QList<Write>> writes = take(); writes; writes = take()) {
        if (writes->isEmpty()) {
            doChore(database);
            continue;
        }
        const QList<Written> written = commit(database, *std::move(writes));
        for (const Written &w : written) {
            if (w.write.ended)
                w.write.ended(w.result);
        }
        m_deliver(written);
        const QMutexLocker locker(&m_mutex);
        m_isBusy = false;
        m_idle.wakeAll();
    }
}

// Waits for work; empty: for a while there was none; nothing when the program ends and all is written.
std::optional<QList<Write>> Writer::take()
{
    const QMutexLocker locker(&m_mutex);
    while (m_queue.isEmpty() && !m_isEnding) {
        if (!m_chore)
            m_wake.wait(&m_mutex);
        else if (!m_wake.wait(&m_mutex, QDeadlineTimer(m_rest)))
            break;
    }
    if (m_queue.isEmpty() && m_isEnding)
        return std::nullopt;
    QList<Write> writes;
    while (!m_queue.isEmpty() && writes.size() < writesAtOnce) {
        const bool isAlone = m_queue.constFirst().isAlone;
        if (isAlone && !writes.isEmpty())
            break;
        writes.append(m_queue.takeFirst());
        if (isAlone)
            break;
    }
    m_isBusy = !writes.isEmpty();
    return writes;
}

QList<Written> Writer::commit(Database &database, QList<Write> writes)
{
    QList<Written> written;
    written.reserve(writes.size());
    if (writes.size() > 1 && database.begin()) {
        bool ok = true;
        for (const Write &write : std::as_const(writes)) {
            QList<Change> changes;
            const Result<Done> result = write.run(database, changes);
            ok = result.has_value();
            if (!ok)
                break;
            written.append({.write = write, .result = result, .changes = changes});
        }
        if (ok && indexAndCommit(database))
            return written;
        database.rollback();
        written.clear();
    }
    for (Write &write : writes)
        written.append(commitOne(database, std::move(write)));
    return written;
}

Written Writer::commitOne(Database &database, Write write)
{
    QList<Change> changes;
    Result<Done> result = Done();
    if (write.isAlone) {
        result = write.run(database, changes);
    } else if (!database.begin()) {
        result = database.error();
    } else {
        result = write.run(database, changes);
        if (result && !indexAndCommit(database))
            result = database.error();
        if (!result)
            database.rollback();
    }
    if (!result)
        changes.clear();
    return {.write = std::move(write), .result = std::move(result), .changes = std::move(changes)};
}

void Writer::doChore(Database &database)
{
    m_rest = restBetweenSteps;
    Result<bool> more = false;
    if (!database.begin()) {
        more = database.error();
    } else {
        more = m_chore(database);
        if (more && !indexAndCommit(database))
            more = database.error();
        if (!more)
            database.rollback();
    }
    if (!more || !*more)
        m_chore = {}; // after an error the next start goes on with it
}

} // namespace Sendoff

#include "moc_writer.cpp"
