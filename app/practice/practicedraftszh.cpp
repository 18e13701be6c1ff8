// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/samplebook.h"

namespace Sendoff::Practice {

QList<Sample> chineseSamples()
{
    return {};
}

} // namespace Sendoff::Practice
