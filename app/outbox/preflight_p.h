// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outbox/preflight.h"

namespace Sendoff {

/// What the two files of Preflight share: one job that is looked at.
struct Preflight::Question
{
    SendJob job;
    FolderId drafts;
    Call call;
};

/// What a failed look means.
PreflightVerdict verdictOf(const Error &error);

} // namespace Sendoff
