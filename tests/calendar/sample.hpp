// Calendars for the tests: the built-in one of mainland China, and small ones made by hand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "calendar/year.hpp"
#include "resources/resources.hpp"

namespace lianxin::calendar {

inline Date on(std::string_view text) { return Date::parse(text); }
inline Instant at(std::string_view text) { return Instant::parse(text); }

inline YearCalendar built_in(int year) {
    const auto text = resources::find("cn-" + std::to_string(year));
    return check(text.value()).document.value();
}

inline std::vector<YearCalendar> built_in_years() {
    return {built_in(2023), built_in(2024), built_in(2025), built_in(2026)};
}

inline const Calendar& china() {
    static const Calendar calendar(built_in_years());
    return calendar;
}

/// A year without holidays, to be filled in.
inline YearCalendar bare_year(int year, std::int64_t version = 1) {
    YearCalendar out;
    out.id = "test-" + std::to_string(year);
    out.version = version;
    out.calendar = "test";
    out.year = year;
    return out;
}

}  // namespace lianxin::calendar
