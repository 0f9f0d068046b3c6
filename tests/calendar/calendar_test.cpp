// The prepared calendar: what each day is, and counting over it.
#include "calendar/calendar.hpp"

#include <gtest/gtest.h>

#include "calendar/deadline.hpp"
#include "calendar/sample.hpp"
#include "lianxin/error.hpp"

namespace lianxin::calendar {
namespace {

template <class Call>
std::string code_of(Call call) {
    try {
        call();
    } catch (const Error& e) {
        return e.code();
    }
    return {};
}

TEST(Calendar, WithoutADocumentKnowsOnlyWeekends) {
    const Calendar none;
    EXPECT_TRUE(none.is_working_day(on("2024-10-01")));   // Tuesday
    EXPECT_FALSE(none.is_working_day(on("2024-09-29")));  // Sunday
    EXPECT_FALSE(none.covered(on("2024-10-01")));
    EXPECT_FALSE(none.covered(on("2024-10-01"), on("2024-10-02")));
    EXPECT_EQ(none.name(), "");
    EXPECT_TRUE(none.versions().empty());
    EXPECT_EQ(none.add_working_days(on("2024-09-27"), 2), on("2024-10-01"));
}

TEST(Calendar, TellsTheFourKindsOfDays) {
    EXPECT_EQ(china().day(on("2024-09-29")).kind, DayKind::make_up);  // Sunday
    EXPECT_EQ(china().day(on("2024-09-30")).kind, DayKind::working);
    EXPECT_EQ(china().day(on("2024-10-01")).kind, DayKind::holiday);
    EXPECT_EQ(china().day(on("2024-10-05")).kind, DayKind::holiday);  // Saturday within the holiday
    EXPECT_EQ(china().day(on("2024-10-07")).kind, DayKind::holiday);
    EXPECT_EQ(china().day(on("2024-10-08")).kind, DayKind::working);
    EXPECT_EQ(china().day(on("2024-10-13")).kind, DayKind::weekend);
    EXPECT_TRUE(china().day(on("2024-09-29")).working);
    EXPECT_FALSE(china().day(on("2024-10-05")).working);
    EXPECT_TRUE(china().day(on("2024-10-13")).covered);
    EXPECT_FALSE(china().day(on("2027-10-13")).covered);
}

TEST(Calendar, CountsAfterTheFirstDayUpToTheLast) {
    EXPECT_EQ(china().working_days_between(on("2024-09-27"), on("2024-09-27")), 0);
    EXPECT_EQ(china().working_days_between(on("2024-09-26"), on("2024-09-27")), 1);
    EXPECT_EQ(china().working_days_between(on("2024-09-27"), on("2024-10-08")), 3);  // 29th, 30th, 8th
    EXPECT_EQ(china().working_days_between(on("2024-10-08"), on("2024-09-27")), -3);
}

TEST(Calendar, CountsBefore1970AsWell) {
    EXPECT_EQ(china().working_days_between(on("1969-12-26"), on("1970-01-02")), 5);  // a week from a Friday
    EXPECT_EQ(china().working_days_between(on("1900-01-01"), on("1900-01-08")), 5);  // from a Monday
    EXPECT_EQ(china().add_working_days(on("1969-12-26"), 1), on("1969-12-29"));
}

TEST(Calendar, CoversASpanOnlyIfItCoversEveryYearOfIt) {
    const Calendar gap({built_in(2023), built_in(2025), built_in(2026)});
    EXPECT_TRUE(gap.covered(on("2025-01-01"), on("2026-12-31")));
    EXPECT_FALSE(gap.covered(on("2023-01-01"), on("2025-12-31")));
    EXPECT_FALSE(gap.covered(on("2023-12-31"), on("2024-01-01")));
    EXPECT_FALSE(gap.covered(on("2026-12-31"), on("2027-01-01")));
    EXPECT_FALSE(gap.covered(on("2022-12-31"), on("2023-01-01")));
    EXPECT_FALSE(gap.covered(on("2024-01-01"), on("2024-12-31")));
}

TEST(Calendar, OfSeveralVersionsOfAYearTheHighestHolds) {
    YearCalendar amended = bare_year(2024, 2);
    amended.holidays.push_back({{"增加", ""}, on("2024-05-06"), on("2024-05-06")});
    for (const auto& documents : {std::vector{bare_year(2024), amended, bare_year(2023)},
                                  std::vector{amended, bare_year(2023), bare_year(2024)}}) {
        const Calendar calendar(documents);
        EXPECT_FALSE(calendar.is_working_day(on("2024-05-06")));
        EXPECT_EQ(calendar.versions(), (std::vector<DocumentVersion>{{"test-2023", 1}, {"test-2024", 2}}));
        EXPECT_EQ(calendar.name(), "test");
    }
}

TEST(Calendar, DocumentsOfTwoCalendarsAreNotMixed) {
    EXPECT_EQ(code_of([] { Calendar({built_in(2024), bare_year(2023)}); }), "calendar.mixed");
}

TEST(Calendar, RefusesToCountBackwardOrBeyondItsEnd) {
    EXPECT_EQ(kLastDay, on("2199-12-30"));
    EXPECT_EQ(code_of([] { china().add_working_days(on("2024-01-01"), -1); }), "calendar.out_of_range");
    EXPECT_EQ(code_of([] { china().add_working_days(on("2024-01-01"), 1'000'000'000'000); }), "calendar.out_of_range");
    EXPECT_EQ(china().add_working_days(on("2199-12-27"), 1), on("2199-12-30"));  // from a Friday to a Monday
    EXPECT_EQ(code_of([] { china().add_working_days(on("2199-12-27"), 2); }), "calendar.out_of_range");
    EXPECT_EQ(code_of([] { china().working_day_from(on("2199-12-31")); }), "calendar.out_of_range");
}

TEST(Calendar, FindsTheFirstWorkingDay) {
    EXPECT_EQ(china().working_day_from(on("2024-02-09")), on("2024-02-09"));
    EXPECT_EQ(china().working_day_from(on("2024-02-10")), on("2024-02-18"));
    EXPECT_EQ(china().working_day_from(on("2024-02-18")), on("2024-02-18"));
}

TEST(Calendar, FindsTheLastWorkingDayOfASpan) {
    EXPECT_EQ(china().last_working_day(on("2024-01-01"), on("2024-02-17")), on("2024-02-09"));
    EXPECT_EQ(china().last_working_day(on("2024-02-09"), on("2024-02-09")), on("2024-02-09"));
    EXPECT_FALSE(china().last_working_day(on("2024-02-10"), on("2024-02-17")));
    EXPECT_FALSE(china().last_working_day(on("2024-02-09"), on("2024-02-08")));
}

TEST(Calendar, NamesTheDocumentThatSettlesADay) {
    EXPECT_EQ(china().document(on("2024-02-29")), "cn-2024/2");
    EXPECT_EQ(china().document(on("2027-01-01")), "");
    EXPECT_EQ(china().document(on("2022-12-31")), "");
}

YearCalendar with_hours(int year, std::string from, std::string to) {
    YearCalendar out = bare_year(year);
    out.hours = {{std::move(from), std::move(to)}};
    return out;
}

TEST(OfficeHours, OfAYearWithoutAnyAreThoseOfTheNearestEarlierYearElseOfTheNearestLater) {
    const Calendar calendar({with_hours(2026, "10:00", "11:00"), bare_year(2024), with_hours(2023, "08:00", "09:00")});
    EXPECT_EQ(calendar.close_of_business(on("2023-05-05")), at("2023-05-05T09:00:00+08:00"));
    EXPECT_EQ(calendar.close_of_business(on("2024-05-05")), at("2024-05-05T09:00:00+08:00"));  // states none
    EXPECT_EQ(calendar.close_of_business(on("2025-12-31")), at("2025-12-31T09:00:00+08:00"));  // no document
    EXPECT_EQ(calendar.close_of_business(on("2026-01-01")), at("2026-01-01T11:00:00+08:00"));
    EXPECT_EQ(calendar.close_of_business(on("2050-01-01")), at("2050-01-01T11:00:00+08:00"));
    EXPECT_EQ(calendar.close_of_business(on("1950-01-01")), at("1950-01-01T09:00:00+08:00"));  // of a later year
    EXPECT_TRUE(calendar.states_hours(on("2023-01-01"), on("2023-12-31")));
    EXPECT_FALSE(calendar.states_hours(on("2023-12-31"), on("2024-01-01")));
    EXPECT_FALSE(calendar.states_hours(on("2025-01-01"), on("2025-01-01")));
}

TEST(OfficeHours, ThatNoDocumentStatesCannotBeAskedFor) {
    const Calendar none({bare_year(2024)});
    EXPECT_FALSE(none.has_hours());
    EXPECT_TRUE(none.hours(on("2024-01-01")).empty());
    EXPECT_EQ(code_of([&] { none.close_of_business(on("2024-01-02")); }), "calendar.no_hours");
    EXPECT_EQ(code_of([&] { none.add_working_ms(at("2024-01-02T09:00:00+08:00"), 1); }), "calendar.no_hours");
}

TEST(OfficeHours, AreCountedBetweenAnyTwoInstants) {
    const auto between = [](const char* from, const char* to) { return china().working_ms_between(at(from), at(to)); };
    EXPECT_EQ(between("2024-03-04T00:00:00+08:00", "2024-03-05T00:00:00+08:00"), 7 * kHour);
    EXPECT_EQ(between("2024-03-04T11:30:00+08:00", "2024-03-04T14:00:00.001+08:00"), kHour / 2 + 1);
    EXPECT_EQ(between("2024-03-09T09:00:00+08:00", "2024-03-10T18:00:00+08:00"), 0);  // a weekend
    EXPECT_EQ(between("2024-02-09T17:00:00+08:00", "2024-02-18T10:00:00+08:00"), 2 * kHour);
    EXPECT_EQ(between("2024-03-05T00:00:00+08:00", "2024-03-04T00:00:00+08:00"), -7 * kHour);
    EXPECT_EQ(between("2023-01-01T00:00:00+08:00", "2027-01-01T00:00:00+08:00"), (249 + 251 + 248 + 248) * 7 * kHour);
}

TEST(OfficeHours, AreRefusedBackwardAndBeyondTheEnd) {
    EXPECT_EQ(code_of([] { china().add_working_ms(at("2024-01-02T09:00:00+08:00"), -1); }), "calendar.out_of_range");
    const Instant last = at("2199-12-30T17:00:00+08:00");  // a Monday
    EXPECT_EQ(china().add_working_ms(last, kHour), at("2199-12-30T18:00:00+08:00"));
    EXPECT_EQ(code_of([&] { china().add_working_ms(last, kHour + 1); }), "calendar.out_of_range");
}

TEST(Calendar, CoversThirtySixYearsOfDocuments) {  // 2000 to 2035, each with hours of its own
    std::vector<YearCalendar> years;
    for (int year = 2035; year >= 2000; --year) {
        years.push_back(with_hours(year, "09:00", year % 2 == 0 ? "17:00" : "16:00"));
        years.back().holidays.push_back({{"国庆节", ""}, Date::of(year, 10, 1), Date::of(year, 10, 7)});
    }
    const Calendar calendar(years);
    EXPECT_TRUE(calendar.covered(on("2000-01-01"), on("2035-12-31")));
    EXPECT_TRUE(calendar.states_hours(on("2000-01-01"), on("2035-12-31")));
    std::int64_t days = 0, hours = 0;
    for (Date day = on("2000-01-01"); day <= on("2035-12-31"); day = day + 1) {
        if (!calendar.is_working_day(day)) continue;
        ++days;
        hours += day.year() % 2 == 0 ? 8 : 7;
    }
    EXPECT_EQ(calendar.working_days_between(on("1999-12-31"), on("2035-12-31")), days);
    EXPECT_EQ(calendar.working_ms_between(at("2000-01-01T00:00:00+08:00"), at("2036-01-01T00:00:00+08:00")),
              hours * kHour);
    EXPECT_EQ(calendar.add_working_ms(at("2000-01-01T00:00:00+08:00"), hours * kHour), at("2035-12-31T16:00:00+08:00"));
    const Deadline due = deadline(calendar, at("2000-01-03T08:00:00+08:00"),
                                  {9'000, PeriodUnit::working_day, Roll::none, 0, PeriodEnd::close_of_business});
    EXPECT_EQ(calendar.working_days_between(on("2000-01-03"), due.due_on), 9'000);
    EXPECT_FALSE(due.provisional);
}

TEST(ReceptionDay, OnARestDayMovesOnlyIfTheRuleSaysSo) {
    const auto rule = RestDayRule::next_working_day;
    EXPECT_EQ(reception_day(china(), 2024, 5, 10, rule), on("2024-05-10"));
    EXPECT_EQ(reception_day(china(), 2024, 2, 10, rule), on("2024-02-18"));  // Spring Festival, make-up Sunday
    EXPECT_EQ(reception_day(china(), 2024, 4, 20, rule), on("2024-04-22"));  // Saturday
    EXPECT_EQ(reception_day(china(), 2024, 2, 10, RestDayRule::as_is), on("2024-02-10"));
    EXPECT_EQ(reception_day(china(), 2024, 4, 20, RestDayRule::as_is), on("2024-04-20"));
}

TEST(ReceptionDay, InAShortMonthIsTheLastDayAndMayThenLeaveTheMonth) {
    EXPECT_EQ(reception_day(china(), 2024, 2, 31, RestDayRule::as_is), on("2024-02-29"));
    EXPECT_EQ(reception_day(china(), 2025, 2, 29, RestDayRule::as_is), on("2025-02-28"));
    EXPECT_EQ(reception_day(china(), 2024, 6, 31, RestDayRule::as_is), on("2024-06-30"));
    EXPECT_EQ(reception_day(china(), 2024, 6, 31, RestDayRule::next_working_day), on("2024-07-01"));
}

TEST(ReceptionDay, OfNoMonthIsRefused) {
    for (const auto& [month, day] : {std::pair{0u, 1u}, {13u, 1u}, {269u, 1u}, {1u, 0u}, {1u, 32u}, {2u, 257u}})
        EXPECT_EQ(code_of([m = month, d = day] { reception_day(china(), 2024, m, d, RestDayRule::as_is); }),
                  "time.no_such_date")
            << month << "-" << day;
    EXPECT_EQ(code_of([] { reception_day(china(), 1899, 1, 1, RestDayRule::as_is); }), "time.out_of_range");
}

}  // namespace
}  // namespace lianxin::calendar
