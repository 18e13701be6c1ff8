// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceroutes.h"

namespace Sendoff::Practice {

/// What has changed in a folder since the token that is given, or all that is in it (contract 8).
HttpAnswer listChanges(const Call &call, FolderName folder);

} // namespace Sendoff::Practice
