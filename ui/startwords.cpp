// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startwords.h"

#include "wordingerrors.h"

using namespace Qt::StringLiterals;

namespace Sendoff {

QString startTrouble(const Error &error)
{
    const QString words = WordingErrors::reason(error);
    return error.detail.isEmpty() ? words : u"%1 (%2)"_s.arg(words, error.detail);
}

} // namespace Sendoff
