// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

/// What the C library's heap does not do by itself. With another C library than glibc nothing happens.
namespace Sendoff::Heap {

/// Takes `bytes` from the system in one go, instead of page by page: each first touch of a page is a trap,
/// which on a virtual machine costs as much as thousands of instructions. Only for what will surely be used.
/// Before the first thread. From now on all threads share one heap, and until giveBack() it holds big blocks
/// too, the window's picture among them.
void reserve(std::size_t bytes);

/// Gives free pages back to the system, after work that needed many for a moment. Takes a millisecond or so;
/// any thread. From now on blocks of 128 KiB and more are the system's own.
void giveBack();

} // namespace Sendoff::Heap
