// Every unit is counted along a scale of whole numbers, by one loop over the pauses.
#include "calendar/deadline.hpp"

#include <date/date.h>

#include <algorithm>

#include "base/text.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {
namespace {

void bounded(std::int64_t amount, std::int64_t least, PeriodUnit unit, const char* what, const char* what_zh) {
    const std::int64_t most = in_hours(unit) ? kLongestPeriod * 24 : kLongestPeriod;
    if (amount >= least && amount <= most) return;
    throw Error("calendar.bad_period",
                cat(what, " must be from ", least, " to ", most, in_hours(unit) ? " hours." : " days."),
                cat(what_zh, "须在", least, "至", most, in_hours(unit) ? "小时之间。" : "日之间。"));
}

void not_beyond_the_last_day(bool within) {
    if (within) return;
    throw Error("calendar.out_of_range", cat("Periods must end by ", kLastDay.str(), "."),
                cat("期限届满日不得晚于", kLastDay.str(), "。"));
}

/// A line of whole numbers, on some of which a unit counts: days, or milliseconds for the units of hours. A position
/// is the first number not counted yet.
class Scale {
public:
    Scale(const Calendar& calendar, PeriodUnit unit) : calendar_(calendar), unit_(unit) {}

    std::int64_t steps(std::int64_t amount) const { return in_hours(unit_) ? amount * kHour : amount; }

    /// Where a period that starts then begins to count.
    std::int64_t beginning(Instant start) const { return in_hours(unit_) ? start.ms : start.date().days + 1; }

    /// The first number not before an instant; so a pause covers the days that begin within it.
    std::int64_t position(Instant instant) const {
        const Instant within = std::clamp(instant, Instant{kFirst}, Instant{kEnd});
        if (in_hours(unit_)) return within.ms;
        return within.date().days + (within.ms_of_day() == 0 ? 0 : 1);
    }

    /// How many numbers count from `from`, before `to`.
    std::int64_t between(std::int64_t from, std::int64_t to) const {
        switch (unit_) {
            case PeriodUnit::working_day:
                return calendar_.working_days_between(day(from - 1), day(to - 1));
            case PeriodUnit::working_hour:
                return calendar_.working_ms_between(Instant{from}, Instant{to});
            default:
                return to - from;
        }
    }

    /// The earliest position by which n numbers, at least one, have counted from `from`.
    std::int64_t add(std::int64_t from, std::int64_t n) const {
        switch (unit_) {
            case PeriodUnit::working_day:
                return calendar_.add_working_days(day(from - 1), n).days + 1;
            case PeriodUnit::working_hour:
                return calendar_.add_working_ms(Instant{from}, n).ms;
            default:
                not_beyond_the_last_day(from + n <= (in_hours(unit_) ? kEnd : kLastDay.days + 1));
                return from + n;
        }
    }

    /// The day of the last number before a position.
    Date last_day(std::int64_t position) const {
        return in_hours(unit_) ? Instant{position - 1}.date() : day(position - 1);
    }

private:
    static Date day(std::int64_t days) { return Date{static_cast<std::int32_t>(days)}; }

    static constexpr std::int64_t kDayMs = 24 * kHour;
    static constexpr std::int64_t kFirst = -25'567 * kDayMs - 8 * kHour;            // 1900-01-01 at +08:00
    static constexpr std::int64_t kEnd = (kLastDay.days + 1) * kDayMs - 8 * kHour;  // 24:00 of the last day

    const Calendar& calendar_;
    PeriodUnit unit_;
};

/// The earliest position by which n numbers outside the pauses have counted.
std::int64_t count_on(const Scale& scale, const std::vector<Pause>& pauses, std::int64_t from, std::int64_t n) {
    if (n == 0) return from;
    for (const Pause& pause : pauses) {
        const std::int64_t stop = scale.position(pause.from);
        const std::int64_t resume = scale.position(pause.to);
        if (resume <= from) continue;
        if (from < stop) {
            const std::int64_t open = scale.between(from, stop);
            if (open >= n) break;
            n -= open;
        }
        from = resume;
    }
    return scale.add(from, n);
}

Date rolled(const Calendar& calendar, Date day, Date earliest, Roll roll) {
    switch (roll) {
        case Roll::next_working_day:
            return calendar.working_day_from(day);
        case Roll::previous_working_day:
            return calendar.last_working_day(earliest, day).value_or(day);
        case Roll::none:
            break;
    }
    return day;
}

/// The instant at which a period of days ends that is due on `due_on`.
Instant end_of(const Calendar& calendar, Instant start, Date due_on, const Period& period) {
    if (ends_with_business(period)) {
        const Instant close = calendar.close_of_business(due_on);
        if (start < close) return close;
    }
    return Instant::start_of(due_on + 1);
}

/// Suspended in the course of its last day, a period of days would be over before the clock runs again. So its end
/// moves on by as many days as would have counted while it stood still.
std::int64_t kept_open(const Calendar& calendar, const Scale& scale, const std::vector<Pause>& pauses, std::int64_t end,
                       Instant start, const Period& period) {
    if (in_hours(period.unit)) return end;
    for (const Pause& pause : pauses) {
        const Instant ends = end_of(calendar, start, scale.last_day(end), period);
        if (ends <= pause.from || pause.to <= ends) continue;
        const std::int64_t missed = scale.between(end, scale.position(pause.to));
        if (missed > 0) end = scale.add(end, missed);
    }
    return end;
}

bool is_provisional(const Calendar& calendar, Instant start, const Period& period, const Deadline& due) {
    const bool same_day = period.unit == PeriodUnit::same_day;
    const Date first = same_day || in_hours(period.unit) ? start.date() : start.date() + 1;
    const Date last = std::max(due.extended_on, due.due_on);
    if (period.unit == PeriodUnit::working_hour) return !calendar.states_hours(first, last);
    if (ends_with_business(period) && !calendar.states_hours(due.due_on, due.due_on)) return true;
    const bool asked = !same_day || period.roll != Roll::none;
    return asked && !calendar.covered(first, last);
}

unsigned last_day_of(int year, unsigned month) {
    return static_cast<unsigned>((date::year{year} / date::month{month} / date::last).day());
}

}  // namespace

void require_sound(const Calendar& calendar, const Period& period) {
    if (period.unit == PeriodUnit::same_day) {
        if (period.extension != 0)
            throw Error("calendar.bad_period", "A period that ends the same day takes no extension.",
                        "当日届满的期限不得延长。");
    } else {
        bounded(period.amount, 1, period.unit, "A period", "期限");
        bounded(period.extension, 0, period.unit, "An extension", "延期");
    }
    if ((period.unit == PeriodUnit::working_hour || ends_with_business(period)) && !calendar.has_hours())
        throw Error("calendar.no_hours", "The period needs office hours, and no document of the calendar states any.",
                    "该期限须按办公时间计算，而日历文件均未列明办公时间。");
}

std::vector<Pause> united(std::vector<Pause> pauses) {
    std::sort(pauses.begin(), pauses.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
    std::vector<Pause> out;
    for (const Pause& pause : pauses) {
        if (pause.to <= pause.from) continue;
        if (out.empty() || out.back().to < pause.from)
            out.push_back(pause);
        else
            out.back().to = std::max(out.back().to, pause.to);
    }
    return out;
}

Deadline deadline(const Calendar& calendar, Instant start, const Period& period, const std::vector<Pause>& pauses) {
    require_sound(calendar, period);
    const Date started_on = start.date();
    Deadline out;
    Instant end;
    if (period.unit == PeriodUnit::same_day) {
        not_beyond_the_last_day(started_on <= kLastDay);
        out.nominal_on = out.extended_on = started_on;
    } else {
        const Scale scale(calendar, period.unit);
        const std::vector<Pause> still = united(pauses);
        const std::int64_t nominal = count_on(scale, still, scale.beginning(start), scale.steps(period.amount));
        const std::int64_t extended = count_on(scale, still, nominal, scale.steps(period.extension));
        const auto last_day = [&](std::int64_t position) {
            return scale.last_day(kept_open(calendar, scale, still, position, start, period));
        };
        out.nominal_on = last_day(nominal);
        out.extended_on = last_day(extended);
        end = Instant{extended};
    }
    out.due_on = rolled(calendar, out.extended_on, started_on + 1, period.roll);
    out.due_at = in_hours(period.unit) ? end + (out.due_on - out.extended_on) * 24 * kHour
                                       : end_of(calendar, start, out.due_on, period);
    out.provisional = is_provisional(calendar, start, period, out);
    return out;
}

Date reception_day(const Calendar& calendar, int year, unsigned month, unsigned day, RestDayRule rule) {
    const bool a_day = month >= 1 && month <= 12 && day <= 31;  // else Date::of says so
    const Date fixed = Date::of(year, month, a_day ? std::min(day, last_day_of(year, month)) : day);
    return rule == RestDayRule::next_working_day ? calendar.working_day_from(fixed) : fixed;
}

}  // namespace lianxin::calendar
