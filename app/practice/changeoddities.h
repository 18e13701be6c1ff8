// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceroutes.h"

#include <QJsonObject>

namespace Sendoff::Practice {

/// How far a client has been told a folder's changes.
struct ToldSoFar
{
    quint64 after = 0; ///< the last sequence that it has been told
    quint64 begin = 0; ///< where this round began
    quint64 start = 0; ///< of the first round: removals up to here are of messages that it never saw
};

/// Repeats, loses and shuffles the changes of one page of about `size`, as the call's fault wants it.
/// `before`: how far the client was told before this page.
void makeOdd(QList<FolderChange> &changes, const Call &call, FolderName folder, const Query &query,
             const ToldSoFar &before, int size);
/// One entry of a page: the removal, or the message, which may be partial or stale.
QJsonObject changeObject(const Call &call, const FolderChange &change, const Query &query);

} // namespace Sendoff::Practice
