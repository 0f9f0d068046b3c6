// Small things about text: putting it together, checking that it is UTF-8, how wide it is.
#pragma once

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

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

struct Character {
    char32_t code = 0;
    std::size_t size = 0;  ///< in bytes; 0: no well-formed character begins here
};

/// The first character of a text that is not empty.
Character first_character(std::string_view text) noexcept;

/// No control (but tab and line breaks), nothing that XML forbids, and no mark that turns the reading direction round?
bool is_shown(char32_t character) noexcept;

/// Columns that a text takes: Han and other full-width characters are two wide, all others one.
std::size_t columns(std::string_view text) noexcept;

/// Lines of at most so many columns: broken at spaces and between Han characters, and within a word only where it is
/// longer than a line. One empty line for an empty text.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Only characters `0-9`, exactly `width` of them?
bool is_digits(std::string_view text, std::size_t width) noexcept;

/// Lower-case hexadecimal of exactly `width` characters?
bool is_hex(std::string_view text, std::size_t width) noexcept;

/// One token of a JSON Pointer (RFC 6901), escaped and with its slash.
std::string pointer_token(std::string_view member);
std::string pointer_token(std::size_t index);

}  // namespace lianxin
