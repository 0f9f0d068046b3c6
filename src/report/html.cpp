#include "report/html.hpp"

#include "base/text.hpp"

namespace lianxin::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Character {
    char32_t code = 0;
    std::size_t size = 0;  ///< 0: no well-formed character begins here
};

std::size_t size_by_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return 2;
    if (lead < 0xF0) return 3;
    return lead < 0xF5 ? 4 : 0;
}

Character first_of(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = size_by_lead(lead);
    if (size == 0 || !is_utf8(text.substr(0, size)) || text.size() < size) return {};
    if (size == 1) return {lead, 1};
    char32_t code = lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    return {code, size};
}

bool turns_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_shown(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    if (c >= 0x7F && c <= 0x9F) return false;
    const bool is_noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !is_noncharacter && !turns_direction(c);
}

std::string_view entity(char32_t c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const Character c = first_of(text);
        const std::size_t size = c.size == 0 ? 1 : c.size;
        if (c.size == 0 || !is_shown(c.code)) {
            out += kReplacement;
        } else if (const std::string_view named = entity(c.code); !named.empty()) {
            out += named;
        } else {
            out += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
}

std::string anchor(std::string_view prefix, std::string_view id) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out(prefix);
    for (const char c : id) {
        const bool is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain) {
            out += c;
        } else {
            out += '_';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    return out;
}

void Html::begin(Literal name, Attributes attributes) {
    out_ += '<';
    out_ += name.view();
    for (const Attribute& attribute : attributes) {
        if (attribute.value.empty()) continue;
        out_ += ' ';
        out_ += attribute.name.view();
        out_ += "=\"";
        append_escaped(out_, attribute.value);
        out_ += '"';
    }
}

void Html::end(Literal name) {
    out_ += "</";
    out_ += name.view();
    out_ += '>';
}

}  // namespace lianxin::report
