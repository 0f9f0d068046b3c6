// Small things about text: putting it together, checking that it is UTF-8.
#pragma once

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

namespace lianxin {

/// Joins its arguments as `<<` would print them.
template <class... Parts>
std::string cat(const Parts&... parts) {
    std::ostringstream out;
    (out << ... << parts);
    return out.str();
}

/// Is this well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms)?
bool is_utf8(std::string_view text) noexcept;

/// Columns that well-formed UTF-8 takes in a terminal: Han characters and full-width marks take two.
std::size_t display_width(std::string_view text) noexcept;

/// Only characters `0-9`, exactly `width` of them?
bool is_digits(std::string_view text, std::size_t width) noexcept;

/// Lower-case hexadecimal of exactly `width` characters?
bool is_hex(std::string_view text, std::size_t width) noexcept;

/// One token of a JSON Pointer (RFC 6901), escaped and with its slash.
std::string pointer_token(std::string_view member);
std::string pointer_token(std::size_t index);

}  // namespace lianxin
