// When periods end: worked examples on the public calendars of 2023-2026.
#include "calendar/deadline.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "calendar/sample.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {
namespace {

Period days(std::int64_t amount, std::int64_t extension = 0) {
    return {amount, PeriodUnit::day, Roll::next_working_day, extension};
}

Period working_days(std::int64_t amount, std::int64_t extension = 0) {
    return {amount, PeriodUnit::working_day, Roll::next_working_day, extension};
}

Deadline from(std::string_view day, const Period& period) {
    return deadline(china(), Instant::start_of(on(day)) + 9 * 3'600'000, period);
}

TEST(Deadline, DayOfStartDoesNotCount) {
    EXPECT_EQ(from("2024-03-04", days(1)).due_on, on("2024-03-05"));
    EXPECT_EQ(from("2024-03-04", working_days(1)).due_on, on("2024-03-05"));
}

TEST(Deadline, DoesNotDependOnTheHourOfTheStart) {
    for (const char* start : {"2024-04-08T00:00:00+08:00", "2024-04-08T23:59:59.999+08:00", "2024-04-07T16:00:00Z"})
        EXPECT_EQ(deadline(china(), at(start), days(15)).due_on, on("2024-04-23")) << start;
    EXPECT_EQ(deadline(china(), at("2024-04-08T16:00:00Z"), days(15)).due_on, on("2024-04-24"));
}

TEST(Deadline, EndsAtTwentyFourHoursOfTheLastDay) {
    EXPECT_EQ(from("2024-04-08", days(15)).due_at, at("2024-04-24T00:00:00+08:00"));
}

TEST(Deadline, LastDayOnARestDayRollsToTheNextWorkingDay) {
    const Deadline rolled = from("2024-03-01", days(15));  // a Saturday
    EXPECT_EQ(rolled.nominal_on, on("2024-03-16"));
    EXPECT_EQ(rolled.extended_on, on("2024-03-16"));
    EXPECT_EQ(rolled.due_on, on("2024-03-18"));
    EXPECT_EQ(rolled.due_at, at("2024-03-19T00:00:00+08:00"));
}

TEST(Deadline, WithoutARollEndsOnTheRestDay) {
    EXPECT_EQ(from("2024-03-01", {15, PeriodUnit::day, Roll::none, 0}).due_on, on("2024-03-16"));
}

TEST(Deadline, EndingInSpringFestivalRollsToTheMakeUpSunday) {
    const Deadline rolled = from("2024-02-01", days(15));
    EXPECT_EQ(rolled.nominal_on, on("2024-02-16"));
    EXPECT_EQ(rolled.due_on, on("2024-02-18"));
}

TEST(Deadline, WorkingDaysSkipSpringFestivalAndCountTheMakeUpSunday) {
    EXPECT_EQ(from("2024-02-05", working_days(4)).due_on, on("2024-02-09"));  // New Year's Eve is worked in 2024
    EXPECT_EQ(from("2024-02-05", working_days(5)).due_on, on("2024-02-18"));
    EXPECT_EQ(from("2024-02-05", working_days(6)).due_on, on("2024-02-19"));
}

TEST(Deadline, EndingOnAMakeUpSaturdayStays) { EXPECT_EQ(from("2024-04-26", days(15)).due_on, on("2024-05-11")); }

TEST(Deadline, WorkingDaysAroundNationalDay) {
    EXPECT_EQ(from("2024-09-27", working_days(1)).due_on, on("2024-09-29"));  // make-up Sunday
    EXPECT_EQ(from("2024-09-27", working_days(3)).due_on, on("2024-10-08"));
    EXPECT_EQ(from("2024-10-08", working_days(4)).due_on, on("2024-10-12"));  // make-up Saturday
}

TEST(Deadline, SixtyDaysEndingInNationalDayRollPastIt) {
    const Deadline rolled = from("2024-08-05", days(60));
    EXPECT_EQ(rolled.nominal_on, on("2024-10-04"));
    EXPECT_EQ(rolled.due_on, on("2024-10-08"));
}

TEST(Deadline, ExtensionIsCountedFromTheNominalEndAndRolledLast) {
    const Deadline extended = from("2024-08-05", days(60, 30));  // not from the rolled 8 October
    EXPECT_EQ(extended.nominal_on, on("2024-10-04"));
    EXPECT_EQ(extended.extended_on, on("2024-11-03"));  // a Sunday
    EXPECT_EQ(extended.due_on, on("2024-11-04"));
    EXPECT_EQ(from("2024-04-08", days(60)).due_on, on("2024-06-07"));
    EXPECT_EQ(from("2024-04-08", days(60, 30)).due_on, on("2024-07-08"));
}

TEST(Deadline, ExtensionOfWorkingDaysIsOfWorkingDays) {
    const Deadline extended = from("2024-09-27", working_days(2, 1));
    EXPECT_EQ(extended.nominal_on, on("2024-09-30"));
    EXPECT_EQ(extended.due_on, on("2024-10-08"));
}

TEST(Deadline, AtTheYearsEndGoesOnIntoTheNextCalendar) {
    EXPECT_EQ(from("2023-12-27", working_days(5)).due_on, on("2024-01-04"));
    EXPECT_EQ(from("2023-12-17", days(15)).due_on, on("2024-01-02"));         // New Year's Day
    EXPECT_EQ(from("2025-12-31", working_days(1)).due_on, on("2026-01-04"));  // make-up Sunday
    EXPECT_FALSE(from("2025-12-31", working_days(1)).provisional);
}

TEST(Deadline, CountsTheLeapDay) {
    EXPECT_EQ(from("2024-02-28", days(1)).due_on, on("2024-02-29"));
    EXPECT_EQ(from("2023-02-28", days(1)).due_on, on("2023-03-01"));
    EXPECT_EQ(from("2024-02-28", days(2)).due_on, on("2024-03-01"));
    EXPECT_EQ(from("2024-02-29", days(366)).due_on, on("2025-03-03"));  // 1 March 2025 is a Saturday
}

TEST(Deadline, StartedOnARestDayCountsFromTheNextDay) {
    EXPECT_EQ(from("2024-05-01", working_days(1)).due_on, on("2024-05-06"));
    EXPECT_EQ(from("2024-05-01", days(5)).due_on, on("2024-05-06"));
}

TEST(Deadline, BeyondTheLastPublishedYearIsProvisional) {
    const Deadline beyond = from("2026-12-30", working_days(3));
    EXPECT_EQ(beyond.due_on, on("2027-01-04"));  // 31st, 1 January (a Friday), 4 January
    EXPECT_TRUE(beyond.provisional);
    EXPECT_TRUE(from("2026-12-20", days(15)).provisional);
    EXPECT_TRUE(from("2027-05-01", days(1)).provisional);
}

TEST(Deadline, OnTheLastPublishedDayIsNotProvisional) {
    EXPECT_EQ(from("2026-12-16", days(15)).due_on, on("2026-12-31"));
    EXPECT_FALSE(from("2026-12-16", days(15)).provisional);
    EXPECT_FALSE(from("2026-12-29", working_days(2)).provisional);
}

TEST(Deadline, StartOnADayNotPublishedDoesNotMakeProvisional) {  // the day of start does not count
    EXPECT_FALSE(from("2022-12-31", days(20)).provisional);
    EXPECT_TRUE(from("2022-12-30", days(20)).provisional);
}

TEST(Deadline, OnlyTriedForTheRollInAYearNotPublishedIsProvisional) {
    const Calendar until_2023({built_in(2023)});  // 31 December 2023 is a Sunday
    const Instant start = at("2023-12-30T09:00:00+08:00");
    const Deadline rolled = deadline(until_2023, start, days(1));
    EXPECT_EQ(rolled.due_on, on("2024-01-01"));
    EXPECT_TRUE(rolled.provisional);
    EXPECT_FALSE(deadline(until_2023, start, {1, PeriodUnit::day, Roll::none, 0}).provisional);
}

TEST(Deadline, PeriodOutOfBoundsIsRefused) {
    const auto code_of = [](const Period& period) -> std::string {
        try {
            from("2024-01-01", period);
        } catch (const Error& e) {
            return e.code();
        }
        return {};
    };
    EXPECT_EQ(code_of(days(0)), "calendar.bad_period");
    EXPECT_EQ(code_of(days(-1)), "calendar.bad_period");
    EXPECT_EQ(code_of(days(kLongestPeriod + 1)), "calendar.bad_period");
    EXPECT_EQ(code_of(days(1, -1)), "calendar.bad_period");
    EXPECT_EQ(code_of(days(1, kLongestPeriod + 1)), "calendar.bad_period");
    EXPECT_EQ(code_of(days(kLongestPeriod)), "");
    EXPECT_EQ(code_of(days(kLongestPeriod, kLongestPeriod)), "calendar.out_of_range");
    EXPECT_EQ(code_of(working_days(kLongestPeriod, kLongestPeriod)), "calendar.out_of_range");
}

TEST(Deadline, TenYearsCostWhatOneDayCosts) {
    const auto cost = [](std::int64_t amount) {
        const auto begin = std::chrono::steady_clock::now();
        std::int64_t sum = 0;
        for (int i = 0; i < 20'000; ++i)
            sum += deadline(china(), Instant::start_of(on("2023-01-01") + i % 365), working_days(amount)).due_on.days;
        EXPECT_GT(sum, 0);
        return std::chrono::steady_clock::now() - begin;
    };
    cost(1);
    EXPECT_LT(cost(3650), 50 * cost(1));  // day by day it would be some thousand times as much
}

TEST(PeriodNames, AreThoseOfTheDocuments) {
    EXPECT_STREQ(codec::name_of(PeriodUnit::working_day), "working_day");
    EXPECT_EQ(codec::value_of<PeriodUnit>("day"), PeriodUnit::day);
    EXPECT_EQ(codec::value_of<Roll>("none"), Roll::none);
    EXPECT_EQ(codec::value_of<Roll>("next_working_day"), Roll::next_working_day);
    EXPECT_EQ(codec::value_of<RestDayRule>("as_is"), RestDayRule::as_is);
    EXPECT_FALSE(codec::value_of<Roll>("previous"));
}

}  // namespace
}  // namespace lianxin::calendar
