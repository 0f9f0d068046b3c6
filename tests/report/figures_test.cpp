#include "report/figures.hpp"

#include <gtest/gtest.h>

#include "report/sample.hpp"

namespace lianxin::report {
namespace {

using sample::at;

DutyItem item(std::int64_t owed, std::int64_t done, DutyStatus status) {
    return sample::duty(13, "onsite_quarterly", "a-county-0001", Tier::county, Date::of(2024, 1, 1),
                        Date::of(2024, 3, 31), owed, done, status);
}

TEST(DutyFigures, DoneCountsUpToWhatIsOwedSoThatNobodyCoversAnother) {
    const DutyCount count = count_duties({item(1, 5, DutyStatus::met), item(1, 0, DutyStatus::short_)});
    EXPECT_EQ(count.owed, 2);
    EXPECT_EQ(count.done, 1);
    EXPECT_EQ(count.missing, 1);
    EXPECT_EQ(count.decided(), 2);
}

TEST(DutyFigures, WhereNothingIsOwedNothingIsMetOrShort) {
    const DutyCount count = count_duties({item(0, 7, DutyStatus::record_only)});
    EXPECT_EQ(count.items(), 0);
    EXPECT_EQ(count.owed + count.done + count.missing, 0);
    EXPECT_TRUE(count.bearers.empty());
}

TEST(DutyFigures, AnExcusedItemOwesNothing) {
    const DutyCount count = count_duties({item(1, 0, DutyStatus::excused)});
    EXPECT_EQ(count.excused, 1);
    EXPECT_EQ(count.owed, 0);
}

TEST(DutyFigures, NotDueIsNotAmongTheDecided) {
    const DutyCount count = count_duties({item(1, 0, DutyStatus::not_due), item(1, 1, DutyStatus::met)});
    EXPECT_EQ(count.decided(), 1);
    EXPECT_EQ(count.not_due, 1);
}

Input small() {
    Input input;
    input.from = Date::of(2023, 12, 1);
    input.to = Date::of(2024, 2, 29);
    input.generated_at = at("2024-03-01");
    for (const int number : {1, 2, 3}) {
        mechanism::Measure measure;
        measure.number = number;
        input.mechanism.measures.push_back(measure);
    }
    return input;
}

TEST(RecordFigures, TopicsAndCasesThatCountedInTheSpanAreRecordsOfTheMeasure) {
    Input input = small();
    DutyItem owed = item(1, 1, DutyStatus::met);
    owed.measure = 3;
    owed.counted = {{"topic", "t-1", Date::of(2024, 1, 5), Date::of(2024, 1, 5), {}, false, {}},
                    {"topic", "t-0", Date::of(2023, 1, 5), Date::of(2023, 1, 5), {}, false, {}},
                    {"activity", "a-1", Date::of(2024, 1, 5), Date::of(2024, 1, 5), {}, false, {}}};
    input.duties = {owed, owed};
    EXPECT_EQ(count_measures(input).at(3).records, 1) << "once, and not the topic of the year before";
}

TEST(CaseFigures, EveryMonthOfTheSpanIsThereAcrossTheTurnOfTheYear) {
    CaseCounter counter(Date::of(2023, 12, 1), Date::of(2024, 2, 29));
    for (const std::optional<Instant>& closed :
         {std::optional(at("2024-02-10")), std::optional<Instant>(), std::optional(at("2024-04-01"))}) {
        CaseFact fact;
        fact.received_at = at("2023-12-31", "23:59:59");
        fact.closed_at = closed;
        counter.add(fact);
    }
    const CaseCount count = std::move(counter).finish();
    ASSERT_EQ(count.months.size(), 3u);
    EXPECT_EQ(count.months[0].year, 2023);
    EXPECT_EQ(count.months[0].received, 3);
    EXPECT_EQ(count.months[1].month, 1u);
    EXPECT_EQ(count.months[2].closed, 1);
    EXPECT_EQ(count.closed_later, 1);
}

TEST(CaseFigures, ARateCountsWhoWasReachedInTheMonthOfReceipt) {
    CaseCounter counter(Date::of(2024, 1, 1), Date::of(2024, 2, 29));
    CaseFact fact;
    fact.received_at = at("2024-01-31");
    fact.said = {true, true, false, std::nullopt};
    counter.add(fact);
    fact.said = {false, true, true, true};
    counter.add(fact);
    const CaseCount count = std::move(counter).finish();
    EXPECT_EQ(count.months[0].response.of, 1);
    EXPECT_EQ(count.months[0].resolution.count, 0);
    EXPECT_EQ(count.months[0].satisfaction.of, 0);
    EXPECT_EQ(count.months[1].response.of, 0);
}

TEST(CaseFigures, WhatIsMerelyReportedIsInNoneOfTheCountsButItsOwn) {
    CaseCounter counter(Date::of(2024, 1, 1), Date::of(2024, 1, 31));
    CaseFact fact;
    fact.received_at = at("2024-01-10");
    fact.reported = true;
    counter.add(fact);
    const CaseCount count = std::move(counter).finish();
    EXPECT_EQ(count.reported, 1);
    EXPECT_EQ(count.received + count.towns.total + count.months[0].received, 0);
    EXPECT_TRUE(count.states.empty());
}

TEST(CaseFigures, ACaseIsOverdueFromTheInstantOfItsLimitOn) {
    const Instant now = at("2024-03-01");
    OpenCount count;
    count.add(now + 1, Provenance::recorded, now);
    count.add(now, Provenance::recorded, now);
    count.add(std::nullopt, Provenance::recorded, now);
    EXPECT_EQ(count.all, 3);
    EXPECT_EQ(count.overdue, 1);
    EXPECT_EQ(count.in_3_days, 1);
    EXPECT_EQ(count.without_limit, 1);
    EXPECT_EQ(last_day(Instant::start_of(Date::of(2024, 2, 11))), Date::of(2024, 2, 10));
}

TEST(CaseFigures, TownsAndCategoriesAddUp) {
    const Input input = sample::county(Language::zh);
    const TownTable& table = input.counts.cases.towns;
    std::int64_t sum = 0;
    for (const auto& [town, count] : table.by_town) sum += count;
    EXPECT_EQ(sum, table.total);
    EXPECT_EQ(table.total, static_cast<std::int64_t>(input.cases.size()));
    EXPECT_GE(table.by_town.at(table.towns.front()), table.by_town.at(table.towns.back()));
}

TEST(Rates, AreRoundedHalfUpToOneDecimalAndAbsentWithoutAnswers) {
    EXPECT_EQ(percent({126, 131}), "96.2%");
    EXPECT_EQ(percent({1, 2000}), "0.1%");
    EXPECT_EQ(percent({3, 3}), "100.0%");
    EXPECT_EQ(percent({0, 3}), "0.0%");
    EXPECT_FALSE(percent({0, 0}).has_value());
}

}  // namespace
}  // namespace lianxin::report
