// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinfault.h"

#include <QByteArrayList>

namespace Sendoff {

/// The fault without any of these secrets, also where they are percent-encoded: a service's words may repeat
/// what was sent to it.
SignInFault withoutSecrets(SignInFault fault, const QByteArrayList &secrets);

} // namespace Sendoff
