// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/mailjson.h"
#include "sync/foldersync.h"

#include <QSignalSpy>
#include <QTest>

namespace Sendoff {

/// A folder, its store, and a server that says what it is told to say.
struct Synced
{
    explicit Synced(Folder folder = Folder::Drafts)
        : sync(*net.client, stored.store(), net.clock, ownMailbox(), folder)
    {
        // What is asked about: these are in the folder, others nowhere.
        net.server.setAnswerer([this](const RawRequest &request) {
            return request.method() == "POST" ? batchAnswer(request, there, QStringLiteral("folder"))
                                              : RawAnswer::json(500, "{}");
        });
    }

    StoreFixture stored;
    NetFixture net;
    FolderSync sync;
    QStringList there;
    QSignalSpy finished{&sync, &FolderSync::finished};
    QSignalSpy failed{&sync, &FolderSync::failed};

    QUrl link(const QString &name) const
    {
        return QUrl(net.server.root().toString() + QStringLiteral("/me/mailFolders/drafts/messages/delta?$")
                    + name);
    }
    QUrl delta(int number) const { return link(QStringLiteral("deltatoken=%1").arg(number)); }
    QUrl next(int number) const { return link(QStringLiteral("skiptoken=%1").arg(number)); }
    QStringList listed()
    {
        QStringList ids = stored.listed();
        ids.sort();
        return ids;
    }
    void run()
    {
        sync.start();
        QTRY_VERIFY(!sync.isRunning());
    }
    /// A first round that finds these.
    void begin(const QStringList &ids)
    {
        net.server.next(pageOf(ids));
        net.server.next(changesOf(ids, delta(1)));
        run();
        QCOMPARE(listed(), ids);
    }
    int requests() const { return int(net.server.requests().size()); }
    QString target(int request) const
    {
        return QString::fromLatin1(net.server.requests().at(request).target());
    }
    Cursor cursor() { return stored.store().cursor(testMailbox(), Folder::Drafts).value_or(Cursor()); }
};

} // namespace Sendoff
