// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

// The log categories. State changes at info, one line each; never a subject, an address, a body or a token.

namespace Sendoff {

// clang-format off
inline Q_LOGGING_CATEGORY(netLog, "sendoff.net", QtWarningMsg)
inline Q_LOGGING_CATEGORY(graphLog, "sendoff.graph", QtWarningMsg)
inline Q_LOGGING_CATEGORY(signInLog, "sendoff.signin", QtWarningMsg)
inline Q_LOGGING_CATEGORY(storeLog, "sendoff.store", QtWarningMsg)
inline Q_LOGGING_CATEGORY(syncLog, "sendoff.sync", QtWarningMsg)
inline Q_LOGGING_CATEGORY(outboxLog, "sendoff.outbox", QtWarningMsg)
inline Q_LOGGING_CATEGORY(discardLog, "sendoff.discard", QtWarningMsg)
inline Q_LOGGING_CATEGORY(practiceLog, "sendoff.practice", QtWarningMsg)
inline Q_LOGGING_CATEGORY(uiLog, "sendoff.ui", QtWarningMsg)
// clang-format on

} // namespace Sendoff
