// What the built-in workflow `matter` holds people to: contact, outcome, verification, rounds, extension.
#include "world.hpp"

namespace lianxin::casework {
namespace {

const Instant kDay = at("2024-03-04");

template <class E>
std::vector<E> of_type(const std::vector<Event>& events) {
    std::vector<E> found;
    for (const Event& event : events)
        if (const auto* one = std::get_if<E>(&event)) found.push_back(*one);
    return found;
}

TEST(Matter, GoesFromTheWordToTheVerifiedEnd) {
    Case one;
    one.to_verified(kDay, true);
    one.act("close", "a-dispatch", at("2024-03-20"));
    EXPECT_EQ(one.state.state, "closed");
    EXPECT_TRUE(one.state.final_state);
    EXPECT_EQ(one.state.closed_at, at("2024-03-20"));
    for (const ClockView& clock : one.clocks(at("2026-01-01")))
        EXPECT_EQ(clock.status, ClockStatus::met) << clock.clock;
    EXPECT_EQ(one.state.version, static_cast<std::int64_t>(one.events.size()));
}

TEST(Matter, DeclineNeedsAGroundAndEndsTheCase) {
    Case one;
    const Error e = refusal([&] { one.act("decline", "a-desk", kDay); });
    EXPECT_EQ(e.code(), "case.missing_field");
    EXPECT_EQ(e.pointer(), "/fields/ground");
    one.act("decline", "a-desk", kDay, {{"ground", "不属于本级职权"}});
    EXPECT_TRUE(one.state.final_state);
    EXPECT_EQ(next_due(one.state), nullptr);
}

TEST(FirstContact, IsOwedWithinOneWorkingDayOfTheAssignment) {
    Case one(at("2024-02-08"));
    one.act("accept", "a-desk", at("2024-02-09"));
    one.act("assign", "a-dispatch", at("2024-02-09"), {{"unit", "u-roads"}});
    EXPECT_EQ(one.clock("first_contact", at("2024-02-09")).due_on.str(), "2024-02-18");  // a Sunday that is worked
}

TEST(FirstContact, IsStoppedByTheFirstNoteOfContactOnly) {
    Case one;
    one.to_in_progress(kDay);
    one.act("contact", "a-roads", kDay, {{"note", "已电话联系"}});
    EXPECT_TRUE(of_type<ClockStopped>(one.act("contact", "a-roads", at("2024-03-08"), {{"note", "再次联系"}})).empty());
    EXPECT_EQ(one.clock("first_contact", kDay).stopped_at, kDay);
}

TEST(Resolve, NeedsTheCitizenToHaveBeenContacted) {
    Case one;
    one.to_in_progress(kDay);
    const Error e = refusal([&] { one.act("resolve", "a-roads", kDay, {{"fix_now", "已修复"}}); });
    EXPECT_EQ(e.code(), "case.guard_clock_stopped");
    EXPECT_EQ(e.message_zh(), "尚未联系群众，请先登记联系情况。");
}

TEST(Resolve, SaysWhatWasFixedNowAndWhatKeepsItFixedOrWhyNothingRecursOrWhyItCannotBe) {
    Case one;
    one.to_in_progress(kDay);
    one.act("contact", "a-roads", kDay, {{"note", "已电话联系"}});
    const std::vector<Fields> half{{},
                                   {{"fix_now", "说明"}},
                                   {{"keep_fixed", "说明"}},
                                   {{"no_recurrence", "说明"}},
                                   {{"keep_fixed", "说明"}, {"no_recurrence", "说明"}}};
    for (const Fields& fields : half)
        EXPECT_EQ(refusal([&] { one.act("resolve", "a-roads", kDay, fields); }).code(), "case.guard_both_said");
    const std::vector<Fields> whole{{{"fix_now", "说明"}, {"keep_fixed", "说明"}},
                                    {{"fix_now", "说明"}, {"no_recurrence", "说明"}},
                                    {{"cannot", "说明"}}};
    for (const Fields& fields : whole) {
        Case copy = one;
        copy.act("resolve", "a-roads", kDay, fields);
        EXPECT_TRUE(copy.state.outcome);
    }
}

TEST(Verify, IsNeverDoneByWhoeverHandledTheCaseInWhateverPost) {
    Case one;
    one.to_resolved(kDay);
    const Error e = refusal([&] { one.act("verify", "a-roads-check", kDay, Case::answer(true, true)); });
    EXPECT_EQ(e.code(), "case.guard_actor_never_handled");
    EXPECT_EQ(refusal([&] { one.act("attempt", "a-roads-check", kDay); }).code(), "case.guard_actor_never_handled");
    EXPECT_NO_THROW(one.act("verify", "a-calls", kDay, Case::answer(true, true)));
}

TEST(Verify, RemembersHandlersOfEarlierRoundsAndAssignments) {
    Case one;
    one.to_in_progress(kDay);
    one.act("reassign", "a-dispatch", kDay, {{"unit", "u-water"}, {"handler", "a-water"}, {"ground", "改派"}});
    one.act("contact", "a-water", kDay, {{"note", "已联系"}});
    one.act("resolve", "a-water", kDay, {{"fix_now", "已修复"}, {"keep_fixed", "列入巡查"}});
    EXPECT_EQ(refusal([&] { one.act("verify", "a-roads-check", kDay, Case::answer(true, true)); }).code(),
              "case.guard_actor_never_handled");
    one.act("verify", "a-calls", kDay, Case::answer(true, false));
    one.act("reopen", "a-dispatch", kDay);
    EXPECT_EQ(one.state.handled_by, (std::vector<std::string>{"o-roads", "o-water"}));
}

TEST(Verify, IsNotForAnAssignedHandlerEvenIfTheyDidNothing) {
    Case one;
    one.act("accept", "a-desk", kDay);
    one.act("assign", "a-dispatch", kDay, {{"unit", "u-roads"}, {"handler", "a-roads"}});
    one.act("reassign", "a-dispatch", kDay, {{"unit", "u-water"}, {"ground", "改派"}});
    EXPECT_EQ(one.state.handled_by, std::vector<std::string>{"o-roads"});
}

TEST(Verify, NotReachedIsNoAnswer) {
    Case one;
    one.to_resolved(kDay);
    const Error e = refusal([&] { one.act("verify", "a-calls", kDay, Case::answer(false, true)); });
    EXPECT_EQ(e.code(), "case.guard_field_is");
    EXPECT_EQ(e.pointer(), "/fields/reached");
    one.act("attempt", "a-calls", kDay, {{"note", "电话无人接听"}});
    EXPECT_EQ(one.state.state, "resolved");
    EXPECT_FALSE(one.state.answer);
}

TEST(Verify, AllFourPartsOfTheAnswerAreOwed) {
    for (const char* part : {"reached", "responded", "solved", "satisfied"}) {
        Case one;
        one.to_resolved(kDay);
        Fields fields = Case::answer(true, true);
        fields.erase(part);
        const Error e = refusal([&] { one.act("verify", "a-calls", kDay, fields); });
        EXPECT_EQ(e.code(), "case.missing_field") << part;
    }
}

TEST(Close, NeedsTheCitizenToSayThatItIsSolved) {
    Case unsolved;
    unsolved.to_verified(kDay, false);
    EXPECT_EQ(refusal([&] { unsolved.act("close", "a-dispatch", kDay); }).code(), "case.guard_answer_is");
    Case solved;
    solved.to_verified(kDay, true);
    EXPECT_EQ(refusal([&] { solved.act("reopen", "a-dispatch", kDay); }).code(), "case.guard_answer_is");
    EXPECT_NO_THROW(solved.act("close", "a-calls", kDay));
}

TEST(Reopen, BeginsARoundWithTheSameUnitWhileTheCitizensClockRunsOn) {
    Case one;
    one.to_verified(kDay, false);
    const ClockView before = one.clock("conclude", kDay);
    one.act("reopen", "a-dispatch", at("2024-03-11"));
    EXPECT_EQ(one.state.round, 2);
    EXPECT_EQ(one.state.state, "assigned");
    EXPECT_EQ(one.state.unit, "u-roads");
    EXPECT_EQ(one.state.handler, "a-roads");
    EXPECT_FALSE(one.state.outcome);
    EXPECT_FALSE(one.state.answer);
    const ClockView after = one.clock("conclude", kDay);
    EXPECT_EQ(after.due_at, before.due_at);
    EXPECT_FALSE(after.stopped_at);
    EXPECT_EQ(after.round, 1);
}

TEST(Reopen, TheCitizenIsToBeContactedAgainBeforeItIsResolvedAgain) {
    Case one;
    one.to_verified(kDay, false);
    one.act("reopen", "a-dispatch", at("2024-03-11"));
    one.act("start", "a-roads", at("2024-03-11"));
    EXPECT_EQ(refusal([&] {
                  one.act("resolve", "a-roads", at("2024-03-11"), {{"fix_now", "返修"}});
              }).code(),
              "case.guard_clock_stopped");
    const ClockView contact = one.clock("first_contact", at("2024-03-11"));
    EXPECT_EQ(contact.round, 2);
    EXPECT_EQ(contact.due_on.str(), "2024-03-12");
}

TEST(Extend, AddsToTheNominalEndAndRollsLast) {
    Case one(at("2024-03-01"));
    one.act("accept", "a-desk", at("2024-03-02"));  // 60 days: Wednesday 1 May, rolled to Monday 6 May
    const auto event = of_type<ClockExtended>(
        one.act("extend", "a-chief", at("2024-03-10"), {{"days", std::int64_t{30}}, {"ground", "情况复杂"}}))[0];
    EXPECT_EQ(event.due_on.str(), "2024-05-31");  // 30 days after 1 May, not after 6 May
    EXPECT_EQ(event.approver, "a-chief");
    EXPECT_EQ(one.clock("conclude", kDay).extended_days, 30);
}

TEST(Extend, IsAllowedOnceAndForThirtyDaysAtMost) {
    Case one;
    one.act("accept", "a-desk", kDay);
    const auto extend = [&](std::int64_t days) {
        return refusal([&] { one.act("extend", "a-chief", kDay, {{"days", days}, {"ground", "情况复杂"}}); });
    };
    const Error more = extend(31);
    EXPECT_EQ(more.code(), "case.extension_too_long");
    EXPECT_EQ(more.pointer(), "/fields/days");
    EXPECT_EQ(extend(0).code(), "case.field_range");
    EXPECT_EQ(extend(10).code(), "none");
    EXPECT_EQ(extend(10).code(), "case.extension_spent");
}

TEST(Extend, IsApprovedBeforeTheLimitEnds) {
    Case one(at("2024-03-01"));
    one.act("accept", "a-desk", at("2024-03-02"));
    const Instant due = one.clock("conclude", kDay).due_at;
    const Fields fields{{"days", std::int64_t{30}}, {"ground", "情况复杂"}};
    EXPECT_EQ(refusal([&] { one.act("extend", "a-chief", due, fields); }).code(), "case.guard_before_limit");
    EXPECT_NO_THROW(one.act("extend", "a-chief", due + -1, fields));
}

TEST(Extend, ASecondExtensionWhereTheWorkflowAllowsItComesOnTopOfTheFirst) {
    workflow::Workflow twice = world().matter;
    for (workflow::Action& action : twice.actions)
        for (workflow::Effect& effect : action.effects)
            if (effect.times) effect.times = 2;
    Case one(at("2024-03-01"), twice);
    one.act("accept", "a-desk", at("2024-03-02"));
    one.act("extend", "a-chief", kDay, {{"days", std::int64_t{10}}, {"ground", "情况复杂"}});
    one.act("extend", "a-chief", kDay, {{"days", std::int64_t{20}}, {"ground", "情况复杂"}});
    EXPECT_EQ(one.clock("conclude", kDay).due_on.str(), "2024-05-31");
    EXPECT_EQ(one.clock("conclude", kDay).extended_days, 30);
}

TEST(Extend, IsForTheApproverAndNeedsAGround) {
    Case one;
    one.act("accept", "a-desk", kDay);
    EXPECT_EQ(refusal([&] {
                  one.act("extend", "a-roads", kDay, {{"days", std::int64_t{5}}, {"ground", "…"}});
              }).code(),
              "case.role_missing");
    EXPECT_EQ(refusal([&] {
                  one.act("extend", "a-chief", kDay, {{"days", std::int64_t{5}}});
              }).pointer(),
              "/fields/ground");
}

}  // namespace
}  // namespace lianxin::casework
