// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceservice.h"

namespace Sendoff::Bench {

/// What cannot be helped when a folder is read: its pages, fetched one after the other by a bare
/// QNetworkAccessManager that only looks for the next link.
struct BareRead
{
    double seconds = 0;
    double firstAnswer = 0; ///< seconds until a screenful of the folder is there, over a new connection
    int pages = 0;
};

BareRead bareRead(const PracticeService &service);

} // namespace Sendoff::Bench
