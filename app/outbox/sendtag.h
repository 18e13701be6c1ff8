// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

namespace Sendoff {

/// What is written into a message, where it is written to anyway (a time to be sent at), so that its copy can
/// be told from all others whatever becomes of its ids (contract 11, key a). The same for a job at all times.
QString sendTag(const SendJob &job);

} // namespace Sendoff
