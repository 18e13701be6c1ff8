// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace Sendoff {

/// "Nothing to return": the value of a Result that only succeeds or fails.
struct Done
{
    bool operator==(const Done &) const = default;
};

/// A value or an Error. It has the member names of std::expected, which GCC 12 and clang 14 do not both have,
/// so that it can be replaced by it one day.
template <typename T> class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) // NOLINT(google-explicit-constructor): `return value;` is the point
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error) // NOLINT(google-explicit-constructor): `return error;` is the point
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &value() & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    T value_or(T fallback) const & { return has_value() ? value() : std::move(fallback); }

    const Error &error() const { return *std::get_if<1>(&m_state); }

    bool operator==(const Result &) const = default;

private:
    std::variant<T, Error> m_state;
};

} // namespace Sendoff
