// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/sessionstate.h"

#include <QtGlobal>

namespace Sendoff {

using namespace Qt::StringLiterals;

QLatin1String toString(SessionState state)
{
    switch (state) {
    case SessionState::NotStarted: return "NotStarted"_L1;
    case SessionState::ReadingSecret: return "ReadingSecret"_L1;
    case SessionState::Renewing: return "Renewing"_L1;
    case SessionState::Fresh: return "Fresh"_L1;
    case SessionState::Pausing: return "Pausing"_L1;
    case SessionState::NeedsPerson: return "NeedsPerson"_L1;
    case SessionState::KeychainTrouble: return "KeychainTrouble"_L1;
    case SessionState::SignedOut: return "SignedOut"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace Sendoff
