// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "turns.h"

#include <QTimer>

#include <algorithm>
#include <memory>

namespace Sendoff {

namespace {

struct Turns
{
    qsizetype count;
    qsizetype perTurn;
    std::function<void(qsizetype)> one;
    std::function<void()> done;
    qsizetype next = 0;
};

void takeTurn(const std::shared_ptr<Turns> &turns, QObject *context)
{
    const qsizetype end = std::min(turns->next + turns->perTurn, turns->count);
    for (; turns->next < end; ++turns->next)
        turns->one(turns->next);
    if (turns->next == turns->count)
        turns->done();
    else
        QTimer::singleShot(0, context, [turns, context] { takeTurn(turns, context); });
}

} // namespace

void inTurns(qsizetype count, qsizetype perTurn, QObject *context, std::function<void(qsizetype)> one,
             std::function<void()> done)
{
    takeTurn(std::make_shared<Turns>(Turns{count, perTurn, std::move(one), std::move(done)}), context);
}

} // namespace Sendoff
