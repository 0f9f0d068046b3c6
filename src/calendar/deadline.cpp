#include "calendar/deadline.hpp"

#include <date/date.h>

#include <algorithm>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {
namespace {

void bounded(std::int64_t days, std::int64_t least, const char* what, const char* what_zh) {
    if (days >= least && days <= kLongestPeriod) return;
    throw Error("calendar.bad_period", cat(what, " must be from ", least, " to ", kLongestPeriod, " days."),
                cat(what_zh, "须在", least, "至", kLongestPeriod, "日之间。"));
}

/// The last of `n` days of the unit that follow `from`.
Date count_on(const Calendar& calendar, Date from, PeriodUnit unit, std::int64_t n) {
    if (unit == PeriodUnit::working_day) return calendar.add_working_days(from, n);
    const Date end = from + static_cast<std::int32_t>(n);
    if (kLastDay < end)
        throw Error("calendar.out_of_range", cat("Periods must end by ", kLastDay.str(), "."),
                    cat("期限届满日不得晚于", kLastDay.str(), "。"));
    return end;
}

unsigned last_day_of(int year, unsigned month) {
    return static_cast<unsigned>((date::year{year} / date::month{month} / date::last).day());
}

}  // namespace

Deadline deadline(const Calendar& calendar, Instant start, const Period& period) {
    bounded(period.amount, 1, "A period", "期限");
    bounded(period.extension_days, 0, "An extension", "延期");
    const Date first = start.date() + 1;
    Deadline out;
    out.nominal_on = count_on(calendar, start.date(), period.unit, period.amount);
    out.extended_on = count_on(calendar, out.nominal_on, period.unit, period.extension_days);
    out.due_on = period.roll == Roll::next_working_day ? calendar.working_day_from(out.extended_on) : out.extended_on;
    out.due_at = Instant::start_of(out.due_on + 1);
    out.provisional = !calendar.covered(first, out.due_on);
    return out;
}

Date reception_day(const Calendar& calendar, int year, unsigned month, unsigned day, RestDayRule rule) {
    const bool a_day = month >= 1 && month <= 12 && day <= 31;  // else Date::of says so
    const Date fixed = Date::of(year, month, a_day ? std::min(day, last_day_of(year, month)) : day);
    return rule == RestDayRule::next_working_day ? calendar.working_day_from(fixed) : fixed;
}

}  // namespace lianxin::calendar
