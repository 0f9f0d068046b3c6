// What holds of every deadline under every calendar: random calendars, random periods.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "calendar/deadline.hpp"
#include "calendar/sample.hpp"

namespace lianxin::calendar {
namespace {

using Years = std::vector<YearCalendar>;

/// The same rules, day by day and without preparation.
struct Naive {
    const Years& years;

    const YearCalendar* of(Date day) const {
        for (const YearCalendar& year : years)
            if (year.year == day.year()) return &year;
        return nullptr;
    }

    bool working(Date day) const {
        if (const YearCalendar* year = of(day)) {
            for (const MakeUpDay& make_up : year->make_up_days)
                if (make_up.on == day) return true;
            for (const Holiday& holiday : year->holidays)
                if (holiday.from <= day && day <= holiday.to) return false;
        }
        return day.weekday() <= 5;
    }

    Deadline deadline(Instant start, const Period& period) const {
        Deadline out;
        Date day = start.date();
        const auto step = [&] {
            day = day + 1;
            out.provisional = out.provisional || of(day) == nullptr;
        };
        const auto count = [&](std::int64_t n) {
            while (n > 0) {
                step();
                if (period.unit == PeriodUnit::day || working(day)) --n;
            }
        };
        count(period.amount);
        out.nominal_on = day;
        count(period.extension);
        out.extended_on = day;
        while (period.roll == Roll::next_working_day && !working(day)) step();
        out.due_on = day;
        out.due_at = Instant::start_of(day + 1);
        return out;
    }
};

/// From `low` up to but not including `high`, all alike from the first trial on.
template <class T>
T among(T low, T high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high));
}

Date day_in(int year) { return Date::of(year, 1, 1) + among(0, 365); }

bool within_holiday(const YearCalendar& year, Date day) {
    return std::any_of(year.holidays.begin(), year.holidays.end(),
                       [&](const Holiday& h) { return h.from <= day && day <= h.to; });
}

bool made_up(const YearCalendar& year, Date day) {
    return std::any_of(year.make_up_days.begin(), year.make_up_days.end(),
                       [&](const MakeUpDay& m) { return m.on == day; });
}

YearCalendar random_year(int number) {
    YearCalendar year = bare_year(number);
    for (int i = among(0, 8); i > 0; --i) {
        const Date from = day_in(number);
        const Date to = std::min(from + among(0, 10), Date::of(number, 12, 31));
        bool free = true;
        for (Date day = from; day <= to; day = day + 1) free = free && !within_holiday(year, day);
        if (free) year.holidays.push_back({{"假", ""}, from, to});
    }
    for (int i = among(0, 30); i > 0; --i) {
        const Date day = day_in(number);
        if (day.weekday() > 5 && !within_holiday(year, day) && !made_up(year, day))
            year.make_up_days.push_back({day, {"班", ""}});
    }
    return year;
}

/// Some of the years 2023-2026, in no order.
Years random_years() {
    Years years;
    for (const int number : {2025, 2023, 2026, 2024})
        if (among(0, 4) != 0) years.push_back(random_year(number));
    return years;
}

Instant random_start() {
    const Date day = day_in(among(2022, 2028));
    return Instant::start_of(day) + among(0, 86'400'000);
}

Period random_period() {
    return {among(1, 120), *rc::gen::element(PeriodUnit::day, PeriodUnit::working_day),
            *rc::gen::element(Roll::none, Roll::next_working_day), among(0, 40)};
}

bool same(const Deadline& a, const Deadline& b) {
    return a.nominal_on == b.nominal_on && a.extended_on == b.extended_on && a.due_on == b.due_on &&
           a.due_at == b.due_at && a.provisional == b.provisional;
}

TEST(DeadlineProperty, PreparedAnswerIsThatOfCountingDayByDay) {
    EXPECT_TRUE(rc::check([] {
        const Years years = random_years();
        const Calendar calendar(years);
        const Instant start = random_start();
        const Period period = random_period();
        RC_ASSERT(same(deadline(calendar, start, period), Naive{years}.deadline(start, period)));
    }));
}

TEST(DeadlineProperty, EveryDayIsWorkedOrNotAsTheDocumentsSay) {
    EXPECT_TRUE(rc::check([] {
        const Years years = random_years();
        const Calendar calendar(years);
        for (Date day = on("2022-12-25"); day < on("2027-01-07"); day = day + 1) {
            RC_ASSERT(calendar.is_working_day(day) == (Naive{years}.working(day)));
            RC_ASSERT(calendar.day(day).working == calendar.is_working_day(day));
            RC_ASSERT(calendar.day(day).covered == calendar.covered(day));
        }
    }));
}

TEST(DeadlineProperty, AddingAHolidayNeverMakesEarlier) {
    EXPECT_TRUE(rc::check([] {
        Years years = random_years();
        RC_PRE(!years.empty());
        const Instant start = random_start();
        const Period period = random_period();
        const Date before = deadline(Calendar(years), start, period).due_on;
        YearCalendar& year = years[among(std::size_t{0}, years.size())];
        const Date extra = day_in(static_cast<int>(year.year));
        RC_PRE(!within_holiday(year, extra) && !made_up(year, extra));
        year.holidays.push_back({{"新", ""}, extra, extra});
        RC_ASSERT(before <= deadline(Calendar(years), start, period).due_on);
    }));
}

TEST(DeadlineProperty, WorkingDaysBetweenStartAndDueAreTheAmount) {
    EXPECT_TRUE(rc::check([] {
        const Calendar calendar(random_years());
        const Instant start = random_start();
        Period period = random_period();
        period.unit = PeriodUnit::working_day;
        const Deadline due = deadline(calendar, start, period);
        RC_ASSERT(calendar.working_days_between(start.date(), due.nominal_on) == period.amount);
        RC_ASSERT(calendar.working_days_between(start.date(), due.due_on) == period.amount + period.extension);
        RC_ASSERT(calendar.is_working_day(due.due_on));
    }));
}

TEST(DeadlineProperty, ExtendingIsAsIfThePeriodHadBeenLongerAndIsRolledLast) {
    EXPECT_TRUE(rc::check([] {
        const Calendar calendar(random_years());
        const Instant start = random_start();
        const Period extended = random_period();
        Period longer = extended;
        longer.amount += longer.extension;
        longer.extension = 0;
        Period alone = extended;
        alone.extension = 0;
        const Deadline due = deadline(calendar, start, extended);
        RC_ASSERT(due.due_on == deadline(calendar, start, longer).due_on);
        RC_ASSERT(due.extended_on == deadline(calendar, start, longer).nominal_on);
        RC_ASSERT(due.nominal_on == deadline(calendar, start, alone).nominal_on);
    }));
}

TEST(DeadlineProperty, WhatIsNotProvisionalStaysWhenAnotherYearIsPublished) {
    EXPECT_TRUE(rc::check([] {
        Years years = random_years();
        const Instant start = random_start();
        const Period period = random_period();
        const Deadline before = deadline(Calendar(years), start, period);
        RC_PRE(!before.provisional);
        for (const int number : {2022, 2023, 2024, 2025, 2026, 2027})
            if (Naive{years}.of(Date::of(number, 1, 1)) == nullptr) years.push_back(random_year(number));
        RC_ASSERT(same(before, deadline(Calendar(years), start, period)));
    }));
}

}  // namespace
}  // namespace lianxin::calendar
