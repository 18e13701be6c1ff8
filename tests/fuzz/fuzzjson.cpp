// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer calls with one input after the other (docs: tests/fuzz/README.md).

#include "fuzz/answers.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size); // libFuzzer's own name

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Sendoff::readAsEveryAnswer(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
