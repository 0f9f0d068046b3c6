// What the adoption of a calendar does to clocks that are running.
#pragma once

#include <string>

#include "service/session.hpp"

namespace lianxin::service {

struct Recomputed {
    std::int64_t clocks = 0;             ///< that end on another day from now on
    std::int64_t breaches_standing = 0;  ///< that had ended already: corrected on record, judged as before
};

/// Counts all open clocks of a family of calendars anew, and those that were breached, with the reason on record.
/// `document` is what was adopted in this transaction: "cn-2024/2".
Recomputed recompute_clocks(Work& work, const std::string& family, const std::string& document);

}  // namespace lianxin::service
