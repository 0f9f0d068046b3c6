// Versions of a mechanism that follow one another, and amounts as other counties lay them down.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "asked.hpp"
#include "base/json.hpp"
#include "duty/forecast.hpp"
#include "duty/sign_off.hpp"

namespace lianxin::duty {
namespace {

using test::asked;
using test::day;
using test::line;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const calendar::Calendar kWeekendsOnly;

std::vector<InForce> versions(const std::vector<const mechanism::Mechanism*>& all) {
    std::vector<InForce> out;
    for (std::size_t i = 0; i < all.size(); ++i)
        out.push_back({all[i],
                       &kWeekendsOnly,
                       {all[i]->effective_on, i + 1 < all.size() ? all[i + 1]->effective_on - 1 : calendar::kLastDay}});
    return out;
}

std::vector<std::string> lines(const DutyEvaluate& request, const char* as_of,
                               const std::vector<const mechanism::Mechanism*>& all, const Facts& facts = {},
                               const organisation::Directory& directory = test::county()) {
    std::vector<std::string> out;
    for (const DutyItem& item : evaluate(request, day(as_of), versions(all), directory, facts).items)
        out.push_back(line(item));
    return out;
}

mechanism::Mechanism from_july(const char* more) {
    return test::wuxi_with((std::string(R"([{"op": "replace", "path": "/version", "value": 2},
        {"op": "replace", "path": "/effective_on", "value": "2024-07-01"},
        {"op": "replace", "path": "/measures/13/duties/0/amount/at_least", "value": 20})") +
                            more + "]")
                               .c_str());
}

const DutyEvaluate kYear = asked("2024-01-01", "2024-12-31", 14, "a-water");

TEST(Versions, APeriodUnderWayAtAChangeIsSplit) {
    const auto later = from_july("");
    EXPECT_THAT(lines(kYear, "2024-12-31", {&test::wuxi(), &later}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-06-30 0/5 short",
                            "frontline_days a-water 2024-07-01 2024-12-31 0/10 short"));
    const auto items = evaluate(kYear, day("2024-12-31"), versions({&test::wuxi(), &later}), test::county(), {}).items;
    EXPECT_EQ(items[0].version, 1);
    EXPECT_EQ(items[1].version, 2);
}

TEST(Versions, OrLeftToTheVersionBeforeWhereTheNewOneSaysSo) {
    const auto later = from_july(R"(, {"op": "add", "path": "/takes_over", "value": "next_period"})");
    EXPECT_THAT(lines(kYear, "2024-12-31", {&test::wuxi(), &later}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-12-31 0/10 short"));
    EXPECT_THAT(lines(asked("2025-01-01", "2025-12-31", 14, "a-water"), "2025-12-31", {&test::wuxi(), &later}),
                ElementsAre("frontline_days a-water 2025-01-01 2025-12-31 0/20 short"));
    EXPECT_THAT(lines(asked("2024-04-01", "2024-09-30", 13, "a-deputy"), "2024-12-31", {&test::wuxi(), &later}),
                ElementsAre("onsite_quarterly a-deputy 2024-04-01 2024-06-30 0/1 short",
                            "onsite_quarterly a-deputy 2024-07-01 2024-09-30 0/1 short"))
        << "the quarter ended with the version";
}

TEST(Versions, AThirdThatHoldsAtOnceCutsShortWhatTheSecondLeftToTheFirst) {
    const auto second = from_july(R"(, {"op": "add", "path": "/takes_over", "value": "next_period"})");
    const auto third = test::wuxi_with(R"([{"op": "replace", "path": "/version", "value": 3},
        {"op": "replace", "path": "/effective_on", "value": "2024-10-01"}])");
    EXPECT_THAT(lines(kYear, "2024-12-31", {&test::wuxi(), &second, &third}),
                ElementsAre("frontline_days a-water 2024-01-01 2024-09-30 0/7 short",
                            "frontline_days a-water 2024-10-01 2024-12-31 0/3 short"));
}

TEST(Versions, WhatIsCreditedCountsForTheVersionOfItsDay) {
    const auto later = from_july("");
    Facts facts;
    for (const char* on : {"2024-06-30", "2024-07-01"})
        facts.credits.push_back({14,
                                 "frontline_days",
                                 BearerKind::appointment,
                                 "a-water",
                                 day(on),
                                 day(on),
                                 "activity",
                                 std::string("a-") + on,
                                 "",
                                 "",
                                 {}});
    EXPECT_THAT(lines(kYear, "2024-12-31", {&test::wuxi(), &later}, facts),
                ElementsAre("frontline_days a-water 2024-01-01 2024-06-30 1/5 short",
                            "frontline_days a-water 2024-07-01 2024-12-31 1/10 short"));
}

// ---- amounts as other counties lay them down

mechanism::Mechanism with_amount(int measure, const char* amount) {
    return test::wuxi_with((R"([{"op": "replace", "path": "/measures/)" + std::to_string(measure - 1) +
                            R"(/duties/0/amount", "value": )" + amount + "}]")
                               .c_str());
}

TEST(Amount, APartIsRoundedAsTheDocumentSays) {
    auto all = test::county_parts();  // 90 of 366 days: 2.46 of ten
    all.appointments = {test::appointment("a-water", "o-water", "water-director", "2024-01-01", "2024-03-30")};
    const organisation::Directory directory(std::move(all));
    const DutyEvaluate request = asked("2024-01-01", "2024-12-31", 14);
    const auto owed = [&](const char* rounding) {
        const auto document = with_amount(14, (std::string(R"({"type": "distinct_days", "at_least": 10, "per": "year",
            "rounding": ")") + rounding + "\"}")
                                                  .c_str());
        return evaluate(request, day("2024-12-31"), versions({&document}), directory, {}).items.at(0).owed;
    };
    EXPECT_EQ(owed("half_up"), 2);
    EXPECT_EQ(owed("up"), 3);
    EXPECT_EQ(owed("down"), 2);
}

TEST(Amount, WhoHeldThePostForFewerDaysThanTheLeastOwesNothing) {
    const auto document =
        with_amount(14, R"({"type": "distinct_days", "at_least": 90, "per": "year", "least_days": 30})");
    const auto owed = [&](const char* to) {
        auto all = test::county_parts();
        all.appointments = {test::appointment("a-water", "o-water", "water-director", "2024-01-01", to)};
        const organisation::Directory directory(std::move(all));
        return evaluate(asked("2024-01-01", "2024-12-31", 14), day("2024-12-31"), versions({&document}), directory, {})
            .items.at(0)
            .owed;
    };
    EXPECT_EQ(owed("2024-01-29"), 0);
    EXPECT_EQ(owed("2024-01-30"), 7) << "90 × 30 / 366";
}

TEST(Amount, TheSumOwedBySeveralHoldersStaysWithinTheRoundingOfEach) {
    EXPECT_TRUE(rc::check([] {
        const char* const roundings[] = {"half_up", "up", "down"};
        const int which = *rc::gen::inRange(0, 3);
        const int at_least = *rc::gen::inRange(1, 91);
        const auto document = with_amount(14, (R"({"type": "distinct_days", "at_least": )" + std::to_string(at_least) +
                                               R"(, "per": "year", "rounding": ")" + roundings[which] + "\"}")
                                                  .c_str());
        auto all = test::county_parts();
        all.appointments.clear();
        Date from = day("2024-01-01");
        const int holders = *rc::gen::inRange(2, 6);
        for (int i = 0; i < holders; ++i) {
            const Date to = i + 1 == holders ? day("2024-12-31") : from + *rc::gen::inRange(0, 60);
            all.appointments.push_back(test::appointment(("a-" + std::to_string(i)).c_str(), "o-water",
                                                         "water-director", from.str().c_str(), to.str().c_str()));
            from = to + 1;
        }
        const organisation::Directory directory(std::move(all));
        std::int64_t sum = 0;
        for (const DutyItem& item :
             evaluate(asked("2024-01-01", "2024-12-31", 14), day("2024-12-31"), versions({&document}), directory, {})
                 .items)
            sum += item.owed;
        RC_ASSERT(sum <= at_least + holders);
        RC_ASSERT(sum >= at_least - holders);
        if (which == 1) RC_ASSERT(sum >= at_least);
        if (which == 2) RC_ASSERT(sum <= at_least);
    }));
}

TEST(Coverage, OfVillagesWantsEachOfTheUnitsAreaOnceWithinATerm) {
    const auto document = test::wuxi_with(R"([{"op": "replace", "path": "/measures/2/duties/0/amount",
        "value": {"type": "coverage", "of": "villages", "per": "term", "years": 5}},
        {"op": "add", "path": "/measures/2/duties/0/provenance",
         "value": {"amount": {"kind": "stated"}, "per": {"kind": "stated"}}}])");
    auto all = test::county_parts();
    all.areas = {{"990001101000", {"镇", ""}, {}},
                 {"990001101201", {"甲村", ""}, {}},
                 {"990001101202", {"乙村", ""}, {}},
                 {"990001102201", {"外村", ""}, {}}};
    for (Unit& unit : all.units)
        if (unit.id == "town") unit.area = "990001101000";
    const organisation::Directory directory(std::move(all));
    const auto credit = [](const char* place, const char* on) {
        return CreditRow{
            3, "township_session", BearerKind::appointment, "a-town", day(on), day(on), "activity", on, "", place, {}};
    };
    const DutyEvaluate request = asked("2024-01-01", "2024-12-31", 3, "a-town");
    const Facts facts{{credit("990001101201", "2024-02-01"), credit("990001101201", "2024-03-01"),
                       credit("990001102201", "2024-04-01")},
                      {}};
    const auto items = evaluate(request, day("2024-12-31"), versions({&document}), directory, facts).items;
    ASSERT_THAT(items, SizeIs(1));
    EXPECT_EQ(items[0].owed, 2);
    EXPECT_EQ(items[0].done, 1) << "the same village twice is one, and another town's is none";
}

TEST(Coverage, OfContactPointsOfOneKindWantsOnlyThese) {
    const auto document = test::wuxi_with(R"([
        {"op": "replace", "path": "/measures/12/duties/0/amount",
         "value": {"type": "coverage", "of": "contact_points", "per": "quarter"}},
        {"op": "add", "path": "/measures/12/duties/0/where", "value": ["contact_point"]},
        {"op": "add", "path": "/measures/12/duties/0/kinds", "value": ["enterprise"]}])");
    auto all = test::county_parts();
    all.contact_points.push_back({"c-mill", ContactPointKind::enterprise, "990001102205", {"米厂", ""}, {}});
    all.ties.push_back({"t-2", "o-deputy", "c-mill", day("2024-01-01"), std::nullopt, {}});
    const organisation::Directory directory(std::move(all));
    EXPECT_THAT(lines(asked("2024-01-01", "2024-03-31", 13, "a-deputy"), "2024-03-31", {&document}, {}, directory),
                ElementsAre("onsite_quarterly a-deputy 2024-01-01 2024-03-31 0/1 short"))
        << "tied to a village as well, and only the enterprise is asked for";
}

// ---- what lies ahead

TEST(Forecast, ListsWhatIsMissingByTheDayOnWhichItFallsDue) {
    const Date today = day("2024-03-15");
    const DutyEvaluate request = asked("2024-03-15", "2024-06-30", {}, "a-head");
    const auto all = versions({&test::wuxi()});
    const DutyForecasted ahead =
        forecast(evaluate(request, today, all, test::county(), {}), today, day("2024-06-30"), all);
    std::vector<std::string> told;
    for (const DutyOutstanding& one : ahead.outstanding)
        told.push_back(one.by.str() + " " + one.duty + " " + std::to_string(one.missing) + " " +
                       std::to_string(one.working_days));
    EXPECT_THAT(told, ElementsAre("2024-03-20 head_reception_day 1 1", "2024-03-31 onsite_quarterly 1 11",
                                  "2024-04-22 head_reception_day 1 1", "2024-05-20 head_reception_day 1 1",
                                  "2024-06-20 head_reception_day 1 1", "2024-06-30 onsite_quarterly 1 65"));
    EXPECT_EQ(ahead.outlook.size(), told.size());
}

TEST(Forecast, LeavesOutWhatIsDoneAndWhatFallsDueBeyond) {
    const Date today = day("2024-03-15");
    Facts facts;
    facts.credits = {{13,
                      "onsite_quarterly",
                      BearerKind::appointment,
                      "a-head",
                      day("2024-02-01"),
                      day("2024-02-01"),
                      "activity",
                      "a-1",
                      "",
                      "",
                      {}}};
    const auto all = versions({&test::wuxi()});
    const DutyForecasted ahead =
        forecast(evaluate(asked("2024-03-15", "2024-04-01", {}, "a-head"), today, all, test::county(), facts), today,
                 day("2024-04-01"), all);
    ASSERT_THAT(ahead.outstanding, SizeIs(1));
    EXPECT_EQ(ahead.outstanding[0].duty, "head_reception_day");
}

// ---- what was signed off

TEST(SignOff, FrozenFiguresStandAndWhatTheyWouldBeShowsBesideThem) {
    const DutyEvaluate request = asked("2024-01-01", "2024-03-31", 13, "a-deputy");
    const auto all = versions({&test::wuxi()});
    DutyEvaluated then = evaluate(request, day("2024-04-02"), all, test::county(), {});
    std::int64_t already = 0;
    DutySignOff span;
    span.from = request.from;
    span.to = request.to;
    const auto items = to_sign(span, then, already);
    ASSERT_THAT(items, SizeIs(1));
    EXPECT_EQ(items[0].status, DutyStatus::short_);

    Facts late;
    late.credits = {{13,
                     "onsite_quarterly",
                     BearerKind::appointment,
                     "a-deputy",
                     day("2024-03-30"),
                     day("2024-03-30"),
                     "activity",
                     "a-1",
                     "",
                     "",
                     {}}};
    DutyEvaluated now = evaluate(request, day("2024-05-01"), all, test::county(), late);
    freeze(now, {{"d-2024-000001", items[0]}});
    EXPECT_EQ(line(now.items.at(0)), "onsite_quarterly a-deputy 2024-01-01 2024-03-31 0/1 short");
    EXPECT_EQ(now.items[0].short_by, 1);
    EXPECT_EQ(now.items[0].sign_off, "d-2024-000001");
    ASSERT_TRUE(now.items[0].amended);
    EXPECT_EQ(now.items[0].amended->done, 1);
    EXPECT_EQ(now.items[0].amended->status, DutyStatus::met);
    to_sign(span, now, already);
    EXPECT_EQ(already, 1) << "it is not signed twice";
}

TEST(SignOff, TakesOnlyPeriodsThatLieWithinTheSpanAndNotMereRecords) {
    DutySignOff span;
    span.from = day("2024-01-15");
    span.to = day("2024-06-30");
    const auto all = versions({&test::wuxi()});
    std::int64_t already = 0;
    std::vector<std::string> told;
    for (const SignedItem& item : to_sign(
             span,
             evaluate(asked("2024-01-15", "2024-06-30", {}, "a-deputy"), day("2024-07-02"), all, test::county(), {}),
             already))
        told.push_back(item.duty + " " + item.from.str());
    EXPECT_THAT(told, ElementsAre("onsite_quarterly 2024-04-01"));
}

}  // namespace
}  // namespace lianxin::duty
