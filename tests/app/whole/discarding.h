// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discard/discards.h"
#include "practice/practicemessage.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QTest>

#include <algorithm>
#include <optional>

// What tests of discarding ask the whole program and the service.

namespace Sendoff {

inline Discards &discardsOf(WholeFixture &whole)
{
    return whole.core().discards(0);
}

/// The error's code; empty: it was taken.
inline QString discard(WholeFixture &whole, const QList<MailSummary> &drafts)
{
    std::optional<QString> code;
    discardsOf(whole).discard(drafts, &whole.core(), [&code](const Result<qint64> &done) {
        code = done ? QString() : done.error().code;
    });
    (void)QTest::qWaitFor([&code] { return code.has_value(); });
    return code.value_or(QStringLiteral("no answer"));
}

inline QStringList in(WholeFixture &whole, Practice::FolderName folder)
{
    QStringList ids;
    for (const auto &[id, changeKey] : whole.service().folderState(folder))
        ids.append(id);
    return ids;
}

inline QStringList sorted(const QList<MailSummary> &drafts)
{
    QStringList ids;
    for (const MailSummary &draft : drafts)
        ids.append(draft.id.value);
    ids.sort();
    return ids;
}

inline bool isListed(WholeFixture &whole, const MailSummary &draft)
{
    return std::ranges::any_of(whole.drafts(), [&](const MailSummary &one) { return one.id == draft.id; });
}

inline int moves(WholeFixture &whole)
{
    return whole.service().requests("POST", QStringLiteral("/move"));
}

/// Nothing is left to do, here and on disk.
inline bool isOver(WholeFixture &whole)
{
    const auto open = whole.core().store().openDiscards(whole.core().mailbox(0).id);
    return open && open->isEmpty() && discardsOf(whole).underWay() == 0;
}

} // namespace Sendoff
