#include "report/html.hpp"

#include "base/text.hpp"

namespace lianxin::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

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

/// `named` gives the entity of a character, or nothing.
template <class Named>
void append(std::string& out, std::string_view text, Named named) {
    while (!text.empty()) {
        const Character c = first_character(text);
        const std::size_t size = c.size == 0 ? 1 : c.size;
        if (c.size == 0 || !is_shown(c.code)) {
            out += kReplacement;
        } else if (const std::string_view entity = named(c.code); !entity.empty()) {
            out += entity;
        } else {
            out += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
}

Json cleaned(const Json& value) {
    if (value.is_string()) {
        std::string out;
        append(out, value.get_ref<const std::string&>(), [](char32_t) { return std::string_view(); });
        return out;
    }
    Json out = value;
    if (value.is_structured())
        for (auto& each : out) each = cleaned(each);
    return out;
}

std::string_view in_script(char32_t c) {
    return c == '&' ? "\\u0026" : c == '<' ? "\\u003c" : c == '>' ? "\\u003e" : "";
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) { append(out, text, entity); }

std::string script_content(std::string_view code) {
    std::string out = "//<![CDATA[\n";
    out += code;
    out += "\n//]]>";
    return out;
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

void Html::data(const Json& value) {
    element("script", {{"type", "application/json"}}, [&] { append(out_, cleaned(value).dump(), in_script); });
}

void Html::script(std::string_view code) {
    element("script", [&] { out_ += script_content(code); });
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
