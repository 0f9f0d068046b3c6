#include "service/page.hpp"

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::service {

void bad_page() {
    throw Error("request.bad_page", "'after' is the 'next' of the page before.", "after须取自上一页的next。", "/after");
}

After after_of(const std::string& after, int parts) {
    const std::size_t first = after.find('/'), last = parts == 2 ? after.size() : after.rfind('/');
    const auto whole = [](const std::string& text) {
        return !text.empty() && text.size() <= 18 && is_digits(text, text.size());
    };
    const std::string number = after.substr(0, first);
    const std::string end = parts == 2 ? "0" : last == std::string::npos ? "" : after.substr(last + 1);
    if (first == std::string::npos || first == last || !whole(number) || !whole(end)) bad_page();
    return {std::stoll(number), after.substr(first + 1, last - first - 1), std::stoll(end)};
}

}  // namespace lianxin::service
