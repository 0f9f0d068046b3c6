// Builds markup that cannot be broken by what it says: names are literals, all else is escaped.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/json.hpp"

namespace lianxin::report {

/// A word of the program, never of the data: only a literal converts to it.
class Literal {
public:
    template <std::size_t N>
    constexpr Literal(const char (&text)[N]) : text_(text, N - 1) {}
    constexpr std::string_view view() const { return text_; }

private:
    std::string_view text_;
};

/// An attribute; left out where its value is empty.
struct Attribute {
    Literal name;
    std::string value;
};

using Attributes = std::initializer_list<Attribute>;

/// Appends `text` for use in an element or a quoted attribute. Broken UTF-8, controls, what XML forbids and
/// marks that turn the reading direction round come out as U+FFFD: seen, without effect.
void append_escaped(std::string& out, std::string_view text);

/// What stands in the element that `Html::script` writes: a browser runs it only if the page names its hash.
std::string script_content(std::string_view code);

/// An id for `#…` links: letters, digits, '-' and '.' stay, every other byte becomes `_xx`.
std::string anchor(std::string_view prefix, std::string_view id);

class Html {
public:
    void text(std::string_view text) { append_escaped(out_, text); }

    /// Writes an element around what `body` writes.
    template <class Body, std::enable_if_t<std::is_invocable_v<Body>, int> = 0>
    void element(Literal name, Attributes attributes, Body&& body) {
        begin(name, attributes);
        out_ += '>';
        std::forward<Body>(body)();
        end(name);
    }
    template <class Body, std::enable_if_t<std::is_invocable_v<Body>, int> = 0>
    void element(Literal name, Body&& body) {
        element(name, {}, std::forward<Body>(body));
    }
    void element(Literal name, Attributes attributes, std::string_view content) {
        element(name, attributes, [&] { text(content); });
    }
    void element(Literal name, std::string_view content) { element(name, {}, content); }

    /// An element without content: void in HTML, or one of SVG.
    void leaf(Literal name, Attributes attributes) {
        begin(name, attributes);
        out_ += "/>";
    }

    /// Markup of the program's own: the doctype, a style sheet.
    void own(Literal markup) { out_ += markup.view(); }

    /// Data for a script of the page, cleaned like any text; it can't end the element that it stands in.
    void data(const Json& value);
    /// A script of the program's own, which holds no "]]>".
    void script(std::string_view code);

    std::string take() { return std::move(out_); }

private:
    void begin(Literal name, Attributes attributes);
    void end(Literal name);

    std::string out_;
};

}  // namespace lianxin::report
