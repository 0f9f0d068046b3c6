// A calendar as text in the form of RFC 5545.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianxin/time.hpp"

namespace lianxin::report {

/// An entry: a whole day, or a time of the day.
struct CalendarEntry {
    std::string uid;  ///< the same whenever the same thing is written
    Date day;
    std::optional<Instant> at;  ///< the exact time, where it is not the whole day
    std::string summary;
    bool is_public = false;
};

/// Times are UTC+08:00, with a zone of their own that knows no daylight saving. `stamp` is when it was made.
std::string calendar_text(const std::string& name, bool english, Instant stamp,
                          const std::vector<CalendarEntry>& entries);

}  // namespace lianxin::report
