// Lead and supporting units: each part has its own clock and reply, and the case waits for all of them.
#include "casework/parts.hpp"

#include <gmock/gmock.h>

#include "support/expect_error.hpp"
#include "world.hpp"

namespace lianxin::casework {
namespace {

using test::refusal;

class Parts : public testing::Test {
protected:
    Parts() { one.to_in_progress(at("2024-03-04")); }

    void take(std::vector<Event> events, Instant when, const std::string& actor) {
        for (Event& event : events) {
            seal(event, one.state.version + 1);
            apply(one.state, event, {one.state.version + 1, when, when, actor});
        }
    }
    void assign(const std::string& unit = "u-water", const std::string& handler = "",
                const std::string& actor = "a-roads", std::int64_t amount = 5) {
        const Instant when = at("2024-03-05");
        take(assign_part(one.state, {"", unit, handler, "查明水损", amount, PeriodUnit::working_day, {}, ""},
                         world().calendar, world().directory, {"990001", actor, when}),
             when, actor);
    }
    void reply(std::int64_t number, const std::string& actor, const char* day = "2024-03-08") {
        take(reply_part(one.state, {"", number, "已查明", {}, ""}, world().directory, {"990001", actor, at(day)}),
             at(day), actor);
    }
    void overrule(std::int64_t number, const std::string& actor) {
        take(overrule_part(one.state, {"", number, "不再需要", ""}, world().directory,
                           {"990001", actor, at("2024-03-08")}),
             at("2024-03-08"), actor);
    }
    void resolve(const char* day) {
        one.act("resolve", "a-roads", at(day), {{"fix_now", "已修复"}, {"keep_fixed", "每周巡查"}});
    }
    ClockStatus clock(std::int64_t number, const char* day) const {
        for (const ClockRun& run : one.state.clocks)
            if (run.clock == kPartClock && run.run == number) return status_of(run, at(day));
        return ClockStatus::lapsed;
    }

    Case one;
};

TEST_F(Parts, APartHasAClockOfItsOwnUnit) {
    assign();
    const ClockView view = one.clock(kPartClock, at("2024-03-05"));
    EXPECT_EQ(view.holder, "u-water");
    EXPECT_EQ(view.due_on.str(), "2024-03-12");
    EXPECT_EQ(view.title.zh, "协办时限");
    EXPECT_EQ(clock(1, "2024-03-13"), ClockStatus::overdue);
    reply(1, "a-water", "2024-03-12");
    EXPECT_EQ(clock(1, "2024-03-13"), ClockStatus::met);
}

TEST_F(Parts, TheLeadSaysWhatCameOfItOnceAllPartsAreInOrOverruled) {
    assign();
    assign("u-calls");
    one.act("contact", "a-roads", at("2024-03-06"), {{"note", "已联系"}});
    EXPECT_EQ(refusal([&] { resolve("2024-03-06"); }), "case.parts_open");
    reply(1, "a-water");
    EXPECT_EQ(refusal([&] { resolve("2024-03-08"); }), "case.parts_open");
    overrule(2, "a-roads");
    resolve("2024-03-11");
}

TEST_F(Parts, WhyTheOutcomeCantBeToldIsExplained) {
    assign();
    const ActionView view = one.action("resolve", "a-roads", at("2024-03-06"));
    EXPECT_FALSE(view.open);
    EXPECT_THAT(view.reasons, testing::Contains(testing::Field(&Reason::code, "parts_open")));
}

TEST_F(Parts, WhoReplied_OrWasNamed_NeverVerifiesTheCase) {
    assign("u-water", "a-both");
    reply(1, "a-both");
    one.act("contact", "a-roads", at("2024-03-08"), {{"note", "已联系"}});
    resolve("2024-03-08");
    EXPECT_EQ(refusal([&] { one.act("verify", "a-both", at("2024-03-09"), Case::answer(true, true)); }),
              "case.guard_actor_never_handled");
}

TEST_F(Parts, OnlyWhoLeadsGivesAndOverrulesAndOnlyWhoSupportsReplies) {
    EXPECT_EQ(refusal([&] { assign("u-water", "", "a-calls"); }), "part.not_yours");
    EXPECT_EQ(refusal([&] { assign("u-roads"); }), "part.of_the_lead");
    EXPECT_EQ(refusal([&] { assign("u-none"); }), "case.no_such_unit");
    EXPECT_EQ(refusal([&] { assign("u-water", "a-bridges"); }), "case.handler_outside_unit");
    assign("u-water", "a-water", "a-dispatch");
    EXPECT_EQ(refusal([&] { reply(1, "a-both"); }), "part.not_yours") << "another was named";
    EXPECT_EQ(refusal([&] { overrule(1, "a-water"); }), "part.not_yours");
    EXPECT_EQ(refusal([&] { reply(2, "a-water"); }), "part.not_found");
    reply(1, "a-water");
    EXPECT_EQ(refusal([&] { reply(1, "a-water"); }), "part.settled");
    EXPECT_EQ(refusal([&] { overrule(1, "a-roads"); }), "part.settled");
}

TEST_F(Parts, AsTheCaseEndsOpenPartsAreDroppedAndTheirClocksStop) {
    static const workflow::Workflow asked = small_workflow(R"({"initial": {"to": "open", "start": ["limit"]},
        "states": [{"code": "open"}, {"code": "done", "final": true}],
        "clocks": [{"code": "limit", "amount": 20, "unit": "working_day"}],
        "actions": [{"code": "withdraw", "from": ["open"], "to": "done", "stop": ["limit"]}]})");
    Case two(at("2024-03-04"), asked);
    std::swap(one.state, two.state);
    assign("u-water", "", "a-dispatch");
    std::swap(one.state, two.state);
    two.act("withdraw", "a-desk", at("2024-03-07"));
    ASSERT_TRUE(two.state.final_state);
    EXPECT_EQ(two.state.parts.front().status, PartStatus::dropped);
    ASSERT_EQ(two.state.clocks.size(), 2u);
    EXPECT_EQ(two.clock(kPartClock, at("2024-03-30")).status, ClockStatus::met);
    std::swap(one.state, two.state);
    EXPECT_EQ(refusal([&] { assign("u-water", "", "a-dispatch"); }), "part.case_ended");
}

TEST_F(Parts, APartCantGoToWhomTheCaseComplainsOf) {
    apply(one.state, casework::ConflictRecorded{ConflictKind::respondent, "u-water", "", {}},
          {one.state.version + 1, at("2024-03-05"), at("2024-03-05"), "a-desk"});
    EXPECT_EQ(refusal([&] { assign(); }), "case.conflict_of_interest");
}

TEST_F(Parts, AnActionThatHappenedBeforeAPartWasGivenMayBeToldAfterIt) {
    assign();
    CaseAct late;
    late.action = "contact";
    late.fields = {{"note", "昨日已联系"}};
    late.occurred_at = at("2024-03-04") + 3'600'000;
    one.act(late, "a-roads", at("2024-03-06"));
}

}  // namespace
}  // namespace lianxin::casework
