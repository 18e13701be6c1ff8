// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "store/database.h"
#include "store/firstreads.h"
#include "store/limits.h"
#include "store/listedrows.h"
#include "store/lister.h"
#include "store/store.h"
#include "store/storefile.h"
#include "store/writer.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace Sendoff {

/// What the parts of Store share.
struct Store::Private
{
    QString path;
    StoreFile file;
    const Clock *clock = nullptr;
    qint64 mark = 0;
    QDateTime limitsKept; ///< when the work of keepLimits() was begun last in this run
    // Mutable in effect: reading prepares statements.
    std::unique_ptr<Database> reader = std::make_unique<Database>();
    ListedRows listed;
    std::unique_ptr<Lister> lister; ///< since it was first needed
    std::shared_ptr<FirstReads> first; ///< until the first write
    QHash<MailboxId, FolderCounts> counts; ///< as they were read last
    bool hasMetDamage = false;
    std::unique_ptr<Writer> writer; // ends first, so that nothing is delivered to a half-dead store

    /// What a connection of any thread does when it finds the file damaged: the next start is to check all of
    /// it, and the person is told.
    std::function<bool()> whenDamaged(Store *store) const
    {
        return [store, path = path] {
            const bool isNoted = noteDamage(path);
            QMetaObject::invokeMethod(
                store,
                [store] {
                    if (!std::exchange(store->d->hasMetDamage, true))
                        Q_EMIT store->damageMet();
                },
                Qt::QueuedConnection);
            return isNoted;
        };
    }

    using Run = decltype(Write::run);
    void write(Run run, QObject *context, DoneCall done)
    {
        add({.run = std::move(run), .done = guarded(context, std::move(done))});
    }
    void add(Write given)
    {
        first.reset();
        writer->add(std::move(given));
    }
    /// Does the next slice, and when it was the last one, brings the log into the file.
    void keepLimits(const TextLimit &limit, Store *store);
    /// For the start of the program: waits until it is durable.
    Result<Done> writeNow(Store &store, Run run)
    {
        const auto result = std::make_shared<Result<Done>>(Done());
        add({.run = std::move(run), .done = {}, .ended = [result](const Result<Done> &ended) {
                 *result = ended;
             }});
        store.flush();
        return *result;
    }
    static DoneCall guarded(QObject *context, DoneCall done)
    {
        if (!done)
            return {};
        return [guard = QPointer<QObject>(context), done = std::move(done)](const Result<Done> &result) {
            if (guard)
                done(result);
        };
    }
};

} // namespace Sendoff
