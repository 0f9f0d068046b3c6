// A bounce is a fact of its own: who bounced, and whether in time.
#include <gmock/gmock.h>

#include "casework/world.hpp"

namespace lianxin::casework {
namespace {

/// `matter` with an action "pass_on" for the handler, to be taken while the clock `first_contact` runs.
workflow::Workflow with_bounce() {
    workflow::Workflow workflow = world().matter;
    workflow::Action action;
    action.code = "pass_on";
    action.title = {"退单", "Bounce"};
    action.from = {"assigned"};
    action.to = "accepted";
    action.roles = {workflow::Role::handler};
    workflow::Effect bounce, release;
    bounce.effect = workflow::EffectKind::bounce;
    bounce.clock = "first_contact";
    release.effect = workflow::EffectKind::release;
    action.effects = {bounce, release};
    workflow.actions.push_back(action);
    return workflow;
}

std::vector<CaseBounced> bounces(const std::vector<Event>& events) {
    std::vector<CaseBounced> out;
    for (const Event& event : events)
        if (const auto* bounced = std::get_if<CaseBounced>(&event)) out.push_back(*bounced);
    return out;
}

class Bounce : public testing::Test {
protected:
    Bounce() {
        one_.act("accept", "a-dispatch", at("2024-03-04"));
        one_.act("assign", "a-dispatch", at("2024-03-05"),
                 {{"unit", std::string("u-roads")}, {"handler", std::string("a-roads")}});
    }
    const workflow::Workflow workflow_ = with_bounce();
    Case one_{at("2024-03-01"), workflow_};
};

TEST_F(Bounce, NamesTheHolderWhoBounced) {
    const auto found = bounces(one_.act("pass_on", "a-roads", at("2024-03-06")));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].unit, "u-roads");
    EXPECT_EQ(found[0].handler, "a-roads");
    EXPECT_FALSE(found[0].late);
    EXPECT_EQ(one_.state.unit, "");
}

TEST_F(Bounce, IsLateOnceItsLimitHasPassed) {
    EXPECT_TRUE(bounces(one_.act("pass_on", "a-roads", at("2024-03-20"))).at(0).late);
}

TEST_F(Bounce, IsNotLateIfItsClockWasStoppedBefore) {
    one_.act("start", "a-roads", at("2024-03-05"));
    one_.act("contact", "a-roads", at("2024-03-05"), {{"note", std::string("已联系")}});
    workflow::Workflow later = workflow_;
    later.actions.back().from = {"in_progress"};
    CaseAct command;
    command.case_no = one_.state.case_no;
    command.action = "pass_on";
    const auto decided =
        act(one_.state, command, later, world().calendar, world().directory, {"990001", "a-roads", at("2024-03-20")});
    EXPECT_FALSE(bounces(decided).at(0).late);
}

TEST_F(Bounce, IsNotRecordedByAnyOtherAction) {
    EXPECT_THAT(bounces(one_.act("start", "a-roads", at("2024-03-06"))), testing::IsEmpty());
}

}  // namespace
}  // namespace lianxin::casework
