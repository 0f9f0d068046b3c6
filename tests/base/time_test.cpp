// Days and instants: reading, writing, ranges.
#include "lianxin/time.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "lianxin/error.hpp"

namespace lianxin {
namespace {

template <class Call>
std::string code_of(Call call) {
    try {
        call();
    } catch (const Error& e) {
        EXPECT_FALSE(e.message().empty());
        EXPECT_FALSE(e.message_zh().empty());
        return e.code();
    }
    return {};
}

std::string date_refusal(const std::string& text) {
    return code_of([&] { Date::parse(text); });
}

std::string instant_refusal(const std::string& text) {
    return code_of([&] { Instant::parse(text); });
}

TEST(Date, IsCountedFrom1970) {
    EXPECT_EQ(Date::of(1970, 1, 1).days, 0);
    EXPECT_EQ(Date::of(1969, 12, 31).days, -1);
    EXPECT_EQ(Date::of(2024, 2, 29).days, 19'782);
    EXPECT_EQ(Date::of(2024, 3, 1) - Date::of(2024, 2, 28), 2);
    EXPECT_EQ(Date::of(2023, 2, 28) + 1, Date::of(2023, 3, 1));
}

TEST(Date, IsReadAndWrittenAsIso8601) {
    EXPECT_EQ(Date::parse("2024-02-29"), Date::of(2024, 2, 29));
    EXPECT_EQ(Date::of(2024, 2, 9).str(), "2024-02-09");
    EXPECT_EQ(Date::parse("1900-01-01").str(), "1900-01-01");
    EXPECT_EQ(Date::parse("2199-12-31").str(), "2199-12-31");
}

TEST(Date, TellsItsParts) {
    const Date day = Date::parse("1969-07-20");
    EXPECT_EQ(day.year(), 1969);
    EXPECT_EQ(day.month(), 7u);
    EXPECT_EQ(day.day(), 20u);
    EXPECT_EQ(day.weekday(), 7u);                        // a Sunday
    EXPECT_EQ(Date::parse("2024-04-08").weekday(), 1u);  // a Monday
    EXPECT_EQ(Date::parse("1900-01-01").weekday(), 1u);
}

TEST(Date, ThatDoesNotExistIsRefused) {
    EXPECT_EQ(date_refusal("2023-02-29"), "time.no_such_date");
    EXPECT_EQ(date_refusal("1900-02-29"), "time.no_such_date");
    EXPECT_EQ(date_refusal("2000-02-29"), "");
    EXPECT_EQ(date_refusal("2024-00-10"), "time.no_such_date");
    EXPECT_EQ(date_refusal("2024-13-10"), "time.no_such_date");
    EXPECT_EQ(date_refusal("2024-04-31"), "time.no_such_date");
    EXPECT_EQ(date_refusal("2024-04-00"), "time.no_such_date");
}

TEST(Date, PartsAreNotTakenModulo256) {
    EXPECT_EQ(code_of([] { Date::of(2024, 1, 257); }), "time.no_such_date");
    EXPECT_EQ(code_of([] { Date::of(2024, 257, 1); }), "time.no_such_date");
    EXPECT_EQ(code_of([] { Date::of(2024 + 65'536, 1, 1); }), "time.out_of_range");
}

TEST(Date, OutsideTheRangeIsRefused) {
    EXPECT_EQ(date_refusal("1899-12-31"), "time.out_of_range");
    EXPECT_EQ(date_refusal("2200-01-01"), "time.out_of_range");
    EXPECT_EQ(date_refusal("0000-01-01"), "time.out_of_range");
}

TEST(Date, OfAnotherFormIsRefused) {
    for (const char* text : {"", "2024", "2024-2-9", "2024/02/09", "20240209", "2024-02-09 ", " 2024-02-09",
                             "2024-02-0x", "+024-02-09", "2024-02-09T00:00:00+08:00", "２０２４-02-09"})
        EXPECT_EQ(date_refusal(text), "time.malformed") << text;
}

TEST(Date, RoundTripsOverTheWholeRange) {
    for (Date day = Date::of(1900, 1, 1); day <= Date::of(2199, 12, 31); day = day + 13) {
        ASSERT_EQ(Date::parse(day.str()), day);
        ASSERT_EQ(Date::of(day.year(), day.month(), day.day()), day);
        ASSERT_EQ((day + 1).weekday(), day.weekday() % 7 + 1);
    }
}

TEST(Instant, IsReadWithAnyOffsetAndWrittenAtPlus8) {
    const Instant morning = Instant::parse("2024-04-08T09:00:00+08:00");
    EXPECT_EQ(morning.ms, 1'712'538'000'000);
    EXPECT_EQ(morning.str(), "2024-04-08T09:00:00+08:00");
    EXPECT_EQ(Instant::parse("2024-04-08T01:00:00Z"), morning);
    EXPECT_EQ(Instant::parse("2024-04-08T01:00:00+00:00"), morning);
    EXPECT_EQ(Instant::parse("2024-04-07T19:30:00-05:30"), morning);
    EXPECT_EQ(Instant::parse("2024-04-08T15:00:00+14:00"), morning);
}

TEST(Instant, KeepsMilliseconds) {
    EXPECT_EQ(Instant::parse("2024-04-08T09:00:00.5+08:00").str(), "2024-04-08T09:00:00.500+08:00");
    EXPECT_EQ(Instant::parse("2024-04-08T09:00:00.05Z").ms % 1000, 50);
    EXPECT_EQ(Instant::parse("2024-04-08T09:00:00.007+08:00").str(), "2024-04-08T09:00:00.007+08:00");
    EXPECT_EQ(Instant::parse("2024-04-08T09:00:00.000+08:00").str(), "2024-04-08T09:00:00+08:00");
}

TEST(Instant, Before1970IsExactToTheMillisecond) {
    const Instant before{-1};
    EXPECT_EQ(before.str(), "1970-01-01T07:59:59.999+08:00");
    EXPECT_EQ(Instant::parse("1969-12-31T23:59:59.999Z"), before);
    const Instant local_midnight = Instant::parse("1970-01-01T00:00:00+08:00");
    EXPECT_EQ(local_midnight.date(), Date::of(1970, 1, 1));
    EXPECT_EQ(local_midnight.ms_of_day(), 0);
    EXPECT_EQ((local_midnight + -1).date(), Date::of(1969, 12, 31));
    EXPECT_EQ((local_midnight + -1).ms_of_day(), 86'399'999);
    EXPECT_EQ(Instant::parse("1949-10-01T15:00:00+08:00").str(), "1949-10-01T15:00:00+08:00");
}

TEST(Instant, LocalDayIsThatOfPlus8) {
    EXPECT_EQ(Instant::parse("2024-04-07T15:59:59Z").date(), Date::of(2024, 4, 7));
    EXPECT_EQ(Instant::parse("2024-04-07T16:00:00Z").date(), Date::of(2024, 4, 8));
    EXPECT_EQ(Instant::start_of(Date::of(2024, 4, 8)), Instant::parse("2024-04-08T00:00:00+08:00"));
}

TEST(Instant, HasNoSummerTimeIn1988) {  // China had it from 1986 to 1991; Lianxin's local time never does
    EXPECT_EQ(Instant::parse("1988-07-01T00:00:00Z").str(), "1988-07-01T08:00:00+08:00");
}

TEST(Instant, FinerThanAMillisecondIsCutOff) {
    EXPECT_EQ(Instant::parse("2024-04-08T09:00:00.123999+08:00").str(), "2024-04-08T09:00:00.123+08:00");
    EXPECT_EQ(Instant::parse("2024-04-08T09:00:00.000000001+08:00").str(), "2024-04-08T09:00:00+08:00");
}

TEST(Instant, OfAnotherFormIsRefused) {
    for (const char* text :
         {"", "2024-04-08", "2024-04-08T09:00:00", "2024-04-08 09:00:00+08:00", "2024-04-08T09:00+08:00",
          "2024-04-08T24:00:00+08:00", "2024-04-08T09:60:00+08:00", "2024-04-08T09:00:60+08:00",
          "2024-04-08T09:00:00+0800", "2024-04-08T09:00:00+15:00", "2024-04-08T09:00:00+08:60",
          "2024-04-08T09:00:00.+08:00", "2024-04-08T09:00:00.1234567890+08:00", "2024-04-08T09:00:00.123",
          "2024-04-08T09:00:00+08:00x", "2024-04-08T09:00:00ZZ", "2024-04-08T09:00:00+08:0",
          "2024-04-08T9:00:00+08:00Z"})
        EXPECT_EQ(instant_refusal(text), "time.malformed") << text;
}

TEST(Instant, OnNoDayOrOutsideTheRangeIsRefused) {
    EXPECT_EQ(instant_refusal("2023-02-29T09:00:00+08:00"), "time.no_such_date");
    EXPECT_EQ(instant_refusal("1899-12-31T09:00:00+08:00"), "time.out_of_range");
    EXPECT_EQ(instant_refusal("2200-01-01T00:00:00+08:00"), "time.out_of_range");
}

TEST(Instant, ThatAnotherOffsetLeadsOutOfTheRangeIsRefused) {  // it could be written, but never read again
    EXPECT_EQ(instant_refusal("2199-12-31T16:00:00Z"), "time.out_of_range");
    EXPECT_EQ(instant_refusal("2199-12-31T15:59:59.999Z"), "");
    EXPECT_EQ(instant_refusal("1900-01-01T00:00:00+09:00"), "time.out_of_range");
    EXPECT_EQ(instant_refusal("1900-01-01T00:00:00+08:00"), "");
}

TEST(Instant, IsReadBackAsItWasWritten) {
    EXPECT_TRUE(rc::check([] {
        const std::int64_t first = Instant::start_of(Date::of(1900, 1, 1)).ms;
        const std::int64_t end = Instant::start_of(Date::of(2199, 12, 31)).ms;
        const Instant instant{*rc::gen::resize(rc::kNominalSize, rc::gen::inRange(first, end))};
        RC_ASSERT(Instant::parse(instant.str()) == instant);
        RC_ASSERT(Instant::start_of(instant.date()) + instant.ms_of_day() == instant);
        RC_ASSERT(instant.ms_of_day() >= 0 && instant.ms_of_day() < 86'400'000);
    }));
}

}  // namespace
}  // namespace lianxin
