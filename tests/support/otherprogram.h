// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/practiceclient.h"

#include <QRandomGenerator>

namespace Sendoff {

/// Another program at the same mailbox, over HTTP: it writes, changes, moves, deletes and sends as its seed
/// says. It knows what was there when it began and what it did itself; what others took away it forgets.
class OtherProgram
{
public:
    enum class Deed {
        Create, ///< a draft that can be sent
        Change, ///< a draft's subject; of other mail, the categories
        ThereAndBack, ///< to the archive and back at once
        Away, ///< to the archive
        Back, ///< to where it was
        Delete, ///< to Deleted Items
        Purge, ///< for good
        Send,
    };
    static const QList<Deed> &deeds();

    OtherProgram(const PracticeService &service, quint32 seed);

    /// Does so many things, chosen by the seed, one after the other.
    void act(int count);
    /// Does this to a message that the seed chooses. False: there was none, or the service refused.
    bool act(Deed deed);
    int done(Deed deed) const; ///< how often it was done
    const QStringList &history() const { return m_history; } ///< what was tried, for a test that failed

private:
    struct Known
    {
        QString id;
        Practice::FolderName home = Practice::FolderName::Drafts;
    };

    PracticeReply ask(const QByteArray &method, const QString &target, const QJsonObject &body = {});
    bool move(const QString &id, Practice::FolderName folder);
    bool create();
    bool send();
    bool apply(Deed deed, const Known &known);

    const PracticeService &m_service;
    PracticeClient m_client;
    QRandomGenerator m_random;
    QList<Known> m_known;
    QList<Known> m_away;
    QHash<int, int> m_done;
    QStringList m_history;
    int m_lastStatus = 0;
};

} // namespace Sendoff
