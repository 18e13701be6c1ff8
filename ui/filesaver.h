// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QThreadPool;

namespace Sendoff {

/// Writes files that may be big, so that the window does not wait for the disk: on another thread, one after
/// the other, in the order given. What was given is written even when the saver is gone.
class FileSaver
{
public:
    struct File
    {
        enum class Taken {
            Replace, ///< what has this name already
            Avoid, ///< with a number before the ending, when something has this name already
        };

        QString path;
        QByteArray bytes;
        Taken taken = Taken::Replace;
        bool isReadOnly = false; ///< for other programs
        std::shared_ptr<void> keeps = {}; ///< lives until it is written
    };
    /// `path`: where it is; `trouble`: why it is not there, in the system's words, or nothing.
    using Call = std::function<void(const QString &path, const QString &trouble)>;

    /// `pool`: whose thread writes; without one, a thread that all savers have for themselves. (Not the
    /// application's pool: Qt paints with it, and a disk may be slow.)
    explicit FileSaver(QThreadPool *pool = nullptr);
    ~FileSaver();

    /// Calls back from the event loop; not when the context has died.
    void save(const File &file, QObject *context, Call call);

private:
    QThreadPool *m_pool;
    struct Line;
    std::shared_ptr<Line> m_line;
};

} // namespace Sendoff
