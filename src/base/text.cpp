#include "base/text.hpp"

#include <algorithm>

namespace lianxin {
namespace {

std::size_t size_by_lead(unsigned char lead) noexcept {
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return 2;
    if (lead < 0xF0) return 3;
    return lead < 0xF5 ? 4 : 0;
}

bool turns_direction(char32_t c) noexcept {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Han, kana, Hangul and their punctuation and full-width forms.
bool is_wide(char32_t c) noexcept {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// Marks that do not begin a line.
bool closes(char32_t c) noexcept {
    static constexpr std::u32string_view marks = U"，。；：、）》」”’？！…";
    return marks.find(c) != marks.npos;
}

/// Marks that do not end a line.
bool opens(char32_t c) noexcept {
    static constexpr std::u32string_view marks = U"（《「“‘";
    return marks.find(c) != marks.npos;
}

/// What stays together in a line: a word with the space before it, a Han character with the marks that cling to it;
/// cut where it is wider than `most`.
std::vector<std::string_view> pieces(std::string_view text, std::size_t most) {
    std::vector<std::string_view> out;
    std::size_t begin = 0, at = 0;
    char32_t before = 0;
    while (at < text.size()) {
        const Character c = first_character(text.substr(at));
        const std::size_t next = at + std::max<std::size_t>(c.size, 1);
        const bool may_break = c.code == ' ' || ((is_wide(before) || is_wide(c.code)) && !closes(c.code));
        const bool must_break = columns(text.substr(begin, next - begin)) > most + (text[begin] == ' ' ? 1 : 0);
        if (at > begin && ((may_break && !opens(before)) || must_break)) {
            out.push_back(text.substr(begin, at - begin));
            begin = at;
        }
        before = c.code;
        at = next;
    }
    if (at > begin) out.push_back(text.substr(begin));
    return out;
}

}  // namespace

Character first_character(std::string_view text) noexcept {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = size_by_lead(lead);
    if (size == 0 || text.size() < size || !is_utf8(text.substr(0, size))) return {};
    if (size == 1) return {lead, 1};
    char32_t code = lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    return {code, size};
}

bool is_shown(char32_t c) noexcept {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    if (c >= 0x7F && c <= 0x9F) return false;
    const bool is_noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !is_noncharacter && !turns_direction(c);
}

std::size_t columns(std::string_view text) noexcept {
    std::size_t sum = 0;
    while (!text.empty()) {
        const Character c = first_character(text);
        sum += is_wide(c.code) ? 2 : 1;
        text.remove_prefix(std::max<std::size_t>(c.size, 1));
    }
    return sum;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    for (std::string_view piece : pieces(text, width)) {
        if (!lines.back().empty() && columns(lines.back()) + columns(piece) > width) lines.emplace_back();
        if (lines.back().empty() && piece.front() == ' ') piece.remove_prefix(1);
        lines.back() += piece;
    }
    for (std::string& line : lines)
        while (!line.empty() && line.back() == ' ') line.pop_back();
    return lines;
}

bool is_utf8(std::string_view text) noexcept {
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while (at != end) {
        const unsigned char lead = *at++;
        if (lead < 0x80) continue;
        int more = 0;
        unsigned char low = 0x80, high = 0xBF;  // bounds of the first continuation byte
        if (lead >= 0xC2 && lead <= 0xDF) {
            more = 1;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            more = 2;
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            more = 3;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        } else {
            return false;
        }
        for (; more > 0; --more, low = 0x80, high = 0xBF) {
            if (at == end || *at < low || *at > high) return false;
            ++at;
        }
    }
    return true;
}

bool is_digits(std::string_view text, std::size_t width) noexcept {
    return text.size() == width && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_hex(std::string_view text, std::size_t width) noexcept {
    return text.size() == width && std::all_of(text.begin(), text.end(),
                                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string pointer_token(std::string_view member) {
    std::string out = "/";
    for (const char c : member) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string pointer_token(std::size_t index) { return "/" + std::to_string(index); }

}  // namespace lianxin
