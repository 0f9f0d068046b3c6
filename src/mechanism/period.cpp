#include "mechanism/period.hpp"

#include <algorithm>

namespace lianxin::mechanism {
namespace {

/// `count` months beginning with that of `month` (1 … 12).
Span months(int year, unsigned month, unsigned count) {
    const unsigned after = month - 1 + count;
    const Date next = Date::of(year + static_cast<int>(after / 12), after % 12 + 1, 1);
    return {Date::of(year, month, 1), next - 1};
}

Span months_around(Date day, unsigned count) {
    return months(day.year(), (day.month() - 1) / count * count + 1, count);
}

/// The same day of another year; 28 February if that has no 29th.
Date years_later(Date day, std::int64_t years) {
    const int year = day.year() + static_cast<int>(years);
    const bool leap_day = day.month() == 2 && day.day() == 29;
    const bool leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return Date::of(year, day.month(), leap_day && !leap_year ? 28 : day.day());
}

Span term_around(Date first, std::int64_t years, Date day) {
    std::int64_t n = (day.year() - first.year()) / years;
    while (years_later(first, n * years) > day) --n;
    while (years_later(first, (n + 1) * years) <= day) ++n;
    return {years_later(first, n * years), years_later(first, (n + 1) * years) - 1};
}

}  // namespace

Span period_of(const Mechanism& mechanism, const Amount& amount, Date day) {
    switch (amount.per.value_or(Per::year)) {
        case Per::week: {
            const Date monday = day - static_cast<std::int32_t>(day.weekday() - 1);
            return {monday, monday + 6};
        }
        case Per::month:
            return months_around(day, 1);
        case Per::quarter:
            return months_around(day, 3);
        case Per::half_year:
            return months_around(day, 6);
        case Per::term:
            return term_around(mechanism.effective_on, amount.years, day);
        case Per::fixed_days:
            return {day, day};
        case Per::year:
            break;
    }
    return months_around(day, 12);
}

std::vector<Date> fixed_days(const Amount& amount, const calendar::Calendar& calendar, const Span& within) {
    std::vector<Date> days;
    const auto rule = amount.on_rest_day.value_or(calendar::RestDayRule::as_is);
    Date month = months_around(within.from, 1).from;
    month = months_around(month - 1, 1).from;  // a rest day at a month's end rolls into the next month
    for (; month <= within.to; month = months_around(month, 1).to + 1)
        for (const std::int64_t day : amount.days_of_month) {
            const Date on =
                calendar::reception_day(calendar, month.year(), month.month(), static_cast<unsigned>(day), rule);
            if (within.has(on)) days.push_back(on);
        }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<Span> periods(const Mechanism& mechanism, const Amount& amount, const calendar::Calendar& calendar,
                          const Span& within) {
    std::vector<Span> all;
    if (amount.per == Per::fixed_days) {
        for (const Date day : fixed_days(amount, calendar, within)) all.push_back({day, day});
        return all;
    }
    for (Date day = within.from; day <= within.to; day = all.back().to + 1)
        all.push_back(period_of(mechanism, amount, day));
    return all;
}

}  // namespace lianxin::mechanism
