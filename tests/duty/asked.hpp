// How tests of duties ask, and how they read an item.
#pragma once

#include <string>

#include "activity/county.hpp"
#include "duty/duty.hpp"

namespace lianxin::test {

inline Date day(const char* text) { return Date::parse(text); }

inline DutyEvaluate asked(const char* from, const char* to, std::optional<std::int64_t> measure = {},
                          const char* who = "") {
    DutyEvaluate request;
    request.from = day(from);
    request.to = day(to);
    request.measure = measure;
    request.appointment = who;
    return request;
}

/// "onsite_quarterly a-deputy 2024-01-01 2024-03-31 1/1 met"
inline std::string line(const DutyItem& item) {
    std::string status;
    for (const auto& entry : enum_names(DutyStatus{}))
        if (entry.value == item.status) status = entry.name;
    return item.duty + " " + item.bearer + " " + item.from.str() + " " + item.to.str() + " " +
           std::to_string(item.done) + "/" + std::to_string(item.owed) + " " + status;
}

}  // namespace lianxin::test
