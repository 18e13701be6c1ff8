// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "widgets/inlinebar.h"

#include <QCoreApplication>

namespace Sendoff {

/// Words about drafts that are discarded.
class WordingDiscard
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingDiscard)

public:
    static QString moved(int drafts); ///< the undo bar, while it can be undone
    static QString back(int drafts); ///< the undo bar, when it was undone
    static QString left(int drafts); ///< part of a send: they were left out
    // Bars, all closable.
    static BarSpec changed(int drafts); ///< not discarded, since they changed meanwhile
    static BarSpec refused(int drafts, const Error &error); ///< not discarded, and why
    static BarSpec slept(int drafts); ///< not discarded, since the machine was asleep
    static BarSpec busy(); ///< nothing was discarded: one is being sent or discarded already
};

} // namespace Sendoff
