// Texts as ledgers hold them.
#include "base/text.hpp"
#include "report/ledger.hpp"
#include "report/page.hpp"

namespace lianxin::report {

bool looks_like_formula(std::string_view text) {
    // Some spreadsheets take the full-width signs for the plain ones.
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (text.substr(0, sign.size()) == sign) return true;
    return false;
}

std::string showable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = first_character(text);
        const std::size_t size = c.size == 0 ? 1 : c.size;
        if (c.code == U'\r') {
            if (text.substr(1, 1) != "\n") out += '\n';
        } else if (c.size == 0 || !is_shown(c.code)) {
            out += "\uFFFD";
        } else {
            out += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    return out;
}

std::string wall_time(Instant at) { return clock_time(at); }

}  // namespace lianxin::report
