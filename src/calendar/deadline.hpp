// When a period ends. The rules and their sources: docs/design/deadlines.md.
#pragma once

#include <array>
#include <cstdint>

#include "calendar/calendar.hpp"
#include "codec/codec.hpp"
#include "lianxin/time.hpp"

namespace lianxin::calendar {

enum class PeriodUnit {
    day,          ///< every day counts
    working_day,  ///< only working days count
};

/// What happens when a period's last day is a rest day.
enum class Roll {
    none,              ///< it ends on that day all the same
    next_working_day,  ///< it ends on the first working day after
};

/// What happens to a fixed day of the month that is a rest day.
enum class RestDayRule { as_is, next_working_day };

/// The longest period, and the longest extension, in days of its unit: a century.
constexpr std::int64_t kLongestPeriod = 36'525;

struct Period {
    std::int64_t amount = 0;  ///< 1 … `kLongestPeriod`
    PeriodUnit unit = PeriodUnit::day;
    Roll roll = Roll::none;
    std::int64_t extension_days = 0;  ///< 0 … `kLongestPeriod`, in the period's unit, from its nominal end
};

struct Deadline {
    Date nominal_on;           ///< last day of the period itself: no extension, no roll
    Date extended_on;          ///< last day with the extension, before any roll
    Date due_on;               ///< the last day
    Instant due_at;            ///< 24:00 of `due_on`: the first instant that is too late
    bool provisional = false;  ///< a day that was counted, or tried for the roll, is of a year not published
};

/// The day of `start` does not count; the extension is counted on from the nominal end, and what comes of it is
/// rolled last. \throws Error `calendar.bad_period`, `calendar.out_of_range`
Deadline deadline(const Calendar& calendar, Instant start, const Period& period);

/// A day of the month that is fixed in advance, such as a reception day. In a month that is too short for it, it
/// is the month's last day; only then is the rule for rest days applied, which may lead into the next month.
/// \throws Error `time.no_such_date` unless month is 1 … 12 and day 1 … 31; `time.out_of_range`;
///         `calendar.out_of_range`
Date reception_day(const Calendar& calendar, int year, unsigned month, unsigned day, RestDayRule rule);

constexpr std::array<codec::EnumName<PeriodUnit>, 2> enum_names(PeriodUnit) {
    return {{{PeriodUnit::day, "day"}, {PeriodUnit::working_day, "working_day"}}};
}

constexpr std::array<codec::EnumName<Roll>, 2> enum_names(Roll) {
    return {{{Roll::none, "none"}, {Roll::next_working_day, "next_working_day"}}};
}

constexpr std::array<codec::EnumName<RestDayRule>, 2> enum_names(RestDayRule) {
    return {{{RestDayRule::as_is, "as_is"}, {RestDayRule::next_working_day, "next_working_day"}}};
}

}  // namespace lianxin::calendar
