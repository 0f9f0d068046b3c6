// Speaking to the reader: the language, and text that lines up although Chinese characters are two columns wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lianxin/lianxin.hpp"

namespace demo {

struct Words {
    bool english = false;
    std::string operator()(std::string_view zh, std::string_view en) const { return std::string(english ? en : zh); }
    std::string operator()(const lianxin::LocalText& text) const { return text.in(english); }
    std::string message(const lianxin::Error& error) const { return english ? error.message() : error.message_zh(); }
    const char* comma() const { return english ? ", " : "、"; }
};

/// Columns on a terminal.
std::size_t columns(std::string_view text);
/// Filled up with spaces to so many columns.
std::string padded(std::string_view text, std::size_t width);
/// Lines of at most so many columns; broken at spaces, Chinese anywhere.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// Prints the text in lines of at most 100 columns, each one indented; the first follows `head`.
void print_under(const std::string& head, std::string_view text);

/// ● stated by the source, ○ derived by us; ◇ made up for the demo.
const char* mark(lianxin::Provenance provenance);

}  // namespace demo
