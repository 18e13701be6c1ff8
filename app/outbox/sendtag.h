// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

namespace Sendoff {

/// What is written into a draft where it is written to anyway (a time to be sent at), so that its copy can be
/// found whatever becomes of its ids (contract 11, key a). The same for a job at all times. Copies that are
/// made of the message carry it too.
QString sendTag(const SendJob &job);

} // namespace Sendoff
