// The periods in which an amount is owed, as spans of days.
#pragma once

#include <vector>

#include "calendar/calendar.hpp"
#include "mechanism/mechanism.hpp"

namespace lianxin::mechanism {

/// Days from the first to the last, both included.
struct Span {
    Date from;
    Date to;
    std::int32_t days() const { return to - from + 1; }
    bool has(Date day) const { return from <= day && day <= to; }
    bool overlaps(const Span& o) const { return from <= o.to && o.from <= to; }
};

/// The week (from Monday), month, quarter, half-year, year or term that `day` lies in. Terms follow one another from
/// the mechanism's day of effect on, and before it backwards. Not for `record_only` nor for fixed days.
Span period_of(const Mechanism& mechanism, const Amount& amount, Date day);

/// The fixed days of the months, rest days treated as the amount says, that fall within the span; each day once.
std::vector<Date> fixed_days(const Amount& amount, const calendar::Calendar& calendar, const Span& within);

/// The periods that overlap the span, in order; a fixed day is a period of one day.
std::vector<Span> periods(const Mechanism& mechanism, const Amount& amount, const calendar::Calendar& calendar,
                          const Span& within);

}  // namespace lianxin::mechanism
