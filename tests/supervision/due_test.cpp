// When a rung falls due, rule by rule; and that the limit found the other way round agrees, whatever the rung.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "calendar/year.hpp"
#include "resources/resources.hpp"
#include "supervision/due.hpp"

namespace lianxin::supervision {
namespace {

const calendar::Calendar& cn() {
    static const calendar::Calendar calendar([] {
        std::vector<calendar::YearCalendar> years;
        for (const char* name : {"cn-2023", "cn-2024", "cn-2025"})
            years.push_back(*calendar::check(*resources::find(name)).document);
        return years;
    }());
    return calendar;
}

Rung rung(Side side, std::int64_t amount, PeriodUnit unit, bool working_hours_only = false) {
    Rung out;
    out.code = "rung";
    out.when = {side, amount, unit};
    out.working_hours_only = working_hours_only;
    return out;
}

std::string due(const Rung& rung, const char* due_at) { return falls_due(rung, Instant::parse(due_at), cn()).str(); }

// The limit of the tests ends with Friday 2024-03-08: `due_at` is 00:00 of the 9th.
constexpr const char* kFriday = "2024-03-09T00:00:00+08:00";

TEST(RungFallsDue, ADayAfterIsTheDayAfterTheLastDay) {
    EXPECT_EQ(due(rung(Side::after, 1, PeriodUnit::day), kFriday), "2024-03-09T00:00:00+08:00");
    EXPECT_EQ(due(rung(Side::after, 3, PeriodUnit::day), kFriday), "2024-03-11T00:00:00+08:00");
}

TEST(RungFallsDue, AWorkingDayAfterLeavesOutTheWeekend) {
    EXPECT_EQ(due(rung(Side::after, 1, PeriodUnit::working_day), kFriday), "2024-03-11T00:00:00+08:00");
}

TEST(RungFallsDue, AWorkingDayAfterLeavesOutAHolidayAndCountsAMakeUpDay) {
    // The last day is 2024-02-09; the Spring Festival lasts to the 17th, and Sunday the 18th is worked.
    EXPECT_EQ(due(rung(Side::after, 1, PeriodUnit::working_day), "2024-02-10T00:00:00+08:00"),
              "2024-02-18T00:00:00+08:00");
}

TEST(RungFallsDue, ADayBeforeIsTheDayBeforeTheLastDay) {
    EXPECT_EQ(due(rung(Side::before, 1, PeriodUnit::day), kFriday), "2024-03-07T00:00:00+08:00");
    EXPECT_EQ(due(rung(Side::before, 1, PeriodUnit::working_day), "2024-03-12T00:00:00+08:00"),
              "2024-03-08T00:00:00+08:00");
}

TEST(RungFallsDue, HoursAreCountedFromTheInstantOfTheLimit) {
    EXPECT_EQ(due(rung(Side::before, 2, PeriodUnit::hour), "2024-03-08T16:30:00+08:00"), "2024-03-08T14:30:00+08:00");
    EXPECT_EQ(due(rung(Side::after, 2, PeriodUnit::hour), "2024-03-08T16:30:00+08:00"), "2024-03-08T18:30:00+08:00");
    EXPECT_EQ(due(rung(Side::after, 0, PeriodUnit::hour), "2024-03-08T16:30:00+08:00"), "2024-03-08T16:30:00+08:00");
}

TEST(RungFallsDue, WorkingHoursAreOfficeHours) {
    EXPECT_EQ(due(rung(Side::after, 2, PeriodUnit::working_hour), "2024-03-08T17:00:00+08:00"),
              "2024-03-11T10:00:00+08:00");
    EXPECT_EQ(due(rung(Side::before, 2, PeriodUnit::working_hour), "2024-03-11T10:00:00+08:00"),
              "2024-03-08T17:00:00+08:00");
    EXPECT_EQ(due(rung(Side::before, 2, PeriodUnit::working_hour), kFriday), "2024-03-08T16:00:00+08:00");
}

TEST(RungFallsDue, WhatWaitsForOfficeHoursMovesToTheNextOpening) {
    EXPECT_EQ(due(rung(Side::after, 1, PeriodUnit::day, true), kFriday), "2024-03-11T09:00:00+08:00");
    EXPECT_EQ(due(rung(Side::after, 0, PeriodUnit::hour, true), "2024-03-08T12:30:00+08:00"),
              "2024-03-08T14:00:00+08:00");
    EXPECT_EQ(due(rung(Side::after, 0, PeriodUnit::hour, true), "2024-03-08T15:00:00+08:00"),
              "2024-03-08T15:00:00+08:00");
    EXPECT_EQ(due(rung(Side::after, 0, PeriodUnit::hour, true), "2024-03-08T18:00:00+08:00"),
              "2024-03-11T09:00:00+08:00");
}

TEST(RungFallsDue, NeverBeforeTheClockBegan) {
    const Rung reminder = rung(Side::before, 2, PeriodUnit::working_day);
    const Instant start = Instant::parse("2024-03-08T10:00:00+08:00");
    EXPECT_EQ(falls_due(reminder, Instant::parse(kFriday), start, cn()), start);
    EXPECT_EQ(falls_due(rung(Side::before, 2, PeriodUnit::working_day, true), Instant::parse(kFriday),
                        Instant::parse("2024-03-07T20:00:00+08:00"), cn())
                  .str(),
              "2024-03-08T09:00:00+08:00");
}

TEST(RungFallsDue, NeverIfItsDayCannotBeCountedTo) {
    const Instant last = Instant::start_of(calendar::kLastDay);
    EXPECT_GT(falls_due(rung(Side::after, 5, PeriodUnit::working_day), last, cn()), last);
}

TEST(RungFallsDue, OfficeHoursThatNoCalendarStatesAreRefused) {
    EXPECT_THROW(falls_due(rung(Side::after, 1, PeriodUnit::day, true), Instant::parse(kFriday), calendar::Calendar()),
                 Error);
}

Rung any_rung() {
    const Side side = *rc::gen::element(Side::before, Side::after);
    return rung(side, *rc::gen::inRange<std::int64_t>(side == Side::before ? 1 : 0, 30),
                *rc::gen::element(PeriodUnit::day, PeriodUnit::working_day, PeriodUnit::hour, PeriodUnit::working_hour),
                *rc::gen::arbitrary<bool>());
}

/// Some instant of 2024, to the minute; often an hour at which an office opens or closes, or midnight.
Instant any_instant() {
    const std::int64_t day = *rc::gen::inRange<std::int64_t>(0, 366);
    const std::int64_t minute = *rc::gen::oneOf(rc::gen::element<std::int64_t>(0, 540, 720, 840, 1080),
                                                rc::gen::inRange<std::int64_t>(0, 1440));
    return Instant::start_of(Date::of(2024, 1, 1)) + day * 86'400'000 + minute * 60'000;
}

TEST(RungFallsDue, ALaterLimitNeverBringsItDueEarlier) {
    EXPECT_TRUE(rc::check("monotone", [] {
        const Rung one = any_rung();
        Instant a = any_instant(), b = any_instant();
        if (b < a) std::swap(a, b);
        RC_ASSERT(falls_due(one, a, cn()) <= falls_due(one, b, cn()));
    }));
}

TEST(LatestLimit, HasBroughtTheRungDueAndTheNextOneHasNot) {
    EXPECT_TRUE(rc::check("the other way round", [] {
        const Rung one = any_rung();
        const Instant now = any_instant(), limit = latest_limit(one, now, cn());
        RC_ASSERT(falls_due(one, limit, cn()) <= now);
        RC_ASSERT(falls_due(one, limit + 1, cn()) > now);
    }));
}

TEST(LatestStart, LetsTheRungFallDueAndTheNextOneDoesNot) {
    EXPECT_TRUE(rc::check("the start", [] {
        const Rung one = any_rung();
        const Instant now = any_instant(), start = latest_start(one, now, cn());
        const Instant limit = latest_limit(one, now, cn());
        RC_ASSERT(falls_due(one, limit, start, cn()) <= now);
        RC_ASSERT(start == now || falls_due(one, limit, start + 1, cn()) > now);
    }));
}

}  // namespace
}  // namespace lianxin::supervision
