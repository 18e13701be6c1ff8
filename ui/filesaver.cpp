// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesaver.h"

#include "base/log.h"
#include "base/replacefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QMutex>
#include <QMutexLocker>
#include <QPointer>
#include <QThreadPool>

#include <optional>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// `path`, or with a number before the ending when there is such a file already.
QString freePath(const QString &path)
{
    const QFileInfo info(path);
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString free = path;
    for (int i = 2; QFileInfo::exists(free) || QFileInfo(free).isSymLink(); ++i)
        free = info.dir().filePath(u"%1 (%2)%3"_s.arg(info.completeBaseName()).arg(i).arg(ending));
    return free;
}

/// The program ends when it has written.
QThreadPool *ownPool()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return &pool;
}

struct FileToSave
{
    FileSaver::File file;
    QPointer<QObject> context;
    FileSaver::Call call;
};

void writeFile(FileToSave &job)
{
    const FileSaver::File &file = job.file;
    const QString path = file.taken == FileSaver::File::Taken::Avoid ? freePath(file.path) : file.path;
    const QString trouble = replaceFile(path, file.bytes);
    if (trouble.isEmpty() && file.isReadOnly)
        QFile::setPermissions(path, QFileDevice::ReadOwner);
    if (!trouble.isEmpty())
        qCWarning(uiLog) << "a file could not be written:" << trouble; // nobody may be there to hear of it
    job.file.keeps.reset();
    // The context may die meanwhile, and the application too.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [context = std::move(job.context), call = std::move(job.call), path, trouble] {
            if (context)
                call(path, trouble);
        },
        Qt::QueuedConnection);
}

} // namespace

struct FileSaver::Line
{
    QMutex mutex;
    QList<FileToSave> waiting;
    bool isWriting = false;

    std::optional<FileToSave> next()
    {
        const QMutexLocker lock(&mutex);
        isWriting = !waiting.isEmpty();
        return isWriting ? std::optional(waiting.takeFirst()) : std::nullopt;
    }
};

FileSaver::FileSaver(QThreadPool *pool)
    : m_pool(pool != nullptr ? pool : ownPool())
    , m_line(std::make_shared<Line>())
{
}

FileSaver::~FileSaver() = default;

void FileSaver::save(const File &file, QObject *context, Call call)
{
    const QMutexLocker lock(&m_line->mutex);
    m_line->waiting.append({.file = file, .context = context, .call = std::move(call)});
    if (std::exchange(m_line->isWriting, true))
        return;
    m_pool->start([line = m_line] {
        while (std::optional<FileToSave> job = line->next())
            writeFile(*job);
    });
}

} // namespace Sendoff
