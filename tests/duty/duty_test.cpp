// What is owed, done and short, by bearer and period; and what it looks like before the period is over.
#include "duty/duty.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "asked.hpp"
#include "lianxin/error.hpp"

namespace lianxin::duty {
namespace {

using test::asked;
using test::county;
using test::day;
using test::line;
using test::wuxi;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<DutyItem> items(const DutyEvaluate& request, const char* as_of, const std::vector<CreditRow>& credits,
                            const mechanism::Mechanism& mechanism = wuxi(),
                            const organisation::Directory& directory = county()) {
    static const calendar::Calendar weekends_only;
    const InForce version{&mechanism, &weekends_only, {mechanism.effective_on, calendar::kLastDay}};
    return evaluate(request, day(as_of), {version}, directory, {credits, {}}).items;
}

std::vector<std::string> lines(const DutyEvaluate& request, const char* as_of, const std::vector<CreditRow>& credits,
                               const mechanism::Mechanism& mechanism = wuxi(),
                               const organisation::Directory& directory = county()) {
    std::vector<std::string> out;
    for (const DutyItem& item : items(request, as_of, credits, mechanism, directory)) out.push_back(line(item));
    return out;
}

CreditRow credit(const char* code, const char* bearer, const char* first, const char* last = nullptr) {
    return {mechanism::find_duty(wuxi(), code) == nullptr ? 0 : 13,
            code,
            std::string(code) == "sub_topic" ? BearerKind::team : BearerKind::appointment,
            bearer,
            day(first),
            day(last == nullptr ? first : last),
            "activity",
            std::string("a-") + first,
            "",
            "",
            Instant::start_of(day(first))};
}

/// One county leader and nobody else, appointed from–to.
organisation::Directory leader(const char* from, const char* to = nullptr) {
    auto all = test::county_parts();
    all.appointments = {test::appointment("a-deputy", "o-deputy", "deputy", from, to)};
    return organisation::Directory(std::move(all));
}

organisation::Directory department_head(const char* from, const char* to = nullptr) {
    auto all = test::county_parts();
    all.appointments = {test::appointment("a-water", "o-water", "water-director", from, to)};
    return organisation::Directory(std::move(all));
}

// ---- counts by the quarter

TEST(Count, EachQuarterStandsForItself) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-06-30", 13, "a-deputy"), "2024-06-30",
                      {credit("onsite_quarterly", "a-deputy", "2024-01-08"),
                       credit("onsite_quarterly", "a-deputy", "2024-03-31")}),
                ElementsAre("onsite_quarterly a-deputy 2024-01-01 2024-03-31 2/1 met",
                            "onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 short"));
}

TEST(Count, IsShortOnlyAtTheEndOfThePeriod) {
    const auto request = asked("2024-04-01", "2024-06-30", 13, "a-deputy");
    EXPECT_THAT(lines(request, "2024-03-31", {}),
                ElementsAre("onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 not_due"));
    EXPECT_THAT(lines(request, "2024-04-01", {}),
                ElementsAre("onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 on_pace"));
    EXPECT_THAT(lines(request, "2024-06-29", {}),
                ElementsAre("onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 on_pace"));
    EXPECT_THAT(lines(request, "2024-06-30", {}),
                ElementsAre("onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 short"));
    EXPECT_EQ(items(request, "2024-06-29", {})[0].short_by, 0);
    EXPECT_EQ(items(request, "2024-06-30", {})[0].short_by, 1);
}

TEST(Count, WhatCameAfterTheDayAskedAboutIsNotSeen) {
    EXPECT_THAT(lines(asked("2024-04-01", "2024-06-30", 13, "a-deputy"), "2024-05-01",
                      {credit("onsite_quarterly", "a-deputy", "2024-05-02")}),
                ElementsAre("onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 on_pace"));
}

TEST(Count, WhatSpansTwoQuartersCountsOnceWhereItBegan) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-06-30", 13, "a-deputy"), "2024-06-30",
                      {credit("onsite_quarterly", "a-deputy", "2024-03-30", "2024-04-02")}),
                ElementsAre("onsite_quarterly a-deputy 2024-01-01 2024-03-31 1/1 met",
                            "onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 short"));
}

TEST(Count, TheItemSaysWhoOwesAndWhatCounted) {
    const auto all = items(
        asked("2024-01-01", "2024-03-31", 13, "a-deputy"), "2024-06-30",
        {credit("onsite_quarterly", "a-deputy", "2024-03-01"), credit("onsite_quarterly", "a-deputy", "2024-01-08"),
         credit("onsite_quarterly", "a-head", "2024-01-08")});
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].measure, 13);
    EXPECT_EQ(all[0].official, "o-deputy");
    EXPECT_EQ(all[0].post, "deputy");
    EXPECT_EQ(all[0].unit, "county");
    EXPECT_EQ(all[0].tier, Tier::county);
    ASSERT_THAT(all[0].counted, SizeIs(2));
    EXPECT_EQ(all[0].counted[0].first_day.str(), "2024-01-08");
    EXPECT_EQ(all[0].counted[0].kind, "activity");
}

// ---- days by the year

TEST(DistinctDays, TheYearIsOneItemThoughHalfOfItIsAskedFor) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-06-30", 14, "a-water"), "2024-06-30", {}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/10 behind"));
}

TEST(DistinctDays, AYearlyDutyIsNeverShortInJune) {
    EXPECT_TRUE(rc::check([] {
        std::vector<CreditRow> credits;
        for (int n = *rc::gen::inRange(0, 15); n > 0; --n)
            credits.push_back(
                credit("frontline_days", "a-water", (day("2024-01-01") + *rc::gen::inRange(0, 182)).str().c_str()));
        const auto all = items(asked("2024-01-01", "2024-06-30", 14, "a-water"), "2024-06-30", credits);
        RC_ASSERT(all.size() == 1U);
        RC_ASSERT(all[0].status != DutyStatus::short_);
        RC_ASSERT(all[0].short_by == 0);
    }));
}

TEST(DistinctDays, TwoVisitsOnOneDayAreOneDay) {
    EXPECT_THAT(
        lines(asked("2024-01-01", "2024-12-31", 14, "a-water"), "2024-12-31",
              {credit("frontline_days", "a-water", "2024-03-01"), credit("frontline_days", "a-water", "2024-03-01")}),
        ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 1/10 short"));
}

TEST(DistinctDays, AnOvernightTripCountsEachDayAndOneOverNewYearIsSplit) {
    const auto days = department_head("2023-01-01");
    EXPECT_THAT(lines(asked("2024-01-01", "2025-12-31", 14), "2025-12-31",
                      {credit("frontline_days", "a-water", "2024-12-30", "2025-01-01")}, wuxi(), days),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 2/10 short",
                            "frontline_days a-water 2025-01-01 2025-12-31 1/10 short"));
}

TEST(DistinctDays, OfATripUnderWayOnlyTheDaysPastCount) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 14, "a-water"), "2024-01-03",
                      {credit("frontline_days", "a-water", "2024-01-02", "2024-01-10")}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 2/10 on_pace"));
}

TEST(DistinctDays, BehindIsTheElapsedShareRoundedDownExceedingWhatIsDone) {
    const auto request = asked("2024-01-01", "2024-12-31", 14, "a-water");
    // 366 days: the first of ten days is asked for at the end of the 37th (10 × 37 / 366 = 1.01).
    EXPECT_THAT(lines(request, "2024-02-05", {}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/10 on_pace"));
    EXPECT_THAT(lines(request, "2024-02-06", {}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/10 behind"));
}

// ---- tenure and day of effect

TEST(Tenure, IsOwedProRataRoundedToTheNearest) {
    const auto half = department_head("2024-07-01");
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 14), "2024-12-31", {}, wuxi(), half),
                ElementsAre("frontline_days a-water 2024-07-01 2024-12-31 0/5 short"));
    const auto most = department_head("2024-01-01", "2024-12-30");
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 14), "2024-12-31", {}, wuxi(), most),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-30 0/10 short"));
}

TEST(Tenure, ArrivingADayLateStillOwesTheOfficeOfTheQuarter) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-03-31", 13), "2024-03-31", {}, wuxi(), leader("2024-01-02")),
                ElementsAre("onsite_quarterly a-deputy 2024-01-02 2024-03-31 0/1 short"));
}

TEST(Tenure, HalfAPeriodIsRoundedUpAndADayLessDown) {
    // July to September have 92 days.
    EXPECT_THAT(lines(asked("2024-07-01", "2024-09-30", 13), "2024-09-30", {}, wuxi(), leader("2024-08-16")),
                ElementsAre("onsite_quarterly a-deputy 2024-08-16 2024-09-30 0/1 short"));
    EXPECT_THAT(lines(asked("2024-07-01", "2024-09-30", 13), "2024-09-30", {}, wuxi(), leader("2024-08-17")),
                ElementsAre("onsite_quarterly a-deputy 2024-08-17 2024-09-30 0/0 not_due"));
}

TEST(Tenure, OfTwoWhoShareAQuarterOneAtLeastOwesItsOffice) {
    EXPECT_TRUE(rc::check([] {
        const Date change = day("2024-07-02") + *rc::gen::inRange(0, 90);
        auto all = test::county_parts();
        all.appointments = {test::appointment("a-1", "o-water", "deputy", "2020-01-01", (change - 1).str().c_str()),
                            test::appointment("a-2", "o-deputy", "deputy", change.str().c_str())};
        const organisation::Directory split(std::move(all));
        std::int64_t sum = 0;
        for (const DutyItem& item : items(asked("2024-07-01", "2024-09-30", 13), "2024-09-30", {}, wuxi(), split))
            sum += item.owed;
        RC_ASSERT(sum >= 1);
    }));
}

TEST(Tenure, TooShortToOweAnythingIsNotDueUnlessSomethingWasDone) {
    const auto late = leader("2024-03-01");
    const auto request = asked("2024-01-01", "2024-03-31", 13);
    EXPECT_THAT(lines(request, "2024-03-31", {}, wuxi(), late),
                ElementsAre("onsite_quarterly a-deputy 2024-03-01 2024-03-31 0/0 not_due"));
    EXPECT_THAT(lines(request, "2024-03-31", {credit("onsite_quarterly", "a-deputy", "2024-03-05")}, wuxi(), late),
                ElementsAre("onsite_quarterly a-deputy 2024-03-01 2024-03-31 1/0 met"));
}

TEST(Tenure, WhoHeldThePostAtAnotherTimeOwesNothing) {
    EXPECT_THAT(lines(asked("2024-04-01", "2024-06-30", 14), "2024-06-30", {}, wuxi(), department_head("2024-07-01")),
                IsEmpty());
    EXPECT_THAT(lines(asked("2024-04-01", "2024-06-30", 14), "2024-06-30", {}, wuxi(),
                      department_head("2020-01-01", "2024-03-31")),
                IsEmpty());
}

TEST(Tenure, SplittingItNeverChangesTheSumOwedBeyondTheRounding) {
    EXPECT_TRUE(rc::check([] {
        const Date change = day("2024-01-02") + *rc::gen::inRange(0, 364);
        auto all = test::county_parts();
        all.appointments = {
            test::appointment("a-1", "o-water", "water-director", "2020-01-01", (change - 1).str().c_str()),
            test::appointment("a-2", "o-deputy", "water-director", change.str().c_str())};
        const organisation::Directory split(std::move(all));
        std::int64_t sum = 0;
        for (const DutyItem& item : items(asked("2024-01-01", "2024-12-31", 14), "2024-12-31", {}, wuxi(), split))
            sum += item.owed;
        RC_ASSERT(sum >= 10);
        RC_ASSERT(sum <= 11);
    }));
}

TEST(Effect, NothingIsOwedBeforeTheMechanismHolds) {
    EXPECT_THAT(lines(asked("2023-01-01", "2023-12-31"), "2024-12-31", {}), IsEmpty());
    const auto later = test::wuxi_with(R"([{"op": "replace", "path": "/effective_on", "value": "2024-07-01"}])");
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 14, "a-water"), "2024-12-31", {}, later),
                ElementsAre("frontline_days a-water 2024-07-01 2024-12-31 0/5 short"));
}

// ---- fixed days

TEST(FixedDay, EachIsOwedByItselfOnTheDayThatItRollsTo) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-03-31", 7, "a-head"), "2024-03-20",
                      {credit("head_reception_day", "a-head", "2024-01-22"),
                       credit("head_reception_day", "a-head", "2024-02-19")}),
                ElementsAre("head_reception_day a-head 2024-01-22 2024-01-22 1/1 met",
                            "head_reception_day a-head 2024-02-20 2024-02-20 0/1 short",
                            "head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"));
}

TEST(FixedDay, IsNotDueUntilItIsOver) {
    EXPECT_THAT(lines(asked("2024-03-01", "2024-03-31", 7, "a-head"), "2024-03-19", {}),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 not_due"));
}

TEST(FixedDay, OutsideTheAppointmentIsNotOwed) {
    auto all = test::county_parts();
    all.appointments = {test::appointment("a-head", "o-head", "head", "2024-02-21")};
    const organisation::Directory fresh(std::move(all));
    EXPECT_THAT(lines(asked("2024-01-01", "2024-03-31", 7), "2024-03-31", {}, wuxi(), fresh),
                ElementsAre("head_reception_day a-head 2024-03-20 2024-03-20 0/1 short"));
}

TEST(FixedDay, OnlyThePostNamedOwesItAndTheOthersAreRecorded) {
    const auto all = lines(asked("2024-03-01", "2024-03-31", 7), "2024-03-31", {});
    EXPECT_THAT(all, ElementsAre("secretary_reception_day a-secretary 2024-03-11 2024-03-11 0/1 short",
                                 "head_reception_day a-head 2024-03-20 2024-03-20 0/1 short",
                                 "county_reception a-deputy 2024-03-01 2024-03-31 0/0 record_only",
                                 "county_reception a-two-1 2024-03-01 2024-03-31 0/0 record_only"));
}

// ---- teams, records, coverage, filters

TEST(Team, OwesAsABody) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 6), "2024-12-31", {credit("sub_topic", "town", "2024-05-01")}),
                ElementsAre("sub_topic town 2024-01-01 2024-12-31 1/1 met",
                            "village_research a-town 2024-01-01 2024-12-31 0/0 record_only",
                            "village_research a-aide 2024-01-01 2024-12-31 0/0 record_only"));
    const auto all = items(asked("2024-01-01", "2024-12-31", 6), "2024-12-31", {});
    EXPECT_EQ(all[0].bearer_kind, BearerKind::team);
    EXPECT_EQ(all[0].unit, "town");
    EXPECT_TRUE(all[0].official.empty());
}

TEST(Team, BelongsToTheAnswerForItsMembersOnly) {
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 6, "a-town"), "2024-12-31", {}), SizeIs(2));
    EXPECT_THAT(lines(asked("2024-01-01", "2024-12-31", 6, "a-aide"), "2024-12-31", {}), SizeIs(1));
}

TEST(RecordOnly, OwesNothingAndCountsWhatBeganInTheSpanAskedFor) {
    EXPECT_THAT(lines(asked("2024-02-01", "2024-02-29", 3, "a-town"), "2024-06-30",
                      {credit("township_session", "a-town", "2024-01-31", "2024-02-01"),
                       credit("township_session", "a-town", "2024-02-29", "2024-03-01"),
                       credit("township_session", "a-town", "2024-03-01")}),
                ElementsAre("township_session a-town 2024-02-01 2024-02-29 1/0 record_only"));
}

TEST(Coverage, AllTiedContactPointsAreOwedAndEachCountsOnce) {
    const auto cover = test::wuxi_with(R"([
        {"op": "replace", "path": "/measures/12/duties/0/amount",
         "value": {"type": "coverage", "of": "contact_points", "per": "year"}},
        {"op": "replace", "path": "/measures/12/duties/0/where", "value": ["contact_point"]}])");
    auto all = test::county_parts();
    all.ties.push_back({"t-2", "o-deputy", "c-road", day("2024-06-01"), std::nullopt, {}});
    all.ties.push_back({"t-3", "o-deputy", "c-village", day("2022-01-01"), day("2022-12-31"), {}});
    const organisation::Directory directory(std::move(all));
    auto first = credit("onsite_quarterly", "a-deputy", "2024-02-01"),
         second = credit("onsite_quarterly", "a-deputy", "2024-03-01");
    first.contact_point = second.contact_point = "c-village";
    EXPECT_THAT(
        lines(asked("2024-01-01", "2024-12-31", 13, "a-deputy"), "2024-12-31", {first, second}, cover, directory),
        ElementsAre("onsite_quarterly a-deputy 2024-01-01 2024-12-31 1/2 short"));
}

TEST(Filter, ByTier) {
    auto request = asked("2024-01-01", "2024-03-31");
    request.tier = Tier::department;
    const auto all = items(request, "2024-03-31", {});
    EXPECT_FALSE(all.empty());
    for (const DutyItem& item : all) EXPECT_EQ(item.tier, Tier::department);
}

TEST(Refusals, NameTheMemberAtFault) {
    const auto refused = [](const DutyEvaluate& request) -> std::string {
        try {
            items(request, "2024-12-31", {});
            return "";
        } catch (const Error& e) {
            return e.code() + " " + e.pointer();
        }
    };
    EXPECT_EQ(refused(asked("2024-01-02", "2024-01-01")), "duty.reversed_period /to");
    EXPECT_EQ(refused(asked("2024-01-01", "2024-01-01")), "");
    EXPECT_EQ(refused(asked("2000-01-01", "2024-01-01")), "duty.period_too_long /to");
    EXPECT_EQ(refused(asked("2024-01-01", "2024-01-01", 16)), "duty.unknown_measure /measure");
    EXPECT_EQ(refused(asked("2024-01-01", "2024-01-01", {}, "a-nobody")), "duty.unknown_appointment /appointment");
}

// ---- cases

TEST(Cases, OneThatIsLedCountsForItsLeader) {
    const auto credits = credits_of_led_case(wuxi(), county(), "a-deputy", day("2024-03-01"));
    ASSERT_THAT(credits, SizeIs(1));
    EXPECT_EQ(credits[0].duty, "case_taken_down");
    EXPECT_EQ(credits[0].bearer, "a-deputy");
    EXPECT_THAT(credits_of_led_case(wuxi(), county(), "a-water", day("2024-03-01")), IsEmpty())
        << "not a county leader";
    EXPECT_THAT(credits_of_led_case(wuxi(), county(), "a-nobody", day("2024-03-01")), IsEmpty());
}

TEST(Cases, OneThatIsFixedAndKeptCountsForThoseWhoHeardOfItOnSite) {
    const auto credits = credits_of_kept_case(wuxi(), county(), {13, 15}, {"a-deputy", "a-clerk"}, day("2024-03-01"));
    ASSERT_THAT(credits, SizeIs(1));
    EXPECT_EQ(credits[0].measure, 15);
    EXPECT_EQ(credits[0].duty, "fixed_and_kept");
    EXPECT_THAT(credits_of_kept_case(wuxi(), county(), {4}, {"a-deputy"}, day("2024-03-01")), IsEmpty());
}

// ---- properties

std::vector<CreditRow> some_credits() {
    std::vector<CreditRow> credits;
    for (int n = *rc::gen::inRange(0, 40); n > 0; --n) {
        const auto [code, bearer] = *rc::gen::elementOf(
            std::vector<std::pair<std::string, std::string>>{{"onsite_quarterly", "a-deputy"},
                                                             {"frontline_days", "a-water"},
                                                             {"head_reception_day", "a-head"},
                                                             {"township_session", "a-town"}});
        const Date first = day("2023-12-01") + *rc::gen::inRange(0, 450);
        const Date last = first + *rc::gen::inRange(0, 6);
        credits.push_back(credit(code.c_str(), bearer.c_str(), first.str().c_str(), last.str().c_str()));
        credits.back().id += "-" + std::to_string(n);
    }
    return credits;
}

DutyEvaluate some_span() {
    const Date from = day("2024-01-01") + *rc::gen::inRange(0, 300);
    DutyEvaluate request;
    request.from = from;
    request.to = from + *rc::gen::inRange(0, 400);
    return request;
}

TEST(Property, AddingAnActivityNeverLowersWhatIsDone) {
    EXPECT_TRUE(rc::check([] {
        auto credits = some_credits();
        const auto request = some_span();
        const std::string as_of = (request.from + *rc::gen::inRange(0, 400)).str();
        const auto before = items(request, as_of.c_str(), credits);
        for (const CreditRow& more : some_credits()) credits.push_back(more);
        const auto after = items(request, as_of.c_str(), credits);
        RC_ASSERT(before.size() == after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            RC_ASSERT(before[i].owed == after[i].owed);
            RC_ASSERT(before[i].done <= after[i].done);
        }
    }));
}

TEST(Property, NoMoreDaysAreDoneThanThePeriodHas) {
    EXPECT_TRUE(rc::check([] {
        const auto request = some_span();
        for (const DutyItem& item : items(request, "2025-12-31", some_credits()))
            if (item.duty == "frontline_days") RC_ASSERT(item.done <= item.to - item.from + 1);
    }));
}

TEST(Property, DoneEqualsANaiveRecount) {
    EXPECT_TRUE(rc::check([] {
        const auto credits = some_credits();
        const auto request = some_span();
        const Date as_of = request.from + *rc::gen::inRange(0, 400);
        for (const DutyItem& item : items(request, as_of.str().c_str(), credits)) {
            std::set<std::int32_t> days;
            std::int64_t begun = 0, touching = 0;
            for (const CreditRow& row : credits) {
                if (row.duty != item.duty || row.bearer != item.bearer) continue;
                for (Date d = row.first_day; d <= row.last_day && d <= as_of; d = d + 1)
                    if (item.from <= d && d <= item.to) days.insert(d.days);
                if (row.first_day <= as_of && item.from <= row.first_day && row.first_day <= item.to) ++begun;
                if (item.from <= as_of && row.first_day <= item.from && item.from <= row.last_day) ++touching;
            }
            const auto expected = item.duty == "frontline_days"       ? static_cast<std::int64_t>(days.size())
                                  : item.duty == "head_reception_day" ? touching
                                                                      : begun;
            RC_ASSERT(item.done == expected);
        }
    }));
}

}  // namespace
}  // namespace lianxin::duty
