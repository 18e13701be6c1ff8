// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/changeoddities.h"

#include "practice/practicejson.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr int repeatedOf = 3; // every third one

// Some of what was told before this page, perhaps in an earlier round; of the page itself when it is the
// first.
QList<FolderChange> repeated(const QList<FolderChange> &changes, const Call &call, FolderName folder,
                             const Query &query, const ToldSoFar &before, int size)
{
    QList<FolderChange> again;
    const QMap<quint64, FolderChange> &log = call.mailbox.changes(folder);
    auto it = log.upperBound(before.after);
    for (int seen = 0; it != log.cbegin() && seen < size; ++seen) {
        --it;
        if (seen % repeatedOf == 0 && (!it->removed || it.key() > before.start)
            && matches(query, call.mailbox, it->number))
            again.prepend(*it);
    }
    if (again.isEmpty()) {
        for (qsizetype i = 0; i < changes.size(); i += repeatedOf)
            again.append(changes.at(i));
    }
    return again;
}

// With immutable ids, what leaves a folder and comes back within one round is only told as removed.
void loseReturns(QList<FolderChange> &changes, const QMap<quint64, FolderChange> &log,
                 const ToldSoFar &before)
{
    QHash<quint32, quint64> left;
    for (auto it = log.upperBound(std::max(before.begin, before.start)); it != log.cend(); ++it) {
        if (it->removed && !left.contains(it->number))
            left.insert(it->number, it.key());
    }
    changes.removeIf([&left](const FolderChange &change) {
        const auto since = left.constFind(change.number);
        return !change.removed && since != left.cend() && *since < change.sequence;
    });
}

} // namespace

void makeOdd(QList<FolderChange> &changes, const Call &call, FolderName folder, const Query &query,
             const ToldSoFar &before, int size)
{
    const ChangeOddities &odd = call.fault.changes;
    if (odd.repeat && !odd.emptyPage)
        changes += repeated(changes, call, folder, query, before, size);
    if (odd.loseReadd)
        loseReturns(changes, call.mailbox.changes(folder), before);
    if (odd.shuffle) {
        QRandomGenerator random(quint32(before.after + quint64(changes.size())));
        std::shuffle(changes.begin(), changes.end(), random);
    }
}

QJsonObject changeObject(const Call &call, const FolderChange &change, const Query &query)
{
    const PracticeMailbox &mailbox = call.mailbox;
    QJsonObject object;
    if (change.removed) {
        object = {{u"id"_s, mailbox.ids().make(change.number, change.generation, call.preferences.ids)},
                  {u"@removed"_s, QJsonObject{{u"reason"_s, u"deleted"_s}}}};
    } else {
        const ChangeOddities &odd = call.fault.changes;
        const PracticeMailbox::Version *earlier
            = odd.stale || odd.partial ? mailbox.earlier(change.number) : nullptr;
        object = messageObject(mailbox, change.number, query, call.preferences);
        if (earlier != nullptr) {
            const QJsonObject past = versionObject(mailbox, change.number, *earlier, query, call.preferences);
            const QStringList keys = odd.stale ? QStringList() : past.keys();
            for (const QString &key : keys) {
                if (key != "id"_L1 && object.value(key) == past.value(key))
                    object.remove(key);
            }
            if (odd.stale)
                object = past;
        }
    }
    object.insert(u"@odata.type"_s, u"#microsoft.graph.message"_s);
    return object;
}

} // namespace Sendoff::Practice
