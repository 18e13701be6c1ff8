// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "models/sendingmodel.h"

#include <QHash>

namespace Sendoff {

/// Counts over the jobs that a Sending view lists, by their numbers.
SendingModel::Facts sendingFacts(const QHash<qint64, SendJob> &jobs);

} // namespace Sendoff
