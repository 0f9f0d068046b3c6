// What a page hands to its charts.
#pragma once

#include <string>
#include <vector>

#include "base/json.hpp"

namespace lianxin::report::sample {

inline std::vector<Json> charts(const std::string& text) {
    const std::string begin = "<script type=\"application/json\">";
    std::vector<Json> out;
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
        const std::size_t from = at + begin.size();
        out.push_back(Json::parse(text.substr(from, text.find("</script>", from) - from)));
    }
    return out;
}

/// The chart that says this of itself; null if there is none.
inline Json chart_of(const std::string& text, const std::string& says) {
    const std::size_t from = text.find("aria-label=\"" + says);
    return from == std::string::npos ? Json() : charts(text.substr(from)).at(0);
}

}  // namespace lianxin::report::sample
