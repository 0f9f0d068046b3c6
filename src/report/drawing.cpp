#include "report/drawing.hpp"

#include "base/text.hpp"
#include "report/graphviz.hpp"
#include "workflow/draw.hpp"

namespace lianxin::report {
namespace {

namespace shade = workflow::shade;

/// What stands between two marks, the first time; empty if they don't.
std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
    const std::size_t at = text.find(begin);
    if (at == text.npos) return {};
    text.remove_prefix(at + begin.size());
    return text.substr(0, text.find(end));
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Colours stand in the elements as those of a light page; on a dark one others take their place.
std::string style() {
    std::string dark;
    for (const workflow::Shade& each : shade::all)
        for (const char* property : {"fill", "stroke"})
            dark += cat(".lianxin-drawing [", property, "=\"", each.light, "\"]{", property, ":", each.dark, "}");
    return ".lianxin-drawing{max-width:100%;height:auto}@media (prefers-color-scheme:dark){" + dark + "}";
}

std::string root(std::string_view raw) {
    const std::string_view box = between(raw, "viewBox=\"", "\"");
    // "0.00 0.00 width height"
    const std::string_view size = box.substr(std::min(box.size(), box.find(' ', box.find(' ') + 1) + 1));
    const std::string_view width = size.substr(0, size.find(' '));
    const std::string_view height = size.substr(std::min(size.size(), width.size() + 1));
    return cat("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lianxin-drawing\" role=\"img\" viewBox=\"", box,
               "\" width=\"", width, "\" height=\"", height, "\" font-family=\"", workflow::kFonts, "\">\n");
}

/// A tag without those of its attributes that say nothing here or would clash on a page with two drawings.
std::string bare(std::string_view tag) {
    std::string out(tag);
    for (const std::string_view name : {" id=\"", " xml:space=\"", " font-family=\"", " class=\""}) {
        const std::size_t at = out.find(name);
        if (at == out.npos) continue;
        out.erase(at, out.find('"', at + name.size()) + 1 - at);
    }
    return out;
}

/// The end of the tag, comment or instruction that the text begins with.
std::size_t end_of_markup(std::string_view text) {
    const std::string_view end = text.substr(0, 4) == "<!--" ? "-->" : ">";
    const std::size_t at = text.find(end);
    return at == text.npos ? text.size() : at + end.size();
}

/// What stands in the root, without comments, and without titles: those of Graphviz are codes.
std::string content(std::string_view raw) {
    std::string out;
    raw.remove_prefix(std::min(raw.size(), raw.find("<svg")));
    raw.remove_prefix(end_of_markup(raw));
    while (!raw.empty()) {
        const std::size_t size = raw.front() == '<' ? end_of_markup(raw) : std::min(raw.size(), raw.find('<'));
        const std::string_view token = raw.substr(0, size);
        raw.remove_prefix(size);
        const bool after_break = !out.empty() && out.back() == '\n';
        if (token == "<title>")
            raw.remove_prefix(std::min(raw.size(), raw.find("</title>") + 8));
        else if (token.substr(0, 2) != "<!" && !(token == "\n" && after_break))
            out += token.front() == '<' ? bare(token) : std::string(token);
    }
    return out;
}

}  // namespace

std::string svg(const std::string& dot) {
    static const Graphviz graphviz;
    const std::string raw = graphviz.svg(dot);
    const std::string title(between(raw, "<title>", "</title>"));
    std::string out = root(raw) + "<title>" + title + "</title>\n<style>" + style() + "</style>\n" + content(raw);
    replace_all(out, "\"transparent\"", "\"none\"");
    replace_all(out, "&#45;", "-");
    replace_all(out, "&#160;", "\xC2\xA0");
    return out;
}

}  // namespace lianxin::report
