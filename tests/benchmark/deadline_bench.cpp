// One due date, for short and long periods, under calendars of 2000 to 2035; the baseline counts day by day.
#include <benchmark/benchmark.h>

#include <vector>

#include "calendar/deadline.hpp"

namespace {

using namespace lianxin;
using calendar::Calendar;
using calendar::Period;
using calendar::YearCalendar;

/// Some thirty days off and a few weekend days worked in each year, with office hours.
const Calendar& thirty_six_years() {
    static const Calendar made = [] {
        std::vector<YearCalendar> years;
        for (int number = 2000; number <= 2035; ++number) {
            YearCalendar year;
            year.id = "bench-" + std::to_string(number);
            year.version = 1;
            year.calendar = "bench";
            year.year = number;
            year.hours = {{"09:00", "12:00"}, {"14:00", "18:00"}};
            for (unsigned month = 1; month <= 10; ++month)
                year.holidays.push_back({{"假", ""}, Date::of(number, month, 3), Date::of(number, month, 5)});
            for (unsigned day = 8; day <= 14; ++day)
                if (const Date on = Date::of(number, 11, day); on.weekday() > 5)
                    year.make_up_days.push_back({on, {"班", ""}});
            years.push_back(std::move(year));
        }
        return Calendar(years);
    }();
    return made;
}

Instant start_of_run(std::int64_t i) {
    return Instant::start_of(Date::of(2001, 1, 1)) + i % 8000 * 86'400'000 + 36'000'000;
}

void count(benchmark::State& state, PeriodUnit unit, const std::vector<Pause>& pauses) {
    const Calendar& calendar = thirty_six_years();
    const Period period{state.range(0), unit, Roll::next_working_day};
    std::int64_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(calendar::deadline(calendar, start_of_run(++i), period, pauses));
}

void day_by_day(benchmark::State& state) {
    const Calendar& calendar = thirty_six_years();
    std::int64_t i = 0;
    for (auto _ : state) {
        Date day = start_of_run(++i).date();
        for (std::int64_t left = state.range(0); left > 0; left -= calendar.is_working_day(day) ? 1 : 0) day = day + 1;
        benchmark::DoNotOptimize(day);
    }
}

const bool registered = [] {
    const std::pair<const char*, PeriodUnit> units[] = {{"deadline/day", PeriodUnit::day},
                                                        {"deadline/working_day", PeriodUnit::working_day},
                                                        {"deadline/hour", PeriodUnit::hour},
                                                        {"deadline/working_hour", PeriodUnit::working_hour}};
    for (const auto& [name, unit] : units)
        benchmark::RegisterBenchmark(name, count, unit, std::vector<Pause>{})->Arg(1)->Arg(60)->Arg(3650);
    std::vector<Pause> pauses;
    for (int year = 2001; year <= 2020; ++year)
        pauses.push_back({Instant::start_of(Date::of(year, 6, 1)), Instant::start_of(Date::of(year, 6, 20))});
    benchmark::RegisterBenchmark("deadline_paused", count, PeriodUnit::working_day, pauses)->Arg(3650);
    benchmark::RegisterBenchmark("day_by_day", day_by_day)->Arg(1)->Arg(60)->Arg(3650);
    return true;
}();

}  // namespace
