// Where a page of a list goes on.
#pragma once

#include <cstdint>
#include <string>

namespace lianxin::service {

/// What `after` holds is no `next` of a page before. \throws Error `request.bad_page`, always
[[noreturn]] void bad_page();

/// Where a page of lines goes on that are ordered by a number, then by ids: "17/990001-2024-000001".
struct After {
    std::int64_t number = 0;
    std::string id;
    std::int64_t last = 0;  ///< the number after the id, if there are `parts` of three
};
/// \throws Error `request.bad_page`
After after_of(const std::string& after, int parts);

}  // namespace lianxin::service
