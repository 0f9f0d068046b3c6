// When periods end: worked examples on the public calendars of 2023-2026.
#include "calendar/deadline.hpp"

#include <gtest/gtest.h>

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

// ------------------------------------------------------------------------------------------------ hours

Deadline counted(std::string_view start, const Period& period, const std::vector<Pause>& pauses = {}) {
    return deadline(china(), at(start), period, pauses);
}

Period hours(std::int64_t amount, Roll roll = Roll::none, std::int64_t extension = 0) {
    return {amount, PeriodUnit::hour, roll, extension};
}

Period working_hours(std::int64_t amount, std::int64_t extension = 0) {
    return {amount, PeriodUnit::working_hour, Roll::next_working_day, extension};
}

TEST(DeadlineInHours, RunsFromTheInstantOfTheStart) {
    const Deadline due = counted("2024-03-04T09:15:30.250+08:00", hours(48));
    EXPECT_EQ(due.due_at, at("2024-03-06T09:15:30.250+08:00"));
    EXPECT_EQ(due.due_on, on("2024-03-06"));
    EXPECT_EQ(due.nominal_on, on("2024-03-06"));
}

TEST(DeadlineInHours, EndingAtMidnightBelongsToTheDayBefore) {
    const Deadline due = counted("2024-03-04T00:00:00+08:00", hours(24));
    EXPECT_EQ(due.due_at, at("2024-03-05T00:00:00+08:00"));
    EXPECT_EQ(due.due_on, on("2024-03-04"));
}

TEST(DeadlineInHours, OnARestDayMovesToTheSameTimeOfAWorkingDay) {
    EXPECT_EQ(counted("2024-03-15T10:00:00+08:00", hours(24, Roll::next_working_day)).due_at,
              at("2024-03-18T10:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-14T10:00:00+08:00", hours(48, Roll::previous_working_day)).due_at,
              at("2024-03-15T10:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-15T10:00:00+08:00", hours(24)).due_at, at("2024-03-16T10:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-15T00:00:00+08:00", hours(48, Roll::next_working_day)).due_at,  // Saturday, 24:00
              at("2024-03-19T00:00:00+08:00"));                                                // Monday, 24:00
}

TEST(DeadlineInHours, NeverMovesBackToTheDayOfTheStart) {
    EXPECT_EQ(counted("2024-03-15T10:00:00+08:00", hours(24, Roll::previous_working_day)).due_at,
              at("2024-03-16T10:00:00+08:00"));
}

TEST(DeadlineInWorkingHours, EndsWhenTheHoursAreFullNotTheNextMorning) {
    EXPECT_EQ(counted("2024-03-04T16:00:00+08:00", working_hours(2)).due_at, at("2024-03-04T18:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T09:00:00+08:00", working_hours(3)).due_at, at("2024-03-04T12:00:00+08:00"));
}

TEST(DeadlineInWorkingHours, PassesOverNoonNightsAndRestDays) {
    EXPECT_EQ(counted("2024-03-04T11:00:00+08:00", working_hours(2)).due_at, at("2024-03-04T15:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T12:30:00+08:00", working_hours(1)).due_at, at("2024-03-04T15:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T16:00:00+08:00", working_hours(3)).due_at, at("2024-03-05T10:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-08T17:30:00.001+08:00", working_hours(1)).due_at, at("2024-03-11T09:30:00.001+08:00"));
}

TEST(DeadlineInWorkingHours, AroundSpringFestivalCountTheMakeUpSunday) {
    EXPECT_EQ(counted("2024-02-09T19:00:00+08:00", working_hours(7)).due_at, at("2024-02-18T18:00:00+08:00"));
    EXPECT_EQ(counted("2024-02-09T17:00:00+08:00", working_hours(9)).due_at, at("2024-02-19T10:00:00+08:00"));
    EXPECT_EQ(counted("2024-02-10T10:00:00+08:00", working_hours(1)).due_at, at("2024-02-18T10:00:00+08:00"));
}

TEST(DeadlineInWorkingHours, GoOnOverTheLeapDayAndTheYearsEnd) {
    EXPECT_EQ(counted("2024-02-28T17:00:00+08:00", working_hours(2)).due_at, at("2024-02-29T10:00:00+08:00"));
    const Deadline due = counted("2024-12-31T17:00:00+08:00", working_hours(2));
    EXPECT_EQ(due.due_at, at("2025-01-02T10:00:00+08:00"));
    EXPECT_EQ(due.due_on, on("2025-01-02"));
    EXPECT_FALSE(due.provisional);
    EXPECT_TRUE(counted("2026-12-31T17:00:00+08:00", working_hours(2)).provisional);
}

TEST(DeadlineInWorkingHours, ExtensionGoesOnFromTheNominalEnd) {
    const Deadline due = counted("2024-03-04T16:00:00+08:00", working_hours(2, 1));
    EXPECT_EQ(due.nominal_on, on("2024-03-04"));
    EXPECT_EQ(due.extended_on, on("2024-03-05"));
    EXPECT_EQ(due.due_at, at("2024-03-05T10:00:00+08:00"));
}

TEST(DeadlineInWorkingHours, OfAYearWithoutHoursOfItsOwnAreProvisional) {
    YearCalendar with = bare_year(2023);
    with.hours = {{"08:00", "16:00"}};
    const Calendar calendar({with, bare_year(2024)});
    const Deadline due = deadline(calendar, at("2024-03-04T15:00:00+08:00"), working_hours(2));
    EXPECT_EQ(due.due_at, at("2024-03-05T09:00:00+08:00"));
    EXPECT_TRUE(due.provisional);
    EXPECT_FALSE(deadline(calendar, at("2024-03-04T15:00:00+08:00"), hours(2)).provisional);
}

// ------------------------------------------------------------------------------------------------ the same day

Period same_day(Roll roll = Roll::none, PeriodEnd ends = PeriodEnd::midnight) {
    return {0, PeriodUnit::same_day, roll, 0, ends};
}

TEST(DeadlineOfTheSameDay, EndsOnTheDayOfTheStart) {
    const Deadline due = counted("2024-03-04T10:00:00+08:00", same_day());
    EXPECT_EQ(due.nominal_on, on("2024-03-04"));
    EXPECT_EQ(due.due_on, on("2024-03-04"));
    EXPECT_EQ(due.due_at, at("2024-03-05T00:00:00+08:00"));
}

TEST(DeadlineOfTheSameDay, StartedOnARestDayMovesIfTheRuleRolls) {
    EXPECT_EQ(counted("2024-03-16T10:00:00+08:00", same_day(Roll::next_working_day)).due_on, on("2024-03-18"));
    EXPECT_EQ(counted("2024-03-16T10:00:00+08:00", same_day(Roll::previous_working_day)).due_on, on("2024-03-16"));
    EXPECT_EQ(counted("2024-02-10T10:00:00+08:00", same_day(Roll::next_working_day)).due_on, on("2024-02-18"));
    EXPECT_EQ(counted("2024-02-18T10:00:00+08:00", same_day(Roll::next_working_day)).due_on, on("2024-02-18"));
}

TEST(DeadlineOfTheSameDay, StartedAtOrAfterCloseOfBusinessEndsAtMidnight) {
    const Period close = same_day(Roll::none, PeriodEnd::close_of_business);
    EXPECT_EQ(counted("2024-03-04T17:59:59.999+08:00", close).due_at, at("2024-03-04T18:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T18:00:00+08:00", close).due_at, at("2024-03-05T00:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T21:00:00+08:00", close).due_at, at("2024-03-05T00:00:00+08:00"));
}

TEST(DeadlineOfTheSameDay, IsNotMovedByPauses) {
    const std::vector<Pause> pauses{{at("2024-03-03T00:00:00+08:00"), at("2024-03-09T00:00:00+08:00")}};
    EXPECT_EQ(counted("2024-03-04T10:00:00+08:00", same_day(), pauses).due_on, on("2024-03-04"));
}

TEST(DeadlineOfTheSameDay, IsProvisionalOnlyIfTheCalendarWasAsked) {
    const char* start = "2027-03-04T10:00:00+08:00";
    EXPECT_FALSE(counted(start, same_day()).provisional);
    EXPECT_TRUE(counted(start, same_day(Roll::next_working_day)).provisional);
    EXPECT_TRUE(counted(start, same_day(Roll::none, PeriodEnd::close_of_business)).provisional);
}

// ------------------------------------------------------------------------------------------------ ends and rolls

TEST(Deadline, WithCloseOfBusinessEndsWhenOfficeHoursEnd) {
    const auto closing = [](Period period) {
        period.ends = PeriodEnd::close_of_business;
        return period;
    };
    EXPECT_EQ(from("2024-04-08", closing(days(15))).due_at, at("2024-04-23T18:00:00+08:00"));
    EXPECT_EQ(from("2024-03-01", closing(days(15))).due_at, at("2024-03-18T18:00:00+08:00"));
    EXPECT_EQ(from("2024-02-05", closing(working_days(5))).due_at, at("2024-02-18T18:00:00+08:00"));
    EXPECT_EQ(from("2024-03-04", closing(hours(48))).due_at, at("2024-03-06T09:00:00+08:00"));
    EXPECT_EQ(from("2024-02-01", closing({15, PeriodUnit::day, Roll::none, 0})).due_at,
              at("2024-02-16T18:00:00+08:00"));  // in the holiday
}

TEST(Deadline, RollingBackEndsOnTheWorkingDayBefore) {
    const auto back = [](std::int64_t amount) { return Period{amount, PeriodUnit::day, Roll::previous_working_day}; };
    EXPECT_EQ(from("2024-03-01", back(15)).due_on, on("2024-03-15"));  // from a Saturday
    EXPECT_EQ(from("2024-02-01", back(15)).due_on, on("2024-02-09"));  // New Year's Eve
    EXPECT_EQ(from("2024-08-05", back(60)).due_on, on("2024-09-30"));
    EXPECT_EQ(from("2024-09-24", back(5)).due_on, on("2024-09-29"));  // a make-up Sunday stays
    EXPECT_EQ(from("2024-12-22", back(10)).due_on, on("2024-12-31"));
}

TEST(Deadline, RollingBackNeverLeadsToTheDayOfTheStart) {
    EXPECT_EQ(from("2024-03-15", {1, PeriodUnit::day, Roll::previous_working_day}).due_on, on("2024-03-16"));
    EXPECT_EQ(from("2024-04-30", {4, PeriodUnit::day, Roll::previous_working_day}).due_on, on("2024-05-04"));
}

TEST(Deadline, RollingBackOutOfAYearNotPublishedIsProvisional) {
    const Calendar until_2024({built_in(2024)});
    const Deadline due =
        deadline(until_2024, at("2024-12-20T09:00:00+08:00"), {15, PeriodUnit::day, Roll::previous_working_day, 0});
    EXPECT_EQ(due.extended_on, on("2025-01-04"));  // a Saturday
    EXPECT_TRUE(due.provisional);
}

// ------------------------------------------------------------------------------------------------ pauses

std::vector<Pause> pause(std::string_view from_text, std::string_view to) { return {{at(from_text), at(to)}}; }

TEST(DeadlineWithPauses, ADayOnWhichTheClockStoodStillAtMidnightDoesNotCount) {
    const auto monday_to_wednesday = pause("2024-03-04T15:00:00+08:00", "2024-03-06T10:00:00+08:00");
    const Deadline due = counted("2024-03-01T09:00:00+08:00", days(5), monday_to_wednesday);
    EXPECT_EQ(due.nominal_on, on("2024-03-08"));  // 2nd, 3rd, 4th, 7th, 8th
    EXPECT_EQ(counted("2024-03-01T09:00:00+08:00", working_days(3), monday_to_wednesday).due_on, on("2024-03-08"));
}

TEST(DeadlineWithPauses, SuspendedAndResumedOnOneDayChangesNothing) {
    for (const auto& within : {pause("2024-03-04T09:00:00+08:00", "2024-03-04T18:00:00+08:00"),
                               pause("2024-03-04T00:00:00.001+08:00", "2024-03-05T00:00:00+08:00")})
        EXPECT_EQ(counted("2024-03-01T09:00:00+08:00", days(5), within).nominal_on, on("2024-03-06"));
}

TEST(DeadlineWithPauses, FromMidnightToMidnightTakeExactlyTheDaysBetween) {
    EXPECT_EQ(
        counted("2024-03-01T09:00:00+08:00", days(5), pause("2024-03-05T00:00:00+08:00", "2024-03-06T00:00:00+08:00"))
            .nominal_on,
        on("2024-03-07"));
    EXPECT_EQ(counted("2024-03-01T09:00:00+08:00", days(5),
                      pause("2024-03-05T00:00:00+08:00", "2024-03-06T00:00:00.001+08:00"))
                  .nominal_on,
              on("2024-03-08"));
}

TEST(DeadlineWithPauses, OnlyDaysThatWouldHaveCountedAreCredited) {
    const auto festival = pause("2024-02-09T12:00:00+08:00", "2024-02-18T00:00:00+08:00");
    EXPECT_EQ(counted("2024-02-05T09:00:00+08:00", working_days(5), festival).due_on, on("2024-02-18"));
    const auto eve_too = pause("2024-02-08T12:00:00+08:00", "2024-02-18T00:00:00+08:00");
    EXPECT_EQ(counted("2024-02-05T09:00:00+08:00", working_days(5), eve_too).due_on, on("2024-02-19"));
}

TEST(DeadlineWithPauses, CountTogetherAndNotTwice) {
    const std::vector<Pause> overlapping{{at("2024-03-05T12:00:00+08:00"), at("2024-03-07T12:00:00+08:00")},
                                         {at("2024-03-04T12:00:00+08:00"), at("2024-03-06T12:00:00+08:00")},
                                         {at("2024-03-05T12:00:00+08:00"), at("2024-03-05T13:00:00+08:00")}};
    EXPECT_EQ(counted("2024-03-01T09:00:00+08:00", days(5), overlapping).nominal_on, on("2024-03-09"));
}

TEST(DeadlineWithPauses, BeforeTheStartAndAfterTheEndDoNothing) {
    const std::vector<Pause> around{{at("2024-02-01T00:00:00+08:00"), at("2024-03-02T00:00:00+08:00")},
                                    {at("2024-03-07T00:00:00+08:00"), at("2024-05-01T00:00:00+08:00")}};
    EXPECT_EQ(counted("2024-03-01T09:00:00+08:00", days(5), around).nominal_on, on("2024-03-06"));
}

TEST(DeadlineWithPauses, RunningOverTheStartDelayTheBeginning) {
    EXPECT_EQ(
        counted("2024-03-01T09:00:00+08:00", days(5), pause("2024-02-29T09:00:00+08:00", "2024-03-04T10:00:00+08:00"))
            .nominal_on,
        on("2024-03-09"));
}

TEST(DeadlineWithPauses, InTheCourseOfTheLastDayKeepThePeriodOpenForWhatWouldHaveCounted) {
    const auto from = [](const Period& period, const char* suspended, const char* resumed) {
        return counted("2024-03-01T09:00:00+08:00", period, pause(suspended, resumed));
    };
    // Without a pause: Wednesday the 6th, whether by days or by working days.
    const char* noon = "2024-03-06T12:00:00+08:00";
    EXPECT_EQ(from(days(5), noon, "2024-03-08T09:00:00+08:00").due_on, on("2024-03-08"));
    EXPECT_EQ(from(working_days(3), noon, "2024-03-08T09:00:00+08:00").due_on, on("2024-03-08"));
    EXPECT_EQ(from(working_days(3), noon, "2024-03-10T09:00:00+08:00").due_on, on("2024-03-08"));  // a weekend
    EXPECT_EQ(from(days(5), noon, "2024-03-06T15:00:00+08:00").due_on, on("2024-03-06"));
    EXPECT_EQ(from(days(5), noon, "2024-03-07T00:00:00+08:00").due_on, on("2024-03-06"));
    EXPECT_EQ(from(days(5), "2024-03-07T00:00:00+08:00", "2024-03-08T09:00:00+08:00").due_on, on("2024-03-06"));
    const Period until_close{5, PeriodUnit::day, Roll::none, 0, PeriodEnd::close_of_business};
    EXPECT_EQ(from(until_close, noon, "2024-03-08T09:00:00+08:00").due_at, at("2024-03-08T18:00:00+08:00"));
    EXPECT_EQ(from(until_close, "2024-03-06T18:30:00+08:00", "2024-03-08T09:00:00+08:00").due_on, on("2024-03-06"));
}

TEST(DeadlineWithPauses, BetweenTheNominalEndAndTheExtensionCountForBothButOnce) {
    const Deadline due = counted("2024-03-01T09:00:00+08:00", days(5, 2),
                                 pause("2024-03-06T12:00:00+08:00", "2024-03-08T12:00:00+08:00"));
    EXPECT_EQ(due.nominal_on, on("2024-03-08"));
    EXPECT_EQ(due.extended_on, on("2024-03-10"));  // 9th and 10th, a Sunday
    EXPECT_EQ(due.due_on, on("2024-03-11"));
}

TEST(DeadlineWithPauses, OfHoursTakeExactlyWhatTheyCover) {
    const auto morning = pause("2024-03-04T10:00:00+08:00", "2024-03-04T15:00:00+08:00");
    EXPECT_EQ(counted("2024-03-04T09:00:00+08:00", working_hours(4), morning).due_at, at("2024-03-04T18:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T09:00:00+08:00", hours(4), morning).due_at, at("2024-03-04T18:00:00+08:00"));
    EXPECT_EQ(counted("2024-03-04T09:00:00+08:00", hours(1), morning).due_at, at("2024-03-04T10:00:00+08:00"));
    const auto noon = pause("2024-03-04T12:00:00+08:00", "2024-03-04T14:00:00+08:00");
    EXPECT_EQ(counted("2024-03-04T09:00:00+08:00", working_hours(4), noon).due_at, at("2024-03-04T15:00:00+08:00"));
}

TEST(DeadlineWithPauses, HearingTimeInReReviewIsAddedToThirtyDays) {  // Regulations on Petition Work, re-review
    const auto hearing = pause("2024-09-10T09:00:00+08:00", "2024-09-14T17:00:00+08:00");
    const Deadline due = counted("2024-09-01T09:00:00+08:00", days(30), hearing);
    EXPECT_EQ(due.nominal_on, on("2024-10-05"));  // 11th to 14th do not count
    EXPECT_EQ(due.due_on, on("2024-10-08"));
}

TEST(DeadlineWithPauses, WithoutAnEndInSightAreRefused) {
    for (const PeriodUnit unit :
         {PeriodUnit::day, PeriodUnit::working_day, PeriodUnit::hour, PeriodUnit::working_hour}) {
        const Period period{1, unit, Roll::none, 0};
        const Instant start = at("2024-03-01T09:00:00+08:00");
        for (const Instant end : {at("2199-12-31T23:59:59+08:00"), Instant{INT64_MAX}}) {
            try {
                deadline(china(), start, period, {{start, end}});
                ADD_FAILURE() << codec::name_of(unit);
            } catch (const Error& e) {
                EXPECT_EQ(e.code(), "calendar.out_of_range");
            }
        }
    }
}

TEST(Pauses, AreUnitedInOrderWithoutOverlapAndWithoutEmptyOnes) {
    const auto made = united({{Instant{50}, Instant{60}},
                              {Instant{10}, Instant{20}},
                              {Instant{20}, Instant{30}},
                              {Instant{12}, Instant{14}},
                              {Instant{40}, Instant{40}},
                              {Instant{90}, Instant{70}}});
    ASSERT_EQ(made.size(), 2u);
    EXPECT_EQ(made[0].from, Instant{10});
    EXPECT_EQ(made[0].to, Instant{30});
    EXPECT_EQ(made[1].from, Instant{50});
    EXPECT_EQ(made[1].to, Instant{60});
}

// ------------------------------------------------------------------------------------------------ bad input

std::string refusal(const Calendar& calendar, const Period& period) {
    try {
        deadline(calendar, at("2024-01-01T09:00:00+08:00"), period);
    } catch (const Error& e) {
        EXPECT_NE(std::string(e.what()), "");
        return e.code();
    }
    return {};
}

TEST(Deadline, OfHoursIsBoundedByACenturyToo) {
    EXPECT_EQ(refusal(china(), hours(0)), "calendar.bad_period");
    EXPECT_EQ(refusal(china(), hours(kLongestPeriod * 24 + 1)), "calendar.bad_period");
    EXPECT_EQ(refusal(china(), hours(kLongestPeriod * 24)), "");
    EXPECT_EQ(refusal(china(), hours(kLongestPeriod * 24, Roll::none, kLongestPeriod * 24)), "calendar.out_of_range");
    EXPECT_EQ(refusal(china(), working_hours(kLongestPeriod * 24)), "calendar.out_of_range");
    EXPECT_EQ(refusal(china(), working_hours(1, -1)), "calendar.bad_period");
}

TEST(Deadline, OfTheSameDayTakesNoExtension) {
    EXPECT_EQ(refusal(china(), {0, PeriodUnit::same_day, Roll::none, 1}), "calendar.bad_period");
    EXPECT_EQ(refusal(china(), {-7, PeriodUnit::same_day, Roll::none, 0}), "");  // not looked at
}

TEST(Deadline, WithoutAnyOfficeHoursCannotAskForThem) {
    const Calendar none({bare_year(2024)});
    EXPECT_EQ(refusal(none, working_hours(1)), "calendar.no_hours");
    EXPECT_EQ(refusal(none, same_day(Roll::none, PeriodEnd::close_of_business)), "calendar.no_hours");
    EXPECT_EQ(refusal(none, {1, PeriodUnit::day, Roll::none, 0, PeriodEnd::close_of_business}), "calendar.no_hours");
    EXPECT_EQ(refusal(none, {1, PeriodUnit::working_day, Roll::none, 0, PeriodEnd::close_of_business}),
              "calendar.no_hours");
    EXPECT_EQ(refusal(none, {1, PeriodUnit::hour, Roll::none, 0, PeriodEnd::close_of_business}), "");
}

TEST(PeriodNames, AreThoseOfTheDocuments) {
    EXPECT_STREQ(codec::name_of(PeriodUnit::working_day), "working_day");
    EXPECT_EQ(codec::value_of<PeriodUnit>("day"), PeriodUnit::day);
    EXPECT_EQ(codec::value_of<Roll>("none"), Roll::none);
    EXPECT_EQ(codec::value_of<Roll>("next_working_day"), Roll::next_working_day);
    EXPECT_EQ(codec::value_of<RestDayRule>("as_is"), RestDayRule::as_is);
    EXPECT_EQ(codec::value_of<Roll>("previous_working_day"), Roll::previous_working_day);
    EXPECT_EQ(codec::value_of<PeriodUnit>("same_day"), PeriodUnit::same_day);
    EXPECT_STREQ(codec::name_of(PeriodUnit::working_hour), "working_hour");
    EXPECT_STREQ(codec::name_of(PeriodEnd::close_of_business), "close_of_business");
    EXPECT_STREQ(codec::name_of(DayKind::make_up), "make_up");
    EXPECT_STREQ(codec::name_of(DeadlineStep::rolled), "rolled");
    EXPECT_FALSE(codec::value_of<Roll>("previous"));
}

}  // namespace
}  // namespace lianxin::calendar
