// What may be reached and what may be withdrawn, on the bare state of a case.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "resources/resources.hpp"
#include "supervision/check.hpp"
#include "supervision/supervise.hpp"

namespace lianxin::supervision {
namespace {

const Ladder& ladder() {
    static const Ladder built_in = *check(*resources::find("ladder-default")).document;
    return built_in;
}

casework::State running_case() {
    casework::State state;
    state.case_no = "990001-2024-000001";
    state.unit = "u-roads";
    casework::ClockRun run;
    run.clock = "conclude";
    run.due_on = Date::of(2024, 3, 18);
    state.clocks.push_back(run);
    return state;
}

std::vector<casework::Event> reach(const casework::State& state, const char* rung) {
    return supervision::reach(state, "conclude", 1, ladder(), *ladder().rung(rung),
                              Instant::parse("2024-03-19T09:00:00+08:00"));
}

TEST(Reach, ARungWithACardIssuesItToTheUnitThatHasTheCase) {
    const auto events = reach(running_case(), "yellow_card");
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(std::get<casework::RungReached>(events[0]).ladder, "ladder-default/1");
    const auto& card = std::get<casework::CardIssued>(events[1]);
    EXPECT_EQ(card.card, CardColour::yellow);
    EXPECT_EQ(card.unit, "u-roads");
    EXPECT_EQ(card.rung, "yellow_card");
}

TEST(Reach, ARungWithoutACardIssuesNone) { EXPECT_EQ(reach(running_case(), "reminder").size(), 1u); }

TEST(Reach, ARunReachesARungOnce) {
    casework::State state = running_case();
    for (const casework::Event& event : reach(state, "yellow_card"))
        casework::apply(state, event, {state.version + 1, {}, {}, "a-supervisor"});
    EXPECT_TRUE(reach(state, "yellow_card").empty());
    EXPECT_FALSE(reach(state, "red_card").empty());
    state.clocks.push_back(state.clocks[0]);  // the clock is started once more
    state.clocks[1].run = 2;
    state.clocks[1].rungs.clear();
    EXPECT_FALSE(supervision::reach(state, "conclude", 2, ladder(), *ladder().rung("yellow_card"), {}).empty());
}

TEST(Reach, NothingForARunThatDoesNotRunOrIsNotJudged) {
    const auto none = [](const std::function<void(casework::State&)>& change) {
        casework::State state = running_case();
        change(state);
        return reach(state, "yellow_card").empty();
    };
    EXPECT_TRUE(none([](auto& s) { s.clocks[0].stopped_at = Instant{}; }));
    EXPECT_TRUE(none([](auto& s) { s.clocks[0].suspended_at = Instant{}; }));
    EXPECT_TRUE(none([](auto& s) { s.clocks[0].window = true; }));
    EXPECT_TRUE(none([](auto& s) { s.final_state = true; }));
    EXPECT_TRUE(none([](auto& s) { s.account = workflow::Account::reported; }));
    EXPECT_TRUE(none([](auto& s) { s.clocks.clear(); }));
}

TEST(Reach, WhatSupervisionDoesIsNoActionSoThatEarlierOnesCanStillBeTold) {
    casework::State state = running_case();
    state.last_at = Instant::parse("2024-03-01T09:00:00+08:00");
    const Instant now = Instant::parse("2024-03-19T09:00:00+08:00");
    for (const casework::Event& event : reach(state, "yellow_card"))
        casework::apply(state, event, {state.version + 1, now, now, "a-supervisor"});
    casework::apply(state, withdraw(state, {"", 1, "", "误发", ""}), {state.version + 1, now, now, "a-supervisor"});
    EXPECT_EQ(state.last_at, Instant::parse("2024-03-01T09:00:00+08:00"));
    EXPECT_EQ(state.cards.at(0).withdrawn_at, now);
}

}  // namespace
}  // namespace lianxin::supervision
