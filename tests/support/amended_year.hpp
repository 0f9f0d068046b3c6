// A year's calendar as it is amended in the course of the year.
#pragma once

#include <cstdint>
#include <string>

#include "base/json.hpp"
#include "lianxin/document.hpp"

namespace lianxin::test {

/// The year's calendar as the next version, with one holiday more.
inline std::string with_holiday(const std::string& year, std::int64_t version, const std::string& from,
                                const std::string& to) {
    Json document = Json::parse(builtin("cn-" + year));
    document["version"] = version;
    document["holidays"].push_back(
        {{"name", {{"zh", "临时放假"}, {"en", "One day more"}}}, {"from", from}, {"to", to}});
    return document.dump();
}

}  // namespace lianxin::test
