// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

/// In a test function: skips it for this reason (QString) when there is one; fails it where everything has to
/// be there (SENDOFF_NO_SKIP=1, as `./dev test` says).
#define SENDOFF_SKIP_FOR(reason)                                                                             \
    do {                                                                                                     \
        const QString why = (reason);                                                                        \
        if (!why.isEmpty() && qEnvironmentVariableIntValue("SENDOFF_NO_SKIP") == 1)                          \
            QFAIL(qPrintable(why));                                                                          \
        if (!why.isEmpty())                                                                                  \
            QSKIP(qPrintable(why));                                                                          \
    } while (false)
