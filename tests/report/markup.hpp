// Reads a page as strictly as XML does, and hands back what a test asks about it.
#pragma once

#include <cctype>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lianxin::report::markup {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes;
};

/// A page in document order. `text` is all text between tags, as readers see it.
struct Read {
    std::vector<Element> elements;
    std::string shape;  ///< every tag's name, opening and closing
    std::string text;
};

class Reader {
public:
    explicit Reader(std::string_view page) : rest_(page) {}

    Read read() {
        take("<!DOCTYPE html>\n");
        do {
            if (rest_.empty()) fail("the page ends within an element");
            if (taken("<![CDATA[")) {
                rest_.remove_prefix(rest_.find("]]>") + 3);
            } else if (rest_.front() != '<') {
                out_.text += character();
            } else if (rest_.substr(0, 2) == "</") {
                close();
            } else {
                open();
            }
        } while (!open_.empty());
        take("\n");
        if (!rest_.empty()) fail("something follows the page");
        return std::move(out_);
    }

private:
    [[noreturn]] void fail(const std::string& why) const {
        throw std::runtime_error(why + " before: " + std::string(rest_.substr(0, 60)));
    }
    void take(std::string_view expected) {
        if (rest_.substr(0, expected.size()) != expected) fail("expected " + std::string(expected));
        rest_.remove_prefix(expected.size());
    }
    bool taken(std::string_view expected) {
        if (rest_.substr(0, expected.size()) != expected) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    std::string name() {
        std::size_t size = 0;
        while (size < rest_.size() && (std::isalnum(static_cast<unsigned char>(rest_[size])) || rest_[size] == '-'))
            ++size;
        if (size == 0) fail("expected a name");
        std::string found(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return found;
    }
    std::string character() {
        if (rest_.front() != '&') {
            std::string one(1, rest_.front());
            rest_.remove_prefix(1);
            return one;
        }
        for (const auto& [entity, meaning] :
             {std::pair{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#13;", "\r"}})
            if (taken(entity)) return meaning;
        fail("a bare ampersand");
    }
    void open() {
        take("<");
        Element element{name(), {}};
        while (taken(" ")) {
            std::string key = name(), value;
            take("=\"");
            while (!taken("\"")) {
                if (rest_.empty() || rest_.front() == '<') fail("an unquoted mark in a value");
                value += character();
            }
            if (!element.attributes.emplace(key, value).second) fail("an attribute twice");
        }
        out_.shape += element.name + " ";
        if (taken("/>")) {
            out_.shape += "/ ";
        } else {
            take(">");
            open_.push_back(element.name);
        }
        const bool is_style = element.name == "style";
        out_.elements.push_back(std::move(element));
        if (is_style) rest_.remove_prefix(rest_.find('<'));
    }
    void close() {
        take("</");
        const std::string closed = name();
        if (open_.empty() || open_.back() != closed) fail("closes what is not open: " + closed);
        open_.pop_back();
        out_.shape += "/" + closed + " ";
        take(">");
    }

    std::string_view rest_;
    std::vector<std::string> open_;
    Read out_;
};

/// \throws std::runtime_error where the page is not well-formed
inline Read read(std::string_view page) { return Reader(page).read(); }

}  // namespace lianxin::report::markup
