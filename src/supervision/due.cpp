#include "supervision/due.hpp"

#include <algorithm>

#include "calendar/deadline.hpp"
#include "lianxin/error.hpp"

namespace lianxin::supervision {
namespace {

using calendar::Calendar;

const Instant kNever = Instant::start_of(calendar::kLastDay + 1);
constexpr std::int64_t kDay = 24 * calendar::kHour;

/// The last instant for which `holds` is true. It is true up to some instant and false from then on; looked for around
/// `near`, in ever longer steps, and not beyond `kNever`.
template <class Holds>
Instant last_instant(Instant near, Holds&& holds) {
    std::int64_t good = near.ms, bad = near.ms, step = kDay;
    if (holds(near)) {
        for (;; step *= 2) {
            bad = std::min(good + step, kNever.ms + 1);
            if (bad > kNever.ms) break;
            if (!holds(Instant{bad})) break;
            good = bad;
        }
    } else {
        for (;; step *= 2) {
            good = bad - step;
            if (holds(Instant{good})) break;
            bad = good;
        }
    }
    while (bad - good > 1) {
        const std::int64_t middle = good + (bad - good) / 2;
        (holds(Instant{middle}) ? good : bad) = middle;
    }
    return Instant{good};
}

/// The n-th working day before `day`, which itself does not count.
Date working_day_before(const Calendar& calendar, Date day, std::int64_t n) {
    const auto enough = [&](Instant at) { return calendar.working_days_between(at.date() - 1, day - 1) >= n; };
    return last_instant(Instant::start_of(day - 1), enough).date();
}

/// The first instant, at or after `at`, at which the office is open.
Instant opening(const Calendar& calendar, Instant at) {
    if (!calendar.has_hours()) calendar.close_of_business(at.date());  // says so
    for (Date day = calendar.working_day_from(at.date());; day = calendar.working_day_from(day + 1))
        for (const calendar::HourSpan& span : calendar.hours(day)) {
            const Instant from = Instant::start_of(day) + span.from, to = Instant::start_of(day) + span.to;
            if (at < to) return std::max(at, from, [](Instant a, Instant b) { return a < b; });
        }
}

Instant before(const When& when, Instant due_at, const Calendar& calendar) {
    const Date last = Instant{due_at.ms - 1}.date();
    switch (when.unit) {
        case PeriodUnit::hour:
            return due_at + -when.amount * calendar::kHour;
        case PeriodUnit::working_hour:
            return last_instant(due_at, [&](Instant at) {
                return calendar.working_ms_between(at, due_at) >= when.amount * calendar::kHour;
            });
        case PeriodUnit::working_day:
            return Instant::start_of(working_day_before(calendar, last, when.amount));
        default:
            return Instant::start_of(last - static_cast<std::int32_t>(when.amount));
    }
}

Instant after(const When& when, Instant due_at, const Calendar& calendar) {
    if (when.amount == 0) return due_at;
    const Date last = Instant{due_at.ms - 1}.date();
    switch (when.unit) {
        case PeriodUnit::hour:
            return due_at + when.amount * calendar::kHour;
        case PeriodUnit::working_hour:
            return calendar.add_working_ms(due_at, when.amount * calendar::kHour);
        case PeriodUnit::working_day:
            return Instant::start_of(calendar.add_working_days(last, when.amount));
        default:
            return Instant::start_of(last + static_cast<std::int32_t>(when.amount));
    }
}

template <class Count>
Instant or_never(Count&& count) {
    try {
        const Instant at = count();
        return at < kNever ? at : kNever;
    } catch (const Error& error) {
        if (error.code() != "calendar.out_of_range") throw;
        return kNever;
    }
}

Instant by_itself(const Rung& rung, Instant due_at, const Calendar& calendar) {
    return rung.when.side == Side::before ? before(rung.when, due_at, calendar) : after(rung.when, due_at, calendar);
}

}  // namespace

Instant falls_due(const Rung& rung, Instant due_at, const Calendar& calendar) {
    return or_never([&] {
        const Instant at = by_itself(rung, due_at, calendar);
        return rung.working_hours_only ? opening(calendar, at) : at;
    });
}

Instant falls_due(const Rung& rung, Instant due_at, Instant started_at, const Calendar& calendar) {
    return or_never([&] {
        const Instant alone = by_itself(rung, due_at, calendar);
        const Instant at = alone < started_at ? started_at : alone;
        return rung.working_hours_only ? opening(calendar, at) : at;
    });
}

Instant latest_limit(const Rung& rung, Instant now, const Calendar& calendar) {
    return last_instant(now, [&](Instant due_at) { return falls_due(rung, due_at, calendar) <= now; });
}

Instant latest_start(const Rung& rung, Instant now, const Calendar& calendar) {
    if (!rung.working_hours_only) return now;
    return last_instant(now, [&](Instant start) { return opening(calendar, start) <= now; });
}

}  // namespace lianxin::supervision
