// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

/// What the C library's heap does not do by itself. With another C library than glibc nothing happens.
namespace Sendoff::Heap {

/// What the window with its first list and message has taken from the heap when it is painted, of it 4 MiB
/// for its picture.
inline constexpr std::size_t ofTheStart = 9 * 1024 * 1024;

/// Takes `bytes` from the system in one go, instead of page by page: each first touch of a page is a trap,
/// which on a virtual machine costs as much as thousands of instructions. Only for what will surely be used.
/// Before the first thread. From now on all threads share one heap, and until giveBack() it holds big blocks
/// too, the window's picture among them.
void reserve(std::size_t bytes);

/// Gives free pages back to the system, after work that needed many for a moment; on Qt's pool, since it may
/// take 20 ms: for each piece of memory the system has to interrupt the other processors. Any thread. Blocks
/// of 128 KiB and more are the system's own after it.
void giveBack();

} // namespace Sendoff::Heap
