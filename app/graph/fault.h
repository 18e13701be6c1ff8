// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/request.h"

namespace Sendoff::Graph {

/// The Error that an answer which is not 2xx stands for: kind from the status, the most specific code of a
/// nested error body, request id, Retry-After (fractions allowed). Any body will do: absent, HTML, broken
/// JSON (contract 12).
Error faultOf(const Response &response);

} // namespace Sendoff::Graph
