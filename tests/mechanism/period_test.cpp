// Periods of duties: how the calendar is cut, and which days are fixed.
#include "mechanism/period.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "mechanism/wuxi.hpp"

namespace lianxin::mechanism {

static bool operator==(const Span& a, const Span& b) { return a.from == b.from && a.to == b.to; }
static std::ostream& operator<<(std::ostream& out, const Span& span) {
    return out << span.from.str() << " … " << span.to.str();
}

namespace {

using test::wuxi;
using testing::ElementsAre;

Span span(const char* from, const char* to) { return {Date::parse(from), Date::parse(to)}; }

Span around(Per per, const char* day, std::int64_t years = 0) {
    Amount amount;
    amount.type = AmountType::count;
    amount.per = per;
    amount.years = years;
    return period_of(wuxi(), amount, Date::parse(day));
}

Amount fixed(std::vector<std::int64_t> days, calendar::RestDayRule rule) {
    Amount amount;
    amount.type = AmountType::count;
    amount.per = Per::fixed_days;
    amount.days_of_month = std::move(days);
    amount.on_rest_day = rule;
    return amount;
}

std::vector<std::string> texts(const std::vector<Date>& days) {
    std::vector<std::string> out;
    for (const Date day : days) out.push_back(day.str());
    return out;
}

TEST(Period, AWeekBeginsOnMonday) {
    EXPECT_EQ(around(Per::week, "2024-01-01"), span("2024-01-01", "2024-01-07"));
    EXPECT_EQ(around(Per::week, "2024-03-03"), span("2024-02-26", "2024-03-03"));
}

TEST(Period, MonthsQuartersHalfYearsAndYearsFollowTheCalendar) {
    EXPECT_EQ(around(Per::month, "2024-02-29"), span("2024-02-01", "2024-02-29"));
    EXPECT_EQ(around(Per::quarter, "2024-12-31"), span("2024-10-01", "2024-12-31"));
    EXPECT_EQ(around(Per::half_year, "2024-06-30"), span("2024-01-01", "2024-06-30"));
    EXPECT_EQ(around(Per::half_year, "2024-07-01"), span("2024-07-01", "2024-12-31"));
    EXPECT_EQ(around(Per::year, "2024-07-01"), span("2024-01-01", "2024-12-31"));
}

TEST(Period, TermsFollowOneAnotherFromTheDayOfEffect) {
    EXPECT_EQ(around(Per::term, "2024-01-01", 5), span("2024-01-01", "2028-12-31"));
    EXPECT_EQ(around(Per::term, "2029-01-01", 5), span("2029-01-01", "2033-12-31"));
    EXPECT_EQ(around(Per::term, "2023-12-31", 5), span("2019-01-01", "2023-12-31"));
}

TEST(Period, EveryDayLiesInExactlyOnePeriodOfEachKind) {
    EXPECT_TRUE(rc::check([] {
        Amount amount;
        amount.type = AmountType::count;
        amount.per = *rc::gen::element(Per::week, Per::month, Per::quarter, Per::half_year, Per::year, Per::term);
        amount.years = *rc::gen::inRange(1, 6);
        const Date day{*rc::gen::inRange(10'000, 40'000)};
        const Span period = period_of(wuxi(), amount, day);
        RC_ASSERT(period.has(day));
        RC_ASSERT(period_of(wuxi(), amount, period.from) == period);
        RC_ASSERT(period_of(wuxi(), amount, period.to) == period);
        RC_ASSERT(period_of(wuxi(), amount, period.to + 1).from == period.to + 1);
    }));
}

TEST(FixedDays, ARestDayRollsToTheNextWorkingDayWhereTheDocumentSaysSo) {
    const calendar::Calendar weekends_only;  // 2024-03-10 and 2024-04-20 are at a weekend
    const Span spring = span("2024-03-01", "2024-05-31");
    EXPECT_THAT(texts(fixed_days(fixed({10}, calendar::RestDayRule::next_working_day), weekends_only, spring)),
                ElementsAre("2024-03-11", "2024-04-10", "2024-05-10"));
    EXPECT_THAT(texts(fixed_days(fixed({20}, calendar::RestDayRule::as_is), weekends_only, spring)),
                ElementsAre("2024-03-20", "2024-04-20", "2024-05-20"));
}

TEST(FixedDays, OneThatRollsIntoTheNextMonthIsFoundThere) {
    const calendar::Calendar weekends_only;  // 2024-03-31 is a Sunday
    const Amount last = fixed({31}, calendar::RestDayRule::next_working_day);
    EXPECT_THAT(texts(fixed_days(last, weekends_only, span("2024-04-01", "2024-04-15"))), ElementsAre("2024-04-01"));
    EXPECT_THAT(fixed_days(last, weekends_only, span("2024-03-01", "2024-03-31")), testing::IsEmpty());
}

TEST(FixedDays, TwoThatFallOnOneDayAreOne) {
    const calendar::Calendar weekends_only;  // 9 and 10 March 2024 are at a weekend
    EXPECT_THAT(texts(fixed_days(fixed({9, 10}, calendar::RestDayRule::next_working_day), weekends_only,
                                 span("2024-03-01", "2024-03-31"))),
                ElementsAre("2024-03-11"));
}

}  // namespace
}  // namespace lianxin::mechanism
