// When a period ends. The rules and their sources: docs/design/deadlines.md.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "calendar/calendar.hpp"
#include "codec/names.hpp"
#include "lianxin/deadline.hpp"
#include "lianxin/time.hpp"

namespace lianxin::calendar {

using lianxin::Pause;
using lianxin::PeriodEnd;
using lianxin::PeriodUnit;
using lianxin::Roll;

/// What happens to a fixed day of the month that is a rest day.
enum class RestDayRule { as_is, next_working_day };

/// The longest period, and the longest extension, in days of its unit: a century. In hours it is 24 times as many.
constexpr std::int64_t kLongestPeriod = 36'525;

constexpr std::int64_t kHour = 3'600'000;  ///< milliseconds

struct Period {
    std::int64_t amount = 0;  ///< 1 … `kLongestPeriod`; not looked at for `same_day`
    PeriodUnit unit = PeriodUnit::day;
    Roll roll = Roll::none;
    std::int64_t extension = 0;  ///< 0 … `kLongestPeriod`, in the period's unit, from its nominal end; 0 for `same_day`
    PeriodEnd ends = PeriodEnd::midnight;
};

struct Deadline {
    Date nominal_on;   ///< last day of the period itself: no extension, no roll
    Date extended_on;  ///< last day with the extension, before any roll
    Date due_on;       ///< the last day
    Instant due_at;    ///< the first instant that is too late: 24:00 of `due_on`, close of business, or the hour
    /// A day that was counted, skipped, paused or tried for the roll is of a year not published, or office hours were
    /// asked for of a year whose document states none.
    bool provisional = false;
};

constexpr bool in_hours(PeriodUnit unit) { return unit == PeriodUnit::hour || unit == PeriodUnit::working_hour; }

/// Does the end hang on the office hours of its last day?
constexpr bool ends_with_business(const Period& period) {
    return period.ends == PeriodEnd::close_of_business && !in_hours(period.unit);
}

/// Can the period be counted? \throws Error `calendar.bad_period`, `calendar.no_hours`
void require_sound(const Calendar& calendar, const Period& period);

/// When the period ends. The rules:
/// - The day of `start` does not count; hours run from `start` itself; `same_day` ends on the day of `start`.
/// - `pauses`, in any order, may overlap: what they cover together does not count. A day does not count if the clock
///   stood still as the day began (00:00). They do nothing to `same_day`. A period of days
///   suspended in the course of its last day ends as many counting days later as would have counted meanwhile.
/// - The extension is counted on from the nominal end, still without the pauses; what comes of it is rolled, once and
///   last. `previous_working_day` never leads to the day of `start` or before: with no working day in between, the
///   end stays. Hours roll to the same time of day.
/// - A close of business that is not after `start` gives way to 24:00.
/// \throws Error `calendar.bad_period`; `calendar.out_of_range` if it ends beyond `kLastDay`; `calendar.no_hours` if
///   office hours are asked for and no document of the calendar states any
Deadline deadline(const Calendar& calendar, Instant start, const Period& period, const std::vector<Pause>& pauses = {});

/// The pauses one after the other, without overlap and without empty ones.
std::vector<Pause> united(std::vector<Pause> pauses);

/// A day of the month that is fixed in advance, such as a reception day. In a month that is too short for it, it
/// is the month's last day; only then is the rule for rest days applied, which may lead into the next month.
/// \throws Error `time.no_such_date` unless month is 1 … 12 and day 1 … 31; `time.out_of_range`;
///         `calendar.out_of_range`
Date reception_day(const Calendar& calendar, int year, unsigned month, unsigned day, RestDayRule rule);

constexpr std::array<codec::EnumName<RestDayRule>, 2> enum_names(RestDayRule) {
    return {{{RestDayRule::as_is, "as_is"}, {RestDayRule::next_working_day, "next_working_day"}}};
}

}  // namespace lianxin::calendar
