// What one run of a clock is held to, and judged by, once it has taken limits over.
#include "casework/held.hpp"

#include <gmock/gmock.h>

#include "world.hpp"

namespace lianxin::casework {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TakenLimit taken(const std::string& from, const char* due, std::vector<std::string> rungs = {}) {
    return {"conclude", 1, from, 1, at(due), at(due).date(), false, std::move(rungs)};
}

/// Started on 1 March, due at the noon of 30 April.
ClockRun run_with(std::vector<TakenLimit> limits) {
    ClockRun run;
    run.clock = "conclude";
    run.started_at = at("2024-03-01");
    run.due_at = at("2024-04-30");
    run.due_on = run.due_at.date();
    run.taken = std::move(limits);
    return run;
}

TEST(Held, TheEarliestOfAllLimitsHolds) {
    EXPECT_EQ(held(run_with({})).taken, nullptr);
    EXPECT_EQ(held(run_with({taken("b", "2024-05-10")})).taken, nullptr);
    const ClockRun run = run_with({taken("a", "2024-04-20"), taken("b", "2024-04-10"), taken("c", "2024-05-10")});
    EXPECT_EQ(held(run).taken->from, "b");
    EXPECT_EQ(held(run).due_on.str(), "2024-04-10");
    EXPECT_EQ(status_of(run, at("2024-04-09")), ClockStatus::running);
    EXPECT_EQ(status_of(run, at("2024-04-10")), ClockStatus::overdue);
}

TEST(Held, OfTwoThatEndTogetherTheFirstByNumberIsNamed) {
    EXPECT_EQ(held(run_with({taken("a", "2024-04-10"), taken("b", "2024-04-10")})).taken->from, "a");
    EXPECT_EQ(held(run_with({taken("a", "2024-04-30")})).taken, nullptr) << "or its own";
}

TEST(Held, StoppedItIsJudgedByTheEarliestLimit) {
    ClockRun run = run_with({taken("a", "2024-04-10")});
    run.stopped_at = at("2024-04-09");
    EXPECT_EQ(status_of(run, at("2024-06-01")), ClockStatus::met);
    EXPECT_FALSE(was_late(run));
    run.stopped_at = at("2024-04-15");
    EXPECT_EQ(status_of(run, at("2024-06-01")), ClockStatus::breached);
    EXPECT_TRUE(was_late(run));
}

TEST(Held, WhatStandsStillIsHeldToTheOthersAlone) {
    ClockRun run = run_with({taken("a", "2024-05-10")});
    run.suspended_at = at("2024-04-01");
    EXPECT_TRUE(watched(run));
    EXPECT_EQ(held(run).taken->from, "a");
    EXPECT_EQ(status_of(run, at("2024-05-01")), ClockStatus::suspended);
    EXPECT_EQ(status_of(run, at("2024-05-10")), ClockStatus::overdue);
    run.stopped_at = at("2024-05-12");  // as it stands
    EXPECT_EQ(status_of(run, at("2024-06-01")), ClockStatus::breached) << "late it was, and late it stays";
    run.taken.clear();
    EXPECT_EQ(status_of(run, at("2024-06-01")), ClockStatus::met);
    run.stopped_at.reset();
    EXPECT_FALSE(watched(run));
}

TEST(Held, AnAbsorbedRunIsWatchedByNobodyAndLateOnlyIfItWas) {
    ClockRun run = run_with({});
    run.absorbed_at = at("2024-04-01");
    EXPECT_EQ(status_of(run, at("2024-06-01")), ClockStatus::absorbed);
    EXPECT_FALSE(watched(run));
    EXPECT_FALSE(run.open());
    EXPECT_FALSE(was_late(run));
    run.absorbed_at = at("2024-04-30");
    EXPECT_TRUE(was_late(run));
    run.stopped_at = run.absorbed_at;
    EXPECT_EQ(status_of(run, at("2024-06-01")), ClockStatus::absorbed);
    EXPECT_TRUE(was_late(run));
}

TEST(Held, RungsComeAgainForAnotherLimitAndNotForTheSame) {
    ClockRun run =
        run_with({taken("a", "2024-04-10", {"reminder", "yellow_card"}), taken("b", "2024-05-10", {"red_card"})});
    EXPECT_THAT(rungs_reached(run), ElementsAre("reminder", "yellow_card")) << "b ends after its own";
    ReachedRung by_a;
    by_a.rung = "criticism";
    by_a.held_to = "a";
    run.rungs = {by_a};
    EXPECT_THAT(rungs_reached(run), ElementsAre("criticism", "reminder", "yellow_card"));
    run.suspended_at = at("2024-04-01");
    EXPECT_THAT(rungs_reached(run), ElementsAre("criticism", "red_card", "reminder", "yellow_card"));
    run.suspended_at.reset();
    run.taken.erase(run.taken.begin());
    EXPECT_THAT(rungs_reached(run), IsEmpty());
}

}  // namespace
}  // namespace lianxin::casework
