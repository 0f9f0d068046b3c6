// Columns, padding and line breaks for text in both scripts.
#include "words.hpp"

#include <iostream>

namespace demo {
namespace {

struct Character {
    std::string_view bytes;
    std::size_t columns;
};

/// East Asian wide and fullwidth characters, and their punctuation, take two columns.
bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6);
}

/// The first character of a text that is not empty.
Character first(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? lead : lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size && i < text.size(); ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
    return {text.substr(0, size), is_wide(code) ? 2u : 1u};
}

bool closes(std::string_view character) {
    static constexpr std::string_view marks[] = {"，", "。", "；", "：", "、", "）", "”",
                                                 "？", "！", ",",  ".",  ";",  ")"};
    for (const std::string_view each : marks)
        if (character == each) return true;
    return false;
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    while (!text.empty()) {
        const Character c = first(text);
        sum += c.columns;
        text.remove_prefix(c.bytes.size());
    }
    return sum;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t have = columns(text);
    return std::string(text) + std::string(have < width ? width - have : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    std::string line, word;  // a word: what must not be broken
    const auto flush = [&] {
        if (!line.empty() && columns(line) + columns(word) > width) {
            while (!line.empty() && line.back() == ' ') line.pop_back();
            lines.push_back(line);
            line.clear();
            while (!word.empty() && word.front() == ' ') word.erase(0, 1);
        }
        line += word;
        word.clear();
    };
    while (!text.empty()) {
        const Character c = first(text);
        if ((c.columns == 2 && !closes(c.bytes)) || c.bytes == " ") flush();
        word += c.bytes;
        text.remove_prefix(c.bytes.size());
    }
    flush();
    lines.push_back(line);
    return lines;
}

void print_under(const std::string& head, std::string_view text) {
    const std::size_t indent = columns(head);
    const char* separator = "";
    std::cout << head;
    for (const std::string& line : wrapped(text, indent < 80 ? 100 - indent : 20)) {
        std::cout << separator << (*separator ? std::string(indent, ' ') : std::string()) << line;
        separator = "\n";
    }
    std::cout << '\n';
}

const char* mark(lianxin::Provenance provenance) {
    switch (provenance) {
        case lianxin::Provenance::stated:
            return "●";
        case lianxin::Provenance::reconstructed:
            return "○";
        case lianxin::Provenance::synthetic:
            return "◇";
        case lianxin::Provenance::recorded:
            break;
    }
    return " ";
}

}  // namespace demo
